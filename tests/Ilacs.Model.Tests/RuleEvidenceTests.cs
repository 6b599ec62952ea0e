namespace Ilacs.Model.Tests;

/// <summary>Counts over all published inspections how often the rules that rest on observation are kept.</summary>
public class RuleEvidenceTests
{
    private static readonly Dictionary<string, Func<GradedInspection, bool>> Premises = new(StringComparer.Ordinal)
    {
        ["ILACS012"] = i => Overall(i) is not null,
        ["ILACS013"] = i => IsIlacs(i) && Overall(i) is not null && Practice(i).Any(grade => grade == Grade.Inadequate),
        ["ILACS014"] = i => Overall(i) == Grade.Inadequate,
        ["ILACS015"] = i => Overall(i) == Grade.Outstanding,
        ["ILACS016"] = i => Overall(i) is not null && Leaders(i) == Grade.RequiresImprovement,
        ["ILACS017"] = i => IsIlacs(i) && Overall(i) is not null && Leaders(i) == Grade.Outstanding && Practice(i).Count(grade => grade == Grade.Outstanding) >= 2,
        ["ILACS018"] = i => Overall(i) is not null && Leaders(i) >= Grade.Good
            && Practice(i).Count(grade => grade == Grade.RequiresImprovement) >= 2 && Practice(i).All(grade => grade != Grade.Inadequate),
        ["ILACS019"] = i => !IsIlacs(i) && Practice(i).Append(Leaders(i)).Any(grade => grade == Grade.Inadequate),
        ["ILACS020"] = _ => true,
        ["ILACS022"] = i => i.Fieldwork.Count > 0,
        ["ILACS023"] = i => IsIlacs(i) && i.Fieldwork[0].End is not null,
    };

    [Fact]
    public void The_counts_in_the_rules_are_those_of_the_data()
    {
        List<GradedInspection> published = Published.Inspections();
        foreach ((string rule, var applies) in Premises)
        {
            InspectionRules alone = InspectionRules.None.With(InspectionRules.Default[rule]);
            int applicable = published.Count(applies);
            int breaches = published.Where(applies).Count(inspection => alone.Validate(inspection).Issues.Count > 0);

            InspectionRules.Default[rule].Evidence.Should().Be(Evidence(applicable, breaches), $"the line of {rule} should be (\"{rule}\", {applicable}, {breaches})");
            published.Where(inspection => !applies(inspection)).SelectMany(inspection => alone.Validate(inspection).Issues).Should().BeEmpty();
        }
    }

    [Fact]
    public void So_are_the_counts_of_the_rules_between_documents()
    {
        InspectionHistory[] histories = [.. Published.Inspections().GroupBy(i => i.LocalAuthority.GssCode, StringComparer.Ordinal).Select(group => new InspectionHistory(group))];
        var shorts = histories.SelectMany(history => history.Inspections.Where(i => i.Type == InspectionType.Short
            && history.Inspections.TakeWhile(earlier => earlier != i).OfType<GradedInspection>().LastOrDefault()?.OverallEffectiveness is not null).Select(i => (history, i))).ToList();
        InspectionRules alone = InspectionRules.None.With(InspectionRules.Default["ILACS032"]);
        int breaches = shorts.Count(pair => alone.Validate(pair.i, pair.history).Issues.Count > 0);

        InspectionRules.Default["ILACS032"].Evidence.Should().Be(Evidence(shorts.Count, breaches), $"the line should be (\"ILACS032\", {shorts.Count}, {breaches})");
    }

    [Fact]
    public void Every_rule_that_gives_counts_is_counted_here() =>
        InspectionRules.Default.Where(rule => rule.Evidence is not null).Select(rule => rule.Id).Should().BeEquivalentTo([.. Premises.Keys, "ILACS032"]);

    private static string Evidence(int applicable, int breaches) => breaches == 0
        ? $"Kept by all {applicable} published inspections to which it applies"
        : $"Kept by {applicable - breaches} of {applicable} published inspections to which it applies";

    private static bool IsIlacs(GradedInspection inspection) => inspection.Framework != FrameworkEdition.Sif;

    private static Grade? Overall(GradedInspection inspection) => inspection.OverallEffectiveness;

    private static Grade? Leaders(GradedInspection inspection) =>
        (inspection.Judgements[JudgementDomain.ImpactOfLeaders].Grade ?? inspection.Judgements[JudgementDomain.LeadershipManagementAndGovernance].Grade);

    private static IEnumerable<Grade?> Practice(GradedInspection inspection) =>
        inspection.Framework.Domains.Where(domain => domain.IsKey && domain.Role == DomainRole.ExperiencesAndProgress)
            .Select(domain => inspection.Judgements[domain.Domain].Grade);
}
