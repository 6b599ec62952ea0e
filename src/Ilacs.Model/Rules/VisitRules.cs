using NodaTime;

namespace Ilacs.Model;

/// <summary>Visits and joint targeted area inspections, which have no judgements.</summary>
internal static class VisitRules
{
    private static readonly LocalDate FirstJointInspections = new(2016, 2, 1);

    public static ValidationRule[] All { get; } =
    [
        new(
            "ILACS029", "Focused and monitoring visits last two days", Severity.Info,
            "Descriptions of the framework in guides and the press; not seen in an official text", TwoDays)
        {
            AppliesTo = "Focused and monitoring visits, working days of the first block. Where there are several blocks, it may be "
                + "shorter. "
                + "A single day, often remote, was usual from September 2020 to April 2021",
            Passes = "Bradford, sixth monitoring visit: 7 to 8 September 2021",
            Fails = "A focused visit from Monday to Friday",
        },
        new("ILACS071", "The first and last day of a visit are working days", Severity.Warning,
            "Observed in Ofsted's official statistics", OnWorkingDays)
        {
            AppliesTo = "Every block of visits and joint targeted area inspections. Checks weekends of any year, bank holidays of "
                + "2012 to 2028. "
                + "The evidence counts focused and monitoring visits",
            Evidence = RuleEvidence.Of("ILACS071"),
            Passes = "Bradford, sixth monitoring visit: from Tuesday 7 September 2021",
            Fails = "A focused visit that begins on a Sunday or on Good Friday",
        },
        new(
            "ILACS073", "No joint targeted area inspection began before February 2016", Severity.Warning,
            "Ofsted and the other inspectorates, announcement of January 2016: from February on; there was a pilot in December 2015",
            NoJointInspectionBefore2016)
        {
            AppliesTo = "Joint targeted area inspections",
            Passes = "A joint targeted area inspection of February 2016",
            Fails = "A joint targeted area inspection of 2014",
        },
        new(
            "ILACS074", "A visit has a theme of visits, and a joint targeted area inspection a theme of joint inspections",
            Severity.Info,
            "Themes of visits: Ofsted, official statistics 2023 to 2025. Themes of joint inspections: their guidance and reports, see "
                + "VisitTheme", ThemeFits)
        {
            AppliesTo = "Focused and monitoring visits and joint targeted area inspections with a known theme",
            Passes = "A joint targeted area inspection on serious youth violence; the front door on either",
            Fails = "A joint targeted area inspection on achieving permanence",
        },
    ];

    private static void TwoDays(Inspection inspection, ref RuleIssues issues)
    {
        if (!IsFocusedOrMonitoring(inspection) || inspection.Fieldwork is not [{ End: { } end } first, ..])
        {
            return;
        }

        int days = WorkingWeek.Within(first.Start, end);
        if (days > 2 || (days < 2 && inspection.Fieldwork.Count == 1 && !(days == 1 && Pandemic.Covers(inspection))))
        {
            issues.Add(
                "/fieldwork/0", $"The visit lasted {days} working {(days == 1 ? "day" : "days")}; focused and monitoring visits last two.");
        }
    }

    private static void OnWorkingDays(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is UngradedInspection)
        {
            DateRules.EndsOnNonWorkingDays(inspection, ref issues);
        }
    }

    private static void NoJointInspectionBefore2016(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection.Type == InspectionType.JointTargetedAreaInspection && inspection.FirstKnownDay < FirstJointInspections)
        {
            issues.Add("/type", "Joint targeted area inspections began in February 2016; this one is of "
                + $"{inspection.FirstKnownDay.Value.ToIso()}.");
        }
    }

    private static void ThemeFits(Inspection inspection, ref RuleIssues issues)
    {
        if (inspection is not UngradedInspection { Theme: { IsKnown: true } theme } visit)
        {
            return;
        }

        if (visit.Type == InspectionType.JointTargetedAreaInspection && !theme.IsOfJointInspections)
        {
            issues.Add("/theme", $"'{theme.Title}' is a theme of visits; no joint targeted area inspection is known to have had it.");
        }
        else if (IsFocusedOrMonitoring(visit) && !theme.IsOfVisits)
        {
            issues.Add("/theme", $"'{theme.Title}' is a theme of joint targeted area inspections; no visit is known to have had it.");
        }
    }

    private static bool IsFocusedOrMonitoring(Inspection inspection) =>
        inspection.Type == InspectionType.FocusedVisit || inspection.Type == InspectionType.MonitoringVisit;
}
