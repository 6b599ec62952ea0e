using System.Globalization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>
/// Reads the workbook of Ofsted's official statistics, OpenDocument (<c>.ods</c>) or Excel (<c>.xlsx</c>): latest outcomes, inspections and
/// visits of a year, the history since 2018, with one inspection per row or several side by side, and the outcomes from 2009 to 2023. It
/// also reads sheets with the columns of <see cref="InspectionCsv"/>, as written by <see cref="InspectionWorkbook"/>.
/// </summary>
/// <remarks>
/// <para>Columns are found by their headers, wherever they are; note markers (<c>[note 2]</c>), line breaks and kinds of space make no
/// difference. If several inspections are side by side, the first words of a header say which one it belongs to, whatever these words are.
/// A column headed "children in care" holds the combined judgement for inspections that began before 2023. If only the publication is
/// known, the edition is the only one that this day and the stated judgements allow, such as one with overall effectiveness; if they allow
/// more than one, the inspection is a problem and is not read. Frameworks before November 2013 are skipped.</para>
/// <para>Under SIF, a dash is a judgement that was not made, as in the reports of 2016 on the City of London and the Isles of Scilly.
/// Elsewhere a dash, two dots, and the symbols of the Government Statistical Service, such as <c>[z]</c> (not applicable), <c>[x]</c> (not
/// available) and <c>[c]</c> (confidential), mean that no judgement is stated.</para>
/// <para>Anything that a spreadsheet program does not show is not read but reported as a problem: hidden sheets, rows and columns, rows
/// filtered out, text under a merged cell, and the workbook's copies of data from another one. Text in shapes and notes is not part of a
/// cell. A date with a time of day means the day that is shown.</para>
/// <para>An inspection that several sheets list is read once, with what each says about it; where they differ, the first is used and the
/// other reported.</para>
/// <para>A file far beyond any real one (for example 200 million characters, 5 million cells, or 1,000 columns in a header) is refused.
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
    /// <summary>A sheet with this many rows and still no table of local authorities is about something else, such as thousands of
    /// providers.</summary>
    private const int MostRowsBeforeTable = 100;

    /// <summary>Reads a workbook, one row at a time.</summary>
    /// <param name="workbook">The file; it stays open.</param>
    /// <param name="register">The register that identifies the authorities; <see cref="AuthorityRegister.National"/> if left out.</param>
    /// <returns>What was read, and what could not be read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="workbook"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The file is not an OpenDocument or Excel workbook, is broken, or is protected by a
    /// password.</exception>
    /// <example>
    /// <code>
    /// using FileStream workbook = File.OpenRead("LA_Inspection_Outcomes_as_at_31_March_2025.ods");
    /// InspectionReading reading = StatisticsWorkbook.Read(workbook);
    /// int visits = reading.Inspections.Count(it =&gt; it is UngradedInspection);              // 60, and 271 graded inspections
    /// InspectionRow first = reading.Rows[0];                                  // the inspection, with its sheet and row
    /// </code>
    /// </example>
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
                    StartTable(row, columns);
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

        private void StartTable(SheetRow header, SheetColumns columns)
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
                    $"The column {Quote.Of(CellText.OnOneLine(header[column]))} is not known and is not read.");
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

        /// <summary>Reports the columns that each table lacks, and how many inspections lack that information because no other sheet has
        /// it.</summary>
        private void ReportMissing()
        {
            string[] stated =
            [
                .. tables
                    .SelectMany(it => it.Columns.Outcomes.Where(outcome => outcome.IsOneARow).SelectMany(outcome => outcome.StatedNames()))
                    .Distinct(StringComparer.Ordinal),
            ];
            foreach (Table it in tables)
            {
                foreach ((int column, DateColumn dates) in it.Dates.Where(dates => dates.Value is { HasMonthFirst: true, Ambiguous: > 0 }))
                {
                    Report(
                        "month first", it.Sheet, it.Header, column,
                        $"{Number(dates.Ambiguous, "date", "dates")} in this column may have the month first, "
                            + "since another one must; they were read with the day first. Write them as yyyy-mm-dd.");
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
                    foreach (string name in
                        stated.Except(outcome.StatedNames(), StringComparer.Ordinal).Except(needed, StringComparer.Ordinal))
                    {
                        ReportMissing(it, name, "which another sheet has");
                    }
                }
            }
        }

        /// <summary>The publications, which some of Ofsted's tables do not state, if a column that is not read may have held
        /// them.</summary>
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

        /// <summary>What could be read from each column.</summary>
        public ReadCells Cells { get; } = new([.. header.Cells.Select(CellText.OnOneLine)], header.Sheet);

        /// <summary>How the dates of each column are written, where they are text.</summary>
        public Dictionary<int, DateColumn> Dates { get; } = [];

        public DateColumn DatesOf(int column) =>
            Dates.TryGetValue(column, out DateColumn? dates)
                ? dates
                : Dates[column] = new DateColumn(SheetColumns.Letters(column), isDayFirst: true);

        /// <summary>Rows with judgements but without a date.</summary>
        public int RowsWithoutDate { get; set; }
    }
}
