using System.Text.Json;

namespace Ilacs.Outcomes.Json;

/// <summary>How one type of value is read and written, whatever the options.</summary>
internal abstract class JsonForm<T>
{
    public abstract T Read(ref Utf8JsonReader reader);

    public abstract void Write(Utf8JsonWriter writer, T value);

    public virtual T ReadName(ref Utf8JsonReader reader) => throw NoName();

    public virtual void WriteName(Utf8JsonWriter writer, T value) => throw NoName();

    private static NotSupportedException NoName() => new($"A {typeof(T).Name} cannot be the name of a member.");
}

/// <summary>A word for an object that exists once: an authority, a region, a release.</summary>
internal sealed class WordForm<T>(string expected, Func<string, T?> find, Func<T, string> wordOf) : JsonForm<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String
            ? ReadName(ref reader)
            : throw new JsonException($"Expected {expected}, found a value that is not text.");

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(Checked(value));

    public override T ReadName(ref Utf8JsonReader reader)
    {
        string word = JsonMembers.Text(ref reader);
        return find(word) ?? throw new JsonException($"Expected {expected}, found \"{Quote.Shortened(word)}\".");
    }

    public override void WriteName(Utf8JsonWriter writer, T value) => writer.WritePropertyName(Checked(value));

    /// <summary>A value that would be read back as a different object is not written.</summary>
    private string Checked(T value)
    {
        string word = wordOf(value);
        return ReferenceEquals(find(word), value)
            ? word
            : throw new JsonException($"\"{value}\" could not be read back; expected {expected}.");
    }
}

/// <summary>An object with a few members. Unknown ones are skipped.</summary>
internal sealed class ObjectForm<T>(Func<JsonMembers, T> read, Action<Utf8JsonWriter, T> write) : JsonForm<T>
{
    public override T Read(ref Utf8JsonReader reader) => read(new JsonMembers(ref reader));

    public override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        write(writer, value);
        writer.WriteEndObject();
    }
}

/// <summary>A type that has no JSON of its own. Without this, <see cref="JsonSerializer"/> would write whatever the type happens to
/// contain, and could not read it back.</summary>
internal sealed class RefusedForm<T>(string advice) : JsonForm<T>
{
    public override T Read(ref Utf8JsonReader reader) => throw new NotSupportedException(advice);

    public override void Write(Utf8JsonWriter writer, T value) => throw new NotSupportedException(advice);

    public override T ReadName(ref Utf8JsonReader reader) => throw new NotSupportedException(advice);

    public override void WriteName(Utf8JsonWriter writer, T value) => throw new NotSupportedException(advice);
}
