using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using static Ilacs.Outcomes.Tests.JsonSamples;

namespace Ilacs.Outcomes.Tests;

/// <summary>Whatever the libraries hand out either travels as JSON and reads back equal, or is refused with a sentence that says what to do
/// instead: under any usual options.</summary>
public class JsonOfEveryTypeTests
{
    private const BindingFlags AllDeclared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] PublicTypes =
    [
        .. typeof(Grade).Assembly.GetExportedTypes().Concat(typeof(Region).Assembly.GetExportedTypes())
            .Where(type => !IsStatic(type) && !type.IsByRefLike && !typeof(Delegate).IsAssignableFrom(type) && !Machinery.Contains(type)),
    ];

    public static TheoryData<string> OptionSets => [.. JsonSamples.Options.Keys];

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

    /// <summary>JsonSerializer writes a tuple as nothing at all, and a date of NodaTime as its innards where its options know
    /// none.</summary>
    [Fact]
    public void What_members_hand_out_is_decided_upon_too()
    {
        Type[] plain =
        [
            typeof(void), typeof(bool), typeof(int), typeof(double), typeof(string), typeof(object), typeof(byte), typeof(Type),
            typeof(JsonException),
            typeof(LocalDate), typeof(DateInterval), typeof(YearMonth), typeof(char), typeof(Task),
        ];

        typeof(Grade).Assembly.GetExportedTypes().Concat(typeof(Region).Assembly.GetExportedTypes())
            .Where(type => !typeof(Delegate).IsAssignableFrom(type) && !Machinery.Contains(type))
            .SelectMany(type => type.GetMethods(AllDeclared), (type, method) => (type, method))
            .SelectMany(it => Items(it.method.ReturnType).Select(type => (Member: $"{it.type.Name}.{it.method.Name}", Type: type)))
            .Where(it => !it.Type.IsGenericParameter && !plain.Contains(it.Type) && !PublicTypes.Contains(Definition(it.Type))
                && !Machinery.Contains(Definition(it.Type))
                && it.Type != typeof(JsonSerializerOptions))
            .Select(it => $"{it.Member}: {it.Type}")
            .Should().BeEmpty("a tuple is no answer that can grow or travel");

        static IEnumerable<Type> Items(Type type) =>
            type.HasElementType ? Items(type.GetElementType()!)
            : type.IsGenericType && type.Assembly != typeof(Grade).Assembly && !type.Name.StartsWith("ValueTuple", StringComparison.Ordinal)
                ? type.GenericTypeArguments.SelectMany(Items)
            : type.IsGenericType ? [type, .. type.GenericTypeArguments.SelectMany(Items)]
            : [type];
    }

    [Fact]
    public void What_ILACS_itself_lists_for_native_AOT_is_what_travels_of_its_own() =>
        Travelling.Keys.Where(
            type => type.Assembly == typeof(Grade).Assembly && type != typeof(ValueList<Grade>) && type != typeof(ValueList<Region>))
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
            foreach (Action attempt in (Action[])
                [() => JsonSerializer.Serialize(value, type, options), () => JsonSerializer.Deserialize("{}", type, options)])
            {
                string message = attempt.Should().Throw<NotSupportedException>(type.Name).Which.Message;
                string advice = type.IsGenericType
                    ? "has no JSON.*; use [A-Za-z]+"
                    : $"\\b{name}\\b (has|have) no JSON of (its|their) own; |JSON does not say which; use";
                message.Should().MatchRegex(advice, set);
            }
        }
    }

    [Fact]
    public void A_missing_value_of_a_refused_type_is_null_and_hurts_nobody() =>
        JsonSerializer.Deserialize<Held<InspectionHistory>>(JsonSerializer.Serialize(new Held<InspectionHistory>(null))).Should()
            .Be(new Held<InspectionHistory>(null));

    [Fact]
    public void The_refusal_says_where_in_a_type_of_ones_own()
    {
        Action write = () => JsonSerializer.Serialize(new Held<InspectionHistory>(History));

        write.Should().Throw<NotSupportedException>()
            .WithMessage("An InspectionHistory has no JSON of its own; write its Inspections*Path: $.Value*");
    }

    [Fact]
    public void Delegates_are_refused_by_JsonSerializer_itself() =>
        typeof(Grade).Assembly.GetExportedTypes().Where(type => typeof(Delegate).IsAssignableFrom(type)).Should().NotBeEmpty()
            .And.AllSatisfy(type =>
            FluentActions.Invoking(() => JsonSerializer.Deserialize("{}", type)).Should().Throw<NotSupportedException>(type.Name));

    [Theory]
    [MemberData(nameof(OptionSets))]
    public void A_default_that_stands_for_nothing_is_not_written(string set)
    {
        foreach (object nothing in (object[])
            [default(Judgement), default(JudgementComparison), default(GradeDistance), default(StatutoryTimetable)])
        {
            FluentActions.Invoking(() => JsonSerializer.Serialize(nothing, nothing.GetType(), Options[set])).Should()
                .Throw<JsonException>(nothing.GetType().Name)
                .WithMessage(nothing is Judgement
                    ? "Expected a value that the contract has a word for*"
                    : $"The default value of {nothing.GetType().Name} has no JSON*");
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

        (received with { Regions = sent.Regions, ByAuthority = sent.ByAuthority, ByRegion = sent.ByRegion, BySeverity = sent.BySeverity })
            .Should().Be(sent);
        received.Regions.Should().Equal(sent.Regions);
        received.ByAuthority.Should().Equal(sent.ByAuthority);
        received.ByRegion.Should().Equal(sent.ByRegion);
        received.BySeverity.Should().Equal(sent.BySeverity);
        json.Should().ContainAll(
            "\"E08000035\":\"outstanding\"", "[\"London\"]", "\"East of England\":11", "\"warning\":2", "[\"good\",\"inadequate\"]",
            "[\"2024-01-31\"]",
            "[{\"start\":\"2024-01-01\",\"end\":\"2024-01-31\"}]", "\"draftPlanDue\":\"2020-05-11\"");
        FluentActions.Invoking(() => JsonSerializer.Deserialize<OwnAnswer>("""{"Grades":[null],"grades":[null]}""", options)).Should()
            .Throw<JsonException>();
    }

    [Fact]
    public void Every_comparison_of_the_record_travels()
    {
        JudgementComparison[] comparisons = Comparisons();

        comparisons.Should().HaveCountGreaterThan(1000);
        JsonSerializer.Deserialize<JudgementComparison[]>(JsonSerializer.Serialize(comparisons)).Should().Equal(comparisons);
        JsonSerializer.Serialize(comparisons).Should()
            .ContainAll("notInEdition", "notStated", "\"basis\":\"split\"", "\"change\":\"declined\"");
    }

    [Fact]
    public void Text_in_half_of_a_surrogate_pair_is_not_cut_there()
    {
        string text = new string('x', 59) + "💡" + new string('x', 99);
        foreach (Type type in (Type[])[typeof(Grade), typeof(FieldworkBlock), typeof(Region)])
        {
            string message = FluentActions.Invoking(() => JsonSerializer.Deserialize($"\"{text}\"", type)).Should().Throw<JsonException>()
                .Which.Message;
            message.Select((_, i) => char.IsHighSurrogate(message, i) != (i + 1 < message.Length && char.IsLowSurrogate(message, i + 1)))
                .Should().NotContain(true, message);
        }
    }

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private sealed record Held<T>(T? Value);
}
