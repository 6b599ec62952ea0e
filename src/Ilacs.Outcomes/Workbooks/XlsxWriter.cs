using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace Ilacs.Outcomes;

/// <summary>The kind of a cell for a spreadsheet program.</summary>
internal enum XlsxValueKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A date, from yyyy-mm-dd.</summary>
    Day,
}

/// <summary>A cell; without text it is empty.</summary>
internal readonly record struct XlsxValue(XlsxValueKind Kind, string? Text);

/// <summary>A sheet: a row of headers and the rows below it.</summary>
internal sealed record XlsxSheetToWrite(string Name, IReadOnlyList<string> Headers, IReadOnlyList<XlsxValue[]> Rows);

/// <summary>Writes an Excel workbook: a bold header row that is frozen, filters on, dates as dates. The same sheets give the same
/// bytes.</summary>
internal static class XlsxWriter
{
    private const int WidestColumn = 50;
    private const int NarrowestColumn = 8;

    /// <summary>The filter button beside the header.</summary>
    private const int WidthOfFilter = 3;

    /// <summary>The last day before Excel's count agrees with the calendar.</summary>
    private static readonly LocalDate DayZero = new(1899, 12, 30);

    private static readonly LocalDate FirstDay = new(1900, 3, 1);

    /// <summary>Document properties would say when it was made.</summary>
    private static readonly SpreadCheetahOptions Options = new()
    {
        CompressionLevel = SpreadCheetahCompressionLevel.Optimal,
        DocumentProperties = null,
        PreserveStringWhitespace = true,
        WriteCellReferenceAttributes = true,
    };

    public static void Write(Stream file, IReadOnlyList<XlsxSheetToWrite> sheets)
    {
        foreach (XlsxSheetToWrite sheet in sheets)
        {
            Check(sheet);
        }

        // Nothing blocks in memory.
        using var whole = new MemoryStream();
        WriteAsync(whole, sheets).GetAwaiter().GetResult();
        SetTimes(whole);
        whole.WriteTo(file);
    }

    /// <summary>Encodes a text so that <c>_x000D_</c> and the like stand for characters that XML does not keep.</summary>
    internal static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
            }
            else if (c is '\r' || !XmlConvert.IsXmlChar(c) || IsEscape(text.AsSpan(i)))
            {
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            }
            else
            {
                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }

    private static bool IsEscape(ReadOnlySpan<char> text) =>
        text is ['_', 'x', var a, var b, var c, var d, '_', ..]
        && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);

    private static void Check(XlsxSheetToWrite sheet)
    {
        if (sheet.Rows.Count >= WorkbookLimits.Rows || sheet.Headers.Count > WorkbookLimits.Columns)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"A sheet can hold {WorkbookLimits.Rows - 1:N0} inspections and visits; there are {sheet.Rows.Count:N0}."));
        }

        if (sheet.Rows.SelectMany(row => row).FirstOrDefault(value => value.Text?.Length > WorkbookLimits.TextOfCell).Text is { } text)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture,
                $"A cell can hold {WorkbookLimits.TextOfCell:N0} characters; one text has {text.Length:N0}: {Quote.Of(text)}"));
        }
    }

    private static async Task WriteAsync(MemoryStream whole, IReadOnlyList<XlsxSheetToWrite> sheets)
    {
        Spreadsheet workbook = await Spreadsheet.CreateNewAsync(whole, Options).ConfigureAwait(false);
        await using (workbook.ConfigureAwait(false))
        {
            StyleId bold = workbook.AddStyle(new Style { Font = { Bold = true } });
            StyleId day = workbook.AddStyle(new Style { Format = NumberFormat.Custom("dd/mm/yyyy") });
            foreach (XlsxSheetToWrite sheet in sheets)
            {
                await workbook.StartWorksheetAsync(sheet.Name, LayoutOf(sheet)).ConfigureAwait(false);
                await workbook.AddHeaderRowAsync([.. sheet.Headers.Select(Escaped)], bold).ConfigureAwait(false);
                foreach (XlsxValue[] row in sheet.Rows)
                {
                    await workbook.AddRowAsync([.. row.Select(value => CellOf(value, day))]).ConfigureAwait(false);
                }
            }

            await workbook.FinishAsync().ConfigureAwait(false);
        }
    }

    private static WorksheetOptions LayoutOf(XlsxSheetToWrite sheet)
    {
        string last = string.Create(CultureInfo.InvariantCulture, $"{SheetColumns.Letters(sheet.Headers.Count - 1)}{sheet.Rows.Count + 1}");
        var layout = new WorksheetOptions { FrozenRows = 1, AutoFilter = new AutoFilterOptions($"A1:{last}") };
        for (int column = 0; column < sheet.Headers.Count; column++)
        {
            int longest = sheet.Rows.Select(row => row[column].Text?.Length ?? 0).DefaultIfEmpty().Max();
            int width = Math.Max(sheet.Headers[column].Length + WidthOfFilter, longest) + 1;
            layout.Column(column + 1).Width = Math.Clamp(width, NarrowestColumn, WidestColumn);
        }

        return layout;
    }

    /// <summary>Writes a cell. A day before Excel's calendar becomes text.</summary>
    private static Cell CellOf(XlsxValue value, StyleId day) => value switch
    {
        { Text: null or "" } => default,
        { Kind: XlsxValueKind.Number } => new Cell(int.Parse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture)),
        { Kind: XlsxValueKind.Day } when LocalDatePattern.Iso.Parse(value.Text) is { Success: true } date && date.Value >= FirstDay =>
            new Cell(Period.DaysBetween(DayZero, date.Value), day),
        _ => new Cell(Escaped(value.Text)),
    };

    /// <summary>An archive would take the times of its parts from the clock; this is the earliest time that it can state.</summary>
    private static void SetTimes(MemoryStream whole)
    {
        using var archive = new ZipArchive(whole, ZipArchiveMode.Update, leaveOpen: true);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
#pragma warning disable RS0030 // Not an ILACS date, and not a clock.
            entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
#pragma warning restore RS0030
        }
    }
}
