using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The judgement of an earlier edition that a domain follows, and the basis on which the two may be compared.
/// </summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<DomainPredecessor>))]
public sealed record DomainPredecessor
{
    internal DomainPredecessor(FrameworkEdition edition, JudgementDomain domain, ComparisonBasis basis)
    {
        Edition = edition;
        Domain = domain;
        Basis = basis;
    }

    /// <summary>The earlier edition.</summary>
    public FrameworkEdition Edition { get; }

    /// <summary>The domain in that edition.</summary>
    public JudgementDomain Domain { get; }

    /// <summary>The basis on which the two may be compared.</summary>
    public ComparisonBasis Basis { get; }

    /// <summary>Whether Ofsted's official statistics count the earlier judgement in the column of the later domain: SIF's leadership as the
    /// impact of leaders, and the combined judgement of 2018 as that on children in care. In the second case they go further than this
    /// library, which calls it a split.</summary>
    public bool IsOfficialSeries { get; internal init; }

    /// <summary>The edition, the domain and the basis, such as "ILACS 2018, childrenInCareAndCareLeavers: split".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Edition.Title}, {Domain}: {Basis}";
}
