using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>Reads the inspections that a row of a table lists.</summary>
internal readonly struct SheetRowReader(SheetRow row, StatisticsWorkbook.Table table, AuthorityRegister register, ProblemList problems)
{
    private const string NotYet = "Not yet inspected";

    public void ReadInto(OutcomeRows outcomes)
    {
        SheetColumns columns = table.Columns;
        foreach ((int column, string doubt) in row.Doubts)
        {
            if (columns.Reads(column))
            {
                Report("doubt", column, doubt);
            }
        }

        string name = Cell(columns.Authority);
        foreach (OutcomeColumns outcome in columns.Outcomes)
        {
            // In a side-by-side table, a second inspection that has not happened has no dates; judgements alone would mean nothing.
            if (IsEmpty(outcome.FirstDay) && IsEmpty(outcome.PublishedOn))
            {
                ReportUndated(outcome);
                continue;
            }

            LocalDate? firstDay = Date(outcome.FirstDay);
            LocalDate? publishedOn = Date(outcome.PublishedOn);
            InspectionType? type = outcome.IsSif ? InspectionType.Single : Type(outcome.Type);
            JudgementSet judgements = Judgements(outcome);
            if (OutcomeRow.IsVisit(type) && judgements.Count > 0)
            {
                Report("visit", outcome.Type, $"A visit has no judgements; this one has {judgements}.");
            }

            if ((firstDay ?? publishedOn) is { } day && Authority(name, day) is { } authority)
            {
                outcomes.Add(new OutcomeRow(row.Sheet, row.Number, authority, firstDay, publishedOn)
                {
                    Table = table.Number,
                    Type = type,
                    HasTypeColumn = outcome.IsSif || outcome.Type >= 0,
                    IsReinspection = outcome.IsReinspection,
                    Theme = Theme(),
                    Judgements = judgements,
                    Columns = outcome.Domains,
                });
            }
        }
    }

    private void ReportUndated(OutcomeColumns outcome)
    {
        int date = Math.Max(outcome.FirstDay, outcome.PublishedOn);
        if (table.Columns.Outcomes.Count > 1 || Judgements(outcome).Count == 0)
        {
            return;
        }

        if (date >= 0)
        {
            Report("no date", date, "There are judgements but no date.");
        }
        else
        {
            table.RowsWithoutDate++;
        }
    }

    /// <summary>The text of a cell without note markers.</summary>
    private string Cell(int column) => CellText.WithoutMarkers(row[column]);

    private bool IsEmpty(int column) =>
        row[column].Length == 0
        || Cell(column) is var text && (CellText.IsNothing(text) || string.Equals(text, NotYet, StringComparison.OrdinalIgnoreCase));

    private RegisteredAuthority? Authority(string name, LocalDate day)
    {
        const string Kind = "authority";
        string code = Cell(table.Columns.Code);
        if (code.Length == 0 && CellText.IsNothing(name))
        {
            Report(
                "no authority", table.Columns.Authority,
                "No local authority is stated; the row is not read. If a cell is merged over several rows, write the name in each row.");
            return null;
        }

        if (problems.IsFull(Kind) && register.Named(code.Length > 0 ? code : name).Length == 0)
        {
            // Searching for similar names is expensive, and nobody would read them.
            Report(Kind, table.Columns.Authority, "");
            return null;
        }

        (RegisteredAuthority? found, string problem, bool isOfName) = register.Identify(code, name, day);
        if (found is null)
        {
            Report(Kind, isOfName ? table.Columns.Authority : table.Columns.Code, problem);
        }

        return found;
    }

    private LocalDate? Date(int column)
    {
        if (IsEmpty(column))
        {
            return null;
        }

        string text = Cell(column);
        table.DatesOf(column).Learn(text);
        LocalDate? date = SheetDate.Parse(text);
        table.Cells.Count(column, date is not null);
        if (date is not null)
        {
            return date;
        }

        Report("date", column, $"Expected a date, found {Quote.Of(text)}.");
        return null;
    }

    /// <summary>The one type that the cell names: "ILACS Standard Inspection", "LA Monitoring visit".</summary>
    private InspectionType? Type(int column)
    {
        string text = Cell(column);
        InspectionType[] named = [.. InspectionType.Known.Where(known => text.Contains(known.Title, StringComparison.OrdinalIgnoreCase))];
        if (named is [var type] && (type.IsGraded is true || OutcomeRow.IsVisit(type)))
        {
            table.Cells.Count(column, isRead: true);
            return type;
        }

        if (!CellText.IsNothing(text))
        {
            table.Cells.Count(column, isRead: false);
            Report("type", column, $"Expected a type of inspection or visit, found {Quote.Of(text)}.");
        }

        return null;
    }

    private VisitTheme? Theme()
    {
        string text = Cell(table.Columns.Theme);
        if (VisitTheme.TryParsePrinted(text, out VisitTheme? theme))
        {
            table.Cells.Count(table.Columns.Theme, isRead: true);
            return theme;
        }

        if (!CellText.IsNothing(text))
        {
            table.Cells.Count(table.Columns.Theme, isRead: false);
            Report("theme", table.Columns.Theme, $"Expected a theme of visits, found {Quote.Of(text)}.");
        }

        return null;
    }

    private JudgementSet Judgements(OutcomeColumns outcome)
    {
        JudgementSet judgements = [];
        foreach ((JudgementDomain domain, int column) in outcome.Judgements)
        {
            string text = Cell(column);
            if (Grade.TryParsePrinted(text, out Grade? grade))
            {
                table.Cells.Count(column, isRead: true);
                judgements = judgements.With(domain, grade);
            }
            else if (string.Equals(text, "Not judged", StringComparison.OrdinalIgnoreCase)
                || (outcome.IsSif && text.Length == 1 && CellText.IsDash(text[0])))
            {
                table.Cells.Count(column, isRead: true);
                judgements = judgements.With(domain, Judgement.NotJudged);
            }
            else if (!CellText.IsNothing(text) && !string.Equals(text, NotYet, StringComparison.OrdinalIgnoreCase))
            {
                table.Cells.Count(column, isRead: false);
                Report("grade", column, $"Expected a grade, found {Quote.Of(text)}.");
            }
        }

        return judgements;
    }

    private void Report(string kind, int column, string message) =>
        problems.Add(kind, new ReadingProblem(row.Sheet, row.Number, SheetColumns.Letters(column), message));
}
