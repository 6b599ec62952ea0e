using System.Globalization;

namespace Ilacs.Pages;

/// <summary>What the inspections of an authority show together: time between them, unbroken runs, monitoring, recurring themes.</summary>
internal static class HistoryPart
{
    private const double DaysOfAYear = 365.25;

    public static IEnumerable<StoryPart> Of(InspectionHistory history, bool isNational) =>
        history.Graded.LastOrDefault() is not { } latest ? []
            : new[] { Times(history), Runs(history, latest) }.OfType<string>()
                .Concat(Monitoring(history, isNational)).Concat(Themes(history)).Select(text => new Sentence(text));

    private static string? Times(InspectionHistory history)
    {
        string[] times =
        [
            .. history.Graded
                .Select(it => (Earlier: history.GradedBefore(it), Later: it, Days: history.DaysSinceGradedBefore(it)))
                .Where(it => it.Days is not null)
                .Select(it => $"{Years(it.Days!.Value)} ({it.Earlier!.YearInWords()} to {it.Later.YearInWords()})"),
        ];
        return times.Length == 0 ? null : $"Years between graded inspections, first day to first day: {string.Join(", ", times)}.";

        static string Years(int days) => (days / DaysOfAYear).ToString("0.0", CultureInfo.InvariantCulture);
    }

    private static string? Runs(InspectionHistory history, GradedInspection latest)
    {
        string[] runs =
        [
            .. InspectionChapter.InOrder(latest)
                .Select(domain => (Domain: domain, Run: history.UnbrokenRun(latest, domain, Grade.Good)))
                .Where(it => it.Run.Count > 1)
                .Select(it => $"{it.Domain.Title.ToLowerInvariant()} since {it.Run[0].YearInWords()} "
                    + $"({Words.Number(it.Run.Count)} inspections{EarlierNames(it.Domain, it.Run)})"),
        ];
        return runs.Length == 0 ? null : $"Good or better without a break: {string.Join("; ", runs)}.";

        string EarlierNames(JudgementDomain domain, IReadOnlyList<GradedInspection> run) => string.Concat(run.Skip(1)
            .SelectMany(inspection => history.ComparedWithBefore(inspection))
            .Where(comparison => comparison.Domain == domain && comparison.Basis == ComparisonBasis.Successor)
            .Select(comparison => $", at first as {comparison.EarlierDomain.Title.ToLowerInvariant()}"));
    }

    private static IEnumerable<string> Monitoring(InspectionHistory history, bool isNational)
    {
        List<string> withoutVisit = [];
        foreach (GradedInspection inspection in history.Graded)
        {
            MonitoringSeries series = new(history, inspection);
            if (series.Visits.Count > 0)
            {
                string visits = string.Join(", ", series.Visits.Select((visit, index) => MonthOf(visit) + Ordinal(series, index)));
                yield return $"Monitoring visits known after the inspection of {inspection.YearInWords()}: {visits}. {Others(series)}";
            }
            else if (inspection.OverallEffectiveness == Grade.Inadequate)
            {
                withoutVisit.Add(inspection.YearInWords());
            }
        }

        if (isNational && withoutVisit.Count > 0)
        {
            yield return $"The record has no monitoring visit after the {(withoutVisit.Count == 1 ? "inspection" : "inspections")} of "
                + $"{Words.List(withoutVisit)}, judged inadequate; that does not mean that there was none.";
        }
    }

    private static string Ordinal(MonitoringSeries series, int index) =>
        series.Ordinal(index) is { } number ? $" (number {Words.Number(number)})" : "";

    /// <summary>A visit numbered 6 shows that there were five before it.</summary>
    private static string Others(MonitoringSeries series)
    {
        int last = Enumerable.Range(0, series.Visits.Count).Reverse().FirstOrDefault(index => series.Ordinal(index) is not null, -1);
        int missing = last < 0 ? 0 : series.Ordinal(last)!.Value - (last + 1);
        return missing > 0
            ? $"Going by the last number, {Words.Plural(missing, "earlier visit is", "earlier visits are")} not in the record; "
                + "there may have been others."
            : "There may have been others.";
    }

    /// <summary>Visits are too many for a year alone to tell them apart.</summary>
    private static string MonthOf(Inspection visit) => visit.FirstKnownDay?.ToYearMonth().InWords() ?? visit.YearInWords();

    private static IEnumerable<string> Themes(InspectionHistory history)
    {
        foreach (RecurringTheme theme in history.RecurringThemes())
        {
            string places = string.Join(", ", theme.Places.Select(InWords).Distinct(StringComparer.Ordinal));
            yield return theme.Places.Any(place => place.IsToImprove || place.Strength is not null)
                ? $"Recurring theme: {theme.Theme}: {places}."
                : $"Looked at more than once: {theme.Theme}: {places}.";
        }

        static string InWords(ThemePlace place) =>
            place.IsToImprove ? $"to improve in {place.Inspection.YearInWords()}"
            : place.Strength is not null ? $"a strength in {place.Inspection.YearInWords()}"
            : $"visited in {MonthOf(place.Inspection)}";
    }
}
