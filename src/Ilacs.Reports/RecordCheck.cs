using Ilacs.Model;
using Ilacs.Outcomes;
using NodaTime;

namespace Ilacs.Reports;

/// <summary>Compares an inspection that was read with the one in a record. This only adds issues; what was read stays as it is.</summary>
internal static class RecordCheck
{
    public static IEnumerable<ReportIssue> Compare(GradedInspection read, InspectionRecord record)
    {
        if (Find(read, record) is not { } other)
        {
            yield return new ReportIssue(
                ReportIssueCodes.NotInRecord, Severity.Info,
                $"The record has no graded inspection of {read.LocalAuthority} that began at that time.");
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

        (string Path, string What, LocalDate? Read, LocalDate? InRecord)[] dates =
        [
            ("/fieldwork", "The first day on site", read.FirstDayOnSite, other.FirstDayOnSite),
            ("/fieldwork", "The last day on site", read.LastDayOnSite, other.LastDayOnSite),
            ("/publishedOn", "The date of publication", read.PublishedOn, other.PublishedOn),
        ];
        foreach ((string path, string what, LocalDate? ofReport, LocalDate? ofRecord) in dates)
        {
            if (ofReport is { } printed && ofRecord is { } recorded && printed != recorded)
            {
                yield return Difference(path, what, printed.ToIso(), recorded.ToIso());
            }
        }
    }

    private static GradedInspection? Find(GradedInspection read, InspectionRecord record)
    {
        if (read.FirstDayOnSite is not { } first || record.Register.AuthorityOf(read) is not { } authority)
        {
            return null;
        }

        return record.HistoryOf(authority).Inspections.OfType<GradedInspection>()
            .Where(inspection => inspection.FirstDayOnSite is not null)
            .Select(inspection =>
                (Inspection: inspection, DaysApart: Math.Abs(Period.DaysBetween(inspection.FirstDayOnSite!.Value, first))))
            .Where(it => it.DaysApart <= InspectionIdentity.MostDaysApart)
            .OrderBy(it => it.DaysApart)
            .FirstOrDefault()
            .Inspection;
    }

    private static ReportIssue Difference(string path, string what, string read, string inRecord) =>
        new(ReportIssueCodes.Disagreement, Severity.Error, $"{what}: {read} in the report, {inRecord} in the record.") { Path = path };
}
