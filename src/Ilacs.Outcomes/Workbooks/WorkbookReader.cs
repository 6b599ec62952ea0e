using System.Globalization;

namespace Ilacs.Outcomes;

/// <summary>Reads the sheets of a workbook, one row at a time, so memory does not grow with the file. Anything that a spreadsheet program
/// does not show is skipped and reported.</summary>
internal abstract class WorkbookReader(ProblemList problems) : IDisposable
{
    private const int FewColumns = 10;

    private readonly Dictionary<int, int> hiddenColumns = [];
    private int hiddenRows;
    private int firstHiddenRow;

    /// <summary>What has been counted in the workbook so far.</summary>
    public WorkbookLimits Limits { get; } = new();

    /// <summary>The name of the sheet that is being read, shortened for messages.</summary>
    protected string SheetName { get; private set; } = "";

    /// <summary>The number of the sheet that is being read, from 1: two sheets may have the same name.</summary>
    protected int SheetNumber { get; private set; }

    /// <summary>Whether the sheet, as far as it was read, has anything in a hidden column.</summary>
    public bool HasHiddenColumns => hiddenColumns.Count > 0;

    /// <summary>Reads the next row that is visible and not empty.</summary>
    /// <returns>The row, or <see langword="null"/> after the last one.</returns>
    /// <exception cref="InvalidDataException">The content is broken.</exception>
    public abstract SheetRow? ReadRow();

    /// <summary>Skips the rest of the sheet without interpreting it.</summary>
    /// <exception cref="InvalidDataException">The content is broken.</exception>
    public void SkipSheet()
    {
        hiddenRows = 0;
        hiddenColumns.Clear();
        SkipRestOfSheet();
    }

    public abstract void Dispose();

    /// <summary>Skips the rest of the sheet.</summary>
    protected abstract void SkipRestOfSheet();

    protected void StartSheet(string name)
    {
        EndSheet();
        SheetName = Quote.Shortened(name);
        if (++SheetNumber > WorkbookLimits.Sheets)
        {
            throw WorkbookLimits.Exceeded(WorkbookLimits.Sheets, "sheets");
        }
    }

    /// <summary>Reports what was skipped in the sheet.</summary>
    protected void EndSheet()
    {
        if (hiddenRows > 0)
        {
            string what = Number(
                hiddenRows,
                "row is hidden or filtered out and not read",
                "rows are hidden or filtered out and not read; this is the first");
            Report("hidden rows", firstHiddenRow, $"{what}.");
        }

        if (hiddenColumns.Count > 0)
        {
            int cells = hiddenColumns.Values.Sum();
            string columns = string.Join(", ", hiddenColumns.Keys.Order().Take(FewColumns).Select(SheetColumns.Letters))
                + (hiddenColumns.Count > FewColumns ? ", …" : "");
            Report(
                "hidden columns", row: 0,
                $"{Number(hiddenColumns.Count, "column is", "columns are")} hidden and not read, "
                    + $"with {Number(cells, "cell", "cells")}: {columns}.");
        }

        hiddenRows = 0;
        hiddenColumns.Clear();
    }

    /// <summary>Notes a hidden row that is not empty.</summary>
    protected void NoteHiddenRow(int number)
    {
        firstHiddenRow = hiddenRows++ == 0 ? number : firstHiddenRow;
    }

    /// <summary>Notes a cell of a hidden column.</summary>
    protected void NoteHiddenCell(int column) => hiddenColumns[column] = hiddenColumns.GetValueOrDefault(column) + 1;

    protected void ReportHiddenSheet(int rows) =>
        Report("hidden sheet", row: 0, $"The sheet is hidden and not read; it has {Number(rows, "row", "rows")}.");

    protected void ReportLinkedSheet(int rows) =>
        Report(
            "linked sheet", row: 0,
            $"The sheet is a copy of data from another file, and not read; it has {Number(rows, "row", "rows")}. "
                + "Read that file itself.");

    protected void Report(string kind, int row, string message) =>
        problems.Add(kind, new ReadingProblem(SheetName, row, column: null, message));

    private static string Number(int count, string one, string more) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : more)}");
}

/// <summary>A row of a sheet.</summary>
/// <param name="Sheet">The name of the sheet.</param>
/// <param name="SheetNumber">The number of the sheet, from 1: two sheets may have the same name.</param>
/// <param name="Number">The number that a spreadsheet program shows beside the row.</param>
/// <param name="Cells">The cells as they are shown, dates as yyyy-mm-dd; without the empty ones at the end.</param>
/// <param name="Doubts">What the user should know about a cell, by its column: that it holds something other than it shows, or that another
/// cell covers it.</param>
internal sealed record SheetRow(
    string Sheet, int SheetNumber, int Number, IReadOnlyList<string> Cells, IReadOnlyList<(int Column, string Message)> Doubts)
{
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
