using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// The monitoring visits that followed an inspection, until the next graded one.
/// </summary>
/// <remarks>The record of visits may have gaps: the first of a series is often unpublished. A visit's own number gives its true place.
/// Monitoring visits belong to an inspection whose overall grade is inadequate. Since April 2026 there has been no overall grade, and no
/// source was found for what counts as inadequate instead: the caller chooses the inspection. <b>Source of the estimate.</b> Official
/// statistics of March 2022 to March 2025: 76 visits; days between visits from 77 to 365, median 124. Only two of the three workbooks are
/// available to this library's tests, so these numbers are copied and not recounted.</remarks>
/// <example>
/// <code>
/// var series = new MonitoringSeries(history, inspection);                 // Bradford, inadequate in November 2022
/// int visits = series.Visits.Count;                                       // 5
/// int? days = series.DaysSinceInspection(0);                              // 168
/// EstimatedVisit? next = series.EstimateNext();                           // 2025-06-15, between 2025-04-29 and 2026-02-11
/// </code>
/// </example>
[DebuggerDisplay("{Visits.Count} visits after {Inspection}")]
[JsonConverter(typeof(IlacsJsonConverter<MonitoringSeries>))]
public sealed class MonitoringSeries
{
    private const int FewestDays = 77;
    private const int UsualDays = 124;
    private const int MostDays = 365;

    /// <summary>Creates the series after an inspection.</summary>
    /// <param name="history">The history of the authority.</param>
    /// <param name="inspection">The inspection that the visits followed. It must be the same object as in the history, since a document may
    /// be there twice. It is usually inadequate; that is not checked.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not in the history.</exception>
    public MonitoringSeries(InspectionHistory history, GradedInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(inspection);
        if (!history.Holds(inspection))
        {
            throw new ArgumentException($"{inspection} is not in the history.", nameof(inspection));
        }

        Inspection = inspection;
        Visits =
        [
            .. history.Inspections.SkipWhile(earlier => !ReferenceEquals(earlier, inspection)).Skip(1).TakeWhile(later =>
                later is not GradedInspection { Judgements.Count: > 0 })
                .OfType<UngradedInspection>().Where(visit => visit.Type == InspectionType.MonitoringVisit),
        ];
    }

    /// <summary>The inspection that the visits followed.</summary>
    public GradedInspection Inspection { get; }

    /// <summary>The known visits, in order.</summary>
    public ValueList<UngradedInspection> Visits { get; }

    /// <summary>The number, from 1, that a visit itself states for its place in the series.</summary>
    /// <param name="visit">The index of the visit in <see cref="Visits"/>, from 0.</param>
    /// <returns>The number; <see langword="null"/> if it is not stated: it can't be counted, since the known visits may have
    /// gaps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such visit.</exception>
    public int? Ordinal(int visit) => Visits[visit].Number;

    /// <summary>The number of calendar days between the publication of the inspection and a visit.</summary>
    /// <param name="visit">The index of the visit in <see cref="Visits"/>, from 0.</param>
    /// <returns>The days; <see langword="null"/> if either date is not stated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such visit.</exception>
    public int? DaysSinceInspection(int visit) => DaysBetween(Inspection.PublishedOn, Visits[visit].FirstDayOnSite);

    /// <summary>The number of calendar days between the first days of a visit and of the known visit before it.</summary>
    /// <param name="visit">The index of the visit in <see cref="Visits"/>, from 0.</param>
    /// <returns>The days; <see langword="null"/> for the first, or if either date is not stated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such visit.</exception>
    public int? DaysSinceVisitBefore(int visit) =>
        visit == 0 ? null : DaysBetween(Visits[visit - 1].FirstDayOnSite, Visits[visit].FirstDayOnSite);

    /// <summary>Estimates the next visit: the day after the usual number of days, and the range seen.</summary>
    /// <returns>The days; <see langword="null"/> if there is no known visit with a date to count from.</returns>
    public EstimatedVisit? EstimateNext() =>
        Visits.Count > 0 && Visits[^1].FirstDayOnSite is { Year: < InspectionPathway.LastYear } last
            ? new EstimatedVisit(last.PlusDays(FewestDays), last.PlusDays(UsualDays), last.PlusDays(MostDays))
            : null;

    private static int? DaysBetween(LocalDate? from, LocalDate? to) =>
        from is { } start && to is { } end ? Period.DaysBetween(start, end) : null;
}

/// <summary>Roughly when the next monitoring visit may begin: an estimate from the intervals seen between visits, never a fact.</summary>
/// <remarks><b>Default</b> means no estimate: each day is <c>default(LocalDate)</c>, 1 January of year 1. No method returns it.
/// <b>Equality</b> is by the days. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<EstimatedVisit>))]
public readonly record struct EstimatedVisit
{
    internal EstimatedVisit(LocalDate earliest, LocalDate usual, LocalDate latest) => (Earliest, Usual, Latest) = (earliest, usual, latest);

    /// <summary>The first day on site after the shortest interval seen between two visits.</summary>
    public LocalDate Earliest { get; }

    /// <summary>The first day on site after the usual interval, the median.</summary>
    public LocalDate Usual { get; }

    /// <summary>The first day on site after the longest interval seen between two visits.</summary>
    public LocalDate Latest { get; }

    /// <summary>The days in a line, such as "2025-10-12, between 2025-08-26 and 2026-06-10".</summary>
    /// <returns>The line; "no estimate" for the default.</returns>
    public override string ToString() =>
        this == default ? "no estimate" : $"{Usual.ToIso()}, between {Earliest.ToIso()} and {Latest.ToIso()}";
}
