using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// An area that Ofsted judges, such as help and protection or care leavers, as a code.
/// </summary>
/// <remarks>
/// A domain is only a code with a short name. What reports call it, its place and whether it is a key judgement belong to an edition: see
/// <see cref="FrameworkEdition.Domains"/>. Members of <see cref="JudgementSet"/> and JSON come in the order of
/// <see cref="OpenCode{TSelf}.Known"/>; unknown domains, and those that were added after the first release, come last.
/// </remarks>
/// <example>
/// <code>
/// JudgementDomain domain = JudgementDomain.Parse("careLeavers");
/// string title = domain.Title;                                            // "Care leavers"
/// bool isKnown = JudgementDomain.Parse("earlyHelp").IsKnown;              // false: kept, and reported by validation
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<JudgementDomain>))]
[TypeConverter(typeof(CodeTypeConverter<JudgementDomain>))]
public sealed class JudgementDomain : OpenCode<JudgementDomain>, ICodedValue<JudgementDomain>
{
    /// <summary>How 14 reports of 2023 to 2026 misprint the title for care leavers,
    /// and how one of 2026 prints the leaders' title without "social work".</summary>
    private const string MisprintedCareLeavers = "The experiences and progress of children care leavers";
    private const string LeadersWithoutSocialWork = "The impact of leaders on practice with children and families";

    private readonly Lazy<string[]> printedForms;

    private JudgementDomain(string code, string title, bool isKnown = true, string? variant = null)
        : base(code, title, isKnown) =>
        printedForms = new(() =>
        [
            Title,
            .. FrameworkEdition.Known.Select(edition => edition.Find(this)?.OfficialTitle).OfType<string>()
                .Distinct(StringComparer.Ordinal),
            .. variant is null ? Array.Empty<string>() : [variant],
        ]);

    /// <summary>The impact of leaders on social work practice with children and families. ILACS, all editions.</summary>
    public static JudgementDomain ImpactOfLeaders { get; } = new("impactOfLeaders", "Impact of leaders", variant: LeadersWithoutSocialWork);

    /// <summary>Leadership, management and governance. SIF only; its successor is <see cref="ImpactOfLeaders"/>.</summary>
    public static JudgementDomain LeadershipManagementAndGovernance { get; } =
        new("leadershipManagementAndGovernance", "Leadership, management and governance");

    /// <summary>Children who need help and protection. All editions.</summary>
    public static JudgementDomain HelpAndProtection { get; } = new("helpAndProtection", "Help and protection");

    /// <summary>Children in care and care leavers, one judgement for both. ILACS 2018 only.</summary>
    public static JudgementDomain ChildrenInCareAndCareLeavers { get; } =
        new("childrenInCareAndCareLeavers", "Children in care and care leavers");

    /// <summary>Children looked after and achieving permanence. SIF only.</summary>
    public static JudgementDomain ChildrenLookedAfterAndAchievingPermanence { get; } =
        new("childrenLookedAfterAndAchievingPermanence", "Children looked after and achieving permanence");

    /// <summary>Children in care. ILACS from 2023.</summary>
    public static JudgementDomain ChildrenInCare { get; } = new("childrenInCare", "Children in care");

    /// <summary>Adoption performance. SIF only, within children looked after.</summary>
    public static JudgementDomain AdoptionPerformance { get; } = new("adoptionPerformance", "Adoption performance");

    /// <summary>Care leavers. SIF, within children looked after; ILACS from 2023, on its own.</summary>
    public static JudgementDomain CareLeavers { get; } = new("careLeavers", "Care leavers", variant: MisprintedCareLeavers);

    /// <summary>Overall effectiveness. SIF and ILACS until 31 March 2026.</summary>
    public static JudgementDomain OverallEffectiveness { get; } = new("overallEffectiveness", "Overall effectiveness");

    /// <summary>The effectiveness of the local safeguarding children board, reviewed alongside a SIF inspection.</summary>
    public static JudgementDomain LocalSafeguardingChildrenBoard { get; } =
        new("localSafeguardingChildrenBoard", "Local safeguarding children board");

    static JudgementDomain[] ICodedValue<JudgementDomain>.Values { get; } =
    [
        ImpactOfLeaders, LeadershipManagementAndGovernance, HelpAndProtection, ChildrenInCareAndCareLeavers,
        ChildrenLookedAfterAndAchievingPermanence, ChildrenInCare, AdoptionPerformance, CareLeavers,
        OverallEffectiveness, LocalSafeguardingChildrenBoard,
    ];

    static string ICodedValue<JudgementDomain>.Expected => Form;

    internal override string[] PrintedForms => printedForms.Value;

    static JudgementDomain? ICodedValue<JudgementDomain>.OfUnknown(ReadOnlySpan<char> code) =>
        IsWellFormed(code) ? new(code.ToString(), code.ToString(), isKnown: false) : null;
}
