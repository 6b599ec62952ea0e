using System.Globalization;
using nietras.SeparatedValues;

namespace Ilacs.Outcomes;

/// <summary>The rows of a CSV file, one at a time, divided at the separator.</summary>
internal sealed class CsvRows : IDisposable
{
    /// <summary>As many as a spreadsheet program allows.</summary>
    public const int MostColumns = 16_384;

    private readonly SepReader reader;

    /// <summary>Starts at the current position of the stream.</summary>
    public CsvRows(Stream csv, char separator) => reader = RefusingLongRows(() =>
        Sep.New(separator).Reader(options => options with { HasHeader = false, DisableColCountCheck = true }).From(new CsvText(csv)));

    /// <summary>The number that a spreadsheet program shows beside the row.</summary>
    public int Number { get; private set; }

    /// <summary>Moves to the next row.</summary>
    /// <exception cref="InvalidDataException">It is too long or too wide.</exception>
    public bool MoveNext()
    {
        Number++;
        return RefusingLongRows(reader.MoveNext)
            && (reader.Current.Span.Length > CsvText.LongestRow ? throw CsvText.TooLong()
                : reader.Current.ColCount > MostColumns
                    ? throw new InvalidDataException(
                        string.Create(CultureInfo.InvariantCulture, $"The row has more than {MostColumns} cells."))
                : true);
    }

    /// <summary>Skips a row that has no number.</summary>
    public void SkipUncounted() => RefusingLongRows(reader.MoveNext);

    /// <summary>The cells of the row.</summary>
    /// <exception cref="InvalidDataException">A quotation mark is out of place.</exception>
    public string[] Cells()
    {
        var cells = new string[reader.Current.ColCount];
        for (int column = 0; column < cells.Length; column++)
        {
            cells[column] = Unquoted(reader.Current[column].Span, column);
        }

        return cells;
    }

    /// <summary>One cell of the row; empty if the row is too short.</summary>
    /// <exception cref="InvalidDataException">A quotation mark is out of place.</exception>
    public string Cell(int column) => column < reader.Current.ColCount ? Unquoted(reader.Current[column].Span, column) : "";

    public void Dispose() => reader.Dispose();

    /// <summary>A cell without the quotation marks around it and the spaces around those. The library would accept a quotation mark that is
    /// not closed, and make the rest of the file one cell.</summary>
    private static string Unquoted(ReadOnlySpan<char> cell, int column)
    {
        if (!cell.Contains('"'))
        {
            return cell.ToString();
        }

        string inner = cell.Trim() is ['"', .. var quoted, '"'] ? quoted.ToString() : throw Broken(column);
        string without = inner.Replace("\"\"", "", StringComparison.Ordinal);
        return without.Contains('"', StringComparison.Ordinal)
            ? throw Broken(column)
            : inner.Replace("\"\"", "\"", StringComparison.Ordinal);
    }

    private static InvalidDataException Broken(int column) =>
        new($"A quotation mark in column {SheetColumns.Letters(column)} is not closed, or is inside a cell and not doubled.");

    private static T RefusingLongRows<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (NotSupportedException)
        {
            throw CsvText.TooLong();
        }
    }
}

/// <summary>A row of a CSV file.</summary>
/// <param name="Number">The number that a spreadsheet program shows beside it.</param>
/// <param name="Cells">The cells, unchanged.</param>
internal sealed record CsvRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The cell of a column; empty if the row is too short or there is no such column.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
