using System.Text.Json;
using NodaTime;

namespace Ilacs.Model.Json;

/// <summary>A range of days, both ends included, written as fieldwork is.</summary>
internal sealed class DateIntervalCodec(JsonCodec<FieldworkBlock> fieldwork) : JsonCodec<DateInterval>
{
    public override string Expected => "an object with the first day, \"start\", and the last, \"end\"";

    public override DateInterval Read(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        FieldworkBlock block = fieldwork.Read(ref reader);
        return block.End is { } end
            ? new DateInterval(block.Start, end)
            : throw new ShapeException("expected a member \"end\", which is missing", start);
    }

    public override void Write(Utf8JsonWriter writer, DateInterval value) =>
        fieldwork.Write(writer, new FieldworkBlock(value.Start, value.End));

    public override void WriteSchema(Utf8JsonWriter writer) => fieldwork.WriteSchema(writer);
}
