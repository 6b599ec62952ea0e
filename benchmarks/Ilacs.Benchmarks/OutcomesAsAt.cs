using Ilacs.Outcomes;

namespace Ilacs.Benchmarks;

/// <summary>
/// The outcomes of England as at a date, from the record and from one ten times as long. The baseline is the straightforward LINQ
/// grouping over the same list, which knows the authority of each inspection beforehand.
/// </summary>
[MemoryDiagnoser]
public class OutcomesAsAt
{
    private static readonly LocalDate AsAt = new(2025, 3, 31);
    private static readonly LocalDate PublishedBy = new(2025, 6, 30);
    private InspectionRecord record = InspectionRecord.National;
    private List<(RegisteredAuthority Authority, GradedInspection Inspection)> inspections = [];

    [Params(1, 10)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // Each inspection again in the years before, so that the latest stay what they are.
        record = InspectionRecord.Of(Enumerable.Range(0, Times).SelectMany(
            times => InspectionRecord.National.Documents.Select(
                document => document is GradedInspection inspection ? Earlier(inspection, times) : document)));
        inspections =
        [
            .. record.Documents
                .OfType<GradedInspection>()
                .Select(inspection => (AuthorityRegister.National.AuthorityOf(inspection)!, inspection)),
        ];

        OutcomeTable table = Table();
        IReadOnlyDictionary<(JudgementDomain, Grade), int> grouped = Grouping();
        Require.That(table[JudgementDomain.OverallEffectiveness, Grade.Outstanding] == 36, "36 are outstanding");
        foreach (JudgementDomain domain in table.Domains)
        {
            Require.That(
                Grade.All.All(grade => table[domain, grade] == grouped.GetValueOrDefault((domain, grade))),
                $"both count the same for {domain}");
        }
    }

    [Benchmark(Baseline = true, Description = "LINQ grouping")]
    public IReadOnlyDictionary<(JudgementDomain, Grade), int> Grouping() => inspections
        .Where(it => (it.Inspection.FirstDayOnSite ?? it.Inspection.PublishedOn) <= AsAt && it.Inspection.PublishedOn <= PublishedBy)
        .GroupBy(it => it.Authority)
        .Where(group => group.Key.ExistedOn(AsAt))
        .Select(group => group.MaxBy(it => it.Inspection.FirstDayOnSite ?? it.Inspection.PublishedOn).Inspection)
        .SelectMany(inspection => inspection.Judgements)
        .Where(judgement => judgement.Value.Grade is not null)
        .GroupBy(judgement => (judgement.Key, judgement.Value.Grade!))
        .ToDictionary(group => group.Key, group => group.Count());

    [Benchmark(Description = "InspectionRecord.OutcomesAsAt")]
    public OutcomeTable Table() => record.OutcomesAsAt(AsAt, PublishedBy);

    private static GradedInspection Earlier(GradedInspection inspection, int times) => inspection with
    {
        Fieldwork = [.. inspection.Fieldwork.Select(block => new FieldworkBlock(block.Start.PlusDays(-times)))],
        PublishedOn = inspection.PublishedOn?.PlusDays(-times),
    };
}
