using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Ilacs.Outcomes.Tests;

/// <summary>Makes small spreadsheets for tests.</summary>
internal static partial class Ods
{
    public const string Namespaces =
        "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
        + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
        + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
        + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
        + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
        + "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
        + "xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
        + "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"";

    public static MemoryStream Workbook(params (string Sheet, string[][] Rows)[] sheets) =>
        Of(string.Concat(sheets.Select(sheet =>
            $"<table:table table:name=\"{sheet.Sheet}\">{string.Concat(sheet.Rows.Select(row => Row(row)))}</table:table>")));

    public static WorkbookReader Reader(Stream file) => WorkbookFile.Open(file, new ProblemList());

    /// <summary>A spreadsheet of the tables, and of other parts.</summary>
    public static MemoryStream Of(string tables, string styles = "", params (string Name, string Content)[] parts) => Zipped(
    [
        (
            "content.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + $"<office:document-content {Namespaces}>{Styles(styles)}"
            + $"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
        ),
        .. parts,
    ]);

    /// <summary>A ZIP archive.</summary>
    public static MemoryStream Zipped(params (string Name, string Content)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in parts)
            {
                using Stream part = archive.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        file.Position = 0;
        return file;
    }

    /// <summary>A table of a row of headers and a row of raw cells below it.</summary>
    public static MemoryStream Table(string[] header, params string[] cells) =>
        Of($"<table:table table:name=\"History\">{Row(header)}<table:table-row>{string.Concat(cells)}</table:table-row></table:table>");

    public static string Cell(string text) =>
        text.Length == 0 ? "<table:table-cell/>"
        : IsDate().IsMatch(text) ? Date($"{text}T00:00:00", $"{text[8..]}/{text[5..7]}/{text[..4]}")
        : $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(text)}</text:p></table:table-cell>";

    /// <summary>A date as it is stated and as it is shown.</summary>
    public static string Date(string stated, string shown) =>
        $"<table:table-cell office:value-type=\"date\" office:date-value=\"{stated}\"><text:p>{shown}</text:p></table:table-cell>";

    public static string Row(string[] cells, string attributes = "") =>
        $"<table:table-row {attributes}>{string.Concat(cells.Select(Cell))}"
        + "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>";

    private static string Styles(string styles) => styles.Length == 0 ? "" : $"<office:automatic-styles>{styles}</office:automatic-styles>";

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex IsDate();
}
