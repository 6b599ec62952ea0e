using System.Text.Json;

namespace Ilacs.Benchmarks;

/// <summary>
/// One token of a JSON text, ready to be written again. Names and codes are encoded beforehand, as a writer that knows
/// them can have them; dates and free text are strings, since a writer has to encode those each time.
/// </summary>
internal readonly struct RecordedToken
{
    private readonly JsonTokenType type;
    private readonly JsonEncodedText encoded;
    private readonly string? text;
    private readonly int number;

    private RecordedToken(JsonTokenType type, JsonEncodedText encoded = default, string? text = null, int number = 0)
    {
        this.type = type;
        this.encoded = encoded;
        this.text = text;
        this.number = number;
    }

    public static RecordedToken[] Record(ReadOnlySpan<byte> json)
    {
        List<RecordedToken> tokens = [];
        string name = "";
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = reader.GetString()!;
                    tokens.Add(new(JsonTokenType.PropertyName, JsonEncodedText.Encode(name, PlainWriter.Options.Encoder)));
                    break;
                case JsonTokenType.String when IsCode(name):
                    tokens.Add(new(JsonTokenType.String, JsonEncodedText.Encode(reader.GetString()!, PlainWriter.Options.Encoder)));
                    break;
                case JsonTokenType.String:
                    tokens.Add(new(JsonTokenType.String, text: reader.GetString()));
                    break;
                case JsonTokenType.Number:
                    tokens.Add(new(JsonTokenType.Number, number: reader.GetInt32()));
                    break;
                default:
                    tokens.Add(new(reader.TokenType));
                    break;
            }
        }

        return [.. tokens];
    }

    public void Write(Utf8JsonWriter writer)
    {
        switch (type)
        {
            case JsonTokenType.StartObject:
                writer.WriteStartObject();
                break;
            case JsonTokenType.EndObject:
                writer.WriteEndObject();
                break;
            case JsonTokenType.StartArray:
                writer.WriteStartArray();
                break;
            case JsonTokenType.EndArray:
                writer.WriteEndArray();
                break;
            case JsonTokenType.PropertyName:
                writer.WritePropertyName(encoded);
                break;
            case JsonTokenType.String when text is null:
                writer.WriteStringValue(encoded);
                break;
            case JsonTokenType.String:
                writer.WriteStringValue(text);
                break;
            case JsonTokenType.Number:
                writer.WriteNumberValue(number);
                break;
            default:
                throw new NotSupportedException($"{type} does not occur in the sample");
        }
    }

    private static bool IsCode(string name) =>
        name is "schema" or "type" or "framework" or "domain" or "nationalFramework"
        || (JudgementDomain.TryParse(name, out JudgementDomain? domain) && domain.IsKnown);
}
