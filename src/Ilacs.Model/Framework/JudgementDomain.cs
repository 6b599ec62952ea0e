using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// An area that Ofsted judges, such as help and protection or care leavers, as a code.
/// </summary>
/// <remarks>
/// A domain is only a code with a short name. What reports call it, where it stands and whether it is a key judgement belong to an edition:
/// see <see cref="FrameworkEdition.Domains"/>. Members of <see cref="JudgementSet"/> and JSON come in the order
/// of <see cref="OpenCode{TSelf}.Known"/>, unknown domains last.
/// </remarks>
[JsonConverter(typeof(IlacsJsonConverter<JudgementDomain>))]
[TypeConverter(typeof(OpenCodeTypeConverter<JudgementDomain>))]
public sealed class JudgementDomain : OpenCode<JudgementDomain>, IOpenCode<JudgementDomain>
{
    private JudgementDomain(string code, string title, int order)
        : base(code, isKnown: order != int.MaxValue)
    {
        Title = title;
        Order = order;
    }

    /// <summary>The impact of leaders on social work practice with children and families. ILACS, all editions.</summary>
    public static JudgementDomain ImpactOfLeaders { get; } = new("impactOfLeaders", "Impact of leaders", 0);

    /// <summary>Leadership, management and governance. SIF only; its successor is <see cref="ImpactOfLeaders"/>.</summary>
    public static JudgementDomain LeadershipManagementAndGovernance { get; } =
        new("leadershipManagementAndGovernance", "Leadership, management and governance", 1);

    /// <summary>Children who need help and protection. All editions.</summary>
    public static JudgementDomain HelpAndProtection { get; } = new("helpAndProtection", "Help and protection", 2);

    /// <summary>Children in care and care leavers, one judgement for both. ILACS 2018 only.</summary>
    public static JudgementDomain ChildrenInCareAndCareLeavers { get; } = new("childrenInCareAndCareLeavers", "Children in care and care leavers", 3);

    /// <summary>Children looked after and achieving permanence. SIF only.</summary>
    public static JudgementDomain ChildrenLookedAfterAndAchievingPermanence { get; } =
        new("childrenLookedAfterAndAchievingPermanence", "Children looked after and achieving permanence", 4);

    /// <summary>Children in care. ILACS from 2023.</summary>
    public static JudgementDomain ChildrenInCare { get; } = new("childrenInCare", "Children in care", 5);

    /// <summary>Adoption performance. SIF only, within children looked after.</summary>
    public static JudgementDomain AdoptionPerformance { get; } = new("adoptionPerformance", "Adoption performance", 6);

    /// <summary>Care leavers. SIF, within children looked after; ILACS from 2023, on its own.</summary>
    public static JudgementDomain CareLeavers { get; } = new("careLeavers", "Care leavers", 7);

    /// <summary>Overall effectiveness. SIF and ILACS until 31 March 2026.</summary>
    public static JudgementDomain OverallEffectiveness { get; } = new("overallEffectiveness", "Overall effectiveness", 8);

    /// <summary>The effectiveness of the local safeguarding children board, reviewed beside a SIF inspection.</summary>
    public static JudgementDomain LocalSafeguardingChildrenBoard { get; } = new("localSafeguardingChildrenBoard", "Local safeguarding children board", 9);

    static JudgementDomain[] IOpenCode<JudgementDomain>.KnownCodes { get; } =
    [
        ImpactOfLeaders, LeadershipManagementAndGovernance, HelpAndProtection, ChildrenInCareAndCareLeavers,
        ChildrenLookedAfterAndAchievingPermanence, ChildrenInCare, AdoptionPerformance, CareLeavers,
        OverallEffectiveness, LocalSafeguardingChildrenBoard,
    ];

    /// <summary>A short name for people, the same for every edition; the code itself if the domain is not known.
    /// The official title belongs to an edition: <see cref="EditionDomain.OfficialTitle"/>.</summary>
    public string Title { get; }

    internal int Order { get; }

    static JudgementDomain IOpenCode<JudgementDomain>.CreateUnknown(string code) => new(code, code, int.MaxValue);

    internal static int ComparePublishedOrder(JudgementDomain left, JudgementDomain right)
    {
        int order = left.Order.CompareTo(right.Order);
        return order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
    }
}
