using System.Text.Json;
using Ilacs.Model;

namespace Ilacs.Outcomes.Json;

/// <summary>The members of a small object as it is read: each once, and of the expected kind.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);

    public JsonMembers(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("Expected an object.");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = Text(ref reader);
            reader.Read();
            if (!members.TryAdd(name, JsonElement.ParseValue(ref reader)))
            {
                throw new JsonException($"Expected each member once, found \"{Quote.Shortened(name)}\" twice.");
            }
        }
    }

    /// <summary>The text the reader is at, which may be broken Unicode.</summary>
    public static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw BrokenUnicode();
        }
    }

    public string? OptionalText(string name)
    {
        try
        {
            return Find(name) is not { } member ? null
                : member.ValueKind == JsonValueKind.String ? member.GetString()
                : throw Wrong(name, "text");
        }
        catch (InvalidOperationException)
        {
            throw BrokenUnicode();
        }
    }

    public string Text(string name) => OptionalText(name) ?? throw Wrong(name, "text");

    public int Number(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out int number) && number >= 0
            ? number
            : throw Wrong(name, "a whole number, 0 or more");

    /// <summary>A whole number, 1 or more; 1 if the member is missing.</summary>
    public int Count(string name) =>
        Find(name) is null ? 1 : Number(name) is > 0 and var count ? count : throw Wrong(name, "a whole number, 1 or more");

    public bool Flag(string name) => Find(name) is { } member
        && (member.ValueKind is JsonValueKind.True or JsonValueKind.False ? member.GetBoolean() : throw Wrong(name, "true or false"));

    public Grade? OptionalGrade(string name) =>
        OptionalText(name) is not { } code ? null : Model.Grade.TryParse(code, out Grade? grade) ? grade : throw Wrong(name, "a grade");

    public Grade Grade(string name) => OptionalGrade(name) ?? throw Wrong(name, "a grade");

    public JudgementDomain Domain(string name) =>
        JudgementDomain.TryParse(Text(name), out JudgementDomain? domain) ? domain : throw Wrong(name, "the code of a domain");

    private static JsonException BrokenUnicode() => new("Expected valid Unicode text, found broken UTF-8 or half of a surrogate pair.");

    private JsonException Wrong(string name, string expected) =>
        new(Find(name) is null ? $"Expected a member \"{name}\", {expected}, which is missing." : $"Expected {expected} as \"{name}\".");

    private JsonElement? Find(string name) =>
        members.TryGetValue(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;
}
