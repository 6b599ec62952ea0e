using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// The monitoring visits that followed an inspection, until the next graded one.
/// </summary>
/// <remarks>The record of visits may have gaps: the first of a series is often unpublished. A visit's own number says its true place.
/// Monitoring visits belong to an inspection whose overall grade is inadequate. Since April 2026 there is no overall grade, and what counts
/// as inadequate instead was not found in any source: which inspection to ask about is for the caller to say.
/// <b>Source of the estimate.</b> Official statistics of March 2022 to March 2025: 76 visits; days between visits from 77 to 365, median
/// 124. Two of the three workbooks are at hand for this library's tests, so these numbers are taken over and not counted again.</remarks>
[DebuggerDisplay("{Visits.Count} visits after {Inspection}")]
[JsonConverter(typeof(IlacsJsonConverter<MonitoringSeries>))]
public sealed class MonitoringSeries
{
    private const int FewestDays = 77;
    private const int UsualDays = 124;
    private const int MostDays = 365;

    /// <summary>The series after an inspection.</summary>
    /// <param name="history">The history of the authority.</param>
    /// <param name="inspection">The inspection that the visits followed, the very object of that history, since a document may be there
    /// twice; usually inadequate, which is not checked here.</param>
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

    /// <summary>The visits that are known, in order.</summary>
    public ValueList<UngradedInspection> Visits { get; }

    /// <summary>The place of a visit in the series as the visit itself states it, from 1.</summary>
    /// <param name="visit">The place of the visit in <see cref="Visits"/>, from 0.</param>
    /// <returns>The ordinal; <see langword="null"/> if it is not stated, since the visits known may have gaps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such visit.</exception>
    public int? Ordinal(int visit) => Visits[visit].Number;

    /// <summary>How many calendar days lie between the publication of the inspection and a visit.</summary>
    /// <param name="visit">The place of the visit in <see cref="Visits"/>, from 0.</param>
    /// <returns>The days; <see langword="null"/> if either date is not stated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such visit.</exception>
    public int? DaysSinceInspection(int visit) => DaysBetween(Inspection.PublishedOn, Visits[visit].FirstDayOnSite);

    /// <summary>How many calendar days lie between the first days of a visit and of the one before it that is known.</summary>
    /// <param name="visit">The place of the visit in <see cref="Visits"/>, from 0.</param>
    /// <returns>The days; <see langword="null"/> for the first, or if either date is not stated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such visit.</exception>
    public int? DaysSinceVisitBefore(int visit) =>
        visit == 0 ? null : DaysBetween(Visits[visit - 1].FirstDayOnSite, Visits[visit].FirstDayOnSite);

    /// <summary>An estimate of the next visit: the day after the usual number of days, and the range seen.</summary>
    /// <returns>The days; <see langword="null"/> if no visit with a date is known to count from.</returns>
    public EstimatedVisit? EstimateNext() =>
        Visits.Count > 0 && Visits[^1].FirstDayOnSite is { Year: < InspectionPathway.LastYear } last
            ? new EstimatedVisit(last.PlusDays(FewestDays), last.PlusDays(UsualDays), last.PlusDays(MostDays))
            : null;

    private static int? DaysBetween(LocalDate? from, LocalDate? to) =>
        from is { } start && to is { } end ? Period.DaysBetween(start, end) : null;
}

/// <summary>About when the next monitoring visit may begin: an estimate from the days between visits that were seen, never a
/// fact.</summary>
/// <remarks><b>Default</b> stands for no estimate: each day is then that of <c>default(LocalDate)</c>, 1 January of year 1, and no
/// method returns it. <b>Equality</b> is by the days. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<EstimatedVisit>))]
public readonly record struct EstimatedVisit
{
    internal EstimatedVisit(LocalDate earliest, LocalDate usual, LocalDate latest) => (Earliest, Usual, Latest) = (earliest, usual, latest);

    /// <summary>The first day on site after the fewest days that were seen between two visits.</summary>
    public LocalDate Earliest { get; }

    /// <summary>The first day on site after the usual number of days, their median.</summary>
    public LocalDate Usual { get; }

    /// <summary>The first day on site after the most days that were seen between two visits.</summary>
    public LocalDate Latest { get; }

    /// <summary>The days in a line, such as "2025-10-12, between 2025-08-26 and 2026-06-10".</summary>
    /// <returns>The line; "no estimate" for the default.</returns>
    public override string ToString() =>
        this == default ? "no estimate" : $"{Usual.ToIso()}, between {Earliest.ToIso()} and {Latest.ToIso()}";
}
