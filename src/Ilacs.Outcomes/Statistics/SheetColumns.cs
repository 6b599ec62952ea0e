using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>The columns of a sheet, found by their headers: they move and grow from year to year.</summary>
internal sealed class SheetColumns
{
    private const string AuthorityHeader = "local authority name";

    /// <summary>A row with this many judgements on local authorities is the header.</summary>
    private const int FewestDomains = 3;

    /// <summary>Words of the headers that matter.</summary>
    private static readonly string[] WordsThatMatter =
        ["date", "publi", "type", "theme", "effective", "judgement", "experience", "leader", "grade", "outcome"];

    /// <summary>Headers with such a word that say nothing about an inspection.</summary>
    private static readonly string[] NotAboutInspections = ["la authority type", "local authority type"];

    /// <summary>Inspections before November 2013, which had other judgements.</summary>
    private static readonly string[] Before2013 = ["slac", "cpi", "cpri", "tlac"];

    private SheetColumns(SheetRow header)
    {
        var known = new Dictionary<string, SheetHeader>(StringComparer.Ordinal);
        SheetHeader[] headers =
        [
            .. header.Cells.Select(cell =>
                known.TryGetValue(cell, out SheetHeader? same) ? same : known[cell] = SheetHeader.Of(cell)),
        ];
        Authority = Array.FindIndex(headers, it => it.Text is AuthorityHeader);
        Code = Array.FindIndex(headers, it => it.Text is "local authority area code");
        Theme = Array.FindIndex(headers, it => it.Text is "visit theme");
        var unknown = new List<int>();
        var groups = new Dictionary<string, List<OutcomeColumns>>(StringComparer.Ordinal);
        for (int column = 0; column < headers.Length; column++)
        {
            if (column == Authority || column == Code || column == Theme || IsBefore2013(headers[column]))
            {
                continue;
            }

            if (headers[column].Kind is not null)
            {
                GroupOf(headers[column], groups).Add(headers[column], column);
            }
            else if (IsOfInspections(headers[column].Text))
            {
                unknown.Add(column);
            }
        }

        Outcomes = OutcomeColumns.Joined([.. groups.Values.SelectMany(group => group)], unknown);
        Unknown = [.. unknown.Order()];
    }

    public int Authority { get; }

    public int Code { get; }

    public int Theme { get; }

    /// <summary>Columns whose header seems to be about an inspection but is not known, or is about an inspection whose date no column
    /// states. They are not read.</summary>
    public IReadOnlyList<int> Unknown { get; }

    /// <summary>One entry for each inspection that a row can list: one, or several side by side.</summary>
    public IReadOnlyList<OutcomeColumns> Outcomes { get; }

    /// <summary>The columns, if the row is the header of a table of local authorities.</summary>
    public static SheetColumns? Of(SheetRow row, WorkbookLimits limits)
    {
        if (!row.Cells.Any(IsAuthorityHeader))
        {
            return null;
        }

        limits.CountHeader(row.Cells.Count);
        return new SheetColumns(row);
    }

    /// <summary>Whether a row is the header of a table of local authorities that lacks the column with their names.</summary>
    public static bool LacksAuthority(SheetRow row) => row.Cells.Count(cell => SheetHeader.Of(cell).Domain is not null) >= FewestDomains;

    /// <summary>The letters that a spreadsheet program uses for a column.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + Letters(column % 26);

    /// <summary>Whether a column is read.</summary>
    public bool Reads(int column) =>
        column == Authority || column == Code || column == Theme || Outcomes.Any(outcome => outcome.Reads(column));

    /// <summary>Most cells of a workbook are not headers, which the words that a header must have show at once.</summary>
    private static bool IsAuthorityHeader(string cell) =>
        cell.Contains("authority", StringComparison.OrdinalIgnoreCase) && SheetHeader.Of(cell).Text is AuthorityHeader;

    private static bool IsOfInspections(string header) =>
        WordsThatMatter.Any(word => header.Contains(word, StringComparison.Ordinal))
        && !NotAboutInspections.Contains(header, StringComparer.Ordinal);

    private static bool IsBefore2013(SheetHeader header) => Before2013.Any(header.Has);

    /// <summary>The columns of the inspection to which a header belongs, by the words around it. If a row repeats a header in the same
    /// words, the second belongs to the next inspection.</summary>
    private static OutcomeColumns GroupOf(SheetHeader header, Dictionary<string, List<OutcomeColumns>> groups)
    {
        string[] name = header.Has("sif") || header.Domain == JudgementDomain.LocalSafeguardingChildrenBoard
            ? header.Text.Contains("re inspection", StringComparison.Ordinal) ? ["sif", "re", "inspection"] : ["sif"]
            : header.Around;
        string key = string.Join(' ', name);
        if (!groups.TryGetValue(key, out List<OutcomeColumns>? named))
        {
            groups[key] = named = [];
        }

        if (named.Find(group => !group.Has(header)) is not { } found)
        {
            named.Add(found = new OutcomeColumns(name));
        }

        return found;
    }
}
