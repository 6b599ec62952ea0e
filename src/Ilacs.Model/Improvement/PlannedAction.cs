using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// One action of an action plan.
/// </summary>
/// <example>
/// <code>
/// var action = new PlannedAction("Supervision standard, audited every month")
/// {
///     Recommendation = 1,
///     Owner = "Director of Children's Services",
///     DueOn = new LocalDate(2020, 12, 31),
///     Status = ActionStatus.InProgress,
/// };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<PlannedAction>))]
public sealed record PlannedAction : IlacsObject
{
    /// <summary>Creates an action.</summary>
    /// <param name="action">What will be done.</param>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public PlannedAction(string action) => Action = Guard.RequiredText(action, nameof(action));

    /// <summary>The number, from 1, of the recommendation it answers in the inspection's list; <see langword="null"/> if it answers
    /// none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int? Recommendation { get; init => field = Guard.FromOne(value); }

    /// <summary>The domain it belongs to, for development that no recommendation asks for.</summary>
    public JudgementDomain? Domain { get; init; }

    /// <summary>What will be done.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string Action { get; init => field = Guard.RequiredText(value); }

    /// <summary>Who is responsible for it, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? Owner { get; init => field = Guard.Text(value); }

    /// <summary>What it should achieve, in words. Several actions may serve one outcome.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? Outcome { get; init => field = Guard.Text(value); }

    /// <summary>The priority area of the council's own plan that it is part of, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? PriorityArea { get; init => field = Guard.Text(value); }

    /// <summary>The last day, included, for it to be done, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate? DueOn { get; init => field = Guard.Date(value); }

    /// <summary>How far it has got, or <see langword="null"/> if that is not stated.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>Notes on progress, in the plan's order.</summary>
    public ValueList<ProgressNote> Progress { get; init; }

    /// <summary>What will be done.</summary>
    /// <returns><see cref="Action"/>.</returns>
    public override string ToString() => Action;
}

/// <summary>A note on the progress of an action.</summary>
/// <example>
/// <code>
/// var note = new ProgressNote(new LocalDate(2020, 9, 30), "First two audits done");
/// string line = note.ToString();                                          // "2020-09-30: First two audits done"
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<ProgressNote>))]
public sealed record ProgressNote : IlacsObject
{
    /// <summary>Creates a note on progress.</summary>
    /// <param name="on">The day that the note is about.</param>
    /// <param name="note">What was achieved by then.</param>
    /// <exception cref="ArgumentException">The note is empty or blank.</exception>
    public ProgressNote(LocalDate on, string note)
    {
        On = Guard.Date(on, nameof(on));
        Note = Guard.RequiredText(note, nameof(note));
    }

    /// <summary>The day that the note is about.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public LocalDate On { get; init => field = Guard.Date(value); }

    /// <summary>What was achieved by then.</summary>
    /// <exception cref="ArgumentException">The note is empty or blank.</exception>
    public string Note { get; init => field = Guard.RequiredText(value); }

    /// <summary>The day and the note.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{On.ToIso()}: {Note}";
}

/// <summary>A review of an action plan, planned or held, on a day or in a month.</summary>
/// <example>
/// <code>
/// var onADay = new PlanReview(new LocalDate(2021, 5, 4));
/// var inAMonth = new PlanReview(new YearMonth(2021, 5)) { At = "Annual engagement meeting with Ofsted" };
/// LocalDate? day = inAMonth.Day;                                          // null: only the month is known
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<PlanReview>))]
public sealed record PlanReview : IlacsObject
{
    /// <summary>Creates a review on a day.</summary>
    /// <param name="on">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public PlanReview(LocalDate on)
    {
        Day = Guard.Date(on, nameof(on));
        Month = on.ToYearMonth();
    }

    /// <summary>Creates a review in a month, where the day is not fixed or not known.</summary>
    /// <param name="on">The month.</param>
    /// <exception cref="ArgumentOutOfRangeException">The month is not of the ISO calendar.</exception>
    public PlanReview(YearMonth on)
    {
        Guard.Date(on.OnDayOfMonth(1), nameof(on));
        Month = on;
    }

    /// <summary>The month of the review.</summary>
    public YearMonth Month { get; }

    /// <summary>The day of the review, or <see langword="null"/> if only the month is stated.</summary>
    public LocalDate? Day { get; }

    /// <summary>The meeting or body that reviews it, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? At { get; init => field = Guard.Text(value); }

    /// <summary>A note, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public string? Note { get; init => field = Guard.Text(value); }

    /// <summary>The day or month, and where.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Day?.ToIso() ?? Month.ToIso()}{(At is null ? "" : $": {At}")}";
}
