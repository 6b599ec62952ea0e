using System.Text.Json;
using System.Text.Json.Nodes;
using Ilacs.Model;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace WebApi;

/// <summary>
/// Shows the package's own JSON Schema in the OpenAPI document; the framework's exporter sees nothing of a type with a converter.
/// </summary>
internal static class IlacsOpenApi
{
    private static readonly IDictionary<string, IOpenApiSchema> Definitions = ReadDefinitions();

    private static readonly Dictionary<Type, string> NamesOfTheirOwn = new()
    {
        [typeof(JudgementSet)] = "judgements",
        [typeof(IlacsDocument)] = "document",
        [typeof(LocalDate)] = "date",
    };

    public static void AddIlacsSchema(this OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = type => DefinitionOf(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);

        // Parameters that are parsed from text are plain strings to the exporter, whatever their type.
        options.AddOperationTransformer((operation, context, _) =>
        {
            foreach (OpenApiParameter parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
            {
                Type? type = context.Description.ParameterDescriptions
                    .FirstOrDefault(description => description.Name == parameter.Name)?.Type;
                if (type is not null && DefinitionOf(type) is { } definition)
                {
                    parameter.Schema = new OpenApiSchemaReference(definition, context.Document);
                }
            }

            return Task.CompletedTask;
        });

        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Components ??= new();
            document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
            foreach ((string name, IOpenApiSchema schema) in Definitions)
            {
                document.Components.Schemas[name] = schema;
            }

            return Task.CompletedTask;
        });
    }

    private static string? DefinitionOf(Type type)
    {
        Type bare = Nullable.GetUnderlyingType(type) ?? type;
        string name = NamesOfTheirOwn.GetValueOrDefault(bare) ?? JsonNamingPolicy.CamelCase.ConvertName(bare.Name);
        bool isOurs = bare.Assembly == typeof(IlacsJson).Assembly || NamesOfTheirOwn.ContainsKey(bare);
        return isOurs && Definitions.ContainsKey(name) ? name : null;
    }

    private static IDictionary<string, IOpenApiSchema> ReadDefinitions()
    {
        JsonNode schema = JsonNode.Parse(IlacsJson.Schema.Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal))!;
        var document = new JsonObject
        {
            ["openapi"] = "3.1.1",
            ["info"] = new JsonObject { ["title"] = "", ["version"] = "" },
            ["paths"] = new JsonObject(),
            ["components"] = new JsonObject { ["schemas"] = schema["$defs"]!.DeepClone() },
        };
        IDictionary<string, IOpenApiSchema> definitions =
            OpenApiDocument.Parse(document.ToJsonString(), "json").Document!.Components!.Schemas!;

        // Words without a type are right in JSON Schema, but some generators of clients want to be told that words are strings.
        foreach (OpenApiSchema words in definitions.Values.OfType<OpenApiSchema>().Where(definition => definition.Enum is { Count: > 0 }))
        {
            words.Type = JsonSchemaType.String;
        }

        return definitions;
    }
}
