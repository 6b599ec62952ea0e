using System.Text;

namespace Ilacs.Outcomes;

/// <summary>A sheet with the columns of <see cref="InspectionCsv"/>, written by <see cref="InspectionWorkbook"/> or by a spreadsheet
/// program that opened the CSV. It is read like that CSV.</summary>
internal sealed class InspectionSheet
{
    private readonly string sheet;
    private readonly StringBuilder csv = new();
    private readonly List<int> rows = [];
    private readonly ProblemList problems;

    private InspectionSheet(SheetRow header, ProblemList problems)
    {
        this.problems = problems;
        sheet = header.Sheet;
        Add(header);
    }

    /// <summary>The sheet, if a row is such a header.</summary>
    public static InspectionSheet? Of(SheetRow row, ProblemList problems) =>
        row.Cells.Any(cell => string.Equals(cell.Trim(), InspectionColumn.Type, StringComparison.OrdinalIgnoreCase))
        && row.Cells.Any(cell =>
                InspectionColumn.BeforeJudgements.Any(column => column.Authority is not null && column.IsHeader(cell.Trim())))
            ? new InspectionSheet(row, problems) : null;

    public void Add(SheetRow row)
    {
        rows.Add(row.Number);
        IEnumerable<string> padded = row.Cells.Concat(Enumerable.Repeat("", Math.Max(Width - row.Cells.Count, 0)));
        csv.AppendJoin(',', padded.Select(CsvCell.Quote)).Append("\r\n");
        Width = rows.Count == 1 ? row.Cells.Count : Width;
        foreach ((int column, string doubt) in row.Doubts)
        {
            problems.Add("doubt", new ReadingProblem(sheet, row.Number, SheetColumns.Letters(column), doubt));
        }

        if (csv.Length > WorkbookLimits.CharactersOfSharedTexts)
        {
            throw WorkbookLimits.Exceeded(WorkbookLimits.CharactersOfSharedTexts, "characters in a sheet of inspections");
        }
    }

    /// <summary>The inspections, each with its place in the sheet.</summary>
    public InspectionReading Read()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        InspectionReading reading = InspectionCsv.Read(new CsvTable(file, InspectionCsv.IsHead), problems.IsAll);
        return new InspectionReading(
            reading.Rows.Select(it => new InspectionRow(it.Inspection, sheet, Row(it.Number))),
            reading.Problems.Select(it => it.At(sheet, Row(it.Row))),
            reading.LostColumns.Select(lost => $"{sheet}: {lost}"));
    }

    private int Width { get; set; }

    private int Row(int row) => row >= 1 && row <= rows.Count ? rows[row - 1] : row;
}
