using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// What normally comes after a graded inspection, and roughly when. It is an estimate for planning, never a fact: Ofsted decides.
/// </summary>
/// <remarks>
/// <para><b>Source.</b> Good or outstanding: a short inspection about every three years; requires improvement: a standard one; inadequate:
/// monitoring visits, then a standard inspection; six months before to six months after the third anniversary: guides by councils and by
/// the Local Government Association, council minutes, the press (all secondary). How often reality differed is counted over published
/// inspections whose type is official (<see cref="InspectionType"/>).</para>
/// <para><b>Since April 2026</b> there has been no overall grade. A secondary source reports a test, leaders and at least two of the three
/// practice judgements good or better (<see cref="LeadersAndTwoOfThree"/>), but only for the focused visit before a short inspection. That
/// it also decides between a short and a standard inspection is this library's reading. No source was found for what replaces "inadequate
/// overall", so the caller has to say.</para>
/// </remarks>
public static class InspectionPathway
{
    /// <summary>A date near the end of the calendar is a typing mistake, and has no anniversary to count to.</summary>
    internal const int LastYear = 9990;

    /// <summary>The type of the inspection after good or better, after requires improvement and after inadequate overall, in published
    /// ILACS inspections whose type is official (that of the others was set by their length). A test of Ilacs.Outcomes counts them over the
    /// national record.</summary>
    internal const int ShortAfterGood = 100;
    internal const int StandardAfterGood = 16;
    internal const int StandardAfterRequiresImprovement = 115;
    internal const int StandardAfterInadequate = 34;

    /// <summary>Of the ILACS inspections that began since June 2021, or since July 2025, and had an earlier one whose first day is known,
    /// how many came within six months of the third anniversary. A test of Ilacs.Outcomes counts them over the national record.</summary>
    internal const int WithinWindow = 57;
    internal const int SinceJune2021 = 214;
    internal const int WithinWindowLately = 24;
    internal const int SinceJuly2025 = 38;

    /// <summary>Of those since June 2021, the ones after inadequate, and their median in tenths of a year.</summary>
    internal const int WithinWindowAfterInadequate = 11;
    internal const int SinceJune2021AfterInadequate = 29;
    internal const int MedianTenthsOfYearsAfterInadequate = 37;

    /// <summary>How many authorities were past their window on 20 August 2026, the day of the newest publication of the national record.
    /// Nottingham would have been an eighth, but was judged inadequate in 2022 and so has no window.</summary>
    internal const int PastWindow = 7;

    /// <summary>Estimates what normally comes after an inspection.</summary>
    /// <param name="latest">The latest graded inspection, or <see langword="null"/> for an authority that has had none.</param>
    /// <param name="reading">What the inspection means for what follows. If left out, <see cref="PathwayReading.Default"/>, which leaves
    /// that open if there is no overall grade and a judgement is inadequate. For the rules see
    /// <see cref="ValidationRules.WithReading"/>.</param>
    /// <returns>The estimate.</returns>
    /// <example>
    /// <code>
    /// ExpectedInspection next = InspectionPathway.After(inspection);          // Kirklees, good overall, inspected from 8 July 2024
    /// InspectionType? type = next.Type;                                       // shortInspection
    /// LocalDate? opens = next.WindowOpens;                                    // 8 January 2027
    /// ExpectedInspection first = InspectionPathway.After(latest: null);       // standardInspection, without a window
    /// </code>
    /// </example>
    public static ExpectedInspection After(GradedInspection? latest, PathwayReading? reading = null)
    {
        if (latest is null)
        {
            return new(
                InspectionType.Standard, monitoringFirst: false, null,
                "An authority without a judgement, such as a new one, has a standard inspection first.");
        }

        LocalDate? third = latest.FirstKnownDay is { Year: < LastYear } day ? day.PlusYears(3) : null;
        (PathwayStanding standing, string because) = (reading ?? PathwayReading.Default).Explain(latest);
        if (latest.OverallEffectiveness is null
            && (standing == PathwayStanding.GoodOrBetter || standing == PathwayStanding.RequiresImprovement))
        {
            because += " (this library's reading, as there is no overall grade: the only source found says so only about the focused "
                + "visit before a short inspection)";
        }

        return standing == PathwayStanding.Open ? new(type: null, monitoringFirst: null, third, $"Open: {because}.")
            : standing == PathwayStanding.GoodOrBetter ? Short(third, because)
            : Standard(third, monitoringFirst: standing == PathwayStanding.Inadequate, because);
    }

    /// <summary>Whether leaders and at least two of the three practice judgements are good or better.</summary>
    /// <remarks>Among all 145 inspections of ILACS 2023 this is true for exactly the 110 whose overall grade was good or outstanding, and
    /// false for the other 35. So it can stand in for "overall good or better" where there is no overall grade; that is this library's
    /// reading. <b>Source.</b> The only one found reports Ofsted's summary of framework changes, and speaks only of the focused visit
    /// before a short inspection; the text itself was not seen.</remarks>
    /// <param name="inspection">An inspection under an edition with three practice judgements, such as ILACS 2023 and 2026.</param>
    /// <returns>The answer; <see langword="null"/> if the edition does not have three practice judgements,
    /// or one of the four has no grade.</returns>
    public static bool? LeadersAndTwoOfThree(GradedInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        Grade?[] leaders = GradesOf(DomainRole.Leaders);
        Grade?[] practice = GradesOf(DomainRole.ExperiencesAndProgress);
        return leaders is [{ } ofLeaders] && practice.Length == 3 && practice.All(grade => grade is not null)
            ? ofLeaders >= Grade.Good && practice.Count(grade => grade >= Grade.Good) >= 2
            : null;

        Grade?[] GradesOf(DomainRole role) =>
        [
            .. inspection.Framework.Domains.Where(domain => domain.Role == role)
                .Select(domain => inspection.Judgements[domain.Domain].Grade),
        ];
    }

    private static ExpectedInspection Short(LocalDate? third, string because) =>
        new(InspectionType.Short, monitoringFirst: false, third, string.Create(
            CultureInfo.InvariantCulture,
            $"A short inspection, since {because}. Of the {ShortAfterGood + StandardAfterGood} inspections after good or better overall "
            + $"whose type Ofsted lists, {StandardAfterGood} were standard ones all the same."));

    private static ExpectedInspection Standard(LocalDate? third, bool monitoringFirst, string because)
    {
        (string what, string before, int standard) = monitoringFirst
            ? ("Monitoring visits, then a standard inspection", "inadequate", StandardAfterInadequate)
            : ("A standard inspection", "requires improvement", StandardAfterRequiresImprovement);
        return new(InspectionType.Standard, monitoringFirst, third, string.Create(
            CultureInfo.InvariantCulture,
            $"{what}, since {because}. All {standard} inspections after {before} overall whose type Ofsted lists were standard ones."));
    }
}

/// <summary>What is expected to come next for an authority: an estimate, with its reason.</summary>
/// <remarks>
/// <para>The window runs from six months before to six months after the third anniversary of the first day on site, or else of the
/// publication. There is no window after inadequate, where monitoring visits rather than a three-year cycle lead to the next inspection, or
/// if what follows is an open question.</para>
/// <para><b>Equality</b> is that of the object. <b>Ordering</b> is not defined.</para>
/// </remarks>
/// <example>
/// <code>
/// ExpectedInspection next = InspectionPathway.After(inspection);              // Kirklees, inspected from 8 July 2024
/// LocalDate? closes = next.WindowCloses;                                      // 8 January 2028
/// bool? hasPassed = next.HasPassed(new LocalDate(2026, 8, 20));               // false
/// string second = next.BetweenInspections[1].Name;                            // Annual engagement meeting
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<ExpectedInspection>))]
public sealed class ExpectedInspection
{
    internal ExpectedInspection(InspectionType? type, bool? monitoringFirst, LocalDate? thirdAnniversary, string reason)
    {
        Type = type;
        MonitoringFirst = monitoringFirst;
        WindowOpens = monitoringFirst == false ? thirdAnniversary?.PlusMonths(-6) : null;
        WindowCloses = monitoringFirst == false ? thirdAnniversary?.PlusMonths(6) : null;
        Reason = reason;
    }

    /// <summary>The type that normally comes next, or <see langword="null"/> if that is an open question.</summary>
    public InspectionType? Type { get; }

    /// <summary>Whether monitoring visits come before it; <see langword="null"/> if that is an open question.</summary>
    public bool? MonitoringFirst { get; }

    /// <summary>The first day of the window, included, an estimate; <see langword="null"/> if there is no window, as after inadequate,
    /// or no date to count from.</summary>
    public LocalDate? WindowOpens { get; }

    /// <summary>The last day of the window, included, an estimate; <see langword="null"/> if there is no window, as after inadequate, or
    /// no date to count from.</summary>
    public LocalDate? WindowCloses { get; }

    /// <summary>The reason, and how often reality differed.</summary>
    public string Reason { get; }

    /// <summary>How reliable the window is: how many inspections began within theirs, and how many authorities are past it. If there is no
    /// window, the reason.</summary>
    public string Confidence =>
        WindowCloses is not null ? string.Create(
            CultureInfo.InvariantCulture,
            $"Of the {InspectionPathway.SinceJune2021} inspections that began since June 2021 and had one before, "
            + $"{InspectionPathway.WithinWindow} began within six months of the third anniversary; "
            + $"of the {InspectionPathway.SinceJuly2025} since July 2025, {InspectionPathway.WithinWindowLately} did. "
            + $"On 20 August 2026, {InspectionPathway.PastWindow} authorities with a window were past it.")
        : MonitoringFirst == true ? string.Create(
            CultureInfo.InvariantCulture,
            $"No window: after inadequate there is no cycle of three years. "
            + $"Of the {InspectionPathway.SinceJune2021AfterInadequate} inspections that began since June 2021 after inadequate, "
            + $"{InspectionPathway.WithinWindowAfterInadequate} began within six months of the third anniversary; "
            + $"half came within {InspectionPathway.MedianTenthsOfYearsAfterInadequate / 10m:0.0} years.")
        : MonitoringFirst is null ? "No window: whether a cycle of three years applies is an open question."
        : "No window: there is no inspection with a date to count from.";

    /// <summary>What happens until then: activities outside inspection, and visits and inspections without grades. If it is open whether
    /// monitoring visits come, both they and focused visits are listed.</summary>
    public ValueList<ActivityBetweenInspections> BetweenInspections => ActivityBetweenInspections.Before(MonitoringFirst);

    /// <summary>Whether the window has passed as at a day.</summary>
    /// <param name="asAt">The day to look back from.</param>
    /// <returns>Whether the day is after <see cref="WindowCloses"/>; <see langword="null"/> if there is no window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public bool? HasPassed(LocalDate asAt)
    {
        Guard.Date(asAt, nameof(asAt));
        return WindowCloses is { } closes ? asAt > closes : null;
    }

    /// <summary>The reason.</summary>
    /// <returns><see cref="Reason"/>.</returns>
    public override string ToString() => Reason;
}
