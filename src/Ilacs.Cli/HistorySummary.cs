using System.Globalization;

namespace Ilacs.Cli;

/// <summary>What the inspections of an authority say together: time between them, unbroken runs, monitoring, themes that recur.</summary>
internal static class HistorySummary
{
    private const double DaysOfAYear = 365.25;

    public static void Print(Page page, InspectionHistory history, GradedInspection latest)
    {
        Times(page, history);
        Runs(page, history, latest);
        Monitoring(page, history);
        Themes(page, history);
    }

    private static void Times(Page page, InspectionHistory history)
    {
        string[] times =
        [
            .. history.Graded
                .Select(inspection => (Earlier: history.GradedBefore(inspection), Later: inspection, Days: history.DaysSinceGradedBefore(inspection)))
                .Where(it => it.Days is not null)
                .Select(it => string.Create(CultureInfo.InvariantCulture, $"{it.Earlier!.YearInWords()} to {it.Later.YearInWords()} {it.Days / DaysOfAYear:0.0} years")),
        ];
        if (times.Length > 0)
        {
            page.Line($"Between graded inspections: {string.Join(", ", times)}.");
        }
    }

    private static void Runs(Page page, InspectionHistory history, GradedInspection latest)
    {
        string[] runs =
        [
            .. latest.Judgements.Domains.OrderBy(domain => latest.Framework.Find(domain)?.Order ?? int.MaxValue)
                .Select(domain => (Domain: domain, Run: history.UnbrokenRun(latest, domain, Grade.Good)))
                .Where(it => it.Run.Count > 1)
                .Select(it => $"{it.Domain.Title.ToLowerInvariant()} since {it.Run[0].YearInWords()} ({it.Run.Count} inspections)"),
        ];
        if (runs.Length > 0)
        {
            page.Line($"Good or better without a break: {string.Join(", ", runs)}.");
        }
    }

    private static void Monitoring(Page page, InspectionHistory history)
    {
        foreach (GradedInspection inspection in history.Graded)
        {
            MonitoringSeries series = new(history, inspection);
            if (series.Visits.Count > 0)
            {
                string visits = string.Join(", ", series.Visits.Select((visit, place) => $"{MonthOf(visit)}{(series.Ordinal(place) is { } number ? $" (number {number})" : "")}"));
                page.Line($"Monitoring visits known after the inspection of {inspection.YearInWords()}: {visits}. There may have been others.");
            }
        }
    }

    /// <summary>Visits are too many for a year alone to tell them apart.</summary>
    private static string MonthOf(Inspection visit) => visit.FirstKnownDay?.ToYearMonth().InWords() ?? visit.YearInWords();

    private static void Themes(Page page, InspectionHistory history)
    {
        foreach (RecurringTheme theme in history.RecurringThemes())
        {
            string places = string.Join(", ", theme.Places.Select(place => $"{(place.Inspection is UngradedInspection ? MonthOf(place.Inspection) : place.Inspection.YearInWords())} {(place.IsToImprove ? "to improve" : place.Strength is not null ? "strength" : "visit")}").Distinct(StringComparer.Ordinal));
            page.Line($"Theme that recurs: {theme.Theme}: {places}.");
        }
    }
}
