using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The documents, and what has to be known of each to find out which one a text holds.</summary>
internal static class DocumentTypes
{
    public static readonly DocumentType<Inspection> Inspection = new(
        new Definition(
            "inspection", "Inspection or visit", "Graded or ungraded; a type that is not known is graded if it carries judgements."),
        "an inspection or visit",
        [InspectionJson.Graded, InspectionJson.Ungraded]);

    public static readonly DocumentType<IlacsDocument> Any = new(
        new Definition("document", "Document", "A document of any kind."),
        "a document",
        [Inspection, ActionPlanJson.Plan, ValidationReportJson.Report]);

    public static readonly DocumentType<GradedInspection> Graded =
        new(InspectionJson.Graded.Definition, DocumentKind.GradedInspection.InWords(), [InspectionJson.Graded]);
    public static readonly DocumentType<UngradedInspection> Ungraded =
        new(InspectionJson.Ungraded.Definition, DocumentKind.UngradedInspection.InWords(), [InspectionJson.Ungraded]);
    public static readonly DocumentType<ActionPlan> Plan =
        new(ActionPlanJson.Plan.Definition, DocumentKind.ActionPlan.InWords(), [ActionPlanJson.Plan]);
    public static readonly DocumentType<ValidationReport> Report =
        new(ValidationReportJson.Report.Definition, DocumentKind.ValidationReport.InWords(), [ValidationReportJson.Report]);
}

/// <summary>A document of one kind or of several; another kind is refused.</summary>
internal sealed class DocumentType<TDocument>(Definition definition, string expected, SchemaPart[] kinds) : JsonType<TDocument>
    where TDocument : IlacsDocument
{
    public override Definition Definition => definition;

    public override IEnumerable<SchemaPart> Parts => kinds;

    public override string Expected => expected;

    public override TDocument Read(ref Utf8JsonReader reader)
    {
        Utf8JsonReader document = reader;
        try
        {
            return ReadThisVersion(ref reader);
        }
        catch (ShapeException)
        {
            // What a newer version of the contract writes may look wrong in many ways; the version is what is wrong with it.
            ThrowIfOfAnotherVersion(document);
            throw;
        }
    }

    public override void Write(Utf8JsonWriter writer, TDocument value)
    {
        switch ((IlacsDocument)value)
        {
            case GradedInspection inspection:
                InspectionJson.Graded.Write(writer, inspection);
                break;
            case UngradedInspection inspection:
                InspectionJson.Ungraded.Write(writer, inspection);
                break;
            case ActionPlan plan:
                ActionPlanJson.Plan.Write(writer, plan);
                break;
            case ValidationReport report:
                ValidationReportJson.Report.Write(writer, report);
                break;
            default:
                throw new ArgumentNullException(nameof(value));
        }
    }

    public override List<UnknownPlace>? FindUnknown(TDocument value) => (IlacsDocument)value switch
    {
        GradedInspection inspection => InspectionJson.Graded.FindUnknown(inspection),
        UngradedInspection inspection => InspectionJson.Ungraded.FindUnknown(inspection),
        ActionPlan plan => ActionPlanJson.Plan.FindUnknown(plan),
        ValidationReport report => ValidationReportJson.Report.FindUnknown(report),
        _ => throw new ArgumentNullException(nameof(value)),
    };

    /// <summary>One of the kinds, which exclude one another by their type.</summary>
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
                    JsonTypes.Schema.Read(ref reader);
                }

                reader.TrySkip();
            }
        }
        catch (JsonException)
        {
            // Broken further on: the error that led here comes first.
        }
    }

    private TDocument ReadThisVersion(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        Utf8JsonReader document = reader;
        DocumentKind kind = DocumentKinds.Of(ref reader);
        reader = document;
        if (!kind.IsA<TDocument>())
        {
            throw new ShapeException($"expected {Expected}, found {kind.InWords()}", start, "type");
        }

        IlacsDocument read = kind switch
        {
            DocumentKind.GradedInspection => InspectionJson.Graded.Read(ref reader),
            DocumentKind.UngradedInspection => InspectionJson.Ungraded.Read(ref reader),
            DocumentKind.ActionPlan => ActionPlanJson.Plan.Read(ref reader),
            _ => ValidationReportJson.Report.Read(ref reader),
        };
        return (TDocument)read;
    }
}
