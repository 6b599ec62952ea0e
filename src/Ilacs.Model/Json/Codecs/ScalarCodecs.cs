using System.Text;
using System.Text.Json;
using NodaTime;

namespace Ilacs.Model.Json;

/// <summary>Text. The object that holds it checks its form; the schema states the same form.</summary>
internal sealed class TextCodec(Definition? definition, TextForm form, bool isNotBlank = false) : JsonCodec<string>
{
    public override Definition? Definition => definition;

    public override string Expected => "text";

    /// <summary>Reads a text. Blank items of a list are refused here, where it is known which one is blank.</summary>
    public override string Read(ref Utf8JsonReader reader)
    {
        string text = reader.TokenType == JsonTokenType.String ? TextOf(ref reader) : throw Unexpected(ref reader);
        return isNotBlank && string.IsNullOrWhiteSpace(text) ? throw new ShapeException(Guard.Blank, reader.TokenStartIndex) : text;
    }

    public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);

    public override void WriteSchema(Utf8JsonWriter writer) => form.Write(writer);

    /// <summary>Nearly every text is ASCII and needs no decoding, which takes little more than half the time of
    /// <see cref="Utf8JsonReader.GetString"/>.</summary>
    private static string TextOf(ref Utf8JsonReader reader) =>
        !reader.ValueIsEscaped && !reader.HasValueSequence && Ascii.IsValid(reader.ValueSpan)
            ? Encoding.Latin1.GetString(reader.ValueSpan)
            : reader.GetString()!;
}

/// <summary>A text that never varies, such as the version of the contract.</summary>
internal sealed class ConstantCodec(string value, string expected) : JsonCodec<string>
{
    private readonly JsonEncodedText encoded = JsonEncodedText.Encode(value);

    public override string Expected => expected;

    public override string Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(encoded.EncodedUtf8Bytes) ? value : throw Unexpected(ref reader);

    public override void Write(Utf8JsonWriter writer, string constant) => writer.WriteStringValue(encoded);

    public override void WriteSchema(Utf8JsonWriter writer) => writer.WriteString("const"u8, encoded);
}

internal sealed class BooleanCodec : JsonCodec<bool?>
{
    public override string Expected => "true or false";

    public override bool? Read(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Unexpected(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, bool? value) => writer.WriteBooleanValue(value!.Value);

    public override void WriteSchema(Utf8JsonWriter writer) => writer.WriteString("type"u8, "boolean"u8);
}

/// <summary>A whole number. The object that holds it checks the bounds; here they are stated for the schema.</summary>
internal sealed class WholeNumberCodec(int minimum, int maximum) : JsonCodec<int?>
{
    public override string Expected => "a whole number";

    public override int? Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out int value) ? value : throw Unexpected(ref reader);

    public override void Write(Utf8JsonWriter writer, int? value) => writer.WriteNumberValue(value!.Value);

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type"u8, "integer"u8);
        writer.WriteNumber("minimum"u8, minimum);
        writer.WriteNumber("maximum"u8, maximum);
    }
}

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

/// <summary>A value that cannot be missing, such as an item of a list.</summary>
internal sealed class PresentCodec<T>(JsonCodec<T?> codec) : JsonCodec<T>
    where T : struct
{
    public override string Expected => codec.Expected;

    public override T Read(ref Utf8JsonReader reader) => codec.Read(ref reader)!.Value;

    public override void Write(Utf8JsonWriter writer, T value) => codec.Write(writer, value);

    public override void WriteSchema(Utf8JsonWriter writer) => codec.WriteSchema(writer);
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

/// <summary>Reads and writes dates as text without creating strings.</summary>
internal static class JsonDate
{
    /// <summary>Copies a short string and resolves its escapes.</summary>
    /// <returns>The number of bytes; 0 if it is not a string or is too long.</returns>
    public static int Take(ref Utf8JsonReader reader, scoped Span<byte> buffer)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            return 0;
        }

        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            return reader.ValueSpan.TryCopyTo(buffer) ? reader.ValueSpan.Length : 0;
        }

        return Encoding.UTF8.TryGetBytes(reader.GetString(), buffer, out int length) ? length : 0;
    }

    public static bool TryParseDay(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (text.Length != 10 || text[7] != '-'
            || !TryParseMonth(text[..7], out int year, out int month) || !TryParseNumber(text[8..], out int day)
            || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    public static bool TryParseMonth(ReadOnlySpan<byte> text, out int year, out int month)
    {
        month = 0;
        return TryParseNumber(text[..4], out year) && text[4] == '-' && TryParseNumber(text[5..7], out month)
            && year >= 1 && month is >= 1 and <= 12;
    }

    public static void FormatMonth(int year, int month, Span<byte> text)
    {
        FormatNumber(year, text[..4]);
        text[4] = (byte)'-';
        FormatNumber(month, text[5..7]);
    }

    public static void FormatNumber(int number, Span<byte> digits)
    {
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (byte)('0' + (number % 10));
            number /= 10;
        }
    }

    private static bool TryParseNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
