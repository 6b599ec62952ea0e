using System.Collections.Frozen;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>The domains that Ofsted's statistics count in the column of a later one, as the editions state it:
/// <see cref="DomainPredecessor.IsOfficialSeries"/>.</summary>
internal static class OfficialSeries
{
    // Made as ordinary dictionaries first: they refuse a domain that is counted in two columns, or a column that counts two.
    private static readonly FrozenDictionary<JudgementDomain, JudgementDomain> Later = FrameworkEdition.Known
        .SelectMany(edition => edition.Domains)
        .SelectMany(
            domain => domain.Follows.Where(followed => followed.IsOfficialSeries),
            (domain, followed) => (Earlier: followed.Domain, Later: domain.Domain))
        .ToDictionary(it => it.Earlier, it => it.Later)
        .ToFrozenDictionary();

    private static readonly FrozenDictionary<JudgementDomain, JudgementDomain> Earlier =
        Later.ToDictionary(it => it.Value, it => it.Key).ToFrozenDictionary();

    /// <summary>The domain in whose column a domain is counted: its own, unless a later one takes it over.</summary>
    public static JudgementDomain CountedAs(JudgementDomain domain) => Later.GetValueOrDefault(domain, domain);

    /// <summary>The earlier domain that is counted in the column of a domain, if there is one.</summary>
    public static JudgementDomain? Before(JudgementDomain domain) => Earlier.GetValueOrDefault(domain);
}
