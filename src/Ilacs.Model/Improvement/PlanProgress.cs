using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// How far an action plan has got by a given day.
/// </summary>
/// <example>
/// <code>
/// var progress = new PlanProgress(plan, asAt: new LocalDate(2021, 1, 15), inspection);
/// foreach (PlannedAction action in progress.Overdue)
///     Console.WriteLine($"{action.DueOn}: {action}");
/// int complete = progress.Count(ActionStatus.Complete);
/// </code>
/// </example>
[DebuggerDisplay("progress as at {AsAt}")]
[JsonConverter(typeof(IlacsJsonConverter<PlanProgress>))]
public sealed class PlanProgress
{
    private readonly ActionPlan plan;

    /// <summary>Works out how far a plan has got.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="asAt">The day to look back from.</param>
    /// <param name="inspection">The inspection it answers, to find recommendations without an action;
    /// <see langword="null"/> if it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public PlanProgress(ActionPlan plan, LocalDate asAt, Inspection? inspection = null)
    {
        this.plan = Guard.NotNull(plan, nameof(plan));
        AsAt = Guard.Date(asAt, nameof(asAt));
        Overdue = [.. plan.Actions.Where(action => action.DueOn < asAt && action.Status != ActionStatus.Complete)];
        RecommendationsWithoutAction =
        [
            .. Enumerable.Range(1, inspection?.RecommendationCount ?? 0)
                .Where(number => plan.Actions.All(action => action.Recommendation != number)),
        ];
    }

    /// <summary>The day it looks back from.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The actions that are not complete although their due date has passed (an action due on the day itself is not overdue), in
    /// the plan's order.</summary>
    public ValueList<PlannedAction> Overdue { get; }

    /// <summary>The numbers, from 1, of the recommendations that no action answers; empty if the inspection is not known.</summary>
    public ValueList<int> RecommendationsWithoutAction { get; }

    /// <summary>Counts the actions with a status.</summary>
    /// <param name="status">The status; <see langword="null"/> counts those that state none.</param>
    /// <returns>The number.</returns>
    public int Count(ActionStatus? status) => plan.Actions.Count(action => action.Status == status);
}
