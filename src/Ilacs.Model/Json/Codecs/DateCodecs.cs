using System.Text.Json;
using NodaTime;

namespace Ilacs.Model.Json;

internal sealed class DateCodec : JsonCodec<LocalDate?>
{
    private const int Length = 10;

    public override Definition Definition { get; } =
        new("date", "Date", "A day that exists in the Gregorian calendar, years 0001 to 9999.", "\"2020-03-09\"");

    public override string Expected => "a date that exists, as yyyy-mm-dd";

    public override LocalDate? Read(ref Utf8JsonReader reader)
    {
        Span<byte> text = stackalloc byte[Length];
        return JsonDate.TryParseDay(text[..JsonDate.Take(ref reader, text)], out LocalDate date)
            ? date
            : throw Unexpected(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, LocalDate? value)
    {
        Span<byte> text = stackalloc byte[Length];
        JsonDate.FormatMonth(value!.Value.Year, value.Value.Month, text);
        text[7] = (byte)'-';
        JsonDate.FormatNumber(value.Value.Day, text[8..10]);
        writer.WriteStringValue(text);
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        TextForm.Day.Write(writer);
        writer.WriteString("format"u8, "date"u8);
    }
}

/// <summary>A day, or a month alone.</summary>
internal sealed class DayOrMonthCodec : JsonCodec<(YearMonth Month, LocalDate? Day)?>
{
    private const int MonthLength = 7;

    public override Definition Definition { get; } =
        new("dayOrMonth", "Day or month", "A day, or a month alone.", "\"2021-05\"", "\"2021-05-04\"");

    public override IEnumerable<SchemaPart> Parts => [SharedCodecs.Date];

    public override string Expected => "a date that exists, as yyyy-mm-dd, or a month, as yyyy-mm";

    public override (YearMonth Month, LocalDate? Day)? Read(ref Utf8JsonReader reader)
    {
        Span<byte> buffer = stackalloc byte[10];
        Span<byte> text = buffer[..JsonDate.Take(ref reader, buffer)];
        if (JsonDate.TryParseDay(text, out LocalDate day))
        {
            return (day.ToYearMonth(), day);
        }

        return text.Length == MonthLength && JsonDate.TryParseMonth(text, out int year, out int month)
            ? (new YearMonth(year, month), null)
            : throw Unexpected(ref reader);
    }

    public override void Write(Utf8JsonWriter writer, (YearMonth Month, LocalDate? Day)? value)
    {
        if (value!.Value.Day is { } day)
        {
            SharedCodecs.Date.Write(writer, day);
            return;
        }

        Span<byte> text = stackalloc byte[MonthLength];
        JsonDate.FormatMonth(value.Value.Month.Year, value.Value.Month.Month, text);
        writer.WriteStringValue(text);
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("anyOf"u8);
        SharedCodecs.Date.WriteReference(writer);
        writer.WriteStartObject();
        TextForm.Month.Write(writer);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
