namespace Ilacs.Pages;

/// <summary>An action plan: when it was due and published, what it does about each area, and who reviews it.</summary>
internal static class PlanChapter
{
    public static Chapter Of(ActionPlan plan)
    {
        List<StoryPart> parts =
        [
            .. Dates(plan).Select(text => new Sentence(text, Depth: 1)),
            .. plan.Actions.SelectMany(OfAction),
            .. plan.Reviews.Select(it => new Sentence($"Review: {it.InWords()}{(it.Note is { } note ? $": {note}" : "")}", Depth: 1)),
        ];
        if (parts.Count == 0)
        {
            parts.Add(new Sentence("Its contents are not held here.", Depth: 1));
        }

        return new Chapter($"Action plan{(plan.InspectionStartedOn is { } day ? $" after the inspection of {day.InWords()}" : "")}", parts);
    }

    private static IEnumerable<string> Dates(ActionPlan plan)
    {
        const string To = "to the Secretary of State and His Majesty's Chief Inspector";
        if (StatutoryTimetable.DueDateOf(plan) is { } due)
        {
            yield return plan.AgreedDueOn is null
                ? $"Due on {due.InWords()} {To}, 70 working days after receipt of the report on {plan.ReportReceivedOn!.Value.InWords()}"
                : $"Due on {due.InWords()} {To}, as agreed or stated in the source";
        }
        else if (plan.ReportReceivedOn is { } received)
        {
            yield return $"Report received on {received.InWords()}; due 70 working days later, beyond the bank holidays known here";
        }

        if (plan.SubmittedOn is { } submitted)
        {
            yield return $"Submitted on {submitted.InWords()}";
        }

        if (plan.PublishedOn is { } published)
        {
            yield return $"Published by the authority on {published.InWords()}";
        }

        if (plan.Owner is { } owner)
        {
            yield return $"Owner of the plan: {owner}";
        }
    }

    private static IEnumerable<StoryPart> OfAction(PlannedAction action)
    {
        string?[] facts =
        [
            action.Action + (action.Recommendation is { } number ? $" (area for improvement {Words.Number(number)})" : ""),
            action.Domain?.Title.ToLowerInvariant(),
            action.Outcome is null ? null : $"outcome: {action.Outcome}",
            action.PriorityArea is null ? null : $"priority area: {action.PriorityArea}",
            action.Owner is null ? null : $"owner: {action.Owner}",
            action.DueOn is { } due ? $"due on {due.InWords()}" : null,
            action.Status?.Title.ToLowerInvariant(),
        ];
        return
        [
            new Sentence($"- {string.Join("; ", facts.OfType<string>())}", Depth: 1),
            .. action.Progress.Select(note => new Sentence($"{note.On.InWords()}: {note.Note}", Depth: 2)),
        ];
    }
}
