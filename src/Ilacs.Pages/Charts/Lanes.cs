namespace Ilacs.Pages;

/// <summary>The rows of a timeline: one for each area of the newest edition, and one for each that was judged earlier and has no successor.
/// A judgement of an earlier edition stands in the rows of those that follow it; a combined one spans its successors.</summary>
internal sealed class Lanes
{
    private readonly Dictionary<(FrameworkEdition Edition, JudgementDomain Domain), JudgementDomain[]> places = [];
    private readonly List<JudgementDomain> rows = [];

    public Lanes(InspectionHistory history)
    {
        FrameworkEdition[] editions = [.. FrameworkEdition.Known.Reverse()];
        HashSet<JudgementDomain> all = [.. editions[0].Domains.Select(domain => domain.Domain)];
        foreach (FrameworkEdition edition in editions)
        {
            Place(edition, all);
        }

        HashSet<JudgementDomain> filled = [.. editions[0].Domains.Select(domain => domain.Domain)];
        foreach (GradedInspection inspection in history.Graded)
        {
            filled.UnionWith(inspection.Judgements.Domains.SelectMany(domain => Of(inspection.Framework, domain)));
        }

        rows.AddRange(all.Where(filled.Contains));
        rows.AddRange(filled.Where(domain => !all.Contains(domain)));
    }

    /// <summary>The rows from the top.</summary>
    public IReadOnlyList<JudgementDomain> Rows => rows;

    /// <summary>The first row of a judgement, and how many it spans; <see langword="null"/> where it has none here.</summary>
    public (int First, int Count)? Find(FrameworkEdition edition, JudgementDomain domain)
    {
        int[] found = [.. Of(edition, domain).Select(row => rows.IndexOf(row)).Where(row => row >= 0).Order()];
        return found.Length == 0 ? null : (found[0], found[^1] - found[0] + 1);
    }

    private JudgementDomain[] Of(FrameworkEdition edition, JudgementDomain domain) =>
        places.GetValueOrDefault((edition, domain)) ?? [domain];

    private void Place(FrameworkEdition edition, HashSet<JudgementDomain> all)
    {
        FrameworkEdition[] later = [.. FrameworkEdition.Known.SkipWhile(it => it != edition).Skip(1)];
        HashSet<JudgementDomain> own = [.. edition.Domains.Select(domain => domain.Domain)];
        foreach (EditionDomain domain in edition.Domains)
        {
            JudgementDomain[] followers =
            [
                .. later.SelectMany(it => it.Domains)
                    .Where(it => it.Follows.Any(followed => followed.Edition == edition && followed.Domain == domain.Domain))
                    .SelectMany(it => Of(it.Edition, it.Domain)).Distinct(),
            ];

            // What another judgement of the same edition has a row for is that one's: SIF judged care leavers by themselves.
            JudgementDomain[] free = [.. followers.Where(row => row == domain.Domain || !own.Contains(row))];
            places[(edition, domain.Domain)] = free.Length > 0 ? free : [domain.Domain];
            all.UnionWith(places[(edition, domain.Domain)]);
        }
    }
}
