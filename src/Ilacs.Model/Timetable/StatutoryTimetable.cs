using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// The statutory dates that run from the day on which a council receives a report or letter. The clock starts at receipt, not at
/// publication.
/// </summary>
/// <remarks>
/// <para>The day of receipt does not count; the working day after it is day 1.</para>
/// <para><b>Source.</b> Publication of the report by the council, 30 working days: SI 2007/462, regulation 2. Written statement of action,
/// 70 working days: Education and Inspections Act 2006, section 137, and SI 2007/462, regulation 3, whose text was not seen; the number is
/// consistent with dates in council minutes (Kirklees, 7 March 2017; Stockton-on-Tees, 15 June 2023). The authority publishes the
/// statement: section 137(4)(b). Draft after areas for priority action, 20 working days: Ofsted, quoted in the press on 16 August 2018;
/// not seen in an official text.</para>
/// <para><b>Default</b> means no dates: each is <c>default(LocalDate)</c>, 1 January of year 1. No method returns it. <b>Equality</b> is by
/// the dates. <b>Ordering</b> is not defined.</para>
/// </remarks>
/// <example>
/// <code>
/// LocalDate due = StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8)).ActionPlanDue;   // 21 July 2020
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<StatutoryTimetable>))]
public readonly record struct StatutoryTimetable
{
    private const int ActionPlanWorkingDays = 70;

    private StatutoryTimetable(LocalDate receivedOn, WorkingDayCalendar calendar, LocalDate? agreedDueOn)
    {
        ReceivedOn = receivedOn;
        CouncilPublicationDue = calendar.AddWorkingDays(receivedOn, 30);
        ActionPlanDue = Guard.Date(agreedDueOn, nameof(agreedDueOn)) ?? calendar.AddWorkingDays(receivedOn, ActionPlanWorkingDays);
        DraftPlanDue = calendar.AddWorkingDays(receivedOn, 20);
    }

    internal StatutoryTimetable(LocalDate receivedOn, LocalDate councilPublicationDue, LocalDate actionPlanDue, LocalDate draftPlanDue)
    {
        ReceivedOn = receivedOn;
        CouncilPublicationDue = councilPublicationDue;
        ActionPlanDue = actionPlanDue;
        DraftPlanDue = draftPlanDue;
    }

    /// <summary>The day of receipt.</summary>
    public LocalDate ReceivedOn { get; }

    /// <summary>The last day for the council, not Ofsted, to publish the report: 30 working days after receipt.</summary>
    public LocalDate CouncilPublicationDue { get; }

    /// <summary>The last day to publish the written statement of action and to send it to the Secretary of State and His Majesty's Chief
    /// Inspector: 70 working days after receipt, or the date agreed.</summary>
    public LocalDate ActionPlanDue { get; }

    /// <summary>The last day for the draft plan where a letter has areas for priority action: 20 working days after receipt.</summary>
    public LocalDate DraftPlanDue { get; }

    /// <summary>Works out when an action plan is due: on the date agreed, or 70 working days after receipt of the report.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="calendar">The working days; England and Wales if left out.</param>
    /// <returns>The date; <see langword="null"/> if the plan states neither, or the calendar does not reach that far.</returns>
    public static LocalDate? DueDateOf(ActionPlan plan, WorkingDayCalendar? calendar = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.AgreedDueOn
            ?? (plan.ReportReceivedOn is { } received
                ? (calendar ?? WorkingDayCalendar.EnglandAndWales).TryAddWorkingDays(received, ActionPlanWorkingDays)
                : null);
    }

    /// <summary>Works out the dates that run from the receipt of a report.</summary>
    /// <param name="receivedOn">The day of receipt.</param>
    /// <param name="calendar">The working days; England and Wales if left out.</param>
    /// <param name="agreedDueOn">A due date agreed with Ofsted for the plan, which overrides the statutory one.</param>
    /// <returns>The dates.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is outside the years whose bank holidays the calendar knows,
    /// or the one agreed is not of the ISO calendar.</exception>
    public static StatutoryTimetable ForReportReceived(
        LocalDate receivedOn, WorkingDayCalendar? calendar = null, LocalDate? agreedDueOn = null) =>
        new(receivedOn, calendar ?? WorkingDayCalendar.EnglandAndWales, agreedDueOn);

    /// <summary>The dates in a line.</summary>
    /// <returns>The line; "no dates" for the default.</returns>
    public override string ToString() => this == default
        ? "no dates"
        : $"received {ReceivedOn.ToIso()}, council publication due {CouncilPublicationDue.ToIso()}, "
            + $"action plan due {ActionPlanDue.ToIso()}, draft due {DraftPlanDue.ToIso()}";
}
