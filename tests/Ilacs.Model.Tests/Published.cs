using System.IO.Compression;
using System.Text.Json;
using System.Xml.Linq;
using NodaTime.Text;

namespace Ilacs.Model.Tests;

/// <summary>All graded inspections that were published from November 2013 to August 2026.</summary>
internal static class Published
{
    public static List<GradedInspection> Inspections()
    {
        string[] lines = File.ReadAllLines(Shared.Path("data/published-inspections.csv"));
        string[] header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => Inspection(header, Fields(line)))];
    }

    private static GradedInspection Inspection(string[] header, string[] fields)
    {
        string? Field(string name) =>
            Array.IndexOf(header, name) is >= 0 and var column && fields[column] is { Length: > 0 } field ? field : null;

        JudgementSet judgements = [];
        foreach (JudgementDomain domain in JudgementDomain.Known)
        {
            judgements = Field(domain.Code) switch
            {
                null => judgements,
                "notJudged" => judgements.With(domain, Judgement.NotJudged),
                string code => judgements.With(domain, Grade.Parse(code)),
            };
        }

        return new GradedInspection(
            InspectionType.Parse(Field("type")!), FrameworkEdition.Parse(Field("framework")!),
            new LocalAuthority(Field("local_authority")!) { OfstedUrn = Field("ofsted_urn"), GssCode = Field("gss_code") }, judgements)
        {
            IsReinspection = Field("is_reinspection") is { } reinspection
                ? string.Equals(reinspection, "true", StringComparison.Ordinal)
                : null,
            Fieldwork = [.. Field("fieldwork")!.Split(';').Select(Block)],
            PublishedOn = Date(Field("published_on")!),
            RecommendationCount = Field("recommendation_count") is { } count
                ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture)
                : null,
            Source = Field("report_url"),
        };
    }

    private static FieldworkBlock Block(string block) =>
        block.Split('/') is [var start, var end]
            ? new FieldworkBlock(Date(start), end.Length > 0 ? Date(end) : null)
            : throw new FormatException(block);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private static string[] Fields(string line)
    {
        List<string> fields = [];
        for (int at = 0; at <= line.Length;)
        {
            bool quoted = at < line.Length && line[at] == '"';
            int end = line.IndexOf(quoted ? '"' : ',', quoted ? at + 1 : at);
            end = end < 0 ? line.Length : end;
            fields.Add(line[(quoted ? at + 1 : at)..end]);
            at = quoted ? end + 2 : end + 1;
        }

        return [.. fields];
    }

    /// <summary>The reports whose text was read by hand, with their recommendations.</summary>
    public static List<GradedInspection> Reports() =>
    [
        .. File.ReadLines(Shared.Path("reports/expected.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)
            .Where(line => line.TryGetProperty("inspection", out _))
            .Select(line => (GradedInspection)IlacsJson.ReadInspection(line.GetProperty("inspection").GetRawText())),
    ];

    /// <summary>The focused and monitoring visits that Ofsted's two workbooks list.</summary>
    public static List<UngradedInspection> Visits() =>
    [
        .. Visits(
            "data/official-statistics/LA_Inspection_Outcomes_as_at_31_March_2025.ods", "In-year_inspections",
            name: 2, date: 4, type: 6),
        .. Visits(
            "data/official-statistics/Childrens_social_care_in_England_2023_underlying_data.ods", "LA_level_in_year_2022-23",
            name: 1, date: 3, type: 4),
    ];

    private static IEnumerable<UngradedInspection> Visits(string workbook, string sheet, int name, int date, int type)
    {
        XNamespace table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
        XNamespace text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
        using ZipArchive archive = ZipFile.OpenRead(Shared.Path(workbook));
        using Stream content = archive.GetEntry("content.xml")!.Open();
        IEnumerable<string[]> rows = XDocument.Load(content).Descendants(table + "table")
            .Single(found => string.Equals((string?)found.Attribute(table + "name"), sheet, StringComparison.Ordinal))
            .Descendants(table + "table-row")
            .Select(row => row.Elements(table + "table-cell").SelectMany(cell => Texts(cell)).ToArray());
        foreach (string[] row in rows.Where(row => row.Length > type))
        {
            InspectionType? visit = row[type] switch
            {
                "ILACS Focused Visit" => InspectionType.FocusedVisit,
                "LA Monitoring visit" => InspectionType.MonitoringVisit,
                _ => null,
            };
            if (visit is not null)
            {
                yield return new UngradedInspection(visit, new LocalAuthority(row[name]))
                {
                    Fieldwork = [new(LocalDatePattern.CreateWithInvariantCulture("dd/MM/uuuu").Parse(row[date]).Value)],
                };
            }
        }

        IEnumerable<string> Texts(XElement cell)
        {
            int columns = Math.Min((int?)cell.Attribute(table + "number-columns-repeated") ?? 1, 20);
            return Enumerable.Repeat(string.Concat(cell.Elements(text + "p").Select(p => p.Value)), columns);
        }
    }
}
