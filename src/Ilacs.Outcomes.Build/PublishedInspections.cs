using System.Globalization;
using CsvHelper;
using NodaTime.Text;

namespace Ilacs.Outcomes.Build;

/// <summary>The published inspections, checked by hand against their reports: <c>published-inspections.csv</c>.</summary>
internal static class PublishedInspections
{
    public static IReadOnlyList<GradedInspection> Read(string path)
    {
        using var csv = new CsvReader(File.OpenText(path), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var inspections = new List<GradedInspection>();
        while (csv.Read())
        {
            try
            {
                inspections.Add(Inspection(csv));
            }
            catch (Exception error)
                when (error is FormatException or ArgumentException or KeyNotFoundException or InvalidOperationException)
            {
                throw new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"{path}, row {csv.Parser.Row}: {error.Message}"), error);
            }
        }

        return inspections;
    }

    private static GradedInspection Inspection(CsvReader csv) => new(
        InspectionType.Parse(csv.GetField("type")!), FrameworkEdition.Parse(csv.GetField("framework")!),
        AuthorityRegister.National[csv.GetField("gss_code")!].ToLocalAuthority(), Judgements(csv))
    {
        Fieldwork = [.. csv.GetField("fieldwork")!.Split(';').Select(Block)],
        PublishedOn = Stated(csv, "published_on") is { } day ? ParseDay(day) : null,
        IsReinspection = Stated(csv, "is_reinspection") is { } isReinspection
            ? string.Equals(isReinspection, "true", StringComparison.Ordinal)
            : null,
        RecommendationCount = Stated(csv, "recommendation_count") is { } count ? int.Parse(count, CultureInfo.InvariantCulture) : null,
        Source = Stated(csv, "report_url"),
    };

    private static JudgementSet Judgements(CsvReader csv) =>
        JudgementDomain.Known.Aggregate(new JudgementSet(), (judgements, domain) => Stated(csv, domain.Code) switch
        {
            null => judgements,
            string code => judgements.With(
                domain,
                Judgement.TryParse(code, out Judgement judgement) ? judgement : throw new FormatException($"'{code}' is not a judgement.")),
        });

    private static FieldworkBlock Block(string block) =>
        block.Split('/') is [var start, var end]
            ? new FieldworkBlock(ParseDay(start), end.Length > 0 ? ParseDay(end) : null)
            : throw new FormatException(block);

    /// <summary>What a cell says; <see langword="null"/> if it is empty or the data has no such column, such as that of a domain of a
    /// newer edition.</summary>
    private static string? Stated(CsvReader csv, string column) =>
        csv.TryGetField(column, out string? text) && text is { Length: > 0 } ? text : null;

    private static LocalDate ParseDay(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
