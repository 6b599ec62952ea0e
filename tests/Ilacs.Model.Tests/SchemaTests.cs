using System.Text.Json;

namespace Ilacs.Model.Tests;

public class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(IlacsJson.Schema).RootElement;

    [Fact]
    public void The_committed_schema_is_the_one_that_the_tables_make() =>
        File.ReadAllText(Shared.RepositoryFile("docs/schema/ilacs-1.schema.json")).Should().Be(
            IlacsJson.Schema, "else run 'dotnet run --project src/Ilacs.Cli -- schema > docs/schema/ilacs-1.schema.json'");

    [Fact]
    public void Everything_has_a_title_and_says_what_it_means()
    {
        foreach (JsonProperty definition in Definitions())
        {
            definition.Value.GetProperty("title").GetString().Should().NotBeNullOrWhiteSpace(definition.Name);
            definition.Value.GetProperty("description").GetString().Should().EndWith(".", definition.Name);
            foreach (JsonProperty member in Members(definition.Value))
            {
                member.Value.GetProperty("description").GetString().Should().EndWith(".", "{0} of {1} is described", member.Name, definition.Name);
            }
        }
    }

    [Fact]
    public void Its_examples_of_documents_read_and_are_canonical()
    {
        string[] examples = [.. new[] { "gradedInspection", "ungradedInspection", "actionPlan", "validationReport" }
            .SelectMany(name => Definition(name).GetProperty("examples").EnumerateArray()).Select(example => JsonSerializer.Serialize(example))];

        examples.Should().HaveCount(4).And.AllSatisfy(example => IlacsJson.WriteToString(IlacsJson.Read(example)).Should().Be(
            JsonSerializer.Serialize(JsonDocument.Parse(example).RootElement, new JsonSerializerOptions().ConfigureForIlacs())));
    }

    [Fact]
    public void Grades_are_closed_and_the_best_comes_first() =>
        Definition("grade").GetProperty("enum").EnumerateArray().Select(word => word.GetString())
            .Should().Equal(Grade.All.Reverse().Select(grade => grade.Code));

    [Fact]
    public void Codes_are_open_and_the_known_ones_are_its_examples()
    {
        IsOpen("judgementDomain", JudgementDomain.Known);
        IsOpen("frameworkEdition", FrameworkEdition.Known);
        IsOpen("inspectionType", InspectionType.Known);
        IsOpen("visitTheme", VisitTheme.Known);
        IsOpen("nationalFrameworkReference", NationalFrameworkReference.Known);

        static void IsOpen<TCode>(string name, IReadOnlyList<TCode> known)
        {
            Definition(name).TryGetProperty("enum", out _).Should().BeFalse(name);
            Definition(name).GetProperty("pattern").GetString().Should().Be("^[A-Za-z0-9._-]{1,64}$");
            Definition(name).GetProperty("examples").EnumerateArray().Select(example => example.GetString())
                .Should().Equal(known.Select(code => code!.ToString()));
        }
    }

    [Fact]
    public void Every_reference_leads_to_a_definition_and_every_definition_is_reached()
    {
        string[] references = [.. References(Schema).Distinct(StringComparer.Ordinal)];

        // Grades alone are for those who refer to them, such as the parameters of a web API.
        references.Append("#/$defs/grade").Should().BeEquivalentTo(Definitions().Select(definition => $"#/$defs/{definition.Name}"));
    }

    private static IEnumerable<JsonProperty> Definitions() => Schema.GetProperty("$defs").EnumerateObject();

    private static JsonElement Definition(string name) => Schema.GetProperty("$defs").GetProperty(name);

    private static IEnumerable<JsonProperty> Members(JsonElement definition) =>
        definition.TryGetProperty("properties", out JsonElement members) ? members.EnumerateObject() : [];

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("$ref") ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
