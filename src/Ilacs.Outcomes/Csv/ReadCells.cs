namespace Ilacs.Outcomes;

/// <summary>How many cells of each column say something, and how many of these could be read: a column of which none could is lost.</summary>
internal sealed class ReadCells(CsvTable table)
{
    private readonly int[] filled = new int[table.Headers.Count];
    private readonly int[] read = new int[table.Headers.Count];

    /// <summary>The names of columns that the header lacks and that such a file has.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Counts a cell that says something.</summary>
    public void Count(int column, bool isRead)
    {
        if (column >= 0)
        {
            filled[column]++;
            read[column] += isRead ? 1 : 0;
        }
    }

    public IReadOnlyList<LostColumn> Lost() =>
    [
        .. Missing.Select(name => new LostColumn(name, cells: 0)),
        .. table.Headers.Select((header, column) => new LostColumn(header, filled[column], SheetColumns.Letters(column)))
            .Where((lost, column) => lost.Cells > 0 && read[column] == 0),
    ];
}
