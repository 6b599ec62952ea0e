namespace Ilacs.Pages;

/// <summary>The rows of a timeline: one for each area of the newest edition in its years, and one for each that was judged earlier and has
/// no successor. A judgement of an earlier edition is in the rows of those that follow it; a combined one spans its successors.</summary>
internal sealed class Lanes
{
    private readonly Dictionary<(FrameworkEdition Edition, JudgementDomain Domain), JudgementDomain[]> rowsOfEditions;
    private readonly List<JudgementDomain> rows;

    /// <param name="editions">The editions that are known, the oldest first.</param>
    /// <param name="lastDay">The last day of the timeline.</param>
    /// <param name="history">What it shows.</param>
    public Lanes(IReadOnlyList<FrameworkEdition> editions, LocalDate lastDay, InspectionHistory history)
    {
        rowsOfEditions = MapOf(editions);
        FrameworkEdition? newest = editions.LastOrDefault(edition => edition.FirstDay <= lastDay);
        JudgementDomain[] all = [.. rowsOfEditions.Values.SelectMany(ofJudgement => ofJudgement).Distinct()];
        HashSet<JudgementDomain> filled =
        [
            .. newest?.Domains.SelectMany(domain => RowsOf(newest, domain.Domain)) ?? [],
            .. history.Graded.SelectMany(it => it.Judgements.Domains.SelectMany(domain => RowsOf(it.Framework, domain))),
        ];
        rows = [.. all.Where(filled.Contains), .. filled.Except(all)];
    }

    /// <summary>The rows from the top.</summary>
    public IReadOnlyList<JudgementDomain> Rows => rows;

    /// <summary>The rows that a judgement of an edition belongs in: those of the judgements that follow it, or its own.</summary>
    public IReadOnlyList<JudgementDomain> RowsOf(FrameworkEdition edition, JudgementDomain domain) =>
        rowsOfEditions.GetValueOrDefault((edition, domain)) ?? [domain];

    /// <summary>Whether a row has a judgement of an edition.</summary>
    public bool HasRow(FrameworkEdition edition, JudgementDomain row) =>
        edition.Domains.Any(domain => RowsOf(edition, domain.Domain).Contains(row));

    /// <summary>The first row of a judgement, and how many it spans; <see langword="null"/> where it has none here.</summary>
    public (int First, int Count)? Find(FrameworkEdition edition, JudgementDomain domain)
    {
        int[] found = [.. RowsOf(edition, domain).Select(row => rows.IndexOf(row)).Where(row => row >= 0).Order()];
        return found.Length == 0 ? null : (found[0], found[^1] - found[0] + 1);
    }

    private static Dictionary<(FrameworkEdition Edition, JudgementDomain Domain), JudgementDomain[]> MapOf(
        IReadOnlyList<FrameworkEdition> editions)
    {
        Dictionary<(FrameworkEdition Edition, JudgementDomain Domain), JudgementDomain[]> found = [];
        foreach (EditionDomain domain in editions.Reverse().SelectMany(edition => edition.Domains))
        {
            IEnumerable<JudgementDomain> followers = editions.SelectMany(edition => edition.Domains)
                .Where(later => later.Follows.Any(it => it.Edition == domain.Edition && it.Domain == domain.Domain))
                .SelectMany(later => found[(later.Edition, later.Domain)]).Distinct();

            // A row that another judgement of the same edition has belongs to that one: SIF judged care leavers by themselves.
            JudgementDomain[] free = [.. followers.Where(row => row == domain.Domain || domain.Edition.Find(row) is null)];
            found[(domain.Edition, domain.Domain)] = free.Length > 0 ? free : [domain.Domain];
        }

        return found;
    }
}
