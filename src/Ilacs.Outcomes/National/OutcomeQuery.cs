using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>Which outcomes to count: as at which date, published by when, and for which authorities.</summary>
/// <remarks>
/// <para>For each authority that existed on <see cref="AsAt"/>, the latest graded inspection counts that began on or before that day and
/// was published on or before <see cref="PublishedBy"/>. An inspection whose first day is not known counts from its publication; an
/// unpublished one does not count.</para>
/// <para><b>Equality</b> is by value: <see cref="Among"/> is equal to another set of the same authorities. <b>Ordering</b> is not
/// defined.</para>
/// <para><b>Source.</b> The cut-offs are stated by Ofsted's releases: official statistics as at 31 March 2025, cover.</para>
/// </remarks>
/// <example>
/// <code>
/// var query = new OutcomeQuery(new LocalDate(2025, 3, 31))
/// {
///     PublishedBy = new LocalDate(2025, 6, 30),
///     Among = AuthorityRegister.National.All.Where(it =&gt; it.Region == Region.London).ToHashSet(),
/// };
/// OutcomeTable london = InspectionRecord.National.Outcomes(query);
/// int outstanding = london[JudgementDomain.OverallEffectiveness, Grade.Outstanding];          // 14
/// </code>
/// </example>
[JsonConverter(typeof(OutcomesJsonConverter<OutcomeQuery>))]
public sealed record OutcomeQuery
{
    /// <summary>Creates a query for all authorities as at a date, counting inspections published by that date.</summary>
    /// <param name="asAt">The date.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    public OutcomeQuery(LocalDate asAt) => AsAt = PublishedBy = IsoDate.Checked(asAt, nameof(asAt));

    /// <summary>The date; inspections that began on or before it count, and authorities that existed on it.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The last day of publication that counts; the as-at date unless it is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    public LocalDate PublishedBy { get; init => field = IsoDate.Checked(value, nameof(PublishedBy)); }

    /// <summary>Whether SIF's leadership, management and governance counts as the impact of leaders, and the combined judgement on care of
    /// 2018 to 2022 as children in care, as in Ofsted's releases. They then have no rows of their own.</summary>
    public bool WithPredecessors { get; init; }

    /// <summary>The authorities to count among, such as a council's statistical neighbours or a region; all if <see langword="null"/>. The
    /// set is copied.</summary>
    /// <exception cref="ArgumentException">One of them is <see langword="null"/>.</exception>
    public IReadOnlySet<RegisteredAuthority>? Among
    {
        get;
        init => field = value is null ? null
            : value.Any(authority => authority is null) ? throw new ArgumentException("One of the authorities is null.", nameof(Among))
            : value.ToFrozenSet();
    }

    /// <inheritdoc/>
    public bool Equals(OutcomeQuery? other) =>
        other is not null && AsAt == other.AsAt && PublishedBy == other.PublishedBy && WithPredecessors == other.WithPredecessors
        && (Among is null ? other.Among is null : other.Among is not null && Among.SetEquals(other.Among));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AsAt, PublishedBy, WithPredecessors, Among?.Count);

    /// <summary>The query in words, such as "as at 2025-03-31, published by 2025-06-30".</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"as at {AsAt.ToIso()}, published by {PublishedBy.ToIso()}"
        + (WithPredecessors ? ", with predecessors" : "")
        + (Among is null ? "" : string.Create(CultureInfo.InvariantCulture, $", among {Among.Count}"));
}

/// <summary>An authority and its latest graded inspection as at a date.</summary>
/// <remarks><b>Equality</b> is by value, and by reference for the authority and the record it comes from. <b>Ordering</b> is not
/// defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<AuthorityOutcome>))]
public sealed record AuthorityOutcome
{
    private readonly InspectionHistory history;
    private readonly LocalDate asAt;
    private readonly LocalDate publishedBy;

    internal AuthorityOutcome(RegisteredAuthority authority, InspectionHistory history, LocalDate asAt, LocalDate publishedBy)
    {
        Authority = authority;
        this.history = history;
        this.asAt = asAt;
        this.publishedBy = publishedBy;
        Latest = history.LatestGraded(asAt, publishedBy);
    }

    /// <summary>The authority.</summary>
    public RegisteredAuthority Authority { get; }

    /// <summary>The inspection that counts; <see langword="null"/> if there is none yet.</summary>
    public GradedInspection? Latest { get; }

    /// <summary>The graded inspection before <see cref="Latest"/> that was published by the same cut-off; <see langword="null"/> if there
    /// is none, or if it is not known because a graded inspection states no date.</summary>
    public GradedInspection? Previous => Latest is { } latest ? Known.GradedBefore(latest) : null;

    /// <summary>What was known by the cut-offs: the inspections between which changes are claimed.</summary>
    internal InspectionHistory Known => history.AsAt(asAt, publishedBy);

    /// <summary>Its graded inspections that may have begun by the as-at date.</summary>
    internal IEnumerable<GradedInspection> Begun =>
        history.Inspections.OfType<GradedInspection>().Where(inspection => !(inspection.FirstKnownDay > asAt));

    /// <summary>How many of its graded inspections state no first day and were published between the two cut-offs.</summary>
    internal int PerhapsBegun => history.Inspections.OfType<GradedInspection>().Count(inspection =>
        inspection.FirstDayOnSite is null && inspection.PublishedOn > asAt && inspection.PublishedOn <= publishedBy);

    /// <summary>The authority and the inspection that counts.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Authority}: {Latest?.ToString() ?? "no graded inspection"}";
}
