namespace Ilacs.Model.Tests;

public class ValidationTests
{
    private static readonly GradedInspection Valid = new(
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
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.CareLeavers, Judgement.NotStated) }, "ILACS001 error /judgements" },
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.ChildrenInCareAndCareLeavers, Grade.Good) }, "ILACS002 error /judgements/childrenInCareAndCareLeavers" },
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.LocalSafeguardingChildrenBoard, Grade.Good) }, "ILACS002 error /judgements/localSafeguardingChildrenBoard" },
        {
            Valid with { Framework = FrameworkEdition.Ilacs2026, Fieldwork = [new(new LocalDate(2026, 4, 27), new LocalDate(2026, 5, 8))], PublishedOn = new LocalDate(2026, 6, 17) },
            "ILACS003 error /judgements/overallEffectiveness"
        },
        { Valid with { Fieldwork = [new(new LocalDate(2022, 12, 31))] }, "ILACS004 error /framework" },
        { Valid with { Fieldwork = [new(new LocalDate(2026, 4, 1))], PublishedOn = null }, "ILACS004 error /framework" },
        { In2018(FrameworkEdition.Ilacs2018, new LocalDate(2018, 1, 26)), "ILACS005 warning /framework" },
        { In2018(FrameworkEdition.Sif, new LocalDate(2018, 6, 12)), "ILACS005 warning /framework" },
        { Valid with { Type = InspectionType.Single }, "ILACS006 error /type" },
        { new UngradedInspection(InspectionType.AssuranceVisit, new LocalAuthority("Bradford")) { Framework = FrameworkEdition.Ilacs2023, Fieldwork = Valid.Fieldwork }, "ILACS006 error /type" },
        { Valid with { PublishedOn = new LocalDate(2024, 7, 18) }, "ILACS007 error /publishedOn" },
        { Valid with { Fieldwork = [.. Valid.Fieldwork, new(new LocalDate(2024, 9, 2))] }, "ILACS007 error /publishedOn" },
        { Valid with { Type = InspectionType.Parse("renewedInspection") }, "ILACS008 error /type" },
        { Valid with { Framework = FrameworkEdition.Parse("cfs2027") }, "ILACS008 error /framework" },
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.Parse("earlyHelp"), Grade.Good) }, "ILACS009 error /judgements/earlyHelp" },
        { Samples.BradfordSixthVisit with { Theme = VisitTheme.Parse("kinshipCare") }, "ILACS010 warning /theme" },
        { Valid with { Recommendations = [new("One"), new("Two") { NationalFramework = NationalFrameworkReference.Parse("outcome9") }] }, "ILACS010 warning /recommendations/1/nationalFramework" },
        { Valid with { Recommendations = [new("One") { Domain = JudgementDomain.Parse("earlyHelp") }] }, "ILACS010 warning /recommendations/0/domain" },
        { Valid with { Strengths = [new("One") { Domain = JudgementDomain.Parse("earlyHelp") }] }, "ILACS010 warning /strengths/0/domain" },
        { Valid with { Fieldwork = [] }, "ILACS011 info " },
        { new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Leeds")) { Framework = FrameworkEdition.Ilacs2026, Fieldwork = [new(new LocalDate(2019, 2, 5))] }, "ILACS004 error /framework" },
        { Overall(Grade.Outstanding, Grade.Good, Grade.Good, Grade.Good, Grade.Good), "ILACS012 warning /judgements/overallEffectiveness" },
        { Overall(Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.Inadequate), "ILACS013 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Inadequate, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.RequiresImprovement), "ILACS014 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Outstanding, Grade.Good, Grade.Outstanding, Grade.Outstanding, Grade.Outstanding), "ILACS015 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Outstanding, Grade.Outstanding, Grade.Good, Grade.Good, Grade.Good), "ILACS015 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Outstanding, Grade.Outstanding, Grade.Outstanding, Grade.Outstanding, Grade.RequiresImprovement), "ILACS015 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Good, Grade.RequiresImprovement, Grade.Good, Grade.Good, Grade.Good), "ILACS016 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Good, Grade.Outstanding, Grade.Good, Grade.Outstanding, Grade.Outstanding), "ILACS017 warning /judgements/overallEffectiveness" },
        { Overall(Grade.Good, Grade.Good, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.Good), "ILACS018 warning /judgements/overallEffectiveness" },
        { Sif(Grade.RequiresImprovement, Grade.Inadequate), "ILACS019 warning /judgements/overallEffectiveness" },
        { Valid with { Judgements = Valid.Judgements.With(JudgementDomain.CareLeavers, Judgement.NotJudged) }, "ILACS020 warning /judgements/careLeavers" },
        { Valid with { Fieldwork = [new(new LocalDate(2024, 7, 8), new LocalDate(2024, 7, 19)), new(new LocalDate(2024, 7, 19))] }, "ILACS021 error /fieldwork/1" },
        { Valid with { Fieldwork = [new(new LocalDate(2024, 7, 7), new LocalDate(2024, 7, 19))] }, "ILACS022 warning /fieldwork/0/start" },
        { Valid with { Fieldwork = [new(new LocalDate(2024, 3, 18), new LocalDate(2024, 3, 29))] }, "ILACS022 warning /fieldwork/0/end" },
        { Valid with { Type = InspectionType.Short }, "ILACS023 warning /fieldwork/0" },
        { Valid with { PublishedOn = new LocalDate(2024, 10, 30) }, "ILACS024 info /publishedOn" },
        { In2018(FrameworkEdition.Ilacs2018, new LocalDate(2017, 12, 29)), "ILACS025 error /framework" },
        { Valid with { Recommendations = [new("One") { NationalFramework = NationalFrameworkReference.Outcome4 }] }, "ILACS026 warning /recommendations/0/nationalFramework" },
        { Valid with { Fieldwork = [new(new LocalDate(2025, 1, 20), new LocalDate(2025, 1, 31))], PublishedOn = null, Recommendations = [new("One")] }, "ILACS027 warning /recommendations/0" },
        { Valid with { Recommendations = [new("One"), new("Two") { Kind = RecommendationKind.AreaForPriorityAction }] }, "ILACS028 warning /recommendations/1/kind" },
        { Samples.BradfordSixthVisit with { Fieldwork = [new(new LocalDate(2021, 9, 7), new LocalDate(2021, 9, 9))] }, "ILACS029 info /fieldwork/0" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_found_once_at_its_place_by_its_rule(Inspection inspection, string expected)
    {
        ValidationReport report = inspection.Validate();

        ValidationIssue issue = report.Issues.Should().ContainSingle(found => string.Equals(found.Rule, expected.Substring(0, 8), StringComparison.Ordinal)).Which;
        issue.ToString().Should().StartWith(expected + ":");
        issue.Source.Should().Be(ValidationRules.Default[issue.Rule].Source);
        report.IsValid.Should().Be(report.Issues.All(found => found.Severity != Severity.Error));
    }

    [Fact]
    public void Every_rule_about_one_inspection_has_a_fault_that_it_finds() =>
        Faults.Select(fault => fault.Data.Item2[..8]).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(ValidationRules.Default.Where(rule => !rule.NeedsHistory && !rule.AppliesTo.StartsWith("Action plans", StringComparison.Ordinal)).Select(rule => rule.Id));

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
            Fieldwork = [new(new LocalDate(2022, 7, 8), new LocalDate(2022, 7, 19))],
            PublishedOn = new LocalDate(2022, 7, 1),
        };

        wrong.Validate().Issues.Select(issue => issue.Rule).Should().Equal(
            "ILACS004", "ILACS007", "ILACS001", "ILACS001", "ILACS001", "ILACS001", "ILACS001", "ILACS002");
        wrong.Validate().Issues.Select(issue => issue.Path).Should().Equal(
            "/framework", "/publishedOn", "/judgements", "/judgements", "/judgements", "/judgements", "/judgements", "/judgements/childrenInCareAndCareLeavers");
    }

    [Fact]
    public void Publication_on_the_last_day_on_site_is_not_before_it() =>
        (Valid with { PublishedOn = new LocalDate(2024, 7, 19) }).Validate().IsValid.Should().BeTrue();

    [Fact]
    public void The_set_of_rules_can_be_read_reduced_and_extended()
    {
        GradedInspection early = Valid with { PublishedOn = new LocalDate(2024, 7, 1) };
        var ours = new ValidationRule("COUNCIL1", "There is a link", Severity.Info, "Our standard", (inspection, ref issues) =>
        {
            if (inspection.Source is null)
            {
                issues.Add("", "There is no link to the report.");
            }
        });

        ValidationRules.Default.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex("^ILACS[0-9]{3}$"));
        ValidationRules.Default.Without("ILACS007").Validate(early).Issues.Should().BeEmpty();
        ValidationRules.Default.With(ValidationRules.Default["ILACS007"].WithSeverity(Severity.Info)).Validate(early)
            .Issues.Should().ContainSingle().Which.Severity.Should().Be(Severity.Info);
        early.Validate(ValidationRules.None.With(ours)).Issues.Should().ContainSingle().Which.ToString().Should().Be("COUNCIL1 info : There is no link to the report.");
        FluentActions.Invoking(() => ValidationRules.Default.Without("ILACS999")).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void A_report_reads_and_prints_one_issue_a_line()
    {
        ValidationReport report = (Valid with { Type = InspectionType.Single, PublishedOn = new LocalDate(2024, 7, 1) }).Validate();

        report.ToString().Split('\n').Should().HaveCount(2).And.AllSatisfy(line => line.Should().MatchRegex("^ILACS00[67] error /(type|publishedOn): .*\\.$"));
        IlacsJson.Read(IlacsJson.Write(report)).Should().Be(report);
        ValidationReport.NothingFound.ToString().Should().Be("No issues.");
    }

    [Theory]
    [InlineData("outstanding")]
    [InlineData("good")]
    public void The_same_judgements_may_have_led_to_either_overall_grade(string overall) =>
        Overall(Grade.Parse(overall), Grade.Outstanding, Grade.Good, Grade.Outstanding, Grade.Good).Validate().Issues.Should().BeEmpty("Hertfordshire 2023 got outstanding, Warrington 2024 good");

    [Fact]
    public void Bournemouth_2018_passes_with_leaders_inadequate_and_overall_requires_improvement()
    {
        var bournemouth = new GradedInspection(InspectionType.Standard, FrameworkEdition.Ilacs2018, new LocalAuthority("Bournemouth"), new JudgementSet
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
        Sif(Grade.RequiresImprovement, Grade.RequiresImprovement).Validate().Issues.Should().BeEmpty("care leavers inadequate do not make SIF inadequate");
    }

    private static GradedInspection Overall(Grade overall, Grade leaders, Grade helpAndProtection, Grade inCare, Grade careLeavers) => Valid with
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
            edition == FrameworkEdition.Sif ? InspectionType.Single : InspectionType.Standard, edition, new LocalAuthority("Torbay"), judgements)
        {
            Fieldwork = [new(firstDay)],
        };
    }
}
