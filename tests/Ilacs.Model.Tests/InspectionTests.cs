using System.Globalization;

namespace Ilacs.Model.Tests;

public class InspectionTests
{
    private static readonly LocalAuthority Bradford = new("Bradford");
    private static readonly GradedInspection Graded = Samples.NorthTyneside2020;
    private static readonly UngradedInspection Visit = Samples.BradfordSixthVisit;
    private static readonly ActionPlan Plan = new(Bradford) { Actions = [new("Audit")] };
    private static readonly LocalDate OtherCalendar = new(1436, 1, 1, CalendarSystem.UmAlQura);

    public static TheoryData<Action, string> Refused => new()
    {
        { () => _ = Graded with { Type = InspectionType.MonitoringVisit }, "Type" },
        { () => _ = Graded with { Type = InspectionType.Parse("actionPlan") }, "Type" },
        { () => _ = Graded with { Type = null! }, "Type" },
        { () => _ = Graded with { Framework = null! }, "Framework" },
        { () => _ = Graded with { Judgements = null! }, "Judgements" },
        { () => _ = Graded with { LocalAuthority = null! }, "LocalAuthority" },
        { () => _ = Graded with { DeliveredBy = " " }, "DeliveredBy" },
        { () => _ = Graded with { Summary = "" }, "Summary" },
        { () => _ = Graded with { Source = "report.pdf" }, "Source" },
        { () => _ = Graded with { Source = "https://" }, "Source" },
        { () => _ = Graded with { Source = "C:/reports/a.pdf" }, "Source" },
        { () => _ = Graded with { LeadInspectors = [""] }, "LeadInspectors" },
        { () => _ = Graded with { AnnouncedOn = OtherCalendar }, "AnnouncedOn" },
        { () => _ = Graded with { PublishedOn = OtherCalendar }, "PublishedOn" },
        { () => _ = Graded with { RecommendationCount = 3 }, "RecommendationCount" },
        { () => _ = Graded with { Recommendations = [], RecommendationCount = -1 }, "RecommendationCount" },
        { () => _ = Graded.Recommendations[0] with { Text = "" }, "Text" },
        { () => _ = Graded.Recommendations[0] with { Text = "\ud800" }, "Text" },
        { () => _ = Graded.Recommendations[0] with { Kind = null! }, "Kind" },
        { () => _ = Graded.Recommendations[0] with { Themes = [" "] }, "Themes" },
        { () => _ = new Strength("Strong") with { Text = "" }, "Text" },
        { () => _ = new GradedInspection(InspectionType.FocusedVisit, FrameworkEdition.Ilacs2023, Bradford, []), "Type" },
        { () => _ = new UngradedInspection(InspectionType.Single, Bradford), "Type" },
        { () => _ = new UngradedInspection(InspectionType.Parse("validationReport"), Bradford), "Type" },
        { () => _ = Visit with { Type = InspectionType.Standard }, "Type" },
        { () => _ = Visit with { Number = 0 }, "Number" },
        { () => _ = Visit with { Focus = "\t" }, "Focus" },
        { () => _ = Bradford with { OfstedUrn = "8044" }, "OfstedUrn" },
        { () => _ = Bradford with { GssCode = "e08000032" }, "GssCode" },
        { () => _ = Bradford with { LaCode = "38" }, "LaCode" },
        { () => _ = new FieldworkBlock(new LocalDate(2020, 3, 9), new LocalDate(2020, 3, 8)), "end" },
        { () => _ = new InspectorsByRole("HMI", 0), "count" },
        { () => _ = Plan with { LocalAuthority = null! }, "LocalAuthority" },
        { () => _ = Plan with { SubmittedOn = OtherCalendar }, "SubmittedOn" },
        { () => _ = Plan.Actions[0] with { Action = " " }, "Action" },
        { () => _ = Plan.Actions[0] with { Recommendation = 0 }, "Recommendation" },
        { () => _ = new ProgressNote(new LocalDate(2020, 9, 30), "Done") with { Note = "" }, "Note" },
        { () => _ = new PlanReview(new YearMonth(1436, 1, CalendarSystem.UmAlQura)), "on" },
        { () => FrameworkEdition.InForceOn(OtherCalendar), "firstDayOnSite" },
        { () => WorkingDayCalendar.EnglandAndWales.IsWorkingDay(OtherCalendar), "day" },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_wrong_value_is_refused_by_its_name_in_a_changed_copy_too(Action attempt, string member) =>
        attempt.Should().Throw<ArgumentException>().WithParameterName(member);

    [Fact]
    public void The_last_that_names_an_authority_cannot_be_taken_away() =>
        FluentActions.Invoking(() => Bradford with { Name = null }).Should().Throw<ArgumentException>()
            .WithMessage("expected at least one of name, ofstedUrn, gssCode and laCode*");

    [Fact]
    public void A_recommendation_count_stands_in_for_a_list_whose_text_is_not_held()
    {
        var inspection = new UngradedInspection(InspectionType.FocusedVisit, Bradford);

        inspection.RecommendationCount.Should().BeNull();
        (inspection with { RecommendationCount = 4 }).RecommendationCount.Should().Be(4);
        (inspection with { Recommendations = [new("One"), new("Two")] }).RecommendationCount.Should().Be(2);
        (inspection with { RecommendationCount = 5 } with { RecommendationCount = null, Recommendations = [new("One"), new("Two")] })
            .Should().Be(inspection with { Recommendations = [new("One"), new("Two")] });
    }

    [Fact]
    public void The_first_and_last_day_on_site_are_those_of_all_blocks_in_any_order()
    {
        // South Tyneside: a second block two months after the first.
        var inspection = new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("South Tyneside"))
        {
            Fieldwork =
            [
                new(new LocalDate(2023, 2, 14), new LocalDate(2023, 2, 15)),
                new(new LocalDate(2022, 12, 5), new LocalDate(2022, 12, 9)),
            ],
        };

        inspection.FirstDayOnSite.Should().Be(new LocalDate(2022, 12, 5));
        inspection.LastDayOnSite.Should().Be(new LocalDate(2023, 2, 15));
        inspection.Fieldwork[1].CalendarDays.Should().Be(5);
        (inspection with { Fieldwork = [new(new LocalDate(2018, 7, 16))] }).LastDayOnSite.Should().BeNull();
        (inspection with { Fieldwork = [] }).FirstDayOnSite.Should().BeNull();
        var january = new FieldworkBlock(new LocalDate(2023, 1, 2), new LocalDate(2023, 1, 31));
        (inspection with { Fieldwork = [january, new(new LocalDate(2023, 1, 9), new LocalDate(2023, 1, 10))] })
            .LastDayOnSite.Should().Be(new LocalDate(2023, 1, 31));
        (inspection with { Fieldwork = [january, new(new LocalDate(2023, 2, 6))] }).LastDayOnSite.Should().BeNull();
    }

    [Fact]
    public void An_authority_is_known_by_any_one_of_its_name_and_codes()
    {
        LocalAuthority.FromOfstedUrn("2532283").ToString().Should().Be("Ofsted URN 2532283");
        LocalAuthority.FromGssCode("E08000032").ToString().Should().Be("GSS code E08000032");
        LocalAuthority.FromLaCode("380").ToString().Should().Be("LA code 380");
        (LocalAuthority.FromLaCode("380") with { Name = "Bradford" }).Should().Be(new LocalAuthority("Bradford") { LaCode = "380" });
        (LocalAuthority.FromLaCode("380") with { Name = "Bradford", LaCode = null }).Should().Be(Bradford);
    }

#pragma warning disable RS0030 // The culture is set here to show that it makes no difference.
    [Fact]
    public void What_is_printed_does_not_follow_the_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("")
            {
                DateTimeFormat = { ShortDatePattern = "dd.MM.yy", LongDatePattern = "dd MMM" },
            };

            Samples.NorthTyneside2020.ToString().Should().Be("North Tyneside, shortInspection, 2020-03-09/2020-03-13");
            new ActionPlan(Bradford) { InspectionStartedOn = new LocalDate(2020, 3, 9) }.ToString()
                .Should().Be("Bradford, action plan, inspection of 2020-03-09, 0 actions");
            new PlanReview(new YearMonth(2021, 5)) { At = "Cabinet" }.ToString().Should().Be("2021-05: Cabinet");
            StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8)).ToString().Should().StartWith("received 2020-04-08, ");
            new ProgressNote(new LocalDate(2020, 9, 30), "Done").ToString().Should().Be("2020-09-30: Done");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS0030

    [Fact]
    public void A_line_names_no_more_than_three_blocks_of_fieldwork()
    {
        Inspection paused = Samples.NorthTyneside2020 with
        {
            Fieldwork = [.. Enumerable.Range(1, 5).Select(month => new FieldworkBlock(new LocalDate(2020, month, 6)))],
        };

        paused.ToString().Should().Be("North Tyneside, shortInspection, 2020-01-06/, 2020-02-06/, 2020-03-06/ and 2 more");
    }

    [Fact]
    public void A_plan_reads_by_recommendation_and_by_outcome()
    {
        var plan = new ActionPlan(Bradford)
        {
            Actions =
            [
                new("First") { Recommendation = 2, Outcome = "Safer children" },
                new("Second") { Domain = JudgementDomain.CareLeavers },
                new("Third") { Recommendation = 1, Outcome = "Safer children" },
                new("Fourth") { Recommendation = 2, Outcome = "Stable homes" },
            ],
        };

        plan.ActionsByRecommendation()[2].Select(action => action.Action).Should().Equal("First", "Fourth");
        plan.ActionsByRecommendation()[null].Select(action => action.Action).Should().Equal("Second");
        plan.ActionsByOutcome()["Safer children"].Select(action => action.Action).Should().Equal("First", "Third");
        plan.ActionsByOutcome().Select(group => group.Key).Should().Equal("Safer children", null, "Stable homes");
    }

    [Fact]
    public void A_list_is_equal_by_its_items_and_empty_by_default()
    {
        ValueList<string> list = ["a", "b"];

        (list == ValueList.Create<string>(["a", "b"])).Should().BeTrue();
        (list != ValueList.Create<string>(["b", "a"])).Should().BeTrue();
        list.GetHashCode().Should().Be(ValueList.Create<string>(["a", "b"]).GetHashCode());
        default(ValueList<string>).Should().BeEmpty();
        (default == ValueList.Create<string>([])).Should().BeTrue();
        list.ToString().Should().Be("[a, b]");
        FluentActions.Invoking(() => list[2]).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => ValueList.Create<string>([null!])).Should().Throw<ArgumentException>();
    }
}
