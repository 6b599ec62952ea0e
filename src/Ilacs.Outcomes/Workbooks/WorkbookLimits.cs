using System.Globalization;
using System.Xml;

namespace Ilacs.Outcomes;

/// <summary>
/// The limits of a workbook, counted over the whole file. Ofsted's largest has 40 million characters, 324,128 cells in up to 45 columns,
/// ten attributes on an element, two headers in a sheet, and nesting seven deep; anything far beyond that was made to do harm.
/// </summary>
internal sealed class WorkbookLimits
{
    /// <summary>What a spreadsheet program allows.</summary>
    public const int Columns = 16_384;

    /// <summary>What a spreadsheet program allows.</summary>
    public const int Rows = 1_048_576;

    /// <summary>What a cell can hold in a spreadsheet program.</summary>
    public const int TextOfCell = 32_767;

    /// <summary>Characters of the unpacked content.</summary>
    public const long Characters = 200_000_000;

    /// <summary>Characters from one opening bracket to the next: an element with its attributes, or the text after it. Even the longest
    /// cell written in entities has fewer.</summary>
    public const int CharactersBetweenBrackets = 400_000;

    /// <summary>Attributes of an element.</summary>
    public const int Attributes = 200;

    /// <summary>Different names of elements and attributes, and addresses of namespaces.</summary>
    public const int Names = 10_000;

    /// <summary>Characters of all these names.</summary>
    public const int CharactersOfNames = 1_000_000;

    /// <summary>Levels of nested elements.</summary>
    public const int Depth = 64;

    /// <summary>Cells of rows that are read, empty ones before a filled one and repeated ones included.</summary>
    public const int Cells = 5_000_000;

    /// <summary>Columns of a header.</summary>
    public const int ColumnsOfHeader = 1_000;

    /// <summary>Rows that are headers.</summary>
    public const int Headers = 100;

    /// <summary>Merged areas of a sheet.</summary>
    public const int MergedAreas = 100_000;

    /// <summary>Texts that the cells of an Excel file share.</summary>
    public const int SharedTexts = 1_000_000;

    /// <summary>Characters of the texts that the cells of an Excel file share.</summary>
    public const int CharactersOfSharedTexts = 30_000_000;

    /// <summary>Styles of cells, and formats of numbers.</summary>
    public const int Styles = 200_000;

    /// <summary>Sheets. A program shows far fewer.</summary>
    public const int Sheets = 10_000;

    /// <summary>Bytes of the directory of the ZIP archive. A workbook has a few dozen parts.</summary>
    public const int BytesOfDirectory = 1_000_000;

    /// <summary>Inspections and visits of one authority. None had 20 in twelve years.</summary>
    public const int InspectionsOfAuthority = 100;

    private long characters;
    private int cells;
    private int headers;

    /// <summary>Counts characters that were unpacked.</summary>
    public void CountCharacters(int more)
    {
        if ((characters += more) > Characters)
        {
            throw Exceeded(Characters, "characters");
        }
    }

    /// <summary>Counts cells of a row.</summary>
    public void CountCells(int more)
    {
        if ((cells += more) > Cells)
        {
            throw Exceeded(Cells, "cells in the rows of its tables, repeated ones included");
        }
    }

    /// <summary>Counts a header.</summary>
    public void CountHeader(int columns)
    {
        if (columns > ColumnsOfHeader)
        {
            throw Exceeded(ColumnsOfHeader, "columns in a header");
        }

        if (++headers > Headers)
        {
            throw Exceeded(Headers, "headers");
        }
    }

    /// <summary>Refuses a file that has more of something than any real workbook.</summary>
    public static InvalidDataException Exceeded(long most, string what) =>
        new(string.Create(
            CultureInfo.InvariantCulture, $"This spreadsheet is broken or malicious: it has more than {most:N0} {what}."));

    /// <summary>The names of a part, which a reader keeps until its end.</summary>
    public sealed class NameTable : System.Xml.NameTable
    {
        private int names;
        private int length;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string added)
        {
            length += added.Length;
            return ++names > Names ? throw Exceeded(Names, "different names of elements and attributes")
                : length > CharactersOfNames ? throw Exceeded(CharactersOfNames, "characters in the names of its elements and attributes")
                : added;
        }
    }
}
