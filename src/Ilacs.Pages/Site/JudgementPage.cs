using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The page of a judgement: all that the map of England can show, year by year, without script and on paper.</summary>
internal static class JudgementPage
{
    public static XElement Of(SiteContent site, JudgementDomain domain, string path)
    {
        Place place = new(site, "../");
        int[] years = [.. Enumerable.Range(0, site.Years.Count).Where(year => NumbersTable.Has(site.Years[year], domain))];
        bool isOfToday = years[^1] == site.Years.Count - 1;
        int shown = isOfToday ? years[^1] : years.Reverse().MaxBy(year => site.Years[year].Graded(domain));
        string day = site.YearEnds[shown].InWords();
        return PageFrame.Of(
            place, path, domain.Title, site.Basis,
            E("p.way", place.To("index.html", "England"), " \u203a Judgements"),
            E("h1", domain.Title),
            E("p.lead", EnglandPage.Lead(site.Years[shown], site.YearEnds[shown], domain)),
            isOfToday ? null : E("p", "This judgement belongs to the past: no authority\u2019s latest inspection has it. "
                + "The map shows the end of the year in which most authorities had a grade for it."),
            Links("The other judgements", site, place, but: domain),
            Section(
                "map", $"Map on {day}",
                E(
                    "div.beside",
                    E("div.controls", Counts(site.Years[shown], domain), MapSection.Note()),
                    E("figure.map", new TileMap(site, place, domain, shown).Draw(switches: false, "the table of each authority")))),
            Section(
                "maps", "Year by year",
                E("p.note", $"Each map shows the end of a year{(isOfToday ? $"; the last one shows {day}" : "")}."
                    + $"{(site.Tiles.HasClosed ? " Authorities that have closed since are beside the map." : "")}{Series(domain)}"
                    + $"{string.Concat(JudgedTogether(domain))}"),
                YearMaps.Of(site, domain, years)),
            Section(
                "numbers", "In numbers",
                E(
                    "div.figures",
                    YearBars.Of("bars", "At the end of each year", site.YearEnds, site.Years, domain),
                    FlowChart.Of("flows", "From one inspection to the next", site.Flows(domain), domain))),
            Section("authorities", "Each authority", MapSection.YearTable(site, place, domain, years)));
    }

    /// <summary>The pages of the judgements, or of the others.</summary>
    public static XElement? Links(string words, SiteContent site, Place place, JudgementDomain? but = null)
    {
        object[] links =
        [
            .. site.Judgements.Where(it => it.Domain != but)
                .SelectMany((it, number) => new object[] { number == 0 ? ": " : ", ", place.To(it.Path, it.Domain.Title) }),
        ];
        return links.Length == 0 ? null : E("p.note", words, links, ".");
    }

    /// <summary>How many authorities have which judgement.</summary>
    public static XElement Counts(OutcomeTable table, JudgementDomain domain) => E(
        "ul.counts#map-counts", NumbersTable.All(table, domain).Select(it => E(
            "li", A("data-c", Mark.Character(it.Judgement).ToString()), Mark.Tile(it.Judgement), " ",
            E("span.n", Words.Number(it.Count)), " ", Mark.InWords(it.Judgement))));

    /// <summary>The editions between which a judgement was part of another, so that few authorities had one of their own.</summary>
    private static IEnumerable<string> JudgedTogether(JudgementDomain domain)
    {
        FrameworkEdition[] having = [.. FrameworkEdition.Known.Where(edition => edition.Find(domain) is not null)];
        return having.SelectMany(edition => edition.Find(domain)!.Follows)
            .Where(follows => follows.Basis == ComparisonBasis.Split && having[0].FirstDay < follows.Edition.FirstDay)
            .Select(follows => $" Under {follows.Edition.Title} it was part of one judgement, {follows.Domain.Title.ToLowerInvariant()}: "
                + "the grades shown for those years are from earlier inspections.");
    }

    private static string Series(JudgementDomain domain) =>
        Words.OfficialSeries(domain) is { Length: > 0 } series ? $" As in Ofsted\u2019s series: {series}" : "";
}
