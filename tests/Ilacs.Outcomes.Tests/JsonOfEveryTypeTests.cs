using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Ilacs.Outcomes.Tests;

/// <summary>Whatever the libraries hand out either travels as JSON and reads back equal, or is refused with a sentence that says what to do instead: under any usual options.</summary>
public class JsonOfEveryTypeTests
{
    private static readonly Inspection Visit = new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Kent"));
    private static readonly RegisteredAuthority Leeds = AuthorityRegister.National["Leeds"];
    private static readonly InspectionHistory History = InspectionRecord.National.HistoryOf(Leeds);
    private static readonly OutcomeTable England = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31));

    /// <summary>What travels, with values of it; a default that stands for something is among them.</summary>
    private static readonly Dictionary<Type, object[]> Travelling = new()
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
        [typeof(TeamRole)] = [new TeamRole("Lead inspector", 1)],
        [typeof(Recommendation)] = [new Recommendation("A"), new Recommendation("A") { Kind = RecommendationKind.AreaForPriorityAction, Themes = ["assessment"] }],
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
        [typeof(GradeChange)] = [default(GradeChange), .. Grade.All.SelectMany(before => Grade.All, (before, after) => (object)GradeChange.Between(before, after))],
        [typeof(GradeDistance)] = [.. Grade.All.SelectMany(grade => Grade.All, (grade, target) => (object)new GradeDistance(JudgementDomain.CareLeavers, grade, target))],
        [typeof(StatutoryTimetable)] =
            [StatutoryTimetable.ForReportReceived(new(2020, 4, 8)), StatutoryTimetable.ForReportReceived(new(2020, 4, 8), agreedDueOn: new LocalDate(2020, 9, 1))],
        [typeof(EditionDomain)] = [.. FrameworkEdition.Known.SelectMany(edition => edition.Domains)],
        [typeof(DomainPredecessor)] = [.. FrameworkEdition.Known.SelectMany(edition => edition.Domains).SelectMany(domain => domain.Predecessors)],
        [typeof(ValueList<Grade>)] = [default(ValueList<Grade>), Grade.All],
        [typeof(ValueList<JudgementComparison>)] = [default(ValueList<JudgementComparison>), (ValueList<JudgementComparison>)[Comparisons()[0]]],
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
    private static readonly Dictionary<Type, object?> Refused = new()
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
        [typeof(MonitoringSeries)] = new MonitoringSeries(History, (GradedInspection)History.Inspections.First(it => it is GradedInspection)),
        [typeof(PlanProgress)] = new PlanProgress(InspectionRecord.National.Documents.OfType<ActionPlan>().First(), new LocalDate(2024, 1, 1)),
        [typeof(RecurringTheme)] = InspectionRecord.National.HistoryOf("Barnet").RecurringThemes()[0],
        [typeof(ThemePlace)] = InspectionRecord.National.HistoryOf("Barnet").RecurringThemes()[0].Places[0],
        [typeof(UnknownMember)] = IlacsJson.Read("""{"type":"focusedVisit","localAuthority":{"name":"Kent"},"x":1}""").UnknownMembers[0],
        [typeof(ValidationRule)] = ValidationRules.Default.First(),
        [typeof(ValidationRules)] = ValidationRules.Default,
        [typeof(WorkingDayCalendar)] = WorkingDayCalendar.EnglandAndWales,
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
        [typeof(PathwayReading)] = PathwayReading.Default,
        [typeof(StatisticalNeighbour)] = StatisticalNeighbours.Of2025.Of(Leeds)[0],
        [typeof(StatisticalNeighbours)] = StatisticalNeighbours.Of2025,
        [typeof(OutcomeQuery)] = new OutcomeQuery(new LocalDate(2024, 1, 1)),
        [typeof(OutcomeTable)] = England,
        [typeof(ReadInspection)] = new ReadInspection(Visit, "", 1),
    };

    /// <summary>What is no value that anybody would send: the machinery of JSON itself, and an interface that the compiler takes for no type of a value.</summary>
    private static readonly Type[] Machinery =
    [
        typeof(IlacsJsonContext), typeof(IlacsJsonConverter<>), typeof(IlacsJsonConverterFactory), typeof(OutcomesJsonConverter<>), typeof(ListItemJsonConverter<>),
        typeof(ValueList<>.Enumerator), typeof(ICodedValue<>),
    ];

    private static readonly Type[] PublicTypes =
    [
        .. typeof(Grade).Assembly.GetExportedTypes().Concat(typeof(Region).Assembly.GetExportedTypes())
            .Where(type => !IsStatic(type) && !type.IsByRefLike && !typeof(Delegate).IsAssignableFrom(type) && !Machinery.Contains(type)),
    ];

    public static TheoryData<string> OptionSets => [.. Options.Keys];

    private static Dictionary<string, JsonSerializerOptions> Options { get; } = new(StringComparer.Ordinal)
    {
        ["default"] = new(),
        ["Web"] = new(JsonSerializerDefaults.Web),
        ["Strict"] = new(JsonSerializerDefaults.Strict),
        ["string enums"] = new() { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } },
        ["own context"] = OwnJsonContext.Default.Options,
        ["own context, Web and string enums"] =
            new OwnJsonContext(new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } }).Options,
    };

    private static InspectionMerge Merge => InspectionMerge.Of(
        [new InspectionReading([new ReadInspection(Visit, "", 1), new ReadInspection(Visit with { PublishedOn = new LocalDate(2024, 1, 1) }, "", 2),
            new ReadInspection(Visit with { PublishedOn = new LocalDate(2024, 1, 2) }, "", 3)], [])]);

    private static ValidationIssue Issue => new("ILACS003", Severity.Error, "/judgements", "A");

    [Fact]
    public void Every_public_type_is_decided_upon_here_and_in_the_users_context()
    {
        Type[] decided = [.. Travelling.Keys.Concat(Refused.Keys)];

        PublicTypes.Should().BeSubsetOf(decided.Select(Definition), "a new type travels or is refused: say which");
        decided.Select(Definition).Should().BeSubsetOf(PublicTypes);
        decided.Should().OnlyHaveUniqueItems();
        typeof(OwnJsonContext).GetCustomAttributesData().Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
            .Select(attribute => (Type)attribute.ConstructorArguments[0].Value!).Should().BeEquivalentTo([.. decided, typeof(OwnAnswer)]);
        Travelling.Should().AllSatisfy(type => type.Value.Should().NotBeEmpty(type.Key.Name));
    }

    [Fact]
    public void What_ILACS_itself_lists_for_native_AOT_is_what_travels_of_its_own() =>
        Travelling.Keys.Where(type => type.Assembly == typeof(Grade).Assembly && type != typeof(ValueList<Grade>) && type != typeof(ValueList<Region>))
            .Should().AllSatisfy(type => IlacsJsonContext.Default.GetTypeInfo(type).Should().NotBeNull(type.Name));

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void What_travels_reads_back_equal_and_looks_the_same_under_all_options(string set)
    {
        JsonSerializerOptions options = Options[set];
        foreach ((Type type, object[] values) in Travelling)
        {
            foreach (object value in values)
            {
                string json = JsonSerializer.Serialize(value, type, options);

                JsonSerializer.Deserialize(json, type, options).Should().Be(value, $"{type.Name} {json}");
                JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JsonSerializer.Serialize(value, type))).Should().BeTrue(json);
                json.Should().NotContainEquivalentOf("calendar");
            }
        }
    }

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void What_does_not_travel_says_so_and_what_to_do_instead(string set)
    {
        JsonSerializerOptions options = Options[set];
        foreach ((Type type, object? value) in Refused)
        {
            string name = type.Name.Split('`')[0];
            foreach (Action attempt in (Action[])[() => JsonSerializer.Serialize(value, type, options), () => JsonSerializer.Deserialize("{}", type, options)])
            {
                string message = attempt.Should().Throw<NotSupportedException>(type.Name).Which.Message;
                message.Should().MatchRegex(type.IsGenericType ? "has no JSON.*; take [A-Za-z]+" : $"\\b{name}\\b (has|have) no JSON of (its|their) own; |JSON does not say which; use", set);
            }
        }
    }

    [Fact]
    public void A_missing_value_of_a_refused_type_is_null_and_hurts_nobody() =>
        JsonSerializer.Deserialize<Held<InspectionHistory>>(JsonSerializer.Serialize(new Held<InspectionHistory>(null))).Should().Be(new Held<InspectionHistory>(null));

    [Fact]
    public void The_refusal_says_where_in_a_type_of_ones_own()
    {
        Action write = () => JsonSerializer.Serialize(new Held<InspectionHistory>(History));

        write.Should().Throw<NotSupportedException>().WithMessage("An InspectionHistory has no JSON of its own; write its Inspections*Path: $.Value*");
    }

    [Fact]
    public void Delegates_are_refused_by_JsonSerializer_itself() =>
        typeof(Grade).Assembly.GetExportedTypes().Where(type => typeof(Delegate).IsAssignableFrom(type)).Should().NotBeEmpty().And.AllSatisfy(type =>
            FluentActions.Invoking(() => JsonSerializer.Deserialize("{}", type)).Should().Throw<NotSupportedException>(type.Name));

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void A_default_that_stands_for_nothing_is_not_written(string set)
    {
        foreach (object nothing in (object[])[default(Judgement), default(JudgementComparison), default(GradeDistance), default(StatutoryTimetable)])
        {
            FluentActions.Invoking(() => JsonSerializer.Serialize(nothing, nothing.GetType(), Options[set])).Should().Throw<JsonException>(nothing.GetType().Name)
                .WithMessage(nothing is Judgement ? "Expected one of the words of the contract to write*" : $"The default of {nothing.GetType().Name} stands for nothing, and has no JSON*");
        }
    }

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void In_types_of_ones_own_they_are_members_items_and_keys(string set)
    {
        var options = new JsonSerializerOptions(Options[set]).ConfigureForIlacs();
        var sent = new OwnAnswer(
            Grade.Good,
            [Grade.Good, Grade.Inadequate],
            [Comparisons()[0]],
            ["a", "b"],
            [3, 1],
            [new LocalDate(2024, 1, 31)],
            [new DateInterval(new LocalDate(2024, 1, 1), new LocalDate(2024, 1, 31))],
            StatutoryTimetable.ForReportReceived(new(2020, 4, 8)),
            Leeds,
            [Region.London],
            [.. OfficialRelease.All[^1].Figures],
            new() { [Leeds] = Grade.Outstanding },
            new() { [Region.EastOfEngland] = 11 },
            new() { [Severity.Warning] = 2 });

        string json = JsonSerializer.Serialize(sent, options);
        OwnAnswer received = JsonSerializer.Deserialize<OwnAnswer>(json, options)!;

        (received with { Regions = sent.Regions, ByAuthority = sent.ByAuthority, ByRegion = sent.ByRegion, BySeverity = sent.BySeverity }).Should().Be(sent);
        received.Regions.Should().Equal(sent.Regions);
        received.ByAuthority.Should().Equal(sent.ByAuthority);
        received.ByRegion.Should().Equal(sent.ByRegion);
        received.BySeverity.Should().Equal(sent.BySeverity);
        json.Should().ContainAll(
            "\"E08000035\":\"outstanding\"", "[\"London\"]", "\"East of England\":11", "\"warning\":2", "[\"good\",\"inadequate\"]", "[\"2024-01-31\"]",
            "[{\"start\":\"2024-01-01\",\"end\":\"2024-01-31\"}]", "\"draftPlanDue\":\"2020-05-11\"");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<OwnAnswer>("""{"Grades":[null],"grades":[null]}""", options)).Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("""{"domain":"careLeavers","earlierDomain":"careLeavers","before":"good","after":"notInEdition","basis":"notComparable"}""", null)]
    [InlineData("""{"domain":"careLeavers","earlierDomain":"careLeavers","before":"notStated","after":"notJudged","basis":"sameDomain"}""", null)]
    [InlineData("""{"domain":"careLeavers","earlierDomain":"careLeavers","before":"inadequate","after":"good","basis":"sameDomain","change":"improved","steps":2}""", null)]
    [InlineData("""{"domain":"careLeavers","earlierDomain":"careLeavers","before":"inadequate","after":"good","basis":"sameDomain"}""", "Expected \"improved\" by 2 steps*")]
    [InlineData(
        """{"domain":"careLeavers","earlierDomain":"careLeavers","before":"inadequate","after":"good","basis":"sameDomain","change":"declined","steps":2}""",
        "Expected \"improved\" by 2 steps*(at /change).*")]
    [InlineData(
        """{"domain":"careLeavers","earlierDomain":"careLeavers","before":"inadequate","after":"good","basis":"split","change":"improved","steps":2}""",
        "Expected no change and no steps*")]
    [InlineData("""{"domain":"careLeavers","earlierDomain":"careLeavers","before":"adequate","after":"good","basis":"split"}""", "Expected \"outstanding\",*or \"notStated\"*")]
    [InlineData("""{"domain":"careLeavers","earlierDomain":"careLeavers","before":"good","after":"good","basis":3}""", "Expected \"sameDomain\",*found 3*")]
    [InlineData("""{"domain":"careLeavers","before":"good","after":"good","basis":"split"}""", "Expected a member \"earlierDomain\", which is missing*")]
    public void A_comparison_reads_only_where_its_change_is_the_one_that_its_judgements_make(string json, string? refusal) => Reads<JudgementComparison>(json, refusal);

    [Theory]
    [InlineData("""{"change":"improved","steps":3}""", null)]
    [InlineData("""{"change":"unchanged","steps":0}""", null)]
    [InlineData("""{"change":"improved","steps":-1}""", "Expected \"declined\"*found \"improved\"*")]
    [InlineData("""{"change":"improved","steps":4}""", "Expected steps that stay on the scale, found 4*")]
    [InlineData("""{"change":"declined","steps":-2147483648}""", "Expected steps that stay on the scale*")]
    [InlineData("""{"steps":1}""", "Expected a member \"change\"*")]
    public void A_change_stays_on_the_scale(string json, string? refusal) => Reads<GradeChange>(json, refusal);

    [Theory]
    [InlineData("""{"domain":"careLeavers","grade":"good","steps":1}""", null)]
    [InlineData("""{"domain":"careLeavers","grade":"good","steps":2}""", "Expected steps that stay on the scale, found 2 (at /steps)*")]
    [InlineData("""{"domain":"careLeavers","grade":"good","steps":2147483647}""", "Expected steps that stay on the scale*")]
    public void A_distance_stays_on_the_scale(string json, string? refusal) => Reads<GradeDistance>(json, refusal);

    [Theory]
    [InlineData("""{"edition":"ilacs2018","domain":"careLeavers"}""", "Expected a domain of ilacs2018, found \"careLeavers\" (at /domain)*")]
    [InlineData("""{"edition":"cfs2027","domain":"careLeavers"}""", "Expected a domain of cfs2027*")]
    public void A_domain_is_one_of_its_edition(string json, string? refusal) => Reads<EditionDomain>(json, refusal);

    [Theory]
    [InlineData("\"E99999999\"", "Expected the GSS code*found \"E99999999\"*")]
    [InlineData("\"Leeds\"", "Expected the GSS code*")]
    [InlineData("""{"Name":"Leeds"}""", "Expected the GSS code*")]
    [InlineData("\"\\ud800\"", "Expected valid Unicode text*")]
    public void An_authority_is_its_code(string json, string? refusal) => Reads<RegisteredAuthority>(json, refusal);

    [Theory]
    [InlineData("\"north east\"", "Expected the name of one of the nine regions, found \"north east\"*")]
    [InlineData("\"North East, Yorkshire and the Humber\"", "Expected the name of one*")]
    [InlineData("3", "Expected the name of one*")]
    public void A_region_is_its_name(string json, string? refusal) => Reads<Region>(json, refusal);

    [Theory]
    [InlineData("""{"grade":"good","better":1,"same":2,"of":9}""", null)]
    [InlineData("""{"grade":"good","better":1,"same":2}""", "Expected a member \"of\", a whole number from 0, which is missing.*")]
    [InlineData("""{"grade":"good","better":-1,"same":2,"of":9}""", "Expected a whole number from 0 as \"better\"*")]
    [InlineData("""{"grade":2,"better":1,"same":2,"of":9}""", "Expected text as \"grade\"*")]
    [InlineData("""{"grade":"GOOD","better":1,"same":2,"of":9}""", "Expected a grade as \"grade\"*")]
    [InlineData("""{"grade":"good","grade":"good","better":1,"same":2,"of":9}""", "Expected each member once, found \"grade\" twice*")]
    [InlineData("[]", "Expected an object*")]
    public void A_rank_has_all_its_members(string json, string? refusal) => Reads<OutcomeRank>(json, refusal);

    [Fact]
    public void Every_comparison_of_the_record_travels()
    {
        JudgementComparison[] comparisons = Comparisons();

        comparisons.Should().HaveCountGreaterThan(1000);
        JsonSerializer.Deserialize<JudgementComparison[]>(JsonSerializer.Serialize(comparisons)).Should().Equal(comparisons);
        JsonSerializer.Serialize(comparisons).Should().ContainAll("notInEdition", "notStated", "\"basis\":\"split\"", "\"change\":\"declined\"");
    }

    [Fact]
    public void Text_in_half_of_a_surrogate_pair_is_not_cut_there()
    {
        string text = new string('x', 59) + "💡" + new string('x', 99);
        foreach (Type type in (Type[])[typeof(Grade), typeof(FieldworkBlock), typeof(Region)])
        {
            string message = FluentActions.Invoking(() => JsonSerializer.Deserialize($"\"{text}\"", type)).Should().Throw<JsonException>().Which.Message;
            message.Select((_, i) => char.IsHighSurrogate(message, i) != (i + 1 < message.Length && char.IsLowSurrogate(message, i + 1))).Should().NotContain(true, message);
        }
    }

    private static void Reads<T>(string json, string? refusal)
    {
        foreach (JsonSerializerOptions options in Options.Values)
        {
            Func<string> read = () => JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, options), options);
            if (refusal is null)
            {
                read().Should().Be(json);
            }
            else
            {
                read.Should().Throw<JsonException>().WithMessage(refusal);
            }
        }
    }

    private static JudgementComparison[] Comparisons() =>
    [
        .. AuthorityRegister.National.All
            .Select(authority => InspectionRecord.National.HistoryOf(authority).Inspections.OfType<GradedInspection>().ToArray())
            .SelectMany(graded => graded.Skip(1).Select((later, place) => InspectionComparison.Between(graded[place], later)))
            .SelectMany(comparisons => comparisons),
    ];

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private sealed record Held<T>(T? Value);
}
