using NodaTime;
using static Ilacs.Model.ComparisonBasis;
using static Ilacs.Model.DomainRole;
using static Ilacs.Model.JudgementDomain;

namespace Ilacs.Model;

/// <summary>The facts of each edition, as one table: its dates and judgements,
/// and what each judgement follows in the editions before.</summary>
/// <remarks>The editions are created one after the other, so each may refer to those before it.</remarks>
internal sealed record EditionDefinition
{
    private const string IlacsReports =
        "Judgement box of published ILACS reports; official statistics as at 31 March 2025, column headings";
    private const string SifReports = "Published reports under the single inspection framework (reference 130216)";
    private const string LeadersTitle = "The impact of leaders on social work practice with children and families";
    private const string HelpAndProtectionTitle = "The experiences and progress of children who need help and protection";
    private const string InCareTitle = "The experiences and progress of children in care";
    private const string CareLeaversTitle = "The experiences and progress of care leavers";

    public required string Title { get; init; }

    public LocalDate? FirstDay { get; init; }

    /// <summary>The official text that states the first day; <see langword="null"/> where it is only observed.</summary>
    public string? FirstDaySource { get; init; }

    public LocalDate? LastDay { get; init; }

    /// <summary>Whether an official text states the last day; it is that of the next edition's first day.</summary>
    public bool LastDayIsOfficial { get; init; }

    public required string Source { get; init; }

    public ValueList<InspectionType> InspectionTypes { get; init; }

    public ValueList<EditionDomain> Domains { get; init; }

    public static EditionDefinition Sif() => new()
    {
        Title = "SIF",
        FirstDay = new LocalDate(2013, 11, 19),
        LastDay = new LocalDate(2018, 6, 11),
        Source = "First and last day on site in 167 published SIF reports",
        InspectionTypes = [InspectionType.Single, InspectionType.MonitoringVisit, InspectionType.JointTargetedAreaInspection],
        Domains =
        [
            Sifs(OverallEffectiveness, "Overall effectiveness", Overall, isKey: false),
            Sifs(HelpAndProtection, "Children who need help and protection", ExperiencesAndProgress, isKey: true),
            Sifs(
                ChildrenLookedAfterAndAchievingPermanence, "Children looked after and achieving permanence",
                ExperiencesAndProgress, isKey: true),
            Sifs(
                AdoptionPerformance, "Adoption performance",
                ExperiencesAndProgress, isKey: false, ChildrenLookedAfterAndAchievingPermanence),
            Sifs(
                CareLeavers, "Experiences and progress of care leavers",
                ExperiencesAndProgress, isKey: false, ChildrenLookedAfterAndAchievingPermanence),
            Sifs(LeadershipManagementAndGovernance, "Leadership, management and governance", Leaders, isKey: true),
            new(
                LocalSafeguardingChildrenBoard, "The effectiveness of the Local Safeguarding Children Board", Beside, isKey: false,
                "Reviewed alongside the inspection, under the Local Safeguarding Children Boards (Review) Regulations 2013"),
        ],
    };

    public static EditionDefinition Ilacs2018() => new()
    {
        Title = "ILACS 2018",
        FirstDay = new LocalDate(2018, 1, 29),
        LastDay = new LocalDate(2022, 12, 31),
        LastDayIsOfficial = true,
        Source = "First day: first of the published ILACS reports (Rochdale); the framework was published on 29 November 2017 for use from "
            + "January 2018. Last day: Ofsted, consultation outcome of 2 December 2022",
        InspectionTypes =
        [
            InspectionType.Standard, InspectionType.Short, InspectionType.FocusedVisit, InspectionType.MonitoringVisit,
            InspectionType.JointTargetedAreaInspection, InspectionType.AssuranceVisit,
        ],
        Domains =
        [
            Ilacs(
                ImpactOfLeaders, LeadersTitle, Leaders,
                new DomainPredecessor(FrameworkEdition.Sif, LeadershipManagementAndGovernance, Successor) { IsOfficialSeries = true }),
            Ilacs(HelpAndProtection, HelpAndProtectionTitle, ExperiencesAndProgress, Same(FrameworkEdition.Sif, HelpAndProtection)),
            Ilacs(
                ChildrenInCareAndCareLeavers, "The experiences and progress of children in care and care leavers", ExperiencesAndProgress,
                new DomainPredecessor(FrameworkEdition.Sif, ChildrenLookedAfterAndAchievingPermanence, Successor)),
            Ilacs(OverallEffectiveness, "Overall effectiveness", Overall, Same(FrameworkEdition.Sif, OverallEffectiveness)),
        ],
    };

    public static EditionDefinition Ilacs2023() => new()
    {
        Title = "ILACS 2023",
        FirstDay = new LocalDate(2023, 1, 1),
        FirstDaySource = "Ofsted, consultation outcome of 2 December 2022, and official statistics as at 31 March 2025, notes",
        LastDay = new LocalDate(2026, 3, 31),
        LastDayIsOfficial = true,
        Source = "Ofsted, consultation outcome of 2 December 2022; official statistics as at 31 March 2025, notes",
        InspectionTypes = IlacsTypesSince2023,
        Domains =
        [
            Ilacs(ImpactOfLeaders, LeadersTitle, Leaders, Same(FrameworkEdition.Ilacs2018, ImpactOfLeaders)),
            Ilacs(HelpAndProtection, HelpAndProtectionTitle, ExperiencesAndProgress, Same(FrameworkEdition.Ilacs2018, HelpAndProtection)),
            Ilacs(
                ChildrenInCare, InCareTitle, ExperiencesAndProgress,
                new DomainPredecessor(FrameworkEdition.Ilacs2018, ChildrenInCareAndCareLeavers, Split) { IsOfficialSeries = true }),
            Ilacs(
                CareLeavers, CareLeaversTitle, ExperiencesAndProgress,
                new DomainPredecessor(FrameworkEdition.Ilacs2018, ChildrenInCareAndCareLeavers, Split),
                new DomainPredecessor(FrameworkEdition.Sif, CareLeavers, Successor)),
            Ilacs(OverallEffectiveness, "Overall effectiveness", Overall, Same(FrameworkEdition.Ilacs2018, OverallEffectiveness)),
        ],
    };

    public static EditionDefinition Ilacs2026() => new()
    {
        Title = "ILACS 2026",
        FirstDay = new LocalDate(2026, 4, 1),
        FirstDaySource = "Ofsted, news of 27 November 2025",
        Source = "Ofsted, news of 27 November 2025; the first 11 reports published under it, none of which has overall effectiveness",
        InspectionTypes = IlacsTypesSince2023,
        Domains =
        [
            Ilacs(ImpactOfLeaders, LeadersTitle, Leaders, Same(FrameworkEdition.Ilacs2023, ImpactOfLeaders)),
            Ilacs(HelpAndProtection, HelpAndProtectionTitle, ExperiencesAndProgress, Same(FrameworkEdition.Ilacs2023, HelpAndProtection)),
            Ilacs(ChildrenInCare, InCareTitle, ExperiencesAndProgress, Same(FrameworkEdition.Ilacs2023, ChildrenInCare)),
            Ilacs(CareLeavers, CareLeaversTitle, ExperiencesAndProgress, Same(FrameworkEdition.Ilacs2023, CareLeavers)),
        ],
    };

    private static ValueList<InspectionType> IlacsTypesSince2023 =>
    [
        InspectionType.Standard, InspectionType.Short, InspectionType.FocusedVisit, InspectionType.MonitoringVisit,
        InspectionType.JointTargetedAreaInspection,
    ];

    public static EditionDefinition Unknown => new() { Title = "", Source = "Not known to this version of the library" };

    private static DomainPredecessor Same(FrameworkEdition edition, JudgementDomain domain) => new(edition, domain, SameDomain);

    private static EditionDomain Ilacs(
        JudgementDomain domain, string title, DomainRole role, params ReadOnlySpan<DomainPredecessor> follows) =>
        new(domain, title, role, isKey: role != Overall, IlacsReports) { Follows = [.. follows] };

    private static EditionDomain Sifs(JudgementDomain domain, string title, DomainRole role, bool isKey, JudgementDomain? parent = null) =>
        new(domain, title, role, isKey, SifReports, parent);
}
