using System.Text;

namespace Ilacs.Model.Tests;

public class LineageTests
{
    private const string Begin = "<!-- lineage: begin -->\n";
    private const string End = "<!-- lineage: end -->";

    [Fact]
    public void Each_domain_says_what_it_follows_in_every_edition_before()
    {
        Follows(FrameworkEdition.Ilacs2018).Should().Equal(
            "impactOfLeaders: sif leadershipManagementAndGovernance successor, official series",
            "helpAndProtection: sif helpAndProtection sameDomain",
            "childrenInCareAndCareLeavers: sif childrenLookedAfterAndAchievingPermanence successor",
            "overallEffectiveness: sif overallEffectiveness sameDomain");
        Follows(FrameworkEdition.Ilacs2023).Should().Equal(
            "impactOfLeaders: ilacs2018 impactOfLeaders sameDomain",
            "impactOfLeaders: sif leadershipManagementAndGovernance successor, official series",
            "helpAndProtection: ilacs2018 helpAndProtection sameDomain",
            "helpAndProtection: sif helpAndProtection sameDomain",
            "childrenInCare: ilacs2018 childrenInCareAndCareLeavers split, official series",
            "childrenInCare: sif childrenLookedAfterAndAchievingPermanence split",
            "careLeavers: ilacs2018 childrenInCareAndCareLeavers split",
            "careLeavers: sif careLeavers successor",
            "overallEffectiveness: ilacs2018 overallEffectiveness sameDomain",
            "overallEffectiveness: sif overallEffectiveness sameDomain");
        Follows(FrameworkEdition.Ilacs2026).Should().Contain(
        [
            "careLeavers: ilacs2023 careLeavers sameDomain",
            "careLeavers: ilacs2018 childrenInCareAndCareLeavers split",
            "careLeavers: sif careLeavers successor",
            "childrenInCare: ilacs2023 childrenInCare sameDomain",
            "childrenInCare: ilacs2018 childrenInCareAndCareLeavers split, official series",
        ]).And.HaveCount(12);
        Follows(FrameworkEdition.Sif).Should().BeEmpty();

        static IEnumerable<string> Follows(FrameworkEdition edition) =>
            edition.Domains.SelectMany(domain => domain.Predecessors.Select(it =>
                $"{domain.Domain}: {it.Edition} {it.Domain} {it.Basis}{(it.IsOfficialSeries ? ", official series" : "")}"));
    }

    [Fact]
    public void A_predecessor_says_edition_domain_and_basis() =>
        FrameworkEdition.Ilacs2023.Find(JudgementDomain.CareLeavers)!.Predecessors.Select(predecessor => predecessor.ToString())
            .Should().Contain("ILACS 2018, childrenInCareAndCareLeavers: split");

    /// <summary>What no edition before had in any form; none so far.</summary>
    private static readonly JudgementDomain[] WithoutPredecessor = [];

    [Fact]
    public void What_a_domain_follows_is_defined_by_an_edition_before_and_stated_once() =>
        FrameworkEdition.Known.Skip(1).SelectMany(edition => edition.Domains).Should().AllSatisfy(domain =>
        {
            domain.Predecessors.Select(it => (it.Edition, it.Domain)).Should().OnlyHaveUniqueItems();
            if (WithoutPredecessor.Contains(domain.Domain))
            {
                domain.Predecessors.Should().BeEmpty();
                return;
            }

            domain.Predecessors.Should().NotBeEmpty(
                $"{domain.Domain} follows something, or is new and named in {nameof(WithoutPredecessor)}");
            domain.Predecessors.Should().AllSatisfy(it =>
            {
                it.Edition.CompareTo(domain.Edition).Should().BeNegative($"{it.Edition} is before {domain.Edition}");
                it.Edition.Find(it.Domain).Should().NotBeNull();
                it.Basis.Should().NotBe(ComparisonBasis.NotComparable);
            });
        });

    [Fact]
    public void A_comparison_of_two_editions_says_what_their_lineage_says()
    {
        foreach (FrameworkEdition earlier in FrameworkEdition.Known)
        {
            foreach (FrameworkEdition later in FrameworkEdition.Known)
            {
                ValueList<JudgementComparison> compared = InspectionComparison.Between(All(earlier, 2015), All(later, 2027));
                var stated = later.Domains.SelectMany(domain => earlier == later
                    ? [(domain.Domain, domain.Domain, ComparisonBasis.SameDomain)]
                    : domain.Predecessors.Where(it => it.Edition == earlier).Select(it => (domain.Domain, it.Domain, it.Basis)));

                compared.Where(it => it.Basis != ComparisonBasis.NotComparable)
                    .Select(it => (it.Domain, it.EarlierDomain, it.Basis))
                    .Should().BeEquivalentTo(stated, $"{earlier} and {later}");
                compared.Select(it => it.Domain).Concat(compared.Select(it => it.EarlierDomain)).Distinct()
                    .Should().BeEquivalentTo(
                        earlier.Domains.Concat(later.Domains).Select(domain => domain.Domain).Distinct(),
                        "nothing is left out");
            }
        }

        static GradedInspection All(FrameworkEdition edition, int year) => new(
            edition.InspectionTypes.First(type => type.IsGraded == true), edition, new LocalAuthority("Bradford"),
            edition.Domains.Aggregate(new JudgementSet(), (set, domain) => set.With(domain.Domain, Grade.Good)))
        {
            Fieldwork = [new(new LocalDate(year, 1, 5))],
        };
    }

    [Fact]
    public void The_documentation_has_the_table_of_lineage()
    {
        string page = File.ReadAllText(Shared.RepositoryFile("docs/compare.md"));
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        int end = page.IndexOf(End, StringComparison.Ordinal);

        page[begin..end].Should().Be(Table(), "this table is to be put between the two comments in docs/compare.md");
    }

    private static string Table()
    {
        var table = new StringBuilder("| judgement | follows | basis | change claimed | Ofsted's statistics |\n|---|---|---|---|---|\n");
        foreach (FrameworkEdition edition in FrameworkEdition.Known.Reverse())
        {
            foreach (EditionDomain domain in edition.Domains)
            {
                foreach (DomainPredecessor followed in domain.Predecessors)
                {
                    table.Append(
                        $"| {edition.Title}: {domain.Domain.Title.ToLowerInvariant()} "
                        + $"| {followed.Edition.Title}: {followed.Domain.Title.ToLowerInvariant()} "
                        + $"| {followed.Basis.Title} "
                        + $"| {(followed.Basis.AllowsChange ? "yes" : "no")} "
                        + $"| {(followed.IsOfficialSeries ? "one column" : "")} |\n");
                }
            }
        }

        return table.ToString();
    }
}
