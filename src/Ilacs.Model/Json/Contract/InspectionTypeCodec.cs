using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The type of an inspection. The schema excludes the types that belong to the other class.</summary>
internal sealed class InspectionTypeCodec(bool carriesJudgements) : JsonCodec<InspectionType>
{
    public override IEnumerable<SchemaPart> Parts => [SharedCodecs.InspectionType];

    public override string Expected => SharedCodecs.InspectionType.Expected;

    public override InspectionType Read(ref Utf8JsonReader reader) => SharedCodecs.InspectionType.Read(ref reader);

    public override void Write(Utf8JsonWriter writer, InspectionType value) => SharedCodecs.InspectionType.Write(writer, value);

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        SharedCodecs.InspectionType.WriteReferenceKeywords(writer);
        writer.WriteStartObject("not"u8);
        writer.WriteStartArray("enum"u8);
        foreach (InspectionType type in OpenCode<InspectionType>.Known.Where(type => type.IsGraded != carriesJudgements))
        {
            writer.WriteStringValue(type.Encoded);
        }

        writer.WriteStringValue(IlacsDocument.PlanWord);
        writer.WriteStringValue(IlacsDocument.ReportWord);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
