namespace Ilacs.Model;

/// <summary>
/// Compares the judgements of two inspections, domain by domain, and says how far each pair is like for like.
/// </summary>
/// <remarks>
/// <para>The later edition says what may be compared with what: <see cref="EditionDomain.Predecessors"/>. The impact of leaders is the
/// successor of SIF's leadership, management and governance; ILACS's combined judgement on care succeeds SIF's on children looked after;
/// the judgement of 2023 on care leavers succeeds SIF's. The combined judgement on children in care and care leavers of ILACS 2018 was
/// split in 2023: both grades are shown, and no change is claimed, neither for children in care nor for care leavers.</para>
/// <para>A change is a claim about two consecutive inspections. This class does not know whether another one came between them;
/// <see cref="InspectionHistory.ComparedWithBefore"/> does.</para>
/// <para><b>Source.</b> Ofsted, consultation outcome of 2 December 2022 (the split); official statistics, autumn 2018 (help and protection)
/// and autumn 2019 (overall effectiveness and leaders across SIF and ILACS). Ofsted's notes go further than this: they say that the
/// judgement of 2018 "was amended to refer just to children in care".</para>
/// </remarks>
/// <example>
/// <code>
/// foreach (JudgementComparison comparison in InspectionComparison.Between(earlier, later))
///     Console.WriteLine(comparison);   // careLeavers: Requires improvement to be good -> Good (improved by 1 step, same domain)
/// </code>
/// </example>
public static class InspectionComparison
{
    /// <summary>Compares two inspections of one authority.</summary>
    /// <param name="earlier">The earlier inspection.</param>
    /// <param name="later">The later inspection, of the same authority.</param>
    /// <returns>A comparison for each domain of the later inspection, in the order of <see cref="JudgementSet"/>, with each domain of the
    /// earlier one that it follows; then one for each domain that only the earlier inspection has. Nothing else is allocated.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The later inspection began before the earlier one, or they are of different authorities
    /// (<see cref="LocalAuthority.IsSameAs"/>), between which there is no change: show their <see cref="GradedInspection.Judgements"/> side
    /// by side.</exception>
    /// <example>
    /// <code>
    /// ValueList&lt;JudgementComparison&gt; comparisons = InspectionComparison.Between(earlier, later);  // Kirklees 2019 and 2024
    /// GradeChange? leaders = comparisons[0].Change;                           // improved by 1 step
    /// GradeChange? careLeavers = comparisons[3].Change;                       // null: split from a combined domain
    /// </code>
    /// </example>
    public static ValueList<JudgementComparison> Between(GradedInspection earlier, GradedInspection later)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (later.FirstKnownDay < earlier.FirstKnownDay)
        {
            throw new ArgumentException(
                $"expected an inspection that began on {earlier.FirstKnownDay.Value.ToIso()} or later, found {later}", nameof(later));
        }

        if (earlier.LocalAuthority.IsSameAs(later.LocalAuthority) == false)
        {
            throw new ArgumentException(
                $"expected an inspection of {earlier.LocalAuthority}, found one of {later.LocalAuthority}; "
                    + "there is no change between two authorities",
                nameof(later));
        }

        return OfOneAuthority(earlier, later);
    }

    /// <summary>Compares two inspections that are known to be of one authority and in order.</summary>
    internal static ValueList<JudgementComparison> OfOneAuthority(GradedInspection earlier, GradedInspection later)
    {
        int count = Fill(earlier, later, into: null);
        if (count == 0)
        {
            return default;
        }

        var comparisons = new JudgementComparison[count];
        Fill(earlier, later, comparisons);
        return new ValueList<JudgementComparison>(comparisons);
    }

    /// <summary>Puts the comparisons into an array, or only counts them, so that nothing but the result is allocated.</summary>
    private static int Fill(GradedInspection earlier, GradedInspection later, JudgementComparison[]? into)
    {
        int count = 0;
        foreach (var (domain, after) in later.Judgements)
        {
            int paired = count;
            if (earlier.Framework == later.Framework)
            {
                if (earlier.Judgements[domain] is var before && before != Judgement.NotStated)
                {
                    into?[count] = new(domain, domain, before, after, ComparisonBasis.SameDomain);
                    count++;
                }
            }
            else if (later.Framework.Find(domain) is { } definition)
            {
                foreach (DomainPredecessor predecessor in definition.Predecessors)
                {
                    if (predecessor.Edition == earlier.Framework
                        && earlier.Judgements[predecessor.Domain] is var before && before != Judgement.NotStated)
                    {
                        into?[count] = new(domain, predecessor.Domain, before, after, predecessor.Basis);
                        count++;
                    }
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
        if (earlier.Framework == later.Framework)
        {
            return later.Judgements[domain] != Judgement.NotStated;
        }

        foreach (EditionDomain definition in later.Framework.Domains)
        {
            foreach (DomainPredecessor predecessor in definition.Predecessors)
            {
                if (predecessor.Domain == domain && predecessor.Edition == earlier.Framework)
                {
                    if (later.Judgements[definition.Domain] != Judgement.NotStated)
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
