using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>The columns of one inspection in the rows of a table.</summary>
internal sealed class OutcomeColumns(string[] name)
{
    /// <summary>Words of columns about an inspection other than the one whose date is stated.</summary>
    private static readonly string[] OfAnother =
        ["previous", "previously", "prior", "last", "earlier", "former", "old", "change", "changed", "next"];

    private readonly Dictionary<int, SheetHeader> headers = [];
    private readonly List<(JudgementDomain Domain, int Column)> judgements = [];
    private readonly List<(SheetHeader Header, int Column)> repeated = [];
    private bool listsVisits;

    /// <summary>The words that distinguish it from the other inspections of a row; none if a row has only one.</summary>
    public string[] Name { get; } = name;

    /// <summary>Whether a row of the table lists one inspection, and not several side by side.</summary>
    public bool IsOneARow => Name.Length == 0;

    public bool IsSif => Name is ["sif", ..];

    public bool IsReinspection => IsSif && Name.Length > 1;

    public int FirstDay { get; private set; } = -1;

    public int PublishedOn { get; private set; } = -1;

    public int Type { get; private set; } = -1;

    public IReadOnlyList<(JudgementDomain Domain, int Column)> Judgements => judgements;

    /// <summary>Columns that repeat an earlier one.</summary>
    public IReadOnlyList<(SheetHeader Header, int Column)> Repeated => repeated;

    private bool IsDated => FirstDay >= 0 || PublishedOn >= 0;

    /// <summary>The inspections of a row. Columns without their own date belong to the inspection whose words theirs begin with, or to the
    /// only one.</summary>
    /// <param name="groups">The columns by the words around them.</param>
    /// <param name="unknown">Receives those that belong to none.</param>
    public static IReadOnlyList<OutcomeColumns> Joined(List<OutcomeColumns> groups, List<int> unknown)
    {
        OutcomeColumns[] dated = [.. groups.Where(group => group.IsDated)];
        OutcomeColumns[] kept = dated.Length > 0 ? dated : [.. groups.Take(1)];
        foreach (OutcomeColumns group in groups.Except(kept))
        {
            if (group.Nearest(kept) is { } nearest)
            {
                nearest.Absorb(group, unknown);
            }
            else
            {
                unknown.AddRange(group.headers.Keys);
            }
        }

        OutcomeColumns[] telling =
        [
            .. kept.Where((group, place) => group.judgements.Count > 0 || group.Type >= 0 || (group.IsOneARow && place == 0)),
        ];
        foreach (OutcomeColumns group in kept.Except(telling))
        {
            if (Array.Find(telling, it => it.Name.SequenceEqual(group.Name, StringComparer.Ordinal)) is { } same)
            {
                same.Absorb(group, unknown);
            }
            else
            {
                unknown.AddRange(group.headers.Keys);
            }
        }

        return telling;
    }

    /// <summary>Whether it has a column for what a header names.</summary>
    public bool Has(SheetHeader header) => header.Kind switch
    {
        ColumnKind.FirstDay => FirstDay >= 0,
        ColumnKind.PublishedOn => PublishedOn >= 0,
        ColumnKind.Judgement => judgements.Exists(judgement => judgement.Domain == header.Domain),
        _ => Type >= 0,
    };

    public void Add(SheetHeader header, int column)
    {
        headers[column] = header;
        switch (header.Kind)
        {
            case ColumnKind.FirstDay:
                FirstDay = column;
                break;
            case ColumnKind.PublishedOn:
                PublishedOn = column;
                break;
            case ColumnKind.Judgement:
                judgements.Add((header.Domain!, column));
                break;
            default:
                Type = column;
                listsVisits |= header.Kind == ColumnKind.TypeOfVisits;
                break;
        }
    }

    public bool Reads(int column) =>
        column == FirstDay || column == PublishedOn || column == Type || judgements.Exists(judgement => judgement.Column == column);

    /// <summary>What a sheet of this kind must have but this one lacks.</summary>
    public IEnumerable<string> Missing(bool hasTheme)
    {
        // Tables with one inspection per row state its first day; those with several side by side state only the publications.
        if (FirstDay < 0 && (IsOneARow || PublishedOn < 0))
        {
            yield return OutcomeRow.FirstDayName;
        }

        if (!HasJudgement(JudgementDomain.OverallEffectiveness) && !HasJudgement(JudgementDomain.LocalSafeguardingChildrenBoard))
        {
            yield return OutcomeRow.OverallName;
        }

        if (IsSif && !IsReinspection && !HasJudgement(JudgementDomain.LocalSafeguardingChildrenBoard))
        {
            yield return OutcomeRow.BoardName;
        }

        if (listsVisits && !hasTheme)
        {
            yield return OutcomeRow.ThemeName;
        }
    }

    /// <summary>What the table states about each inspection: the names of columns that another table of the same workbook may
    /// lack.</summary>
    public IEnumerable<string> StatedNames() =>
    [
        .. PublishedOn < 0 ? Array.Empty<string>() : [OutcomeRow.PublicationName],
        .. judgements.Select(judgement => judgement.Domain.Title),
    ];

    /// <summary>The judgements for which it has a column.</summary>
    public IReadOnlyCollection<JudgementDomain> Domains => [.. judgements.Select(judgement => judgement.Domain)];

    private bool HasJudgement(JudgementDomain domain) => judgements.Exists(judgement => judgement.Domain == domain);

    private void Absorb(OutcomeColumns other, List<int> unknown)
    {
        bool isOfAnother = other.Name.Intersect(OfAnother, StringComparer.Ordinal).Except(Name, StringComparer.Ordinal).Any();
        foreach ((int column, SheetHeader header) in other.headers.OrderBy(it => it.Key))
        {
            if (Has(header))
            {
                repeated.Add((header, column));
            }
            else if (isOfAnother)
            {
                unknown.Add(column);
            }
            else
            {
                Add(header, column);
            }
        }
    }

    /// <summary>The only one; or, of several, the one whose words match the beginning of these best.</summary>
    private OutcomeColumns? Nearest(OutcomeColumns[] others)
    {
        int most = others.Max(other => WordsInCommon(other.Name));
        return others is [var only] ? only
            : most > 0 && Array.FindAll(others, other => WordsInCommon(other.Name) == most) is [var one] ? one
            : null;
    }

    private int WordsInCommon(string[] other) => Name.AsSpan().CommonPrefixLength(other, StringComparer.Ordinal);
}
