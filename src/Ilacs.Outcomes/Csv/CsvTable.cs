using System.Globalization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>A CSV file: a row of headers, perhaps below a title, and the rows below it, one at a time.</summary>
internal sealed class CsvTable
{
    /// <summary>The header is in one of the first rows.</summary>
    private const int MostRowsAbove = 100;

    /// <summary>Hundreds of times as many as there are in reality.</summary>
    private const int MostInspections = 100_000;

    /// <summary>For all rows that are inspections together; the national record has less than a hundredth of this.</summary>
    private const int MostCharacters = 32 * 1024 * 1024;

    private const string TooLong = "The text is longer than 64 MiB, too long to keep in memory; save it to a file.";
    private const string NotUtf8 = "This is not UTF-8 text; in a spreadsheet program, save it as 'CSV UTF-8'.";
    private const string SeparatorLine = "sep=";
    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly Stream csv;
    private readonly long start;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool hasSeparatorLine;
    private char separator;

    /// <summary>Opens a file and finds its headers, whatever separates its cells.</summary>
    /// <param name="csv">The file, from its current position.</param>
    /// <param name="isHead">Whether a row, with white space reduced to single spaces, is the header.</param>
    /// <exception cref="InvalidDataException">It is not UTF-8 or UTF-16 text, or it has no header and a row is broken.</exception>
    public CsvTable(Stream csv, Func<IReadOnlyList<string>, bool> isHead)
    {
        this.csv = csv.CanSeek ? csv : WholeStream.Of(csv, TooLong);
        start = this.csv.Position;
        char[] candidates = StatedSeparator() is { } stated ? [stated] : Separators;
        hasSeparatorLine = candidates.Length == 1;
        InvalidDataException? broken = null;
        if (!candidates.Any(candidate => FindHead(candidate, isHead, ref broken)) && broken is not null)
        {
            throw broken;
        }

        for (int column = 0; column < Headers.Count; column++)
        {
            if (!columns.TryAdd(Headers[column], column) && Headers[column].Length > 0)
            {
                Repeated.Add(column);
            }
        }
    }

    /// <summary>The headers, in order; none if no row is the header.</summary>
    public IReadOnlyList<string> Headers { get; private set; } = [];

    /// <summary>The number of the row of headers.</summary>
    public int HeaderRow { get; private set; } = 1;

    /// <summary>The columns whose header repeats that of an earlier one.</summary>
    public List<int> Repeated { get; } = [];

    /// <summary>Whether a row has these columns; upper and lower case make no difference.</summary>
    public static bool Has(IReadOnlyList<string> headers, params ReadOnlySpan<string> wanted)
    {
        foreach (string header in wanted)
        {
            if (!headers.Contains(header, StringComparer.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The place of a column; -1 if there is none. Upper and lower case make no difference.</summary>
    public int Column(string header) => columns.GetValueOrDefault(header, -1);

    /// <summary>Passes the dates of some columns to whatever decides how to read them.</summary>
    public void Learn(IReadOnlyList<(int Column, DateColumn Dates)> dates)
    {
        using CsvRows rows = OpenBelowHeader();
        try
        {
            while (dates.Count > 0 && rows.MoveNext())
            {
                foreach ((int column, DateColumn ofColumn) in dates)
                {
                    ofColumn.Learn(rows.Cell(column));
                }
            }
        }
        catch (InvalidDataException)
        {
            // This is reported when the row is read.
        }
    }

    /// <summary>The inspections of all rows.</summary>
    public InspectionReading Read(Func<CsvRow, Inspection?> read, ReadCells cells, ProblemList problems)
    {
        var inspections = new List<InspectionRow>();
        long characters = 0;
        foreach (CsvRow row in Rows(problems))
        {
            int length = row.Cells.Sum(cell => cell.Length);
            if (inspections.Count == MostInspections || characters + length > MostCharacters)
            {
                string most = inspections.Count == MostInspections
                    ? string.Create(CultureInfo.InvariantCulture, $"{MostInspections} inspections")
                    : string.Create(CultureInfo.InvariantCulture, $"{MostCharacters} characters in inspections");
                problems.Add("too many", new ReadingProblem(
                    "", row.Number, column: null, $"There are more than {most}; this row and the ones below it are not read."));
                break;
            }

            if (read(row) is { } inspection)
            {
                inspections.Add(new InspectionRow(inspection, sheet: "", row.Number));
                characters += length;
            }
        }

        return new InspectionReading(inspections, problems.ToList(), cells.Lost());
    }

    /// <summary>The rows below the headers that are not empty. A broken row is reported, and reading ends there.</summary>
    private IEnumerable<CsvRow> Rows(ProblemList problems)
    {
        using CsvRows rows = OpenBelowHeader();
        while (Next(rows, problems) is { } row)
        {
            if (row.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (row.Cells.ToList().FindIndex(cell => CsvText.IsBroken(cell)) is >= 0 and var broken)
            {
                problems.Add(
                    "not UTF-8", new ReadingProblem("", row.Number, SheetColumns.Letters(broken), $"{NotUtf8} The row is not read."));
                continue;
            }

            if (row.Cells.Count < Headers.Count)
            {
                // A truncated file ends in such a row.
                problems.Add("short row", new ReadingProblem("", row.Number, column: null, string.Create(
                    CultureInfo.InvariantCulture, $"The row has {row.Cells.Count} cells, but the header has {Headers.Count}.")));
            }
            else if (row.Cells.Where((cell, column) => cell.Length > 0 && (column >= Headers.Count || Headers[column].Length == 0)).Any())
            {
                problems.Add("no header", new ReadingProblem("", row.Number, column: null, "There is a cell without a header."));
            }

            yield return row;
        }
    }

    private static CsvRow? Next(CsvRows rows, ProblemList problems)
    {
        try
        {
            return rows.MoveNext() ? new CsvRow(rows.Number, rows.Cells()) : null;
        }
        catch (InvalidDataException error)
        {
            problems.Add("broken", new ReadingProblem(
                "", rows.Number, column: null, $"{error.Message} This row and the ones below it are not read."));
            return null;
        }
    }

    private bool FindHead(char candidate, Func<IReadOnlyList<string>, bool> isHead, ref InvalidDataException? broken)
    {
        separator = candidate;
        using CsvRows rows = Open();
        try
        {
            while (rows.Number < MostRowsAbove && rows.MoveNext())
            {
                if (HeadersOf(rows, ref broken) is { } headers && isHead(headers))
                {
                    (Headers, HeaderRow) = (headers, rows.Number);
                    return true;
                }
            }
        }
        catch (InvalidDataException error)
        {
            broken ??= error;
        }

        return false;
    }

    /// <summary>The cells of a row as headers. A stray quotation mark in a title does no harm.</summary>
    private static string[]? HeadersOf(CsvRows rows, ref InvalidDataException? broken)
    {
        try
        {
            string[] cells = rows.Cells();
            return Array.Exists(cells, cell => CsvText.IsBroken(cell))
                ? throw new InvalidDataException(NotUtf8)
                : [.. cells.Select(CellText.WithoutMarkers)];
        }
        catch (InvalidDataException error)
        {
            broken ??= error;
            return null;
        }
    }

    private CsvRows OpenBelowHeader()
    {
        CsvRows rows = Open();
        while (rows.Number < HeaderRow && rows.MoveNext())
        {
        }

        return rows;
    }

    private CsvRows Open()
    {
        csv.Position = start;
        var rows = new CsvRows(csv, separator);
        if (hasSeparatorLine)
        {
            // A spreadsheet program treats this line as an instruction and shows the next one as its first row.
            rows.SkipUncounted();
        }

        return rows;
    }

    /// <summary>The separator that the first line states, as spreadsheet programs write it: <c>sep=;</c>.</summary>
    private char? StatedSeparator()
    {
        using var text = new CsvText(csv);
        Span<char> beginning = stackalloc char[16];
        ReadOnlySpan<char> line = beginning[..text.ReadBlock(beginning)];
        line = line[..(line.IndexOfAny('\r', '\n') is >= 0 and var lineEnd ? lineEnd : line.Length)].Trim('"');
        return line.StartsWith(SeparatorLine, StringComparison.OrdinalIgnoreCase)
            && line[SeparatorLine.Length..] is [var stated] && IsSeparator(stated)
                ? stated
                : null;
    }

    private static bool IsSeparator(char character) =>
        character == '\t'
        || (char.IsAscii(character) && (char.IsPunctuation(character) || char.IsSymbol(character)) && character is not ('"' or '#'));
}
