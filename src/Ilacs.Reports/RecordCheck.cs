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
                $"The record has no graded inspection of {read.LocalAuthority} that may be this one.");
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
        if (record.Register.AuthorityOf(read) is not { } authority)
        {
            return null;
        }

        var identity = InspectionIdentity.Of(read);
        return record.HistoryOf(authority).Inspections.OfType<GradedInspection>()
            .Where(inspection => InspectionIdentity.Of(inspection).IsSameAs(identity))
            .OrderBy(inspection => DaysApart(inspection.FirstDayOnSite, read.FirstDayOnSite))
            .FirstOrDefault();
    }

    /// <summary>How far apart two days are; a day that is not stated is further away than any.</summary>
    private static int DaysApart(LocalDate? one, LocalDate? other) =>
        one is { } day && other is { } otherDay ? Math.Abs(Period.DaysBetween(day, otherDay)) : int.MaxValue;

    private static ReportIssue Difference(string path, string what, string read, string inRecord) =>
        new(ReportIssueCodes.Disagreement, Severity.Error, $"{what}: {read} in the report, {inRecord} in the record.") { Path = path };
}
