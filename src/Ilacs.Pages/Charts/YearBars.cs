using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>How many authorities had which grade at the end of each year: a stacked bar for each year, and the same as a table.</summary>
internal static class YearBars
{
    private const double Width = 440;
    private const double Height = 236;
    private const double Foot = 22;
    private const double Key = 24;

    public static XElement Of(
        string id, string heading, IReadOnlyList<LocalDate> ends, IReadOnlyList<OutcomeTable> tables, JudgementDomain domain)
    {
        (LocalDate End, OutcomeTable Table)[] years = [.. ends.Zip(tables).Where(year => NumbersTable.Has(year.Second, domain))];
        int most = years.Select(year => NumbersTable.Counts(year.Table, domain).Sum()).DefaultIfEmpty(1).Max();
        double step = (Width - Key) / Math.Max(6, years.Length);
        double scale = (Height - Foot - 4) / most;
        string through = years.Length == 0 ? "none" : $"{Words.Number(years[0].End.Year)} to {Words.Number(years[^1].End.Year)}";
        return E(
            "figure.years",
            E($"h3#{id}", heading),
            Picture.Of(
                $"{id}-bars", Width, Height, $"{domain.Title} by year",
                $"Authorities by grade at the end of each year, {through}. The table below has the numbers.", "bars",
                years.Select((year, index) => Bar(year.End, NumbersTable.Counts(year.Table, domain), (index * step) + 2, step - 4, scale)),
                years.TakeLast(1).Select(year => Letters(NumbersTable.Counts(year.Table, domain), (years.Length * step) + 2, scale))),
            years.TakeLast(1).Where(year => year.Table.None(domain) > 0).Select(year => E(
                "p.note", $"On {year.End.InWords()} {Words.Number(year.Table.None(domain))} of "
                    + $"{Words.Authorities(year.Table.Outcomes.Count)} had no judgement here; shares are of those with a grade.")),
            NumbersTable.Of(domain, "As at", years.Select(year => ((object)year.End.InWords(), year.Table))));
    }

    /// <summary>The letters beside the last bar, so that no colour is without one; those of thin parts move up.</summary>
    private static IEnumerable<XElement> Letters(int[] counts, double x, double scale)
    {
        const double Line = 12;
        double y = Height - Foot;
        double lowest = y;
        foreach ((int count, Judgement judgement) in counts.Zip(Mark.InOrder).Reverse().Where(it => it.First > 0))
        {
            lowest = Math.Min(lowest, y - (count * scale / 2) + 4);
            yield return Picture.Text("key", x, lowest, Mark.Letters(judgement));
            y -= count * scale;
            lowest -= Line;
        }
    }

    private static XElement Bar(LocalDate end, int[] counts, double x, double width, double scale)
    {
        List<XElement> parts = [];
        double y = Height - Foot;
        foreach ((int count, Judgement judgement) in counts.Zip(Mark.InOrder).Reverse())
        {
            if (count == 0)
            {
                continue;
            }

            double height = count * scale;
            y -= height;
            parts.Add(Picture.Part(judgement, x, y, width, height, height > 14 ? Words.Number(count) : null));
        }

        parts.Add(Picture.Text("year", x + (width / 2), Height - 6, $"\u2019{Words.Number(end.Year % 100).PadLeft(2, '0')}"));
        return E("g", parts);
    }
}
