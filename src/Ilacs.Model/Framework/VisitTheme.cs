using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The theme of a visit or of a joint targeted area inspection, as a code.
/// </summary>
/// <remarks>
/// <para><b>Visits.</b> The first six are the themes of Ofsted's official statistics 2023 to 2025. The next two were observed:
/// placement decision-making in two focused visits of 2024, COVID arrangements in 2020 to 2021
/// (south-east sector-led improvement programme; not an official list).</para>
/// <para><b>Joint targeted area inspections.</b> The themes from <see cref="ChildSexualExploitation"/> on belong only to joint inspections,
/// in the order in which they came up. <see cref="FrontDoor"/> belongs to both: the guidance of April 2024 uses it for "identification of
/// initial need and risk". <b>Sources.</b> GOV.UK, guidance and reports of each theme; "Multi-agency response to child sexual abuse in the
/// family environment" of 4 February 2020, which lists the themes until then; HMICFRS, "Joint targeted child protection
/// inspections".</para>
/// </remarks>
[JsonConverter(typeof(IlacsJsonConverter<VisitTheme>))]
[TypeConverter(typeof(CodeTypeConverter<VisitTheme>))]
public sealed class VisitTheme : OpenCode<VisitTheme>, ICodedValue<VisitTheme>
{
    private VisitTheme(string code, string title, bool isKnown = true)
        : base(code, title, isKnown)
    {
    }

    /// <summary>Whether focused and monitoring visits have had the theme.</summary>
    internal bool IsOfVisits { get; private init; } = true;

    /// <summary>Whether joint targeted area inspections have had the theme.</summary>
    internal bool IsOfJointInspections { get; private init; }

    /// <summary>Front door: how contacts and referrals are received. A theme of visits, and since 2022 of joint inspections:
    /// "identification of initial need and risk".</summary>
    public static VisitTheme FrontDoor { get; } = new("frontDoor", "Front door") { IsOfJointInspections = true };

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

    /// <summary>Child sexual exploitation, and children missing from home, school or care: joint inspections of February to August
    /// 2016.</summary>
    public static VisitTheme ChildSexualExploitation { get; } =
        OfJointInspections("childSexualExploitation", "Child sexual exploitation and missing children");

    /// <summary>Children living with, or victims of, domestic abuse: joint inspections of September 2016 to March 2017 and from autumn
    /// 2024.</summary>
    public static VisitTheme DomesticAbuse { get; } = OfJointInspections("domesticAbuse", "Domestic abuse");

    /// <summary>Children living with neglect, especially those aged 7 to 15: joint inspections of May to December 2017.</summary>
    public static VisitTheme Neglect { get; } = OfJointInspections("neglect", "Neglect");

    /// <summary>Child exploitation, sexual and criminal, and children missing from home, care or education: joint inspections of spring
    /// 2018.</summary>
    public static VisitTheme ChildExploitation { get; } = OfJointInspections("childExploitation", "Child exploitation");

    /// <summary>Child sexual abuse in the family environment: joint inspections of September 2018 to May 2019 and from autumn
    /// 2025.</summary>
    public static VisitTheme ChildSexualAbuseInTheFamilyEnvironment { get; } =
        OfJointInspections("childSexualAbuseInTheFamilyEnvironment", "Child sexual abuse in the family environment");

    /// <summary>Children living with mental ill health: joint inspections of September 2019 to February 2020.</summary>
    public static VisitTheme ChildrensMentalHealth { get; } = OfJointInspections("childrensMentalHealth", "Children's mental health");

    /// <summary>Criminal exploitation of children: joint inspections under guidance of March 2022.</summary>
    public static VisitTheme CriminalExploitation { get; } =
        OfJointInspections("criminalExploitation", "Criminal exploitation of children");

    /// <summary>Children and families who need help, especially early help: joint inspections of December 2022 to March 2023.</summary>
    public static VisitTheme ChildrenAndFamiliesWhoNeedHelp { get; } =
        OfJointInspections("childrenAndFamiliesWhoNeedHelp", "Children and families who need help");

    /// <summary>Serious youth violence: joint inspections of September 2023 to May 2024.</summary>
    public static VisitTheme SeriousYouthViolence { get; } = OfJointInspections("seriousYouthViolence", "Serious youth violence");

    static VisitTheme[] ICodedValue<VisitTheme>.Values { get; } =
    [
        FrontDoor, ChildrenInNeedOrSubjectToAPlan, VulnerableAdolescents, ChildrenInCare,
        AchievingPermanence, CareLeavers, PlacementDecisionMaking, CovidArrangements,
        ChildSexualExploitation, DomesticAbuse, Neglect, ChildExploitation, ChildSexualAbuseInTheFamilyEnvironment, ChildrensMentalHealth,
        CriminalExploitation, ChildrenAndFamiliesWhoNeedHelp, SeriousYouthViolence,
    ];

    static string ICodedValue<VisitTheme>.Expected => Form;

    static VisitTheme? ICodedValue<VisitTheme>.OfUnknown(ReadOnlySpan<char> code) =>
        IsWellFormed(code) ? new(code.ToString(), code.ToString(), isKnown: false) : null;

    private static VisitTheme OfJointInspections(string code, string title) =>
        new(code, title) { IsOfVisits = false, IsOfJointInspections = true };
}
