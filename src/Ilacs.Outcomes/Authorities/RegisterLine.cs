using System.Buffers;
using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>Reads a line of a register and reports everything that is wrong with it.</summary>
internal sealed class RegisterLine(int number, List<(int Line, string Problem)> problems)
{
    /// <summary>Much longer than any name. A search ignores anything longer.</summary>
    public const int LongestName = 100;

    private const string GssCodes = "a GSS code, E and eight digits";

    private static readonly string Regions = $"one of {string.Join("; ", Region.All)}";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");
    private int found;

    public RegisterEntry? Read(string line)
    {
        if (line.Contains(RegisterFile.Undecodable, StringComparison.Ordinal))
        {
            Report(": this is not UTF-8 text.");
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
            {
                return Read(json.RootElement);
            }
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            // Not JSON, or a text in it that is not Unicode.
        }

        Report(": expected an authority, a JSON object on one line, such as {\"name\":\"Leeds\",\"gssCode\":…}.");
        return null;
    }

    private RegisterEntry? Read(JsonElement entry)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (JsonProperty member in entry.EnumerateObject())
        {
            if (!RegisterFile.Members.Contains(member.Name, StringComparer.Ordinal))
            {
                Report($": there is no member {Quote.Of(member.Name)}; expected one of {string.Join(", ", RegisterFile.Members)}.");
            }
            else if (!members.TryAdd(member.Name, member.Value))
            {
                Report(member.Name, "it is stated twice.");
            }
        }

        string? name = Required(members, RegisterFile.Name, IsName, Names);
        string? gssCode = Required(members, RegisterFile.GssCode, IsGssCode, GssCodes);
        string? laCode = Required(members, RegisterFile.LaCode, text => AreDigits(text, 3, 3), "three digits");
        string? type =
            Required(members, RegisterFile.Type, text => !string.IsNullOrWhiteSpace(text), "the kind of council, in words");
        string? region = Required(members, RegisterFile.Region, text => Region.Named(text).Count == 1, Regions);
        var read = new
        {
            OfstedUrn = Optional(members, RegisterFile.OfstedUrn, text => AreDigits(text, 5, 7), "5 to 7 digits"),
            FormerGssCodes = Several(members, RegisterFile.FormerGssCodes, IsGssCode, GssCodes),
            Aliases = Several(members, RegisterFile.Aliases, IsName, Names),
            Successors = Several(members, RegisterFile.Successors, IsGssCode, GssCodes),
            OpenedOn = Date(members, RegisterFile.OpenedOn),
            ClosedOn = Date(members, RegisterFile.ClosedOn),
        };
        return found > 0 ? null : new RegisterEntry
        {
            Line = number,
            Name = name!,
            GssCode = gssCode!,
            LaCode = laCode!,
            Type = type!,
            Region = Region.Named(region!)[0],
            OfstedUrn = read.OfstedUrn,
            FormerGssCodes = read.FormerGssCodes,
            Aliases = read.Aliases,
            Successors = read.Successors,
            OpenedOn = read.OpenedOn,
            ClosedOn = read.ClosedOn,
        };
    }

    private static string Names => string.Create(CultureInfo.InvariantCulture, $"a name of at most {LongestName} characters");

    private static bool IsName(string text) => text.Length <= LongestName && AuthorityName.Key(text).Length > 0;

    private static bool IsGssCode(string text) => text is ['E', .. { Length: 8 } digits] && AreDigits(digits, 8, 8);

    private static bool AreDigits(string text, int fewest, int most) =>
        text.Length >= fewest && text.Length <= most && !text.AsSpan().ContainsAnyExcept(Digits);

    private string? Required(Dictionary<string, JsonElement> members, string member, Func<string, bool> isRight, string expected)
    {
        if (members.ContainsKey(member))
        {
            return Optional(members, member, isRight, expected);
        }

        Report(member, $"it is missing; expected {expected}.");
        return null;
    }

    private string? Optional(Dictionary<string, JsonElement> members, string member, Func<string, bool> isRight, string expected) =>
        members.TryGetValue(member, out JsonElement value) ? Text(value, member, isRight, expected) : null;

    private string[] Several(Dictionary<string, JsonElement> members, string member, Func<string, bool> isRight, string expected)
    {
        if (!members.TryGetValue(member, out JsonElement list))
        {
            return [];
        }

        if (list.ValueKind == JsonValueKind.Array)
        {
            return [.. list.EnumerateArray().Select(value => Text(value, member, isRight, expected)).OfType<string>()];
        }

        Report(member, $"expected a list, found {Quote.Of(list.GetRawText())}.");
        return [];
    }

    private LocalDate? Date(Dictionary<string, JsonElement> members, string member)
    {
        string? text = Optional(
            members, member, text => LocalDatePattern.Iso.Parse(text) is { Success: true } date && date.Value.Year is >= 1 and < 9999,
            "a date such as 2023-04-01");
        return text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
    }

    private string? Text(JsonElement value, string member, Func<string, bool> isRight, string expected)
    {
        if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && isRight(text))
        {
            return text;
        }

        Report(member, $"expected {expected}, found {Quote.Of(value.GetRawText())}.");
        return null;
    }

    private void Report(string member, string problem) => Report($", {member}: {problem}");

    private void Report(string problem)
    {
        found++;
        problems.Add((number, problem));
    }
}
