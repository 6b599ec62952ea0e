using System.Diagnostics;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// The inspections and visits of one authority, in order of their first day on site, and how its judgements went over time.
/// </summary>
/// <remarks>An inspection whose days on site are not stated stands at its publication. That all are of the same authority is for the caller to see to.</remarks>
[DebuggerDisplay("{Inspections.Count} inspections and visits")]
public sealed class InspectionHistory
{
    /// <summary>A history of inspections and visits.</summary>
    /// <param name="inspections">The inspections and visits of one authority, in any order.</param>
    public InspectionHistory(IEnumerable<Inspection> inspections)
    {
        ArgumentNullException.ThrowIfNull(inspections);
        Inspections = [.. inspections.OrderBy(DateOf)];
    }

    /// <summary>The inspections and visits, the oldest first; those with no date at all stand at the beginning.</summary>
    public ValueList<Inspection> Inspections { get; }

    /// <summary>Compares the judgement of an inspection on a domain with the last one before it that is comparable, which may be further back than
    /// the inspection just before: care leavers in 2023 with care leavers under SIF, for example.</summary>
    /// <param name="inspection">An inspection of this history.</param>
    /// <param name="domain">A domain.</param>
    /// <returns>The earlier inspection and the comparison; <see langword="null"/> if no earlier inspection has a grade on the same domain or one it succeeded.</returns>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    public (GradedInspection Earlier, JudgementComparison Comparison)? LastComparable(GradedInspection inspection, JudgementDomain domain)
    {
        foreach (GradedInspection earlier in Before(inspection).Reverse())
        {
            foreach (JudgementComparison comparison in InspectionComparison.Between(earlier, inspection))
            {
                if (comparison.Domain == domain && comparison is { IsComparable: true, Before.Grade: not null })
                {
                    return (earlier, comparison);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a domain is at its grade or better for the first time, as far as this history reaches and judgements are comparable:
    /// care leavers in Barking and Dagenham in 2023, good for the first time.</summary>
    /// <param name="inspection">An inspection of this history.</param>
    /// <param name="domain">A domain that it grades.</param>
    /// <returns>Whether an earlier comparable judgement exists and all of them were worse. A combined judgement of which the domain was a
    /// part does not count as comparable, but if it was as good or better there is no first time to claim.</returns>
    /// <exception cref="ArgumentException">The inspection is not in this history.</exception>
    public bool IsFirstTime(GradedInspection inspection, JudgementDomain domain)
    {
        bool comparable = false;
        foreach (GradedInspection earlier in Before(inspection))
        {
            foreach (JudgementComparison comparison in InspectionComparison.Between(earlier, inspection))
            {
                if (comparison.Domain != domain)
                {
                    continue;
                }

                if (comparison.Before.Grade >= comparison.After.Grade && comparison.Basis != ComparisonBasis.NotComparable)
                {
                    return false;
                }

                comparable |= comparison.Change is not null;
            }
        }

        return comparable;
    }

    /// <summary>Whether this very object is in the history; an equal one would not do, since a document may be there twice.</summary>
    internal bool Holds(Inspection inspection)
    {
        foreach (Inspection held in Inspections)
        {
            if (ReferenceEquals(held, inspection))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The themes that come up at two or more inspections or visits, and where: as something to improve, as a strength, or as the theme of a visit.</summary>
    /// <remarks>Themes are the words of whoever wrote the document, the same whatever their case; the theme of a visit goes by its title. One that comes up several times in
    /// one report does not recur, nor does one in a document that is here twice.</remarks>
    /// <returns>The themes, those at most inspections and visits first, then in the order in which they first came up.</returns>
    /// <example>Barnet: assessment and exploitation, to be improved in 2017 and again in 2019.</example>
    public ValueList<RecurringTheme> RecurringThemes() => RecurringTheme.Among(Inspections);

    /// <summary>The last graded inspection before an inspection or visit.</summary>
    /// <param name="inspection">An inspection or visit of this history, the very object: a document may be there twice.</param>
    /// <returns>The inspection; <see langword="null"/> if there is none, or if that is not known since it or a graded inspection states no date.</returns>
    /// <exception cref="ArgumentException">The object is not in this history.</exception>
    public GradedInspection? GradedBefore(Inspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (!Holds(inspection))
        {
            throw new ArgumentException($"{inspection} is not in this history.", nameof(inspection));
        }

        if (DateOf(inspection) is null)
        {
            return null;
        }

        GradedInspection? before = null;
        foreach (Inspection earlier in Inspections)
        {
            if (ReferenceEquals(earlier, inspection))
            {
                break;
            }

            before = earlier as GradedInspection ?? before;
        }

        // Documents without a date stand first: if one of them is graded, nobody knows which was the last.
        return HasUndatedGraded() ? null : before;
    }

    private bool HasUndatedGraded()
    {
        foreach (Inspection inspection in Inspections)
        {
            if (DateOf(inspection) is not null)
            {
                return false;
            }

            if (inspection is GradedInspection)
            {
                return true;
            }
        }

        return false;
    }

    private static LocalDate? DateOf(Inspection inspection) => inspection.FirstDayOnSite ?? inspection.PublishedOn;

    private IEnumerable<GradedInspection> Before(GradedInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        return Inspections.Contains(inspection)
            ? Inspections.TakeWhile(earlier => earlier != inspection).OfType<GradedInspection>()
            : throw new ArgumentException($"{inspection} is not in this history.", nameof(inspection));
    }
}
