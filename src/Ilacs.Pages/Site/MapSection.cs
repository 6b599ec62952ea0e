using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The map with the domain and the year that the reader picks. Without script it shows the first domain on the last day.</summary>
internal static class MapSection
{
    public static XElement Of(SiteContent site, Place place)
    {
        JudgementDomain shown = site.Domains[0];
        var map = new TileMap(site, place, shown, site.Years.Count - 1);
        return E(
            "section.map-section",
            A("aria-labelledby", "map"),
            E("h2#map", "Map"),
            E(
                "div.beside",
                E(
                    "div.controls",
                    E(
                        "form#map-form", A("hidden", "hidden"),
                        E("p", E("label", A("for", "domain"), "Judgement"), E(
                            "select#domain", site.Domains.Select(domain => E("option", A("value", domain.Code), domain.Title)))),
                        E("p", E("label", A("for", "year"), "Year"), E(
                            "input#year", A("type", "range"), A("min", 0), A("max", site.YearEnds.Count - 1),
                            A("value", site.YearEnds.Count - 1), A("step", 1), A("aria-valuetext", site.Day.InWords()))),
                        E("p", E("button#play", A("type", "button"), "Play the years"))),
                    E("p.map-title", E("strong#map-domain", shown.Title), " on ", E("strong#map-day", site.Day.InWords())),
                    JudgementPage.Counts(site.Latest, shown),
                    E("p.note#map-tile", A("aria-live", "polite"), "Each tile is an authority and links to its page."),
                    Note(),
                    JudgementPage.Links("All years of a judgement on one page", site, place)),
                E(
                    "figure.map", A("id", "tiles"), A("data-days", string.Join('|', site.YearEnds.Select(end => end.InWords()))),
                    map.Draw(switches: true, "the table of all authorities"))),
            E(
                "details.table#map-table", E("summary", "The map of each year as a table"),
                YearTable(site, place, shown, [.. Enumerable.Range(0, site.Years.Count)])));
    }

    /// <summary>What a map is.</summary>
    public static XElement Note() => E(
        "p.note", "Each tile is near where its authority is, and all have the same size. "
            + "A judgement counts from the day its report was published until the next one.");

    /// <summary>The letters of each authority, year by year.</summary>
    public static XElement YearTable(SiteContent site, Place place, JudgementDomain domain, int[] years) => E(
        "table.small",
        E("caption", E("span", A("id", "map-table-domain"), domain.Title), " at the end of each year"),
        Columns("Authority", years.Select(year => E("th", A("scope", "col"), Words.Number(site.YearEnds[year].Year)))),
        E("tbody", site.Record.Register.All.Where(site.IsCounted).OrderBy(authority => authority.Name, StringComparer.Ordinal)
            .Select(authority => Row(place.Name(authority), years.Select(year =>
                E("td", site.JudgementAt(year, authority, domain) is { } judgement ? Mark.Letters(judgement) : ""))))));
}
