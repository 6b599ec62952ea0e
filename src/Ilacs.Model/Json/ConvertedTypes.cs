namespace Ilacs.Model.Json;

/// <summary>The types that carry a converter.</summary>
internal static class ConvertedTypes
{
    private static readonly SchemaPart[] All =
    [
        DocumentTypes.Any, DocumentTypes.Inspection, DocumentTypes.Graded, DocumentTypes.Ungraded, DocumentTypes.Plan, DocumentTypes.Report,
        InspectionParts.LocalAuthority, InspectionParts.FieldworkBlock, InspectionParts.TeamRole, InspectionParts.Recommendation, InspectionParts.Strength,
        ActionPlanJson.Action, ActionPlanJson.Note, ActionPlanJson.Review, ValidationReportJson.Issue, JudgementsType.Instance,
        JsonTypes.Domain, JsonTypes.Edition, JsonTypes.InspectionType, JsonTypes.Theme, JsonTypes.NationalFramework,
        JsonTypes.Grade, JsonTypes.Judgement, JsonTypes.RecommendationKind, JsonTypes.ActionStatus, JsonTypes.Severity,
        JsonTypes.DomainRole, JsonTypes.ComparisonBasis, JsonTypes.ChangeDirection, JsonTypes.PathwayStanding,
    ];

    public static JsonType<T> Of<T>() =>
        All.OfType<JsonType<T>>().FirstOrDefault() ?? throw new NotSupportedException($"{typeof(T).Name} is not a type of the ILACS contract.");
}
