namespace Ilacs.Model.Tests;

public class ValidationTests
{
    internal static readonly GradedInspection Valid = new(
        InspectionType.Standard, FrameworkEdition.Ilacs2023, new LocalAuthority("Kirklees"), new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = Grade.Good,
            [JudgementDomain.HelpAndProtection] = Grade.Good,
            [JudgementDomain.ChildrenInCare] = Grade.Good,
            [JudgementDomain.CareLeavers] = Grade.RequiresImprovement,
            [JudgementDomain.OverallEffectiveness] = Grade.Good,
        })
    {
        Fieldwork = [new(new LocalDate(2024, 7, 8), new LocalDate(2024, 7, 19))],
        PublishedOn = new LocalDate(2024, 8, 28),
    };

    [Fact]
    public void A_published_inspection_is_valid_and_costs_no_allocation()
    {
        Valid.Validate().Should().BeSameAs(ValidationReport.NothingFound);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = Valid.Validate();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    public static TheoryData<Inspection, string> Faults => new()
    {
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.CareLeavers, Judgement.NotStated) },
            "ILACS001 error /judgements" },
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.ChildrenInCareAndCareLeavers, Grade.Good) },
            "ILACS002 error /judgements/childrenInCareAndCareLeavers" },
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.LocalSafeguardingChildrenBoard, Grade.Good) },
            "ILACS002 error /judgements/localSafeguardingChildrenBoard" },
        {
            Valid with { Framework = FrameworkEdition.Ilacs2026, Fieldwork = [new(new LocalDate(2026, 4, 27), new LocalDate(2026, 5, 8))],
                PublishedOn = new LocalDate(2026, 6, 17) },
            "ILACS003 error /judgements/overallEffectiveness"
        },
        { Valid with { Fieldwork = [new(new LocalDate(2022, 12, 31))] }, "ILACS004 error /framework" },
        { Valid with { Fieldwork = [new(new LocalDate(2026, 4, 1))], PublishedOn = null }, "ILACS004 error /framework" },
        { In2018(FrameworkEdition.Ilacs2018, new LocalDate(2018, 1, 26)), "ILACS005 warning /framework" },
        { In2018(FrameworkEdition.Sif, new LocalDate(2018, 6, 12)), "ILACS005 warning /framework" },
        { Valid with { Type = InspectionType.Single }, "ILACS006 error /type" },
        { new UngradedInspection(InspectionType.AssuranceVisit, new LocalAuthority("Bradford")) { Framework = FrameworkEdition.Ilacs2023,
            Fieldwork = Valid.Fieldwork }, "ILACS006 error /type" },
        { Valid with { PublishedOn = new LocalDate(2024, 7, 18) }, "ILACS007 error /publishedOn" },
        { Valid with { Fieldwork = [.. Valid.Fieldwork, new(new LocalDate(2024, 9, 2))] }, "ILACS007 error /publishedOn" },
        { Valid with { Type = InspectionType.Parse("renewedInspection") }, "ILACS008 error /type" },
        { Valid with { Framework = FrameworkEdition.Parse("cfs2027") }, "ILACS008 error /framework" },
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.Parse("earlyHelp"), Grade.Good) },
            "ILACS009 error /judgements/earlyHelp" },
        { Samples.BradfordSixthVisit with { Theme = VisitTheme.Parse("kinshipCare") }, "ILACS010 warning /theme" },
        { Valid with { Recommendations = [new("One"), new("Two") { NationalFramework = NationalFrameworkReference.Parse("outcome9") }] },
            "ILACS010 warning /recommendations/1/nationalFramework" },
        { Valid with { Recommendations = [new("One") { Domain = JudgementDomain.Parse("earlyHelp") }] },
            "ILACS010 warning /recommendations/0/domain" },
        { Valid with { Strengths = [new("One") { Domain = JudgementDomain.Parse("earlyHelp") }] }, "ILACS010 warning /strengths/0/domain" },
        { Valid with { Fieldwork = [] }, "ILACS011 info" },
        { IlacsJson.ReadInspection(IlacsJson.WriteToString(Valid).Replace(
            "{\"name\"", "{\"region\":\"London\",\"name\"", StringComparison.Ordinal)), "ILACS042 info /localAuthority/region" },
        { Visit(InspectionType.FocusedVisit, new LocalDate(2019, 2, 5)) with { Framework = FrameworkEdition.Ilacs2026 },
            "ILACS062 warning /framework" },
        { Overall(Grade.Outstanding, Grade.Good, Grade.Good, Grade.Good, Grade.Good), "ILACS012 warning /judgements/overallEffectiveness" },
        { Overall(Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.RequiresImprovement,
            Grade.Inadequate), "ILACS013 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Inadequate, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.RequiresImprovement,
            Grade.RequiresImprovement), "ILACS014 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Outstanding, Grade.Good, Grade.Outstanding, Grade.Outstanding, Grade.Outstanding),
            "ILACS015 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Outstanding, Grade.Outstanding, Grade.Good, Grade.Good, Grade.Good),
            "ILACS015 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Outstanding, Grade.Outstanding, Grade.Outstanding, Grade.Outstanding, Grade.RequiresImprovement),
            "ILACS015 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Good, Grade.RequiresImprovement, Grade.Good, Grade.Good, Grade.Good),
            "ILACS016 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Good, Grade.Outstanding, Grade.Good, Grade.Outstanding, Grade.Outstanding),
            "ILACS017 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Good, Grade.Good, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.Good),
            "ILACS018 warning /judgements/overallEffectiveness" },
        { Sif(Grade.RequiresImprovement, Grade.Inadequate), "ILACS019 warning /judgements/overallEffectiveness" },
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.CareLeavers, Judgement.NotJudged) },
            "ILACS020 warning /judgements/careLeavers" },
        { Valid with { Fieldwork = [new(new LocalDate(2024, 7, 8), new LocalDate(2024, 7, 19)), new(new LocalDate(2024, 7, 19))] },
            "ILACS021 error /fieldwork/1" },
        { Valid with { Fieldwork = [new(new LocalDate(2024, 7, 7), new LocalDate(2024, 7, 19))] }, "ILACS022 warning /fieldwork/0/start" },
        { Valid with { Fieldwork = [new(new LocalDate(2024, 3, 18), new LocalDate(2024, 3, 29))] }, "ILACS022 warning /fieldwork/0/end" },
        { Valid with { Type = InspectionType.Short }, "ILACS023 warning /fieldwork/0" },
        { Valid with { PublishedOn = new LocalDate(2024, 10, 30) }, "ILACS024 info /publishedOn" },
        { In2018(FrameworkEdition.Ilacs2018, new LocalDate(2017, 12, 29)), "ILACS025 error /framework" },
        { Valid with { Recommendations = [new("One") { NationalFramework = NationalFrameworkReference.Outcome4 }] },
            "ILACS026 warning /recommendations/0/nationalFramework" },
        { Valid with { Fieldwork = [new(new LocalDate(2025, 1, 20), new LocalDate(2025, 1, 31))], PublishedOn = null,
            Recommendations = [new("One")] }, "ILACS027 warning /recommendations/0" },
        { Valid with { Recommendations = [new("One"), new("Two") { Kind = RecommendationKind.AreaForPriorityAction }] },
            "ILACS028 warning /recommendations/1/kind" },
        { Samples.BradfordSixthVisit with { Fieldwork = [new(new LocalDate(2021, 9, 7), new LocalDate(2021, 9, 9))] },
            "ILACS029 info /fieldwork/0" },
        { Samples.BradfordSixthVisit with { Fieldwork = [new(new LocalDate(2021, 9, 7), new LocalDate(2021, 9, 7))] },
            "ILACS029 info /fieldwork/0" },
        { Overall(Grade.Good, Grade.Inadequate, Grade.Good, Grade.Good, Grade.Good), "ILACS060 warning /judgements/overallEffectiveness" },
        { Overall(Grade.RequiresImprovement, Grade.Good, Grade.Good, Grade.Good, Grade.RequiresImprovement),
            "ILACS061 warning /judgements/overallEffectiveness" },
        { Valid with { PublishedOn = null, Judgements = [] }, "ILACS063 info /judgements" },
        { Valid with { PublishedOn = new LocalDate(2024, 8, 31) }, "ILACS065 warning /publishedOn" },
        { Valid with { PublishedOn = new LocalDate(2024, 8, 26) }, "ILACS065 warning /publishedOn" },
        { Samples.BradfordSixthVisit with { PublishedOn = new LocalDate(2041, 10, 26) }, "ILACS065 warning /publishedOn" },
        { Valid with { Fieldwork = [new(new LocalDate(2024, 7, 9), new LocalDate(2024, 7, 19))] }, "ILACS066 warning /fieldwork" },
        { Valid with { Framework = FrameworkEdition.Ilacs2018, Fieldwork = [new(new LocalDate(2020, 6, 15))] },
            "ILACS067 warning /fieldwork" },
        { Valid with { AnnouncedOn = new LocalDate(2024, 7, 8) }, "ILACS069 warning /announcedOn" },
        { Valid with { AnnouncedOn = new LocalDate(2024, 7, 9) }, "ILACS069 warning /announcedOn" },
        { Sif(Grade.RequiresImprovement, Grade.RequiresImprovement) with { AnnouncedOn = new LocalDate(2015, 6, 2) },
            "ILACS069 warning /announcedOn" },
        { Visit(InspectionType.FocusedVisit, new LocalDate(2024, 7, 7)), "ILACS071 warning /fieldwork/0/start" },
        { Samples.BradfordSixthVisit with { Fieldwork = [new(new LocalDate(2021, 9, 3), new LocalDate(2021, 9, 4))] },
            "ILACS071 warning /fieldwork/0/end" },
        {
            Sif(Grade.RequiresImprovement,
                Grade.RequiresImprovement) with { Fieldwork = [new(new LocalDate(2015, 6, 1), new LocalDate(2015, 6, 12))] },
            "ILACS072 info /fieldwork/0"
        },
        { Visit(InspectionType.JointTargetedAreaInspection, new LocalDate(2016, 1, 29)), "ILACS073 warning /type" },
        {
            Visit(InspectionType.JointTargetedAreaInspection, new LocalDate(2024, 1, 29)) with { Theme = VisitTheme.AchievingPermanence },
            "ILACS074 info /theme"
        },
        { Visit(InspectionType.FocusedVisit, new LocalDate(2024, 1, 30)) with { Theme = VisitTheme.SeriousYouthViolence },
            "ILACS074 info /theme" },
    };

    [Fact]
    public void Cumbria_2022_began_on_a_Tuesday_since_Monday_was_a_bank_holiday()
    {
        GradedInspection cumbria = In2018(FrameworkEdition.Ilacs2018, new LocalDate(2022, 9, 20));

        cumbria.Validate().Issues.Should().BeEmpty();
        (cumbria with { Fieldwork = [new(new LocalDate(2022, 9, 20), new LocalDate(2022, 9, 30))] }).Validate().Issues
            .Should().BeEmpty("its two weeks were 11 days");
        (cumbria with { Fieldwork = [new(new LocalDate(2022, 9, 13), new LocalDate(2022, 9, 23))] }).Validate().Issues
            .Select(issue => issue.Rule)
            .Should().Equal("ILACS066", "ILACS023");
    }

    [Theory]
    [InlineData("2024-03-18", "2024-03-28", "")]
    [InlineData("2024-03-18", "2024-03-27", "ILACS023")]
    [InlineData("2024-12-23", "2025-01-03", "")]
    [InlineData("2024-07-08", "2024-07-18", "ILACS023")]
    [InlineData("2024-07-08", "2024-07-22", "ILACS023")]
    public void The_last_week_may_end_before_a_bank_holiday(string first, string last, string rule) =>
        Found(Valid with { Fieldwork = [Block(first, last)], PublishedOn = null }).Should().Be(rule, "29 March 2024 was Good Friday");

    [Fact]
    public void The_first_block_of_an_inspection_that_was_paused_may_be_shorter_but_not_longer()
    {
        GradedInspection paused = Valid with
        {
            PublishedOn = null,
            Fieldwork = [Block("2024-07-08", "2024-07-10"), Block("2024-09-02", "2024-09-10")]
        };

        Found(paused).Should().BeEmpty();
        Found(paused with { Fieldwork = [Block("2024-07-08", "2024-07-10")] }).Should().Be("ILACS023");
        Found(paused with { Fieldwork = [Block("2024-07-08", "2024-07-22"), paused.Fieldwork[1]] }).Should().Be("ILACS023");
        Found(Sif(Grade.RequiresImprovement,
            Grade.RequiresImprovement) with
        { Fieldwork = [Block("2015-06-01", "2015-06-05"), Block("2015-07-06", "2015-07-17")] })
            .Should().BeEmpty();
        Found(Samples.BradfordSixthVisit with { Fieldwork = [Block("2021-09-07", "2021-09-07"), Block("2021-09-21", "2021-09-21")] })
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("2020-12-15", "2020-12-15", "")]
    [InlineData("2021-09-07", "2021-09-07", "ILACS029")]
    [InlineData("2020-12-15", "2020-12-17", "ILACS029")]
    [InlineData("2021-09-10", "2021-09-13", "")]
    public void A_visit_lasts_two_working_days_or_a_single_remote_one_in_the_pandemic(string first, string last, string rule) =>
        Found(Samples.BradfordSixthVisit with { Fieldwork = [Block(first, last)] }).Should().Be(rule);

    [Theory]
    [InlineData("2028-10-02", "2028-10-13", "2028-11-21", "")]
    [InlineData("2028-11-06", "2028-11-17", "2029-01-12", "")]
    [InlineData("2028-11-06", "2028-11-17", "2029-04-02",
        "ILACS024 Published 94 working days after the last day on site; at that time about 27 were usual. "
        + "Bank holidays after 2028-12-31 are not known here: after that every Monday to Friday counts as a working day.")]
    [InlineData("2029-07-02", "2029-07-13", "2029-08-21", "")]
    [InlineData("2029-07-02", "2029-07-13", "2029-12-03",
        "ILACS024 Published 101 working days after the last day on site; at that time about 27 were usual. "
        + "Bank holidays after 2028-12-31 are not known here: after that every Monday to Friday counts as a working day.")]
    [InlineData("9999-11-01", "9999-11-12", "9999-12-31", "")]
    public void The_usual_time_to_publication_is_held_beyond_the_bank_holidays_that_are_known(string first, string last, string published,
        string expected)
    {
        FrameworkEdition edition = FrameworkEdition.InForceOn(Day(first)).Edition!;
        GradedInspection later = In2018(edition, Day(first)) with { Fieldwork = [Block(first, last)], PublishedOn = Day(published) };

        IEnumerable<string> found = later.Validate().Issues
            .Where(issue => issue.Path is "/publishedOn")
            .Select(issue => $"{issue.Rule} {issue.Message}");

        string.Join('\n', found).Should().Be(expected);
    }

    [Theory]
    [InlineData("2029-07-01", true)]
    [InlineData("2029-07-02", false)]
    [InlineData("2029-12-25", false)]
    [InlineData("1900-01-06", true)]
    public void Beyond_the_bank_holidays_that_are_known_weekends_are_free_all_the_same(string day, bool found) =>
        Has(Visit(InspectionType.FocusedVisit, Day(day)), "ILACS071").Should().Be(found);

    [Fact]
    public void An_inspection_under_way_lacks_its_judgements_and_that_is_one_info()
    {
        GradedInspection underWay = Valid with { PublishedOn = null, Judgements = [] };

        underWay.Validate().Issues.Should().ContainSingle().Which.ToString()
            .Should().StartWith("ILACS063 info /judgements: No judgement is stated, nor a day of publication");
        underWay.Validate().IsValid.Should().BeTrue();
        (underWay with { Fieldwork = [], AnnouncedOn = new LocalDate(2024, 7, 1) }).Validate().Issues.Select(issue => issue.Rule)
            .Should().Equal("ILACS011", "ILACS063");
        (underWay with { PublishedOn = Valid.PublishedOn }).Validate().Issues.Select(issue => issue.Rule)
            .Should().Equal(Enumerable.Repeat("ILACS001", 5));
        (underWay with { Judgements = new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Good } }).Validate().Issues
            .Select(issue => issue.Rule).Should().Equal("ILACS063");
        (underWay with { Framework = FrameworkEdition.Parse("cfs2027") }).Validate().Issues.Select(issue => issue.Rule)
            .Should().Equal("ILACS008");
    }

    [Fact]
    public void Themes_of_visits_and_of_joint_inspections_are_told_apart_and_the_front_door_is_of_both()
    {
        UngradedInspection joint = Visit(InspectionType.JointTargetedAreaInspection, new LocalDate(2024, 1, 29));
        UngradedInspection focused = Visit(InspectionType.FocusedVisit, new LocalDate(2024, 1, 30));
        string[] OnlyOf(UngradedInspection visit) =>
            [.. OpenCode<VisitTheme>.Known
                .Where(theme => !Has(visit with { Theme = theme }, "ILACS074"))
                .Select(theme => theme.Code)];

        OnlyOf(focused).Intersect(OnlyOf(joint), StringComparer.Ordinal).Should().Equal("frontDoor");
        OnlyOf(focused).Union(OnlyOf(joint), StringComparer.Ordinal).Should().HaveCount(OpenCode<VisitTheme>.Known.Count);
        (joint with { Theme = VisitTheme.Parse("kinshipCare") }).Validate().Issues.Select(issue => issue.Rule).Should().Equal("ILACS010");
    }

    [Fact]
    public void Before_the_first_day_and_on_it_for_single_inspections_the_council_may_be_told()
    {
        Found(Valid with { AnnouncedOn = new LocalDate(2024, 7, 7) }).Should().BeEmpty();
        Found(Sif(Grade.RequiresImprovement, Grade.RequiresImprovement) with { AnnouncedOn = new LocalDate(2015, 6, 1) })
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData("2020-03-09", "")]
    [InlineData("2020-03-10", "ILACS066 ILACS067")]
    [InlineData("2021-06-21", "ILACS067")]
    [InlineData("2021-06-28", "")]
    public void The_pause_of_the_pandemic_has_its_ends(string first, string rules) =>
        Found(In2018(FrameworkEdition.Ilacs2018, Day(first))).Should().Be(rules);

    private static bool Has(Inspection inspection, string rule) =>
        inspection.Validate().Issues.Any(issue => string.Equals(issue.Rule, rule, StringComparison.Ordinal));

    private static string Found(Inspection inspection) =>
        string.Join(' ', inspection.Validate().Issues.Select(issue => issue.Rule).Order(StringComparer.Ordinal));

    private static LocalDate Day(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static FieldworkBlock Block(string first, string last) => new(Day(first), Day(last));

    private static UngradedInspection Visit(InspectionType type, LocalDate first) =>
        new(type, new LocalAuthority("Leeds")) { Fieldwork = [new(first)] };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_found_once_at_its_place_by_its_rule(Inspection inspection, string expected)
    {
        ValidationReport report = inspection.Validate();

        ValidationIssue issue = report.Issues
            .Should().ContainSingle(found => string.Equals(found.Rule, expected.Substring(0, 8), StringComparison.Ordinal)).Which;
        issue.ToString().Should().StartWith(expected + ":");
        issue.Source.Should().Be(ValidationRules.Default[issue.Rule].Source);
        report.IsValid.Should().Be(report.Issues.All(found => found.Severity != Severity.Error));
    }

    [Fact]
    public void Every_rule_about_one_inspection_has_a_fault_that_it_finds() =>
        Faults.Select(fault => fault.Data.Item2[..8]).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(ValidationRules.Default
                .Where(rule => !rule.NeedsHistory && !rule.AppliesTo.StartsWith("Action plans", StringComparison.Ordinal))
                .Select(rule => rule.Id));

    [Theory]
    [InlineData(2018, 1, 29)]
    [InlineData(2018, 6, 11)]
    public void In_the_overlap_of_2018_both_editions_are_fine(int year, int month, int day)
    {
        In2018(FrameworkEdition.Sif, new LocalDate(year, month, day)).Validate().Issues.Should().BeEmpty();
        In2018(FrameworkEdition.Ilacs2018, new LocalDate(year, month, day)).Validate().Issues.Should().BeEmpty();
    }

    [Fact]
    public void Everything_is_collected_in_one_pass()
    {
        GradedInspection wrong = Valid with
        {
            Judgements = new JudgementSet { [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.Good },
            Fieldwork = [new(new LocalDate(2022, 7, 4), new LocalDate(2022, 7, 15))],
            PublishedOn = new LocalDate(2022, 7, 1),
        };

        wrong.Validate().Issues.Select(issue => issue.Rule).Should().Equal(
            "ILACS004", "ILACS007", "ILACS001", "ILACS001", "ILACS001", "ILACS001", "ILACS001", "ILACS002");
        wrong.Validate().Issues.Select(issue => issue.Path).Should().Equal(
            "/framework", "/publishedOn", "/judgements", "/judgements", "/judgements", "/judgements", "/judgements",
            "/judgements/childrenInCareAndCareLeavers");
    }

    [Fact]
    public void Publication_on_the_last_day_on_site_is_not_before_it() =>
        (Valid with { PublishedOn = new LocalDate(2024, 7, 19) }).Validate().IsValid.Should().BeTrue();

    [Theory]
    [InlineData("outstanding")]
    [InlineData("good")]
    public void The_same_judgements_may_have_led_to_either_overall_grade(string overall) =>
        Overall(Grade.Parse(overall), Grade.Outstanding, Grade.Good, Grade.Outstanding, Grade.Good).Validate().Issues
            .Should().BeEmpty("Hertfordshire 2023 got outstanding, Warrington 2024 good");

    [Fact]
    public void Bournemouth_2018_passes_with_leaders_inadequate_and_overall_requires_improvement()
    {
        var bournemouth = new GradedInspection(InspectionType.Standard, FrameworkEdition.Ilacs2018, new LocalAuthority("Bournemouth"),
            new JudgementSet
            {
                [JudgementDomain.ImpactOfLeaders] = Grade.Inadequate,
                [JudgementDomain.HelpAndProtection] = Grade.RequiresImprovement,
                [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.RequiresImprovement,
                [JudgementDomain.OverallEffectiveness] = Grade.RequiresImprovement,
            })
        {
            Fieldwork = [new(new LocalDate(2018, 7, 16))],
        };

        bournemouth.Validate().Issues.Should().BeEmpty();
        Sif(Grade.RequiresImprovement, Grade.RequiresImprovement).Validate().Issues
            .Should().BeEmpty("care leavers inadequate do not make SIF inadequate");
    }

    private static GradedInspection Overall(Grade overall, Grade leaders, Grade helpAndProtection, Grade inCare, Grade careLeavers) =>
        Valid with
        {
            Judgements = new JudgementSet
            {
                [JudgementDomain.ImpactOfLeaders] = leaders,
                [JudgementDomain.HelpAndProtection] = helpAndProtection,
                [JudgementDomain.ChildrenInCare] = inCare,
                [JudgementDomain.CareLeavers] = careLeavers,
                [JudgementDomain.OverallEffectiveness] = overall,
            },
        };

    private static GradedInspection Sif(Grade overall, Grade helpAndProtection) =>
        new(InspectionType.Single, FrameworkEdition.Sif, new LocalAuthority("Torbay"), new JudgementSet
        {
            [JudgementDomain.HelpAndProtection] = helpAndProtection,
            [JudgementDomain.ChildrenLookedAfterAndAchievingPermanence] = Grade.RequiresImprovement,
            [JudgementDomain.AdoptionPerformance] = Grade.Good,
            [JudgementDomain.CareLeavers] = Grade.Inadequate,
            [JudgementDomain.LeadershipManagementAndGovernance] = Grade.RequiresImprovement,
            [JudgementDomain.OverallEffectiveness] = overall,
        })
        {
            Fieldwork = [new(new LocalDate(2015, 6, 1))],
        };

    private static GradedInspection In2018(FrameworkEdition edition, LocalDate firstDay)
    {
        JudgementSet judgements = [];
        foreach (EditionDomain domain in edition.Domains)
        {
            judgements = judgements.With(domain.Domain, Grade.Good);
        }

        return new GradedInspection(
            edition == FrameworkEdition.Sif ? InspectionType.Single : InspectionType.Standard, edition, new LocalAuthority("Torbay"),
            judgements)
        {
            Fieldwork = [new(firstDay)],
        };
    }
}
