using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>A code of an open set: a known one without allocating, an unknown one kept as it is.</summary>
internal sealed class CodeType<TCode> : JsonType<TCode>
    where TCode : OpenCode<TCode>, IOpenCode<TCode>
{
    public static readonly CodeType<TCode> Instance = new();

    public override string Expected => "a code of 1 to 64 characters out of A-Z a-z 0-9 . _ -";

    public override TCode Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? ReadCode(ref reader) : throw Unexpected(ref reader);

    /// <summary>Reads the code that a string or a member's name holds.</summary>
    public TCode ReadCode(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence && OpenCode<TCode>.FindKnown(reader.ValueSpan) is { } known)
        {
            return known;
        }

        string text = reader.GetString()!;
        return OpenCode<TCode>.TryParse(text, out TCode? code) ? code : throw new ShapeException(OpenCode<TCode>.Malformed(text), reader.TokenStartIndex);
    }

    public override void Write(Utf8JsonWriter writer, TCode value) => writer.WriteStringValue(value.Encoded);
}

/// <summary>One of a closed set of words; <c>default</c> stands for none of them, or for the one that is not written.</summary>
internal sealed class WordType<TEnum>(params (string Word, TEnum Value)[] words) : JsonType<TEnum>
    where TEnum : struct, Enum
{
    private readonly (JsonEncodedText Word, TEnum Value)[] words =
        [.. words.Select(pair => (JsonEncodedText.Encode(pair.Word), pair.Value))];

    public override string Expected { get; } =
        $"{string.Join(", ", words[..^1].Select(pair => $"\"{pair.Word}\""))} or \"{words[^1].Word}\"";

    public override TEnum Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && TryRead(ref reader, out TEnum value) ? value : throw Unexpected(ref reader);

    /// <summary>Reads a word from a string, if it is one of the set.</summary>
    public bool TryRead(ref Utf8JsonReader reader, out TEnum value)
    {
        foreach ((JsonEncodedText word, TEnum candidate) in words)
        {
            if (reader.ValueTextEquals(word.EncodedUtf8Bytes))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }

    public override void Write(Utf8JsonWriter writer, TEnum value)
    {
        foreach ((JsonEncodedText word, TEnum candidate) in words)
        {
            if (EqualityComparer<TEnum>.Default.Equals(value, candidate))
            {
                writer.WriteStringValue(word);
                return;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(value), value, "expected one of the words of the contract");
    }
}

internal sealed class ListType<T>(JsonType<T> item) : JsonType<ValueList<T>>
    where T : notnull
{
    public override string Expected => $"a list, each item {item.Expected}";

    public override ValueList<T> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Unexpected(ref reader);
        }

        T[] items = [];
        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            T read = item.Read(ref reader);
            if (count == items.Length)
            {
                Array.Resize(ref items, count == 0 ? 1 : count * 2);
            }

            items[count++] = read;
        }

        Array.Resize(ref items, count);
        return new ValueList<T>(items);
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value)
    {
        writer.WriteStartArray();
        foreach (T listed in value)
        {
            item.Write(writer, listed);
        }

        writer.WriteEndArray();
    }
}
