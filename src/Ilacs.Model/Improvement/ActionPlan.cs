using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// What a council will do after an inspection: the written statement of proposed action and the period for it, which it also publishes.
/// </summary>
/// <remarks>
/// <para>The duty follows from receiving a report, whatever the grades. A plan may be known only in part: anything that a source does not
/// state is absent.</para>
/// <para><b>Source.</b> Education and Inspections Act 2006, section 137(3): the statement gives the action and the period within which
/// it is to be taken; section 137(4)(b): the authority publishes the statement.</para>
/// </remarks>
/// <example>
/// <code>
/// var plan = new ActionPlan(new LocalAuthority("North Tyneside"))
/// {
///     InspectionStartedOn = new LocalDate(2020, 3, 9),
///     ReportReceivedOn = new LocalDate(2020, 4, 8),
///     Actions = [new("Supervision standard, audited every month") { Recommendation = 1 }],
///     Reviews = [new(new YearMonth(2021, 5)) { At = "Annual engagement meeting with Ofsted" }],
/// };
/// LocalDate? due = StatutoryTimetable.DueDateOf(plan);                    // 21 July 2020
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<ActionPlan>))]
public sealed record ActionPlan : IlacsDocument
{
    /// <summary>Creates a plan of an authority.</summary>
    /// <param name="localAuthority">The authority whose plan it is.</param>
    /// <exception cref="ArgumentNullException">The authority is <see langword="null"/>.</exception>
    public ActionPlan(LocalAuthority localAuthority) => LocalAuthority = Guard.NotNull(localAuthority, nameof(localAuthority));

    /// <summary>The authority whose plan it is.</summary>
    public LocalAuthority LocalAuthority { get; init => field = Guard.NotNull(value); }

    /// <summary>The first day on site of the inspection that the plan answers, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate? InspectionStartedOn { get; init => field = Guard.Date(value); }

    /// <summary>The day on which the council received the report, from which the statutory period runs, or <see langword="null"/>.
    /// It is not the day of publication.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate? ReportReceivedOn { get; init => field = Guard.Date(value); }

    /// <summary>The due date that was agreed with Ofsted, or that a source states, or <see langword="null"/>. It replaces the statutory
    /// one, which is counted from <see cref="ReportReceivedOn"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate? AgreedDueOn { get; init => field = Guard.Date(value); }

    /// <summary>The day on which the plan was sent to Ofsted and the Secretary of State, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate? SubmittedOn { get; init => field = Guard.Date(value); }

    /// <summary>The day on which the authority published its statement, or <see langword="null"/>. It is not the day on which the report
    /// was published.</summary>
    /// <remarks><b>Source.</b> Education and Inspections Act 2006, section 137(4)(b).</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate? PublishedOn { get; init => field = Guard.Date(value); }

    /// <summary>Who is responsible for the whole plan, such as "Director of Children's Services", or <see langword="null"/>. An action may
    /// have an <see cref="PlannedAction.Owner"/> of its own.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? Owner { get; init => field = Guard.Text(value); }

    /// <summary>The actions, in the plan's order; empty where the plan has none or they are not held.</summary>
    public ValueList<PlannedAction> Actions { get; init; }

    /// <summary>Reviews of the plan, planned or held.</summary>
    public ValueList<PlanReview> Reviews { get; init; }

    /// <summary>Groups the actions by the recommendation they answer.</summary>
    /// <returns>The actions for each number, from 1, in the inspection's list of recommendations; under <see langword="null"/>, the actions
    /// that answer none. Groups come in the order of the plan.</returns>
    public ILookup<int?, PlannedAction> ActionsByRecommendation() => Actions.ToLookup(action => action.Recommendation);

    /// <summary>Groups the actions by the outcome they serve.</summary>
    /// <returns>The actions for each outcome; under <see langword="null"/>, those that state none. Groups come in the order of the
    /// plan.</returns>
    public ILookup<string?, PlannedAction> ActionsByOutcome() => Actions.ToLookup(action => action.Outcome, StringComparer.Ordinal);

    /// <summary>The plan in a line, such as "North Tyneside, action plan, inspection of 2020-03-09, 2 actions".</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{LocalAuthority}, action plan{(InspectionStartedOn is { } day ? $", inspection of {day.ToIso()}" : "")}, "
        + $"{Actions.Count} action{(Actions.Count == 1 ? "" : "s")}";
}
