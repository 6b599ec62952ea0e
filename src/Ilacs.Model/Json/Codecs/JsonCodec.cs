using System.Text;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>How one type of value is read and written, what the schema says about it, and what messages call it.</summary>
internal abstract class JsonCodec<T> : SchemaPart
{
    /// <summary>What a reader expects, to complete "expected …".</summary>
    public abstract string Expected { get; }

    /// <summary>Reads a value. The reader is at its first token and is left at its last. A null is refused like any other value
    /// that is not expected.</summary>
    public abstract T Read(ref Utf8JsonReader reader);

    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Reads a value from a property name, as in a dictionary by domain or grade.</summary>
    public virtual T ReadName(ref Utf8JsonReader reader) => throw new NotSupportedException($"{Expected} is not the name of a member.");

    public virtual void WriteName(Utf8JsonWriter writer, T value) =>
        throw new NotSupportedException($"{Expected} is not the name of a member.");

    /// <summary>Whether values hold objects, which may have members that the contract does not know.</summary>
    public virtual bool HoldsObjects => false;

    /// <summary>Finds the members within a value that the contract does not know.</summary>
    /// <returns>The members; <see langword="null"/> if there are none, so that nothing is allocated.</returns>
    public virtual List<UnknownPlace>? FindUnknown(T value) => null;

    protected ShapeException Unexpected(ref Utf8JsonReader reader) =>
        new($"expected {Expected}, found {Describe(ref reader)}", reader.TokenStartIndex);

    private static string Describe(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String or JsonTokenType.PropertyName => $"\"{PrintedText.Quoted(reader.GetString()!)}\"",
        JsonTokenType.Number => PrintedText.Quoted(Encoding.UTF8.GetString(reader.RawValue())),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "null",
    };
}
