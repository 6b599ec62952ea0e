using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The types of the contract for <see cref="System.Text.Json.JsonSerializer"/> without reflection: for native AOT and trimmed programs.
/// </summary>
/// <remarks>
/// Combine it with your own context, whose types may refer to these types. Programs that use reflection don't need it.
/// </remarks>
/// <example>
/// <code>
/// byte[] json = JsonSerializer.SerializeToUtf8Bytes(report, IlacsJsonContext.Default.ValidationReport);
/// options.TypeInfoResolver = JsonTypeInfoResolver.Combine(MyContext.Default, IlacsJsonContext.Default);
/// </code>
/// </example>
[JsonSerializable(typeof(IlacsDocument))]
[JsonSerializable(typeof(IlacsDocument[]))]
[JsonSerializable(typeof(Inspection))]
[JsonSerializable(typeof(Inspection[]))]
[JsonSerializable(typeof(GradedInspection))]
[JsonSerializable(typeof(UngradedInspection))]
[JsonSerializable(typeof(ActionPlan))]
[JsonSerializable(typeof(ValidationReport))]
[JsonSerializable(typeof(LocalAuthority))]
[JsonSerializable(typeof(FieldworkBlock))]
[JsonSerializable(typeof(InspectorsByRole))]
[JsonSerializable(typeof(Recommendation))]
[JsonSerializable(typeof(Strength))]
[JsonSerializable(typeof(JudgementSet))]
[JsonSerializable(typeof(Judgement))]
[JsonSerializable(typeof(Grade))]
[JsonSerializable(typeof(PlannedAction))]
[JsonSerializable(typeof(ProgressNote))]
[JsonSerializable(typeof(PlanReview))]
[JsonSerializable(typeof(ValidationIssue))]
[JsonSerializable(typeof(JudgementDomain))]
[JsonSerializable(typeof(FrameworkEdition))]
[JsonSerializable(typeof(InspectionType))]
[JsonSerializable(typeof(VisitTheme))]
[JsonSerializable(typeof(NationalFrameworkReference))]
[JsonSerializable(typeof(RecommendationKind))]
[JsonSerializable(typeof(ActionStatus))]
[JsonSerializable(typeof(Severity))]
[JsonSerializable(typeof(DomainRole))]
[JsonSerializable(typeof(ComparisonBasis))]
[JsonSerializable(typeof(ChangeDirection))]
[JsonSerializable(typeof(PathwayStanding))]
[JsonSerializable(typeof(JudgementComparison))]
[JsonSerializable(typeof(ValueList<JudgementComparison>))]
[JsonSerializable(typeof(GradeChange))]
[JsonSerializable(typeof(GradeDistance))]
[JsonSerializable(typeof(StatutoryTimetable))]
[JsonSerializable(typeof(EditionDomain))]
[JsonSerializable(typeof(DomainPredecessor))]
public sealed partial class IlacsJsonContext : JsonSerializerContext
{
}
