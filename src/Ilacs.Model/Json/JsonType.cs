using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>How one type of value travels: how it is read, how it is written, and what it is called in a message.</summary>
internal abstract class JsonType<T>
{
    /// <summary>What a reader expects, to complete "expected …".</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value; the reader stands on its first token, never null, and is left on its last.</summary>
    public abstract T Read(ref Utf8JsonReader reader);

    public abstract void Write(Utf8JsonWriter writer, T value);

    protected ShapeException Unexpected(ref Utf8JsonReader reader) =>
        new($"expected {Expected}, found {Describe(ref reader)}", reader.TokenStartIndex);

    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => $"\"{Shorten(Text(ref reader))}\"",
        JsonTokenType.Number => Shorten(System.Text.Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    /// <summary>The text of a string or a member's name.</summary>
    protected static string Text(ref Utf8JsonReader reader) => JsonText.Read(ref reader);

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}

internal static class JsonText
{
    /// <summary>The text of a string or a member's name; broken UTF-8 and halves of surrogate pairs are refused.</summary>
    public static string Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new ShapeException("expected valid Unicode text, found broken UTF-8 or half of a surrogate pair", reader.TokenStartIndex);
        }
    }
}
