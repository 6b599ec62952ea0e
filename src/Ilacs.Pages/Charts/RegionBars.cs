using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The share good or better in each region.</summary>
internal static class RegionBars
{
    private const double Width = 440;
    private const double Row = 40;

    public static XElement Of(string id, OutcomeTable table, JudgementDomain domain, Place place)
    {
        (Region Region, OutcomeTable Table)[] regions =
        [
            .. Region.All.Select(region => (Region: region, Table: table.Where(outcome => outcome.Authority.Region == region)))
                .Where(it => it.Table.Graded(domain) > 0)
                .OrderByDescending(it => it.Table.ShareGoodOrBetter(domain)).ThenBy(it => it.Region.Name, StringComparer.Ordinal),
        ];
        return E(
            "figure.regions",
            E($"h3#{id}", domain.Title),
            Picture.Of(
                $"{id}-share", Width, Math.Max(1, regions.Length) * Row, $"{domain.Title}: share good or better by region",
                "Of the authorities with a grade. The table below has the numbers.", "share",
                regions.Select((region, row) => Bar(region.Region, region.Table, domain, row * Row))),
            NumbersTable.Of(domain, "Region", regions.Select(it => ((object)place.Name(it.Region), it.Table))));
    }

    private static XElement Bar(Region region, OutcomeTable table, JudgementDomain domain, double top)
    {
        int good = table[domain, Grade.Good] + table[domain, Grade.Outstanding];
        int graded = table.Graded(domain);
        double full = Width - 108;
        double outstanding = full * table[domain, Grade.Outstanding] / graded;
        double all = full * good / graded;
        string value = $"{Words.Percent(table.PercentGoodOrBetter(domain) ?? 0)} ({Words.Number(good)} of {Words.Number(graded)})";
        return E(
            "g",
            Picture.Text("name", 0, top + 13, region.Name),
            Picture.Rect("rest", 0, top + 18, full, 15),
            Part(Grade.Outstanding, 0, outstanding),
            Part(Grade.Good, outstanding, all - outstanding),
            Picture.Text("value", full + 8, top + 31, value));

        XElement Part(Grade grade, double x, double width) => Picture.Part(
            grade, x, top + 18, width, 15, width > 28 ? $"{Mark.Letters(grade)} {Words.Number(table[domain, grade])}" : null);
    }
}
