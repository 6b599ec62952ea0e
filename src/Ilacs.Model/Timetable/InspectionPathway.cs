using System.Globalization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// What normally comes after a graded inspection, and about when. An estimate for planning, never a fact: Ofsted decides.
/// </summary>
/// <remarks>
/// <para><b>Source.</b> Good or outstanding: a short inspection about every three years; requires improvement: a standard one; inadequate: monitoring visits,
/// then a standard inspection; six months before to six months after the third anniversary: guides of councils and of the Local Government
/// Association, council minutes, the press (all secondary). How often reality departed from it is counted over published inspections.</para>
/// <para><b>Since April 2026</b> there is no overall grade. Reported (secondary) is that an authority counts as stronger if leaders and at least two of the three
/// practice judgements are good or better: <see cref="LeadersAndTwoOfThree"/>. What takes the place of "inadequate overall" was not found in any source,
/// so it is for the caller to say.</para>
/// </remarks>
public static class InspectionPathway
{
    /// <summary>A date near the end of the calendar is a slip of the pen, and has no anniversary to count to.</summary>
    internal const int LastYear = 9990;

    /// <summary>The type of the inspection after good or better, and after worse, in published ILACS inspections; counted over the national record by a test of Ilacs.Outcomes.</summary>
    internal const int ShortAfterGood = 128;
    internal const int StandardAfterGood = 20;
    internal const int ShortAfterWorse = 0;
    internal const int StandardAfterWorse = 170;

    /// <summary>Of the ILACS inspections that began since July 2025, how many came within the window; counted by a test.</summary>
    internal const int WithinWindow = 24;
    internal const int SinceJuly2025 = 38;

    /// <summary>What normally comes after an inspection.</summary>
    /// <param name="latest">The latest graded inspection, or <see langword="null"/> for an authority that has had none.</param>
    /// <param name="reading">What the inspection means for what follows; left out, <see cref="PathwayReading.Default"/>, which leaves that open where there is no
    /// overall grade and a judgement is inadequate. The rules take the same: <see cref="ValidationRules.WithReading"/>.</param>
    /// <returns>The estimate.</returns>
    public static ExpectedInspection After(GradedInspection? latest, PathwayReading? reading = null)
    {
        if (latest is null)
        {
            return new(InspectionType.Standard, monitoringFirst: false, null, "An authority without a judgement, such as a new one, has a standard inspection first.");
        }

        LocalDate? third = latest.FirstKnownDay is { Year: < LastYear } day ? day.PlusYears(3) : null;
        (PathwayStanding standing, string because) = (reading ?? PathwayReading.Default).Explain(latest);
        return standing == PathwayStanding.Open ? new(type: null, monitoringFirst: null, third, $"Open: {because}.")
            : standing == PathwayStanding.GoodOrBetter ? Short(third, because)
            : Standard(third, monitoringFirst: standing == PathwayStanding.Inadequate, because);
    }

    /// <summary>Whether leaders and at least two of the three practice judgements are good or better.</summary>
    /// <remarks>Over all 145 inspections of ILACS 2023 this is true in exactly the 110 whose overall grade was good or outstanding, and false in the 35 others: it can stand
    /// in for "overall good or better" where there is no overall grade. <b>Source.</b> Reported from Ofsted's summary of framework changes; the text was not seen,
    /// nor its exact scope.</remarks>
    /// <param name="inspection">An inspection under ILACS 2023 or 2026.</param>
    /// <returns>The answer; <see langword="null"/> if the edition does not have three practice judgements, or one of the four has no grade.</returns>
    public static bool? LeadersAndTwoOfThree(GradedInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        JudgementSet judgements = inspection.Judgements;
        Grade?[] practice =
        [
            judgements[JudgementDomain.HelpAndProtection].Grade,
            judgements[JudgementDomain.ChildrenInCare].Grade,
            judgements[JudgementDomain.CareLeavers].Grade,
        ];
        return judgements[JudgementDomain.ImpactOfLeaders].Grade is { } leaders && practice.All(grade => grade is not null)
            ? leaders >= Grade.Good && practice.Count(grade => grade >= Grade.Good) >= 2
            : null;
    }

    private static ExpectedInspection Short(LocalDate? third, string because) =>
        new(InspectionType.Short, monitoringFirst: false, third, string.Create(
            CultureInfo.InvariantCulture,
            $"A short inspection, since {because}. In {StandardAfterGood} of {ShortAfterGood + StandardAfterGood} published cases it was a standard one all the same."));

    private static ExpectedInspection Standard(LocalDate? third, bool monitoringFirst, string because) =>
        new(InspectionType.Standard, monitoringFirst, third, string.Create(
            CultureInfo.InvariantCulture,
            $"{(monitoringFirst ? "Monitoring visits, then a standard inspection" : "A standard inspection")}, since {because}. "
            + $"It was a short one in {ShortAfterWorse} of {ShortAfterWorse + StandardAfterWorse} published cases."));
}

/// <summary>What is expected to come next for an authority: an estimate, with its reason.</summary>
public sealed class ExpectedInspection
{
    internal ExpectedInspection(InspectionType? type, bool? monitoringFirst, LocalDate? thirdAnniversary, string reason)
    {
        Type = type;
        MonitoringFirst = monitoringFirst;
        WindowOpens = thirdAnniversary?.PlusMonths(-6);
        WindowCloses = thirdAnniversary?.PlusMonths(6);
        Reason = reason;
    }

    /// <summary>The type that normally comes next, or <see langword="null"/> where that is an open question.</summary>
    public InspectionType? Type { get; }

    /// <summary>Whether monitoring visits come before it; <see langword="null"/> where that is an open question.</summary>
    public bool? MonitoringFirst { get; }

    /// <summary>Six months before the third anniversary of the first day on site, an estimate; <see langword="null"/> if there is no inspection to count from.</summary>
    public LocalDate? WindowOpens { get; }

    /// <summary>Six months after the third anniversary of the first day on site, included, an estimate; <see langword="null"/> if there is no inspection to count from.</summary>
    public LocalDate? WindowCloses { get; }

    /// <summary>Why, and how often reality departed from it.</summary>
    public string Reason { get; }

    /// <summary>How sure the window is: of the recent inspections, how many began within it.</summary>
    public string Confidence => string.Create(
        CultureInfo.InvariantCulture,
        $"Of the {InspectionPathway.SinceJuly2025} inspections that began since July 2025 and had one before, {InspectionPathway.WithinWindow} began within the window; until then the pandemic had stretched it.");

    /// <summary>The reason.</summary>
    /// <returns><see cref="Reason"/>.</returns>
    public override string ToString() => Reason;
}
