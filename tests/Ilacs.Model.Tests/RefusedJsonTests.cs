using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ilacs.Model.Tests;

/// <summary>A type that has no JSON of its own says so, as a value, in a list and as the name of a member.</summary>
public class RefusedJsonTests
{
    public static TheoryData<string> Kinds => [.. Values.Keys.Select(type => type.Name)];

    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(PathwayReading)] = PathwayReading.Default,
        [typeof(WorkingDayCalendar)] = WorkingDayCalendar.EnglandAndWales,
        [typeof(ValidationRules)] = ValidationRules.Default,
        [typeof(EstimatedVisit)] = default(EstimatedVisit),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_says_what_to_write_instead(string kind)
    {
        (Type type, object value) = Values.Single(it => string.Equals(it.Key.Name, kind, StringComparison.Ordinal));
        Type named = typeof(Dictionary<,>).MakeGenericType(type, typeof(int));
        foreach (Action attempt in (Action[])
            [
                () => JsonSerializer.Serialize(value, type), () => JsonSerializer.Deserialize("{}", type),
                () => JsonSerializer.Deserialize("""{"a":1}""", named),
            ])
        {
            attempt.Should().Throw<NotSupportedException>().Which.Message.Should().Contain(kind).And.Contain("; write ");
        }
    }

    [Fact]
    public void Values_that_are_no_names_are_refused_as_names()
    {
        FluentActions.Invoking(() => JsonSerializer.Deserialize<Dictionary<JudgementSet, int>>("""{"a":1}"""))
            .Should().Throw<NotSupportedException>();
        FluentActions.Invoking(() => JsonSerializer.Serialize(new Dictionary<JudgementSet, int> { [new JudgementSet()] = 1 }))
            .Should().Throw<NotSupportedException>();
    }
}

/// <summary>Lists of items whose type the library does not know, but which bring a converter that says how lists are converted.</summary>
public class ListOfOthersTests
{
    private static readonly JsonSerializerOptions Options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };

    [Fact]
    public void They_read_back_as_written()
    {
        ValueList<Steps> steps = [new(1), new(-2)];

        JsonSerializer.Serialize(steps, Options).Should().Be("[1,-2]");
        JsonSerializer.Deserialize<ValueList<Steps>>("[1,-2]", Options).Should().Equal(steps);
        JsonSerializer.Deserialize<ValueList<Steps>>("[]", Options).Should().BeEmpty();
    }

    [Theory]
    [InlineData("{}", "Expected a list.*")]
    [InlineData("[1,null]", "Expected a value for each item of the list, found null.*")]
    public void What_is_no_list_of_values_is_refused(string json, string refusal) =>
        FluentActions.Invoking(() => JsonSerializer.Deserialize<ValueList<Steps>>(json, Options))
            .Should().Throw<JsonException>().WithMessage(refusal);

    [Fact]
    public void Without_such_a_converter_the_list_is_refused() =>
        FluentActions.Invoking(() => JsonSerializer.Serialize(default(ValueList<Version>))).Should().Throw<NotSupportedException>()
            .WithMessage("A ValueList of Version has no JSON of its own; *");

    [JsonConverter(typeof(StepsConverter))]
    private sealed record Steps(int Count);

    private sealed class StepsConverter : ListItemJsonConverter<Steps>
    {
        public override Steps Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.GetInt32());

        public override void Write(Utf8JsonWriter writer, Steps value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Count);
    }
}
