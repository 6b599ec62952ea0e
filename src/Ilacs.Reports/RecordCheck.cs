using Ilacs.Model;
using Ilacs.Outcomes;
using NodaTime;

namespace Ilacs.Reports;

/// <summary>Compares what was read with what a record has: a step of its own, which adds issues and changes nothing.</summary>
internal static class RecordCheck
{
    /// <summary>Inspections of one authority that began within so many days of each other are the same.</summary>
    private const int SameInspection = 7;

    public static IEnumerable<ReportIssue> Compare(GradedInspection read, InspectionRecord record)
    {
        if (Find(read, record) is not { } other)
        {
            yield return new ReportIssue(
                ReportIssueCodes.NotInRecord, Severity.Info,
                $"The record has no graded inspection of {read.LocalAuthority} that began then.");
            yield break;
        }

        foreach (JudgementDomain domain in read.Judgements.Domains.Union(other.Judgements.Domains))
        {
            if (read.Judgements[domain] != other.Judgements[domain])
            {
                yield return Difference(
                    $"/judgements/{domain.Code}", domain.Title, read.Judgements[domain].ToString(), other.Judgements[domain].ToString());
            }
        }

        if (read.Framework != other.Framework)
        {
            yield return Difference("/framework", "The edition", read.Framework.Title, other.Framework.Title);
        }

        if (read.Type != other.Type)
        {
            yield return Difference("/type", "The type", read.Type.Title, other.Type.Title);
        }

        if (read.FirstDayOnSite != other.FirstDayOnSite && other.FirstDayOnSite is { } first)
        {
            yield return Difference("/fieldwork", "The first day on site", IsoDays.Text(read.FirstDayOnSite), IsoDays.Text(first));
        }

        if (read.LastDayOnSite is { } last && other.LastDayOnSite is { } otherLast && last != otherLast)
        {
            yield return Difference("/fieldwork", "The last day on site", IsoDays.Text(last), IsoDays.Text(otherLast));
        }

        if (read.PublishedOn is { } published && other.PublishedOn is { } otherPublished && published != otherPublished)
        {
            yield return Difference("/publishedOn", "The publication", IsoDays.Text(published), IsoDays.Text(otherPublished));
        }
    }

    private static GradedInspection? Find(GradedInspection read, InspectionRecord record)
    {
        if (read.FirstDayOnSite is not { } first || record.Register.AuthorityOf(read) is not { } authority)
        {
            return null;
        }

        return record.HistoryOf(authority).Inspections.OfType<GradedInspection>()
            .Where(inspection => inspection.FirstDayOnSite is { } day && Math.Abs(Period.DaysBetween(day, first)) <= SameInspection)
            .OrderBy(inspection => Math.Abs(Period.DaysBetween(inspection.FirstDayOnSite!.Value, first)))
            .FirstOrDefault();
    }

    private static ReportIssue Difference(string path, string what, string read, string inRecord) =>
        new(ReportIssueCodes.Disagreement, Severity.Error, $"{what}: {read} in the report, {inRecord} in the record.") { Path = path };
}
