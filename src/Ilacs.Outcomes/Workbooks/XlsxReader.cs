using System.Globalization;
using System.IO.Compression;

namespace Ilacs.Outcomes;

/// <summary>Reads an Excel workbook (Office Open XML), transitional or strict: names are recognised without their namespaces.</summary>
internal sealed class XlsxReader : WorkbookReader
{
    private readonly ZipArchive archive;
    private readonly XlsxBook book;
    private readonly HashSet<int> hidden = [];
    private int next;
    private WorkbookPart? part;
    private XlsxCell? cell;
    private XlsxMerged merged = XlsxMerged.None;
    private int number;

    /// <summary>Opens a workbook.</summary>
    /// <param name="archive">The file; it is closed with the reader.</param>
    /// <param name="problems">Receives what is skipped.</param>
    /// <exception cref="InvalidDataException">It is not a workbook, or is broken.</exception>
    public XlsxReader(ZipArchive archive, ProblemList problems)
        : base(problems)
    {
        this.archive = archive;
        book = XlsxBook.Open(archive, Limits);
        if (book.Links > 0)
        {
            Report("linked workbook", row: 0, book.Links == 1
                ? "The workbook has links to 1 other file; its copies of that data are not read. Read that file itself."
                : string.Create(CultureInfo.InvariantCulture, $"The workbook has links to {book.Links:N0} other files; ")
                    + "its copies of that data are not read. Read those files themselves.");
        }
    }

    public override SheetRow? ReadRow()
    {
        while (part is not null || OpenSheet())
        {
            while (part!.Read())
            {
                if (part.IsStart && NextRow() is { } row)
                {
                    return row;
                }
            }

            CloseSheet();
        }

        EndSheet();
        return null;
    }

    public override void Dispose()
    {
        part?.Dispose();
        archive.Dispose();
    }

    protected override void SkipRestOfSheet() => CloseSheet();

    private bool OpenSheet()
    {
        while (next < book.Sheets.Count)
        {
            XlsxSheet sheet = book.Sheets[next++];
            StartSheet(sheet.Name);
            if (sheet.IsHidden)
            {
                ReportHiddenSheet(Rows(sheet.Part));
                continue;
            }

            merged = XlsxMerged.Of(sheet.Part, Limits);
            hidden.Clear();
            number = 0;
            part = new WorkbookPart(sheet.Part, Limits);
            cell = new XlsxCell(part, book);
            return true;
        }

        return false;
    }

    private void CloseSheet()
    {
        part?.Dispose();
        part = null;
    }

    private SheetRow? NextRow()
    {
        switch (part!.LocalName)
        {
            case "col":
                if (IsTrue(part.Attribute("hidden")) || IsZero(part.Attribute("width")))
                {
                    int first = Math.Clamp(Number(part.Attribute("min")), 1, WorkbookLimits.Columns);
                    int last = Math.Clamp(Number(part.Attribute("max")), first, WorkbookLimits.Columns);
                    Limits.CountCells(last - first + 1);
                    hidden.UnionWith(Enumerable.Range(first - 1, last - first + 1));
                }

                return null;

            case "row":
                number = part.Attribute("r") is { } stated ? Number(stated) : number + 1;
                if (number is < 1 or > WorkbookLimits.Rows)
                {
                    throw new InvalidDataException("This spreadsheet is broken: a row has an impossible number.");
                }

                merged.AddAreasUpTo(number);
                return IsTrue(part.Attribute("hidden")) || IsZero(part.Attribute("ht")) ? SkipHiddenRow() : Row();

            default:
                return null;
        }
    }

    private SheetRow? SkipHiddenRow()
    {
        bool has = false;
        int depth = part!.Depth;
        while (!(part.Depth == depth && part.IsEmpty) && part.ReadWithin(depth))
        {
            has |= part.IsStart && part.LocalName is "v" or "is";
        }

        if (has)
        {
            NoteHiddenRow(number);
        }

        return null;
    }

    private SheetRow? Row()
    {
        if (part!.IsEmpty)
        {
            return null;
        }

        var cells = new RowCells(Limits);
        int depth = part.Depth;
        while (part.ReadWithin(depth))
        {
            if (!part.IsStart || part.LocalName is not "c")
            {
                continue;
            }

            int column = part.Attribute("r") is { } place ? Column(place) : cells.Next;
            (string value, string? doubt) = cell!.Read();
            if (column < cells.Next)
            {
                throw new InvalidDataException("This spreadsheet is broken: the cells of a row are not in order.");
            }

            cells.Skip(column - cells.Next);
            if (merged.Covers(number, column))
            {
                cells.Cover(value, repeated: 1);
            }
            else if (value.Length > 0 && hidden.Contains(column))
            {
                NoteHiddenCell(column);
                cells.Skip(1);
            }
            else
            {
                cells.Add(value, doubt);
            }
        }

        return cells.IsEmpty ? null : cells.ToRow(SheetName, SheetNumber, number);
    }

    /// <summary>How many rows of a sheet are not empty.</summary>
    private int Rows(ZipArchiveEntry entry)
    {
        using var sheet = new WorkbookPart(entry, Limits);
        int rows = 0;
        bool isCounted = true;
        while (sheet.Read())
        {
            if (sheet.IsStart && sheet.LocalName is "row")
            {
                isCounted = false;
            }
            else if (!isCounted && sheet.IsStart && sheet.LocalName is "v" or "is")
            {
                isCounted = true;
                rows++;
            }
        }

        return rows;
    }

    /// <summary>The column, from 0, of a reference such as <c>AB12</c>.</summary>
    public static int Column(ReadOnlySpan<char> place)
    {
        int column = 0;
        foreach (char c in place)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = Math.Min((column * 26) + c - 'A' + 1, WorkbookLimits.Columns + 1);
        }

        return column is < 1 or > WorkbookLimits.Columns
            ? throw new InvalidDataException("This spreadsheet is broken: a cell has an impossible reference.")
            : column - 1;
    }

    public static int Number(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    public static bool IsTrue(string? flag) => flag is "1" or "true" or "on";

    private static bool IsZero(string? size) =>
        double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number <= 0;
}
