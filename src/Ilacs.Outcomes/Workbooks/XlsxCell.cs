using System.Globalization;
using System.Text;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>Reads a cell of an Excel workbook.</summary>
internal sealed class XlsxCell(WorkbookPart part, XlsxBook book)
{
    private const int SecondsOfDay = 24 * 60 * 60;

    /// <summary>More than the last day of the year 9999.</summary>
    private const double LastSerial = 2_958_466;

    private readonly StringBuilder text = new();

    /// <summary>Reads the cell at the current position.</summary>
    /// <returns>Its text or its date as yyyy-mm-dd, and any remark about it.</returns>
    public (string Text, string? Doubt) Read()
    {
        string type = part.Attribute("t") ?? "n";
        int style = part.Attribute("s") is { } stated ? XlsxReader.Number(stated) : 0;
        string value = Value();
        return (type, value) switch
        {
            (_, "") => ("", null),
            ("s", _) => (Shared(value), null),
            ("b", _) => (value is "1" ? "TRUE" : "FALSE", null),
            ("d", _) => Stated(value),
            ("n", _) when book.IsDate(style)
                && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double serial) => Day(serial, value),
            _ => (value, null),
        };
    }

    private string Value()
    {
        if (part.IsEmpty)
        {
            return "";
        }

        string value = "";
        int depth = part.Depth;
        while (part.ReadWithin(depth))
        {
            if (!part.IsStart)
            {
                continue;
            }

            if (part.LocalName is "is")
            {
                value = XlsxBook.Text(part, text);
            }
            else if (part.LocalName is "v")
            {
                value = Raw();
            }
            else
            {
                part.Skip();
            }
        }

        return value;
    }

    private string Raw()
    {
        text.Clear();
        int depth = part.Depth;
        while (!(part.Depth == depth && part.IsEmpty) && part.ReadWithin(depth))
        {
            if (part.IsText)
            {
                part.AppendTo(text);
            }
        }

        return XlsxBook.Unescaped(text.ToString());
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int place) && place < book.Texts.Count ? book.Texts[place]
        : throw new InvalidDataException("This spreadsheet is broken: a cell refers to a text that is missing.");

    /// <summary>A date as text is shown as its day, except one with an offset from UTC: nothing says which day that is.</summary>
    private static (string Text, string? Doubt) Stated(string value)
    {
        (string day, string? doubt) = SheetDate.Of(value, shown: "");
        return doubt is null || value.IndexOf('T', StringComparison.Ordinal) is var time && value.AsSpan(time).ContainsAny("Zz+-")
            ? (day, doubt)
            : (value[..time], WithTime(value[(time + 1)..], value[..time]));
    }

    /// <summary>A date is a number of days and is shown as the day it falls on. A date with a time of day often comes from a program that
    /// worked in another time zone.</summary>
    private (string Text, string? Doubt) Day(double serial, string value)
    {
        double seconds = Math.Round(serial * SecondsOfDay);
        double days = Math.Floor(seconds / SecondsOfDay);
        if (!(days >= (book.IsFrom1904 ? 0 : 1)) || days >= LastSerial)
        {
            return (value, null);
        }

        // Excel has a 29 February 1900, which did not exist: its days before that are one later.
        LocalDate first = book.IsFrom1904 ? new LocalDate(1904, 1, 1)
            : days < 60 ? new LocalDate(1899, 12, 31)
            : new LocalDate(1899, 12, 30);
        string day = first.PlusDays((int)days).ToIso();
        int second = (int)(seconds - (days * SecondsOfDay));
        return second == 0
            ? (day, null)
            : (day, WithTime(string.Create(CultureInfo.InvariantCulture, $"{second / 3600:00}:{second / 60 % 60:00}"), day));
    }

    private static string WithTime(string time, string day) =>
        $"The date has a time of day, {Quote.Shortened(time)}; the day that is shown, {day}, is read. "
        + "Check that it is not one day too early.";
}
