using System.Globalization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>"Not judged", and recommendations.</summary>
internal static class FindingRules
{
    private static readonly LocalDate FirstReferences = new(2025, 1, 1);

    public static ValidationRule[] All { get; } =
    [
        new(
            "ILACS020", "\"Not judged\" occurs only for children looked after, adoption and care leavers under SIF", Severity.Warning,
            "Observed in published reports: Isles of Scilly 2016 and City of London 2016; never under ILACS", NotJudgedOnlyUnderSif)
        {
            AppliesTo = "Graded inspections",
            Evidence = RuleEvidence.Of("ILACS020"),
            Passes = "City of London 2016: adoption performance not judged",
            Fails = "Care leavers not judged under ILACS 2023",
        },
        new(
            "ILACS026", "Recommendations refer to the national framework only in inspections since January 2025", Severity.Warning,
            "Observed in published reports; the national framework was revised on 13 December 2024", NoReferencesBefore2025)
        {
            AppliesTo = "Graded ILACS inspections",
            Evidence = RuleEvidence.Of("ILACS026"),
            Passes = "North Northamptonshire 2026: outcome 1 and outcome 4",
            Fails = "Kirklees 2024 with a reference to outcome 4",
        },
        new(
            "ILACS027", "Each recommendation refers to the national framework in inspections since January 2025",
            Severity.Warning,
            "Observed in published reports of inspections that began on or after 20 January 2025", OneReferenceEachSince2025)
        {
            AppliesTo = "Graded ILACS inspections",
            Evidence = RuleEvidence.Of("ILACS027"),
            Passes = "North Northamptonshire 2026: outcome 1 and outcome 4",
            Fails = "An inspection of 2026 with a recommendation without a reference",
        },
        new(
            "ILACS028", "Graded ILACS inspections have no areas for priority action", Severity.Warning,
            "Observed in published reports; whether the framework permits them is open", NoPriorityAction)
        {
            AppliesTo = "Graded ILACS inspections",
            Evidence = RuleEvidence.Of("ILACS028"),
            Passes = "A focused visit with an area for priority action",
            Fails = "A standard inspection with an area for priority action",
        },
    ];

    private static void NotJudgedOnlyUnderSif(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is not GradedInspection { Framework.IsKnown: true } graded)
        {
            return;
        }

        foreach (var (domain, judgement) in graded.Judgements)
        {
            if (judgement == Judgement.NotJudged && !(graded.Framework == FrameworkEdition.Sif && WasNotJudged(domain)))
            {
                issues.Add($"/judgements/{domain}",
                    $"{domain} is \"Not judged\", which has never been published for this domain under {graded.Framework.Title}.");
            }
        }
    }

    private static bool WasNotJudged(JudgementDomain domain) =>
        domain == JudgementDomain.ChildrenLookedAfterAndAchievingPermanence
        || domain == JudgementDomain.AdoptionPerformance
        || domain == JudgementDomain.CareLeavers;

    private static void NoReferencesBefore2025(Inspection inspection, ref RuleIssues issues)
    {
        if (!IsGradedIlacs(inspection) || !(inspection.FirstDayOnSite < FirstReferences))
        {
            return;
        }

        for (int i = 0; i < inspection.Recommendations.Count; i++)
        {
            if (inspection.Recommendations[i].NationalFramework is { } reference)
            {
                issues.Add(
                    $"{PathOf(i)}/nationalFramework",
                    $"{reference} is stated in an inspection that began on {inspection.FirstDayOnSite!.Value.ToIso()}; reports have had "
                        + "such references only since January 2025.");
            }
        }
    }

    private static void OneReferenceEachSince2025(Inspection inspection, ref RuleIssues issues)
    {
        if (!IsGradedIlacs(inspection) || !(inspection.FirstDayOnSite >= FirstReferences))
        {
            return;
        }

        for (int i = 0; i < inspection.Recommendations.Count; i++)
        {
            if (inspection.Recommendations[i].NationalFramework is null)
            {
                issues.Add(PathOf(i), "No reference to the national framework; reports give one for each recommendation since January "
                    + "2025.");
            }
        }
    }

    private static void NoPriorityAction(Inspection inspection, ref RuleIssues issues)
    {
        if (!IsGradedIlacs(inspection))
        {
            return;
        }

        for (int i = 0; i < inspection.Recommendations.Count; i++)
        {
            if (inspection.Recommendations[i].Kind == RecommendationKind.AreaForPriorityAction)
            {
                issues.Add($"{PathOf(i)}/kind",
                    "A graded inspection has an area for priority action; these follow focused visits and joint inspections.");
            }
        }
    }

    private static bool IsGradedIlacs(Inspection inspection) =>
        inspection is GradedInspection { Framework.IsKnown: true } graded && graded.Framework != FrameworkEdition.Sif;

    private static string PathOf(int recommendation) => $"/recommendations/{recommendation.ToString(CultureInfo.InvariantCulture)}";
}
