using System.Text.Json.Nodes;
using Ilacs.Model;
using Xunit;

namespace WebApi.Tests;

public sealed class OpenApiTests : IDisposable
{
    private static readonly JsonObject Definitions =
        JsonNode.Parse(IlacsJson.Schema.Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal))!["$defs"]!.AsObject();

    private readonly TestApi api = new();

    [Fact]
    public async Task Every_definition_of_the_schema_stands_among_the_components_as_it_is()
    {
        JsonObject schemas = (await Document())["components"]!["schemas"]!.AsObject();

        foreach ((string name, JsonNode? definition) in Definitions)
        {
            JsonNode expected = definition!.DeepClone();
            if (expected["enum"] is not null)
            {
                expected["type"] = "string";
            }

            if (expected["required"] is JsonArray { Count: 0 })
            {
                expected.AsObject().Remove("required");
            }

            Assert.True(JsonNode.DeepEquals(expected, schemas[name]), $"{name}: {schemas[name]?.ToJsonString()}");
        }
    }

    [Fact]
    public async Task The_only_other_components_are_those_of_the_program()
    {
        JsonObject schemas = (await Document())["components"]!["schemas"]!.AsObject();

        Assert.Equal(
            ["Outcome", "ProblemDetails"],
            schemas.Select(schema => schema.Key).Except(Definitions.Select(definition => definition.Key)).Order());
    }

    [Fact]
    public async Task The_body_and_the_answer_refer_to_the_inspection()
    {
        JsonNode post = (await Document())["paths"]!["/inspections"]!["post"]!;

        Assert.Equal("#/components/schemas/inspection", Reference(post["requestBody"]!["content"]!["application/json"]));
        Assert.Equal("#/components/schemas/inspection", Reference(post["responses"]!["200"]!["content"]!["application/json"]));
    }

    [Fact]
    public async Task Parameters_refer_to_the_words_and_codes_and_these_are_strings()
    {
        JsonNode document = await Document();
        JsonArray parameters = document["paths"]!["/outcomes/{domain}"]!["get"]!["parameters"]!.AsArray();
        JsonNode schemas = document["components"]!["schemas"]!;

        Assert.Equal(
            [
                "domain #/components/schemas/judgementDomain",
                "atLeast #/components/schemas/grade",
                "edition #/components/schemas/frameworkEdition",
            ],
            parameters.Select(parameter => $"{parameter!["name"]} {Reference(parameter)}"));
        Assert.All(["judgementDomain", "grade", "frameworkEdition"], name => Assert.Equal("string", (string?)schemas[name]!["type"]));
        Assert.Equal(
            ["outstanding", "good", "requiresImprovement", "inadequate"],
            schemas["grade"]!["enum"]!.AsArray().Select(word => (string?)word));
        Assert.Null(schemas["judgementDomain"]!["enum"]);
    }

    [Fact]
    public async Task Types_of_the_program_refer_to_the_definitions_too()
    {
        JsonNode outcome = (await Document())["components"]!["schemas"]!["Outcome"]!["properties"]!;

        Assert.Equal("#/components/schemas/localAuthority", (string?)outcome["authority"]!["$ref"]);
        Assert.Equal("#/components/schemas/grade", (string?)outcome["grade"]!["$ref"]);
    }

    [Fact]
    public async Task Every_reference_leads_to_a_component()
    {
        JsonNode document = await Document();
        JsonObject schemas = document["components"]!["schemas"]!.AsObject();

        string[] references = [.. References(document).Distinct()];

        Assert.NotEmpty(references);
        Assert.All(references, reference =>
            Assert.True(schemas.ContainsKey(reference.Replace("#/components/schemas/", "", StringComparison.Ordinal)), reference));
    }

    [Fact]
    public async Task The_document_is_the_same_when_it_is_asked_for_again() =>
        Assert.True(JsonNode.DeepEquals(await Document(), await Document()));

    public void Dispose() => api.Dispose();

    private static string? Reference(JsonNode? holder) => (string?)holder!["schema"]!["$ref"];

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            member is { Key: "$ref", Value: JsonValue value } ? [(string)value!] : References(member.Value)),
        JsonArray items => items.SelectMany(References),
        _ => [],
    };

    private async Task<JsonNode> Document() => JsonNode.Parse((await api.GetJson("/openapi/v1.json")).GetRawText())!;
}
