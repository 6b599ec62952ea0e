using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Ilacs.Outcomes.Tests;

/// <summary>Makes small spreadsheets for tests.</summary>
internal static partial class Ods
{
    public static MemoryStream Workbook(params (string Sheet, string[][] Rows)[] sheets) =>
        Of(string.Concat(sheets.Select(sheet => $"<table:table table:name=\"{sheet.Sheet}\">{string.Concat(sheet.Rows.Select(Row))}</table:table>")));

    public static WorkbookReader Reader(Stream file) => WorkbookFile.Open(file, new ProblemList());

    public static MemoryStream Of(string tables)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream content = archive.CreateEntry("content.xml").Open())
        {
            content.Write(Encoding.UTF8.GetBytes(
                $"""
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>
                """));
        }

        file.Position = 0;
        return file;
    }

    private static string Row(string[] cells) => $"<table:table-row>{string.Concat(cells.Select(Cell))}<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>";

    private static string Cell(string text) =>
        text.Length == 0 ? "<table:table-cell/>"
        : IsDate().IsMatch(text) ? $"<table:table-cell office:value-type=\"date\" office:date-value=\"{text}T00:00:00\"><text:p>{text[8..]}/{text[5..7]}/{text[..4]}</text:p></table:table-cell>"
        : $"<table:table-cell office:value-type=\"string\"><text:p>{SecurityElement.Escape(text)}</text:p></table:table-cell>";

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.NonBacktracking)]
    private static partial Regex IsDate();
}
