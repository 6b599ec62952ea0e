using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The judgements of one domain in two inspections, and how far they are like for like.
/// </summary>
/// <remarks><b>Default</b> has no domain and is never returned. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<JudgementComparison>))]
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

    /// <summary>The domain in the later inspection, or that of the earlier one if the later has no such domain.</summary>
    public JudgementDomain Domain { get; }

    /// <summary>The domain in the earlier inspection that it is compared with; the same as <see cref="Domain"/> except for a successor or a
    /// split.</summary>
    public JudgementDomain EarlierDomain { get; }

    /// <summary>The earlier judgement.</summary>
    public Judgement Before { get; }

    /// <summary>The later judgement.</summary>
    public Judgement After { get; }

    /// <summary>How far the two are like for like.</summary>
    public ComparisonBasis Basis { get; }

    /// <summary>Whether a change may be claimed: for the same domain and for a successor.</summary>
    public bool IsComparable => Basis?.AllowsChange == true;

    /// <summary>The change; <see langword="null"/> if the two are not comparable or either has no grade.</summary>
    public GradeChange? Change => IsComparable ? GradeChange.Between(Before, After) : null;

    /// <summary>The comparison in a line, such as "careLeavers:
    /// Requires improvement to be good -> Good (improved by 1 step, same domain)".</summary>
    /// <returns>The line.</returns>
    public override string ToString() =>
        $"{Domain}: {Before} -> {After} ({Change?.ToString() ?? "no change claimed"}, {Basis?.Title})";
}
