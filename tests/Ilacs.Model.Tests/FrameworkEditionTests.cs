namespace Ilacs.Model.Tests;

public class FrameworkEditionTests
{
    [Fact]
    public void Each_edition_lists_its_judgements_in_the_order_of_its_reports()
    {
        Codes(FrameworkEdition.Sif).Should().Equal(
            "overallEffectiveness", "helpAndProtection", "childrenLookedAfterAndAchievingPermanence", "adoptionPerformance", "careLeavers",
            "leadershipManagementAndGovernance", "localSafeguardingChildrenBoard");
        Codes(FrameworkEdition.Ilacs2018).Should().Equal(
            "impactOfLeaders", "helpAndProtection", "childrenInCareAndCareLeavers", "overallEffectiveness");
        Codes(FrameworkEdition.Ilacs2023).Should().Equal(
            "impactOfLeaders", "helpAndProtection", "childrenInCare", "careLeavers", "overallEffectiveness");
        Codes(FrameworkEdition.Ilacs2026).Should().Equal("impactOfLeaders", "helpAndProtection", "childrenInCare", "careLeavers");

        static IEnumerable<string> Codes(FrameworkEdition edition) => edition.Domains.Select(domain => domain.Domain.Code);
    }

    [Fact]
    public void Every_domain_of_every_edition_has_its_facts()
    {
        foreach (FrameworkEdition edition in FrameworkEdition.Known)
        {
            edition.Source.Should().NotBeNullOrWhiteSpace();
            edition.InspectionTypes.Should().NotBeEmpty();
            edition.Domains.Select(domain => domain.Order).Should().Equal(Enumerable.Range(1, edition.Domains.Count));
            edition.Domains.Should().AllSatisfy(domain =>
            {
                domain.OfficialTitle.Should().NotBeNullOrWhiteSpace();
                domain.Source.Should().NotBeNullOrWhiteSpace();
                domain.Edition.Should().BeSameAs(edition);
                edition.Find(domain.Domain).Should().BeSameAs(domain);
            });
            edition.Domains.Count(domain => domain.Role == DomainRole.Leaders).Should().Be(1);
        }
    }

    [Fact]
    public void The_facts_of_every_edition_are_these()
    {
        IEnumerable<string> facts = FrameworkEdition.Known.SelectMany(edition => edition.Domains
            .Select(domain => $"{edition.Code} {domain.Order} {domain.OfficialTitle}; {domain.Role}"
                + (domain.IsKey ? ", key" : "")
                + (domain.Parent is null ? "" : $", in {domain.Parent}"))
            .Prepend($"{edition.Code} {edition.Title}: {string.Join(' ', edition.InspectionTypes)}"));

        string.Join('\n', facts).Should().Be(
            """
            sif SIF: singleInspection monitoringVisit jointTargetedAreaInspection
            sif 1 Overall effectiveness; overall
            sif 2 Children who need help and protection; experiencesAndProgress, key
            sif 3 Children looked after and achieving permanence; experiencesAndProgress, key
            sif 4 Adoption performance; experiencesAndProgress, in childrenLookedAfterAndAchievingPermanence
            sif 5 Experiences and progress of care leavers; experiencesAndProgress, in childrenLookedAfterAndAchievingPermanence
            sif 6 Leadership, management and governance; leaders, key
            sif 7 The effectiveness of the Local Safeguarding Children Board; beside
            ilacs2018 ILACS 2018: standardInspection shortInspection focusedVisit monitoringVisit jointTargetedAreaInspection assuranceVisit
            ilacs2018 1 The impact of leaders on social work practice with children and families; leaders, key
            ilacs2018 2 The experiences and progress of children who need help and protection; experiencesAndProgress, key
            ilacs2018 3 The experiences and progress of children in care and care leavers; experiencesAndProgress, key
            ilacs2018 4 Overall effectiveness; overall
            ilacs2023 ILACS 2023: standardInspection shortInspection focusedVisit monitoringVisit jointTargetedAreaInspection
            ilacs2023 1 The impact of leaders on social work practice with children and families; leaders, key
            ilacs2023 2 The experiences and progress of children who need help and protection; experiencesAndProgress, key
            ilacs2023 3 The experiences and progress of children in care; experiencesAndProgress, key
            ilacs2023 4 The experiences and progress of care leavers; experiencesAndProgress, key
            ilacs2023 5 Overall effectiveness; overall
            ilacs2026 ILACS 2026: standardInspection shortInspection focusedVisit monitoringVisit jointTargetedAreaInspection
            ilacs2026 1 The impact of leaders on social work practice with children and families; leaders, key
            ilacs2026 2 The experiences and progress of children who need help and protection; experiencesAndProgress, key
            ilacs2026 3 The experiences and progress of children in care; experiencesAndProgress, key
            ilacs2026 4 The experiences and progress of care leavers; experiencesAndProgress, key
            """);
        FrameworkEdition.Known
            .Select(it => $"{it.FirstDay?.ToIso()} {it.FirstDayIsOfficial} {it.LastDay?.ToIso()} {it.LastDayIsOfficial}")
            .Should().Equal(
                "2013-11-19 False 2018-06-11 False",
                "2018-01-29 False 2022-12-31 True",
                "2023-01-01 True 2026-03-31 True",
                "2026-04-01 True  False");
        string.Join("; ", VisitTheme.Known.Select(theme => theme.Title)).Should().Be(
            "Front door; Children in need/subject to a plan; Vulnerable adolescents; Children in care; Achieving permanence; Care leavers; "
            + "Placement decision-making; COVID arrangements; Child sexual exploitation and missing children; Domestic abuse; Neglect; "
            + "Child exploitation; Child sexual abuse in the family environment; Children's mental health; "
            + "Criminal exploitation of children; Children and families who need help; Serious youth violence");
    }

    [Fact]
    public void Only_what_was_printed_in_published_reports_has_them_as_its_source() =>
        FrameworkEdition.Known.SelectMany(edition => edition.Domains)
            .Where(domain => domain.Source.StartsWith("Judgement box of published ILACS reports", StringComparison.Ordinal))
            .Select(domain => domain.Domain.Code).Distinct(StringComparer.Ordinal)
            .Should().Equal(
                [
                    "impactOfLeaders", "helpAndProtection", "childrenInCareAndCareLeavers", "overallEffectiveness", "childrenInCare",
                    "careLeavers",
                ],
                "a domain that was not seen in a report yet has a source of its own: see the safeguarding board in EditionDefinition");

    [Fact]
    public void SIF_has_three_key_judgements_two_within_care_and_the_safeguarding_board_beside()
    {
        FrameworkEdition sif = FrameworkEdition.Sif;

        sif.Domains.Where(domain => domain.IsKey).Select(domain => domain.Domain).Should().Equal(
            JudgementDomain.HelpAndProtection,
            JudgementDomain.ChildrenLookedAfterAndAchievingPermanence,
            JudgementDomain.LeadershipManagementAndGovernance);
        sif.Domains
            .Where(domain => domain.Parent == JudgementDomain.ChildrenLookedAfterAndAchievingPermanence)
            .Select(domain => domain.Domain)
            .Should().Equal(JudgementDomain.AdoptionPerformance, JudgementDomain.CareLeavers);
        sif.Domains.Single(domain => !domain.IsRequired).Domain.Should().Be(JudgementDomain.LocalSafeguardingChildrenBoard);
        FrameworkEdition.Ilacs2023.Find(JudgementDomain.CareLeavers)!.Parent.Should().BeNull();
        FrameworkEdition.Ilacs2023.Find(JudgementDomain.CareLeavers)!.IsKey.Should().BeTrue();
    }

    [Theory]
    [InlineData(2013, 11, 19, "sif")]
    [InlineData(2018, 1, 28, "sif")]
    [InlineData(2018, 6, 12, "ilacs2018")]
    [InlineData(2022, 12, 5, "ilacs2018")]
    [InlineData(2022, 12, 31, "ilacs2018")]
    [InlineData(2023, 1, 1, "ilacs2023")]
    [InlineData(2026, 3, 31, "ilacs2023")]
    [InlineData(2026, 4, 1, "ilacs2026")]
    public void The_edition_follows_the_first_day_on_site(int year, int month, int day, string edition)
    {
        EditionInForce answer = FrameworkEdition.InForceOn(new LocalDate(year, month, day));

        answer.Edition.Should().Be(FrameworkEdition.Parse(edition));
        answer.Candidates.Should().ContainSingle();
        answer.Explanation.Should().StartWith(answer.Edition!.Title + " applies");
    }

    [Fact]
    public void The_newest_edition_has_no_end_and_those_before_it_end_the_day_before_the_next_begins()
    {
        FrameworkEdition[] ilacs = [.. FrameworkEdition.Known.Skip(2)];

        ilacs[^1].LastDay.Should().BeNull();
        FrameworkEdition.InForceOn(new LocalDate(9999, 12, 31)).Edition.Should().Be(ilacs[^1]);
        ilacs.Zip(ilacs.Skip(1)).Should().OnlyContain(it => it.First.LastDay!.Value.PlusDays(1) == it.Second.FirstDay);
    }

    [Theory]
    [InlineData(2018, 1, 29)]
    [InlineData(2018, 3, 5)]
    [InlineData(2018, 6, 11)]
    public void Between_29_January_and_11_June_2018_it_refuses_to_guess(int year, int month, int day)
    {
        EditionInForce answer = FrameworkEdition.InForceOn(new LocalDate(year, month, day));

        answer.Edition.Should().BeNull();
        answer.Candidates.Should().Equal(FrameworkEdition.Sif, FrameworkEdition.Ilacs2018);
        answer.Explanation.Should().Contain("under SIF and under ILACS 2018").And.EndWith("the edition must be given.");
    }

    [Fact]
    public void Before_SIF_there_is_no_edition()
    {
        EditionInForce answer = FrameworkEdition.InForceOn(new LocalDate(2013, 11, 18));

        answer.Edition.Should().BeNull();
        answer.Candidates.Should().BeEmpty();
        answer.Explanation.Should().Be("No edition known here was in force on 2013-11-18; the first SIF inspection began on 2013-11-19.");
    }
}
