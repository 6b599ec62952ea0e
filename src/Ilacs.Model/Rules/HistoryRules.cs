namespace Ilacs.Model;

/// <summary>Rules between the documents of one authority. An issue stands in the later document's report and names the earlier.</summary>
internal static class HistoryRules
{
    public static ValidationRule[] All { get; } =
    [
        new("ILACS030", "No inspection is there twice", Severity.Warning, "One document an inspection: ILACS JSON, version 1", NotTwice)
        {
            Passes = "Two inspections on different days",
            Fails = "Two documents of the same type with the same first day on site",
        },
        new("ILACS031", "Days on site of two inspections do not overlap", Severity.Warning, "Observed in published graded inspections", NoOverlap)
        {
            AppliesTo = "Everything; the evidence counts graded inspections",
            Evidence = RuleEvidence.Of("ILACS031"),
            Passes = "A monitoring visit between two inspections",
            Fails = "A monitoring visit within the two weeks of a standard inspection",
        },
        new(
            "ILACS032", "No short inspection follows requires improvement or inadequate", Severity.Warning,
            "Observed in published reports; guides of councils say short inspections are for authorities judged good or outstanding", NoShortAfterBelowGood)
        {
            AppliesTo = "Short inspections",
            Evidence = RuleEvidence.Of("ILACS032"),
            Passes = "North Tyneside 2020: short, after good in 2017",
            Fails = "A short inspection of Bradford after inadequate in 2022",
        },
        MonitoringFollowsInadequate(inspection => inspection.OverallEffectiveness is { } overall ? overall == Grade.Inadequate : null),
        new("ILACS034", "Monitoring visits of a series are numbered upwards", Severity.Warning, "The meaning of the number: its place in the series. Gaps are fine, and there is no upper limit", NumberedUpwards)
        {
            AppliesTo = "Monitoring visits",
            Passes = "A second visit, then a sixth",
            Fails = "A sixth visit, then another sixth or a fifth, with no graded inspection between",
        },
        new("ILACS035", "No focused visit is made while the latest judgement is inadequate", Severity.Info, "Observed in Ofsted's official statistics, visits of April 2022 to March 2023 and of April 2024 to March 2025", NoFocusedVisitWhileInadequate)
        {
            Evidence = RuleEvidence.Of("ILACS035"),
            AppliesTo = "Focused visits",
            Passes = "A focused visit after requires improvement",
            Fails = "A focused visit to Bradford in 2020",
        },
    ];

    /// <summary>ILACS033, with what counts as inadequate for the caller to say.</summary>
    public static ValidationRule MonitoringFollowsInadequate(Func<GradedInspection, bool?> countsAsInadequate)
    {
        return new(
            "ILACS033", "Monitoring visits follow an inadequate judgement", Severity.Warning,
            "Observed in Ofsted's official statistics, visits of April 2022 to March 2023 and of April 2024 to March 2025. What counts since April 2026, without an overall grade, "
                + "was not found: such inspections are passed over unless the caller says",
            Check)
        {
            AppliesTo = "Monitoring visits",
            Evidence = RuleEvidence.Of("ILACS033"),
            Passes = "Bradford 2021: after inadequate in 2018",
            Fails = "A monitoring visit after a good inspection",
        };

        void Check(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
        {
            if (inspection.Type == InspectionType.MonitoringVisit
                && history.GradedBefore(inspection) is { } previous && countsAsInadequate(previous) == false)
            {
                issues.Add("/type", $"A monitoring visit after {previous.OverallEffectiveness?.Title ?? "a judgement that does not count as inadequate"} in {previous}.");
            }
        }
    }

    private static void NotTwice(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        foreach (Inspection earlier in history.Inspections)
        {
            if (ReferenceEquals(earlier, inspection))
            {
                return;
            }

            if (AreSame(earlier, inspection))
            {
                issues.Add("", $"The same as another document: {earlier}.");
                return;
            }
        }
    }

    /// <summary>By the first day on site, or by publication where a document does not state its days.</summary>
    private static bool AreSame(Inspection one, Inspection other) =>
        one.Type == other.Type
        && (one.FirstDayOnSite is { } first && other.FirstDayOnSite is { } day
            ? first == day
            : one.PublishedOn is { } published && published == other.PublishedOn);

    private static void NoOverlap(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        foreach (Inspection earlier in history.Inspections)
        {
            if (ReferenceEquals(earlier, inspection))
            {
                return;
            }

            if (!AreSame(earlier, inspection) && Overlap(earlier, inspection))
            {
                issues.Add("/fieldwork", $"The days on site overlap with those of {earlier}.");
            }
        }
    }

    private static bool Overlap(Inspection one, Inspection other)
    {
        foreach (FieldworkBlock a in one.Fieldwork)
        {
            foreach (FieldworkBlock b in other.Fieldwork)
            {
                if (a.Start <= (b.End ?? b.Start) && b.Start <= (a.End ?? a.Start))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static void NoShortAfterBelowGood(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection.Type == InspectionType.Short
            && history.GradedBefore(inspection) is { OverallEffectiveness: { } overall } previous && overall < Grade.Good)
        {
            issues.Add("/type", $"A short inspection after {overall.Title} in {previous}.");
        }
    }

    private static void NumberedUpwards(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection is not UngradedInspection { Number: { } number } visit || visit.Type != InspectionType.MonitoringVisit)
        {
            return;
        }

        UngradedInspection? before = null;
        foreach (Inspection earlier in history.Inspections)
        {
            if (ReferenceEquals(earlier, inspection))
            {
                break;
            }

            before = earlier is GradedInspection ? null
                : earlier is UngradedInspection { Number: not null } visitBefore && earlier.Type == InspectionType.MonitoringVisit ? visitBefore
                : before;
        }

        if (before?.Number >= number)
        {
            issues.Add("/number", $"Number {number} after number {before.Number} of {before}.");
        }
    }

    private static void NoFocusedVisitWhileInadequate(Inspection inspection, InspectionHistory history, ref RuleIssues issues)
    {
        if (inspection.Type == InspectionType.FocusedVisit
            && history.GradedBefore(inspection) is { } previous && previous.OverallEffectiveness == Grade.Inadequate)
        {
            issues.Add("/type", $"A focused visit while the latest judgement was inadequate: {previous}.");
        }
    }
}
