using Ilacs.Model;
using NodaTime;

namespace WebApi;

internal sealed record Outcome(
    LocalAuthority Authority,
    FrameworkEdition Edition,
    JudgementDomain Domain,
    Grade Grade,
    LocalDate? PublishedOn);

internal sealed class OutcomeSettings
{
    public JudgementDomain Domain { get; set; } = JudgementDomain.OverallEffectiveness;

    public Grade AtLeast { get; set; } = Grade.Inadequate;
}

internal static class OutcomeEndpoints
{
    public static void MapOutcomes(this IEndpointRouteBuilder app, OutcomeSettings settings)
    {
        app.MapGet("/outcomes", (Grade? atLeast, FrameworkEdition? edition, InspectionStore store) =>
                Outcomes(store, settings.Domain, edition, atLeast ?? settings.AtLeast))
            .ProducesProblem(StatusCodes.Status400BadRequest);

        app.MapGet("/outcomes/{domain}", (JudgementDomain domain, Grade? atLeast, FrameworkEdition? edition, InspectionStore store) =>
                Outcomes(store, domain, edition, atLeast ?? settings.AtLeast))
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static IEnumerable<Outcome> Outcomes(InspectionStore store, JudgementDomain domain, FrameworkEdition? edition, Grade atLeast) =>
        from inspection in store.Graded
        where edition is null || inspection.Framework == edition
        let grade = inspection.Judgements[domain].Grade
        where grade is not null && grade >= atLeast
        select new Outcome(inspection.LocalAuthority, inspection.Framework, domain, grade, inspection.PublishedOn);
}
