using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ilacs.Outcomes.Tests;

/// <summary>Values of every public type, by whether it travels as JSON, and the options that users have.</summary>
internal static class JsonSamples
{
    private static readonly Inspection Visit = new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Kent"));
    public static readonly RegisteredAuthority Leeds = AuthorityRegister.National["Leeds"];
    public static readonly InspectionHistory History = InspectionRecord.National.HistoryOf(Leeds);
    private static readonly OutcomeTable England = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31));

    /// <summary>What travels, with values of it; a default that stands for something is among them.</summary>
    public static readonly Dictionary<Type, object[]> Travelling = new()
    {
        [typeof(IlacsDocument)] = [.. InspectionRecord.National.Documents.Take(3)],
        [typeof(Inspection)] = [.. History.Inspections],
        [typeof(GradedInspection)] = [.. History.Inspections.OfType<GradedInspection>()],
        [typeof(UngradedInspection)] = [Visit],
        [typeof(ActionPlan)] = [.. InspectionRecord.National.Documents.OfType<ActionPlan>()],
        [typeof(ValidationReport)] = [Visit.Validate(), new ValidationReport([Issue])],
        [typeof(ValidationIssue)] = [Issue],
        [typeof(LocalAuthority)] = [Leeds.ToLocalAuthority()],
        [typeof(FieldworkBlock)] = [new FieldworkBlock(new(2024, 1, 1)), new FieldworkBlock(new(2024, 1, 1), new(2024, 1, 5))],
        [typeof(InspectorsByRole)] = [new InspectorsByRole("Lead inspector", 1)],
        [typeof(Recommendation)] =
            [new Recommendation("A"), new Recommendation("A") { Kind = RecommendationKind.AreaForPriorityAction, Themes = ["assessment"] }],
        [typeof(Strength)] = [new Strength("A") { Domain = JudgementDomain.CareLeavers }],
        [typeof(JudgementSet)] = [new JudgementSet(), new JudgementSet { [JudgementDomain.CareLeavers] = Grade.Good }],
        [typeof(Judgement)] = [.. Grade.All.Select(Judgement.Graded), Judgement.NotJudged],
        [typeof(PlannedAction)] = [new PlannedAction("A") { Status = ActionStatus.Delayed, DueOn = new(2024, 1, 1) }],
        [typeof(ProgressNote)] = [new ProgressNote(new(2024, 1, 1), "A")],
        [typeof(PlanReview)] = [new PlanReview(new LocalDate(2024, 1, 1)), new PlanReview(new YearMonth(2024, 1))],
        [typeof(JudgementDomain)] = [.. JudgementDomain.Known, JudgementDomain.Parse("belonging")],
        [typeof(FrameworkEdition)] = [.. FrameworkEdition.Known, FrameworkEdition.Parse("cfs2027")],
        [typeof(InspectionType)] = [.. InspectionType.Known, InspectionType.Parse("renewed")],
        [typeof(VisitTheme)] = [.. VisitTheme.Known],
        [typeof(NationalFrameworkReference)] = [.. NationalFrameworkReference.Known],
        [typeof(Grade)] = [.. Grade.All],
        [typeof(RecommendationKind)] = [.. RecommendationKind.All],
        [typeof(ActionStatus)] = [.. ActionStatus.All],
        [typeof(Severity)] = [.. Severity.All],
        [typeof(DomainRole)] = [.. DomainRole.All],
        [typeof(ComparisonBasis)] = [.. ComparisonBasis.All],
        [typeof(ChangeDirection)] = [.. ChangeDirection.All],
        [typeof(JudgementComparison)] = [.. Comparisons()],
        [typeof(GradeChange)] =
            [default(GradeChange), .. Grade.All.SelectMany(_ => Grade.All, (before, after) => (object)GradeChange.Between(before, after))],
        [typeof(GradeDistance)] =
            [.. Grade.All.SelectMany(_ => Grade.All, (from, to) => (object)new GradeDistance(JudgementDomain.CareLeavers, from, to))],
        [typeof(StatutoryTimetable)] =
        [
            StatutoryTimetable.ForReportReceived(new(2020, 4, 8)),
            StatutoryTimetable.ForReportReceived(new(2020, 4, 8), agreedDueOn: new LocalDate(2020, 9, 1)),
        ],
        [typeof(EditionDomain)] = [.. FrameworkEdition.Known.SelectMany(edition => edition.Domains)],
        [typeof(DomainPredecessor)] =
            [.. FrameworkEdition.Known.SelectMany(edition => edition.Domains).SelectMany(domain => domain.Predecessors)],
        [typeof(ValueList<Grade>)] = [default(ValueList<Grade>), Grade.All],
        [typeof(ValueList<JudgementComparison>)] =
            [default(ValueList<JudgementComparison>), (ValueList<JudgementComparison>)[Comparisons()[0]]],
        [typeof(ValueList<Region>)] = [default(ValueList<Region>), (ValueList<Region>)[.. Region.All]],
        [typeof(PathwayStanding)] = [.. PathwayStanding.All],
        [typeof(RegisteredAuthority)] = [.. AuthorityRegister.National.All],
        [typeof(Region)] = [.. Region.All],
        [typeof(OfficialRelease)] = [.. OfficialRelease.All],
        [typeof(OfficialFigure)] = [.. OfficialRelease.All.SelectMany(release => release.Figures)],
        [typeof(OutcomeRank)] = [England.RankOf(Leeds, JudgementDomain.OverallEffectiveness)!],
        [typeof(ReadingProblem)] = [new ReadingProblem("Sheet", 12, "G", "A \"quoted\" one"), new ReadingProblem("", 0, column: null, "A")],
    };

    /// <summary>What has no JSON of its own, with a value of it where one can be had.</summary>
    public static readonly Dictionary<Type, object?> Refused = new()
    {
        [typeof(CodedValue<Grade>)] = Grade.Good,
        [typeof(ClosedCode<Grade>)] = Grade.Good,
        [typeof(OpenCode<JudgementDomain>)] = JudgementDomain.CareLeavers,
        [typeof(ValueList<Version>)] = default(ValueList<Version>),
        [typeof(DomainJudgement)] = History.Latest(JudgementDomain.HelpAndProtection, new LocalDate(2024, 1, 1)),
        [typeof(DocumentLine)] = new DocumentLine(1, Visit, Error: null),
        [typeof(EditionInForce)] = FrameworkEdition.InForceOn(new LocalDate(2024, 1, 1)),
        [typeof(ExpectedInspection)] = InspectionPathway.After(latest: null),
        [typeof(IlacsObject)] = Visit,
        [typeof(InspectionHistory)] = History,
        [typeof(MonitoringSeries)] = new MonitoringSeries(
            History, (GradedInspection)History.Inspections.First(it => it is GradedInspection)),
        [typeof(PlanProgress)] = new PlanProgress(
            InspectionRecord.National.Documents.OfType<ActionPlan>().First(), new LocalDate(2024, 1, 1)),
        [typeof(RecurringTheme)] = InspectionRecord.National.HistoryOf("Barnet").RecurringThemes()[0],
        [typeof(ThemePlace)] = InspectionRecord.National.HistoryOf("Barnet").RecurringThemes()[0].Places[0],
        [typeof(UnknownMember)] = IlacsJson.Read("""{"type":"focusedVisit","localAuthority":{"name":"Kent"},"x":1}""").UnknownMembers[0],
        [typeof(ValidationRule)] = ValidationRules.Default.First(),
        [typeof(ValidationRules)] = ValidationRules.Default,
        [typeof(WorkingDayCalendar)] = WorkingDayCalendar.EnglandAndWales,
        [typeof(ActivityBetweenInspections)] = InspectionPathway.After(latest: null).BetweenInspections[0],
        [typeof(EstimatedVisit)] = default(EstimatedVisit),
        [typeof(ExpectedOfAuthority)] = InspectionRecord.National.ExpectedAsAt(new LocalDate(2025, 3, 31))[0],
        [typeof(AuthorityOutcome)] = England.Outcomes[0],
        [typeof(AuthorityRegister)] = AuthorityRegister.National,
        [typeof(AuthoritySearch)] = AuthorityRegister.National.Search("Leeds"),
        [typeof(GradeFlow)] = England.Flows(JudgementDomain.ImpactOfLeaders).Flows[0],
        [typeof(GradeFlows)] = England.Flows(JudgementDomain.ImpactOfLeaders),
        [typeof(InspectionReading)] = new InspectionReading([], []),
        [typeof(InspectionMerge)] = Merge,
        [typeof(MergedInspection)] = Merge.Inspections[0],
        [typeof(InspectionPlace)] = Merge.Inspections[0].Places[0],
        [typeof(InspectionDifference)] = Merge.Differences[0],
        [typeof(InspectionRecord)] = InspectionRecord.National,
        [typeof(AuthorityDocuments)] = InspectionRecord.National.Authorities[0],
        [typeof(OutcomeCoverage)] = England.Coverage,
        [typeof(ChildrensTrust)] = ChildrensTrust.All[0],
        [typeof(PathwayReading)] = PathwayReading.Default,
        [typeof(StatisticalNeighbour)] = StatisticalNeighbours.Of2025.Of(Leeds)[0],
        [typeof(StatisticalNeighbours)] = StatisticalNeighbours.Of2025,
        [typeof(NeighboursOfAuthority)] = InspectionRecord.National.NeighboursOf(Leeds),
        [typeof(NeighbourOutcome)] = InspectionRecord.National.NeighboursOf(Leeds).Neighbours[0],
        [typeof(PublicationsSince)] = InspectionRecord.National.PublishedSince(new LocalDate(2026, 8, 1)),
        [typeof(Publication)] = InspectionRecord.National.PublishedSince(new LocalDate(2026, 8, 1)).Published[0],
        [typeof(FoundRecommendations)] = InspectionRecord.National.Find("management oversight"),
        [typeof(FoundRecommendation)] = InspectionRecord.National.Find("management oversight").Found[0],
        [typeof(RecommendationYear)] = InspectionRecord.National.Find("management oversight").Years[0],
        [typeof(OutcomeQuery)] = new OutcomeQuery(new LocalDate(2024, 1, 1)),
        [typeof(OutcomeTable)] = England,
        [typeof(InspectionRow)] = new InspectionRow(Visit, "", 1),
    };

    /// <summary>What is no value that anybody would send: the machinery of JSON itself, and an interface that the compiler takes for no
    /// type of a value.</summary>
    public static readonly Type[] Machinery =
    [
        typeof(IlacsJsonContext), typeof(IlacsJsonConverter<>), typeof(IlacsJsonConverterFactory), typeof(OutcomesJsonConverter<>),
        typeof(ListItemJsonConverter<>),
        typeof(ValueList<>.Enumerator), typeof(ICodedValue<>),
    ];

    public static Dictionary<string, JsonSerializerOptions> Options { get; } = new(StringComparer.Ordinal)
    {
        ["default"] = new(),
        ["Web"] = new(JsonSerializerDefaults.Web),
        ["Strict"] = new(JsonSerializerDefaults.Strict),
        ["string enums"] = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } },
        ["own context"] = OwnJsonContext.Default.Options,
        ["own context, Web and string enums"] =
            new OwnJsonContext(new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } }).Options,
    };

    private static InspectionMerge Merge => InspectionMerge.Of(
    [
        new InspectionReading(
        [
            new InspectionRow(Visit, "", 1),
            new InspectionRow(Visit with { PublishedOn = new LocalDate(2024, 1, 1) }, "", 2),
            new InspectionRow(Visit with { PublishedOn = new LocalDate(2024, 1, 2) }, "", 3),
        ], []),
    ]);

    private static ValidationIssue Issue => new("ILACS003", Severity.Error, "/judgements", "A");

    public static JudgementComparison[] Comparisons() =>
    [
        .. AuthorityRegister.National.All
            .Select(authority => InspectionRecord.National.HistoryOf(authority).Inspections.OfType<GradedInspection>().ToArray())
            .SelectMany(graded => graded.Skip(1).Select((later, place) => InspectionComparison.Between(graded[place], later)))
            .SelectMany(comparisons => comparisons),
    ];
}
