namespace Ilacs.Benchmarks;

/// <summary>Inspections that the benchmarks use. The authority, its codes, the inspectors and the texts are made up.</summary>
internal static class Samples
{
    private static readonly LocalAuthority Exampleshire =
        new("Exampleshire") { OfstedUrn = "99999", GssCode = "E10999999", LaCode = "999" };

    /// <summary>An inspection as a recent report gives it, about 1.5 KB of JSON, without any validation issue.</summary>
    public static GradedInspection Ilacs2025 { get; } = new(
        InspectionType.Standard, FrameworkEdition.Ilacs2023, Exampleshire,
        new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = Grade.Good,
            [JudgementDomain.HelpAndProtection] = Grade.Good,
            [JudgementDomain.ChildrenInCare] = Grade.RequiresImprovement,
            [JudgementDomain.CareLeavers] = Grade.Outstanding,
            [JudgementDomain.OverallEffectiveness] = Grade.Good,
        })
    {
        Fieldwork = [new(new LocalDate(2025, 3, 10), new LocalDate(2025, 3, 21))],
        PublishedOn = new LocalDate(2025, 5, 6),
        LeadInspectors = ["Example Inspector"],
        Team = [new("His Majesty's Inspector", 5), new("Social Care Regulatory Inspector", 1)],
        Summary = "Services have improved since the last inspection. Most children get the help they need, when they need it.",
        Recommendations =
        [
            new("The quality and timeliness of return home interviews for missing children.")
            {
                NationalFramework = NationalFrameworkReference.Outcome3, Domain = JudgementDomain.HelpAndProtection,
            },
            new("The use of family group decision-making before care proceedings.")
            {
                NationalFramework = NationalFrameworkReference.Outcome2, Domain = JudgementDomain.HelpAndProtection,
            },
            new("The sufficiency of homes that meet the assessed needs of children.")
            {
                NationalFramework = NationalFrameworkReference.Outcome4, Domain = JudgementDomain.ChildrenInCare,
            },
            new("The quality of life-story work for children in long-term care.")
            {
                NationalFramework = NationalFrameworkReference.Outcome4, Domain = JudgementDomain.ChildrenInCare,
            },
            new("The consistency of management oversight and the recording of supervision.")
            {
                NationalFramework = NationalFrameworkReference.Enabler2, Domain = JudgementDomain.ImpactOfLeaders,
            },
        ],
        Source = "https://example.org/reports/99999/exampleshire-2025",
    };

    /// <summary>An inspection under SIF, with seven judgements.</summary>
    public static GradedInspection Sif2014 { get; } = new(
        InspectionType.Single, FrameworkEdition.Sif, Exampleshire,
        new JudgementSet
        {
            [JudgementDomain.HelpAndProtection] = Grade.RequiresImprovement,
            [JudgementDomain.ChildrenLookedAfterAndAchievingPermanence] = Grade.RequiresImprovement,
            [JudgementDomain.AdoptionPerformance] = Grade.Good,
            [JudgementDomain.CareLeavers] = Grade.RequiresImprovement,
            [JudgementDomain.LeadershipManagementAndGovernance] = Grade.Inadequate,
            [JudgementDomain.OverallEffectiveness] = Grade.Inadequate,
            [JudgementDomain.LocalSafeguardingChildrenBoard] = Grade.RequiresImprovement,
        });

    /// <summary>The next inspection of the same authority, under ILACS 2018, with four judgements.</summary>
    public static GradedInspection Ilacs2018 { get; } = new(
        InspectionType.Standard, FrameworkEdition.Ilacs2018, Exampleshire,
        new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = Grade.Good,
            [JudgementDomain.HelpAndProtection] = Grade.RequiresImprovement,
            [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.Good,
            [JudgementDomain.OverallEffectiveness] = Grade.RequiresImprovement,
        });
}
