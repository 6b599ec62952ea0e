using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>A kind of document: what messages call it, and how it is read and written. Everything that differs by kind is here.</summary>
internal abstract class DocumentKind(string inWords, SchemaPart codec)
{
    public static readonly DocumentKind GradedInspection =
        new DocumentKind<GradedInspection, Inspection>("a graded inspection", InspectionJson.Graded);

    public static readonly DocumentKind UngradedInspection =
        new DocumentKind<UngradedInspection, Inspection>("a visit or other ungraded inspection", InspectionJson.Ungraded);

    public static readonly DocumentKind ActionPlan = new DocumentKind<ActionPlan, ActionPlan>("an action plan", ActionPlanJson.Plan);

    public static readonly DocumentKind ValidationReport =
        new DocumentKind<ValidationReport, ValidationReport>("a validation report", ValidationReportJson.Report);

    private static readonly JsonEncodedText PlanWord = JsonEncodedText.Encode(IlacsDocument.PlanWord);
    private static readonly JsonEncodedText ReportWord = JsonEncodedText.Encode(IlacsDocument.ReportWord);

    public string InWords => inWords;

    /// <summary>Sorts JSON Pointers in the order in which a document writes what they point to.</summary>
    public IComparer<string> OrderOfPointers { get; } = new PointerOrder(codec);

    /// <summary>The kind of a document.</summary>
    /// <exception cref="ArgumentNullException">The document is <see langword="null"/>.</exception>
    public static DocumentKind Of(IlacsDocument? document) => document switch
    {
        Model.GradedInspection => GradedInspection,
        Model.UngradedInspection => UngradedInspection,
        Model.ActionPlan => ActionPlan,
        Model.ValidationReport => ValidationReport,
        _ => throw new ArgumentNullException(nameof(document)),
    };

    /// <summary>The kind of the document that begins here, by its member "type", wherever that is. Leaves the reader anywhere in
    /// the document.</summary>
    public static DocumentKind Of(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new ShapeException("expected a document, an object", reader.TokenStartIndex);
        }

        long start = reader.TokenStartIndex;
        bool typeFound = false;
        bool hasJudgements = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                if (OfType(ref reader) is { } kind)
                {
                    return kind;
                }

                typeFound = true;
            }
            else
            {
                bool isJudgements = reader.ValueTextEquals("judgements"u8);
                reader.Read();
                hasJudgements |= isJudgements && reader.TokenType != JsonTokenType.Null;
                reader.TrySkip();
            }
        }

        // A type from a newer program: if it has judgements, it is graded.
        return typeFound
            ? hasJudgements ? GradedInspection : UngradedInspection
            : throw new ShapeException("expected a member \"type\", which is missing", start);
    }

    public abstract bool IsA<T>();

    public abstract IlacsDocument Read(ref Utf8JsonReader reader);

    public abstract void Write(Utf8JsonWriter writer, IlacsDocument document);

    public abstract List<UnknownPlace>? FindUnknown(IlacsDocument document);

    private static DocumentKind? OfType(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.ValueTextEquals(PlanWord.EncodedUtf8Bytes))
            {
                return ActionPlan;
            }

            if (reader.ValueTextEquals(ReportWord.EncodedUtf8Bytes))
            {
                return ValidationReport;
            }
        }

        return SharedCodecs.InspectionType.Read(ref reader).IsGraded switch
        {
            true => GradedInspection,
            false => UngradedInspection,
            null => null,
        };
    }
}

/// <summary>A kind of document, by its own class and the class that its table of members describes.</summary>
internal sealed class DocumentKind<TDocument, TDescribed>(string inWords, JsonCodec<TDescribed> codec) : DocumentKind(inWords, codec)
    where TDocument : TDescribed
    where TDescribed : IlacsDocument
{
    public override bool IsA<T>() => typeof(T).IsAssignableFrom(typeof(TDocument));

    public override IlacsDocument Read(ref Utf8JsonReader reader) => codec.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, IlacsDocument document) => codec.Write(writer, (TDocument)document);

    public override List<UnknownPlace>? FindUnknown(IlacsDocument document) => codec.FindUnknown((TDocument)document);
}
