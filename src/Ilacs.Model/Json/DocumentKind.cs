using System.Text.Json;

namespace Ilacs.Model.Json;

internal enum DocumentKind
{
    GradedInspection,
    UngradedInspection,
    ActionPlan,
    ValidationReport,
}

internal static class DocumentKinds
{
    private static readonly JsonEncodedText PlanWord = JsonEncodedText.Encode(IlacsDocument.PlanWord);
    private static readonly JsonEncodedText ReportWord = JsonEncodedText.Encode(IlacsDocument.ReportWord);

    /// <summary>Finds out what kind of document begins here, by its type wherever that stands,
    /// and leaves the reader anywhere in it.</summary>
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
                if (Decided(ref reader) is { } kind)
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

        // A type from a newer program: what carries judgements is graded.
        return typeFound
            ? hasJudgements ? DocumentKind.GradedInspection : DocumentKind.UngradedInspection
            : throw new ShapeException("expected a member \"type\", which is missing", start);
    }

    public static bool IsA<TDocument>(this DocumentKind kind) => kind switch
    {
        DocumentKind.GradedInspection => typeof(TDocument).IsAssignableFrom(typeof(GradedInspection)),
        DocumentKind.UngradedInspection => typeof(TDocument).IsAssignableFrom(typeof(UngradedInspection)),
        DocumentKind.ActionPlan => typeof(TDocument).IsAssignableFrom(typeof(ActionPlan)),
        _ => typeof(TDocument).IsAssignableFrom(typeof(ValidationReport)),
    };

    public static string InWords(this DocumentKind kind) => kind switch
    {
        DocumentKind.GradedInspection => "a graded inspection",
        DocumentKind.UngradedInspection => "a visit or other ungraded inspection",
        DocumentKind.ActionPlan => "an action plan",
        _ => "a validation report",
    };

    private static DocumentKind? Decided(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.ValueTextEquals(PlanWord.EncodedUtf8Bytes))
            {
                return DocumentKind.ActionPlan;
            }

            if (reader.ValueTextEquals(ReportWord.EncodedUtf8Bytes))
            {
                return DocumentKind.ValidationReport;
            }
        }

        return JsonTypes.InspectionType.Read(ref reader).IsGraded switch
        {
            true => DocumentKind.GradedInspection,
            false => DocumentKind.UngradedInspection,
            null => null,
        };
    }
}
