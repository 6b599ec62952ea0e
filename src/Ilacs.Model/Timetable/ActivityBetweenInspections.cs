using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// Something that happens between two graded inspections of an authority: a visit or inspection without grades, or an activity outside
/// inspection.
/// </summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined; <see cref="ExpectedInspection.BetweenInspections"/> puts yearly
/// activities first.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<ActivityBetweenInspections>))]
public sealed record ActivityBetweenInspections
{
    private ActivityBetweenInspections(string name, string description, string source, InspectionType? type = null) =>
        (Name, Description, Source, Type) = (name, description, source, type);

    /// <summary>Its name, such as "Annual engagement meeting".</summary>
    public string Name { get; }

    /// <summary>What happens, in a sentence or two.</summary>
    public string Description { get; }

    /// <summary>Where that comes from, and how certain it is.</summary>
    public string Source { get; }

    /// <summary>The type of visit or inspection; <see langword="null"/> for an activity outside inspection.</summary>
    public InspectionType? Type { get; }

    internal static ActivityBetweenInspections SelfEvaluation { get; } = new(
        "Self-evaluation",
        "Each year the authority writes its own account of its social work practice, in no fixed form, and shares it with Ofsted.",
        "Ofsted, consultation outcome of 2 December 2022: an activity outside inspection. That it is yearly: guides and the "
            + "press (secondary)");

    internal static ActivityBetweenInspections AnnualEngagementMeeting { get; } = new(
        "Annual engagement meeting",
        "Each year Ofsted's region and the director of children's services talk about the self-evaluation: what the authority "
            + "knows of its practice, how it knows it, and what it plans. Councils also call it the annual conversation. Nothing is "
            + "published.",
        "Ofsted, consultation outcome of 2 December 2022: an activity outside inspection. Its questions: guides of the Local "
            + "Government Association and the press (secondary)");

    internal static ActivityBetweenInspections FocusedVisits { get; } = new(
        "Focused visits",
        "Two days on one theme or group of children, without grades; the letter is published and may have areas for priority "
            + "action. Up to two between inspections were usual by the guidance of 2018, and one of them may be a joint inspection.",
        "Ofsted, official statistics of 2023 to 2025: visits and themes. How many: council papers of 2018 and 2020 (secondary)",
        InspectionType.FocusedVisit);

    internal static ActivityBetweenInspections MonitoringVisits { get; } = new(
        "Monitoring visits",
        "Two days each on the progress of an authority that was judged inadequate, without grades; letters are published, except "
            + "for the first. There is no upper limit. The statistics of April 2022 to March 2025 have no focused visit to such an "
            + "authority; in autumn 2020 there were some.",
        "Ofsted, official statistics of 2023 to 2025, and its guidance on monitoring of 2017. The first letter and the visits "
            + "of autumn 2020: the press (secondary)",
        InspectionType.MonitoringVisit);

    internal static ActivityBetweenInspections JointInspections { get; } = new(
        "Joint targeted area inspections",
        "Ofsted, the Care Quality Commission and His Majesty's Inspectorate of Constabulary look together at a theme or at the "
            + "front door, in any area and without grades. The report or letter is published and may have areas for priority action.",
        "Children Act 2004, section 20, and SI 2015/1792; GOV.UK, guidance on joint targeted area inspections",
        InspectionType.JointTargetedAreaInspection);

    /// <summary>The name and the description.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Name}: {Description}";

    /// <summary>What happens before the next graded inspection.</summary>
    /// <param name="monitoringFirst">Whether monitoring visits come; <see langword="null"/> if that is open, so that either may.</param>
    internal static ValueList<ActivityBetweenInspections> Before(bool? monitoringFirst) => monitoringFirst switch
    {
        true => [SelfEvaluation, AnnualEngagementMeeting, MonitoringVisits, JointInspections],
        false => [SelfEvaluation, AnnualEngagementMeeting, FocusedVisits, JointInspections],
        null => [SelfEvaluation, AnnualEngagementMeeting, FocusedVisits, MonitoringVisits, JointInspections],
    };
}
