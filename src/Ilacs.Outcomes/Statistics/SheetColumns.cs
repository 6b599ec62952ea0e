using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>Which columns of a sheet say what, found by their headers: they move and grow from year to year.</summary>
internal sealed class SheetColumns
{
    private const string AuthorityHeader = "local authority name";

    /// <summary>Longer than any header.</summary>
    private const int LongestHeader = 300;

    /// <summary>So many judgements on local authorities in one row are its header.</summary>
    private const int FewestDomains = 3;

    /// <summary>Words of the headers that matter.</summary>
    private static readonly string[] Telling = ["date", "publi", "type", "theme", "effective", "judgement", "experience", "leader", "grade", "outcome"];

    /// <summary>Headers with such a word that say nothing of an inspection.</summary>
    private static readonly string[] Passed = ["la authority type", "local authority type"];

    private SheetColumns(OdsRow header)
    {
        string[] headers = [.. header.Cells.Select(cell => cell.Length <= LongestHeader ? cell.ToLowerInvariant() : "")];
        Authority = Array.IndexOf(headers, AuthorityHeader);
        Code = Array.IndexOf(headers, "local authority area code");
        Theme = Array.IndexOf(headers, "visit theme");
        Unknown = [.. Enumerable.Range(0, headers.Length).Where(column => column != Authority && column != Code && column != Theme && IsOfInspectionsButUnknown(headers[column]))];
        Outcomes = [.. headers.Select((text, column) => (Text: text, Column: column, Group: GroupOf(text))).GroupBy(it => it.Group, StringComparer.Ordinal)
            .Where(group => group.Key is not null).Select(group => new OutcomeColumns(group.Key!, [.. group.Select(it => (it.Text, it.Column))]))
            .Where(outcome => outcome.Judgements.Count > 0 || outcome.FirstDay >= 0)];
    }

    public int Authority { get; }

    public int Code { get; }

    public int Theme { get; }

    /// <summary>Columns whose header sounds as if it said something of an inspection, and is none that is known: what stands there is not read.</summary>
    public IReadOnlyList<int> Unknown { get; }

    /// <summary>One for each inspection that a row can list: one, or several side by side.</summary>
    public IReadOnlyList<OutcomeColumns> Outcomes { get; }

    /// <summary>The columns, if the row is the header of a table of local authorities.</summary>
    public static SheetColumns? Of(OdsRow row) =>
        row.Cells.Any(cell => string.Equals(cell, AuthorityHeader, StringComparison.OrdinalIgnoreCase)) ? new SheetColumns(row) : null;

    /// <summary>Whether a row is the header of a table of local authorities but for the column that names them.</summary>
    public static bool LacksAuthority(OdsRow row) => row.Cells.Count(cell => cell.Length <= LongestHeader && OutcomeColumns.DomainOf(cell.ToLowerInvariant()) is not null) >= FewestDomains;

    /// <summary>The letters by which a spreadsheet program names a column.</summary>
    public static string Letters(int column) => column < 26 ? $"{(char)('A' + column)}" : Letters((column / 26) - 1) + Letters(column % 26);

    private static bool IsOfInspectionsButUnknown(string header) =>
        Telling.Any(word => header.Contains(word, StringComparison.Ordinal)) && !Passed.Contains(header, StringComparer.Ordinal) && !IsBefore2013(header) && !OutcomeColumns.IsKnown(header);

    /// <summary>Which inspection of a row a column belongs to; <see langword="null"/> for those before November 2013, which had other judgements.</summary>
    private static string? GroupOf(string header)
    {
        if (header.Contains("sif re-inspection", StringComparison.Ordinal))
        {
            return "sif re-inspection";
        }

        if (header.Contains("first sif", StringComparison.Ordinal) || header.StartsWith("lscb ", StringComparison.Ordinal))
        {
            return "first sif";
        }

        // "First ILACS framework publication date"; of authorities that had one alone, "ILACS framework publication date".
        int ilacs = header.IndexOf("ilacs framework ", StringComparison.Ordinal);
        return ilacs >= 0 ? $"ilacs {header[..ilacs]}"
            : IsBefore2013(header) ? null
            : "";
    }

    private static bool IsBefore2013(string header) =>
        header.Contains("slac ", StringComparison.Ordinal) || header.Contains("(slac)", StringComparison.Ordinal) || header.Contains("(cpi)", StringComparison.Ordinal)
        || header.StartsWith("cpi ", StringComparison.Ordinal) || header.Contains("(cpri)", StringComparison.Ordinal) || header.StartsWith("cpri ", StringComparison.Ordinal)
        || header.Contains("(tlac)", StringComparison.Ordinal) || header.StartsWith("tlac ", StringComparison.Ordinal);
}

/// <summary>The columns of one inspection.</summary>
internal sealed class OutcomeColumns
{
    private const string VisitType = "inspection/visit type";
    private readonly bool listsVisits;

    public OutcomeColumns(string name, (string Header, int Column)[] columns)
    {
        IsSif = name.Contains("sif", StringComparison.Ordinal);
        IsReinspection = name is "sif re-inspection";
        FirstDay = Find(columns, IsFirstDay);
        PublishedOn = Find(columns, IsPublication);
        Type = Find(columns, IsType);
        IsOneARow = name.Length == 0;
        listsVisits = columns.Any(it => it.Header is VisitType);
        (JudgementDomain Domain, int Column)[] judgements =
            [.. columns.Select(it => (Domain: DomainOf(it.Header), it.Column)).Where(it => it.Domain is not null).Select(it => (it.Domain!, it.Column))];
        Judgements = [.. judgements.DistinctBy(it => it.Domain)];
        Repeated = [.. judgements.Except(Judgements)];
    }

    /// <summary>Whether a row of the table lists one inspection, and not several side by side.</summary>
    public bool IsOneARow { get; }

    public bool IsSif { get; }

    public bool IsReinspection { get; }

    public int FirstDay { get; }

    public int PublishedOn { get; }

    public int Type { get; }

    public IReadOnlyList<(JudgementDomain Domain, int Column)> Judgements { get; }

    /// <summary>Columns whose judgement another one before them has.</summary>
    public IReadOnlyList<(JudgementDomain Domain, int Column)> Repeated { get; }

    /// <summary>What a sheet of this kind must have and this one lacks.</summary>
    public IEnumerable<string> Missing(bool hasTheme)
    {
        // Tables with one inspection a row state its first day; where several stand side by side only the publications are known.
        if (FirstDay < 0 && (IsOneARow || PublishedOn < 0))
        {
            yield return "Inspection date";
        }

        if (Judgements.All(judgement => judgement.Domain != JudgementDomain.OverallEffectiveness && judgement.Domain != JudgementDomain.LocalSafeguardingChildrenBoard))
        {
            yield return "Overall effectiveness";
        }

        if (IsSif && !IsReinspection && Judgements.All(judgement => judgement.Domain != JudgementDomain.LocalSafeguardingChildrenBoard))
        {
            yield return "LSCB overall effectiveness";
        }

        if (listsVisits && !hasTheme)
        {
            yield return "Visit theme";
        }
    }

    /// <summary>What the table says of each inspection: the names of columns that another table of the same workbook may lack.</summary>
    public IEnumerable<string> Says() => [.. PublishedOn < 0 ? Array.Empty<string>() : ["Publication date"], .. Judgements.Select(judgement => judgement.Domain.Title)];

    public static bool IsKnown(string header) => IsFirstDay(header) || IsPublication(header) || IsType(header) || DomainOf(header) is not null;

    /// <summary>The domain of a column of judgements. "Children in care" is the combined judgement for inspections before 2023, which only the row can tell.</summary>
    public static JudgementDomain? DomainOf(string header) => header switch
    {
        _ when header.Contains("overall effectiveness", StringComparison.Ordinal) && header.StartsWith("lscb", StringComparison.Ordinal) => JudgementDomain.LocalSafeguardingChildrenBoard,
        _ when header.Contains("overall effectiveness", StringComparison.Ordinal) || header.Contains("overall judgement", StringComparison.Ordinal) => JudgementDomain.OverallEffectiveness,
        _ when header.Contains("impact of leaders", StringComparison.Ordinal) => JudgementDomain.ImpactOfLeaders,
        _ when header.Contains("leadership, management and governance", StringComparison.Ordinal) => JudgementDomain.LeadershipManagementAndGovernance,
        _ when header.Contains("help and protection", StringComparison.Ordinal) => JudgementDomain.HelpAndProtection,
        _ when header.Contains("achieving permanence", StringComparison.Ordinal) => JudgementDomain.ChildrenLookedAfterAndAchievingPermanence,
        _ when header.Contains("adoption performance", StringComparison.Ordinal) => JudgementDomain.AdoptionPerformance,
        _ when header.Contains("children in care", StringComparison.Ordinal) => JudgementDomain.ChildrenInCare,
        _ when header.Contains("care leavers", StringComparison.Ordinal) => JudgementDomain.CareLeavers,
        _ => null,
    };

    private static bool IsFirstDay(string header) => header is "inspection date" or "inspection/visit date";

    private static bool IsPublication(string header) => header.EndsWith("publication date", StringComparison.Ordinal);

    private static bool IsType(string header) => header.EndsWith("inspection type", StringComparison.Ordinal) || header is VisitType;

    private static int Find((string Header, int Column)[] columns, Predicate<string> isIt)
    {
        int place = Array.FindIndex(columns, it => isIt(it.Header));
        return place < 0 ? -1 : columns[place].Column;
    }
}
