using System.Text.Json;
using System.Text.Json.Nodes;
using Ilacs.Model;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace WebApi.Tests;

public sealed class OpenApiTests : IAsyncLifetime
{
    private readonly WebApplicationFactory<Program> factory = new();
    private JsonNode document = null!;

    public async ValueTask InitializeAsync() =>
        document = JsonNode.Parse(await factory.CreateClient().GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)))!;

    public ValueTask DisposeAsync() => factory.DisposeAsync();

    [Fact]
    public void The_body_of_the_request_is_our_inspection() =>
        Assert.Equal(
            "#/components/schemas/inspection",
            (string?)document["paths"]!["/inspections"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]);

    [Fact]
    public void A_grade_parameter_lists_the_four_codes_and_a_domain_is_open_text()
    {
        Assert.Equal(["outstanding", "good", "requiresImprovement", "inadequate"], SchemaOf("atLeast")["enum"]!.AsArray().Select(code => (string)code!));
        Assert.Equal("^[A-Za-z0-9._-]{1,64}$", (string?)SchemaOf("domain")["pattern"]);
    }

    [Fact]
    public void The_answer_is_a_list_of_our_inspections() =>
        Assert.Equal(
            "#/components/schemas/inspection",
            (string?)document["paths"]!["/inspections"]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!["items"]!["$ref"]);

    [Fact]
    public void Every_definition_of_our_schema_is_there_with_everything_it_says()
    {
        JsonObject ours = JsonNode.Parse(IlacsJson.Schema)!["$defs"]!.AsObject();
        foreach ((string name, JsonNode? definition) in ours)
        {
            JsonNode? shown = document["components"]!["schemas"]![name];
            Assert.True(shown is not null, name);
            Assert.Equal(Said(definition!), Said(shown));
        }

        Assert.True(ours.Count > 25);
    }

    [Fact]
    public void Every_reference_leads_somewhere()
    {
        string[] targets = [.. References(document).Distinct()];

        Assert.True(targets.Length > 15);
        Assert.All(targets, target => Assert.NotNull(target.Split('/')[1..].Aggregate<string, JsonNode?>(document, (node, name) => node?[name])));
    }

    private JsonNode SchemaOf(string parameter) =>
        document["paths"]!["/inspections"]!["get"]!["parameters"]!.AsArray().Single(it => (string?)it!["name"] == parameter)!["schema"]!;

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(it => it.Key == "$ref" && it.Value is JsonValue target ? [(string)target!] : References(it.Value)),
        JsonArray list => list.SelectMany(References),
        _ => [],
    };

    /// <summary>What a schema says in any notation: its keywords and texts, without regard to how references are wrapped.</summary>
    private static string[] Said(JsonNode node) => [.. Leaves(node).Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Leaves(JsonNode? node, string name = "") => node switch
    {
        JsonObject members => members.SelectMany(it => Leaves(it.Value, it.Key)),
        JsonArray list => list.SelectMany(it => Leaves(it, name)),
        _ when name == "$ref" => [((string)node!).Split('/')[^1]],
        _ => [$"{name}: {node?.ToJsonString(JsonSerializerOptions.Default)}"],
    };
}
