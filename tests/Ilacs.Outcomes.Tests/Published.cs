using System.Globalization;
using CsvHelper;

namespace Ilacs.Outcomes.Tests;

/// <summary>The published inspections of the shared data, each checked by hand against its report.</summary>
internal static class Published
{
    public static IReadOnlyList<GradedInspection> Inspections()
    {
        using var csv = new CsvReader(File.OpenText(Shared.Path("data/published-inspections.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var inspections = new List<GradedInspection>();
        while (csv.Read())
        {
            JudgementSet judgements = [];
            foreach (JudgementDomain domain in JudgementDomain.Known.Where(domain => csv.GetField(domain.Code) is { Length: > 0 }))
            {
                string word = csv.GetField(domain.Code)!;
                judgements = judgements.With(domain, word is "notJudged" ? Judgement.NotJudged : Grade.ParseCode(word));
            }

            string[] fieldwork = csv.GetField("fieldwork")!.Split('/');
            inspections.Add(new GradedInspection(
                InspectionType.Parse(csv.GetField("type")!), FrameworkEdition.Parse(csv.GetField("framework")!), AuthorityRegister.Embedded[csv.GetField("gss_code")!].ToLocalAuthority(), judgements)
            {
                Fieldwork = [new FieldworkBlock(Day(fieldwork[0])!.Value)],
                PublishedOn = Day(csv.GetField("published_on")!),
            });
        }

        return inspections;
    }

    private static LocalDate? Day(string text) => text.Length == 0 ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
