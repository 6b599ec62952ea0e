namespace Ilacs.Model.Tests;

public class ComparisonTests
{
    private static readonly LocalAuthority BarkingAndDagenham = new("Barking and Dagenham");

    private static readonly GradedInspection Sif2014 = new(
        InspectionType.Single, FrameworkEdition.Sif, BarkingAndDagenham,
        new JudgementSet
        {
            [JudgementDomain.HelpAndProtection] = Grade.RequiresImprovement,
            [JudgementDomain.ChildrenLookedAfterAndAchievingPermanence] = Grade.RequiresImprovement,
            [JudgementDomain.AdoptionPerformance] = Grade.RequiresImprovement,
            [JudgementDomain.CareLeavers] = Grade.RequiresImprovement,
            [JudgementDomain.LeadershipManagementAndGovernance] = Grade.RequiresImprovement,
            [JudgementDomain.OverallEffectiveness] = Grade.RequiresImprovement,
            [JudgementDomain.LocalSafeguardingChildrenBoard] = Grade.RequiresImprovement,
        });

    private static readonly GradedInspection Ilacs2019 = new(
        InspectionType.Standard, FrameworkEdition.Ilacs2018, BarkingAndDagenham,
        new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = Grade.RequiresImprovement,
            [JudgementDomain.HelpAndProtection] = Grade.RequiresImprovement,
            [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.RequiresImprovement,
            [JudgementDomain.OverallEffectiveness] = Grade.RequiresImprovement,
        });

    private static readonly GradedInspection Ilacs2023 = new(
        InspectionType.Standard, FrameworkEdition.Ilacs2023, BarkingAndDagenham,
        new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = Grade.RequiresImprovement,
            [JudgementDomain.HelpAndProtection] = Grade.RequiresImprovement,
            [JudgementDomain.ChildrenInCare] = Grade.RequiresImprovement,
            [JudgementDomain.CareLeavers] = Grade.Good,
            [JudgementDomain.OverallEffectiveness] = Grade.RequiresImprovement,
        });

    [Fact]
    public void A_change_is_improved_declined_or_unchanged_by_a_number_of_steps()
    {
        GradeChange.Between(Grade.Inadequate, Grade.Good)
            .Should().Match<GradeChange>(c => c.Direction == ChangeDirection.Improved && c.Steps == 2);
        GradeChange.Between(Grade.Outstanding, Grade.Inadequate)
            .Should().Match<GradeChange>(c => c.Direction == ChangeDirection.Declined && c.Steps == -3);
        GradeChange.Between(Grade.Good, Grade.Good).Direction.Should().Be(ChangeDirection.Unchanged);
        GradeChange.Between(Judgement.NotJudged, Grade.Good).Should().BeNull();
    }

    [Theory]
    [InlineData("inadequate", "outstanding", "improved by 3 steps")]
    [InlineData("inadequate", "good", "improved by 2 steps")]
    [InlineData("good", "outstanding", "improved by 1 step")]
    [InlineData("good", "good", "unchanged")]
    [InlineData("good", "requiresImprovement", "declined by 1 step")]
    [InlineData("outstanding", "requiresImprovement", "declined by 2 steps")]
    [InlineData("outstanding", "inadequate", "declined by 3 steps")]
    public void A_change_in_words_counts_its_steps(string before, string after, string words) =>
        GradeChange.Between(Grade.Parse(before), Grade.Parse(after)).ToString().Should().Be(words);

    [Fact]
    public void Inspections_of_one_day_are_compared_and_one_that_began_before_is_not()
    {
        GradedInspection later = Ilacs2023 with { Fieldwork = [new(new LocalDate(2023, 7, 10), new LocalDate(2023, 7, 21))] };
        GradedInspection sameDay = Ilacs2019 with { Fieldwork = [new(new LocalDate(2023, 7, 10))] };
        GradedInspection dayAfter = Ilacs2019 with { Fieldwork = [new(new LocalDate(2023, 7, 11))] };

        InspectionComparison.Between(sameDay, later).Should().Equal(InspectionComparison.Between(Ilacs2019, Ilacs2023));
        FluentActions.Invoking(() => InspectionComparison.Between(dayAfter, later)).Should().Throw<ArgumentException>().WithMessage(
            "expected an inspection that began on 2023-07-11 or later, "
            + "found Barking and Dagenham, standardInspection, 2023-07-10/2023-07-21 (Parameter 'later')");
    }

    [Fact]
    public void From_SIF_to_ILACS_2018_leadership_and_care_are_successors_and_the_rest_of_SIF_has_no_counterpart() =>
        Lines(Sif2014, Ilacs2019).Should().Equal(
            "impactOfLeaders < leadershipManagementAndGovernance successor unchanged",
            "helpAndProtection < helpAndProtection sameDomain unchanged",
            "childrenInCareAndCareLeavers < childrenLookedAfterAndAchievingPermanence successor unchanged",
            "overallEffectiveness < overallEffectiveness sameDomain unchanged",
            "adoptionPerformance < adoptionPerformance notComparable none",
            "careLeavers < careLeavers notComparable none",
            "localSafeguardingChildrenBoard < localSafeguardingChildrenBoard notComparable none");

    [Fact]
    public void The_combined_care_judgement_split_in_2023_shows_both_grades_and_claims_no_change()
    {
        Lines(Ilacs2019, Ilacs2023).Should().Equal(
            "impactOfLeaders < impactOfLeaders sameDomain unchanged",
            "helpAndProtection < helpAndProtection sameDomain unchanged",
            "childrenInCare < childrenInCareAndCareLeavers split none",
            "careLeavers < childrenInCareAndCareLeavers split none",
            "overallEffectiveness < overallEffectiveness sameDomain unchanged");

        JudgementComparison careLeavers = InspectionComparison.Between(Ilacs2019, Ilacs2023)[3];
        careLeavers.Before.Should().Be(Judgement.Graded(Grade.RequiresImprovement));
        careLeavers.After.Should().Be(Judgement.Graded(Grade.Good));
        careLeavers.IsComparable.Should().BeFalse();
        careLeavers.ToString().Should().Be(
            "careLeavers: Requires improvement to be good -> Good (no change claimed, split from a combined domain)");
    }

    [Fact]
    public void Care_leavers_under_ILACS_2023_succeed_those_under_SIF_and_children_in_care_were_split_from_SIFs_judgement()
    {
        ValueList<JudgementComparison> compared = InspectionComparison.Between(Sif2014, Ilacs2023);
        JudgementComparison careLeavers = compared.Single(c => c.Domain == JudgementDomain.CareLeavers);

        careLeavers.Basis.Should().Be(ComparisonBasis.Successor);
        careLeavers.Change.Should().Be(GradeChange.Between(Grade.RequiresImprovement, Grade.Good));
        careLeavers.ToString().Should().Be("careLeavers: Requires improvement to be good -> Good (improved by 1 step, successor)");
        compared.Single(c => c.Domain == JudgementDomain.ChildrenInCare).Basis.Should().Be(ComparisonBasis.Split);
    }

    [Fact]
    public void Without_overall_effectiveness_there_is_no_change_of_it()
    {
        GradedInspection ilacs2026 = Ilacs2023 with
        {
            Framework = FrameworkEdition.Ilacs2026,
            Judgements = Ilacs2023.Judgements.With(JudgementDomain.OverallEffectiveness, Judgement.NotStated),
        };

        JudgementComparison overall = InspectionComparison.Between(Ilacs2023, ilacs2026)[^1];
        overall.Domain.Should().Be(JudgementDomain.OverallEffectiveness);
        overall.After.Should().Be(Judgement.NotInEdition);
        overall.Change.Should().BeNull();
        overall.Basis.Should().Be(ComparisonBasis.NotComparable);
    }

    [Fact]
    public void In_the_wrong_order_nothing_is_lost_and_nothing_is_compared() =>
        InspectionComparison.Between(Ilacs2023, Ilacs2019).Should().HaveCount(9)
            .And.OnlyContain(c => c.Basis == ComparisonBasis.NotComparable);

    [Fact]
    public void Nothing_under_SIF_was_split_from_a_judgement_of_ILACS_2018() =>
        InspectionComparison.Between(Ilacs2019, Sif2014).Single(c => c.Domain == JudgementDomain.CareLeavers)
            .Basis.Should().Be(ComparisonBasis.NotComparable);

    [Fact]
    public void Comparing_allocates_its_result_and_nothing_else()
    {
        InspectionComparison.Between(Sif2014, Ilacs2019);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = InspectionComparison.Between(Sif2014, Ilacs2019);
        long between = GC.GetAllocatedBytesForCurrentThread();
        _ = new JudgementComparison[7];
        long array = GC.GetAllocatedBytesForCurrentThread() - between;

        (between - before).Should().Be(array);
    }

    private static IEnumerable<string> Lines(GradedInspection earlier, GradedInspection later) =>
        InspectionComparison.Between(earlier, later)
            .Select(c => $"{c.Domain} < {c.EarlierDomain} {c.Basis} {c.Change?.ToString() ?? "none"}");
}
