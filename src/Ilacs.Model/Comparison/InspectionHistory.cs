namespace Ilacs.Model;

/// <summary>
/// The inspections and visits of one authority, in order of their first day on site, and how its judgements went over time.
/// </summary>
/// <remarks>An inspection whose days on site are not stated stands at its publication. That all are of the same authority is for the caller to see to.</remarks>
public sealed class InspectionHistory
{
    /// <summary>A history of inspections and visits.</summary>
    /// <param name="inspections">The inspections and visits of one authority, in any order.</param>
    public InspectionHistory(IEnumerable<Inspection> inspections)
    {
        ArgumentNullException.ThrowIfNull(inspections);
        Inspections = [.. inspections.OrderBy(inspection => inspection.FirstDayOnSite ?? inspection.PublishedOn)];
    }

    /// <summary>The inspections and visits, the oldest first; those with no date at all stand at the beginning.</summary>
    public ValueList<Inspection> Inspections { get; }

    /// <summary>Compares each judgement of an inspection with the last one before it that is comparable, which may be further back than the
    /// inspection just before: care leavers in 2023 with care leavers under SIF, for example.</summary>
    /// <param name="inspection">An inspection of this history.</param>
    /// <param name="domain">A domain.</param>
    /// <returns>The earlier inspection and the comparison; <see langword="null"/> if no earlier inspection has a grade on the same domain or one it succeeded.</returns>
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
    /// <returns>Whether an earlier comparable judgement exists and all of them were worse. A combined judgement of which the domain
    /// was a part counts neither for nor against.</returns>
    public bool IsFirstTime(GradedInspection inspection, JudgementDomain domain)
    {
        bool comparable = false;
        foreach (GradedInspection earlier in Before(inspection))
        {
            foreach (JudgementComparison comparison in InspectionComparison.Between(earlier, inspection))
            {
                if (comparison.Domain == domain && comparison.Change is { } change)
                {
                    if (change.Direction != ChangeDirection.Improved)
                    {
                        return false;
                    }

                    comparable = true;
                }
            }
        }

        return comparable;
    }

    private IEnumerable<GradedInspection> Before(GradedInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        return Inspections.Contains(inspection)
            ? Inspections.TakeWhile(earlier => earlier != inspection).OfType<GradedInspection>()
            : throw new ArgumentException($"{inspection} is not in this history.", nameof(inspection));
    }
}
