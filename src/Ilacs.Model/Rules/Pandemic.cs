using NodaTime;

namespace Ilacs.Model;

/// <summary>What was different in 2020 and 2021.</summary>
/// <remarks><b>Source.</b> Ofsted, methodology report of November 2021: routine inspection stopped on 17 March 2020; focused and
/// monitoring visits and standard inspections began again in May 2021. What happened in between, from autumn 2020 to spring 2021, is known
/// from the press and from councils: visits, partly remote, to inadequate authorities first. The days without a graded inspection lie
/// between the last one before and the first one after in published reports.</remarks>
internal static class Pandemic
{
    public static readonly LocalDate FirstDayWithoutGraded = new(2020, 3, 10);
    public static readonly LocalDate LastDayWithoutGraded = new(2021, 6, 27);

    private static readonly LocalDate FirstDayOfOtherVisits = new(2020, 9, 1);
    private static readonly LocalDate LastDayOfOtherVisits = new(2021, 4, 30);

    /// <summary>Letters come out about 21 working days after a visit, so the letter of a visit in spring 2021 is published by
    /// then.</summary>
    private static readonly LocalDate LastPublicationOfOtherVisits = new(2021, 6, 30);

    /// <summary>Whether a visit was one of those of autumn 2020 to spring 2021, as far as its dates show.</summary>
    public static bool Covers(Inspection visit) =>
        visit.FirstDayOnSite is { } day
            ? day >= FirstDayOfOtherVisits && day <= LastDayOfOtherVisits
            : visit.PublishedOn >= FirstDayOfOtherVisits && visit.PublishedOn <= LastPublicationOfOtherVisits;
}
