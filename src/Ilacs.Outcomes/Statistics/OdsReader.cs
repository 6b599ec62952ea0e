using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ilacs.Outcomes;

/// <summary>Reads an OpenDocument spreadsheet, a row at a time: memory does not grow with the file.</summary>
internal sealed class OdsReader : IDisposable
{
    private const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    /// <summary>More columns than a spreadsheet program allows are a broken file, not data.</summary>
    private const int MostColumns = 16_384;

    private const int MostRows = 1_048_576;

    /// <summary>What a cell can hold in a spreadsheet program.</summary>
    private const int LongestText = 32_767;

    /// <summary>Ofsted's largest workbook has 40 million characters, nested seven deep. What is far beyond that was made to do harm.</summary>
    private const long MostCharacters = 500_000_000;

    private const int Deepest = 64;

    private readonly ZipArchive archive;
    private readonly XmlReader xml;
    private readonly StringBuilder text = new();
    private readonly char[] chunk = new char[4096];
    private string sheet = "";
    private int sheetDepth;
    private int number;

    /// <summary>Opens a spreadsheet.</summary>
    /// <param name="ods">The file; it stays open.</param>
    /// <exception cref="InvalidDataException">It is no OpenDocument spreadsheet, or a broken one.</exception>
    public OdsReader(Stream ods)
    {
        try
        {
            archive = new ZipArchive(ods, ZipArchiveMode.Read, leaveOpen: true);
        }
        catch (InvalidDataException error)
        {
            throw new InvalidDataException("This is no OpenDocument spreadsheet: it is no ZIP archive, or a broken one.", error);
        }

        ZipArchiveEntry content = archive.GetEntry("content.xml") ?? throw new InvalidDataException("This is no OpenDocument spreadsheet: it has no content.xml.");
        try
        {
            xml = XmlReader.Create(content.Open(), new XmlReaderSettings
            {
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
                MaxCharactersInDocument = MostCharacters,
            });
        }
        catch (XmlException error)
        {
            throw Broken(error);
        }
    }

    /// <summary>Reads the next row that is not empty.</summary>
    /// <returns>The row, or <see langword="null"/> after the last one.</returns>
    /// <exception cref="InvalidDataException">The content is broken.</exception>
    public OdsRow? ReadRow()
    {
        try
        {
            return NextRow();
        }
        catch (XmlException error)
        {
            throw Broken(error);
        }
    }

    /// <summary>Passes over what is left of the sheet, without making anything of it.</summary>
    /// <exception cref="InvalidDataException">The content is broken.</exception>
    public void SkipSheet()
    {
        try
        {
            PassOver(sheetDepth);
        }
        catch (XmlException error)
        {
            throw Broken(error);
        }
    }

    public void Dispose()
    {
        xml.Dispose();
        archive.Dispose();
    }

    /// <summary>Says where, and not what the parser says: that is for programmers, and may quote the file at any length.</summary>
    private static InvalidDataException Broken(XmlException error) => new(
        string.Create(CultureInfo.InvariantCulture, $"The content of this spreadsheet is broken at line {error.LineNumber}, character {error.LinePosition} of its content.xml, or far too long."), error);

    private static string Day(string date) => date.Length > 10 ? date[..10] : date;

    /// <summary>The text on one line, its words one blank apart.</summary>
    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private OdsRow? NextRow()
    {
        while (Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Table })
            {
                continue;
            }

            if (xml.LocalName is "table")
            {
                sheet = xml.GetAttribute("name", Table) ?? "";
                sheetDepth = xml.Depth;
                number = 0;
            }
            else if (xml.LocalName is "table-row")
            {
                int first = number + 1;
                number = Math.Min(number + Repeated("number-rows-repeated", MostRows), MostRows);
                if (Cells() is { Count: > 0 } cells)
                {
                    return new OdsRow(sheet, first, cells);
                }
            }
        }

        return null;
    }

    private List<string> Cells()
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
        {
            return cells;
        }

        int empty = 0;
        int depth = xml.Depth;
        while (Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, NamespaceURI: Table, LocalName: "table-cell" or "covered-table-cell" })
            {
                continue;
            }

            int repeated = Repeated("number-columns-repeated", MostColumns + 1);
            string value = Value();
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
    private string Value()
    {
        string? date = xml.GetAttribute("date-value", Office);
        if (xml.IsEmptyElement)
        {
            return date is null ? "" : Day(date);
        }

        text.Clear();
        int depth = xml.Depth;
        while (Read() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                AppendValue();
            }
            else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Office, LocalName: "annotation", IsEmptyElement: false })
            {
                PassOver(xml.Depth);
            }
            else if (xml is { NodeType: XmlNodeType.Element, NamespaceURI: Text, LocalName: "p" or "s" or "tab" or "line-break" })
            {
                text.Append(' ');
            }
        }

        return date is null ? OnOneLine(text.ToString()) : Day(date);
    }

    private void AppendValue()
    {
        while (xml.ReadValueChunk(chunk, 0, chunk.Length) is > 0 and var length)
        {
            text.Append(chunk, 0, length);
            if (text.Length > LongestText)
            {
                throw new InvalidDataException($"This spreadsheet is broken: a cell has more than {LongestText} characters.");
            }
        }
    }

    private void PassOver(int depth)
    {
        while (Read() && xml.Depth > depth)
        {
        }
    }

    private bool Read() => xml.Read() && (xml.Depth <= Deepest ? true : throw new InvalidDataException($"This spreadsheet is broken: its content is nested more than {Deepest} deep."));

    private int Repeated(string attribute, int most) =>
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
