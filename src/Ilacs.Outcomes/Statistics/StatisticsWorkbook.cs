using System.Globalization;
using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>
/// Reads the workbook of Ofsted's official statistics, OpenDocument (<c>.ods</c>) or Excel (<c>.xlsx</c>): latest outcomes, inspections and
/// visits of a year, the history since 2018, one
/// inspection a row or several side by side, and the outcomes 2009 to 2023. Also sheets with the columns of <see cref="InspectionCsv"/>, as
/// <see cref="InspectionWorkbook"/> writes them.
/// </summary>
/// <remarks>
/// <para>Columns are found by their headers, wherever they stand; markers of notes (<c>[note 2]</c>), line breaks and kinds of blank make
/// no difference. Where several inspections stand
/// side by side, the words before what a column holds tell which it belongs to, whatever they are. A column headed "children in care" holds
/// the combined judgement for inspections that
/// began before 2023. Where only the publication is known, the edition is the one that day and the judgements stated leave, such as one
/// with overall effectiveness; where they leave
/// more than one, the inspection is a problem and not read. Frameworks before November 2013 are passed over.</para>
/// <para>A dash is, under SIF, a judgement that was not made, as in the reports on the City of London and the Isles of Scilly of 2016.
/// Elsewhere a dash, two dots, and the symbols of the
/// Government Statistical Service, such as <c>[z]</c> (not applicable), <c>[x]</c> (not available) and <c>[c]</c> (confidential), say that
/// no judgement is stated.</para>
/// <para>What a spreadsheet program does not show is not read, and is a problem that says so: hidden sheets, rows and columns, rows that a
/// filter leaves out, what lies under a merged cell,
/// and what the workbook keeps of another one. Text on shapes and in notes is no part of a cell. A date with a time of day means the day
/// that is shown.</para>
/// <para>An inspection that several sheets list is read once, with what each says of it; where they differ, what the first says is taken
/// and the other reported.</para>
/// <para>A file beyond what any real one has (among others 200 million characters, 5 million cells, 1,000 columns of a header) is refused.
/// Memory stays below 300 MB.</para>
/// <para><b>Source.</b> Ofsted, local authority inspection outcomes as at 31 March 2025 and 2024; children's social care in England 2023,
/// underlying data.</para>
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.OpenRead("LA_Inspection_Outcomes_as_at_31_March_2025.ods");
/// InspectionReading reading = StatisticsWorkbook.Read(file);
/// </code>
/// </example>
public static class StatisticsWorkbook
{
    /// <summary>A sheet that has so many rows and no table of local authorities yet is of something else: of providers, thousands of
    /// rows.</summary>
    private const int MostRowsBeforeTable = 100;

    /// <summary>Reads a workbook, a row at a time.</summary>
    /// <param name="workbook">The file; it stays open.</param>
    /// <param name="register">The register by which authorities are known; left out, <see cref="AuthorityRegister.National"/>.</param>
    /// <returns>What was read, and what could not be.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="workbook"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The file is no OpenDocument or Excel workbook, a broken one, or behind a
    /// password.</exception>
    public static InspectionReading Read(Stream workbook, AuthorityRegister? register = null) => Read(workbook, register, isAll: false);

    internal static InspectionReading Read(Stream workbook, AuthorityRegister? register, bool isAll)
    {
        ArgumentNullException.ThrowIfNull(workbook);
        var problems = new ProblemList(isAll);
        using WorkbookReader reader = WorkbookFile.Open(workbook, problems);
        return new Sheets(reader, register ?? AuthorityRegister.National, problems).Read();
    }

    /// <summary>Reads the sheets of a workbook.</summary>
    private sealed class Sheets(WorkbookReader reader, AuthorityRegister register, ProblemList problems)
    {
        private readonly OutcomeRows outcomes = new(problems);
        private readonly List<Table> tables = [];
        private readonly List<InspectionSheet> saved = [];
        private readonly Dictionary<string, int[]> lackingByName = new(StringComparer.Ordinal);
        private Table? table;
        private InspectionSheet? inspections;

        public InspectionReading Read()
        {
            int sheet = 0;
            int rowsWithoutTable = 0;
            bool hasTable = false;
            while (reader.ReadRow() is { } row)
            {
                if (row.SheetNumber != sheet)
                {
                    sheet = row.SheetNumber;
                    table = null;
                    inspections = null;
                    rowsWithoutTable = 0;
                }

                if (inspections is not null)
                {
                    inspections.Add(row);
                }
                else if (SheetColumns.Of(row, reader.Limits) is { } columns)
                {
                    Start(row, columns);
                    hasTable = true;
                }
                else if (table is not null)
                {
                    reader.Limits.CountCells(table.Columns.Outcomes.Count);
                    new SheetRowReader(row, table, register, problems).ReadInto(outcomes);
                }
                else if (InspectionSheet.Of(row, problems) is { } found)
                {
                    saved.Add(inspections = found);
                    hasTable = true;
                }
                else if (InspectionWorkbook.IsHeadOfLatest(row))
                {
                    reader.SkipSheet();
                }
                else if (SheetColumns.LacksAuthority(row))
                {
                    Report(
                        "no authority", row.Sheet, row.Number, column: null,
                        "The header has no column 'Local authority name', which is needed; the sheet is not read.");
                    hasTable = true;
                    reader.SkipSheet();
                }
                else if (++rowsWithoutTable == MostRowsBeforeTable)
                {
                    reader.SkipSheet();
                }
            }

            ReportMissing();
            if (!hasTable)
            {
                Report(
                    "no table", "", row: 0, column: null,
                    "No sheet has a column 'Local authority name'; expected Ofsted's statistics of local authority inspections.");
            }

            InspectionReading[] read = [.. saved.Select(it => it.Read())];
            IReadOnlyList<InspectionRow> listed = outcomes.ToInspections();
            return new InspectionReading(
                [.. listed, .. read.SelectMany(it => it.Rows)],
                [.. problems.ToList(), .. read.SelectMany(it => it.Problems)],
                [.. tables.SelectMany(it => it.Cells.Lost()), .. read.SelectMany(it => it.LostColumns)]);
        }

        private void Start(SheetRow header, SheetColumns columns)
        {
            table = new Table(tables.Count, header, columns)
            {
                HasUnread = columns.Unknown.Count > 0 || header.Doubts.Any() || reader.HasHiddenColumns,
            };
            tables.Add(table);
            foreach (int column in columns.Unknown)
            {
                Report(
                    "unknown column", header.Sheet, header.Number, column,
                    $"The column {Quote.Of(CellText.OnOneLine(header[column]))} is none that is known, and not read.");
            }

            foreach ((SheetHeader repeated, int column) in columns.Outcomes.SelectMany(outcome => outcome.Repeated))
            {
                string what = repeated.Domain?.ToString() ?? Quote.Of(repeated.Text);
                Report(
                    "repeated column", header.Sheet, header.Number, column,
                    $"There is another column for {what} before this one; that one is read.");
            }

            foreach ((int column, string doubt) in header.Doubts)
            {
                Report("doubt", header.Sheet, header.Number, column, doubt);
            }
        }

        /// <summary>Says of each table which columns it lacks, and of how many inspections no other sheet states what they would.</summary>
        private void ReportMissing()
        {
            string[] said =
            [
                .. tables
                    .SelectMany(it => it.Columns.Outcomes.Where(outcome => outcome.IsOneARow).SelectMany(outcome => outcome.Says()))
                    .Distinct(StringComparer.Ordinal),
            ];
            foreach (Table it in tables)
            {
                foreach ((int column, DateColumn dates) in it.Dates.Where(dates => dates.Value is { HasMonthFirst: true, Ambiguous: > 0 }))
                {
                    Report(
                        "month first", it.Sheet, it.Header, column,
                        $"{Number(dates.Ambiguous, "date", "dates")} of this column may be meant with the month first, "
                            + "as another of it must be; the day was read first. Write them as yyyy-mm-dd.");
                }

                string[] needed = it.Columns.Outcomes.Count == 0 ? [OutcomeRow.OverallName]
                    : [.. it.Columns.Outcomes.SelectMany(outcome => outcome.Missing(it.Columns.Theme >= 0))
                        .Concat(Unread(it)).Distinct(StringComparer.Ordinal)];
                foreach (string name in needed)
                {
                    ReportMissing(it, name, "which is needed");
                }

                foreach (OutcomeColumns outcome in it.Columns.Outcomes.Where(outcome => outcome.IsOneARow))
                {
                    foreach (string name in said.Except(outcome.Says(), StringComparer.Ordinal).Except(needed, StringComparer.Ordinal))
                    {
                        ReportMissing(it, name, "which another sheet has");
                    }
                }
            }
        }

        /// <summary>The publications, which some tables of Ofsted's do not state,
        /// where a column that is not read may have held them.</summary>
        private static IEnumerable<string> Unread(Table it) =>
            it.HasUnread && it.Columns.Outcomes.Any(outcome => outcome is { FirstDay: >= 0, PublishedOn: < 0 })
                ? [OutcomeRow.PublicationName]
                : [];

        private void ReportMissing(Table it, string name, string why)
        {
            if (!lackingByName.TryGetValue(name, out int[]? byTable))
            {
                lackingByName[name] = byTable = outcomes.Lacking(name, tables.Count);
            }

            int lacking = byTable[it.Number];
            string touched =
                it.RowsWithoutDate > 0 && name is OutcomeRow.FirstDayName
                    ? Number(it.RowsWithoutDate, "row is not read", "rows are not read")
                : lacking > 0 ? Number(lacking, "inspection or visit lacks it", "inspections and visits lack it")
                : "";
            if (touched.Length > 0 || it.Columns.Outcomes.Count == 0)
            {
                it.Cells.Missing.Add(name);
                Report(
                    "missing column", it.Sheet, it.Header, column: null,
                    $"The header has no column '{name}', {why}{(touched.Length > 0 ? $": {touched}" : "")}.");
            }
        }

        private static string Number(int count, string one, string more) =>
            string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : more)}");

        private void Report(string kind, string sheet, int row, int? column, string message) =>
            problems.Add(kind, new ReadingProblem(sheet, row, column is { } it ? SheetColumns.Letters(it) : null, message));
    }

    /// <summary>A table of a sheet.</summary>
    internal sealed class Table(int number, SheetRow header, SheetColumns columns)
    {
        /// <summary>Its number in the workbook, from 0.</summary>
        public int Number { get; } = number;

        public string Sheet { get; } = header.Sheet;

        /// <summary>The row of its header.</summary>
        public int Header { get; } = header.Number;

        public SheetColumns Columns { get; } = columns;

        /// <summary>Whether the header has columns that are not known, or not shown.</summary>
        public required bool HasUnread { get; init; }

        /// <summary>What could be read of each column.</summary>
        public ReadCells Cells { get; } = new([.. header.Cells.Select(CellText.OnOneLine)], header.Sheet);

        /// <summary>How the dates of each column are written, as far as they are text.</summary>
        public Dictionary<int, DateColumn> Dates { get; } = [];

        public DateColumn DatesOf(int column) =>
            Dates.TryGetValue(column, out DateColumn? dates)
                ? dates
                : Dates[column] = new DateColumn(SheetColumns.Letters(column), isDayFirst: true);

        /// <summary>Rows with judgements, of which no column states a date.</summary>
        public int RowsWithoutDate { get; set; }
    }
}
