using System.Text.Json.Nodes;
using Ilacs.Model;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace WebApi;

/// <summary>
/// Shows the JSON Schema of the package in the OpenAPI document. The framework's exporter sees no members through converters, so that without this
/// every one of these types would be "anything".
/// </summary>
public static class IlacsOpenApi
{
    private static readonly JsonObject Definitions = JsonNode.Parse(IlacsJson.Schema)!["$defs"]!.AsObject();

    public static OpenApiOptions AddIlacsSchemas(this OpenApiOptions options)
    {
        options.CreateSchemaReferenceId = info => NameOf(info.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(info);
        options.AddSchemaTransformer(async (schema, context, cancellationToken) =>
        {
            // The framework shows a parameter that parses itself as any string, and a list of what has a converter as a list of anything.
            if (context.ParameterDescription?.ParameterDescriptor?.ParameterType is { } parameter && NameOf(parameter) is { } code)
            {
                JsonObject definition = Definitions[code]!.AsObject();
                schema.Description = (string?)definition["description"];
                schema.Pattern = (string?)definition["pattern"];
                schema.Enum = definition["enum"]?.AsArray().Select(it => it!.DeepClone()).ToList();
                schema.Examples = definition["examples"]?.AsArray().Select(it => it!.DeepClone()).ToList();
            }
            else if (context.JsonTypeInfo.ElementType is { } element && NameOf(element) is not null)
            {
                schema.Items = await context.GetOrCreateSchemaAsync(element, cancellationToken: cancellationToken);
            }
        });
        return options.AddDocumentTransformer((document, _, _) =>
        {
            document.Components ??= new OpenApiComponents();
            document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            foreach ((string name, JsonNode? definition) in Definitions)
            {
                document.Components.Schemas[name] = Parse(definition!.DeepClone(), document);
            }

            return Task.CompletedTask;
        });
    }

    private static string? NameOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        string name = type == typeof(GradeCode) ? "grade" : char.ToLowerInvariant(type.Name[0]) + type.Name[1..];
        return type.Assembly == typeof(Inspection).Assembly && Definitions.ContainsKey(name) ? name : null;
    }

    private static IOpenApiSchema Parse(JsonNode definition, OpenApiDocument document)
    {
        Rewrite(definition);
        IOpenApiSchema? schema = OpenApiModelFactory.Parse<OpenApiSchema>(
            definition.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out OpenApiDiagnostic diagnostic, OpenApiConstants.Json);
        return schema is not null && diagnostic.Errors.Count == 0
            ? schema
            : throw new InvalidOperationException(string.Join("; ", diagnostic.Errors));
    }

    private static void Rewrite(JsonNode? node)
    {
        foreach (JsonNode? child in node is JsonArray list ? [.. list] : node is JsonObject members ? members.Select(it => it.Value).ToArray() : [])
        {
            Rewrite(child);
        }

        if (node is JsonObject schema && schema["$ref"] is JsonValue reference && reference.TryGetValue(out string? target))
        {
            schema["$ref"] = target.Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal);
        }
    }
}
