using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>What is expected to come next, for all authorities of a record.</summary>
public static class ExpectedInspections
{
    /// <summary>Estimates what normally comes next for each authority that existed on a day, from what was published by then.</summary>
    /// <remarks>The record does not know of inspections that have begun but are not published yet, so their authorities may appear to be
    /// past their window.</remarks>
    /// <param name="record">The record.</param>
    /// <param name="asAt">The day to look back from.</param>
    /// <param name="reading">What an inspection means for what follows; <see cref="PathwayReading.Default"/> if left out.</param>
    /// <returns>The authorities by name, each with its latest graded inspection and what comes after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    /// <example>
    /// <code>
    /// var asAt = new LocalDate(2026, 8, 20);
    /// int past = InspectionRecord.National.ExpectedAsAt(asAt).Count(expected => expected.HasPassed == true);      // 7
    /// </code>
    /// </example>
    public static ValueList<ExpectedOfAuthority> ExpectedAsAt(
        this InspectionRecord record, LocalDate asAt, PathwayReading? reading = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. record.Register.AsAt(asAt)
                .Select(authority => new ExpectedOfAuthority(authority, record.HistoryOf(authority).LatestGraded(asAt), asAt, reading)),
        ];
    }
}

/// <summary>What is expected to come next for an authority as at a day.</summary>
/// <remarks><b>Equality</b> is by reference. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<ExpectedOfAuthority>))]
public sealed class ExpectedOfAuthority
{
    internal ExpectedOfAuthority(RegisteredAuthority authority, GradedInspection? latest, LocalDate asAt, PathwayReading? reading)
    {
        Authority = authority;
        Latest = latest;
        Next = InspectionPathway.After(latest, reading);
        HasPassed = Next.HasPassed(asAt);
        IsOpen = Next is { WindowOpens: { } opens, WindowCloses: { } closes } ? asAt >= opens && asAt <= closes : null;
        DaysSinceLatest = latest?.FirstKnownDay is { } day ? Period.DaysBetween(day, asAt) : null;
    }

    /// <summary>The authority.</summary>
    public RegisteredAuthority Authority { get; }

    /// <summary>Its latest graded inspection that was published by the day; <see langword="null"/> if there is none.</summary>
    public GradedInspection? Latest { get; }

    /// <summary>What normally comes next, and roughly when.</summary>
    public ExpectedInspection Next { get; }

    /// <summary>Whether the estimated window had passed on the day; <see langword="null"/> if there is no window: see
    /// <see cref="ExpectedInspection.HasPassed"/>.</summary>
    public bool? HasPassed { get; }

    /// <summary>Whether the day was within the estimated window, its first and its last day included; <see langword="null"/> if there is
    /// no window.</summary>
    public bool? IsOpen { get; }

    /// <summary>The number of calendar days from the first day on site of <see cref="Latest"/>, or else its publication, to the day;
    /// <see langword="null"/> if there is no inspection.</summary>
    public int? DaysSinceLatest { get; }

    /// <summary>The authority and what comes next.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Authority}: {Next}";
}
