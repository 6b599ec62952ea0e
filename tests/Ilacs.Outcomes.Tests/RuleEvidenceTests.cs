namespace Ilacs.Model.Tests;

/// <summary>Counts over all published inspections how often the rules that rest on observation are kept.</summary>
public class RuleEvidenceTests
{
    private static readonly Dictionary<string, Func<GradedInspection, bool>> Premises = new(StringComparer.Ordinal)
    {
        ["ILACS003"] = i => i.Framework == FrameworkEdition.Ilacs2026,
        ["ILACS005"] = i => i.Framework == FrameworkEdition.Sif || i.Framework == FrameworkEdition.Ilacs2018,
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
        ["ILACS024"] = i => IsIlacs(i) && i.LastDayOnSite is not null && i.PublishedOn is not null,
    };

    [Fact]
    public void The_counts_in_the_rules_are_those_of_the_data()
    {
        List<GradedInspection> published = Published.Inspections();
        foreach ((string rule, var applies) in Premises)
        {
            ValidationRules alone = ValidationRules.None.With(ValidationRules.Default[rule]);
            int applicable = published.Count(applies);
            int breaches = published.Where(applies).Count(inspection => alone.Validate(inspection).Issues.Count > 0);

            ValidationRules.Default[rule].Evidence.Should().Be(Evidence(applicable, breaches), $"the line of {rule} should be (\"{rule}\", {applicable}, {breaches})");
            published.Where(inspection => !applies(inspection)).SelectMany(inspection => alone.Validate(inspection).Issues).Should().BeEmpty();
        }
    }

    [Fact]
    public void So_are_the_counts_over_the_recommendations_of_reports_that_were_read()
    {
        List<GradedInspection> read = Published.Reports();
        bool Began(GradedInspection inspection, bool since2025) => IsIlacs(inspection) && inspection.FirstDayOnSite >= new LocalDate(2025, 1, 1) == since2025;

        Counted("ILACS026", read.Where(inspection => Began(inspection, since2025: false)), (rules, inspection) => rules.Validate(inspection));
        Counted("ILACS027", read.Where(inspection => Began(inspection, since2025: true)), (rules, inspection) => rules.Validate(inspection));
        Counted("ILACS028", read.Where(IsIlacs), (rules, inspection) => rules.Validate(inspection));
    }

    [Fact]
    public void So_are_the_counts_of_the_rules_between_documents()
    {
        List<GradedInspection> graded = Published.Inspections();
        List<UngradedInspection> visits = Published.Visits();
        var histories = graded.Concat<Inspection>(visits).GroupBy(i => i.LocalAuthority.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key!, group => new InspectionHistory(group), StringComparer.Ordinal);
        InspectionHistory HistoryOf(Inspection inspection) => histories[inspection.LocalAuthority.Name!];
        Grade? Before(Inspection inspection) => HistoryOf(inspection).Inspections.TakeWhile(earlier => !ReferenceEquals(earlier, inspection)).OfType<GradedInspection>().LastOrDefault()?.OverallEffectiveness;
        ValidationReport Check(ValidationRules rules, Inspection inspection) => rules.Validate(inspection, HistoryOf(inspection));

        Counted("ILACS031", graded, Check);
        Counted("ILACS032", graded.Where(i => i.Type == InspectionType.Short && Before(i) is not null), Check);
        Counted("ILACS033", visits.Where(i => i.Type == InspectionType.MonitoringVisit && Before(i) is not null), Check);
        Counted("ILACS035", visits.Where(i => i.Type == InspectionType.FocusedVisit && Before(i) is not null), Check);
    }

    private static void Counted<T>(string rule, IEnumerable<T> applicable, Func<ValidationRules, T, ValidationReport> check)
    {
        ValidationRules alone = ValidationRules.None.With(ValidationRules.Default[rule]);
        List<T> counted = [.. applicable];
        int breaches = counted.Count(inspection => check(alone, inspection).Issues.Count > 0);

        ValidationRules.Default[rule].Evidence.Should().Be(Evidence(counted.Count, breaches), $"the line of {rule} should be (\"{rule}\", {counted.Count}, {breaches})");
    }

    [Fact]
    public void Every_rule_that_gives_counts_is_counted_here() =>
        ValidationRules.Default.Where(rule => rule.Evidence is not null).Select(rule => rule.Id).Should().BeEquivalentTo(
            [.. Premises.Keys, "ILACS026", "ILACS027", "ILACS028", "ILACS031", "ILACS032", "ILACS033", "ILACS035"]);

    private static string Evidence(int applicable, int breaches) => breaches == 0
        ? $"Kept by all {applicable} published inspections and visits counted to which it applies"
        : $"Kept by {applicable - breaches} of {applicable} published inspections and visits counted to which it applies";

    private static bool IsIlacs(GradedInspection inspection) => inspection.Framework != FrameworkEdition.Sif;

    private static Grade? Overall(GradedInspection inspection) => inspection.OverallEffectiveness;

    private static Grade? Leaders(GradedInspection inspection) =>
        (inspection.Judgements[JudgementDomain.ImpactOfLeaders].Grade ?? inspection.Judgements[JudgementDomain.LeadershipManagementAndGovernance].Grade);

    private static IEnumerable<Grade?> Practice(GradedInspection inspection) =>
        inspection.Framework.Domains.Where(domain => domain.IsKey && domain.Role == DomainRole.ExperiencesAndProgress)
            .Select(domain => inspection.Judgements[domain.Domain].Grade);
}
