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
    public void An_inspection_of_another_history_is_refused() =>
        FluentActions.Invoking(() => Bradford.LastComparable(Samples.NorthTyneside2020, JudgementDomain.HelpAndProtection)).Should().Throw<ArgumentException>();

    private static InspectionHistory Of(string sample) =>
        new(IlacsJson.ReadLines(File.ReadAllBytes(Shared.RepositoryFile("docs/samples/" + sample))).Select(line => line.Document).OfType<Inspection>());
}
