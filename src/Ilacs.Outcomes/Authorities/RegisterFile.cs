using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>A line of a register in JSON Lines.</summary>
internal sealed record RegisterEntry
{
    public required int Line { get; init; }

    public required string Name { get; init; }

    public string? OfstedUrn { get; init; }

    public required string GssCode { get; init; }

    public required string LaCode { get; init; }

    public string[] FormerGssCodes { get; init; } = [];

    public string[] Aliases { get; init; } = [];

    public required Region Region { get; init; }

    public required string Type { get; init; }

    public LocalDate? OpenedOn { get; init; }

    public LocalDate? ClosedOn { get; init; }

    public string[] Successors { get; init; } = [];

    public bool ExistedWith(RegisterEntry other) => !(OpenedOn > other.ClosedOn) && !(other.OpenedOn > ClosedOn);

    public bool ExistedOn(LocalDate day) => !(day < OpenedOn) && !(day > ClosedOn);
}

/// <summary>The form of a register: JSON Lines, one authority per line, with the members of docs/authorities.md and no others.</summary>
internal static class RegisterFile
{
    public const string Name = "name";
    public const string OfstedUrn = "ofstedUrn";
    public const string GssCode = "gssCode";
    public const string LaCode = "laCode";
    public const string FormerGssCodes = "formerGssCodes";
    public const string Aliases = "aliases";
    public const string Region = "region";
    public const string Type = "type";
    public const string OpenedOn = "openedOn";
    public const string ClosedOn = "closedOn";
    public const string Successors = "successors";

    /// <summary>Stands for bytes that are not UTF-8. No text contains it.</summary>
    public const char Undecodable = '\uFFFF';

    private const int MostProblems = 10;

    /// <summary>The members, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Members { get; } =
        [Name, OfstedUrn, GssCode, LaCode, FormerGssCodes, Aliases, Region, Type, OpenedOn, ClosedOn, Successors];

    /// <summary>The text of a file. Bytes that are not UTF-8 become <see cref="Undecodable"/>, so that their line is known.</summary>
    public static StreamReader OpenText(Stream jsonLines) => new(
        jsonLines,
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback(Undecodable.ToString())),
        detectEncodingFromByteOrderMarks: false,
        bufferSize: -1,
        leaveOpen: true);

    /// <summary>The authorities that the lines state, linked to each other.</summary>
    /// <exception cref="InvalidDataException">Something in them is wrong. The message names each line and member.</exception>
    public static RegisteredAuthority[] Read(TextReader jsonLines)
    {
        var problems = new List<(int Line, string Problem)>();
        var entries = new List<RegisterEntry>();
        int lines = 0;
        while (jsonLines.ReadLine() is { } line)
        {
            lines++;
            if (!string.IsNullOrWhiteSpace(line) && new RegisterLine(lines, problems).Read(line) is { } entry)
            {
                entries.Add(entry);
            }
        }

        if (entries.Count == 0 && problems.Count == 0)
        {
            throw new InvalidDataException("There are no authorities in the file; expected JSON Lines, one authority per line.");
        }

        RegisterChecks.Check(entries, problems);
        return problems.Count == 0 ? Linked(entries) : throw new InvalidDataException(Message(problems));
    }

    public static void Write(TextWriter writer, IEnumerable<RegisteredAuthority> authorities)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (RegisteredAuthority authority in authorities)
        {
            buffer.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                WriteEntry(json, authority);
            }

            writer.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
            writer.Write('\n');
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, RegisteredAuthority authority)
    {
        json.WriteStartObject();
        json.WriteString(Name, authority.Name);
        if (authority.OfstedUrn is { } urn)
        {
            json.WriteString(OfstedUrn, urn);
        }

        json.WriteString(GssCode, authority.GssCode);
        json.WriteString(LaCode, authority.LaCode);
        WriteList(json, FormerGssCodes, authority.FormerGssCodes);
        WriteList(json, Aliases, authority.Aliases);
        json.WriteString(Region, authority.Region.Name);
        json.WriteString(Type, authority.Type);
        WriteDate(json, OpenedOn, authority.OpenedOn);
        WriteDate(json, ClosedOn, authority.ClosedOn);
        WriteList(json, Successors, authority.Successors.Select(successor => successor.GssCode));
        json.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter json, string member, IEnumerable<string> texts)
    {
        string[] all = [.. texts];
        if (all.Length == 0)
        {
            return;
        }

        json.WriteStartArray(member);
        foreach (string text in all)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, string member, LocalDate? date)
    {
        if (date is { } day)
        {
            json.WriteString(member, day.ToIso());
        }
    }

    private static RegisteredAuthority[] Linked(List<RegisterEntry> entries)
    {
        (RegisterEntry Entry, RegisteredAuthority Authority)[] all = [.. entries.Select(entry => (entry, new RegisteredAuthority(entry)))];
        Dictionary<string, RegisteredAuthority> byCode =
            all.ToDictionary(it => it.Entry.GssCode, it => it.Authority, StringComparer.Ordinal);
        ILookup<string, RegisteredAuthority> predecessors = all
            .SelectMany(it => it.Entry.Successors.Select(code => (Code: code, it.Authority)))
            .ToLookup(it => it.Code, it => it.Authority, StringComparer.Ordinal);
        foreach ((RegisterEntry entry, RegisteredAuthority authority) in all)
        {
            authority.Link([.. entry.Successors.Select(code => byCode[code])], [.. predecessors[entry.GssCode]]);
        }

        return [.. all.Select(it => it.Authority).OrderBy(authority => authority.Name, StringComparer.Ordinal)];
    }

    private static string Message(List<(int Line, string Problem)> problems)
    {
        IEnumerable<string> first = problems.OrderBy(problem => problem.Line).Take(MostProblems)
            .Select(it => string.Create(CultureInfo.InvariantCulture, $"line {it.Line}{it.Problem}"));
        int more = problems.Count - MostProblems;
        return string.Join('\n', first) + (more > 0 ? string.Create(CultureInfo.InvariantCulture, $"\nand {more} more.") : "");
    }
}
