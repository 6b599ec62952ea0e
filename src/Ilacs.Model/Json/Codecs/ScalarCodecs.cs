using System.Text;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>Text. The object that holds it checks its form; the schema states the same form.</summary>
internal sealed class TextCodec(Definition? definition, TextForm form, bool isNotBlank = false) : JsonCodec<string>
{
    public override Definition? Definition => definition;

    public override string Expected => "text";

    /// <summary>Reads a text. Blank items of a list are refused here, where it is known which one is blank.</summary>
    public override string Read(ref Utf8JsonReader reader)
    {
        string text = reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : throw Unexpected(ref reader);
        return isNotBlank && string.IsNullOrWhiteSpace(text) ? throw new ShapeException(Guard.Blank, reader.TokenStartIndex) : text;
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override void WriteSchema(Utf8JsonWriter writer) => form.Write(writer);

    /// <summary>Nearly every text is ASCII and needs no decoding, which takes little more than half the time of
    /// <see cref="Utf8JsonReader.GetString"/>.</summary>
    private static string TextOf(ref Utf8JsonReader reader) =>
        !reader.ValueIsEscaped && !reader.HasValueSequence && Ascii.IsValid(reader.ValueSpan)
            ? Encoding.Latin1.GetString(reader.ValueSpan)
            : reader.GetString()!;
}

/// <summary>A text that never varies, such as the version of the contract.</summary>
internal sealed class ConstantCodec(string value, string expected) : JsonCodec<string>
{
    private readonly JsonEncodedText encoded = JsonEncodedText.Encode(value);

    public override string Expected => expected;

    public override string Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(encoded.EncodedUtf8Bytes) ? value : throw Unexpected(ref reader);

    public override void Write(Utf8JsonWriter writer, string constant) => writer.WriteStringValue(encoded);

    public override void WriteSchema(Utf8JsonWriter writer) => writer.WriteString("const"u8, encoded);
}

internal sealed class BooleanCodec : JsonCodec<bool?>
{
    public override string Expected => "true or false";

    public override bool? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, bool? value) => writer.WriteBooleanValue(value!.Value);

    public override void WriteSchema(Utf8JsonWriter writer) => writer.WriteString("type"u8, "boolean"u8);
}

/// <summary>A whole number. The object that holds it checks the bounds; here they are stated for the schema.</summary>
internal sealed class WholeNumberCodec(int minimum, int maximum) : JsonCodec<int?>
{
    public override string Expected => "a whole number";

    public override int? Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value) ? value : throw Unexpected(ref reader);

    public override void Write(Utf8JsonWriter writer, int? value) => writer.WriteNumberValue(value!.Value);

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type"u8, "integer"u8);
        writer.WriteNumber("minimum"u8, minimum);
        writer.WriteNumber("maximum"u8, maximum);
    }
}
