using System.Text.Json.Serialization;

namespace Ilacs.Outcomes.Tests;

/// <summary>The context of a user who refers to every type of the library: those that travel and those that are refused.</summary>
[JsonSerializable(typeof(IlacsDocument))]
[JsonSerializable(typeof(Inspection))]
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
[JsonSerializable(typeof(PlannedAction))]
[JsonSerializable(typeof(ProgressNote))]
[JsonSerializable(typeof(PlanReview))]
[JsonSerializable(typeof(ValidationIssue))]
[JsonSerializable(typeof(JudgementDomain))]
[JsonSerializable(typeof(FrameworkEdition))]
[JsonSerializable(typeof(InspectionType))]
[JsonSerializable(typeof(VisitTheme))]
[JsonSerializable(typeof(NationalFrameworkReference))]
[JsonSerializable(typeof(Grade))]
[JsonSerializable(typeof(RecommendationKind))]
[JsonSerializable(typeof(ActionStatus))]
[JsonSerializable(typeof(Severity))]
[JsonSerializable(typeof(DomainRole))]
[JsonSerializable(typeof(ComparisonBasis))]
[JsonSerializable(typeof(ChangeDirection))]
[JsonSerializable(typeof(JudgementComparison))]
[JsonSerializable(typeof(GradeChange))]
[JsonSerializable(typeof(GradeDistance))]
[JsonSerializable(typeof(StatutoryTimetable))]
[JsonSerializable(typeof(EditionDomain))]
[JsonSerializable(typeof(DomainPredecessor))]
[JsonSerializable(typeof(ValueList<Grade>))]
[JsonSerializable(typeof(ValueList<JudgementComparison>))]
[JsonSerializable(typeof(RegisteredAuthority))]
[JsonSerializable(typeof(Region))]
[JsonSerializable(typeof(OfficialRelease))]
[JsonSerializable(typeof(PathwayStanding))]
[JsonSerializable(typeof(PathwayReading))]
[JsonSerializable(typeof(AuthorityDocuments))]
[JsonSerializable(typeof(OutcomeCoverage))]
[JsonSerializable(typeof(ChildrensTrust))]
[JsonSerializable(typeof(NeighbourOutcome))]
[JsonSerializable(typeof(NeighboursOfAuthority))]
[JsonSerializable(typeof(Publication))]
[JsonSerializable(typeof(PublicationsSince))]
[JsonSerializable(typeof(FoundRecommendation))]
[JsonSerializable(typeof(FoundRecommendations))]
[JsonSerializable(typeof(RecommendationYear))]
[JsonSerializable(typeof(StatisticalNeighbour))]
[JsonSerializable(typeof(StatisticalNeighbours))]
[JsonSerializable(typeof(ActivityBetweenInspections))]
[JsonSerializable(typeof(EstimatedVisit))]
[JsonSerializable(typeof(ExpectedOfAuthority))]
[JsonSerializable(typeof(OfficialFigure))]
[JsonSerializable(typeof(OutcomeRank))]
[JsonSerializable(typeof(ReadingProblem))]
[JsonSerializable(typeof(CodedValue<Grade>))]
[JsonSerializable(typeof(ClosedCode<Grade>))]
[JsonSerializable(typeof(OpenCode<JudgementDomain>))]
[JsonSerializable(typeof(ValueList<Region>))]
[JsonSerializable(typeof(ValueList<Version>))]
[JsonSerializable(typeof(DomainJudgement))]
[JsonSerializable(typeof(ThemePlace))]
[JsonSerializable(typeof(DocumentLine))]
[JsonSerializable(typeof(EditionInForce))]
[JsonSerializable(typeof(ExpectedInspection))]
[JsonSerializable(typeof(IlacsObject))]
[JsonSerializable(typeof(InspectionHistory))]
[JsonSerializable(typeof(MonitoringSeries))]
[JsonSerializable(typeof(PlanProgress))]
[JsonSerializable(typeof(RecurringTheme))]
[JsonSerializable(typeof(UnknownMember))]
[JsonSerializable(typeof(ValidationRule))]
[JsonSerializable(typeof(ValidationRules))]
[JsonSerializable(typeof(WorkingDayCalendar))]
[JsonSerializable(typeof(AuthorityOutcome))]
[JsonSerializable(typeof(AuthorityRegister))]
[JsonSerializable(typeof(AuthoritySearch))]
[JsonSerializable(typeof(GradeFlow))]
[JsonSerializable(typeof(GradeFlows))]
[JsonSerializable(typeof(InspectionReading))]
[JsonSerializable(typeof(InspectionMerge))]
[JsonSerializable(typeof(MergedInspection))]
[JsonSerializable(typeof(InspectionPlace))]
[JsonSerializable(typeof(InspectionDifference))]
[JsonSerializable(typeof(InspectionRecord))]
[JsonSerializable(typeof(OutcomeQuery))]
[JsonSerializable(typeof(OutcomeTable))]
[JsonSerializable(typeof(InspectionRow))]
[JsonSerializable(typeof(OwnAnswer))]
internal sealed partial class OwnJsonContext : JsonSerializerContext
{
}

/// <summary>A type of a user's own that has the library's types as members, items and keys.</summary>
internal sealed record OwnAnswer(
    Grade? Grade,
    ValueList<Grade> Grades,
    ValueList<JudgementComparison> Comparisons,
    ValueList<string> Words,
    ValueList<int> Places,
    ValueList<LocalDate> Days,
    ValueList<DateInterval> Periods,
    StatutoryTimetable? Timetable,
    RegisteredAuthority? Authority,
    Region[] Regions,
    ValueList<OfficialFigure> Figures,
    Dictionary<RegisteredAuthority, Grade> ByAuthority,
    Dictionary<Region, int> ByRegion,
    Dictionary<Severity, int> BySeverity);
