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
        JsonTokenType.String => $"\"{Shorten(reader.GetString()!)}\"",
        JsonTokenType.Number => Shorten(System.Text.Encoding.UTF8.GetString(reader.ValueSpan)),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };

    private static string Shorten(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
