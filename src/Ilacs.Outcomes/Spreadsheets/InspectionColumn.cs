using System.Globalization;
using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>A column of the CSV of inspections, other than type, framework and judgements.</summary>
/// <param name="Code">The header with codes: the member of the JSON document.</param>
/// <param name="Title">The header in words.</param>
/// <param name="Expected">What a cell holds, for messages.</param>
/// <param name="Write">The cell of an inspection, with codes or in words; <see langword="null"/> if it has none.</param>
/// <param name="Read">Returns the inspection with the content of a cell. Throws <see cref="ArgumentException"/> or
/// <see cref="FormatException"/> if the cell does not hold what is expected.</param>
internal sealed record InspectionColumn(
    string Code, string Title, string Expected, Func<Inspection, bool, string?> Write, Func<Inspection, string, Inspection> Read)
{
    public const string Type = "type";
    public const string Framework = "framework";
    public const string LocalAuthority = "localAuthority";

    private const int DateLength = 10;

    /// <summary>Hundreds of times as many as any inspection has had.</summary>
    private const int MostBlocks = 1_000;
    private const string Day = "a date such as 2025-03-31 or 31/03/2025";

    /// <summary>The authority, dates and inspectors: the columns before the judgements.</summary>
    public static IReadOnlyList<InspectionColumn> BeforeJudgements { get; } =
    [
        OfAuthority(
            LocalAuthority, "Local authority", "a name", name => new LocalAuthority(name),
            authority => authority.Name, (authority, text) => authority with { Name = text }),
        OfAuthority(
            "ofstedUrn", "Ofsted URN", "5 to 7 digits", Ilacs.Model.LocalAuthority.FromOfstedUrn,
            authority => authority.OfstedUrn, (authority, text) => authority with { OfstedUrn = text }),
        OfAuthority(
            "gssCode", "GSS code", "E and eight digits", Ilacs.Model.LocalAuthority.FromGssCode,
            authority => authority.GssCode, (authority, text) => authority with { GssCode = text }),
        OfAuthority(
            "laCode", "LA code", "three digits", Ilacs.Model.LocalAuthority.FromLaCode,
            authority => authority.LaCode, (authority, text) => authority with { LaCode = text }),
        new(
            "deliveredBy", "Delivered by", "a name",
            (inspection, _) => inspection.DeliveredBy, (inspection, text) => inspection with { DeliveredBy = text }),
        new(
            "isReinspection", "Re-inspection", "Yes or No",
            (inspection, asCodes) => asCodes ? TrueOrFalse(inspection.IsReinspection) : YesOrNo(inspection.IsReinspection),
            (inspection, text) => inspection with { IsReinspection = IsYes(text) }),
        new(
            "announcedOn", "Announced on", Day,
            (inspection, _) => inspection.AnnouncedOn?.ToIso(), (inspection, text) => inspection with { AnnouncedOn = Date(text) })
        { HasDates = true, Kind = XlsxValueKind.Day },
        new(
            "fieldwork", "Fieldwork", "days such as 2025-01-13/2025-01-24, blocks separated by ';'",
            (inspection, _) => string.Join(';', inspection.Fieldwork), (inspection, text) => inspection with { Fieldwork = Blocks(text) })
        { HasDates = true, IsExpected = true },
        new(
            "publishedOn", "Published on", Day,
            (inspection, _) => inspection.PublishedOn?.ToIso(), (inspection, text) => inspection with { PublishedOn = Date(text) })
        { HasDates = true, Kind = XlsxValueKind.Day, IsExpected = true },
        new(
            "leadInspectors", "Lead inspectors", "names separated by ';'",
            (inspection, _) => CsvCell.Join(inspection.LeadInspectors),
            (inspection, text) => inspection with { LeadInspectors = [.. CsvCell.Split(text)] }),
    ];

    /// <summary>The columns for visits, and the rest: those after the judgements.</summary>
    public static IReadOnlyList<InspectionColumn> AfterJudgements { get; } =
    [
        OfVisit(
            "number", "Number in series", "a whole number, 1 or more",
            (visit, _) => Text(visit.Number), (visit, text) => visit with { Number = Number(text) })
        with { Kind = XlsxValueKind.Number },
        OfVisit(
            "theme", "Theme", "a theme of visits",
            (visit, asCodes) => asCodes ? visit.Theme?.Code : visit.Theme?.Title,
            (visit, text) => visit with { Theme = Parse<VisitTheme>(text, theme => theme.Title) }),
        OfVisit("focus", "Focus", "a text", (visit, _) => visit.Focus, (visit, text) => visit with { Focus = text }),
        new(
            "summary", "Summary", "a text",
            (inspection, _) => inspection.Summary, (inspection, text) => inspection with { Summary = text }),
        new(
            "recommendationCount", "Number of recommendations", "a whole number from 0 to 9999",
            (inspection, _) => Text(inspection.RecommendationCount),
            (inspection, text) => inspection with { RecommendationCount = Number(text) })
        { Kind = XlsxValueKind.Number },
        new(
            "source", "Source", "an address such as https://example.org/report",
            (inspection, _) => inspection.Source, (inspection, text) => inspection with { Source = text }),
    ];

    public static string? YesOrNo(bool? value) => value switch { null => null, true => "Yes", false => "No" };

    /// <summary>A code, or the title of a known one, in any case; <see langword="null"/> if it is neither.</summary>
    public static T? Find<T>(string text, Func<T, string> title)
        where T : OpenCode<T>, ICodedValue<T> =>
        OpenCode<T>.Known.FirstOrDefault(known => string.Equals(title(known), text, StringComparison.OrdinalIgnoreCase))
        ?? (OpenCode<T>.TryParse(text, out T? code) ? code : null);

    /// <summary>The authority by the cell alone, if it is a column that names one.</summary>
    public Func<string, LocalAuthority>? Authority { get; init; }

    /// <summary>Whether only visits and other inspections without judgements have it.</summary>
    public bool IsOfVisit { get; init; }

    /// <summary>The kind of its cells in a workbook.</summary>
    public XlsxValueKind Kind { get; init; }

    /// <summary>Whether its cells hold dates, which spreadsheet programs rewrite.</summary>
    public bool HasDates { get; init; }

    /// <summary>Whether a file without it lacks something that nearly every table of inspections has.</summary>
    public bool IsExpected { get; init; }

    public bool IsHeader(string header) =>
        string.Equals(header, Code, StringComparison.OrdinalIgnoreCase) || string.Equals(header, Title, StringComparison.OrdinalIgnoreCase);

    private static InspectionColumn OfAuthority(
        string code, string title, string expected,
        Func<string, LocalAuthority> alone, Func<LocalAuthority, string?> write, Func<LocalAuthority, string, LocalAuthority> read) =>
        new(
            code, title, expected,
            (inspection, _) => write(inspection.LocalAuthority),
            (inspection, text) => inspection with { LocalAuthority = read(inspection.LocalAuthority, text) })
        { Authority = alone };

    private static InspectionColumn OfVisit(
        string code, string title, string expected,
        Func<UngradedInspection, bool, string?> write, Func<UngradedInspection, string, Inspection> read) =>
        new(
            code, title, expected,
            (inspection, asCodes) => inspection is UngradedInspection visit ? write(visit, asCodes) : null,
            (inspection, text) => read((UngradedInspection)inspection, text))
        { IsOfVisit = true };

    private static T Parse<T>(string text, Func<T, string> title)
        where T : OpenCode<T>, ICodedValue<T> => Find(text.Trim(), title) ?? throw new FormatException();

    private static string? TrueOrFalse(bool? value) => value switch { null => null, true => "true", false => "false" };

    private static bool IsYes(string text) => text.Trim().ToUpperInvariant() switch
    {
        "YES" or "TRUE" => true,
        "NO" or "FALSE" => false,
        _ => throw new FormatException(),
    };

    private static LocalDate Date(string text) =>
        LocalDatePattern.Iso.Parse(text.Trim()) is { Success: true } date ? date.Value : throw new FormatException();

    /// <summary>The first day, and the last one after a slash, a dash or "to".</summary>
    private static ValueList<FieldworkBlock> Blocks(string text) => text.AsSpan().Count(';') < MostBlocks
        ? [.. text.Split(';').Select(Block)]
        : throw new ArgumentException(
            string.Create(CultureInfo.InvariantCulture, $"expected at most {MostBlocks} blocks of fieldwork"), nameof(text));

    private static FieldworkBlock Block(string text)
    {
        string block = text.Trim();
        string rest = block.Length > DateLength ? block[DateLength..].Trim() : "";
        string last = rest switch
        {
            "" => "",
            ['/' or '-' or '\u2013' or '\u2014', .. var day] => day,
            ['t', 'o', .. var day] => day,
            _ => throw new FormatException(),
        };
        return new FieldworkBlock(Date(block[..Math.Min(block.Length, DateLength)]), last.Length > 0 ? Date(last) : null);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw new FormatException();
}
