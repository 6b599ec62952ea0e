namespace Ilacs.Model.Tests;

/// <summary>
/// The five published cases, fact by fact: what council papers say about an inspection, a visit or a plan is in docs/samples, and
/// nothing else is. What stays out, and why, is in docs/samples/README.md.
/// </summary>
public class CasesTests
{
    private static readonly string[] Names = ["barking-and-dagenham", "barnet", "bradford", "kirklees", "north-tyneside"];

    [Fact]
    public void Kirklees_after_the_inspection_of_2024()
    {
        GradedInspection inspection = Graded("kirklees", 2024, 7, 8);

        JudgementsOf(inspection).Should().Be(
            "leaders good, help and protection good, in care good, care leavers requires improvement to be good, overall good");
        Graded("kirklees", 2019, 6, 10).OverallEffectiveness.Should().Be(Grade.RequiresImprovement, "the full inspection before");
        TextsOf(inspection.Recommendations, it => it.Text).Should().HaveCount(3).And.SatisfyRespectively(
            it => it.Should().ContainAll("homes", "choose", "children in care", "care leavers"),
            it => it.Should().ContainAll("plans", "records", "minutes", "minority of children in care and care leavers", "weak"),
            it => it.Should().ContainAll("every child", "neglect", "domestic abuse"));
        TextsOf(inspection.Strengths, it => it.Text).Should().HaveCount(9).And.SatisfyRespectively(
            it => it.Should().ContainAll("seen quickly", "listened to", "family network"),
            it => it.Should().ContainAll("Partners", "strongly", "exploitation"),
            it => it.Should().ContainAll("Disabled children", "full packages"),
            it => it.Should().ContainAll("virtual school", "focus"),
            it => it.Should().ContainAll("Social workers know", "families well"),
            it => it.Should().ContainAll("Foster placements", "stable"),
            it => it.Should().ContainAll("Care leavers", "warmly", "personal advisers"),
            it => it.Should().ContainAll("Newly qualified social workers", "strong offer"),
            it => it.Should().ContainAll("morale", "high"));
        PlanOf("kirklees", inspection).Should().Be(Bare(inspection), "a plan was in hand, and no more of it is documented");
    }

    [Fact]
    public void Barnet_after_the_inspection_of_2019()
    {
        GradedInspection inspection = Graded("barnet", 2019, 5, 13);

        Graded("barnet", 2017, 4, 25).OverallEffectiveness.Should().Be(Grade.Inadequate, "before");
        JudgementsOf(inspection).Should().Be("leaders good, help and protection good, in care and care leavers good, overall good");
        TextsOf(inspection.Recommendations, it => it.Text).Should().HaveCount(4).And.SatisfyRespectively(
            it => it.Should().ContainAll("panel", "adolescents at risk", "exploitation meetings", "plans"),
            it => it.Should().ContainAll("assessments", "children in care", "circumstances change"),
            it => it.Should().ContainAll("multi-agency risk assessment conferences", "plans"),
            it => it.Should().ContainAll("advocacy", "children in care"));
        TextsOf(inspection.Strengths, it => it.Text).Should().HaveCount(9).And.SatisfyRespectively(
            it => it.Should().ContainAll("progress", "purpose", "pace", "children"),
            it => it.Should().ContainAll("Leaders", "determined", "open to learning"),
            it => it.Should().ContainAll("Early help", "hub", "strong"),
            it => it.Should().ContainAll("Help and protection", "timely", "good", "children's views", "assessments", "plans"),
            it => it.Should().ContainAll("Responses", "strategy discussions", "time"),
            it => it.Should().ContainAll("Privately fostered", "disabled", "safe"),
            it => it.Should().ContainAll("Social workers know children well"),
            it => it.Should().ContainAll("Exploitation", "responded"),
            it => it.Should().ContainAll("Most care leavers", "education", "work", "training"));
        PlanOf("barnet", inspection).Should().Be(Bare(inspection), "there is an action plan, and no more of it is documented");
    }

    [Fact]
    public void Barking_and_Dagenham_after_the_inspection_of_2023()
    {
        InspectionHistory history = HistoryTests.Of("barking-and-dagenham.jsonl");
        GradedInspection inspection = Graded("barking-and-dagenham", 2023, 7, 10);

        inspection.Type.Should().Be(InspectionType.Standard);
        JudgementsOf(inspection).Should().Be(
            "leaders requires improvement to be good, help and protection requires improvement to be good, in care requires "
                + "improvement to be good, care leavers good, "
            + "overall requires improvement to be good");
        Graded("barking-and-dagenham", 2019, 2, 18).OverallEffectiveness.Should().Be(Grade.RequiresImprovement, "as in 2019");
        history.IsFirstTime(history.Inspections.OfType<GradedInspection>().Last(), JudgementDomain.CareLeavers).Should().BeTrue();
        TextsOf(inspection.Recommendations, it => it.Text).Should().HaveCount(8).And.SatisfyRespectively(
            it => it.Should().ContainAll("Strategy meetings", "time"),
            it => it.Should().ContainAll("Supervision", "management oversight", "consistent"),
            it => it.Should().ContainAll("Assessments", "decisions", "neglect"),
            it => it.Should().ContainAll("Pre-proceedings", "delay"),
            it => it.Should().ContainAll("consistent response", "homeless 16- and 17-year-olds"),
            it => it.Should().ContainAll("Oversight", "unregistered"),
            it => it.Should().ContainAll("early help threshold"),
            it => it.Should().ContainAll("Life-story work", "permanence"));
        history.RecurringThemes().Select(theme => (theme.Theme, string.Join(' ', theme.Inspections
            .Select(it => it.FirstDayOnSite!.Value.Year))))
            .Should().Equal(("management oversight", "2014 2019 2023"));
        PlanOf("barking-and-dagenham", inspection)
            .Should().Be(Bare(inspection), "there is an improvement plan, and no more of it is documented");
    }

    [Fact]
    public void Bradford_after_the_sixth_monitoring_visit()
    {
        GradedInspection inspection = Graded("bradford", 2018, 9, 17);
        inspection.LastDayOnSite.Should().Be(new LocalDate(2018, 9, 28));
        inspection.OverallEffectiveness.Should().Be(Grade.Inadequate);

        Documents("bradford").OfType<UngradedInspection>().Should().ContainSingle().Which.Should().Match<UngradedInspection>(visit =>
            visit.Number == 6 && visit.Type == InspectionType.MonitoringVisit && visit.PublishedOn == new LocalDate(2021, 10, 22)
            && visit.Focus == "Children in care and residential services"
            && visit.FirstDayOnSite == new LocalDate(2021, 9, 7) && visit.LastDayOnSite == new LocalDate(2021, 9, 8));

        ActionPlan plan = PlanOf("bradford", inspection);
        plan.Should().Be(Bare(inspection) with { Reviews = plan.Reviews });
        PlanReview review = plan.Reviews.Should().ContainSingle().Which;
        review.Day.Should().Be(new LocalDate(2022, 3, 23));
        review.At.Should().Contain("Committee");
        review.Note.Should().ContainAll(
            "outcomes improvement plan", "one of its priority areas",
                "children and young people recognise Bradford Council as good corporate parents",
            "seven outcomes", "committee had asked for a column with outcomes", "commissioner appointed by the Department",
            "children in care, performance, planning and decisions, the voice of the child, the standard of residential care");
    }

    [Fact]
    public void North_Tyneside_after_the_inspection_of_2020()
    {
        GradedInspection inspection = Graded("north-tyneside", 2020, 3, 9);

        inspection.LastDayOnSite.Should().Be(new LocalDate(2020, 3, 13));
        WorkingDayCalendar.EnglandAndWales.WorkingDaysBetween(new LocalDate(2020, 3, 8), new LocalDate(2020, 3, 13)).Should().Be(5);
        inspection.PublishedOn.Should().Be(new LocalDate(2020, 4, 15));
        JudgementsOf(inspection)
            .Should().Be("leaders outstanding, help and protection outstanding, in care and care leavers good, overall outstanding");
        inspection.Team.Select(role => $"{role.Count} {role.Role}").Should().Equal(
            "4 Her Majesty's Inspector", "1 Inspector for fostering, adoption and residential care", "1 Inspector for the virtual school");
        inspection.Summary.Should().ContainAll(
            "Leaders are committed", "look beyond", "challenged", "Partnerships are mature", "performance is excellent",
                "quality assurance reaches far",
            "early help", "near family and friends", "within 20 miles", "nearly all care leavers", "suitable homes");
        TextsOf(inspection.Recommendations, it => it.Text).Should().HaveCount(2).And.SatisfyRespectively(
            it => it.Should().ContainAll("Supervision", "management oversight", "consistently high quality", "clearly recorded"),
            it => it.Should().ContainAll("life-story work", "understand their history"));

        ActionPlan plan = PlanOf("north-tyneside", inspection);
        plan.Should().Be(Bare(inspection) with
        {
            AgreedDueOn = new LocalDate(2020, 7, 21),
            Owner = "Director of Children's Services",
            Actions = plan.Actions,
            Reviews = plan.Reviews,
        });
        plan.ReportReceivedOn.Should().BeNull("the day of receipt is not documented");
        StatutoryTimetable.DueDateOf(plan).Should().Be(new LocalDate(2020, 7, 21));
        PlannedAction beyond = plan.Actions.Should().ContainSingle("what goes beyond the recommendations is all that is documented").Which;
        beyond.Should().Be(new PlannedAction(beyond.Action) { Domain = JudgementDomain.ChildrenInCareAndCareLeavers });
        beyond.Action.Should().ContainAll("twelve months", "care too", "good and not outstanding");
        PlanReview conversation = plan.Reviews.Should().ContainSingle().Which;
        (conversation.Month, conversation.Day).Should().Be((new YearMonth(2021, 5), null));
        conversation.At.Should().ContainAll("Annual conversation", "Ofsted's regional director");
        conversation.Note.Should().ContainAll("each May", "Progress on the areas for improvement", "later inspection");
    }

    [Fact]
    public void The_samples_hold_no_more_than_that()
    {
        Names.SelectMany(Documents).OfType<ActionPlan>().Should().HaveCount(5)
            .And.OnlyContain(plan => plan.ReportReceivedOn == null && plan.SubmittedOn == null && plan.PublishedOn == null);
        GradedInspection[] graded = [.. Names.SelectMany(Documents).OfType<GradedInspection>()];
        graded.Where(it => it.Strengths.Count > 0).Select(it => it.ToString()[..6]).Should().Equal("Barnet", "Kirkle");
        graded.Where(it => it.Summary is not null || it.Team.Count > 0).Should().Equal(Graded("north-tyneside", 2020, 3, 9));
        graded.Where(it => it.RecommendationThemes.Count > 0).Select(it => it.FirstDayOnSite!.Value.Year).Should().Equal(2014, 2019);
        Names.SelectMany(Documents).OfType<Inspection>()
            .Should().OnlyContain(it => it.LeadInspectors.Count == 0, "names of people stay out");
    }

    [Fact]
    public void Each_plan_holds_to_the_rules_and_what_is_known_in_part_is_said_to_be()
    {
        foreach (string name in Names)
        {
            InspectionHistory history = HistoryTests.Of(name + ".jsonl");
            ActionPlan plan = Documents(name).OfType<ActionPlan>().Single();
            ValidationReport report = ValidationRules.Default.Validate(plan, history.InspectionOf(plan));

            report.IsValid.Should().BeTrue(name);
            report.Issues.Select(issue => issue.Rule).Should().Equal(
                name is "north-tyneside" ? ["ILACS036", "ILACS036", "ILACS040", "ILACS080"] : ["ILACS087"], name);
        }
    }

    private static ActionPlan Bare(Inspection inspection) =>
        new(inspection.LocalAuthority) { InspectionStartedOn = inspection.FirstDayOnSite };

    private static ActionPlan PlanOf(string name, Inspection inspection) =>
        Documents(name).OfType<ActionPlan>().Should().ContainSingle(plan => plan.InspectionStartedOn == inspection.FirstDayOnSite).Which;

    private static GradedInspection Graded(string name, int year, int month, int day) =>
        Documents(name).OfType<GradedInspection>().Single(inspection => inspection.FirstDayOnSite == new LocalDate(year, month, day));

    private static IlacsDocument[] Documents(string name) =>
        [.. IlacsJson.ReadLines(File.ReadAllBytes(Shared.RepositoryFile($"docs/samples/{name}.jsonl"))).Select(line => line.Document!)];

    private static IEnumerable<string> TextsOf<T>(ValueList<T> findings, Func<T, string> text)
        where T : notnull => findings.Select(text);

    private static string JudgementsOf(GradedInspection inspection) => string.Join(
        ", ",
        new (string Name, JudgementDomain Domain)[]
        {
            ("leaders", JudgementDomain.ImpactOfLeaders), ("help and protection", JudgementDomain.HelpAndProtection),
            ("in care and care leavers", JudgementDomain.ChildrenInCareAndCareLeavers), ("in care", JudgementDomain.ChildrenInCare),
            ("care leavers", JudgementDomain.CareLeavers), ("overall", JudgementDomain.OverallEffectiveness),
        }.Where(it => inspection.Judgements.Domains.Contains(it.Domain))
            .Select(it => $"{it.Name} {inspection.Judgements[it.Domain].ToString().ToLowerInvariant()}"));
}
