using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The codecs of documents, one for each type that a caller can ask for: <see cref="IlacsJson"/> asks for three of them,
/// <c>JsonSerializer</c> for all.</summary>
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

    public static readonly DocumentCodec<GradedInspection> Graded = OfOneKind<GradedInspection>(DocumentKind.GradedInspection);
    public static readonly DocumentCodec<UngradedInspection> Ungraded = OfOneKind<UngradedInspection>(DocumentKind.UngradedInspection);
    public static readonly DocumentCodec<ActionPlan> Plan = OfOneKind<ActionPlan>(DocumentKind.ActionPlan);
    public static readonly DocumentCodec<ValidationReport> Report = OfOneKind<ValidationReport>(DocumentKind.ValidationReport);

    private static DocumentCodec<TDocument> OfOneKind<TDocument>(DocumentKind kind)
        where TDocument : IlacsDocument => new(kind.Part.Definition!, kind.InWords, [kind.Part]);
}

/// <summary>A document of one kind or of several, as far as their class is a <typeparamref name="TDocument"/>; another kind is
/// refused.</summary>
/// <param name="definition">Its entry in the schema.</param>
/// <param name="expected">What messages call it.</param>
/// <param name="alternatives">What the schema says it may be: kinds, or other such codecs.</param>
internal sealed class DocumentCodec<TDocument>(Definition definition, string expected, SchemaPart[] alternatives) : JsonCodec<TDocument>
    where TDocument : IlacsDocument
{
    public override string Expected => expected;

    public override TDocument Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader);
        }

        Utf8JsonReader atStart = reader;
        try
        {
            DocumentKind kind = DocumentKind.Find(ref reader);
            if (!kind.IsA<TDocument>())
            {
                throw new ShapeException($"expected {Expected}, found {kind.InWords}", atStart.TokenStartIndex, "type");
            }

            reader = atStart;
            return (TDocument)kind.Read(ref reader);
        }
        catch (ShapeException error)
        {
            // A document of a newer version may look wrong in many ways; the version is the real cause.
            throw FaultOfVersion(atStart) ?? error;
        }
    }

    public override void Write(Utf8JsonWriter writer, TDocument value) => DocumentKind.Of(value).Write(writer, value);

    /// <summary>What is wrong with the version of the object that begins here; <see langword="null"/> if it is this one, or not found
    /// before the text breaks.</summary>
    private static ShapeException? FaultOfVersion(Utf8JsonReader reader)
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

            return null;
        }
        catch (ShapeException fault)
        {
            return fault;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public override Definition Definition => definition;

    public override IEnumerable<SchemaPart> Parts => alternatives;

    public override List<UnknownPlace>? FindUnknown(TDocument value) => DocumentKind.Of(value).FindUnknown(value);

    /// <summary>One of the alternatives. Their types exclude one another.</summary>
    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("oneOf"u8);
        foreach (SchemaPart alternative in alternatives)
        {
            alternative.WriteReference(writer);
        }

        writer.WriteEndArray();
    }
}
