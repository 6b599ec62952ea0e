using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>What is expected to come next, for all authorities of a record.</summary>
public static class ExpectedInspections
{
    /// <summary>What normally comes next for each authority that existed on a day, by what was published by then.</summary>
    /// <remarks>An inspection that has begun and is not published yet is not known here: its authority may stand as past its
    /// window.</remarks>
    /// <param name="record">The record.</param>
    /// <param name="asAt">The day to look from.</param>
    /// <returns>The authorities by name, each with its latest graded inspection and what comes after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    /// <example>
    /// <code>
    /// var asAt = new LocalDate(2026, 8, 20);
    /// int past = InspectionRecord.National.ExpectedAsAt(asAt).Count(expected => expected.HasPassed == true);      // 7
    /// </code>
    /// </example>
    public static ValueList<ExpectedOfAuthority> ExpectedAsAt(this InspectionRecord record, LocalDate asAt)
    {
        ArgumentNullException.ThrowIfNull(record);
        return
        [
            .. record.Register.AsAt(asAt)
                .Select(authority => new ExpectedOfAuthority(authority, record.HistoryOf(authority).LatestGraded(asAt), asAt)),
        ];
    }
}

/// <summary>What is expected to come next for an authority as at a day.</summary>
/// <remarks><b>Equality</b> is that of the object. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<ExpectedOfAuthority>))]
public sealed class ExpectedOfAuthority
{
    internal ExpectedOfAuthority(RegisteredAuthority authority, GradedInspection? latest, LocalDate asAt)
    {
        Authority = authority;
        Latest = latest;
        Next = InspectionPathway.After(latest);
        HasPassed = Next.HasPassed(asAt);
    }

    /// <summary>The authority.</summary>
    public RegisteredAuthority Authority { get; }

    /// <summary>Its latest graded inspection that was published by the day; <see langword="null"/> if there is none.</summary>
    public GradedInspection? Latest { get; }

    /// <summary>What normally comes next, and about when.</summary>
    public ExpectedInspection Next { get; }

    /// <summary>Whether the estimated window had passed on the day; <see langword="null"/> if there is no window: see
    /// <see cref="ExpectedInspection.HasPassed"/>.</summary>
    public bool? HasPassed { get; }

    /// <summary>The authority and what comes next.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Authority}: {Next}";
}
