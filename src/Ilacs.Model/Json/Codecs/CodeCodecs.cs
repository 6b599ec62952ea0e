using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>A code of an open set. A known one is read without allocating; an unknown one is kept unchanged.</summary>
internal sealed class OpenCodeCodec<TCode>(string name, string title, string description) : JsonCodec<TCode>
    where TCode : OpenCode<TCode>, ICodedValue<TCode>
{
    // Kept here because getting them from the type takes longer than the search.
    private readonly TCode[] known = TCode.Values;

    public override Definition Definition { get; } = new(
        name, title, $"{description} The set is open: a code that is not listed comes from a newer version and is kept.",
        [.. OpenCode<TCode>.Known.Select(code => $"\"{code.Code}\"")]);

    public override string Expected => "a code of 1 to 64 characters from A-Z a-z 0-9 . _ -";

    public override TCode Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? ReadName(ref reader) : throw Unexpected(ref reader);

    public override TCode ReadName(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence && FindKnown(reader.ValueSpan) is { } found)
        {
            return found;
        }

        return OpenCode<TCode>.TryParse(reader.GetString(), out TCode? code) ? code : throw Unexpected(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, TCode value) => writer.WriteStringValue(value.Encoded);

    public override void WriteName(Utf8JsonWriter writer, TCode value) => writer.WritePropertyName(value.Encoded);

    public override void WriteSchema(Utf8JsonWriter writer) => TextForm.Code.Write(writer);

    private TCode? FindKnown(ReadOnlySpan<byte> code)
    {
        foreach (TCode candidate in known)
        {
            if (code.SequenceEqual(candidate.Encoded.EncodedUtf8Bytes))
            {
                return candidate;
            }
        }

        return null;
    }
}

/// <summary>A word from a closed set.</summary>
internal sealed class WordCodec<T> : JsonCodec<T>
{
    private readonly (JsonEncodedText Word, T Value)[] words;

    public WordCodec(Definition definition, params (string Word, T Value)[] words)
    {
        Definition = definition;
        this.words = [.. words.Select(pair => (JsonEncodedText.Encode(pair.Word), pair.Value))];
        Expected = $"{string.Join(", ", words[..^1].Select(pair => $"\"{pair.Word}\""))} or \"{words[^1].Word}\"";
    }

    public override Definition Definition { get; }

    public override string Expected { get; }

    public override T Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? ReadName(ref reader) : throw Unexpected(ref reader);

    public override T ReadName(ref Utf8JsonReader reader)
    {
        foreach ((JsonEncodedText word, T value) in words)
        {
            if (reader.ValueTextEquals(word.EncodedUtf8Bytes))
            {
                return value;
            }
        }

        throw Unexpected(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(WordOf(value));

    public override void WriteName(Utf8JsonWriter writer, T value) => writer.WritePropertyName(WordOf(value));

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type"u8, "string"u8);
        writer.WriteStartArray("enum"u8);
        foreach ((JsonEncodedText word, _) in words)
        {
            writer.WriteStringValue(word);
        }

        writer.WriteEndArray();
    }

    private JsonEncodedText WordOf(T value)
    {
        foreach ((JsonEncodedText word, T candidate) in words)
        {
            if (EqualityComparer<T>.Default.Equals(value, candidate))
            {
                return word;
            }
        }

        throw new JsonException($"Expected a value that the contract has a word for, {Expected}; found {value}.");
    }
}
