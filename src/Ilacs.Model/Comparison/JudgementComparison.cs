namespace Ilacs.Model;

/// <summary>
/// The judgements of one domain in two inspections, and how far they are like for like.
/// </summary>
/// <remarks><b>Default</b> has no domain and is never returned. <b>Ordering</b> is not defined.</remarks>
public readonly record struct JudgementComparison
{
    internal JudgementComparison(
        JudgementDomain domain, JudgementDomain earlierDomain, Judgement before, Judgement after, ComparisonBasis basis)
    {
        Domain = domain;
        EarlierDomain = earlierDomain;
        Before = before;
        After = after;
        Basis = basis;
    }

    /// <summary>The domain in the later inspection; the earlier one's if the later has none like it.</summary>
    public JudgementDomain Domain { get; }

    /// <summary>The domain in the earlier inspection that it is set beside; the same as <see cref="Domain"/> but for a successor or a split.</summary>
    public JudgementDomain EarlierDomain { get; }

    /// <summary>The earlier judgement.</summary>
    public Judgement Before { get; }

    /// <summary>The later judgement.</summary>
    public Judgement After { get; }

    /// <summary>How far the two are like for like.</summary>
    public ComparisonBasis Basis { get; }

    /// <summary>Whether a change may be claimed: for the same domain and for a successor.</summary>
    public bool IsComparable => Basis is ComparisonBasis.SameDomain or ComparisonBasis.Successor;

    /// <summary>The change; <see langword="null"/> if the two are not comparable or either has no grade.</summary>
    public GradeChange? Change => IsComparable ? GradeChange.Between(Before, After) : null;

    /// <summary>The comparison in a line, such as "careLeavers: Requires improvement to be good -> Good (improved by 1 step, same domain)".</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{Domain}: {Before} -> {After} ({Change?.ToString() ?? "no change claimed"}, {Basis.InWords()})";
}

/// <summary>How far the judgements of two inspections on a domain are like for like.</summary>
/// <remarks><c>default</c> is none of these.</remarks>
public enum ComparisonBasis
{
    /// <summary>The same domain in both.</summary>
    SameDomain = 1,

    /// <summary>A domain and the one that followed it in a later edition; a change is claimed.</summary>
    Successor = 2,

    /// <summary>A combined domain and one of the two it was split into; no change is claimed.</summary>
    Split = 3,

    /// <summary>The other inspection has no domain like it; no change is claimed.</summary>
    NotComparable = 4,
}

internal static class ComparisonBasisWords
{
    public static string InWords(this ComparisonBasis basis) => basis switch
    {
        ComparisonBasis.SameDomain => "same domain",
        ComparisonBasis.Successor => "successor",
        ComparisonBasis.Split => "split from a combined domain",
        _ => "not comparable",
    };
}
