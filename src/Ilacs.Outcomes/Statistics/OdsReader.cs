using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ilacs.Outcomes;

/// <summary>The rows of an OpenDocument spreadsheet, one at a time: memory does not grow with the file.</summary>
internal static class OdsReader
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>More columns than a spreadsheet program allows are a broken file, not data.</summary>
    private const int MostColumns = 16_384;

    private const int MostRows = 1_048_576;

    /// <summary>Reads the rows that are not empty, in order.</summary>
    /// <param name="ods">The file.</param>
    /// <returns>The rows.</returns>
    /// <exception cref="InvalidDataException">It is no OpenDocument spreadsheet, or a broken one.</exception>
    public static IEnumerable<OdsRow> Rows(Stream ods)
    {
        using ZipArchive archive = Open(ods);
        ZipArchiveEntry content = archive.GetEntry("content.xml") ?? throw new InvalidDataException("This is no OpenDocument spreadsheet: it has no content.xml.");
        using Stream stream = content.Open();
        using XmlReader xml = Sound(() => XmlReader.Create(stream, new XmlReaderSettings { IgnoreComments = true, IgnoreProcessingInstructions = true }));
        string sheet = "";
        int number = 0;
        while (Next(xml))
        {
            if (xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Table })
            {
                continue;
            }

            if (xml.LocalName is "table")
            {
                sheet = xml.GetAttribute("name", Table) ?? "";
                number = 0;
            }
            else if (xml.LocalName is "table-row")
            {
                int repeated = Repeated(xml, "number-rows-repeated", MostRows);
                IReadOnlyList<string> cells = Cells(xml);
                if (cells.Count > 0)
                {
                    yield return new OdsRow(sheet, number + 1, cells);
                }

                number = Math.Min(number + repeated, MostRows);
            }
        }
    }

    private static ZipArchive Open(Stream ods)
    {
        try
        {
            return new ZipArchive(ods, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException("This is no OpenDocument spreadsheet: it is no ZIP archive, or a broken one.", error);
        }
    }

    private static bool Next(XmlReader xml) => Sound(xml.Read);

    /// <summary>Broken XML shows itself wherever the reader goes on.</summary>
    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException error)
        {
            throw new InvalidDataException($"The content of this spreadsheet is broken: {error.Message}", error);
        }
    }

    private static List<string> Cells(XmlReader xml)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        int empty = 0;
        int depth = xml.Depth;
        while (Next(xml) && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Table, LocalName: "table-cell" or "covered-table-cell" })
            {
                continue;
            }

            int repeated = Repeated(xml, "number-columns-repeated", MostColumns + 1);
            string value = Value(xml);
            if (value.Length == 0)
            {
                // The empty cells at the end of a row are many, and none is stored.
                empty = Math.Min(empty + repeated, MostColumns + 1);
            }
            else if (cells.Count + empty + repeated > MostColumns)
            {
                throw new InvalidDataException($"This spreadsheet is broken: a row has more than {MostColumns} columns.");
            }
            else
            {
                cells.AddRange(Enumerable.Repeat("", empty));
                cells.AddRange(Enumerable.Repeat(value, repeated));
                empty = 0;
            }
        }

        return cells;
    }

    /// <summary>The text of a cell, or its date as yyyy-mm-dd however it is shown.</summary>
    private static string Value(XmlReader xml)
    {
        string? date = xml.GetAttribute("date-value", Office);
        if (xml.IsEmptyElement)
        {
            return date is null ? "" : Day(date);
        }

        var text = new StringBuilder();
        int depth = xml.Depth;
        while (Next(xml) && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text.Append(Sound(() => xml.Value));
            }
            else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Office, LocalName: "annotation", IsEmptyElement: false })
            {
                PassOver(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Text, LocalName: "p" or "s" or "tab" or "line-break" })
            {
                text.Append(' ');
            }
        }

        return date is null ? string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : Day(date);
    }

    private static void PassOver(XmlReader xml)
    {
        int depth = xml.Depth;
        while (Next(xml) && xml.Depth > depth)
        {
        }
    }

    private static string Day(string date) => date.Length > 10 ? date[..10] : date;

    private static int Repeated(XmlReader xml, string attribute, int most) =>
        int.TryParse(xml.GetAttribute(attribute, Table), NumberStyles.None, CultureInfo.InvariantCulture, out int times) && times > 0 ? Math.Min(times, most) : 1;
}

/// <summary>A row of a sheet.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="Number">The number that a spreadsheet program shows beside it.</param>
/// <param name="Cells">The cells, blanks within texts made single; without the empty ones at the end.</param>
internal sealed record OdsRow(string Sheet, int Number, IReadOnlyList<string> Cells)
{
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}
