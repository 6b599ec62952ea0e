using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A domain as one edition of the framework defines it.
/// </summary>
/// <remarks>Two of these are equal if they are the same domain of the same edition.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<EditionDomain>))]
public sealed class EditionDomain
{
    private readonly Lazy<ValueList<DomainPredecessor>> predecessors;

    internal EditionDomain(
        JudgementDomain domain, string officialTitle, DomainRole role, bool isKey, string source, JudgementDomain? parent = null)
    {
        Domain = domain;
        OfficialTitle = officialTitle;
        Role = role;
        IsKey = isKey;
        Parent = parent;
        Source = source;
        predecessors = new(() => [.. AllPredecessors()]);
    }

    /// <summary>The edition that defines the domain this way.</summary>
    public FrameworkEdition Edition { get; internal set; } = null!;

    /// <summary>The code of the domain.</summary>
    public JudgementDomain Domain { get; }

    /// <summary>The domain as reports of this edition print it.</summary>
    public string OfficialTitle { get; }

    /// <summary>The place of the domain in the list of judgements that a report of this edition prints, from 1.</summary>
    public int Order { get; internal set; }

    /// <summary>What the judgement is about.</summary>
    public DomainRole Role { get; }

    /// <summary>
    /// Whether it is a key judgement, one that bears directly on overall effectiveness. SIF's two judgements within care, overall
    /// effectiveness itself and the safeguarding board are not.
    /// </summary>
    public bool IsKey { get; }

    /// <summary>The domain that this one is a part of, or <see langword="null"/>. Only SIF has parts: adoption performance
    /// and care leavers within children looked after and achieving permanence.</summary>
    public JudgementDomain? Parent { get; }

    /// <summary>
    /// Whether every inspection of the edition makes this judgement. The safeguarding board was reviewed alongside most SIF inspections,
    /// but not all (147 of 167 reports).
    /// </summary>
    public bool IsRequired => Role != DomainRole.Beside;

    /// <summary>What it follows in earlier editions, and on what basis; empty if it follows nothing. Editions that are not named here are
    /// reached through those that are: see <see cref="Predecessors"/>.</summary>
    public ValueList<DomainPredecessor> Follows { get; internal init; }

    /// <summary>What it follows in every earlier edition, step by step: the judgement of 2026 on care leavers follows that of 2023, and
    /// both follow the combined one of 2018 as a split.</summary>
    public ValueList<DomainPredecessor> Predecessors => predecessors.Value;

    /// <summary>Where the official title and place come from.</summary>
    public string Source { get; }

    /// <summary>The official title.</summary>
    /// <returns><see cref="OfficialTitle"/>.</returns>
    public override string ToString() => OfficialTitle;

    /// <summary>What is stated for an edition counts; the others are reached through those that are stated, and the basis never gets
    /// stronger on the way.</summary>
    private List<DomainPredecessor> AllPredecessors()
    {
        List<DomainPredecessor> all = [.. Follows];
        foreach (DomainPredecessor stated in Follows)
        {
            foreach (DomainPredecessor further in stated.Edition.Find(stated.Domain)!.Predecessors)
            {
                if (Follows.All(other => other.Edition != further.Edition))
                {
                    ComparisonBasis basis = stated.Basis.CompareTo(further.Basis) > 0 ? stated.Basis : further.Basis;
                    bool isOfficialSeries = stated.Basis == ComparisonBasis.SameDomain && further.IsOfficialSeries;
                    all.Add(new(further.Edition, further.Domain, basis) { IsOfficialSeries = isOfficialSeries });
                }
            }
        }

        return all;
    }
}
