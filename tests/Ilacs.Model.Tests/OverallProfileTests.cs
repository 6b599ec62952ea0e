namespace Ilacs.Model.Tests;

/// <summary>Every profile of grades that an edition can have, against the rules on overall effectiveness.</summary>
public class OverallProfileTests
{
    private static readonly ValidationRule[] Rules = [.. ValidationRules.Default.Where(rule => OverallEffectivenessRules.All.Contains(rule))];
    private static readonly ValidationRules Together = Rules.Aggregate(ValidationRules.None, (rules, rule) => rules.With(rule));
    private static readonly ValidationRules[] Alone = [.. Rules.Select(rule => ValidationRules.None.With(rule))];
    private static readonly Judgement[] Grades = [.. Grade.All.Select(Judgement.Graded)];

    public static TheoryData<string> Editions => ["sif", "ilacs2018", "ilacs2023"];

    [Theory]
    [InlineData("ilacs2023", 256)]
    [InlineData("ilacs2018", 64)]
    [InlineData("sif", 1024)]
    [InlineData("ilacs2026", 256)]
    public void Every_profile_has_an_overall_grade_that_no_rule_warns_of_and_no_two_rules_exclude_each_other(string code, int profiles)
    {
        var edition = FrameworkEdition.Parse(code);
        List<JudgementSet> all = [.. Profiles(edition, Grades)];

        all.Should().HaveCount(profiles);
        foreach (JudgementSet profile in all)
        {
            Grade[][] allowed = [.. Alone.Select(rule => Grade.All.Where(overall => Accepts(rule, edition, profile, overall)).ToArray())];
            string why = $"of {code}, {profile}";

            Grade.All.Where(overall => Accepts(Together, edition, profile, overall)).Should().NotBeEmpty(why);
            allowed.SelectMany(one => allowed, (one, other) => one.Intersect(other).Any()).Should().NotContain(false, why);
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void A_warning_on_part_of_a_profile_holds_whatever_the_rest_is(string code)
    {
        var edition = FrameworkEdition.Parse(code);
        JudgementDomain[] domains = [.. Key(edition)];
        foreach (JudgementSet part in Profiles(edition, [.. Grades, Judgement.NotStated], domains))
        {
            foreach (Grade overall in Grade.All)
            {
                for (int rule = 0; rule < Rules.Length; rule++)
                {
                    if (!Accepts(Alone[rule], edition, part, overall))
                    {
                        JudgementDomain[] missing = [.. domains.Where(domain => part[domain] == Judgement.NotStated)];
                        Profiles(edition, Grades, missing, part).Should().AllSatisfy(
                            whole => Accepts(Alone[rule], edition, whole, overall).Should().BeFalse($"{Rules[rule].Id}, {part}, overall {overall}, as in {whole}"));
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Where_leaders_are_below_good_no_overall_grade_above_is_without_a_warning(string code)
    {
        var edition = FrameworkEdition.Parse(code);
        JudgementDomain leaders = edition.Domains.Single(domain => domain.Role == DomainRole.Leaders).Domain;

        Profiles(edition, Grades).Where(profile => profile[leaders].Grade < Grade.Good).Should().AllSatisfy(profile =>
        {
            Accepts(Together, edition, profile, Grade.Good).Should().BeFalse(profile.ToString());
            Accepts(Together, edition, profile, Grade.Outstanding).Should().BeFalse(profile.ToString());
        });
    }

    [Fact]
    public void Under_ILACS_2023_good_or_better_overall_is_without_a_warning_only_together_with_leaders_and_two_of_three_and_none_inadequate()
    {
        foreach (JudgementSet profile in Profiles(FrameworkEdition.Ilacs2023, Grades))
        {
            bool goodOrBetter = InspectionPathway.LeadersAndTwoOfThree(Of(FrameworkEdition.Ilacs2023, profile)) == true && profile.At(Grade.Inadequate).Count == 0;

            Grade.All.Where(overall => Accepts(Together, FrameworkEdition.Ilacs2023, profile, overall))
                .Should().AllSatisfy(overall => (overall >= Grade.Good).Should().Be(goodOrBetter, $"{profile}, overall {overall}"));
        }
    }

    [Fact]
    public void Fewer_than_three_practice_judgements_are_not_taken_for_no_outstanding_one()
    {
        JudgementSet leaders = new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Outstanding };

        Accepts(Together, FrameworkEdition.Ilacs2023, leaders, Grade.Outstanding).Should().BeTrue("the three others are not stated");
        Accepts(Together, FrameworkEdition.Ilacs2023, leaders, Grade.Inadequate).Should().BeTrue();
        Accepts(Together, FrameworkEdition.Ilacs2023, leaders.With(JudgementDomain.CareLeavers, Grade.Inadequate), Grade.Good).Should().BeFalse();
    }

    private static bool Accepts(ValidationRules rules, FrameworkEdition edition, JudgementSet profile, Grade overall) =>
        rules.Validate(Of(edition, profile.With(JudgementDomain.OverallEffectiveness, overall))).Issues.Count == 0;

    private static GradedInspection Of(FrameworkEdition edition, JudgementSet judgements) =>
        new(edition == FrameworkEdition.Sif ? InspectionType.Single : InspectionType.Standard, edition, new LocalAuthority("Kirklees"), judgements);

    private static IEnumerable<JudgementSet> Profiles(FrameworkEdition edition, Judgement[] judgements) =>
        Profiles(edition, judgements, [.. edition.Domains.Where(domain => domain.IsRequired && domain.Role != DomainRole.Overall).Select(domain => domain.Domain)]);

    private static IEnumerable<JudgementSet> Profiles(
        FrameworkEdition edition, Judgement[] judgements, IEnumerable<JudgementDomain> domains, JudgementSet? beside = null) =>
        domains.Aggregate(
            (IEnumerable<JudgementSet>)[beside ?? []],
            (profiles, domain) => profiles.SelectMany(profile => judgements, (profile, judgement) => profile.With(domain, judgement)));

    private static IEnumerable<JudgementDomain> Key(FrameworkEdition edition) =>
        edition.Domains.Where(domain => domain.IsKey).Select(domain => domain.Domain);
}
