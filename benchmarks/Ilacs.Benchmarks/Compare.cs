namespace Ilacs.Benchmarks;

/// <summary>
/// Compares an inspection under SIF with one under ILACS 2018 and adds up the steps. The baseline joins dictionaries by the code
/// of the domain and subtracts; unlike the library it says nothing about the domains that only one of the two has.
/// </summary>
[MemoryDiagnoser]
public class Compare
{
    private static readonly Dictionary<string, string> Successors = new(StringComparer.Ordinal)
    {
        ["leadershipManagementAndGovernance"] = "impactOfLeaders",
        ["childrenLookedAfterAndAchievingPermanence"] = "childrenInCareAndCareLeavers",
    };

    private readonly GradedInspection earlier = Samples.Sif2014;
    private readonly GradedInspection later = Samples.Ilacs2018;
    private readonly Dictionary<string, PlainGrade> plainEarlier = ToPlain(Samples.Sif2014);
    private readonly Dictionary<string, PlainGrade> plainLater = ToPlain(Samples.Ilacs2018);

    [GlobalSetup]
    public void Setup()
    {
        List<PlainChange> library = [];
        foreach (JudgementComparison comparison in InspectionComparison.Between(earlier, later))
        {
            if (comparison.Change is { } change)
            {
                library.Add(new(comparison.Domain.Code, change.Steps));
            }
        }

        Require.That(library.Count == later.Judgements.Count, "every judgement of the later inspection is comparable");
        Require.That(library.SequenceEqual(PlainChanges()), "both find the same changes");
        Require.That(DictionariesAndLinq() == IlacsModel(), "both add up to the same");
    }

    [Benchmark(Baseline = true, Description = "Dictionaries and LINQ")]
    public int DictionariesAndLinq() => PlainChanges().Sum(change => change.Steps);

    [Benchmark(Description = "InspectionComparison.Between")]
    public int IlacsModel()
    {
        int steps = 0;
        foreach (JudgementComparison comparison in InspectionComparison.Between(earlier, later))
        {
            steps += comparison.Change?.Steps ?? 0;
        }

        return steps;
    }

    private List<PlainChange> PlainChanges() =>
    [
        .. plainLater.Join(
            plainEarlier,
            after => after.Key,
            before => Successors.GetValueOrDefault(before.Key, before.Key),
            (after, before) => new PlainChange(after.Key, after.Value - before.Value),
            StringComparer.Ordinal),
    ];

    private static Dictionary<string, PlainGrade> ToPlain(GradedInspection inspection)
    {
        var grades = new Dictionary<string, PlainGrade>(StringComparer.Ordinal);
        foreach (var (domain, judgement) in inspection.Judgements)
        {
            grades.Add(domain.Code, Enum.Parse<PlainGrade>(judgement.Grade!.Code, ignoreCase: true));
        }

        return grades;
    }

    private readonly record struct PlainChange(string Domain, int Steps);
}
