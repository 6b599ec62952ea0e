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
        string? Field(string name) => fields[Array.IndexOf(header, name)] is { Length: > 0 } field ? field : null;

        JudgementSet judgements = [];
        foreach (JudgementDomain domain in JudgementDomain.Known)
        {
            judgements = Field(domain.Code) switch
            {
                null => judgements,
                "notJudged" => judgements.With(domain, Judgement.NotJudged),
                string code => judgements.With(domain, Grade.ParseCode(code)),
            };
        }

        return new GradedInspection(
            InspectionType.Parse(Field("type")!), FrameworkEdition.Parse(Field("framework")!),
            new LocalAuthority(Field("local_authority")!) { OfstedUrn = Field("ofsted_urn"), GssCode = Field("gss_code") }, judgements)
        {
            IsReinspection = Field("is_reinspection") is { } reinspection ? string.Equals(reinspection, "true", StringComparison.Ordinal) : null,
            Fieldwork = [.. Field("fieldwork")!.Split(';').Select(Block)],
            PublishedOn = Date(Field("published_on")!),
            RecommendationCount = Field("recommendation_count") is { } count ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : null,
            Source = Field("report_url"),
        };
    }

    private static FieldworkBlock Block(string block) =>
        block.Split('/') is [var start, var end] ? new FieldworkBlock(Date(start), end.Length > 0 ? Date(end) : null) : throw new FormatException(block);

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
}
