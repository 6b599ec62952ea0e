namespace Ilacs.Model.Tests;

public class HistoryRuleTests
{
    private static readonly LocalAuthority Bradford = new("Bradford");
    private static readonly GradedInspection Inadequate2018 = Graded(Grade.Inadequate, new LocalDate(2018, 9, 17), InspectionType.Standard);
    private static readonly GradedInspection Open2026 = new(
        InspectionType.Standard, FrameworkEdition.Ilacs2026, Bradford,
        new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Inadequate })
    {
        Fieldwork = [new(new LocalDate(2026, 7, 6))],
    };

    private static readonly UngradedInspection SixthVisit = Visit(InspectionType.MonitoringVisit, new LocalDate(2021, 9, 7), 6);

    public static TheoryData<Inspection[], string> Faults => new()
    {
        { [Inadequate2018, Inadequate2018 with { Summary = "again" }],
            "ILACS030 warning: This is the same inspection as another document: Bradford, standardInspection, 2018-09-17/2018-09-28." },
        { [Inadequate2018, Visit(InspectionType.MonitoringVisit, new LocalDate(2018, 9, 27), 1)],
            "ILACS031 warning /fieldwork: The days on site overlap those of Bradford, standardInspection*" },
        { [Inadequate2018, Graded(Grade.Good, new LocalDate(2022, 11, 21), InspectionType.Short)],
            "ILACS032 warning /type: This short inspection follows Inadequate in Bradford, standardInspection*" },
        { [Graded(Grade.RequiresImprovement, new LocalDate(2018, 9, 17), InspectionType.Standard),
            Graded(Grade.Good, new LocalDate(2022, 11, 21), InspectionType.Short)], "ILACS032 warning /type*" },
        { [Graded(Grade.Good, new LocalDate(2018, 9, 17), InspectionType.Standard), SixthVisit],
            "ILACS033 warning /type: This monitoring visit follows Good in*" },
        { [Inadequate2018, SixthVisit, Visit(InspectionType.MonitoringVisit, new LocalDate(2021, 12, 7), 6)],
            "ILACS034 warning /number: Number 6 follows number 6 of*" },
        { [Inadequate2018, SixthVisit, Visit(InspectionType.MonitoringVisit, new LocalDate(2021, 12, 7), 5)],
            "ILACS034 warning /number: Number 5 follows number 6 of*" },
        { [Inadequate2018, Visit(InspectionType.FocusedVisit, new LocalDate(2020, 2, 4), null)],
            "ILACS035 info /type: This focused visit took place while the latest judgement was inadequate*" },
        { [Inadequate2018, Visit(InspectionType.FocusedVisit, new LocalDate(2021, 5, 4), null)], "ILACS035 info /type*" },
        { [Open2026, Visit(InspectionType.MonitoringVisit, new LocalDate(2026, 11, 3), null)],
            "ILACS064 info /type: ILACS033 could not be applied*" },
        {
            [Graded(Grade.RequiresImprovement, new LocalDate(2015, 6, 1), InspectionType.Single),
                Inadequate2018 with { IsReinspection = true }],
            "ILACS068 warning /isReinspection: This re-inspection follows Requires improvement to be good in Bradford, singleInspection*"
        },
        {
            [Inadequate2018 with { PublishedOn = new LocalDate(2018, 10, 29) },
                Visit(InspectionType.MonitoringVisit, new LocalDate(2018, 10, 16), 1)],
            "ILACS070 warning /fieldwork: This monitoring visit was on 2018-10-16, but the report of Bradford, standardInspection*was "
                + "published on 2018-10-29."
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_between_documents_stands_in_the_later_report(Inspection[] inspections, string expected)
    {
        var history = new InspectionHistory(inspections);

        Issues(history, history.Inspections[^1]).Should().ContainSingle().Which.ToString().Should().Match(expected);
        history.Inspections.SkipLast(1).SelectMany(earlier => Issues(history, earlier)).Should().BeEmpty();
    }

    [Fact]
    public void Every_rule_between_documents_has_a_fault() =>
        Faults.Select(fault => fault.Data.Item2[..8]).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(ValidationRules.Default.Where(rule => rule.NeedsHistory).Select(rule => rule.Id));

    [Fact]
    public void A_true_series_has_none()
    {
        // Gaps in the numbers are fine, six is no limit, and a new series begins after the next inspection.
        var history = new InspectionHistory(
        [
            Inadequate2018, Visit(InspectionType.MonitoringVisit, new LocalDate(2020, 2, 4), 2), SixthVisit,
                Visit(InspectionType.MonitoringVisit, new LocalDate(2022, 7, 27), 9),
            Graded(Grade.Inadequate, new LocalDate(2022, 11, 21), InspectionType.Standard),
            Visit(InspectionType.MonitoringVisit, new LocalDate(2023, 7, 5), 1),
        ]);

        history.Inspections.SelectMany(inspection => Issues(history, inspection)).Should().BeEmpty();
    }

    [Theory]
    [InlineData(2020, 8, 31, true)]
    [InlineData(2020, 9, 1, false)]
    [InlineData(2020, 12, 15, false)]
    [InlineData(2021, 4, 30, false)]
    [InlineData(2021, 5, 1, true)]
    public void Inadequate_authorities_had_focused_visits_from_autumn_2020_to_spring_2021(int year, int month, int day, bool found)
    {
        // Bradford, 15 December 2020: while inadequate, and not one of its numbered monitoring visits.
        var history = new InspectionHistory([Inadequate2018, Visit(InspectionType.FocusedVisit, new LocalDate(year, month, day), null)]);

        Issues(history, history.Inspections[^1]).Select(issue => issue.Rule).Should().Equal(found ? ["ILACS035"] : []);
    }

    [Fact]
    public void Of_a_visit_without_its_day_the_letter_says_whether_it_was_in_that_time()
    {
        UngradedInspection Letter(LocalDate published) =>
            Visit(InspectionType.FocusedVisit, published, null) with { Fieldwork = [], PublishedOn = published };
        IEnumerable<string> Found(LocalDate published) => Issues(new InspectionHistory([Inadequate2018, Letter(published)]), last: true)
            .Select(issue => issue.Rule);

        Found(new LocalDate(2021, 6, 14)).Should().BeEmpty("a letter comes weeks after the visit");
        Found(new LocalDate(2021, 7, 1)).Should().Equal("ILACS035");
    }

    [Fact]
    public void A_reinspection_after_inadequate_and_a_monitoring_visit_the_day_after_the_report_pass()
    {
        GradedInspection report = Inadequate2018 with { PublishedOn = new LocalDate(2018, 10, 29) };
        var history = new InspectionHistory(
        [
            report, Visit(InspectionType.MonitoringVisit, new LocalDate(2018, 10, 30), 1),
            Graded(Grade.Good, new LocalDate(2022, 11, 21), InspectionType.Standard) with { IsReinspection = true },
        ]);

        history.Inspections.SelectMany(inspection => Issues(history, inspection)).Should().BeEmpty();
    }

    [Fact]
    public void Days_that_overlap_with_several_are_said_once() =>
        Issues(
            new InspectionHistory(
            [
                Inadequate2018, Inadequate2018 with { Type = InspectionType.Single },
                    Visit(InspectionType.MonitoringVisit, new LocalDate(2018, 9, 20), 1),
            ]),
            last: true).Select(issue => issue.Rule).Should().Equal("ILACS031");

    [Fact]
    public void Rules_between_documents_need_the_very_document_in_the_history() =>
        FluentActions.Invoking(() => ValidationRules.Default.Validate(SixthVisit, new InspectionHistory([Inadequate2018])))
            .Should().Throw<ArgumentException>();

    public static TheoryData<ActionPlan, string> PlanFaults => new()
    {
        { Plan with { Actions = [Plan.Actions[0]] }, "ILACS036 warning /actions: No action answers recommendation 2." },
        { Plan with { Actions = [.. Plan.Actions, Plan.Actions[0] with { Recommendation = 3 }] },
            "ILACS037 error /actions/2/recommendation: There is no recommendation 3; the inspection has 2." },
        { Plan with { SubmittedOn = new LocalDate(2020, 7, 22) },
            "ILACS038 warning /submittedOn: Submitted on 2020-07-22, after the due date, 2020-07-21." },
        { Plan with { AgreedDueOn = new LocalDate(2020, 7, 1), SubmittedOn = new LocalDate(2020, 7, 2) },
            "ILACS038 warning /submittedOn: Submitted on 2020-07-02, after the due date, 2020-07-01." },
        { Plan with { Actions = [Plan.Actions[0], Plan.Actions[1] with { Owner = null }] },
            "ILACS039 info /actions/1: The action has no owner." },
        { Plan with { Actions = [Plan.Actions[0] with { Outcome = null }, Plan.Actions[1]] },
            "ILACS040 info /actions/0: The action has no outcome." },
        { Plan with { Actions = [.. Plan.Actions,
            Plan.Actions[0] with { Recommendation = null, Domain = JudgementDomain.Parse("earlyHelp") }] },
            "ILACS041 warning /actions/2/domain: 'earlyHelp' is not a known domain of any edition." },
    };

    private static LocalDate Due { get; } = new(2020, 12, 31);

    private static ActionPlan Plan => new(new LocalAuthority("North Tyneside"))
    {
        ReportReceivedOn = new LocalDate(2020, 4, 8),
        SubmittedOn = new LocalDate(2020, 7, 21),
        Actions =
        [
            new("Supervision standard") { Recommendation = 1, Owner = "Director", Outcome = "Recorded supervision", DueOn = Due },
            new("Life-story work") { Recommendation = 2, Owner = "Director", Outcome = "Children know their story", DueOn = Due },
        ],
    };

    [Theory]
    [MemberData(nameof(PlanFaults))]
    public void A_fault_of_a_plan_is_found_at_its_place(ActionPlan plan, string expected) =>
        ValidationRules.Default.Validate(plan, Samples.NorthTyneside2020).Issues.Should().ContainSingle().Which.ToString()
            .Should().Be(expected);

    [Fact]
    public void A_plan_without_fault_has_no_issue_and_without_its_inspection_fewer_rules_apply()
    {
        ValidationRules.Default.Validate(Plan, Samples.NorthTyneside2020).Issues.Should().BeEmpty();
        ValidationRules.Default.Validate(Plan with { Actions = [Plan.Actions[0] with { Recommendation = 9 }] }, inspection: null).Issues
            .Should().BeEmpty();
    }

    private static IEnumerable<ValidationIssue> Issues(InspectionHistory history, bool last) =>
        Issues(history, history.Inspections[last ? ^1 : 0]);

    private static IEnumerable<ValidationIssue> Issues(InspectionHistory history, Inspection inspection)
    {
        ValidationRules rules = ValidationRules.None;
        foreach (ValidationRule rule in ValidationRules.Default.Where(rule => rule.NeedsHistory))
        {
            rules = rules.With(rule);
        }

        return rules.Validate(inspection, history).Issues;
    }

    private static GradedInspection Graded(Grade overall, LocalDate start, InspectionType type) =>
        new(type, FrameworkEdition.Ilacs2018, Bradford,
            new JudgementSet { [JudgementDomain.OverallEffectiveness] = overall })
        { Fieldwork = [new(start, start.PlusDays(11))] };

    private static UngradedInspection Visit(InspectionType type, LocalDate start, int? number) =>
        new(type, Bradford) { Fieldwork = [new(start, start.PlusDays(1))], Number = number };
}
