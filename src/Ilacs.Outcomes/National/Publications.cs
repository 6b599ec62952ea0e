using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>What was published, and what it changed.</summary>
public static class Publications
{
    /// <summary>Finds the inspections and visits that were published on a day or later, and how each grade changed.</summary>
    /// <param name="record">The record.</param>
    /// <param name="since">The first day of publication that counts, included.</param>
    /// <param name="until">The last day that counts, included; no limit if left out.</param>
    /// <returns>The publications, the oldest first, and by authority within a day; and the inspections and visits without a day of
    /// publication, which may be among them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A date is not of the ISO calendar, years 1 to 9999.</exception>
    /// <example>
    /// <code>
    /// PublicationsSince summer = InspectionRecord.National.PublishedSince(new LocalDate(2026, 7, 1));
    /// foreach (Publication publication in summer.Published)
    ///     Console.WriteLine(publication);     // North Northamptonshire, standardInspection, 2026-05-11/2026-05-22
    /// </code>
    /// </example>
    public static PublicationsSince PublishedSince(this InspectionRecord record, LocalDate since, LocalDate? until = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new PublicationsSince(
            record, IsoDate.Checked(since, nameof(since)), until is { } last ? IsoDate.Checked(last, nameof(until)) : null);
    }
}

/// <summary>The inspections and visits of a record that were published on or after a day.</summary>
/// <remarks><b>Equality</b> is by reference. <b>Ordering</b> is not defined.</remarks>
[DebuggerDisplay("{Published.Count} published since {Since}")]
[JsonConverter(typeof(OutcomesJsonConverter<PublicationsSince>))]
public sealed class PublicationsSince
{
    internal PublicationsSince(InspectionRecord record, LocalDate since, LocalDate? until)
    {
        Since = since;
        Until = until;
        var published = new List<Publication>();
        var undated = new List<Publication>();
        foreach (AuthorityDocuments authority in record.Authorities)
        {
            foreach (Inspection inspection in authority.History.Inspections)
            {
                if (inspection.PublishedOn is null && MayBeSince(inspection, since) && !(inspection.FirstDayOnSite > until))
                {
                    undated.Add(new Publication(authority, inspection));
                }
                else if (inspection.PublishedOn >= since && !(inspection.PublishedOn > until))
                {
                    published.Add(new Publication(authority, inspection));
                }
            }
        }

        Published =
        [
            .. published.OrderBy(it => it.Inspection.PublishedOn).ThenBy(it => it.Authority.ToString(), StringComparer.Ordinal),
        ];
        Undated = [.. undated];
    }

    /// <summary>Anything that began long before has been published by then.</summary>
    private static bool MayBeSince(Inspection inspection, LocalDate since) =>
        inspection.FirstDayOnSite is not { } began
        || began >= since
        || Period.DaysBetween(began, since) <= ImpliedEdition.MostDaysToPublish;

    /// <summary>The first day of publication that counts, included.</summary>
    public LocalDate Since { get; }

    /// <summary>The last day that counts, included; <see langword="null"/> if there is none.</summary>
    public LocalDate? Until { get; }

    /// <summary>What was published, the oldest first, and by authority within a day.</summary>
    public ValueList<Publication> Published { get; }

    /// <summary>Inspections and visits without a day of publication, by authority: they are unpublished, or the day is not known. Those
    /// that began more than 250 calendar days before <see cref="Since"/> are left out: every report known so far was published within that
    /// time.</summary>
    public ValueList<Publication> Undated { get; }
}

/// <summary>An inspection or visit that was published, and what it changed.</summary>
/// <remarks><b>Equality</b> is by value, and by reference for the authority. <b>Ordering</b> is not defined; lists have the oldest
/// first.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<Publication>))]
public sealed record Publication
{
    internal Publication(AuthorityDocuments authority, Inspection inspection)
    {
        Authority = authority;
        Inspection = inspection;
    }

    /// <summary>What the record has on the authority.</summary>
    public AuthorityDocuments Authority { get; }

    /// <summary>The inspection or visit.</summary>
    public Inspection Inspection { get; }

    /// <summary>The graded inspection before it: <see cref="InspectionHistory.GradedBefore"/>.</summary>
    public GradedInspection? Before => Authority.History.GradedBefore(Inspection);

    /// <summary>The judgements compared with those of <see cref="Before"/>, each with the change that can be claimed and its basis:
    /// <see cref="InspectionHistory.ComparedWithBefore"/>. Empty for a visit, or if there is no inspection before.</summary>
    public ValueList<JudgementComparison> Comparisons =>
        Inspection is GradedInspection graded ? Authority.History.ComparedWithBefore(graded) : default;

    /// <summary>The inspection or visit in a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Inspection.ToString();
}
