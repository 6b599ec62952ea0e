using System.Text.Json;

namespace Ilacs.Model.Tests;

public class JudgementTests
{
    private static readonly JudgementSet Kirklees2024 = new()
    {
        [JudgementDomain.OverallEffectiveness] = Grade.Good,
        [JudgementDomain.CareLeavers] = Grade.RequiresImprovement,
        [JudgementDomain.ImpactOfLeaders] = Grade.Good,
        [JudgementDomain.ChildrenInCare] = Grade.Good,
        [JudgementDomain.HelpAndProtection] = Grade.Good,
    };

    [Theory]
    [InlineData("outstanding", true)]
    [InlineData("inadequate", true)]
    [InlineData("notJudged", true)]
    [InlineData("Good", false)]
    [InlineData("notStated", false)]
    [InlineData("", false)]
    [InlineData("30", false)]
    public void Its_code_is_that_of_the_grade_or_not_judged(string code, bool isCode)
    {
        Judgement.TryParse(code, out Judgement judgement).Should().Be(isCode);
        judgement.Code.Should().Be(isCode ? code : null);
        Judgement.NotInEdition.Code.Should().BeNull();
    }

    [Fact]
    public void In_a_comparison_each_has_a_word_of_its_own()
    {
        Judgement[] all = [.. Grade.All.Select(Judgement.Graded), Judgement.NotJudged, Judgement.NotInEdition, Judgement.NotStated];

        all.Select(judgement => judgement.CodeInComparison).Should().Equal(
            "inadequate", "requiresImprovement", "good", "outstanding", "notJudged", "notInEdition", "notStated");
        foreach (Judgement judgement in all)
        {
            JsonSerializer.Deserialize<JudgementComparison>(
                $$"""
                {"domain":"careLeavers","earlierDomain":"childrenInCareAndCareLeavers",
                "before":"{{judgement.CodeInComparison}}","after":"notStated","basis":"split"}
                """).Before.Should().Be(judgement);
        }
    }

    [Fact]
    public void Four_states_are_told_apart()
    {
        var inspection = new GradedInspection(
            InspectionType.Single, FrameworkEdition.Sif, new LocalAuthority("City of London"),
            new JudgementSet
            {
                [JudgementDomain.HelpAndProtection] = Grade.Good,
                [JudgementDomain.AdoptionPerformance] = Judgement.NotJudged,
            });

        inspection.JudgementOf(JudgementDomain.HelpAndProtection).Should().Be(Judgement.Graded(Grade.Good));
        inspection.JudgementOf(JudgementDomain.AdoptionPerformance).Should().Be(Judgement.NotJudged);
        inspection.JudgementOf(JudgementDomain.CareLeavers).Should().Be(Judgement.NotStated);
        inspection.JudgementOf(JudgementDomain.ChildrenInCare).Should().Be(Judgement.NotInEdition);
        inspection.JudgementOf(JudgementDomain.ChildrenInCare).ToString().Should().Be("Not a judgement in this edition");
        default(Judgement).Should().Be(Judgement.NotStated);
        (inspection with { Framework = FrameworkEdition.Parse("cfs2027") })
            .JudgementOf(JudgementDomain.ChildrenInCare).Should().Be(Judgement.NotStated);
    }

    [Fact]
    public void Without_a_grade_nothing_is_better_or_worse()
    {
        (Judgement.NotJudged.Grade >= Grade.Inadequate).Should().BeFalse();
        (Judgement.NotJudged.Grade < Grade.Outstanding).Should().BeFalse();
        (Judgement.Graded(Grade.Good).Grade >= Grade.Good).Should().BeTrue();
    }

    [Fact]
    public void A_set_comes_in_published_order_however_it_was_made()
    {
        Kirklees2024.Domains.Select(domain => domain.Code).Should().Equal(
            "impactOfLeaders", "helpAndProtection", "childrenInCare", "careLeavers", "overallEffectiveness");
        Kirklees2024
            .With(JudgementDomain.Parse("b"), Grade.Good)
            .With(JudgementDomain.Parse("a"), Grade.Good)
            .Domains.Skip(5).Select(domain => domain.Code).Should().Equal("a", "b");
    }

    [Fact]
    public void It_answers_which_domains_are_at_above_or_below_a_grade()
    {
        Kirklees2024.At(Grade.Good).Should().Equal(
            JudgementDomain.ImpactOfLeaders,
            JudgementDomain.HelpAndProtection,
            JudgementDomain.ChildrenInCare,
            JudgementDomain.OverallEffectiveness);
        Kirklees2024.Below(Grade.Good).Should().Equal(JudgementDomain.CareLeavers);
        Kirklees2024.Above(Grade.RequiresImprovement).Should().HaveCount(4);
        Kirklees2024.Above(Grade.Good).Should().BeEmpty();
        Kirklees2024.With(JudgementDomain.CareLeavers, Judgement.NotJudged).Below(Grade.Good).Should().BeEmpty();
    }

    [Fact]
    public void It_answers_what_separates_an_authority_from_outstanding()
    {
        Kirklees2024.DistanceTo(Grade.Outstanding).Select(distance => (distance.Domain.Code, distance.Steps)).Should().Equal(
            ("impactOfLeaders", 1), ("helpAndProtection", 1), ("childrenInCare", 1), ("careLeavers", 2), ("overallEffectiveness", 1));
        Kirklees2024.DistanceTo(Grade.RequiresImprovement)[0].Steps.Should().Be(-1);
    }

    [Fact]
    public void Sets_are_equal_by_content()
    {
        JudgementSet same = [];
        foreach (var (domain, judgement) in Kirklees2024.Reverse())
        {
            same = same.With(domain, judgement);
        }

        (same == Kirklees2024).Should().BeTrue();
        same.GetHashCode().Should().Be(Kirklees2024.GetHashCode());
        (same.With(JudgementDomain.CareLeavers, Grade.Good) != Kirklees2024).Should().BeTrue();
        (same.With(JudgementDomain.CareLeavers, Judgement.NotStated) != Kirklees2024).Should().BeTrue();
        same.With(JudgementDomain.CareLeavers, Judgement.NotStated).Count.Should().Be(4);
    }

    [Fact]
    public void A_set_refuses_what_it_does_not_store()
    {
        FluentActions.Invoking(() => new JudgementSet { [JudgementDomain.CareLeavers] = Judgement.NotInEdition })
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new JudgementSet { [JudgementDomain.CareLeavers] = Judgement.NotStated })
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Kirklees2024.With(JudgementDomain.CareLeavers, Judgement.NotInEdition))
            .Should().Throw<ArgumentException>();
        FluentActions
            .Invoking(() => new JudgementSet
            {
                [JudgementDomain.CareLeavers] = Grade.Good,
                [JudgementDomain.Parse("careLeavers")] = Grade.Good,
            })
            .Should().Throw<ArgumentException>().WithMessage("careLeavers has a judgement already*");
    }

    [Fact]
    public void A_large_set_finds_every_domain_and_no_other()
    {
        JudgementDomain[] domains =
            [.. JudgementDomain.Known, .. Enumerable.Range(0, 60).Select(number => JudgementDomain.Parse($"domain{number}"))];
        JudgementSet all = domains.Index().Aggregate(
            new JudgementSet(), (set, it) => set.With(it.Item, Grade.All[it.Index % 4]));

        all.Count.Should().Be(domains.Length);
        domains.Index().Should().OnlyContain(it => all[it.Item] == Grade.All[it.Index % 4]);
        foreach (string absent in new[] { "domain", "domain60", "a", "zzz" })
        {
            all[JudgementDomain.Parse(absent)].Should().Be(Judgement.NotStated);
        }
    }
}
