namespace Ilacs.Model;

/// <summary>
/// An area that Ofsted judges, such as help and protection or care leavers, as a code.
/// </summary>
/// <remarks>
/// A domain is only a code. What it is called, where it stands and whether it is a key judgement belong to an edition:
/// see <see cref="FrameworkEdition.Domains"/>. Members of <see cref="JudgementSet"/> and JSON come in the order
/// of <see cref="OpenCode{TSelf}.Known"/>, unknown domains last.
/// </remarks>
public sealed class JudgementDomain : OpenCode<JudgementDomain>, IOpenCode<JudgementDomain>
{
    private JudgementDomain(string code, int order)
        : base(code, isKnown: order != int.MaxValue) => Order = order;

    /// <summary>The impact of leaders on social work practice with children and families. ILACS, all editions.</summary>
    public static JudgementDomain ImpactOfLeaders { get; } = new("impactOfLeaders", 0);

    /// <summary>Leadership, management and governance. SIF only; its successor is <see cref="ImpactOfLeaders"/>.</summary>
    public static JudgementDomain LeadershipManagementAndGovernance { get; } = new("leadershipManagementAndGovernance", 1);

    /// <summary>Children who need help and protection. All editions.</summary>
    public static JudgementDomain HelpAndProtection { get; } = new("helpAndProtection", 2);

    /// <summary>Children in care and care leavers, one judgement for both. ILACS 2018 only.</summary>
    public static JudgementDomain ChildrenInCareAndCareLeavers { get; } = new("childrenInCareAndCareLeavers", 3);

    /// <summary>Children looked after and achieving permanence. SIF only.</summary>
    public static JudgementDomain ChildrenLookedAfterAndAchievingPermanence { get; } = new("childrenLookedAfterAndAchievingPermanence", 4);

    /// <summary>Children in care. ILACS from 2023.</summary>
    public static JudgementDomain ChildrenInCare { get; } = new("childrenInCare", 5);

    /// <summary>Adoption performance. SIF only, within children looked after.</summary>
    public static JudgementDomain AdoptionPerformance { get; } = new("adoptionPerformance", 6);

    /// <summary>Care leavers. SIF, within children looked after; ILACS from 2023, on its own.</summary>
    public static JudgementDomain CareLeavers { get; } = new("careLeavers", 7);

    /// <summary>Overall effectiveness. SIF and ILACS until 31 March 2026.</summary>
    public static JudgementDomain OverallEffectiveness { get; } = new("overallEffectiveness", 8);

    /// <summary>The effectiveness of the local safeguarding children board, reviewed beside a SIF inspection.</summary>
    public static JudgementDomain LocalSafeguardingChildrenBoard { get; } = new("localSafeguardingChildrenBoard", 9);

    static JudgementDomain[] IOpenCode<JudgementDomain>.KnownCodes { get; } =
    [
        ImpactOfLeaders, LeadershipManagementAndGovernance, HelpAndProtection, ChildrenInCareAndCareLeavers,
        ChildrenLookedAfterAndAchievingPermanence, ChildrenInCare, AdoptionPerformance, CareLeavers,
        OverallEffectiveness, LocalSafeguardingChildrenBoard,
    ];

    internal int Order { get; }

    static JudgementDomain IOpenCode<JudgementDomain>.CreateUnknown(string code) => new(code, int.MaxValue);

    internal static int ComparePublishedOrder(JudgementDomain left, JudgementDomain right)
    {
        int order = left.Order.CompareTo(right.Order);
        return order != 0 ? order : string.CompareOrdinal(left.Code, right.Code);
    }
}
