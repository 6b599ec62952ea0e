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
        { In2018(FrameworkEdition.Ilacs2018, new LocalDate(2018, 1, 28)), "ILACS005 warning /framework" },
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
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_found_once_at_its_place_by_its_rule(Inspection inspection, string expected)
    {
        ValidationReport report = inspection.Validate();

        ValidationIssue issue = report.Issues.Should().ContainSingle().Which;
        issue.ToString().Should().StartWith(expected + ":");
        issue.Source.Should().Be(InspectionRules.Default[issue.Rule].Source);
        report.IsValid.Should().Be(issue.Severity != Severity.Error);
    }

    [Fact]
    public void Every_rule_has_a_fault_that_only_it_finds() =>
        Faults.Select(fault => fault.Data.Item2[..8]).Distinct(StringComparer.Ordinal)
            .Should().BeEquivalentTo(InspectionRules.Default.Select(rule => rule.Id));

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
    }

    [Fact]
    public void Publication_on_the_last_day_on_site_is_not_before_it() =>
        (Valid with { PublishedOn = new LocalDate(2024, 7, 19) }).Validate().Issues.Should().BeEmpty();

    [Fact]
    public void The_set_of_rules_can_be_read_reduced_and_extended()
    {
        GradedInspection early = Valid with { PublishedOn = new LocalDate(2024, 7, 1) };
        var ours = new InspectionRule("COUNCIL1", "There is a link", Severity.Info, "Our standard", (inspection, ref issues) =>
        {
            if (inspection.Source is null)
            {
                issues.Add("", "There is no link to the report.");
            }
        });

        InspectionRules.Default.Select(rule => rule.Id).Should().OnlyHaveUniqueItems().And.AllSatisfy(id => id.Should().MatchRegex("^ILACS[0-9]{3}$"));
        InspectionRules.Default.Without("ILACS007").Validate(early).Issues.Should().BeEmpty();
        InspectionRules.Default.With(InspectionRules.Default["ILACS007"].WithSeverity(Severity.Info)).Validate(early)
            .Issues.Should().ContainSingle().Which.Severity.Should().Be(Severity.Info);
        early.Validate(InspectionRules.None.With(ours)).Issues.Should().ContainSingle().Which.ToString().Should().Be("COUNCIL1 info : There is no link to the report.");
        FluentActions.Invoking(() => InspectionRules.Default.Without("ILACS999")).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void A_report_reads_and_prints_one_issue_a_line()
    {
        ValidationReport report = (Valid with { Type = InspectionType.Single, PublishedOn = new LocalDate(2024, 7, 1) }).Validate();

        report.ToString().Split('\n').Should().HaveCount(2).And.AllSatisfy(line => line.Should().MatchRegex("^ILACS00[67] error /(type|publishedOn): .*\\.$"));
        IlacsJson.Read(IlacsJson.Write(report)).Should().Be(report);
        ValidationReport.NothingFound.ToString().Should().Be("No issues.");
    }

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
