using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>Keeps the members of an object that the contract does not know, in canonical form.</summary>
internal sealed class UnknownMembersReader
{
    private readonly SortedDictionary<string, UnknownMember> members = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <summary>Reads a member. The reader is at its name.</summary>
    public void Add(ref Utf8JsonReader reader)
    {
        long nameOffset = reader.TokenStartIndex;
        string name = reader.GetString()!;
        reader.Read();
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, IlacsJson.WriterOptions))
        {
            Copy(ref reader, writer);
        }

        if (!members.TryAdd(name, new UnknownMember(name, Encoding.UTF8.GetString(buffer.WrittenSpan))))
        {
            throw Twice(name, nameOffset);
        }
    }

    public ValueList<UnknownMember> ToList() => new([.. members.Values]);

    /// <summary>Writes what was kept, with the escaping and indentation of the writer.</summary>
    public static void Write(Utf8JsonWriter writer, string json)
    {
        if (writer.Options.Encoder == IlacsJson.WriterOptions.Encoder && !writer.Options.Indented)
        {
            writer.WriteRawValue(json, skipInputValidation: true);
            return;
        }

        using var value = JsonDocument.Parse(json);
        try
        {
            value.RootElement.WriteTo(writer);
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("An unknown member is nested more deeply than the options allow.", error);
        }
    }

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        // The options of JsonSerializer may allow more, but this method calls itself, and IlacsJson could not read the document back.
        bool isNested = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (isNested && reader.CurrentDepth >= JsonSyntax.MostDepth)
        {
            throw new ShapeException(
                $"expected lists and objects nested to a depth of at most {JsonSyntax.MostDepth}, found a deeper one",
                reader.TokenStartIndex);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                CopyMembers(ref reader, writer);
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    Copy(ref reader, writer);
                }

                writer.WriteEndArray();
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(reader.GetString()!);
                break;
            case JsonTokenType.Number:
                // As written: 1.0 stays 1.0, and no digit is lost.
                writer.WriteRawValue(reader.RawValue(), skipInputValidation: true);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                writer.WriteBooleanValue(reader.GetBoolean());
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void CopyMembers(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            if (!names.Add(name))
            {
                throw Twice(name, reader.TokenStartIndex);
            }

            writer.WritePropertyName(name);
            reader.Read();
            Copy(ref reader, writer);
        }
    }

    private static ShapeException Twice(string name, long offset) =>
        new($"expected each member once, found {PrintedText.Quoted(name)} twice", offset);
}
