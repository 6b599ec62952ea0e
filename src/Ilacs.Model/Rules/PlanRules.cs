using System.Globalization;

namespace Ilacs.Model;

/// <summary>Action plans, alone and beside the inspection they answer.</summary>
internal static class PlanRules
{
    private const string Plan = "Action plans";
    private const string Statement = "Education and Inspections Act 2006, section 137(3): a written statement of the action proposed and the period for it";

    public static ValidationRule[] All { get; } =
    [
        new("ILACS036", "Every recommendation has an action", Severity.Warning, Statement + "; that each recommendation is answered is practice, not the wording of the Act", EveryRecommendationAnswered)
        {
            AppliesTo = Plan + ", where the inspection is given",
            Passes = "North Tyneside 2020: two recommendations, an action for each",
            Fails = "The second of two recommendations has no action",
        },
        new("ILACS037", "Actions answer recommendations that exist", Severity.Error, "ILACS JSON, version 1: the place in the inspection's list", RecommendationsExist)
        {
            AppliesTo = Plan + ", where the inspection is given",
            Passes = "Recommendation 2 of 2",
            Fails = "Recommendation 3 of 2",
        },
        new(
            "ILACS038", "The plan was submitted by its due date", Severity.Warning,
            "70 working days after receipt: SI 2007/462, regulation 3, whose text was not seen; confirmed by council decisions", SubmittedInTime)
        {
            AppliesTo = Plan,
            Passes = "Report received on 8 April 2020, plan submitted on 21 July 2020",
            Fails = "Report received on 8 April 2020, plan submitted on 22 July 2020, no other date agreed",
        },
        new("ILACS039", "Every action has an owner", Severity.Info, "Practice of councils, not an official text", EveryActionHasAnOwner)
        {
            AppliesTo = Plan,
            Passes = "Owner: Director of Children's Services",
            Fails = "An action without an owner",
        },
        new("ILACS040", "Every action has an outcome", Severity.Info, "Practice of councils, not an official text", EveryActionHasAnOutcome)
        {
            AppliesTo = Plan,
            Passes = "Outcome: supervision is recorded for every child",
            Fails = "An action without an outcome",
        },
        new("ILACS041", "The domains of actions are known", Severity.Warning, "ILACS JSON, version 1: codes that this version of the library knows", DomainsAreKnown)
        {
            AppliesTo = Plan,
            Passes = "Domain: careLeavers",
            Fails = "Domain: earlyHelp",
        },
    ];

    private static void EveryRecommendationAnswered(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        for (int number = 1; number <= inspection?.RecommendationCount; number++)
        {
            if (!Answers(plan, number))
            {
                issues.Add("/actions", $"No action answers recommendation {number}.");
            }
        }
    }

    private static bool Answers(ActionPlan plan, int number)
    {
        foreach (PlannedAction action in plan.Actions)
        {
            if (action.Recommendation == number)
            {
                return true;
            }
        }

        return false;
    }

    private static void RecommendationsExist(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        for (int i = 0; i < plan.Actions.Count; i++)
        {
            if (plan.Actions[i].Recommendation > inspection?.RecommendationCount)
            {
                issues.Add($"{PathOf(i)}/recommendation", $"There is no recommendation {plan.Actions[i].Recommendation}; the inspection has {inspection!.RecommendationCount}.");
            }
        }
    }

    private static void SubmittedInTime(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        if (plan.SubmittedOn is not { } submitted)
        {
            return;
        }

        if (StatutoryTimetable.DueDateOf(plan) is { } due && submitted > due)
        {
            issues.Add("/submittedOn", $"Submitted on {submitted.ToIso()}, after {due.ToIso()}, when it was due.");
        }
    }

    private static void EveryActionHasAnOwner(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        for (int i = 0; i < plan.Actions.Count; i++)
        {
            if (plan.Actions[i].Owner is null)
            {
                issues.Add(PathOf(i), "The action has no owner.");
            }
        }
    }

    private static void EveryActionHasAnOutcome(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        for (int i = 0; i < plan.Actions.Count; i++)
        {
            if (plan.Actions[i].Outcome is null)
            {
                issues.Add(PathOf(i), "The action has no outcome.");
            }
        }
    }

    private static void DomainsAreKnown(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        for (int i = 0; i < plan.Actions.Count; i++)
        {
            if (plan.Actions[i].Domain is { IsKnown: false } domain)
            {
                issues.Add($"{PathOf(i)}/domain", $"'{domain}' is not a known domain of any edition.");
            }
        }
    }

    private static string PathOf(int action) => $"/actions/{action.ToString(CultureInfo.InvariantCulture)}";
}
