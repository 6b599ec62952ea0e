using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The theme of a visit, as a code.
/// </summary>
/// <remarks><b>Source.</b> The first six are the themes of Ofsted's official statistics 2023 to 2025. The last two were observed:
/// placement decision-making in two focused visits of 2024, COVID arrangements in 2020 to 2021
/// (south-east sector-led improvement programme; not an official list).</remarks>
[JsonConverter(typeof(IlacsJsonConverter<VisitTheme>))]
[TypeConverter(typeof(CodeTypeConverter<VisitTheme>))]
public sealed class VisitTheme : OpenCode<VisitTheme>, ICodedValue<VisitTheme>
{
    private VisitTheme(string code, string title, bool isKnown = true)
        : base(code, title, isKnown)
    {
    }

    /// <summary>Front door: how contacts and referrals are received.</summary>
    public static VisitTheme FrontDoor { get; } = new("frontDoor", "Front door");

    /// <summary>Children in need or subject to a child protection plan.</summary>
    public static VisitTheme ChildrenInNeedOrSubjectToAPlan { get; } =
        new("childrenInNeedOrSubjectToAPlan", "Children in need/subject to a plan");

    /// <summary>Vulnerable adolescents.</summary>
    public static VisitTheme VulnerableAdolescents { get; } = new("vulnerableAdolescents", "Vulnerable adolescents");

    /// <summary>Children in care.</summary>
    public static VisitTheme ChildrenInCare { get; } = new("childrenInCare", "Children in care");

    /// <summary>Achieving permanence.</summary>
    public static VisitTheme AchievingPermanence { get; } = new("achievingPermanence", "Achieving permanence");

    /// <summary>Care leavers.</summary>
    public static VisitTheme CareLeavers { get; } = new("careLeavers", "Care leavers");

    /// <summary>Placement decision-making for older children. Observed, not in the official list.</summary>
    public static VisitTheme PlacementDecisionMaking { get; } = new("placementDecisionMaking", "Placement decision-making");

    /// <summary>Arrangements during the COVID-19 pandemic. Observed, not in the official list.</summary>
    public static VisitTheme CovidArrangements { get; } = new("covidArrangements", "COVID arrangements");

    static VisitTheme[] ICodedValue<VisitTheme>.Values { get; } =
    [
        FrontDoor, ChildrenInNeedOrSubjectToAPlan, VulnerableAdolescents, ChildrenInCare,
        AchievingPermanence, CareLeavers, PlacementDecisionMaking, CovidArrangements,
    ];

    static string ICodedValue<VisitTheme>.Expected => Form;

    static VisitTheme? ICodedValue<VisitTheme>.OfUnknown(ReadOnlySpan<char> code) => IsWellFormed(code) ? new(code.ToString(), code.ToString(), isKnown: false) : null;
}
