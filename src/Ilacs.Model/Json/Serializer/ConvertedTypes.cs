using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model.Json;

/// <summary>The types that have a converter, and the items of lists that do.</summary>
internal static class ConvertedTypes
{
    public static readonly DateIntervalCodec DateInterval = new(InspectionParts.FieldworkBlock);

    private static readonly Converted[] All =
    [
        new Converted<IlacsDocument>(DocumentCodecs.Any),
        new Converted<Inspection>(DocumentCodecs.Inspection),
        new Converted<GradedInspection>(DocumentCodecs.Graded),
        new Converted<UngradedInspection>(DocumentCodecs.Ungraded),
        new Converted<ActionPlan>(DocumentCodecs.Plan),
        new Converted<ValidationReport>(DocumentCodecs.Report),
        new Converted<LocalAuthority>(InspectionParts.LocalAuthority),
        new Converted<FieldworkBlock>(InspectionParts.FieldworkBlock),
        new Converted<InspectorsByRole>(InspectionParts.InspectorsByRole),
        new Converted<Recommendation>(InspectionParts.Recommendation),
        new Converted<Strength>(InspectionParts.Strength),
        new Converted<PlannedAction>(ActionPlanJson.Action),
        new Converted<ProgressNote>(ActionPlanJson.Note),
        new Converted<PlanReview>(ActionPlanJson.Review),
        new Converted<ValidationIssue>(ValidationReportJson.Issue),
        new Converted<JudgementSet>(JudgementsCodec.Instance),
        new Converted<JudgementDomain>(SharedCodecs.Domain),
        new Converted<FrameworkEdition>(SharedCodecs.Edition),
        new Converted<InspectionType>(SharedCodecs.InspectionType),
        new Converted<VisitTheme>(SharedCodecs.Theme),
        new Converted<NationalFrameworkReference>(SharedCodecs.NationalFramework),
        new Converted<Grade>(SharedCodecs.Grade),
        new Converted<Judgement>(SharedCodecs.Judgement),
        new Converted<RecommendationKind>(SharedCodecs.RecommendationKind),
        new Converted<ActionStatus>(SharedCodecs.ActionStatus),
        new Converted<Severity>(SharedCodecs.Severity),
        new Converted<DomainRole>(SharedCodecs.DomainRole),
        new Converted<ComparisonBasis>(SharedCodecs.ComparisonBasis),
        new Converted<ChangeDirection>(SharedCodecs.ChangeDirection),
        new Converted<PathwayStanding>(SharedCodecs.PathwayStanding),
        new Converted<JudgementComparison>(AnswerJson.Comparison),
        new Converted<GradeChange>(AnswerJson.Change),
        new Converted<GradeDistance>(AnswerJson.Distance),
        new Converted<StatutoryTimetable>(AnswerJson.Timetable),
        new Converted<EditionDomain>(AnswerJson.EditionDomain),
        new Converted<DomainPredecessor>(AnswerJson.Predecessor),
        Refused<ActivityBetweenInspections>("An ActivityBetweenInspections has no JSON of its own; write its Name and its Description."),
        Refused<DomainJudgement>("A DomainJudgement has no JSON of its own; write its Domain, its Judgement and its Inspection."),
        Refused<DocumentLine>("A DocumentLine has no JSON of its own; write its Document, or the message of its Error."),
        Refused<EditionInForce>("An EditionInForce has no JSON of its own; write its Edition, or its Candidates and its Explanation."),
        Refused<EstimatedVisit>("An EstimatedVisit has no JSON of its own; write its Earliest, its Usual and its Latest day."),
        Refused<ExpectedInspection>(
            "An ExpectedInspection has no JSON of its own; write the members that you need, including the Reason."),
        Refused<IlacsObject>(
            "An IlacsObject may be one of several types, and its JSON does not say which; use the actual type, or IlacsDocument."),
        Refused<InspectionHistory>(
            "An InspectionHistory has no JSON of its own; write its Inspections, for example with IlacsJson.WriteLinesAsync."),
        Refused<MonitoringSeries>("A MonitoringSeries has no JSON of its own; write its Inspection and its Visits."),
        Refused<PathwayReading>("A PathwayReading has no JSON of its own; write the standing it gives."),
        Refused<PlanProgress>("A PlanProgress has no JSON of its own; write the ActionPlan, or its actions that are Overdue."),
        Refused<RecurringTheme>("A RecurringTheme has no JSON of its own; write its Theme and its Inspections."),
        Refused<ThemePlace>("A ThemePlace has no JSON of its own; write its Inspection, and its Recommendation or Strength."),
        Refused<UnknownMember>("An UnknownMember has no JSON of its own; it is written with the object that has it."),
        Refused<ValidationRule>("A ValidationRule has no JSON of its own; write its Id, its Title and its Severity."),
        Refused<ValidationRules>("ValidationRules have no JSON of their own; write the Id, the Title and the Severity of each."),
        Refused<WorkingDayCalendar>("A WorkingDayCalendar has no JSON of its own; write the dates that were counted with it."),
    ];

    /// <summary>Types from elsewhere that lists of this library hold.</summary>
    private static readonly Converted[] OtherItems =
    [
        new Converted<string>(SharedCodecs.Text),
        new Converted<int>(new PresentCodec<int>(new WholeNumberCodec(int.MinValue, int.MaxValue))),
        new Converted<LocalDate>(new PresentCodec<LocalDate>(SharedCodecs.Date)),
        new Converted<DateInterval>(DateInterval),
    ];

    public static JsonCodec<T> Of<T>() =>
        All.Select(converted => converted.Json).OfType<JsonCodec<T>>().FirstOrDefault()
            ?? throw new NotSupportedException($"{typeof(T).Name} is not a type of the ILACS contract.");

    /// <summary>The converter of a list; <see langword="null"/> for lists of other things.</summary>
    public static JsonConverter? OfList(Type list) => All.Concat(OtherItems).FirstOrDefault(item => item.List == list)?.ListConverter();

    private static Converted<T> Refused<T>(string advice)
        where T : notnull => new(new RefusedCodec<T>(advice));

    private abstract class Converted
    {
        public abstract SchemaPart Json { get; }

        public abstract Type List { get; }

        public abstract JsonConverter ListConverter();
    }

    private sealed class Converted<T>(JsonCodec<T> codec) : Converted
        where T : notnull
    {
        public override SchemaPart Json => codec;

        public override Type List => typeof(ValueList<T>);

        public override JsonConverter ListConverter() => new IlacsJsonConverter<ValueList<T>>(new ListCodec<T>(codec));
    }
}
