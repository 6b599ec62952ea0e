namespace Ilacs.Model;

/// <summary>Rules between the documents of one authority. An issue is in the report of the later document and names the earlier
/// one.</summary>
internal static class HistoryRules
{
    private const string ByTheReading =
        ". Without an overall grade it depends on leaders and two of three, which is this library's reading, and on the caller's own "
            + "reading of what is inadequate (ValidationRules.WithReading)";

    private const string Visits = "Observed in Ofsted's official statistics, visits of April 2022 to March 2025";

    private const string StandingSource =
        "There has been no overall grade since April 2026 (Ofsted, news of 27 November 2025), and no source was found for what "
            + "replaces inadequate";

    public static ValidationRule[] All { get; } =
    [
        new("ILACS030", "No inspection appears twice", Severity.Warning, "One document per inspection: ILACS JSON, version 1", NotTwice)
        {
            Passes = "Two inspections on different days",
            Fails = "Two documents of the same type with the same first day on site",
        },
        new("ILACS031", "The days on site of two inspections do not overlap", Severity.Warning, "Observed in published graded inspections",
            NoOverlap)
        {
            AppliesTo = "Everything; the evidence counts graded inspections",
            Evidence = RuleEvidence.Of("ILACS031"),
            Passes = "A monitoring visit between two inspections",
            Fails = "A monitoring visit within the two weeks of a standard inspection",
        },
        new(
            "ILACS032", "No short inspection follows requires improvement or inadequate", Severity.Warning,
            "Observed in published reports; council guides say short inspections are for authorities judged good or outstanding",
            NoShortAfterBelowGood)
        {
            AppliesTo = "Short inspections" + ByTheReading,
            Evidence = RuleEvidence.Of("ILACS032"),
            Passes = "North Tyneside 2020: short, after good in 2017",
            Fails = "A short inspection of Bradford after inadequate in 2022",
        },
        new("ILACS033", "Monitoring visits follow an inadequate judgement", Severity.Warning, Visits, MonitoringFollowsInadequate)
        {
            AppliesTo = "Monitoring visits" + ByTheReading,
            Evidence = RuleEvidence.Of("ILACS033"),
            Passes = "Bradford 2021: after inadequate in 2018",
            Fails = "A monitoring visit after a good inspection",
        },
        new(
            "ILACS034", "Monitoring visits in a series are numbered upwards", Severity.Warning,
            "The meaning of the number: its place in the series. Gaps are fine, and there is no upper limit", NumberedUpwards)
        {
            AppliesTo = "Monitoring visits",
            Passes = "A second visit, then a sixth",
            Fails = "A sixth visit, then another sixth or a fifth, with no graded inspection between",
        },
        new(
            "ILACS035", "No focused visit is made while the latest judgement is inadequate", Severity.Info,
            Visits + ". From autumn 2020 to spring 2021 inadequate authorities were visited first (the press and councils)",
            NoFocusedVisitWhileInadequate)
        {
            AppliesTo = "Focused visits, except those of September 2020 to April 2021" + ByTheReading,
            Evidence = RuleEvidence.Of("ILACS035"),
            Passes = "A focused visit after requires improvement; Bradford, 15 December 2020, although inadequate since 2018",
            Fails = "A focused visit in 2024 to an authority that was judged inadequate in 2023",
        },
        new("ILACS064", "It is clear what the previous inspection means for what follows", Severity.Info, StandingSource, StandingIsKnown)
        {
            AppliesTo = "Short inspections, focused and monitoring visits and re-inspections. Where it is open, ILACS032, ILACS033, "
                + "ILACS035 or ILACS068 cannot "
                + "be applied, and this rule says why",
            Passes = "A monitoring visit after inadequate in 2018",
            Fails = "A monitoring visit to Trafford after August 2026, when leaders were inadequate and there was no overall grade",
        },
        new(
            "ILACS068", "A re-inspection follows an inadequate judgement", Severity.Warning,
            "Observed in published reports; councils and the press use the word in this sense", ReinspectionFollowsInadequate)
        {
            AppliesTo = "Inspections that Ofsted called a re-inspection" + ByTheReading,
            Evidence = RuleEvidence.Of("ILACS068"),
            Passes = "A re-inspection of 2017 after inadequate in 2015",
            Fails = "A re-inspection after good",
        },
        new(
            "ILACS070", "A monitoring visit comes after the publication of the report that it follows", Severity.Warning,
            "Observed in Ofsted's official statistics; visits follow the plan that answers the report", MonitoringAfterTheReport)
        {
            AppliesTo = "Monitoring visits after an inspection whose day of publication is stated, except where ILACS033 allows none",
            Evidence = RuleEvidence.Of("ILACS070"),
            Passes = "Bradford: report of October 2018, monitoring visits from 2019 on",
            Fails = "A monitoring visit in the month between the days on site and the report",
        },
    ];

    private static void NotTwice(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (history.Index.SameBefore(inspection) is { } earlier)
        {
            issues.Add("", $"This is the same inspection as another document: {earlier}.");
        }
    }

    private static void NoOverlap(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (history.Index.OverlappingBefore(inspection) is { } earlier)
        {
            issues.Add("/fieldwork", $"The days on site overlap those of {earlier}.");
        }
    }

    private static void NoShortAfterBelowGood(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection.Type == InspectionType.Short && history.GradedBefore(inspection) is { } previous)
        {
            (PathwayStanding standing, string because) = issues.Reading.Explain(previous);

            // An inspection below good by leaders and two of three is below good, whether or not it counts as inadequate.
            if (standing == PathwayStanding.RequiresImprovement || standing == PathwayStanding.Inadequate
                || IsOpenButBelowGood(standing, previous))
            {
                issues.Add("/type", $"This short inspection follows {Outcome(previous, standing, because)} in {previous}.");
            }
        }
    }

    private static string Outcome(GradedInspection previous, PathwayStanding standing, string because) =>
        previous.OverallEffectiveness?.Title
        ?? (standing == PathwayStanding.Open
            ? "less than good (leaders or two of three practice judgements are below good)"
            : $"{standing.Title} ({because})");

    private static bool IsOpenButBelowGood(PathwayStanding standing, GradedInspection previous) =>
        standing == PathwayStanding.Open && InspectionPathway.LeadersAndTwoOfThree(previous) == false;

    private static void MonitoringFollowsInadequate(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection.Type == InspectionType.MonitoringVisit && history.GradedBefore(inspection) is { } previous)
        {
            (PathwayStanding standing, string because) = issues.Reading.Explain(previous);
            if (standing == PathwayStanding.GoodOrBetter || standing == PathwayStanding.RequiresImprovement)
            {
                issues.Add("/type", $"This monitoring visit follows {Outcome(previous, standing, because)} in {previous}.");
            }
        }
    }

    private static void NumberedUpwards(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection is UngradedInspection { Number: { } number } visit && visit.Type == InspectionType.MonitoringVisit
            && history.Index.NumberedBefore(visit) is { } before && before.Number >= number)
        {
            issues.Add("/number", $"Number {number} follows number {before.Number} of {before}.");
        }
    }

    private static void NoFocusedVisitWhileInadequate(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection.Type == InspectionType.FocusedVisit && !Pandemic.Covers(inspection)
            && history.GradedBefore(inspection) is { } previous && issues.Reading.Of(previous) == PathwayStanding.Inadequate)
        {
            issues.Add("/type", $"This focused visit took place while the latest judgement was inadequate: {previous}.");
        }
    }

    private static void StandingIsKnown(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection.FirstKnownDay is null || RuleOnWhatFollows(inspection) is not { } rule)
        {
            return;
        }

        if (history.Index.HasUndatedGraded)
        {
            issues.Add(
                "/type",
                $"{rule} could not be applied: a graded inspection of the authority states no date, so it is not known which one was "
                    + "the last before this.");
        }
        else if (history.GradedBefore(inspection) is { } previous)
        {
            (PathwayStanding standing, string because) = issues.Reading.Explain(previous);
            if (standing == PathwayStanding.Open && !(inspection.Type == InspectionType.Short && IsOpenButBelowGood(standing, previous)))
            {
                issues.Add("/type", $"{rule} could not be applied: what {previous} means for what follows is open, since {because}.");
            }
        }
    }

    private static string? RuleOnWhatFollows(Inspection inspection) =>
        inspection.Type == InspectionType.Short ? "ILACS032"
        : inspection.Type == InspectionType.MonitoringVisit ? "ILACS033"
        : inspection.Type == InspectionType.FocusedVisit && !Pandemic.Covers(inspection) ? "ILACS035"
        : inspection.IsReinspection == true ? "ILACS068"
        : null;

    private static void ReinspectionFollowsInadequate(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection.IsReinspection == true && history.GradedBefore(inspection) is { } previous)
        {
            (PathwayStanding standing, string because) = issues.Reading.Explain(previous);
            if (standing == PathwayStanding.GoodOrBetter || standing == PathwayStanding.RequiresImprovement)
            {
                issues.Add("/isReinspection", $"This re-inspection follows {Outcome(previous, standing, because)} in {previous}.");
            }
        }
    }

    private static void MonitoringAfterTheReport(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection.Type == InspectionType.MonitoringVisit && inspection.FirstDayOnSite is { } first
            && history.GradedBefore(inspection) is { PublishedOn: { } published } previous && first <= published
            && issues.Reading.Of(previous) is var standing && (standing == PathwayStanding.Inadequate || standing == PathwayStanding.Open))
        {
            issues.Add("/fieldwork", $"This monitoring visit was on {first.ToIso()}, but the report of {previous} was published "
                + $"on {published.ToIso()}.");
        }
    }
}
