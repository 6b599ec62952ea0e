using System.Text;
using System.Text.Json;
using NodaTime;

namespace Ilacs.Model.Json;

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
