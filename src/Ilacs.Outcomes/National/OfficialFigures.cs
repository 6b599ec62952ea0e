using Ilacs.Model;
using NodaTime;
using static Ilacs.Model.JudgementDomain;

namespace Ilacs.Outcomes;

/// <summary>
/// The releases, with those of their figures that could be read. A test checks that all of them are reproduced; <c>docs/record.md</c> says
/// what else was published, what is not reproduced, and why.
/// </summary>
internal static class OfficialFigures
{
    private const string Autumn = "Local authority and children's homes in England inspections and outcomes";
    private const string CutOffNotSeen =
        "Its cut-off for publication was not found; counting what was published by the as-at date gives its figures.";

    private const string SocialCare = "Children's social care data in England";

    public static ValueList<OfficialRelease> Releases { get; } =
    [
        new("2015-06", "Official statistics of 13 August 2015, as at 30 June 2015", new LocalDate(2015, 6, 30), new LocalDate(2015, 6, 30))
        {
            Figures = [.. Numbers(OverallEffectiveness, outstanding: 0, good: 14, requiresImprovement: 31, inadequate: 14)],
            Note = CutOffNotSeen,
        },
        new(
            "2015", "Official statistics of 15 December 2015, as at 30 November 2015", new LocalDate(2015, 11, 30),
            new LocalDate(2015, 11, 30))
        {
            Figures =
            [
                Number(OverallEffectiveness, Grade.Good, 17), Number(OverallEffectiveness, Grade.RequiresImprovement, 38),
                Number(OverallEffectiveness, Grade.Inadequate, 19),
            ],
            Note = CutOffNotSeen,
        },
        new("2016", $"{Autumn}, as at 30 September 2016", new LocalDate(2016, 9, 30), new LocalDate(2016, 10, 31))
        {
            Figures = [GoodOrOutstanding(OverallEffectiveness, percent: 28), Percent(OverallEffectiveness, Grade.Inadequate, 23)],
        },
        new("2017-03", $"{SocialCare} 2017", new LocalDate(2017, 3, 31), new LocalDate(2017, 4, 30))
        {
            Figures =
            [
                Number(OverallEffectiveness, grade: null, 37), Number(OverallEffectiveness, Grade.Inadequate, 30),
                GoodOrOutstanding(OverallEffectiveness, percent: 29), Percent(OverallEffectiveness, Grade.Inadequate, 24),
            ],
        },
        new("2017", $"{Autumn}, autumn 2017", new LocalDate(2017, 10, 31), new LocalDate(2017, 12, 8))
        {
            Figures =
            [
                Number(OverallEffectiveness, Grade.Outstanding, 3), GoodOrOutstanding(OverallEffectiveness, percent: 36),
                Percent(OverallEffectiveness, Grade.Inadequate, 19),
                Number(ImpactOfLeaders, Grade.Outstanding, 12, withPredecessors: true),
            ],
            Note = "It counts 152 authorities as inspected; the record has 151 by these dates. "
                + "For Poole only the day of publication is known, 24 November 2017, which is after the as-at date.",
        },
        new("2018-03", $"{SocialCare} 2017 to 2018", new LocalDate(2018, 3, 31), new LocalDate(2018, 4, 30))
        {
            Figures = [GoodOrOutstanding(OverallEffectiveness, percent: 38), Percent(OverallEffectiveness, Grade.Inadequate, 15)],
        },
        new("2018", $"{Autumn}, autumn 2018", new LocalDate(2018, 9, 30), new LocalDate(2018, 10, 31))
        {
            Figures = [GoodOrOutstanding(OverallEffectiveness, percent: 43), Number(HelpAndProtection, Grade.Outstanding, 2)],
        },
        new("2019-03", $"{SocialCare} 2019", new LocalDate(2019, 3, 31), new LocalDate(2019, 4, 30))
        {
            Figures =
            [
                GoodOrOutstanding(OverallEffectiveness, percent: 46), Percent(OverallEffectiveness, Grade.Inadequate, 13),
                GoodOrOutstanding(HelpAndProtection, percent: 35),
            ],
        },
        new("2019", $"{Autumn}, autumn 2019", new LocalDate(2019, 8, 31), new LocalDate(2019, 9, 30))
        {
            Figures =
            [
                GoodOrOutstanding(OverallEffectiveness, percent: 49),
                GoodOrOutstanding(ImpactOfLeaders, percent: 56, withPredecessors: true),
            ],
        },
        new("2020", $"{SocialCare} 2020", new LocalDate(2020, 3, 31), new LocalDate(2020, 4, 30))
        {
            Figures = [GoodOrOutstanding(OverallEffectiveness, percent: 50), Percent(OverallEffectiveness, Grade.Inadequate, 14)],
        },
        new("2022", $"{SocialCare} 2022", new LocalDate(2022, 3, 31), new LocalDate(2022, 4, 30))
        {
            Figures = [GoodOrOutstanding(OverallEffectiveness, percent: 53)],
        },
        new("2023", $"{SocialCare} 2023", new LocalDate(2023, 3, 31), new LocalDate(2023, 4, 30))
        {
            LateReport = new LateReport("E08000023", new LocalDate(2023, 5, 10)),
            Note = "The report on South Tyneside of 10 May 2023 is counted, as the release counts it, though it came after the cut-off.",
            Figures =
            [
                .. Numbers(OverallEffectiveness, outstanding: 25, good: 65, requiresImprovement: 48, inadequate: 14),
                .. Numbers(ImpactOfLeaders, outstanding: 35, good: 60, requiresImprovement: 43, inadequate: 14),
                .. Numbers(HelpAndProtection, outstanding: 12, good: 67, requiresImprovement: 62, inadequate: 11),
                .. Numbers(ChildrenInCare, outstanding: 20, good: 74, requiresImprovement: 48, inadequate: 10, withPredecessors: true),
                .. Numbers(CareLeavers, outstanding: 1, good: 5, requiresImprovement: 3, inadequate: 0),
            ],
        },
        new("2024", "Local authority inspection outcomes as at 31 March 2024", new LocalDate(2024, 3, 31), new LocalDate(2024, 6, 30))
        {
            Figures = [GoodOrOutstanding(OverallEffectiveness, percent: 60), GoodOrOutstanding(HelpAndProtection, percent: 54)],
        },
        new("2025", "Local authority inspection outcomes as at 31 March 2025", new LocalDate(2025, 3, 31), new LocalDate(2025, 6, 30))
        {
            Figures =
            [
                .. Numbers(OverallEffectiveness, outstanding: 36, good: 67, requiresImprovement: 31, inadequate: 19),
                .. Numbers(ImpactOfLeaders, outstanding: 45, good: 60, requiresImprovement: 33, inadequate: 15),
                .. Numbers(HelpAndProtection, outstanding: 22, good: 71, requiresImprovement: 45, inadequate: 15),
                .. Numbers(ChildrenInCare, outstanding: 37, good: 75, requiresImprovement: 30, inadequate: 11, withPredecessors: true),
                .. Numbers(CareLeavers, outstanding: 27, good: 43, requiresImprovement: 26, inadequate: 7),
            ],
        },
    ];

    private static OfficialFigure GoodOrOutstanding(JudgementDomain domain, int percent, bool withPredecessors = false) =>
        new(domain, grade: null, percent, isPercentage: true, withPredecessors);

    private static OfficialFigure Percent(JudgementDomain domain, Grade grade, int percent) =>
        new(domain, grade, percent, isPercentage: true);

    private static OfficialFigure Number(JudgementDomain domain, Grade? grade, int number, bool withPredecessors = false) =>
        new(domain, grade, number, isPercentage: false, withPredecessors);

    private static OfficialFigure[] Numbers(
        JudgementDomain domain, int outstanding, int good, int requiresImprovement, int inadequate, bool withPredecessors = false) =>
    [
        Number(domain, Grade.Outstanding, outstanding, withPredecessors),
        Number(domain, Grade.Good, good, withPredecessors),
        Number(domain, Grade.RequiresImprovement, requiresImprovement, withPredecessors),
        Number(domain, Grade.Inadequate, inadequate, withPredecessors),
    ];
}
