namespace Ilacs.Model.Tests;

public class FrameworkEditionTests
{
    [Fact]
    public void Each_edition_lists_its_judgements_in_the_order_of_its_reports()
    {
        Codes(FrameworkEdition.Sif).Should().Equal(
            "helpAndProtection", "childrenLookedAfterAndAchievingPermanence", "adoptionPerformance", "careLeavers",
            "leadershipManagementAndGovernance", "overallEffectiveness", "localSafeguardingChildrenBoard");
        Codes(FrameworkEdition.Ilacs2018).Should().Equal("impactOfLeaders", "helpAndProtection", "childrenInCareAndCareLeavers", "overallEffectiveness");
        Codes(FrameworkEdition.Ilacs2023).Should().Equal("impactOfLeaders", "helpAndProtection", "childrenInCare", "careLeavers", "overallEffectiveness");
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
                Enum.IsDefined(domain.Role).Should().BeTrue();
                edition.Find(domain.Domain).Should().BeSameAs(domain);
            });
            edition.Domains.Count(domain => domain.Role == DomainRole.Leaders).Should().Be(1);
        }
    }

    [Fact]
    public void SIF_has_three_key_judgements_two_within_care_and_the_safeguarding_board_beside()
    {
        FrameworkEdition sif = FrameworkEdition.Sif;

        sif.Domains.Where(domain => domain.IsKey).Select(domain => domain.Domain).Should().Equal(
            JudgementDomain.HelpAndProtection, JudgementDomain.ChildrenLookedAfterAndAchievingPermanence, JudgementDomain.LeadershipManagementAndGovernance);
        sif.Domains.Where(domain => domain.Parent == JudgementDomain.ChildrenLookedAfterAndAchievingPermanence).Select(domain => domain.Domain)
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
    [InlineData(2030, 1, 1, "ilacs2026")]
    public void The_edition_follows_the_first_day_on_site(int year, int month, int day, string edition)
    {
        EditionInForce answer = FrameworkEdition.InForceOn(new LocalDate(year, month, day));

        answer.Edition.Should().Be(FrameworkEdition.Parse(edition));
        answer.Candidates.Should().ContainSingle();
        answer.Explanation.Should().StartWith(answer.Edition!.Title + " applies");
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
