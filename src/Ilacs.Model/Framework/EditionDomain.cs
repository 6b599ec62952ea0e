namespace Ilacs.Model;

/// <summary>
/// A domain as one edition of the framework defines it.
/// </summary>
/// <remarks>Two of them are equal if they are the same domain of the same edition.</remarks>
public sealed class EditionDomain
{
    internal EditionDomain(
        JudgementDomain domain, string officialTitle, DomainRole role, bool isKey, string source, JudgementDomain? parent = null)
    {
        Domain = domain;
        OfficialTitle = officialTitle;
        Role = role;
        IsKey = isKey;
        Parent = parent;
        Source = source;
    }

    /// <summary>The code of the domain.</summary>
    public JudgementDomain Domain { get; }

    /// <summary>The domain as reports of this edition print it.</summary>
    public string OfficialTitle { get; }

    /// <summary>The place of the domain in the list of judgements that a report of this edition prints, from 1.</summary>
    public int Order { get; internal init; }

    /// <summary>What the judgement is about.</summary>
    public DomainRole Role { get; }

    /// <summary>
    /// Whether it is a key judgement, one that bears on overall effectiveness directly. The two judgements within care of
    /// SIF, overall effectiveness itself and the safeguarding board are not.
    /// </summary>
    public bool IsKey { get; }

    /// <summary>The domain that this one is a part of, or <see langword="null"/>. Only SIF has parts: adoption performance
    /// and care leavers within children looked after and achieving permanence.</summary>
    public JudgementDomain? Parent { get; }

    /// <summary>
    /// Whether every inspection of the edition makes this judgement. The safeguarding board was reviewed beside most
    /// SIF inspections, not all (147 of 167 reports).
    /// </summary>
    public bool IsRequired => Role != DomainRole.Beside;

    /// <summary>Where the official title and place come from.</summary>
    public string Source { get; }

    /// <summary>The official title.</summary>
    /// <returns><see cref="OfficialTitle"/>.</returns>
    public override string ToString() => OfficialTitle;
}

/// <summary>What a judgement of an edition is about.</summary>
/// <remarks>The numbers carry no order and <c>default</c> is none of these.</remarks>
public enum DomainRole
{
    /// <summary>The leaders of the service.</summary>
    Leaders = 1,

    /// <summary>The experiences and progress of a group of children or young people: the practice judgements.</summary>
    ExperiencesAndProgress = 2,

    /// <summary>Overall effectiveness.</summary>
    Overall = 3,

    /// <summary>Reviewed beside the inspection and no part of overall effectiveness: the safeguarding board, with SIF.</summary>
    Beside = 4,
}
