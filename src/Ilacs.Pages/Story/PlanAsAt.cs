namespace Ilacs.Pages;

/// <summary>A plan as it was known on a day.</summary>
internal static class PlanAsAt
{
    /// <summary>The plan without what came later, and without the status of its actions, which states no day; <see langword="null"/> if
    /// its inspection began later, or nothing of it remains.</summary>
    public static ActionPlan? AsKnownOn(this ActionPlan plan, LocalDate day)
    {
        ActionPlan then = plan with
        {
            ReportReceivedOn = By(plan.ReportReceivedOn),
            SubmittedOn = By(plan.SubmittedOn),
            PublishedOn = By(plan.PublishedOn),
            Actions = [.. plan.Actions.Select(it => it with { Status = null, Progress = [.. it.Progress.Where(note => note.On <= day)] })],
            Reviews = [.. plan.Reviews.Where(review => (review.Day ?? review.Month.ToDateInterval().End) <= day)],
        };
        bool isEmpty = then is
        {
            ReportReceivedOn: null, AgreedDueOn: null, SubmittedOn: null, PublishedOn: null, Actions.Count: 0, Reviews.Count: 0,
        };
        return plan.InspectionStartedOn > day || isEmpty ? null : then;

        LocalDate? By(LocalDate? date) => date <= day ? date : null;
    }
}
