namespace Ilacs.Outcomes;

/// <summary>The cells of a row as they arrive. Empty ones are stored only once a filled one follows.</summary>
internal sealed class RowCells(WorkbookLimits limits)
{
    private readonly List<string> cells = [];
    private readonly List<(int Column, string Message)> doubts = [];

    /// <summary>The column of the next cell, from 0.</summary>
    public int Next { get; private set; }

    public bool IsEmpty => cells.Count == 0 && doubts.Count == 0;

    /// <summary>Skips empty cells.</summary>
    public void Skip(int repeated) => Next = Math.Min(Next + repeated, WorkbookLimits.Columns + 1);

    /// <summary>Adds a cell, once for each repetition.</summary>
    public void Add(string value, string? doubt = null, int repeated = 1)
    {
        if (doubt is not null)
        {
            doubts.Add((Next, doubt));
        }

        if (value.Length == 0)
        {
            Skip(repeated);
            return;
        }

        if (Next + repeated > WorkbookLimits.Columns)
        {
            throw WorkbookLimits.Exceeded(WorkbookLimits.Columns, "columns");
        }

        limits.CountCells(Next + repeated - cells.Count);
        cells.AddRange(Enumerable.Repeat("", Next - cells.Count));
        cells.AddRange(Enumerable.Repeat(value, repeated));
        Next += repeated;
    }

    /// <summary>Notes that another cell covers the next one, and what the covered cell contains.</summary>
    public void Cover(string value, int repeated)
    {
        if (value.Length > 0)
        {
            doubts.Add((Next, $"A merged cell covers this one; the text under it, {Quote.Of(value)}, is not read."));
        }

        Skip(repeated);
    }

    public SheetRow ToRow(string sheet, int sheetNumber, int number) => new(sheet, sheetNumber, number, cells, doubts);
}
