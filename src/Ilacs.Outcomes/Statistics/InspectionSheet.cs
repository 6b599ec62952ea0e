using System.Text;

namespace Ilacs.Outcomes;

/// <summary>A sheet with the columns of <see cref="InspectionCsv"/>, as <see cref="InspectionWorkbook"/> writes it or a spreadsheet program
/// that opened the CSV: read as that CSV.</summary>
internal sealed class InspectionSheet
{
    private readonly string sheet;
    private readonly StringBuilder csv = new();
    private readonly List<int> rows = [];
    private readonly List<ReadingProblem> problems = [];

    private InspectionSheet(SheetRow header)
    {
        sheet = header.Sheet;
        Add(header);
    }

    /// <summary>The sheet, if a row is its header.</summary>
    public static InspectionSheet? Of(SheetRow row) =>
        row.Cells.Any(cell => string.Equals(cell.Trim(), InspectionColumn.Type, StringComparison.OrdinalIgnoreCase))
        && row.Cells.Any(cell => InspectionColumn.BeforeJudgements.Any(column => column.Authority is not null && column.IsHeader(cell.Trim())))
            ? new InspectionSheet(row) : null;

    public void Add(SheetRow row)
    {
        rows.Add(row.Number);
        csv.AppendJoin(',', row.Cells.Concat(Enumerable.Repeat("", Math.Max(Width - row.Cells.Count, 0))).Select(CsvCell.Quote)).Append("\r\n");
        Width = rows.Count == 1 ? row.Cells.Count : Width;
        problems.AddRange(row.Doubts.Select(doubt => new ReadingProblem(sheet, row.Number, SheetColumns.Letters(doubt.Column), doubt.Message)));
        if (csv.Length > WorkbookLimits.CharactersOfSharedTexts)
        {
            throw WorkbookLimits.Exceeded(WorkbookLimits.CharactersOfSharedTexts, "characters in a sheet of inspections");
        }
    }

    /// <summary>The inspections, each with its place in the sheet.</summary>
    public InspectionReading Read()
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(csv.ToString()));
        InspectionReading reading = InspectionCsv.Read(file);
        return new InspectionReading(
            [.. reading.Read.Select(it => new ReadInspection(it.Inspection, sheet, Row(it.Row)))],
            [.. problems, .. reading.Problems.Select(it => it.At(sheet, Row(it.Row)))]);
    }

    private int Width { get; set; }

    private int Row(int row) => row >= 1 && row <= rows.Count ? rows[row - 1] : row;
}
