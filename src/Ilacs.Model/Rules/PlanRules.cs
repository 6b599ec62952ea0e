using System.Globalization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>Action plans, alone and together with the inspection they answer.</summary>
internal static class PlanRules
{
    private const string Plan = "Action plans";
    private const string Statement =
        "Education and Inspections Act 2006, section 137(3): a written statement of the action proposed and the period for it";
    private const string Sequence =
        "The sense of the dates: the statement answers the report (Education and Inspections Act 2006, section 137)";

    public static ValidationRule[] All { get; } =
    [
        new(
            "ILACS036", "Every recommendation has an action", Severity.Warning,
            Statement + "; that each recommendation is answered is practice, not the wording of the Act",
            EveryRecommendationAnswered)
        {
            AppliesTo = Plan + " with actions, where the inspection is given",
            Passes = "Two recommendations, an action for each",
            Fails = "The second of two recommendations has no action",
        },
        new(
            "ILACS037", "Actions answer recommendations that exist", Severity.Error,
            "ILACS JSON, version 1: the place in the inspection's list", RecommendationsExist)
        {
            AppliesTo = Plan + ", where the inspection is given",
            Passes = "Recommendation 2 of 2",
            Fails = "Recommendation 3 of 2",
        },
        new(
            "ILACS038", "The plan was submitted by its due date", Severity.Warning,
            "70 working days after receipt: SI 2007/462, regulation 3, whose text was not seen; consistent with dates in council minutes",
            SubmittedInTime)
        {
            AppliesTo = Plan,
            Passes = "Report received on 9 May 2023, plan submitted on 16 August 2023",
            Fails = "Report received on 9 May 2023, plan submitted on 17 August 2023, no other date agreed",
        },
        new("ILACS039", "Every action has an owner", Severity.Info, "Council practice, not an official text", EveryActionHasAnOwner)
        {
            AppliesTo = Plan + "; an owner of the whole plan is enough",
            Passes = "Owner: Director of Children's Services",
            Fails = "An action without an owner",
        },
        new("ILACS040", "Every action has an outcome", Severity.Info, "Council practice, not an official text", EveryActionHasAnOutcome)
        {
            AppliesTo = Plan,
            Passes = "Outcome: supervision is recorded for every child",
            Fails = "An action without an outcome",
        },
        new(
            "ILACS041", "The domains of actions are known", Severity.Warning,
            "ILACS JSON, version 1: codes that this version of the library knows", DomainsAreKnown)
        {
            AppliesTo = Plan,
            Passes = "Domain: careLeavers",
            Fails = "Domain: earlyHelp",
        },
        new(
            "ILACS080", "Every action has a due date", Severity.Warning,
            "Education and Inspections Act 2006, section 137(3)(b): the statement gives the period within which the action is to be taken",
            EveryActionHasADueDate)
        {
            AppliesTo = Plan,
            Passes = "Due on 31 December 2020",
            Fails = "An action without a due date",
        },
        new("ILACS081", "The report was received after the last day on site", Severity.Warning, Sequence, ReceivedAfterFieldwork)
        {
            AppliesTo = Plan + "; where no inspection is given, the first day on site that the plan states is used",
            Passes = "On site until 13 March 2020, report received on 8 April",
            Fails = "On site until 13 March 2020, report received on that day",
        },
        new(
            "ILACS082", "The plan was submitted after the report was received, or on that day", Severity.Warning,
            Sequence, SubmittedAfterReceipt)
        {
            AppliesTo = Plan,
            Passes = "Report received on 9 May 2023, plan submitted on 16 August 2023",
            Fails = "Report received on 9 May 2023, plan submitted on 8 May 2023",
        },
        new(
            "ILACS083", "The statement was published after the report was received, or on that day", Severity.Warning,
            Sequence, PublishedAfterReceipt)
        {
            AppliesTo = Plan,
            Passes = "Report received on 9 May 2023, statement published on 16 August 2023",
            Fails = "Report received on 9 May 2023, statement published on 8 May 2023: that may be the day the report was published",
        },
        new("ILACS084", "Actions are due after the inspection", Severity.Warning, Sequence, DueAfterTheInspection)
        {
            AppliesTo = Plan + "; where no inspection is given, the first day on site that the plan states is used",
            Passes = "On site until 13 March 2020, due on 31 December 2020",
            Fails = "On site until 13 March 2020, due on 31 December 2019",
        },
        new(
            "ILACS085", "A plan belongs to the authority that was inspected", Severity.Error,
            Statement + "; the duty lies with the authority inspected", OfTheAuthorityInspected)
        {
            AppliesTo = Plan + ", where the inspection is given, by what both state about the authority",
            Passes = "A plan of Barnet for an inspection of Barnet",
            Fails = "A plan of Barnet for an inspection of Bexley",
        },
        new(
            "ILACS086", "A plan answers the inspection that began on the day it states", Severity.Error,
            "ILACS JSON, version 1: the first day on site of the inspection that the plan answers", OfTheInspectionGiven)
        {
            AppliesTo = Plan + ", where the inspection is given",
            Passes = "A plan for the inspection of 9 March 2020, given with that inspection",
            Fails = "The same plan, given with the inspection of 11 November 2024",
        },
        new("ILACS087", "The plan says what will be done", Severity.Info, Statement, HasActions)
        {
            AppliesTo = Plan,
            Passes = "A plan with an action",
            Fails = "A plan without actions: whether it answers the recommendations cannot be checked",
        },
    ];

    private static void EveryRecommendationAnswered(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        // A plan without actions may have none, or they may not be held: ILACS087 reports that.
        for (int number = 1; plan.Actions.Count > 0 && number <= inspection?.RecommendationCount; number++)
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
                issues.Add(
                    $"{PathOf(i)}/recommendation",
                    $"There is no recommendation {plan.Actions[i].Recommendation}; the inspection has {inspection!.RecommendationCount}.");
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
            issues.Add("/submittedOn", $"Submitted on {submitted.ToIso()}, after the due date, {due.ToIso()}.");
        }
    }

    private static void EveryActionHasAnOwner(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        for (int i = 0; i < plan.Actions.Count; i++)
        {
            if (plan.Actions[i].Owner is null && plan.Owner is null)
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
                issues.Add($"{PathOf(i)}/domain", FrameworkRules.NotKnown(domain));
            }
        }
    }

    private static void EveryActionHasADueDate(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        for (int i = 0; i < plan.Actions.Count; i++)
        {
            if (plan.Actions[i].DueOn is null)
            {
                issues.Add(PathOf(i), "The action has no due date; the Act asks for the period within which it is to be taken.");
            }
        }
    }

    private static void ReceivedAfterFieldwork(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        if (plan.ReportReceivedOn is { } received && OnSite(plan, inspection) is { } day && received <= day)
        {
            issues.Add(
                "/reportReceivedOn",
                $"Received on {received.ToIso()}, before the inspection was over: inspectors were on site on {day.ToIso()}.");
        }
    }

    private static void SubmittedAfterReceipt(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        if (plan is { SubmittedOn: { } submitted, ReportReceivedOn: { } received } && submitted < received)
        {
            issues.Add("/submittedOn", $"Submitted on {submitted.ToIso()}, before {received.ToIso()}, when the report was received.");
        }
    }

    private static void PublishedAfterReceipt(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        if (plan is { PublishedOn: { } published, ReportReceivedOn: { } received } && published < received)
        {
            issues.Add("/publishedOn", $"Published on {published.ToIso()}, before {received.ToIso()}, when the report was received.");
        }
    }

    private static void DueAfterTheInspection(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        if (OnSite(plan, inspection) is not { } day)
        {
            return;
        }

        for (int i = 0; i < plan.Actions.Count; i++)
        {
            if (plan.Actions[i].DueOn is { } due && due <= day)
            {
                issues.Add(
                    $"{PathOf(i)}/dueOn",
                    $"Due on {due.ToIso()}, before the inspection was over: inspectors were on site on {day.ToIso()}.");
            }
        }
    }

    private static void OfTheAuthorityInspected(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        if (inspection is not null && plan.LocalAuthority.IsSameAs(inspection.LocalAuthority) == false)
        {
            issues.Add("/localAuthority", $"This is a plan of {plan.LocalAuthority} for an inspection of {inspection.LocalAuthority}.");
        }
    }

    private static void OfTheInspectionGiven(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        if (plan.InspectionStartedOn is { } stated && inspection?.FirstDayOnSite is { } day && stated != day)
        {
            issues.Add(
                "/inspectionStartedOn",
                $"The plan answers an inspection that began on {stated.ToIso()}; the one given began on {day.ToIso()}.");
        }
    }

    private static void HasActions(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        if (plan.Actions.Count == 0)
        {
            issues.Add("", "The plan has no actions, so whether it answers the recommendations cannot be checked.");
        }
    }

    /// <summary>The latest day on which the inspection is known to have been on site.</summary>
    private static LocalDate? OnSite(ActionPlan plan, Inspection? inspection) => inspection?.LastKnownDayOnSite ?? plan.InspectionStartedOn;

    private static string PathOf(int action) => $"/actions/{action.ToString(CultureInfo.InvariantCulture)}";
}
