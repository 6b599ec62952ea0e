namespace Ilacs.Model.Tests;

public class HistoryTests
{
    private static readonly InspectionHistory BarkingAndDagenham = Of("barking-and-dagenham.jsonl");
    private static readonly InspectionHistory Bradford = Of("bradford.jsonl");

    [Fact]
    public void Inspections_stand_in_order_of_their_first_day_on_site()
    {
        Bradford.Inspections.Select(inspection => inspection.FirstDayOnSite!.Value.Year).Should().Equal(2014, 2018, 2021, 2022, 2026);
        new InspectionHistory(Bradford.Inspections.Reverse()).Inspections.Should().Equal(Bradford.Inspections);
    }

    [Fact]
    public void The_last_comparable_judgement_may_be_further_back_than_the_inspection_before()
    {
        var ilacs2023 = (GradedInspection)BarkingAndDagenham.Inspections[^1];

        var (earlier, comparison) = BarkingAndDagenham.LastComparable(ilacs2023, JudgementDomain.CareLeavers)!.Value;

        earlier.Framework.Should().Be(FrameworkEdition.Sif);
        comparison.Change.Should().Be(GradeChange.Between(Grade.RequiresImprovement, Grade.Good));
        BarkingAndDagenham.LastComparable(ilacs2023, JudgementDomain.HelpAndProtection)!.Value.Earlier.Framework.Should().Be(FrameworkEdition.Ilacs2018);
        BarkingAndDagenham.LastComparable((GradedInspection)BarkingAndDagenham.Inspections[0], JudgementDomain.CareLeavers).Should().BeNull();
    }

    [Fact]
    public void Care_leavers_in_Barking_and_Dagenham_are_good_for_the_first_time_and_in_Bradford_they_are_not()
    {
        BarkingAndDagenham.IsFirstTime((GradedInspection)BarkingAndDagenham.Inspections[^1], JudgementDomain.CareLeavers).Should().BeTrue();
        BarkingAndDagenham.IsFirstTime((GradedInspection)BarkingAndDagenham.Inspections[^1], JudgementDomain.HelpAndProtection).Should().BeFalse();
        Bradford.IsFirstTime((GradedInspection)Bradford.Inspections[^1], JudgementDomain.CareLeavers).Should().BeFalse();

        // Requires improvement in 2026 is better than in 2018 and 2022, but not for the first time.
        Bradford.IsFirstTime((GradedInspection)Bradford.Inspections[^1], JudgementDomain.OverallEffectiveness).Should().BeFalse();
    }

    [Fact]
    public void A_combined_judgement_as_good_in_between_leaves_no_first_time_to_claim()
    {
        // Barnet: care leavers require improvement in 2017, good together with children in care in 2019, good in 2024.
        InspectionHistory barnet = Of("barnet.jsonl");

        barnet.IsFirstTime((GradedInspection)barnet.Inspections[^1], JudgementDomain.CareLeavers).Should().BeFalse();
        barnet.IsFirstTime((GradedInspection)barnet.Inspections[^1], JudgementDomain.ChildrenInCare).Should().BeFalse("it was never judged apart from care leavers before");
    }

    [Fact]
    public void The_graded_inspections_of_the_samples_are_as_published()
    {
        GradedInspection[] samples = [.. Directory.GetFiles(Shared.RepositoryFile("docs/samples"), "*.jsonl").SelectMany(File.ReadAllLines).Select(IlacsJson.Read).OfType<GradedInspection>()];
        List<GradedInspection> published = Published.Inspections();

        samples.Should().HaveCount(16).And.AllSatisfy(sample =>
        {
            GradedInspection same = published.Single(p => p.FirstDayOnSite == sample.FirstDayOnSite && string.Equals(p.LocalAuthority.OfstedUrn, sample.LocalAuthority.OfstedUrn, StringComparison.Ordinal));
            same.LocalAuthority.Should().Be(sample.LocalAuthority with { LaCode = null });
            same.RecommendationCount.Should().Be(sample.RecommendationCount);
            same.Should().Be(sample with { LocalAuthority = same.LocalAuthority, Recommendations = [], RecommendationCount = same.RecommendationCount, DeliveredBy = null });
        });
    }

    [Fact]
    public void An_inspection_without_fieldwork_stands_at_its_publication()
    {
        UngradedInspection visit = Samples.BradfordSixthVisit with { Fieldwork = [] };
        UngradedInspection later = Samples.BradfordSixthVisit with { Fieldwork = [new(new LocalDate(2021, 11, 1))], PublishedOn = null };

        new InspectionHistory([later, visit]).Inspections.Should().Equal(visit, later);
    }

    [Fact]
    public void The_graded_inspection_before_a_visit_is_the_one_it_follows()
    {
        Bradford.GradedBefore(Bradford.Inspections[2]).Should().BeSameAs(Bradford.Inspections[1]);
        Bradford.GradedBefore(Bradford.Inspections[0]).Should().BeNull();

        // A graded inspection without any date leaves open which was the last.
        GradedInspection undated = (GradedInspection)Bradford.Inspections[0] with { Fieldwork = [], PublishedOn = null };
        var unsure = new InspectionHistory([undated, .. Bradford.Inspections]);
        unsure.GradedBefore(Bradford.Inspections[2]).Should().BeNull();
        FluentActions.Invoking(() => Bradford.GradedBefore(undated)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_inspection_of_another_history_is_refused() =>
        FluentActions.Invoking(() => Bradford.LastComparable(Samples.NorthTyneside2020, JudgementDomain.HelpAndProtection)).Should().Throw<ArgumentException>();

    internal static InspectionHistory Of(string sample) =>
        new(IlacsJson.ReadLines(File.ReadAllBytes(Shared.RepositoryFile("docs/samples/" + sample))).Select(line => line.Document).OfType<Inspection>());
}
