using System.Globalization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>Which columns of a CSV of inspections hold what.</summary>
internal sealed class InspectionCsvColumns
{
    /// <summary>Many times more than the editions have.</summary>
    private const int MostUnknownDomains = 100;

    private readonly CsvTable table;

    public InspectionCsvColumns(CsvTable table, ProblemList problems)
    {
        this.table = table;
        Cells = new ReadCells(table.Headers);
        var known = new HashSet<ColumnMeaning>();
        int unknownDomains = 0;
        for (int column = 0; column < table.Headers.Count; column++)
        {
            string header = table.Headers[column];
            if (Meaning(header) is not { } meaning)
            {
                if (header.Length > 0)
                {
                    hasUnknown = true;
                    problems.Add("unknown column", new ReadingProblem(
                        "", table.HeaderRow, SheetColumns.Letters(column),
                        $"A CSV of inspections has no column {Quote.Of(header)}; it is not read."));
                }
            }
            else if (!known.Add(meaning))
            {
                problems.Add("repeated column", new ReadingProblem(
                    "", table.HeaderRow, SheetColumns.Letters(column),
                    $"There is another column {Quote.Of(header)} before this one; that one is read."));
            }
            else if (meaning.Domain is { IsKnown: false } && ++unknownDomains > MostUnknownDomains)
            {
                problems.Add("too many columns", new ReadingProblem("", table.HeaderRow, SheetColumns.Letters(column), string.Create(
                    CultureInfo.InvariantCulture,
                    $"There are more than {MostUnknownDomains} columns of judgements in unknown domains; this one is not read.")));
            }
            else if (meaning.Domain is { } domain)
            {
                Judgements.Add((domain, column));
            }
            else if (meaning.Column is { } other)
            {
                Others.Add((other, column));
                if (other.HasDates)
                {
                    Dates.Add((column, new DateColumn(header)));
                }
            }
            else if (meaning == ColumnMeaning.Type)
            {
                Type = column;
            }
            else
            {
                Framework = column;
            }
        }

        Cells.Missing.AddRange(InspectionColumn.BeforeJudgements
            .Where(column => column.IsExpected && !known.Contains(ColumnMeaning.Of(column))).Select(column => column.Title));
    }

    /// <summary>Notes the judgements that an inspection needs but no column has, if an unknown header may have been meant for
    /// one.</summary>
    public void Learn(Inspection? inspection)
    {
        if (hasUnknown && inspection is GradedInspection graded && editions.Add(graded.Framework))
        {
            Cells.Missing.AddRange(graded.Framework.Domains
                .Where(domain => domain.IsRequired && Judgements.TrueForAll(it => it.Domain != domain.Domain))
                .Select(domain => domain.Domain.Title).Except(Cells.Missing, StringComparer.Ordinal));
        }
    }

    private readonly HashSet<FrameworkEdition> editions = [];
    private readonly bool hasUnknown;

    public int Type { get; } = -1;

    public int Framework { get; } = -1;

    public List<(JudgementDomain Domain, int Column)> Judgements { get; } = [];

    public List<(InspectionColumn Meaning, int Column)> Others { get; } = [];

    /// <summary>How the dates of a column are written.</summary>
    public List<(int Column, DateColumn Dates)> Dates { get; } = [];

    /// <summary>What could be read from each column.</summary>
    public ReadCells Cells { get; }

    public string Header(int column) => table.Headers[column];

    public DateColumn DatesOf(int column) => Dates.Find(it => it.Column == column).Dates;

    private static ColumnMeaning? Meaning(string header) =>
        string.Equals(header, InspectionColumn.Type, StringComparison.OrdinalIgnoreCase) ? ColumnMeaning.Type
        : string.Equals(header, InspectionColumn.Framework, StringComparison.OrdinalIgnoreCase) ? ColumnMeaning.Framework
        : InspectionColumn.BeforeJudgements.Concat(InspectionColumn.AfterJudgements)
            .FirstOrDefault(column => column.IsHeader(header)) is { } column ? ColumnMeaning.Of(column)
        : InspectionCsv.DomainOf(header) is { } domain ? new ColumnMeaning(domain.Code, Column: null, domain)
        : null;

    /// <summary>What a column holds: the type, the edition, a judgement, or what an <see cref="InspectionColumn"/> reads.</summary>
    private sealed record ColumnMeaning(string Code, InspectionColumn? Column, JudgementDomain? Domain)
    {
        public static readonly ColumnMeaning Type = new(InspectionColumn.Type, Column: null, Domain: null);
        public static readonly ColumnMeaning Framework = new(InspectionColumn.Framework, Column: null, Domain: null);

        public static ColumnMeaning Of(InspectionColumn column) => new(column.Code, column, Domain: null);
    }
}

/// <summary>Reads a row of a CSV of inspections.</summary>
internal readonly struct InspectionCsvRow(CsvRow row, InspectionCsvColumns columns, ProblemList problems)
{
    public Inspection? Read()
    {
        if (Code<InspectionType>(columns.Type, "a type of inspection or visit", known => known.Title) is not { } type)
        {
            if (Cell(columns.Type).Length == 0)
            {
                Report("no type", columns.Type, "The type is not stated; the row is not read.");
            }

            return null;
        }

        FrameworkEdition? framework = Code<FrameworkEdition>(columns.Framework, "an edition of the framework", known => known.Title);
        JudgementSet judgements = Judgements(type);
        if (Authority() is not { } authority)
        {
            ReportAuthority();
            return null;
        }

        bool isGraded = type.IsGraded ?? judgements.Count > 0;
        if (isGraded && framework is null)
        {
            problems.Add("no framework", new ReadingProblem(
                "", row.Number, column: null,
                $"An inspection with judgements needs a framework, and none is stated; the row is not read: {authority}, {judgements}."));
            return null;
        }

        Inspection inspection = isGraded
            ? new GradedInspection(type, framework!, authority, judgements)
            : new UngradedInspection(type, authority) { Framework = framework };
        foreach ((InspectionColumn meaning, int column) in columns.Others)
        {
            inspection = WithCell(inspection, meaning, column);
        }

        return inspection;
    }

    private string Cell(int column) => CsvCell.Unescaped(row[column]).Trim();

    /// <summary>The cell without note markers and symbols; empty if it only says that there is no value.</summary>
    private string Stated(int column) => CellText.WithoutMarkers(Cell(column)) is var text && CellText.IsNothing(text) ? "" : text;

    /// <summary>A code or title; anything else is reported.</summary>
    private T? Code<T>(int column, string expected, Func<T, string> title)
        where T : OpenCode<T>, ICodedValue<T>
    {
        string text = Stated(column);
        T? code = text.Length == 0 ? null : InspectionColumn.Find(text, title);
        Count(column, text, code is not null);
        if (code is null && text.Length > 0)
        {
            ReportUnexpected(column, expected);
        }

        return code;
    }

    private JudgementSet Judgements(InspectionType type)
    {
        JudgementSet judgements = [];
        foreach ((JudgementDomain domain, int column) in columns.Judgements)
        {
            string text = Stated(column);
            if (text.Length == 0)
            {
                continue;
            }

            Judgement? stated = InspectionCsv.JudgementOf(text);
            Count(column, text, stated is not null && type.IsGraded is not false);
            if (stated is not { } judgement)
            {
                ReportUnexpected(column, "a grade");
            }
            else if (type.IsGraded is false)
            {
                Report(
                    "of a visit", column,
                    $"A {type.Title.ToLowerInvariant()} has no judgements; found {Quote.Of(text)} in '{columns.Header(column)}'.");
            }
            else
            {
                judgements = judgements.With(domain, judgement);
            }
        }

        return judgements;
    }

    /// <summary>The authority from the first of its columns that is valid; the others are read with the rest of the row.</summary>
    private LocalAuthority? Authority()
    {
        foreach ((InspectionColumn meaning, int column) in columns.Others.Where(other => other.Meaning.Authority is not null))
        {
            try
            {
                return meaning.Authority!(CsvCell.Unescaped(row[column]));
            }
            catch (ArgumentException)
            {
                // The next one may be valid. The fault in this one is reported when it is read.
            }
        }

        return null;
    }

    private void ReportAuthority()
    {
        foreach ((InspectionColumn meaning, int column) in columns.Others)
        {
            if (meaning.Authority is not null && Cell(column).Length > 0)
            {
                ReportUnexpected(column, meaning.Expected);
            }
        }

        problems.Add(
            "no authority", new ReadingProblem("", row.Number, column: null, "No local authority is stated; the row is not read."));
    }

    private Inspection WithCell(Inspection inspection, InspectionColumn meaning, int column)
    {
        string text = meaning.HasDates ? Stated(column) : CsvCell.Unescaped(row[column]);
        if (string.IsNullOrWhiteSpace(text))
        {
            return inspection;
        }

        if (meaning.IsOfVisit && inspection is GradedInspection)
        {
            Count(column, text, isRead: false);
            Report("of an inspection", column, $"An inspection with judgements has no '{columns.Header(column)}'; found {Quote.Of(text)}.");
            return inspection;
        }

        string? problem = null;
        if (meaning.HasDates)
        {
            (text, problem) = columns.DatesOf(column).Read(text);
        }

        if (problem is not null)
        {
            Count(column, text, isRead: false);
            Report("ambiguous", column, problem);
            return inspection;
        }

        try
        {
            Inspection read = meaning.Read(inspection, text);
            Count(column, text, isRead: true);
            return read;
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            Count(column, text, isRead: false);
            ReportUnexpected(column, meaning.Expected);
            return inspection;
        }
    }

    private void Count(int column, string text, bool isRead)
    {
        if (text.Length > 0)
        {
            columns.Cells.Count(column, isRead);
        }
    }

    private void ReportUnexpected(int column, string expected) =>
        Report("unexpected", column, $"Expected {expected} in '{columns.Header(column)}', found {Quote.Of(Cell(column))}.");

    /// <summary>Reports a problem. Few columns are read, so each may have its own kinds.</summary>
    private void Report(string kind, int column, string message)
    {
        string letters = SheetColumns.Letters(column);
        problems.Add($"{kind} {letters}", new ReadingProblem("", row.Number, letters, message));
    }
}
