using Ilacs.Model;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace WebApi;

internal static class InspectionEndpoints
{
    public static void MapInspections(this IEndpointRouteBuilder app) =>
        app.MapPost("/inspections", Take)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static Results<Ok<Inspection>, ProblemHttpResult> Take([FromBody] Inspection inspection, InspectionStore store)
    {
        ValidationReport report = inspection.Validate();
        if (!report.IsValid)
        {
            return TypedResults.Problem(
                "The inspection contradicts the framework; see issues.",
                statusCode: StatusCodes.Status422UnprocessableEntity,
                extensions: new Dictionary<string, object?> { ["issues"] = report.Issues });
        }

        store.Add(inspection);
        return TypedResults.Ok(inspection);
    }
}
