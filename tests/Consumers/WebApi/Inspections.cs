using Ilacs.Model;
using Microsoft.AspNetCore.Http.HttpResults;

namespace WebApi;

/// <summary>Takes inspections that keep to the framework, and answers what is wrong with the others.</summary>
public static class Inspections
{
    public static void MapInspections(this IEndpointRouteBuilder app)
    {
        app.MapPost("/inspections", Add).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        app.MapGet("/inspections", Find).ProducesProblem(StatusCodes.Status400BadRequest);
        app.MapGet("/editions/{edition}/domains/{domain}", Title).ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static Results<Ok<Inspection>, ProblemHttpResult> Add(Inspection inspection, InspectionStore store)
    {
        ValidationReport report = inspection.Validate();
        if (!report.IsValid)
        {
            return TypedResults.Problem(
                title: "The inspection contradicts the framework.",
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: [new("issues", report.Issues.ToArray())]);
        }

        store.Add(inspection);
        return TypedResults.Ok(inspection);
    }

    private static Inspection[] Find(InspectionStore store, JudgementDomain? domain, GradeCode? atLeast) =>
    [
        .. store.All.Where(inspection => atLeast is not { } grade
            || (inspection is GradedInspection graded && graded.Judgements[domain ?? JudgementDomain.OverallEffectiveness].Grade >= grade.Grade)),
    ];

    private static Results<Ok<string>, NotFound> Title(FrameworkEdition edition, JudgementDomain domain) =>
        edition.Find(domain) is { } found ? TypedResults.Ok(found.OfficialTitle) : TypedResults.NotFound();
}
