using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The codecs of documents, one for each type that a caller can ask for.</summary>
internal static class DocumentCodecs
{
    public static readonly DocumentCodec<Inspection> Inspection = new(
        new Definition(
            "inspection", "Inspection or visit", "Graded or ungraded. An unknown type is graded if it has judgements."),
        "an inspection or visit",
        [InspectionJson.Graded, InspectionJson.Ungraded]);

    public static readonly DocumentCodec<IlacsDocument> Any = new(
        new Definition("document", "Document", "A document of any kind."),
        "a document",
        [Inspection, ActionPlanJson.Plan, ValidationReportJson.Report]);

    public static readonly DocumentCodec<GradedInspection> Graded =
        new(InspectionJson.Graded.Definition, DocumentKind.GradedInspection.InWords, [InspectionJson.Graded]);
    public static readonly DocumentCodec<UngradedInspection> Ungraded =
        new(InspectionJson.Ungraded.Definition, DocumentKind.UngradedInspection.InWords, [InspectionJson.Ungraded]);
    public static readonly DocumentCodec<ActionPlan> Plan =
        new(ActionPlanJson.Plan.Definition, DocumentKind.ActionPlan.InWords, [ActionPlanJson.Plan]);
    public static readonly DocumentCodec<ValidationReport> Report =
        new(ValidationReportJson.Report.Definition, DocumentKind.ValidationReport.InWords, [ValidationReportJson.Report]);
}

/// <summary>A document of one kind or of several; another kind is refused. What it reads goes by <typeparamref name="TDocument"/>; the
/// kinds are for the schema.</summary>
internal sealed class DocumentCodec<TDocument>(Definition definition, string expected, SchemaPart[] kinds) : JsonCodec<TDocument>
    where TDocument : IlacsDocument
{
    public override Definition Definition => definition;

    public override IEnumerable<SchemaPart> Parts => kinds;

    public override string Expected => expected;

    public override TDocument Read(ref Utf8JsonReader reader)
    {
        Utf8JsonReader atStart = reader;
        try
        {
            return ReadThisVersion(ref reader);
        }
        catch (ShapeException)
        {
            // A document of a newer version of the contract may look wrong in many ways; the version is the real cause.
            ThrowIfOfAnotherVersion(atStart);
            throw;
        }
    }

    public override void Write(Utf8JsonWriter writer, TDocument value) => DocumentKind.Of(value).Write(writer, value);

    public override List<UnknownPlace>? FindUnknown(TDocument value) => DocumentKind.Of(value).FindUnknown(value);

    /// <summary>One of the kinds. Their types exclude one another.</summary>
    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("oneOf"u8);
        foreach (SchemaPart kind in kinds)
        {
            kind.WriteReference(writer);
        }

        writer.WriteEndArray();
    }

    private static void ThrowIfOfAnotherVersion(Utf8JsonReader reader)
    {
        try
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                bool isVersion = reader.ValueTextEquals("schema"u8);
                reader.Read();
                if (isVersion && reader.TokenType != JsonTokenType.Null)
                {
                    SharedCodecs.SchemaVersion.Read(ref reader);
                }

                reader.TrySkip();
            }
        }
        catch (JsonException)
        {
            // There is another fault further on, but the error that led here comes first.
        }
    }

    private TDocument ReadThisVersion(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        Utf8JsonReader atStart = reader;
        DocumentKind kind = DocumentKind.Of(ref reader);

        // The search for the type has moved the reader.
        reader = atStart;
        return kind.IsA<TDocument>()
            ? (TDocument)kind.Read(ref reader)
            : throw new ShapeException($"expected {Expected}, found {kind.InWords}", start, "type");
    }
}
