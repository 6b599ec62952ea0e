namespace Ilacs.Model;

/// <summary>
/// Compares the judgements of two inspections, domain by domain, and says for each how far it is like for like.
/// </summary>
/// <remarks>
/// <para>The same domain is compared across editions, care leavers under SIF and ILACS 2023 included. The impact of leaders
/// is the successor of SIF's leadership, management and governance; ILACS's judgement on care that of SIF's on children looked after. The judgement on
/// children in care and care leavers of ILACS 2018 was split in 2023: both grades are shown, and no change is claimed,
/// neither for children in care nor for care leavers.</para>
/// <para><b>Source.</b> Ofsted, consultation outcome of 2 December 2022 (the split); official statistics, autumn 2019 (leaders with predecessors);
/// that the successors are alike is this library's reading, which is why they are marked.</para>
/// </remarks>
public static class InspectionComparison
{
    /// <summary>Compares two inspections.</summary>
    /// <param name="earlier">The earlier inspection.</param>
    /// <param name="later">The later inspection, of the same authority or another.</param>
    /// <returns>A comparison for each domain of the later inspection, in the order of <see cref="JudgementSet"/>, with each domain of the earlier that
    /// it continues; then one for each domain that only the earlier has. Nothing else is allocated.</returns>
    public static ValueList<JudgementComparison> Between(GradedInspection earlier, GradedInspection later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);

        int count = Fill(earlier, later, into: null);
        if (count == 0)
        {
            return default;
        }

        var comparisons = new JudgementComparison[count];
        Fill(earlier, later, comparisons);
        return new ValueList<JudgementComparison>(comparisons);
    }

    /// <summary>Puts the comparisons into an array, or only counts them, so that the result is the one thing allocated.</summary>
    private static int Fill(GradedInspection earlier, GradedInspection later, JudgementComparison[]? into)
    {
        int count = 0;
        foreach (var (domain, after) in later.Judgements)
        {
            int paired = count;
            foreach (var (earlierDomain, before) in earlier.Judgements)
            {
                if (BasisOf(earlier.Framework, earlierDomain, later.Framework, domain) is { } basis)
                {
                    into?[count] = new(domain, earlierDomain, before, after, basis);
                    count++;
                }
            }

            if (count == paired)
            {
                into?[count] = new(domain, domain, earlier.JudgementOf(domain), after, ComparisonBasis.NotComparable);
                count++;
            }
        }

        foreach (var (earlierDomain, before) in earlier.Judgements)
        {
            if (!HasCounterpart(earlier, earlierDomain, later))
            {
                into?[count] = new(earlierDomain, earlierDomain, before, later.JudgementOf(earlierDomain), ComparisonBasis.NotComparable);
                count++;
            }
        }

        return count;
    }

    private static bool HasCounterpart(GradedInspection earlier, JudgementDomain domain, GradedInspection later)
    {
        foreach (var (candidate, _) in later.Judgements)
        {
            if (BasisOf(earlier.Framework, domain, later.Framework, candidate) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How a domain of an edition relates to one of the same or an earlier edition; <see langword="null"/> if it does not.</summary>
    private static ComparisonBasis? BasisOf(FrameworkEdition earlier, JudgementDomain earlierDomain, FrameworkEdition later, JudgementDomain domain)
    {
        if (earlier == later)
        {
            return earlierDomain == domain ? ComparisonBasis.SameDomain : null;
        }

        if (later.Find(domain) is { } definition)
        {
            foreach (DomainPredecessor predecessor in definition.Predecessors)
            {
                if (predecessor.Edition == earlier && predecessor.Domain == earlierDomain)
                {
                    return predecessor.Basis;
                }
            }
        }

        return null;
    }
}
