using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The kind of an inspection or visit, as a code.
/// </summary>
/// <remarks>
/// <para>The type is stated, never derived: the length only suggests it. Ofsted lists three days on the Isles of Scilly (2023) as a short
/// inspection, and what was printed as 17 days in Wiltshire (2019) as a standard one.</para>
/// <para>No report says whether the inspection was standard or short. The types in Ofsted's workbook as at 31 March 2025 are
/// <b>official</b>: they cover 271 of the 324 ILACS inspections in the national record (3 of them of authorities that have closed), those
/// that began by that day and were published by 30 June 2025. The other 53 got their type from their length: short if up to 7 calendar
/// days. Evidence on types counts only the 271.</para>
/// <b>Source.</b> Official statistics <i>Local authority inspection outcomes as at 31 March 2025</i>, column "Inspection type".
/// </remarks>
[JsonConverter(typeof(IlacsJsonConverter<InspectionType>))]
[TypeConverter(typeof(CodeTypeConverter<InspectionType>))]
public sealed class InspectionType : OpenCode<InspectionType>, ICodedValue<InspectionType>
{
    private InspectionType(string code, string title, bool? isGraded)
        : base(code, title, isKnown: isGraded is not null) => IsGraded = isGraded;

    /// <summary>Standard inspection under ILACS: usually two weeks on site, every judgement of the edition.</summary>
    public static InspectionType Standard { get; } = new("standardInspection", "Standard inspection", isGraded: true);

    /// <summary>Short inspection under ILACS: usually one week on site, the same judgements as a standard inspection.</summary>
    public static InspectionType Short { get; } = new("shortInspection", "Short inspection", isGraded: true);

    /// <summary>Inspection under the single inspection framework (SIF), November 2013 to June 2018: about four weeks.</summary>
    public static InspectionType Single { get; } = new("singleInspection", "Single inspection", isGraded: true);

    /// <summary>Focused visit: usually two days on one theme, between inspections, without grades.</summary>
    public static InspectionType FocusedVisit { get; } = new("focusedVisit", "Focused visit", isGraded: false);

    /// <summary>Monitoring visit: usually two days, to see the progress of an authority judged inadequate, without grades.</summary>
    public static InspectionType MonitoringVisit { get; } = new("monitoringVisit", "Monitoring visit", isGraded: false);

    /// <summary>Joint targeted area inspection with other inspectorates, under section 20 of the Children Act 2004, without
    /// grades.</summary>
    public static InspectionType JointTargetedAreaInspection { get; } =
        new("jointTargetedAreaInspection", "Joint targeted area inspection", isGraded: false);

    /// <summary>Assurance visit of autumn 2020 to spring 2021, during the COVID-19 pandemic, without grades.</summary>
    public static InspectionType AssuranceVisit { get; } = new("assuranceVisit", "Assurance visit", isGraded: false);

    static InspectionType[] ICodedValue<InspectionType>.Values { get; } =
        [Standard, Short, Single, FocusedVisit, MonitoringVisit, JointTargetedAreaInspection, AssuranceVisit];

    /// <summary>Whether inspections of this type carry judgements; <see langword="null"/> if the type is not known.</summary>
    public bool? IsGraded { get; }

    static string ICodedValue<InspectionType>.Expected => Form;

    static InspectionType? ICodedValue<InspectionType>.OfUnknown(ReadOnlySpan<char> code) =>
        IsWellFormed(code) ? new(code.ToString(), code.ToString(), isGraded: null) : null;
}
