using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// The inspections and visits of one authority, in order of their first day on site, and how its judgements went over time.
/// </summary>
/// <remarks>
/// <para>An inspection whose days on site are not stated stands at its publication, or else at the day on which the council was told. One
/// that states no judgement, since it is announced, under way, paused or deferred, has not graded anything yet: it is among
/// <see cref="Inspections"/>, and no answer on grades takes it for a graded inspection.</para>
/// <para>Every answer reaches as far as the documents given. <see cref="LatestGraded"/> and <see cref="Latest"/> look as at a day and pass
/// over what was not published by then; the others take everything that is here. What normally comes next is for
/// <see cref="InspectionPathway.After"/>, what followed an inadequate judgement for <see cref="MonitoringSeries"/>.</para>
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
    /// <summary>A history of inspections and visits.</summary>
    /// <param name="inspections">The inspections and visits of one authority, in any order. Two of the same day stand in the order of their
    /// publication, and if that is the same or not stated, as they are given.</param>
    /// <exception cref="ArgumentNullException"><paramref name="inspections"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One is <see langword="null"/>, or two of them are of different authorities: see
    /// <see cref="LocalAuthority.IsSameAs"/>. Where names or codes changed over time, say whose they all are:
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
                    $"expected inspections of one authority, found {known} and {inspection.LocalAuthority}; if they are one, say which",
                    nameof(inspections));
            }

            known = known?.With(inspection.LocalAuthority) ?? inspection.LocalAuthority;
        }
    }

    /// <summary>A history of inspections and visits that are all of one authority, whatever name or GSS code each states: these change over
    /// time.</summary>
    /// <param name="authority">Whose they are.</param>
    /// <param name="inspections">The inspections and visits, in any order, as for the other constructor.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">One of the inspections is <see langword="null"/>, or states another Ofsted URN or three-digit
    /// code than the authority, which do not change.</exception>
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

    /// <summary>The inspections and visits, the oldest first; those with no date at all stand at the beginning.</summary>
    public ValueList<Inspection> Inspections { get; }

    /// <summary>The graded inspections among them that state a judgement, the oldest first.</summary>
    public ValueList<GradedInspection> Graded =>
        [.. Inspections.OfType<GradedInspection>().Where(inspection => inspection.Judgements.Count > 0)];

    /// <summary>What is asked of each of them, worked out when it is first asked. Threads that race each work out the same.</summary>
    internal HistoryIndex Index => field ??= new HistoryIndex(Inspections);

    /// <summary>What was known as at a day: the inspections and visits that began by then and were published by then,
    /// or by a later day.</summary>
    /// <param name="asAt">The last day on which one may have begun, included.</param>
    /// <param name="publishedBy">The last day on which it may have been published, included; left out, <paramref name="asAt"/>.
    /// One without a date of publication counts as unpublished.</param>
    /// <returns>The shorter history. What states no date at all stays in it: nobody knows when it was,
    /// and so no change is claimed past it.</returns>
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

    /// <summary>The latest graded inspection as at a day: of those that began by then and were published by then, or by a later day,
    /// the one that began last.</summary>
    /// <remarks>One whose first day on site is not stated counts from its publication.
    /// One without a date of publication counts as unpublished: it is never the answer.
    /// <b>Source.</b> Official statistics as at 31 March 2025 count inspections that began by 31 March
    /// and were published by 30 June.</remarks>
    /// <param name="asAt">The last day on which it may have begun, included.</param>
    /// <param name="publishedBy">The last day on which it may have been published, included; left out, <paramref name="asAt"/>.</param>
    /// <returns>The inspection; <see langword="null"/> if there was none as at that day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A date is not of the ISO calendar.</exception>
    /// <example>Bradford was inspected in January 2026 and the report published on 21 May: as at 31 March 2026 the latest inspection is
    /// that of November 2022, and with <c>publishedBy: new LocalDate(2026, 6, 30)</c> that of January 2026.</example>
    public GradedInspection? LatestGraded(LocalDate asAt, LocalDate? publishedBy = null) => LatestThat(asAt, publishedBy, domain: null);

    /// <summary>The latest judgement on a domain as at a day, with the inspection that made it.</summary>
    /// <remarks>An inspection older than <see cref="LatestGraded"/> answers where that one says nothing on the domain: the overall grade of
    /// 2023 as at a day in 2027, if the inspection of 2026 has none. Hence the inspection beside the judgement. The domain is taken as it
    /// is: a judgement on children in care and care leavers does not answer for care leavers.</remarks>
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

    /// <summary>Compares the judgements of an inspection with those of the graded inspection before it. A change is claimed against no
    /// other: what lies further back is history, not a change since.</summary>
    /// <param name="inspection">An inspection of this history, the very object.</param>
    /// <returns>The comparisons, as <see cref="InspectionComparison.Between"/> gives them; empty if there is no graded inspection before,
    /// or that is not known (<see cref="GradedBefore"/>).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    /// <example>Kirklees 2024: impact of leaders improved by 1 step since 2019; care leavers were split from a combined judgement,
    /// and no change is claimed.</example>
    public ValueList<JudgementComparison> ComparedWithBefore(GradedInspection inspection) =>
        GradedBefore(inspection) is { } before ? InspectionComparison.OfOneAuthority(before, inspection) : default;

    /// <summary>The last grade on a domain that lies behind a split or a gap, where no change can be claimed:
    /// it may be shown with its year, without a direction.</summary>
    /// <param name="inspection">An inspection of this history, the very object.</param>
    /// <param name="domain">A domain that it judges.</param>
    /// <returns>The earlier judgement, on the same domain or one that it succeeded; <see langword="null"/> if the
    /// inspection before can be compared, or nothing lies further back. Inspections without any date are passed over:
    /// nobody knows whether they were before.</returns>
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

    /// <summary>Whether a domain is at its grade or better for the first time, as far as this history reaches and judgements are
    /// comparable: care leavers in Barking and Dagenham in 2023, good for the first time.</summary>
    /// <param name="inspection">An inspection of this history.</param>
    /// <param name="domain">A domain that it grades.</param>
    /// <returns>Whether an earlier comparable judgement exists and all of them were worse. A combined judgement of which the domain was a
    /// part does not count as comparable, but if it was as good or better there is no first time to claim;
    /// nor is there while a graded inspection states no date.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    public bool IsFirstTime(GradedInspection inspection, JudgementDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        IEnumerable<GradedInspection> before = Before(inspection);
        return inspection.Judgements[domain].Grade is { } grade && !Index.HasUndatedGraded && WereWorse(before, inspection, domain, grade);
    }

    /// <summary>The inspection at which a domain reached a grade or better for the first time,
    /// in the meaning of <see cref="IsFirstTime"/>.</summary>
    /// <remarks>Where the first comparable judgement of the history is at the grade already, nobody knows here when it was reached: there
    /// is no first time to claim. The same holds where a combined judgement, of which the domain was a part, was as good before, and while
    /// a graded inspection states no date.</remarks>
    /// <param name="domain">The domain, as the later edition names it.</param>
    /// <param name="grade">The grade; a better one reaches it too.</param>
    /// <returns>The inspection and its judgement, at the grade or better; <see langword="null"/> if the grade was never reached,
    /// or there is no first time to claim.</returns>
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

    /// <summary>The unbroken run of graded inspections up to one of them, over which a domain was at a grade or better:
    /// "good or better since 2017, three inspections in a row".</summary>
    /// <remarks>A domain goes on in one it succeeded (<see cref="ComparisonBasis.Successor"/>). What breaks the run is a worse grade, a
    /// split, or an inspection without a grade that is comparable. No run can be claimed beyond <paramref name="upTo"/> where
    /// <see cref="GradedBefore"/> cannot tell which inspection came before.</remarks>
    /// <param name="upTo">An inspection of this history, the very object: the <see cref="LatestGraded"/>, for example.
    /// Where that has no such judgement, as none has on overall effectiveness since April 2026, ask up to the inspection
    /// that <see cref="Latest"/> gives.</param>
    /// <param name="domain">A domain, as <paramref name="upTo"/> names it.</param>
    /// <param name="grade">The grade; a better one continues the run.</param>
    /// <returns>The inspections of the run, the oldest first, <paramref name="upTo"/> last;
    /// empty if the domain is not at the grade there.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    /// <example>North Tyneside, up to 2024: leaders good or better since 2017 (3 inspections, SIF's leadership, management and governance
    /// included), outstanding since 2020 (2); care leavers outstanding in 2024 alone, since 2020 judged them together with children in
    /// care. Kirklees, up to 2024: leaders requires improvement or better since 2019 (2), good in 2024 alone.</example>
    public ValueList<GradedInspection> UnbrokenRun(GradedInspection upTo, JudgementDomain domain, Grade grade)
    {
        ArgumentNullException.ThrowIfNull(domain);
        ArgumentNullException.ThrowIfNull(grade);
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
    /// <remarks>Themes are the words of whoever wrote the document, the same whatever their case; the theme of a visit goes by its title.
    /// One that comes up several times in one report does not recur, nor does one in a document that is here twice.</remarks>
    /// <returns>The themes, those at most inspections and visits first, then in the order in which they first came up.</returns>
    /// <example>Barnet: assessment and exploitation, to be improved in 2017 and again in 2019.</example>
    public ValueList<RecurringTheme> RecurringThemes() => RecurringTheme.Among(Inspections);

    /// <summary>How many calendar days lie between the first day on site of an inspection or visit and that of the
    /// last graded inspection before it.</summary>
    /// <param name="inspection">An inspection or visit of this history, the very object.</param>
    /// <returns>The days; <see langword="null"/> if there is no graded inspection before, that is not known (<see cref="GradedBefore"/>),
    /// or a first day is not stated.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The object is not in this history.</exception>
    /// <example>Barnet, inspected from 13 May 2019 and again from 10 June 2024: 1,855 days.</example>
    public int? DaysSinceGradedBefore(Inspection inspection) =>
        GradedBefore(inspection)?.FirstDayOnSite is { } before && inspection.FirstDayOnSite is { } day
            ? Period.DaysBetween(before, day)
            : null;

    /// <summary>The last graded inspection before an inspection or visit.</summary>
    /// <param name="inspection">An inspection or visit of this history, the very object: a document may be there twice.</param>
    /// <returns>The inspection; <see langword="null"/> if there is none,
    /// or if that is not known since it or a graded inspection states no date.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The object is not in this history.</exception>
    public GradedInspection? GradedBefore(Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (!Holds(inspection))
        {
            throw new ArgumentException($"{inspection} is not in this history.", nameof(inspection));
        }

        if (inspection.FirstKnownDay is null)
        {
            return null;
        }

        // Documents without a date stand first: if one of them is graded, nobody knows which was the last.
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
                    inspection ?? throw new ArgumentException("The inspections hold one that is null.", nameof(inspections)))
                .OrderBy(inspection => inspection.FirstKnownDay ?? inspection.AnnouncedOn).ThenBy(inspection => inspection.PublishedOn),
        ];
    }

    /// <summary>Whether this very object is in the history; an equal one would not do, since a document may be there twice.</summary>
    internal bool Holds(Inspection inspection) => Index.Holds(inspection);

    /// <summary>The latest that counts as at a day and, if a domain is given, states a judgement on it. Nothing is allocated:
    /// tables of England ask this for every authority.</summary>
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

    /// <summary>The graded inspections that are known to have been before one: those that state a date.</summary>
    private IEnumerable<GradedInspection> Before(GradedInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (!Holds(inspection))
        {
            throw new ArgumentException($"{inspection} is not in this history.", nameof(inspection));
        }

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

    /// <summary>Whether comparable judgements exist before an inspection and all were worse than a grade, combined ones included.</summary>
    private static bool WereWorse(IEnumerable<GradedInspection> before, GradedInspection inspection, JudgementDomain domain, Grade grade)
    {
        bool comparable = false;
        foreach (GradedInspection earlier in before)
        {
            // Whatever an edition that is not known here makes of it: a domain of that name was as good before.
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
