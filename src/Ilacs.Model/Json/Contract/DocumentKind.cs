using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>A kind of document. Everything that differs by kind is here.</summary>
/// <param name="part">Its part of the schema, which is its table of members.</param>
internal abstract class DocumentKind(SchemaPart part)
{
    public static readonly DocumentKind GradedInspection = new DocumentKind<Inspection>(typeof(GradedInspection), InspectionJson.Graded);

    public static readonly DocumentKind UngradedInspection =
        new DocumentKind<Inspection>(typeof(UngradedInspection), InspectionJson.Ungraded);

    public static readonly DocumentKind ActionPlan = new DocumentKind<ActionPlan>(typeof(ActionPlan), ActionPlanJson.Plan);

    public static readonly DocumentKind ValidationReport =
        new DocumentKind<ValidationReport>(typeof(ValidationReport), ValidationReportJson.Report);

    private static readonly JsonEncodedText PlanWord = JsonEncodedText.Encode(IlacsDocument.PlanWord);
    private static readonly JsonEncodedText ReportWord = JsonEncodedText.Encode(IlacsDocument.ReportWord);

    public SchemaPart Part => part;

    /// <summary>What messages call it.</summary>
    public abstract string InWords { get; }

    /// <summary>Sorts JSON Pointers in the order in which a document writes what they point to.</summary>
    public IComparer<string> OrderOfPointers { get; } = new PointerOrder(part);

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

    /// <summary>Finds the kind of the document that begins here, by its member "type", wherever that is.</summary>
    /// <param name="reader">The reader, at the start of an object. It is left anywhere in the document: for a fault, at the fault.</param>
    public static DocumentKind Find(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        bool typeFound = false;
        bool hasJudgements = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                if (FindByType(ref reader) is { } kind)
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

        // A type from a newer program: if it has judgements that are not null, it is graded.
        return typeFound
            ? hasJudgements ? GradedInspection : UngradedInspection
            : throw new ShapeException("expected a member \"type\", which is missing", start);
    }

    /// <summary>Whether all its documents are of a class.</summary>
    public abstract bool IsA<T>();

    public abstract IlacsDocument Read(ref Utf8JsonReader reader);

    public abstract void Write(Utf8JsonWriter writer, IlacsDocument document);

    public abstract List<UnknownPlace>? FindUnknown(IlacsDocument document);

    /// <summary>The kind that a type belongs to; <see langword="null"/> for a type that is not known.</summary>
    private static DocumentKind? FindByType(ref Utf8JsonReader reader)
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

/// <param name="type">The class of its documents.</param>
/// <param name="table">Its table of members. Graded and ungraded inspections share members, so theirs are tables of an
/// <see cref="Inspection"/>.</param>
internal sealed class DocumentKind<TDescribed>(Type type, JsonCodec<TDescribed> table) : DocumentKind(table)
    where TDescribed : IlacsDocument
{
    public override string InWords => table.Expected;

    public override bool IsA<T>() => typeof(T).IsAssignableFrom(type);

    public override IlacsDocument Read(ref Utf8JsonReader reader) => table.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, IlacsDocument document) => table.Write(writer, (TDescribed)document);

    public override List<UnknownPlace>? FindUnknown(IlacsDocument document) => table.FindUnknown((TDescribed)document);
}
