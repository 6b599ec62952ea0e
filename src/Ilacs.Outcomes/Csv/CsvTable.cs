using System.Globalization;
using System.Text;
using Ilacs.Model;
using nietras.SeparatedValues;

namespace Ilacs.Outcomes;

/// <summary>A CSV file: a row of headers and the rows below it, one at a time.</summary>
internal sealed class CsvTable : IDisposable
{
    private const string NotUtf8 = "This is no text in UTF-8; in a spreadsheet program, save it as 'CSV UTF-8'.";

    private readonly SepReader reader;
    private readonly string undecodable;
    private readonly Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
    private int number;

    /// <summary>Opens a file and reads its headers.</summary>
    /// <exception cref="InvalidDataException">It is no text in UTF-8, or its first row is broken.</exception>
    public CsvTable(Stream csv)
    {
        // Undecodable bytes become a character that no text holds, unlike U+FFFD, which some do.
        var utf8 = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFF"));
        var text = new StreamReader(csv, utf8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        reader = Sound(() => Sep.New(',').Reader(options => options with { HasHeader = false, DisableColCountCheck = true }).From(text));
        Headers = Next() is { } head ? [.. head.Cells.Select(header => header.Trim())] : [];
        undecodable = ((DecoderReplacementFallback)text.CurrentEncoding.DecoderFallback).DefaultString;
        if (Headers.Any(IsNotUtf8))
        {
            throw new InvalidDataException(NotUtf8);
        }

        for (int column = 0; column < Headers.Count; column++)
        {
            if (!columns.TryAdd(Headers[column], column) && Headers[column].Length > 0)
            {
                Repeated.Add(column);
            }
        }
    }

    /// <summary>The headers, in order.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The columns whose header another one before them has.</summary>
    public List<int> Repeated { get; } = [];

    /// <summary>The place of a column; -1 if there is none. Upper and lower case make no difference.</summary>
    public int Column(string header) => columns.GetValueOrDefault(header, -1);

    /// <summary>The rows below the headers that are not empty. A row that is broken is reported, and with it the file ends.</summary>
    public IEnumerable<CsvRow> Rows(List<ReadingProblem> problems)
    {
        while (NextOrProblem(problems) is { } row)
        {
            if (row.Cells.All(cell => cell.Length == 0))
            {
                continue;
            }

            if (row.Cells.ToList().FindIndex(IsNotUtf8) is >= 0 and var broken)
            {
                problems.Add(new ReadingProblem("", row.Number, SheetColumns.Letters(broken), $"{NotUtf8} The row is not read."));
                continue;
            }

            if (row.Cells.Count < Headers.Count)
            {
                // A file that was cut off ends in such a row.
                problems.Add(new ReadingProblem("", row.Number, column: null, string.Create(CultureInfo.InvariantCulture, $"The row has {row.Cells.Count} cells and the header {Headers.Count}.")));
            }
            else if (row.Cells.Where((cell, column) => cell.Length > 0 && (column >= Headers.Count || Headers[column].Length == 0)).Any())
            {
                problems.Add(new ReadingProblem("", row.Number, column: null, "There is a cell without a header."));
            }

            yield return row;
        }
    }

    public void Dispose() => reader.Dispose();

    /// <summary>Whether a cell holds what stands for bytes that could not be decoded, so that the row is known at which they are.</summary>
    private bool IsNotUtf8(string cell) => cell.Contains(undecodable, StringComparison.Ordinal);

    private CsvRow? NextOrProblem(List<ReadingProblem> problems)
    {
        try
        {
            return Next();
        }
        catch (InvalidDataException error)
        {
            problems.Add(new ReadingProblem("", number, column: null, $"{error.Message} This row and those below it are not read."));
            return null;
        }
    }

    private CsvRow? Next()
    {
        number++;
        if (!Sound(reader.MoveNext))
        {
            return null;
        }

        var cells = new string[reader.Current.ColCount];
        for (int column = 0; column < cells.Length; column++)
        {
            cells[column] = Unquoted(reader.Current[column].Span, column);
        }

        return new CsvRow(number, cells);
    }

    /// <summary>A cell without the quotation marks around it. The library would pass over one that is not closed, and make the rest of the file one cell.</summary>
    private static string Unquoted(ReadOnlySpan<char> cell, int column)
    {
        if (!cell.Contains('"'))
        {
            return cell.ToString();
        }

        string inner = cell is ['"', .. var quoted, '"'] ? quoted.ToString() : throw Broken(column);
        string without = inner.Replace("\"\"", "", StringComparison.Ordinal);
        return without.Contains('"', StringComparison.Ordinal) ? throw Broken(column) : inner.Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static InvalidDataException Broken(int column) =>
        new($"A quotation mark in column {SheetColumns.Letters(column)} is not closed, or stands within a cell and is not doubled.");

    private static T Sound<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (NotSupportedException error)
        {
            throw new InvalidDataException("The row is too long; perhaps a quotation mark is not closed.", error);
        }
    }
}

/// <summary>A row of a CSV file.</summary>
/// <param name="Number">The number that a spreadsheet program shows beside it.</param>
/// <param name="Cells">The cells as they stand.</param>
internal sealed record CsvRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column; empty where the row is too short, or there is no such column.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    /// <summary>What was read from the row, with its place; <see langword="null"/> if nothing was.</summary>
    public ReadInspection? Place(Inspection? inspection) => inspection is null ? null : new ReadInspection(inspection, sheet: "", Number);
}
