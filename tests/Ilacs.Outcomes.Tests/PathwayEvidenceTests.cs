namespace Ilacs.Outcomes.Tests;

public class PathwayEvidenceTests
{
    [Fact]
    public void How_often_reality_departed_from_the_pathway_is_counted_over_the_record()
    {
        (GradedInspection First, GradedInspection Second)[] pairs =
        [
            .. AuthorityRegister.National.All.Select(authority => InspectionRecord.National.HistoryOf(authority).Inspections.OfType<GradedInspection>().ToArray())
                .SelectMany(graded => graded.Zip(graded.Skip(1)))
                .Where(pair => pair.Second.Framework != FrameworkEdition.Sif),
        ];

        int Count(bool good, InspectionType type) => pairs.Count(pair => pair.First.OverallEffectiveness is { } overall && overall >= Grade.Good == good && pair.Second.Type == type);
        Count(good: true, InspectionType.Short).Should().Be(InspectionPathway.ShortAfterGood);
        Count(good: true, InspectionType.Standard).Should().Be(InspectionPathway.StandardAfterGood);
        Count(good: false, InspectionType.Short).Should().Be(InspectionPathway.ShortAfterWorse);
        Count(good: false, InspectionType.Standard).Should().Be(InspectionPathway.StandardAfterWorse);

        (GradedInspection First, GradedInspection Second)[] recent = [.. pairs.Where(pair => pair.Second.FirstDayOnSite >= new LocalDate(2025, 7, 1))];
        recent.Should().HaveCount(InspectionPathway.SinceJuly2025);
        recent.Count(pair => InspectionPathway.After(pair.First) is var expected && pair.Second.FirstDayOnSite >= expected.WindowOpens && pair.Second.FirstDayOnSite <= expected.WindowCloses)
            .Should().Be(InspectionPathway.WithinWindow);
    }
}
