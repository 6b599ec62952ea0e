using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>Decides whether two accounts are of one inspection of an authority or of two, for merges, duplicates and comparisons with a
/// record.</summary>
/// <param name="VisitType">The type of a visit; <see langword="null"/> for inspections with judgements, whose type differs between sources
/// and which are far apart.</param>
/// <param name="FirstDay">The first day on site, if it is known.</param>
/// <param name="PublishedOn">The day of publication, if it is known.</param>
internal readonly record struct InspectionIdentity(InspectionType? VisitType, LocalDate? FirstDay, LocalDate? PublishedOn)
{
    /// <summary>Sources, and sheets of one workbook, have been known to differ by days.</summary>
    public const int MostDaysApart = 7;

    public static InspectionIdentity Of(Inspection inspection) =>
        new(inspection is UngradedInspection ? inspection.Type : null, inspection.FirstDayOnSite, inspection.PublishedOn);

    /// <summary>How far apart the first days of one inspection may be. Visits of one kind are the same only if they began on the same
    /// day.</summary>
    public int MostDaysBetween => VisitType is null ? MostDaysApart : 0;

    /// <summary>Whether both are of one inspection: begun within a week; or published on the same day if it has judgements; or published
    /// within a week if that is all that both know; or close enough if one knows only when it began and the other only when it was
    /// published.</summary>
    public bool IsSameAs(InspectionIdentity other)
    {
        if (VisitType != other.VisitType)
        {
            return false;
        }

        return (this, other) switch
        {
            ({ FirstDay: { } day }, { FirstDay: { } otherDay }) => Math.Abs(Period.DaysBetween(day, otherDay)) <= MostDaysBetween
                || (VisitType is null && PublishedOn is not null && PublishedOn == other.PublishedOn),
            ({ PublishedOn: { } day }, { PublishedOn: { } otherDay }) => Math.Abs(Period.DaysBetween(day, otherDay)) <= MostDaysApart,
            ({ FirstDay: { } began }, { PublishedOn: { } came }) => VisitType is null && MayBe(began, came),
            ({ PublishedOn: { } came }, { FirstDay: { } began }) => VisitType is null && MayBe(began, came),
            _ => false,
        };
    }

    private static bool MayBe(LocalDate began, LocalDate came) =>
        came >= began && Period.DaysBetween(began, came) <= ImpliedEdition.MostDaysToPublish;
}
