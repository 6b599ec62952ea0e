using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>
/// Reads the workbook of Ofsted's official statistics (<c>.ods</c>): latest outcomes, inspections and visits of a year, the history since 2018, and
/// the outcomes 2009 to 2023 side by side.
/// </summary>
/// <remarks>
/// <para>Columns are found by their headers, wherever they stand. A column headed "children in care" holds the combined judgement for inspections that began before
/// 2023. Where only the publication is known, the edition is the one that day and the judgements stated leave, such as one with overall effectiveness; where they leave
/// more than one, the inspection is a problem and not read. A dash is a judgement that was not made,
/// as in the reports on the City of London and the Isles of Scilly of 2016. Frameworks before November 2013 are passed over.</para>
/// <para>An inspection that several sheets list is read once, with what each says of it; where they differ, what the first says is taken and the other reported.</para>
/// <para><b>Source.</b> Ofsted, local authority inspection outcomes as at 31 March 2025; children's social care in England 2023, underlying data.</para>
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.OpenRead("LA_Inspection_Outcomes_as_at_31_March_2025.ods");
/// InspectionReading reading = StatisticsWorkbook.Read(file);
/// </code>
/// </example>
public static class StatisticsWorkbook
{
    /// <summary>A sheet that has so many rows and no table of local authorities yet is of something else: of providers, thousands of rows.</summary>
    private const int MostRowsBeforeTable = 100;

    /// <summary>Reads a workbook, a row at a time.</summary>
    /// <param name="ods">The file; it stays open.</param>
    /// <param name="register">The register by which authorities are known; left out, <see cref="AuthorityRegister.National"/>.</param>
    /// <returns>What was read, and what could not be.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ods"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">The file is no OpenDocument spreadsheet, or a broken one.</exception>
    public static InspectionReading Read(Stream ods, AuthorityRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(ods);
        var problems = new List<ReadingProblem>();
        var outcomes = new OutcomeRows(problems);
        string? sheet = null;
        SheetColumns? columns = null;
        bool hasTable = false;
        var tables = new List<(string Sheet, int Row, OutcomeColumns Columns)>();
        int rowsWithoutTable = 0;
        using var reader = new OdsReader(ods);
        while (reader.ReadRow() is { } row)
        {
            if (!string.Equals(row.Sheet, sheet, StringComparison.Ordinal))
            {
                sheet = row.Sheet;
                columns = null;
                rowsWithoutTable = 0;
            }

            if (SheetColumns.Of(row) is { } header)
            {
                columns = header;
                hasTable = true;
                ReportMissing(row, header, problems);
                tables.AddRange(header.Outcomes.Where(outcome => outcome.IsOneARow).Select(outcome => (row.Sheet, row.Number, outcome)));
            }
            else if (columns is not null)
            {
                new RowReader(row, columns, register ?? AuthorityRegister.National, problems).ReadInto(outcomes);
            }
            else if (SheetColumns.LacksAuthority(row))
            {
                problems.Add(new ReadingProblem(row.Sheet, row.Number, column: null, "The header has no column 'Local authority name', which is needed; the sheet is not read."));
                hasTable = true;
                reader.SkipSheet();
            }
            else if (++rowsWithoutTable == MostRowsBeforeTable)
            {
                reader.SkipSheet();
            }
        }

        ReportUnlikeOthers(tables, problems);
        if (!hasTable)
        {
            problems.Add(new ReadingProblem("", 0, null, "No sheet has a column 'Local authority name'; expected Ofsted's statistics of local authority inspections."));
        }

        return new InspectionReading(outcomes.ToInspections(), problems);
    }

    private static void ReportMissing(OdsRow row, SheetColumns columns, List<ReadingProblem> problems)
    {
        IEnumerable<string> missing = columns.Outcomes.Count == 0 ? ["Overall effectiveness"] : columns.Outcomes.SelectMany(outcome => outcome.Missing(columns.Theme >= 0)).Distinct(StringComparer.Ordinal);
        problems.AddRange(missing.Select(name => new ReadingProblem(row.Sheet, row.Number, null, $"The header has no column '{name}', which is needed.")));
        problems.AddRange(columns.Unknown.Select(column => new ReadingProblem(
            row.Sheet, row.Number, SheetColumns.Letters(column), $"The column '{row[column]}' is none that is known, and not read.")));
        problems.AddRange(columns.Outcomes.SelectMany(outcome => outcome.Repeated).Select(it => new ReadingProblem(
            row.Sheet, row.Number, SheetColumns.Letters(it.Column), $"There is another column for {it.Domain} before this one; that one is read.")));
    }

    /// <summary>Reports what one table of a workbook says of each inspection and another does not: perhaps a column has been renamed.</summary>
    private static void ReportUnlikeOthers(List<(string Sheet, int Row, OutcomeColumns Columns)> tables, List<ReadingProblem> problems)
    {
        string[] said = [.. tables.SelectMany(table => table.Columns.Says()).Distinct(StringComparer.Ordinal)];
        foreach ((string sheet, int row, OutcomeColumns columns) in tables)
        {
            problems.AddRange(said.Except(columns.Says(), StringComparer.Ordinal).Select(name => new ReadingProblem(sheet, row, column: null, $"The header has no column '{name}', which another sheet has.")));
        }
    }

    /// <summary>Reads the inspections that a row lists.</summary>
    private readonly struct RowReader(OdsRow row, SheetColumns columns, AuthorityRegister register, List<ReadingProblem> problems)
    {
        public void ReadInto(OutcomeRows outcomes)
        {
            string name = row[columns.Authority];
            foreach (OutcomeColumns outcome in columns.Outcomes)
            {
                // Side by side, a second inspection that has not been has no dates; the judgements alone would say nothing.
                if (Cell(outcome.FirstDay).Length == 0 && Cell(outcome.PublishedOn).Length == 0)
                {
                    int date = Math.Max(outcome.FirstDay, outcome.PublishedOn);
                    if (columns.Outcomes.Count == 1 && date >= 0 && Judgements(outcome).Count > 0)
                    {
                        Report(date, "There are judgements but no date.");
                    }

                    continue;
                }

                LocalDate? firstDay = Date(outcome.FirstDay);
                LocalDate? publishedOn = Date(outcome.PublishedOn);
                InspectionType? type = outcome.IsSif ? InspectionType.Single : Type(outcome.Type);
                JudgementSet judgements = Judgements(outcome);
                if (OutcomeRow.IsVisit(type) && judgements.Count > 0)
                {
                    Report(outcome.Type, $"A visit has no judgements; this one has {judgements}.");
                }

                if ((firstDay ?? publishedOn) is { } day && Authority(name, day) is { } authority)
                {
                    outcomes.Add(new OutcomeRow(row.Sheet, row.Number, authority, firstDay, publishedOn)
                    {
                        Type = type,
                        HasTypeColumn = outcome.IsSif || outcome.Type >= 0,
                        IsReinspection = outcome.IsReinspection,
                        Theme = Theme(),
                        Judgements = judgements,
                    });
                }
            }
        }

        private string Cell(int column) => column < 0 ? "" : row[column];

        private RegisteredAuthority? Authority(string name, LocalDate day)
        {
            (RegisteredAuthority? found, string problem, bool isOfName) = register.Identify(Cell(columns.Code), name, day);
            if (found is null)
            {
                Report(isOfName ? columns.Authority : columns.Code, problem);
            }

            return found;
        }

        private LocalDate? Date(int column)
        {
            string text = Cell(column);
            if (text.Length == 0)
            {
                return null;
            }

            ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(text);
            if (date.Success && date.Value.Year >= 1)
            {
                return date.Value;
            }

            Report(column, $"Expected a date, found {Quote.Of(text)}.");
            return null;
        }

        private InspectionType? Type(int column)
        {
            string text = Cell(column);
            InspectionType? type = text switch
            {
                _ when Has(text, "standard inspection") => InspectionType.Standard,
                _ when Has(text, "short inspection") => InspectionType.Short,
                _ when Has(text, "focused visit") => InspectionType.FocusedVisit,
                _ when Has(text, "monitoring visit") => InspectionType.MonitoringVisit,
                _ when Has(text, "joint targeted area inspection") => InspectionType.JointTargetedAreaInspection,
                _ => null,
            };
            if (type is null && text.Length > 0)
            {
                Report(column, $"Expected a type of inspection or visit, found {Quote.Of(text)}.");
            }

            return type;
        }

        private VisitTheme? Theme()
        {
            string text = Cell(columns.Theme);
            VisitTheme? theme = VisitTheme.Known.FirstOrDefault(known => string.Equals(known.Title, text, StringComparison.OrdinalIgnoreCase));
            if (theme is null && text.Length > 0)
            {
                Report(columns.Theme, $"Expected a theme of visits, found {Quote.Of(text)}.");
            }

            return theme;
        }

        private JudgementSet Judgements(OutcomeColumns outcome)
        {
            JudgementSet judgements = [];
            foreach ((JudgementDomain domain, int column) in outcome.Judgements)
            {
                string text = Cell(column);
                if (Grade.TryParsePrinted(text, out Grade? grade))
                {
                    judgements = judgements.With(domain, grade);
                }
                else if (text is "-" || string.Equals(text, "Not judged", StringComparison.OrdinalIgnoreCase))
                {
                    judgements = judgements.With(domain, Judgement.NotJudged);
                }
                else if (text.Length > 0)
                {
                    Report(column, $"Expected a grade, found {Quote.Of(text)}.");
                }
            }

            return judgements;
        }

        private void Report(int column, string message) => problems.Add(new ReadingProblem(row.Sheet, row.Number, SheetColumns.Letters(column), message));

        private static bool Has(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);
    }
}
