namespace Ilacs.Model.Tests;

/// <summary>Documents that several tests use. The facts are those of published inspections.</summary>
internal static class Samples
{
    public static GradedInspection NorthTyneside2020 { get; } = new(
        InspectionType.Short, FrameworkEdition.Ilacs2018,
        new LocalAuthority("North Tyneside") { OfstedUrn = "80529", GssCode = "E08000022" },
        new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = Grade.Outstanding,
            [JudgementDomain.HelpAndProtection] = Grade.Outstanding,
            [JudgementDomain.ChildrenInCareAndCareLeavers] = Grade.Good,
            [JudgementDomain.OverallEffectiveness] = Grade.Outstanding,
        })
    {
        Fieldwork = [new(new LocalDate(2020, 3, 9), new LocalDate(2020, 3, 13))],
        PublishedOn = new LocalDate(2020, 4, 15),
        Recommendations = [new("Supervision of consistently high quality"), new("Life-story work of good quality")],
    };

    public static UngradedInspection BradfordSixthVisit { get; } = new(InspectionType.MonitoringVisit, new LocalAuthority("Bradford"))
    {
        Fieldwork = [new(new LocalDate(2021, 9, 7), new LocalDate(2021, 9, 8))],
        PublishedOn = new LocalDate(2021, 10, 22),
        Number = 6,
        Focus = "Children in care and residential services",
    };
}
