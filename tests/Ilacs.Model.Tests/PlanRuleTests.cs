namespace Ilacs.Model.Tests;

/// <summary>The rules on the dates of a plan, its period, and whose plan it is; those on its actions are in
/// <see cref="HistoryRuleTests"/>.</summary>
public class PlanRuleTests
{
    private static readonly LocalDate LastDayOnSite = new(2020, 3, 13);
    private static readonly LocalDate Received = new(2020, 4, 8);

    private static ActionPlan Plan { get; } = new(new LocalAuthority("North Tyneside"))
    {
        InspectionStartedOn = new LocalDate(2020, 3, 9),
        ReportReceivedOn = Received,
        SubmittedOn = new LocalDate(2020, 7, 21),
        PublishedOn = new LocalDate(2020, 7, 21),
        Owner = "Director of Children's Services",
        Actions = [Action(1, new LocalDate(2020, 12, 31)), Action(2, new LocalDate(2020, 12, 31))],
    };

    public static TheoryData<ActionPlan, string> Faults => new()
    {
        {
            Plan with { Actions = [Plan.Actions[0], Action(2, due: null)] },
            "ILACS080 warning /actions/1: The action has no due date; the Act asks for the period within which it is to be taken."
        },
        {
            Plan with { ReportReceivedOn = LastDayOnSite, SubmittedOn = null },
            "ILACS081 warning /reportReceivedOn: "
            + "Received on 2020-03-13, before the inspection was over: inspectors were on site on 2020-03-13."
        },
        {
            Plan with { SubmittedOn = new LocalDate(2020, 4, 7) },
            "ILACS082 warning /submittedOn: Submitted on 2020-04-07, before 2020-04-08, when the report was received."
        },
        {
            Plan with { PublishedOn = new LocalDate(2020, 4, 7) },
            "ILACS083 warning /publishedOn: Published on 2020-04-07, before 2020-04-08, when the report was received."
        },
        {
            Plan with { Actions = [Plan.Actions[0], Action(2, LastDayOnSite)] },
            "ILACS084 warning /actions/1/dueOn: Due on 2020-03-13, before the inspection was over: inspectors were on site on 2020-03-13."
        },
        {
            Plan with { LocalAuthority = new("Barnet") },
            "ILACS085 error /localAuthority: This is a plan of Barnet for an inspection of North Tyneside."
        },
        {
            Plan with { InspectionStartedOn = new LocalDate(2017, 2, 27) },
            "ILACS086 error /inspectionStartedOn: "
            + "The plan answers an inspection that began on 2017-02-27; the one given began on 2020-03-09."
        },
        {
            Plan with { Actions = [] },
            "ILACS087 info: The plan has no actions, so whether it answers the recommendations cannot be checked."
        },
    };

    public static TheoryData<ActionPlan> JustInOrder => new()
    {
        Plan,
        Plan with { ReportReceivedOn = LastDayOnSite.PlusDays(1), SubmittedOn = null, PublishedOn = null },
        Plan with { SubmittedOn = Received, PublishedOn = Received },
        Plan with { Actions = [Plan.Actions[0], Action(2, LastDayOnSite.PlusDays(1))] },
        Plan with { LocalAuthority = LocalAuthority.FromOfstedUrn("80529") },
        Plan with { LocalAuthority = LocalAuthority.FromLaCode("392") },
        Plan with { InspectionStartedOn = null },
        Plan with { ReportReceivedOn = null },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_found_at_its_place(ActionPlan plan, string expected) =>
        ValidationRules.Default.Validate(plan, Samples.NorthTyneside2020).Issues.Should().ContainSingle().Which.ToString()
            .Should().Be(expected);

    [Fact]
    public void Every_rule_from_ILACS080_has_a_fault_and_says_its_source() =>
        Faults.Select(fault => fault.Data.Item2[..8]).Should().Equal(
            ValidationRules.Default
                .Where(rule => rule is { Id: ['I', 'L', 'A', 'C', 'S', '0', '8', _], Source.Length: > 20 }).Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(JustInOrder))]
    public void Dates_that_are_just_in_order_and_what_is_not_stated_have_no_issue(ActionPlan plan) =>
        ValidationRules.Default.Validate(plan, Samples.NorthTyneside2020).Issues.Should().BeEmpty();

    [Fact]
    public void Without_the_inspection_its_first_day_as_the_plan_states_it_is_all_that_is_known()
    {
        LocalDate first = Plan.InspectionStartedOn!.Value;
        ActionPlan early = Plan with { ReportReceivedOn = first, SubmittedOn = null, Actions = [Action(1, first)] };

        ValidationRules.Default.Validate(early, inspection: null).Issues.Select(issue => issue.ToString()[..32]).Should().Equal(
            "ILACS081 warning /reportReceived", "ILACS084 warning /actions/0/dueO");
        ValidationRules.Default.Validate(early with { InspectionStartedOn = null }, inspection: null).Issues.Should().BeEmpty();
    }

    [Fact]
    public void The_end_of_the_fieldwork_is_that_of_its_last_block()
    {
        Inspection paused = Samples.NorthTyneside2020 with
        {
            Fieldwork = [.. Samples.NorthTyneside2020.Fieldwork, new(new LocalDate(2020, 4, 6), new LocalDate(2020, 4, 8))],
        };

        ValidationRules.Default.Validate(Plan, paused).Issues.Select(issue => issue.Rule).Should().Equal("ILACS081");
    }

    [Fact]
    public void A_plan_without_actions_is_not_said_to_leave_recommendations_unanswered_and_one_with_some_is()
    {
        ValidationRules.Default.Validate(Plan with { Actions = [] }, Samples.NorthTyneside2020).Issues
            .Should().NotContain(issue => issue.Rule == "ILACS036");
        ValidationRules.Default.Validate(Plan with { Actions = [Plan.Actions[0]] }, Samples.NorthTyneside2020).Issues
            .Should().ContainSingle(issue => issue.Rule == "ILACS036");
    }

    private static PlannedAction Action(int recommendation, LocalDate? due) =>
        new("Something") { Recommendation = recommendation, Owner = "Director", Outcome = "Something better", DueOn = due };
}
