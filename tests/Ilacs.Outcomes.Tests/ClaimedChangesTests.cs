namespace Ilacs.Outcomes.Tests;

/// <summary>
/// A change is claimed in one place. What flows, tables and histories say of it agrees for every authority and domain
/// of the record.
/// </summary>
public class ClaimedChangesTests
{
    private static readonly InspectionRecord Record = InspectionRecord.National;
    private static readonly LocalDate Newest = Record.NewestPublication!.Value;

    public static TheoryData<string> Domains => [.. JudgementDomain.Known.Select(domain => domain.Code)];

    [Theory]
    [MemberData(nameof(Domains))]
    public void Flows_are_what_the_histories_say_of_each_inspection_and_the_one_before(string code)
    {
        JudgementDomain domain = JudgementDomain.Parse(code);
        var expected = AuthorityRegister.National.All.SelectMany(authority =>
        {
            InspectionHistory history = Record.HistoryOf(authority);
            return history.Inspections.OfType<GradedInspection>()
                .Where(inspection => inspection.Judgements[domain].Grade is not null && history.GradedBefore(inspection) is not null)
                .Select(inspection =>
                    (authority, inspection, history.ComparedWithBefore(inspection).Single(comparison => comparison.Domain == domain)));
        }).ToArray();

        GradeFlows flows = Record.Flows(domain);

        flows.Flows.Select(flow => (flow.Authority, flow.Later, flow.Comparison)).Should().Equal(expected);
        (flows.Improved + flows.Retained + flows.Declined).Should().Be(flows.Compared);
        flows.Compared.Should().Be(flows.Flows.Count(flow => flow.Comparison.Change is not null));
    }

    [Theory]
    [MemberData(nameof(Domains))]
    public void The_flows_of_a_table_are_those_of_the_inspections_that_it_counts(string code)
    {
        JudgementDomain domain = JudgementDomain.Parse(code);
        OutcomeTable table = Record.OutcomesAsAt(Newest);

        table.Flows(domain).Flows.Should().Equal(
            Record.Flows(domain).Flows.Where(flow => table.Outcomes.Any(outcome => ReferenceEquals(outcome.Latest, flow.Later))));
    }

    [Fact]
    public void Care_leavers_who_declined_are_nowhere_claimed_across_the_combined_judgement_and_the_count_says_so()
    {
        // 2018 judged care leavers together with children in care; the eleven inspections under ILACS 2026 are the first that can
        // be held against a judgement of their own.
        GradeFlows careLeavers = Record.Flows(JudgementDomain.CareLeavers);

        careLeavers.Flows.Should().OnlyContain(flow =>
            flow.Direction == null || !flow.Earlier.Judgements.Domains.Contains(JudgementDomain.ChildrenInCareAndCareLeavers));
        careLeavers.Compared.Should().BeLessThan(careLeavers.Flows.Count / 2);
        careLeavers.ToString().Should().Be(
            $"improved {careLeavers.Improved}, retained {careLeavers.Retained}, declined {careLeavers.Declined}; "
            + $"of {careLeavers.Flows.Count} inspections with an earlier one, {careLeavers.Compared} could be compared");
    }

    [Fact]
    public void A_previous_inspection_that_was_not_published_by_the_cut_off_is_not_compared_with()
    {
        RegisteredAuthority bradford = AuthorityRegister.National["Bradford"];
        GradedInspection[] graded = [.. Record.HistoryOf(bradford).Inspections.OfType<GradedInspection>()];
        GradedInspection late = graded[^2] with { PublishedOn = graded[^1].PublishedOn!.Value.PlusDays(10) };
        OutcomeTable table = InspectionRecord.Of([graded[0], graded[1], late, graded[^1]]).OutcomesAsAt(graded[^1].PublishedOn!.Value);

        table.Flows(JudgementDomain.ImpactOfLeaders).Flows.Should().ContainSingle().Which.Earlier.Should().BeSameAs(graded[1]);
    }
}
