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

    private static void Copy(ref Utf8JsonReader reader, Utf8JsonWriter writer)
    {
        var names = new Stack<HashSet<string>>();
        int depth = reader.CurrentDepth;
        while (true)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject:
                    writer.WriteStartObject();
                    names.Push(new HashSet<string>(StringComparer.Ordinal));
                    break;
                case JsonTokenType.EndObject:
                    writer.WriteEndObject();
                    names.Pop();
                    break;
                case JsonTokenType.StartArray:
                    writer.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    writer.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    string name = reader.GetString()!;
                    if (!names.Peek().Add(name))
                    {
                        throw Twice(name, reader.TokenStartIndex);
                    }

                    writer.WritePropertyName(name);
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

            bool isInside = reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            if (!isInside || !reader.Read())
            {
                return;
            }
        }
    }

    private static ShapeException Twice(string name, long offset) =>
        new($"expected each member once, found {PrintedText.Quoted(name)} twice", offset);
}
