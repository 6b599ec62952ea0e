using System.Globalization;
using System.Security;

namespace Ilacs.Outcomes.Tests;

/// <summary>Makes small Excel workbooks for tests.</summary>
internal static class Xlsx
{
    private const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    /// <summary>Style 1 is a date, 2 a date of the workbook's own, 3 a number in red.</summary>
    private const string Styles =
        $"<styleSheet {Main}>"
        + "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-809]dd\\ mmmm\\ yyyy\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[Red]0.00\\d&quot;day&quot;\"/></numFmts>"
        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>";

    public static MemoryStream Workbook(params (string Sheet, string[][] Rows)[] sheets) => Of(
    [
        .. sheets.Select(sheet => (
            $"name=\"{sheet.Sheet}\"",
            $"<sheetData>{string.Concat(sheet.Rows.Select((row, i) => TextRow(i + 1, row)))}</sheetData>")),
    ]);

    /// <summary>A workbook of one sheet of a header and rows of raw cells.</summary>
    public static MemoryStream Table(
        string[] header, string[] rows, string before = "", string after = "", string workbook = "", string texts = "",
        params (string Name, string Content)[] parts)
    {
        string content = $"{before}<sheetData>{TextRow(1, header)}{string.Concat(rows)}</sheetData>{after}";
        return Of([("name=\"History\"", content)], workbook, texts, parts);
    }

    public static MemoryStream Of(
        (string Attributes, string Content)[] sheets, string workbook = "", string texts = "",
        params (string Name, string Content)[] parts)
    {
        IEnumerable<string> listed = sheets.Select((sheet, i) => $"<sheet {sheet.Attributes} sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>");
        return Ods.Zipped(
        [
            ("_rels/.rels", Relations(("officeDocument", "/xl/workbook.xml"))),
            (
                "xl/workbook.xml",
                $"<workbook {Main} xmlns:r=\"{References}\">{workbook}<sheets>{string.Concat(listed)}</sheets></workbook>"
            ),
            ("xl/_rels/workbook.xml.rels", Relations(
            [
                .. sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{i + 1}.xml")),
                ("styles", "styles.xml"),
                ("sharedStrings", "sharedStrings.xml"),
                .. parts.Select(part => ("externalLink", part.Name)),
            ])),
            ("xl/styles.xml", Styles),
            ("xl/sharedStrings.xml", $"<sst {Main}>{texts}</sst>"),
            .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet {Main}>{sheet.Content}</worksheet>")),
            .. parts,
        ]);
    }

    public static string Row(int number, string[] cells, string attributes = "") =>
        string.Create(CultureInfo.InvariantCulture, $"<row r=\"{number}\" {attributes}>{string.Concat(cells)}</row>");

    /// <summary>A row of cells that hold texts, or nothing where a text is empty.</summary>
    public static string TextRow(int number, string[] texts, string attributes = "") =>
        Row(number, [.. texts.Select(Text)], attributes);

    public static string Text(string text) =>
        text.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(text)}</t></is></c>";

    /// <summary>A day as Excel counts it: 45453 is 10 June 2024.</summary>
    public static string Day(double serial, int style = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><v>{serial}</v></c>");

    private static string Relations(params (string Type, string Target)[] relations)
    {
        IEnumerable<string> listed = relations.Select((it, i) =>
            $"<Relationship Id=\"rId{i + 1}\" Type=\"{References}/{it.Type}\" Target=\"{it.Target}\"/>");
        return $"<Relationships>{string.Concat(listed)}</Relationships>";
    }
}
