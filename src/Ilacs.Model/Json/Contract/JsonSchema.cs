using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The JSON Schema of the contract, made from the tables that read and write.</summary>
internal static class JsonSchema
{
    public static string Text { get; } = Write();

    private static string Write()
    {
        var definitions = new List<SchemaPart>();
        Collect(DocumentCodecs.Any, definitions);
        Collect(SharedCodecs.Grade, definitions);

        var buffer = new ArrayBufferWriter<byte>();
        var indented = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var writer = new Utf8JsonWriter(buffer, indented))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema"u8, "https://json-schema.org/draft/2020-12/schema"u8);
            writer.WriteString("$id"u8, $"urn:ilacs:schema:{SharedCodecs.ContractVersion}");
            writer.WriteString("title"u8, "ILACS document"u8);
            writer.WriteString(
                "description",
                "An inspection or visit of a local authority's children's services in England, an action plan, "
                + "or a validation report; version 1 of the contract. "
                + "Members that are not listed are allowed on every object and are kept. "
                + "A reader also refuses what a schema cannot say: a member given twice, broken Unicode, nesting deeper than 64, "
                + "a whole number written with a fraction or an exponent, fieldwork that ends before it starts, "
                + "a recommendationCount other than the length of the list, and an isValid that its issues contradict.");
            DocumentCodecs.Any.WriteReferenceKeywords(writer);
            writer.WriteStartObject("$defs"u8);
            foreach (SchemaPart part in definitions)
            {
                Write(writer, part, part.Definition!);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter writer, SchemaPart part, Definition definition)
    {
        writer.WriteStartObject(definition.Name);
        writer.WriteString("title"u8, definition.Title);
        writer.WriteString("description"u8, definition.Description);
        part.WriteSchema(writer);
        if (definition.Examples.Length > 0)
        {
            writer.WriteStartArray("examples"u8);
            foreach (string example in definition.Examples)
            {
                using var json = JsonDocument.Parse(example);
                json.RootElement.WriteTo(writer);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Collect(SchemaPart part, List<SchemaPart> definitions)
    {
        if (part.Definition is not null)
        {
            if (definitions.Contains(part))
            {
                return;
            }

            definitions.Add(part);
        }

        foreach (SchemaPart referred in part.Parts)
        {
            Collect(referred, definitions);
        }
    }
}
