using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// The inspections and visits of one authority, in order of their first day on site, and how its judgements changed over time.
/// </summary>
/// <remarks>
/// <para>An inspection whose days on site are not stated is placed by its publication, or else by the day on which the council was told.
/// One that states no judgement, because it is announced, under way, paused or deferred, has not graded anything yet: it is among
/// <see cref="Inspections"/>, but answers about grades leave it out.</para>
/// <para>A method that takes an inspection <b>of this history</b> needs one of the objects in <see cref="Inspections"/>. An equal object is
/// refused, since a document may be there twice.</para>
/// <para>Every answer is only as complete as the documents given. <see cref="LatestGraded"/> and <see cref="Latest"/> answer as at a day
/// and skip what was not published by then; the others use everything in the history. For what normally comes next see
/// <see cref="InspectionPathway.After"/>; for what followed an inadequate judgement, <see cref="MonitoringSeries"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// var history = new InspectionHistory(documents);                                                        // Barking and Dagenham
/// GradedInspection? latest = history.LatestGraded(new LocalDate(2024, 3, 31));                           // that of July 2023
/// history.FirstTime(JudgementDomain.CareLeavers, Grade.Good)?.Inspection == latest;                      // true
/// history.UnbrokenRun(latest!, JudgementDomain.HelpAndProtection, Grade.RequiresImprovement).Count;      // 3: since 2014
/// InspectionPathway.After(latest).Type;                                                                  // standardInspection
/// </code>
/// </example>
[DebuggerDisplay("{Inspections.Count} inspections and visits")]
[JsonConverter(typeof(IlacsJsonConverter<InspectionHistory>))]
public sealed class InspectionHistory
{
    /// <summary>Creates a history of inspections and visits.</summary>
    /// <param name="inspections">The inspections and visits of one authority, in any order. Two of the same day are ordered by publication
    /// or, if that is the same or not stated, as given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inspections"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One is <see langword="null"/>, or two of them are of different authorities: see
    /// <see cref="LocalAuthority.IsSameAs"/>. Where names or codes changed over time, pass the authority:
    /// <see cref="InspectionHistory(LocalAuthority, IEnumerable{Inspection})"/>.</exception>
    public InspectionHistory(IEnumerable<Inspection> inspections)
        : this(InOrder(inspections))
    {
        LocalAuthority? known = null;
        foreach (Inspection inspection in Inspections)
        {
            if (known?.IsSameAs(inspection.LocalAuthority) == false)
            {
                throw new ArgumentException(
                    $"expected inspections of one authority, found {known} and {inspection.LocalAuthority}; "
                        + "if they are the same, pass the authority",
                    nameof(inspections));
            }

            known = known?.With(inspection.LocalAuthority) ?? inspection.LocalAuthority;
        }
    }

    /// <summary>Creates a history of inspections and visits that all belong to one authority, whatever name or GSS code each states: these
    /// change over time.</summary>
    /// <param name="authority">The authority they all belong to.</param>
    /// <param name="inspections">The inspections and visits, in any order, as in the other constructor.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the inspections is <see langword="null"/>, or states a different Ofsted URN or
    /// three-digit code from the authority's; these do not change.</exception>
    public InspectionHistory(LocalAuthority authority, IEnumerable<Inspection> inspections)
        : this(InOrder(inspections))
    {
        ArgumentNullException.ThrowIfNull(authority);
        if (Inspections.FirstOrDefault(inspection => authority.IsNumberedOtherThan(inspection.LocalAuthority)) is { } other)
        {
            throw new ArgumentException($"expected inspections of {authority}, found one of {other.LocalAuthority}", nameof(inspections));
        }
    }

    private InspectionHistory(ValueList<Inspection> inOrder) => Inspections = inOrder;

    /// <summary>The inspections and visits, the oldest first. Those without any date come at the beginning.</summary>
    public ValueList<Inspection> Inspections { get; }

    /// <summary>The graded inspections among them that state a judgement, the oldest first.</summary>
    public ValueList<GradedInspection> Graded =>
        [.. Inspections.OfType<GradedInspection>().Where(inspection => inspection.Judgements.Count > 0)];

    /// <summary>Answers about each of them, worked out on first use. Threads that race all get the same result.</summary>
    internal HistoryIndex Index => field ??= new HistoryIndex(Inspections);

    /// <summary>What was known as at a day: the inspections and visits that had begun by then and were published by then, or by a later
    /// day.</summary>
    /// <param name="asAt">The last day, included, on which an inspection or visit may have begun.</param>
    /// <param name="publishedBy">The last day, included, on which it may have been published; <paramref name="asAt"/> if left out. One
    /// without a date of publication counts as unpublished.</param>
    /// <returns>The shorter history. It keeps inspections without any date: since it is not known when they were, no change is claimed past
    /// them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is not of the ISO calendar.</exception>
    public InspectionHistory AsAt(LocalDate asAt, LocalDate? publishedBy = null)
    {
        Guard.Date(asAt, nameof(asAt));
        LocalDate published = Guard.Date(publishedBy, nameof(publishedBy)) ?? asAt;
        return new(
        [
            .. Inspections.Where(inspection =>
                inspection.FirstKnownDay is null || (inspection.FirstKnownDay <= asAt && inspection.PublishedOn <= published)),
        ]);
    }

    /// <summary>The latest graded inspection as at a day: the last to begin of those that had begun by then and were published by then, or
    /// by a later day.</summary>
    /// <remarks>An inspection whose first day on site is not stated counts from its publication. One without a date of publication counts
    /// as unpublished and is never the answer. <b>Source.</b> Official statistics as at 31 March 2025 count inspections that began by 31
    /// March and were published by 30 June.</remarks>
    /// <param name="asAt">The last day on which it may have begun, included.</param>
    /// <param name="publishedBy">The last day on which it may have been published, included; left out, <paramref name="asAt"/>.</param>
    /// <returns>The inspection; <see langword="null"/> if there was none as at that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is not of the ISO calendar.</exception>
    /// <example>Bradford was inspected in January 2026 and the report published on 21 May: as at 31 March 2026 the latest inspection is
    /// that of November 2022, and with <c>publishedBy: new LocalDate(2026, 6, 30)</c> that of January 2026.</example>
    public GradedInspection? LatestGraded(LocalDate asAt, LocalDate? publishedBy = null) => LatestThat(asAt, publishedBy, domain: null);

    /// <summary>The latest judgement on a domain as at a day, with the inspection that made it.</summary>
    /// <remarks>Where <see cref="LatestGraded"/> says nothing about the domain, an older inspection is the answer: as at a day in 2027 the
    /// overall grade of 2023, if the inspection of 2026 has none. That is why the answer includes the inspection. The domain is taken
    /// literally: a judgement on children in care and care leavers is not one on care leavers.</remarks>
    /// <param name="domain">The domain.</param>
    /// <param name="asAt">The last day on which the inspection may have begun, included.</param>
    /// <param name="publishedBy">The last day on which it may have been published, included; left out, <paramref name="asAt"/>.</param>
    /// <returns>The inspection and its judgement, which may be "not judged";
    /// <see langword="null"/> if no inspection as at that day states one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="domain"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A date is not of the ISO calendar.</exception>
    /// <example>Care leavers in Bradford as at 1 June 2026: good, by the inspection of January 2026; as at 1 May 2026 still good, but by
    /// that of 2014, since those of 2018 and 2022 judged care leavers together with children in care.</example>
    public DomainJudgement? Latest(JudgementDomain domain, LocalDate asAt, LocalDate? publishedBy = null)
    {
        ArgumentNullException.ThrowIfNull(domain);
        return LatestThat(asAt, publishedBy, domain) is { } inspection ? new(inspection, domain) : null;
    }

    /// <summary>Compares the judgements of an inspection with those of the graded inspection before it. A change is claimed only against
    /// that one: anything further back is history, not a change.</summary>
    /// <param name="inspection">An inspection of this history.</param>
    /// <returns>The comparisons, as <see cref="InspectionComparison.Between"/> gives them; empty if there is no graded inspection before
    /// it, or it is not known which one that is (<see cref="GradedBefore"/>).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    /// <example>Kirklees 2024: impact of leaders improved by 1 step since 2019; care leavers were split from a combined judgement, so no
    /// change is claimed.</example>
    public ValueList<JudgementComparison> ComparedWithBefore(GradedInspection inspection) =>
        GradedBefore(inspection) is { } before ? InspectionComparison.OfOneAuthority(before, inspection) : default;

    /// <summary>The last grade on a domain before a split or a gap, where no change can be claimed. It may be shown with its year, but
    /// without a direction.</summary>
    /// <param name="inspection">An inspection of this history.</param>
    /// <param name="domain">A domain that it judges.</param>
    /// <returns>The earlier judgement, on the same domain or one that it succeeded; <see langword="null"/> if the
    /// inspection before can be compared, or there is nothing further back. Inspections without any date are skipped: they may have come
    /// later.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    /// <example>Care leavers in Bradford 2026: good under SIF in 2014.
    /// In 2018 and 2022 they were judged together with children in care.</example>
    public DomainJudgement? LastGradeBehind(GradedInspection inspection, JudgementDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        bool isBehind = false;
        foreach (GradedInspection earlier in Before(inspection).Reverse())
        {
            if (Comparable(earlier, inspection, domain) is { } comparison)
            {
                return isBehind ? new(earlier, comparison.EarlierDomain) : null;
            }

            isBehind = true;
        }

        return null;
    }

    /// <summary>Whether a domain reaches its grade or better for the first time in this history, among comparable judgements: care leavers
    /// in Barking and Dagenham in 2023, good for the first time.</summary>
    /// <param name="inspection">An inspection of this history.</param>
    /// <param name="domain">A domain that it grades.</param>
    /// <returns>Whether there are earlier comparable judgements and all of them were worse. A combined judgement that included the domain
    /// is not comparable, but if it was as good or better, no first time is claimed; nor is it while a graded inspection states no
    /// date.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    public bool IsFirstTime(GradedInspection inspection, JudgementDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        IEnumerable<GradedInspection> before = Before(inspection);
        return inspection.Judgements[domain].Grade is { } grade && !Index.HasUndatedGraded && WereWorse(before, inspection, domain, grade);
    }

    /// <summary>The inspection at which a domain reached a grade or better for the first time,
    /// in the sense of <see cref="IsFirstTime"/>.</summary>
    /// <remarks>If the first comparable judgement of the history already has the grade, the history does not show when it was reached, so
    /// no first time is claimed. The same goes if an earlier combined judgement that included the domain was as good, and while a graded
    /// inspection states no date.</remarks>
    /// <param name="domain">The domain, as the later edition names it.</param>
    /// <param name="grade">The grade; a better one reaches it too.</param>
    /// <returns>The inspection and its judgement, at the grade or better; <see langword="null"/> if the grade was never reached, or no
    /// first time can be claimed.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <example>Care leavers good in Barking and Dagenham: 2023, after requires improvement in 2014. Requires improvement: none, since
    /// 2014 is where the history begins. Care leavers good in Barnet: none,
    /// since they were good together with children in care in 2019.</example>
    public DomainJudgement? FirstTime(JudgementDomain domain, Grade grade)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(grade);

        GradedInspection? first = Index.HasUndatedGraded
            ? null
            : Graded.FirstOrDefault(inspection =>
                inspection.Judgements[domain].Grade >= grade && WereWorse(Before(inspection), inspection, domain, grade));
        return first is null ? null : new(first, domain);
    }

    /// <summary>The unbroken run of graded inspections, up to a given one, at which a domain had a grade or better: "good or better since
    /// 2017, three inspections in a row".</summary>
    /// <remarks>A run continues through the domain that this one succeeded (<see cref="ComparisonBasis.Successor"/>). A worse grade, a
    /// split, or an inspection without a comparable grade breaks it. No run is claimed beyond <paramref name="upTo"/> where
    /// <see cref="GradedBefore"/> does not know which inspection came before.</remarks>
    /// <param name="upTo">An inspection of this history, for example <see cref="LatestGraded"/>. If that has no such judgement, as is the
    /// case for overall effectiveness since April 2026, pass the inspection that <see cref="Latest"/> gives.</param>
    /// <param name="domain">A domain, as <paramref name="upTo"/> names it.</param>
    /// <param name="grade">The grade; a better one continues the run.</param>
    /// <returns>The inspections of the run, the oldest first, <paramref name="upTo"/> last;
    /// empty if the domain does not have the grade there.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    /// <example>North Tyneside, up to 2024: leaders good or better since 2017 (3 inspections, SIF's leadership, management and governance
    /// included), outstanding since 2020 (2); care leavers outstanding only in 2024, since 2020 judged them together with children in care.
    /// Kirklees, up to 2024: leaders requires improvement or better since 2019 (2), good only in 2024.</example>
    public ValueList<GradedInspection> UnbrokenRun(GradedInspection upTo, JudgementDomain domain, Grade grade)
    {
        ArgumentNullException.ThrowIfNull(upTo);
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(grade);
        Index.MustHold(upTo);
        GradedInspection? before = GradedBefore(upTo);
        if (!(upTo.Judgements[domain].Grade >= grade))
        {
            return default;
        }

        List<GradedInspection> run = [upTo];
        while (before is not null && Comparable(before, run[^1], domain) is { } comparison && comparison.Before.Grade >= grade)
        {
            domain = comparison.EarlierDomain;
            run.Add(before);
            before = GradedBefore(before);
        }

        run.Reverse();
        return [.. run];
    }

    /// <summary>The themes that come up at two or more inspections or visits, and where: as something to improve, as a strength,
    /// or as the theme of a visit.</summary>
    /// <remarks>Themes are in the words of whoever wrote the document, and are compared without regard to case; the theme of a visit counts
    /// by its title. A theme that comes up several times in one report does not recur, nor does one in a document that appears
    /// twice.</remarks>
    /// <returns>The themes, the most frequent first, then in the order in which they first came up.</returns>
    /// <example>Barnet: assessment and exploitation, to be improved in 2017 and again in 2019.</example>
    public ValueList<RecurringTheme> RecurringThemes() => RecurringTheme.Among(Inspections);

    /// <summary>The number of calendar days between the first day on site of an inspection or visit and that of the last graded inspection
    /// before it.</summary>
    /// <param name="inspection">An inspection or visit of this history.</param>
    /// <returns>The days; <see langword="null"/> if there is no graded inspection before it, if it is not known which one that is
    /// (<see cref="GradedBefore"/>), or if a first day is not stated.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The object is not in this history.</exception>
    /// <example>Barnet, inspected from 13 May 2019 and again from 10 June 2024: 1,855 days.</example>
    public int? DaysSinceGradedBefore(Inspection inspection) =>
        GradedBefore(inspection)?.FirstDayOnSite is { } before && inspection.FirstDayOnSite is { } day
            ? Period.DaysBetween(before, day)
            : null;

    /// <summary>The last graded inspection before an inspection or visit.</summary>
    /// <param name="inspection">An inspection or visit of this history.</param>
    /// <returns>The inspection; <see langword="null"/> if there is none,
    /// or if it is not known because this or a graded inspection states no date.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The object is not in this history.</exception>
    public GradedInspection? GradedBefore(Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        Index.MustHold(inspection);
        if (inspection.FirstKnownDay is null)
        {
            return null;
        }

        // Documents without a date come first: if one of them is graded, the last one is not known.
        return Index.HasUndatedGraded ? null : Index.GradedBefore(inspection);
    }

    /// <summary>The inspection that a plan answers: the first that began on the day the plan states.</summary>
    /// <param name="plan">A plan of the authority.</param>
    /// <returns>The inspection; <see langword="null"/> if the plan states no day, or none began on it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    public Inspection? InspectionOf(ActionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.InspectionStartedOn is { } day ? Index.FirstOn(day) : null;
    }

    private static ValueList<Inspection> InOrder(IEnumerable<Inspection> inspections)
    {
        ArgumentNullException.ThrowIfNull(inspections);
        return
        [
            .. inspections
                .Select(inspection =>
                    inspection ?? throw new ArgumentException("One of the inspections is null.", nameof(inspections)))
                .OrderBy(inspection => inspection.FirstKnownDay ?? inspection.AnnouncedOn).ThenBy(inspection => inspection.PublishedOn),
        ];
    }

    /// <summary>Whether this object itself is in the history.</summary>
    internal bool Holds(Inspection inspection) => Index.Holds(inspection);

    /// <summary>The latest inspection that counts as at a day and, if a domain is given, states a judgement on it. Allocates nothing:
    /// tables for England need this for every authority.</summary>
    private GradedInspection? LatestThat(LocalDate asAt, LocalDate? publishedBy, JudgementDomain? domain)
    {
        Guard.Date(asAt, nameof(asAt));
        LocalDate published = Guard.Date(publishedBy, nameof(publishedBy)) ?? asAt;
        for (int i = Inspections.Count - 1; i >= 0; i--)
        {
            if (Inspections[i] is GradedInspection inspection && inspection.FirstKnownDay <= asAt && inspection.PublishedOn <= published
                && (domain is null ? inspection.Judgements.Count > 0 : inspection.Judgements[domain] != Judgement.NotStated))
            {
                return inspection;
            }
        }

        return null;
    }

    /// <summary>The graded inspections that are known to have come before another one: those that state a date.</summary>
    private IEnumerable<GradedInspection> Before(GradedInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        Index.MustHold(inspection);
        return inspection.FirstKnownDay is null
            ? []
            : Inspections.TakeWhile(earlier => !ReferenceEquals(earlier, inspection)).OfType<GradedInspection>()
                .Where(earlier => earlier.FirstKnownDay is not null && earlier.Judgements.Count > 0);
    }

    private static JudgementComparison? Comparable(GradedInspection earlier, GradedInspection later, JudgementDomain domain)
    {
        foreach (JudgementComparison comparison in InspectionComparison.OfOneAuthority(earlier, later))
        {
            if (comparison.Domain == domain && comparison is { IsComparable: true, Before.Grade: not null })
            {
                return comparison;
            }
        }

        return null;
    }

    /// <summary>Whether there are comparable judgements before an inspection and all of them, combined ones included, were worse than a
    /// grade.</summary>
    private static bool WereWorse(IEnumerable<GradedInspection> before, GradedInspection inspection, JudgementDomain domain, Grade grade)
    {
        bool comparable = false;
        foreach (GradedInspection earlier in before)
        {
            // Even if the edition is not known: a domain of that name was as good before.
            if (earlier.Judgements[domain].Grade >= grade)
            {
                return false;
            }

            foreach (JudgementComparison comparison in InspectionComparison.OfOneAuthority(earlier, inspection))
            {
                if (comparison.Domain != domain)
                {
                    continue;
                }

                if (comparison.Before.Grade >= grade && comparison.Basis != ComparisonBasis.NotComparable)
                {
                    return false;
                }

                comparable |= comparison.Change is not null;
            }
        }

        return comparable;
    }
}
