using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Ilacs.Model.Tests;

/// <summary>A member of the JSON is a property, a field of a draft, a line of a table and a place in the docs. Each of these tests says
/// which of them it lacks.</summary>
public class MembersTests
{
    private static readonly JsonElement Definitions = JsonDocument.Parse(IlacsJson.Schema).RootElement.GetProperty("$defs");

    /// <summary>Nothing in the JSON says which file and line an issue is of.</summary>
    private static readonly string[] WithoutMember = ["ValidationIssue.Source"];

    private static readonly Type[] Objects =
    [
        .. typeof(IlacsObject).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IlacsObject)) && !type.IsAbstract),
    ];

    public static TheoryData<string, string, long, long> WholeNumbers =>
    [
        .. MembersOf("integer").Select(it => (
            it.Type, it.Member, it.Schema.GetProperty("minimum").GetInt64(), it.Schema.GetProperty("maximum").GetInt64())),
    ];

    public static TheoryData<string, string> Texts => [.. MembersOf("#/$defs/text").Select(it => (it.Type, it.Member))];

    [Fact]
    public void Each_property_is_a_member_of_the_same_name()
    {
        string[] without =
        [
            .. Objects.SelectMany(type => Settable(type)
                .Where(property => !Definitions.GetProperty(DefinitionOf(type)).GetProperty("properties")
                    .TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out _))
                .Select(property => $"{type.Name}.{property.Name}")),
        ];

        Objects.Should().HaveCountGreaterThan(10);
        without.Should().BeEquivalentTo(
            WithoutMember,
            "an error finds its place by the name of the property, which the table of members in Json/Contract has in camel case");
    }

    [Fact]
    public void Each_member_comes_back()
    {
        var lost = new HashSet<string>(StringComparer.Ordinal);
        Gens.Document.Array[300].Sample(
            documents =>
            {
                foreach (IlacsDocument document in documents)
                {
                    Compare(document, IlacsJson.Read(IlacsJson.Write(document)), lost);
                }
            },
            iter: 1);

        lost.Should().BeEmpty("each is in the table of members and in the draft, and the constructor takes it from there");
    }

    [Theory]
    [MemberData(nameof(WholeNumbers))]
    public void A_whole_number_is_bounded_as_in_the_schema(string type, string member, long least, long most)
    {
        foreach (long within in (long[])[least, most])
        {
            FluentActions.Invoking(() => Read(type, member, JsonValue.Create(within))).Should().NotThrow();
        }

        foreach (long beyond in (long[])[least - 1, most + 1])
        {
            FluentActions.Invoking(() => Read(type, member, JsonValue.Create(beyond))).Should().Throw<JsonException>(
                "{0} has to check it, with Guard", member).WithMessage($"*{beyond}*(at /{member})*");
        }

        File.ReadLines(Shared.RepositoryFile("docs/contract.md")).Should().Contain(
            line => line.StartsWith("| `", StringComparison.Ordinal) && line.Contains($"`{member}`", StringComparison.Ordinal),
            "the table of limits has it");
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_not_blank_in_JSON_or_in_code(string type, string member)
    {
        FluentActions.Invoking(() => Read(type, member, JsonValue.Create(" "))).Should().Throw<JsonException>()
            .WithMessage($"*only white space*(at /{member})*");

        object read = Read(type, member, JsonValue.Create("text"));
        PropertyInfo property = read.GetType().GetProperties()
            .Single(it => string.Equals(it.Name, member, StringComparison.OrdinalIgnoreCase));
        Action setting = property.SetMethod is { IsPublic: true }
            ? () => property.SetValue(read, " ")
            : () => ConstructorOf(read.GetType()).Invoke(
                [.. ConstructorOf(read.GetType()).GetParameters().Select(it =>
                    string.Equals(it.Name, member, StringComparison.Ordinal) ? " " : ValueOf(it, read))]);
        setting.Should().Throw<TargetInvocationException>("{0} has to check it, with Guard", member)
            .WithInnerException<ArgumentException>().Which.ParamName.Should().BeEquivalentTo(property.Name);

        static ConstructorInfo ConstructorOf(Type type) => type.GetConstructors().Single();

        static object? ValueOf(ParameterInfo parameter, object of) => of.GetType().GetProperties()
            .Single(it => string.Equals(it.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)).GetValue(of);
    }

    [Fact]
    public void What_only_visits_have_is_named()
    {
        string line = File.ReadLines(Shared.RepositoryFile("docs/serialise.md"))
            .Single(it => it.Contains("belong to visits", StringComparison.Ordinal));

        foreach (PropertyInfo property in Settable(typeof(UngradedInspection)).Where(it => it.DeclaringType == typeof(UngradedInspection)))
        {
            line.Should().Contain($"`{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}`");
        }
    }

    private static void Compare(object before, object after, HashSet<string> lost)
    {
        foreach (PropertyInfo property in Settable(before.GetType()))
        {
            (object? stated, object? read) = (property.GetValue(before), property.GetValue(after));
            if (Equals(stated, read))
            {
                continue;
            }

            (object, object)[] within = (stated, read) switch
            {
                (IlacsObject one, IlacsObject other) => [(one, other)],
                (IEnumerable<IlacsObject> all, IEnumerable<IlacsObject> others) when all.Count() == others.Count() => [.. all.Zip(others)],
                _ => [],
            };
            foreach ((object one, object other) in within)
            {
                Compare(one, other, lost);
            }

            if (within.Length == 0)
            {
                lost.Add($"{property.DeclaringType!.Name}.{property.Name}");
            }
        }
    }

    private static IEnumerable<PropertyInfo> Settable(Type type) =>
        type.GetProperties().Where(property => property.SetMethod is { IsPublic: true });

    private static string DefinitionOf(Type type) =>
        type == typeof(InspectorsByRole) ? "teamRole" : JsonNamingPolicy.CamelCase.ConvertName(type.Name);

    /// <summary>The members whose value has a type, or is a reference, of the schema.</summary>
    private static IEnumerable<(string Type, string Member, JsonElement Schema)> MembersOf(string typeOrReference) =>
        from type in Objects
        from member in Definitions.GetProperty(DefinitionOf(type)).GetProperty("properties").EnumerateObject()
        let schema = member.Value.TryGetProperty("anyOf", out JsonElement either) ? either[0] : member.Value
        where (schema.TryGetProperty("type", out JsonElement stated) || schema.TryGetProperty("$ref", out stated))
            && stated.ValueEquals(typeOrReference)
        select (type.Name, member.Name, schema);

    /// <summary>Reads the example of the schema with another value for a member.</summary>
    private static object Read(string type, string member, JsonNode value)
    {
        Type read = Objects.Single(it => string.Equals(it.Name, type, StringComparison.Ordinal));
        var example = JsonNode.Parse(Definitions.GetProperty(DefinitionOf(read)).GetProperty("examples")[0].GetRawText())!.AsObject();
        example[member] = value;
        return JsonSerializer.Deserialize(example.ToJsonString(), read)!;
    }
}
