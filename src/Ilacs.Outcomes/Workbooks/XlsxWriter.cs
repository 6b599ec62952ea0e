using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>What a cell is for a spreadsheet program.</summary>
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

/// <summary>Writes an Excel workbook: headers in bold that stay in sight, filters on, dates as dates. The same sheets give the same
/// bytes.</summary>
internal static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageReferences = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>The styles of cells: as it comes, a header, a date.</summary>
    private const string Bold = "1";
    private const string Date = "2";
    private const int DayFormat = 164;
    private const int WidestColumn = 50;
    private const int NarrowestColumn = 8;

    /// <summary>The day before the first from which Excel counts as the calendar does.</summary>
    private static readonly LocalDate DayZero = new(1899, 12, 30);

    private static readonly LocalDate FirstDay = new(1900, 3, 1);

    public static void Write(Stream file, IReadOnlyList<XlsxSheetToWrite> sheets)
    {
        foreach (XlsxSheetToWrite sheet in sheets)
        {
            Check(sheet);
        }

        using var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        Part(archive, "[Content_Types].xml", xml => WriteContentTypes(xml, sheets.Count));
        Part(archive, "_rels/.rels", xml => WriteReferences(xml, [("officeDocument", "xl/workbook.xml")]));
        Part(archive, "xl/workbook.xml", xml => WriteWorkbook(xml, sheets));
        Part(archive, "xl/_rels/workbook.xml.rels", xml => WriteReferences(xml, [.. sheets.Select((_, i) => ("worksheet", $"worksheets/{FileName(i)}")), ("styles", "styles.xml")]));
        Part(archive, "xl/styles.xml", WriteStyles);
        for (int i = 0; i < sheets.Count; i++)
        {
            Part(archive, $"xl/worksheets/{FileName(i)}", xml => WriteSheet(xml, sheets[i]));
        }
    }

    /// <summary>A text in which <c>_x000D_</c> stands for a character that XML does not keep.</summary>
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
        text is ['_', 'x', var a, var b, var c, var d, '_', ..] && char.IsAsciiHexDigit(a) && char.IsAsciiHexDigit(b) && char.IsAsciiHexDigit(c) && char.IsAsciiHexDigit(d);

    private static string FileName(int sheet) => string.Create(CultureInfo.InvariantCulture, $"sheet{sheet + 1}.xml");

    private static void Check(XlsxSheetToWrite sheet)
    {
        if (sheet.Rows.Count >= WorkbookLimits.Rows || sheet.Headers.Count > WorkbookLimits.Columns)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"A sheet holds {WorkbookLimits.Rows - 1:N0} inspections and visits; there are {sheet.Rows.Count:N0}."));
        }

        if (sheet.Rows.SelectMany(row => row).FirstOrDefault(value => value.Text?.Length > WorkbookLimits.TextOfCell).Text is { } text)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"A cell of a sheet holds {WorkbookLimits.TextOfCell:N0} characters; one text has {text.Length:N0}: {Quote.Of(text)}"));
        }
    }

    private static void Part(ZipArchive archive, string name, Action<XmlWriter> write)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name);
#pragma warning disable RS0030 // The archive would take the time from the clock; this is the first that it can state.
        entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
#pragma warning restore RS0030
        using Stream part = entry.Open();
        using XmlWriter xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.None });
        xml.WriteStartDocument(standalone: true);
        write(xml);
    }

    private static void WriteContentTypes(XmlWriter xml, int sheets)
    {
        xml.WriteStartElement("Types", ContentTypes);
        Element(xml, "Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        Element(xml, "Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        Element(xml, "Override", ("PartName", "/xl/workbook.xml"), ("ContentType", $"{Spreadsheet}sheet.main+xml"));
        Element(xml, "Override", ("PartName", "/xl/styles.xml"), ("ContentType", $"{Spreadsheet}styles+xml"));
        for (int i = 0; i < sheets; i++)
        {
            Element(xml, "Override", ("PartName", $"/xl/worksheets/{FileName(i)}"), ("ContentType", $"{Spreadsheet}worksheet+xml"));
        }

        xml.WriteEndElement();
    }

    private static void WriteReferences(XmlWriter xml, IReadOnlyList<(string Type, string Target)> references)
    {
        xml.WriteStartElement("Relationships", PackageReferences);
        for (int i = 0; i < references.Count; i++)
        {
            Element(xml, "Relationship", ("Id", Id(i)), ("Type", $"{References}/{references[i].Type}"), ("Target", references[i].Target));
        }

        xml.WriteEndElement();
    }

    private static void WriteWorkbook(XmlWriter xml, IReadOnlyList<XlsxSheetToWrite> sheets)
    {
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", ns: null, References);
        xml.WriteStartElement("sheets");
        for (int i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("sheet");
            xml.WriteAttributeString("name", sheets[i].Name);
            xml.WriteAttributeString("sheetId", Number(i + 1));
            xml.WriteAttributeString("id", References, Id(i));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();

        // The programs look for the filtered area under this name.
        xml.WriteStartElement("definedNames");
        for (int i = 0; i < sheets.Count; i++)
        {
            xml.WriteStartElement("definedName");
            xml.WriteAttributeString("name", "_xlnm._FilterDatabase");
            xml.WriteAttributeString("localSheetId", Number(i));
            xml.WriteAttributeString("hidden", "1");
            xml.WriteString($"'{sheets[i].Name}'!$A$1:${SheetColumns.Letters(sheets[i].Headers.Count - 1)}${Number(sheets[i].Rows.Count + 1)}");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteStyles(XmlWriter xml)
    {
        xml.WriteStartElement("styleSheet", Main);
        xml.WriteStartElement("numFmts");
        xml.WriteAttributeString("count", "1");
        Element(xml, "numFmt", ("numFmtId", Number(DayFormat)), ("formatCode", "dd/mm/yyyy"));
        xml.WriteEndElement();
        xml.WriteRaw(
            "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
            + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
            + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
            + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
            + $"<xf numFmtId=\"{Number(DayFormat)}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs>"
            + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>");
        xml.WriteEndElement();
    }

    private static void WriteSheet(XmlWriter xml, XlsxSheetToWrite sheet)
    {
        string last = SheetColumns.Letters(sheet.Headers.Count - 1);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("workbookViewId", "0");
        Element(xml, "pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteStartElement("cols");
        for (int column = 0; column < sheet.Headers.Count; column++)
        {
            int width = Math.Max(sheet.Headers[column].Length + 3, sheet.Rows.Select(row => row[column].Text?.Length ?? 0).DefaultIfEmpty().Max());
            string place = Number(column + 1);
            Element(xml, "col", ("min", place), ("max", place), ("width", Number(Math.Clamp(width + 1, NarrowestColumn, WidestColumn))), ("customWidth", "1"));
        }

        xml.WriteEndElement();
        xml.WriteStartElement("sheetData");
        WriteRow(xml, 1, sheet.Headers.Select(header => new XlsxValue(XlsxValueKind.Text, header)), Bold);
        for (int row = 0; row < sheet.Rows.Count; row++)
        {
            WriteRow(xml, row + 2, sheet.Rows[row], style: null);
        }

        xml.WriteEndElement();
        Element(xml, "autoFilter", ("ref", $"A1:{last}{Number(sheet.Rows.Count + 1)}"));
        xml.WriteEndElement();
    }

    private static void WriteRow(XmlWriter xml, int number, IEnumerable<XlsxValue> values, string? style)
    {
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Number(number));
        int column = 0;
        foreach (XlsxValue value in values)
        {
            if (value.Text is { Length: > 0 } text)
            {
                xml.WriteStartElement("c");
                xml.WriteAttributeString("r", $"{SheetColumns.Letters(column)}{Number(number)}");
                WriteValue(xml, value.Kind, text, style);
                xml.WriteEndElement();
            }

            column++;
        }

        xml.WriteEndElement();
    }

    private static void WriteValue(XmlWriter xml, XlsxValueKind kind, string text, string? style)
    {
        LocalDate? day = kind == XlsxValueKind.Day && LocalDatePattern.Iso.Parse(text) is { Success: true } parsed && parsed.Value >= FirstDay ? parsed.Value : null;
        if ((style ?? (day is null ? null : Date)) is { } stated)
        {
            xml.WriteAttributeString("s", stated);
        }

        if (day is { } it)
        {
            xml.WriteElementString("v", Number(Period.DaysBetween(DayZero, it)));
        }
        else if (kind == XlsxValueKind.Number)
        {
            xml.WriteElementString("v", text);
        }
        else
        {
            // A day before Excel's calendar is a text too.
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", ns: null, "preserve");
            xml.WriteString(Escaped(text));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    private static void Element(XmlWriter xml, string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(name);
        foreach ((string attribute, string value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Id(int reference) => $"rId{Number(reference + 1)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
