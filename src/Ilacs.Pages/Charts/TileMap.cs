using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>England as a map of hexagons, one for each authority, with the letter and colour of its grade and a link to its page.</summary>
/// <param name="site">The site.</param>
/// <param name="place">The page that the map is on.</param>
/// <param name="domain">The judgement.</param>
/// <param name="year">The index of the year in <see cref="SiteContent.Years"/>.</param>
internal sealed class TileMap(SiteContent site, Place place, JudgementDomain domain, int year)
{
    /// <summary>The map.</summary>
    /// <param name="switches">Whether the tiles carry all judgements and years, for the script to switch.</param>
    /// <param name="table">What on the page has the same grades, in words.</param>
    public XElement Draw(bool switches, string table) => E(
        "svg",
        A("class", "chart map"), A("viewBox", $"0 0 {N(TilePlaces.Width)} {N(TilePlaces.Height)}"), A("role", "group"),
        A("aria-labelledby", "map-t map-d"),
        E("title#map-t", "Map of England by grade, with a tile for each authority"),
        E(
            "desc#map-d",
            $"{domain.Title} as at {site.YearEnds[year].InWords()}. Each tile links to its authority; {table} has the same grades."),
        E("defs", E("path#hex", A("d", TilePlaces.Hexagon()))),
        site.Tiles.HasClosed ? Picture.Text("map-note", TilePlaces.ClosedLeft, TilePlaces.ClosedTop, "Closed since 2013") : null,
        site.Tiles.All.Select(tile => Tile(tile.Authority, tile.X, tile.Y, switches)));

    /// <summary>For each domain and each year a character: the letter of the grade, a dot for none, a blank where the authority did not
    /// exist.</summary>
    private string Data(RegisteredAuthority authority) => string.Concat(site.Domains.SelectMany(each => site.Years.Select(
        (_, end) => site.JudgementAt(end, authority, each) is { } judgement ? Mark.Character(judgement) : ' ')));

    private XElement Tile(RegisteredAuthority authority, double x, double y, bool switches)
    {
        Judgement? judgement = site.JudgementAt(year, authority, domain);
        (string shade, string letters, string words) = judgement is { } known
            ? (Mark.Class(known), Mark.Letters(known), Mark.LowerWords(known)) : ("gone", "", "did not exist");
        SiteAuthority? page = site.Find(authority);
        return E(
            "g",
            A("class", $"tile {shade}"), A("transform", $"translate({N(x)} {N(y)})"), switches ? A("data-g", Data(authority)) : null,
            E(
                page is null ? "g" : "a",
                page is null ? A("role", "img") : A("href", place.Up + page.Path), A("aria-label", $"{authority.Name}: {words}"),
                E("use", A("href", "#hex"))),
            E(
                "g", A("aria-hidden", "true"),
                E("text", A("class", "short"), A("y", -6), ShortName.Of(authority.Name)),
                E("text", A("class", "letter"), A("y", 12), letters)));
    }
}
