using NodaTime;
using static Ilacs.Model.DomainRole;
using static Ilacs.Model.JudgementDomain;

namespace Ilacs.Model;

/// <summary>The facts of each edition, as one table.</summary>
internal sealed record EditionDefinition
{
    private const string IlacsReports = "Judgement box of published ILACS reports; official statistics as at 31 March 2025, column headings";
    private const string SifReports = "Published reports under the single inspection framework (reference 130216)";
    private const string LeadersTitle = "The impact of leaders on social work practice with children and families";
    private const string HelpAndProtectionTitle = "The experiences and progress of children who need help and protection";
    private const string InCareTitle = "The experiences and progress of children in care";
    private const string CareLeaversTitle = "The experiences and progress of care leavers";

    private readonly IReadOnlyList<EditionDomain> domains = [];

    public required string Title { get; init; }

    public LocalDate? FirstDay { get; init; }

    public bool FirstDayIsOfficial { get; init; }

    public LocalDate? LastDay { get; init; }

    public bool LastDayIsOfficial { get; init; }

    public required string Source { get; init; }

    public IReadOnlyList<InspectionType> InspectionTypes { get; init; } = [];

    public IReadOnlyList<EditionDomain> Domains
    {
        get => domains;
        init => domains =
        [
            .. value.Select((d, index) =>
                new EditionDomain(d.Domain, d.OfficialTitle, d.Role, d.IsKey, d.Source, d.Parent) { Order = index + 1 }),
        ];
    }

    public static EditionDefinition Sif { get; } = new()
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
            Sifs(ChildrenLookedAfterAndAchievingPermanence, "Children looked after and achieving permanence", ExperiencesAndProgress, isKey: true),
            Sifs(AdoptionPerformance, "Adoption performance", ExperiencesAndProgress, isKey: false, ChildrenLookedAfterAndAchievingPermanence),
            Sifs(CareLeavers, "Experiences and progress of care leavers", ExperiencesAndProgress, isKey: false, ChildrenLookedAfterAndAchievingPermanence),
            Sifs(LeadershipManagementAndGovernance, "Leadership, management and governance", Leaders, isKey: true),
            new(
                LocalSafeguardingChildrenBoard, "The effectiveness of the Local Safeguarding Children Board", Beside, isKey: false,
                "Review beside the inspection, under the Local Safeguarding Children Boards (Review) Regulations 2013"),
        ],
    };

    public static EditionDefinition Ilacs2018 { get; } = new()
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
            Ilacs(ImpactOfLeaders, LeadersTitle, Leaders),
            Ilacs(HelpAndProtection, HelpAndProtectionTitle, ExperiencesAndProgress),
            Ilacs(ChildrenInCareAndCareLeavers, "The experiences and progress of children in care and care leavers", ExperiencesAndProgress),
            Ilacs(OverallEffectiveness, "Overall effectiveness", Overall),
        ],
    };

    public static EditionDefinition Ilacs2023 { get; } = new()
    {
        Title = "ILACS 2023",
        FirstDay = new LocalDate(2023, 1, 1),
        FirstDayIsOfficial = true,
        LastDay = new LocalDate(2026, 3, 31),
        LastDayIsOfficial = true,
        Source = "Ofsted, consultation outcome of 2 December 2022; official statistics as at 31 March 2025, notes",
        InspectionTypes = IlacsTypesSince2023,
        Domains =
        [
            Ilacs(ImpactOfLeaders, LeadersTitle, Leaders),
            Ilacs(HelpAndProtection, HelpAndProtectionTitle, ExperiencesAndProgress),
            Ilacs(ChildrenInCare, InCareTitle, ExperiencesAndProgress),
            Ilacs(CareLeavers, CareLeaversTitle, ExperiencesAndProgress),
            Ilacs(OverallEffectiveness, "Overall effectiveness", Overall),
        ],
    };

    public static EditionDefinition Ilacs2026 { get; } = new()
    {
        Title = "ILACS 2026",
        FirstDay = new LocalDate(2026, 4, 1),
        FirstDayIsOfficial = true,
        Source = "Ofsted, news of 27 November 2025; the first 11 reports published under it, none of which has overall effectiveness",
        InspectionTypes = IlacsTypesSince2023,
        Domains =
        [
            Ilacs(ImpactOfLeaders, LeadersTitle, Leaders),
            Ilacs(HelpAndProtection, HelpAndProtectionTitle, ExperiencesAndProgress),
            Ilacs(ChildrenInCare, InCareTitle, ExperiencesAndProgress),
            Ilacs(CareLeavers, CareLeaversTitle, ExperiencesAndProgress),
        ],
    };

    private static IReadOnlyList<InspectionType> IlacsTypesSince2023 =>
    [
        InspectionType.Standard, InspectionType.Short, InspectionType.FocusedVisit, InspectionType.MonitoringVisit,
        InspectionType.JointTargetedAreaInspection,
    ];

    public static EditionDefinition Unknown(string code) => new() { Title = code, Source = "Not known to this version of the library" };

    private static EditionDomain Ilacs(JudgementDomain domain, string title, DomainRole role) =>
        new(domain, title, role, isKey: role != Overall, IlacsReports);

    private static EditionDomain Sifs(JudgementDomain domain, string title, DomainRole role, bool isKey, JudgementDomain? parent = null) =>
        new(domain, title, role, isKey, SifReports, parent);
}
