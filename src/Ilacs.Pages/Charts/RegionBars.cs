using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The share good or better of each region.</summary>
internal static class RegionBars
{
    private const double Width = 440;
    private const double Row = 40;

    public static XElement Of(string id, OutcomeTable table, JudgementDomain domain, Place place)
    {
        (Region Region, OutcomeTable Table)[] regions =
        [
            .. Region.All.Select(region => (region, table.Where(outcome => outcome.Authority.Region == region))).Where(it => it.Item2.Graded(domain) > 0)
                .OrderByDescending(it => it.Item2.ShareGoodOrBetter(domain)).ThenBy(it => it.region.Name, StringComparer.Ordinal),
        ];
        return E(
            "figure.regions",
            E($"h3#{id}", domain.Title),
            Picture.Of(
                $"{id}-share", Width, Math.Max(1, regions.Length) * Row, $"{domain.Title}: share good or better by region", "Of the authorities with a grade. The table below has the numbers.", "share",
                regions.Select((region, row) => (object)Bar(region.Region, region.Table, domain, row * Row))),
            NumbersTable.Of(domain, "Region", regions.Select(it => ((object)place.Name(it.Region), it.Table))));
    }

    private static XElement Bar(Region region, OutcomeTable table, JudgementDomain domain, double top)
    {
        int good = table[domain, Grade.Good] + table[domain, Grade.Outstanding];
        double full = Width - 100;
        double outstanding = full * table[domain, Grade.Outstanding] / table.Graded(domain);
        double all = full * good / table.Graded(domain);
        return E(
            "g",
            Picture.Text("name", 0, top + 13, region.Name),
            Picture.Rect("rest", 0, top + 18, full, 15),
            E("g.gO", Picture.Rect("part", 0, top + 18, outstanding, 15)),
            E("g.gG", Picture.Rect("part", outstanding, top + 18, all - outstanding, 15)),
            Picture.Text("value", full + 8, top + 31, $"{Words.Number(table.PercentGoodOrBetter(domain) ?? 0)}% ({Words.Number(good)} of {Words.Number(table.Graded(domain))})"));
    }
}
