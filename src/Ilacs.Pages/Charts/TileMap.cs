using System.Globalization;
using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>England as a map of hexagons, one an authority, each with the letter and colour of its grade. Authorities that have closed
/// since 2013 stand beside it.</summary>
internal sealed class TileMap
{
    private const double Width = 42;
    private const double Side = 24.25;
    private const double Step = 36.4;
    private const double Left = 6;
    private const double Top = 6;

    private readonly SiteContent site;
    private readonly IReadOnlyList<JudgementDomain> domains;
    private readonly List<(RegisteredAuthority Authority, double Column, int Row)> tiles = [];

    public TileMap(SiteContent site)
    {
        this.site = site;
        domains = site.Domains;
        Dictionary<string, (int Column, int Row)> positions = Positions();
        List<RegisteredAuthority> closed = [];
        foreach (RegisteredAuthority authority in site.Record.Register.All.Where(site.IsCounted))
        {
            if (positions.TryGetValue(authority.GssCode, out var place))
            {
                tiles.Add((authority, place.Column, place.Row));
            }
            else if (!(authority.ClosedOn < new LocalDate(SiteContent.FirstYear, 12, 31)))
            {
                closed.Add(authority);
            }
        }

        ClosedCount = closed.Count;
        tiles.AddRange(closed.Select((authority, place) => (authority, 9d + (place % 5), 2 + (2 * (place / 5)))));
    }

    /// <summary>How many stand beside the map, since they have no place on it.</summary>
    public int ClosedCount { get; }

    public int Count => tiles.Count;

    public XElement Draw(Place place)
    {
        double width = (2 * Left) + (14.5 * Width);
        double height = (2 * Top) + (24 * Step) + (2 * Side);
        JudgementDomain shown = domains[0];
        return E(
            "svg",
            A("class", "chart map"), A("viewBox", $"0 0 {N(width)} {N(height)}"), A("role", "group"), A("aria-labelledby", "map-t map-d"),
            E("title#map-t", "Map of England by grade, a tile an authority"),
            E(
                "desc#map-d",
                $"{shown.Title} as at {site.Day.InWords()}. Each tile links to its authority; "
                    + "the table of all authorities has the same grades."),
            E("defs", E("path#hex", A("d", Hexagon()))),
            ClosedCount == 0 ? null : Picture.Text("map-note", Left + (9 * Width), Top + (2 * Step) - 12, "Closed since 2013"),
            tiles.OrderBy(tile => tile.Row).ThenBy(tile => tile.Column)
                .Select(tile => Tile(place, tile.Authority, tile.Column, tile.Row, shown)));
    }

    /// <summary>For each domain and each year a character: the letter of the grade, a dot for none, a blank where the authority did not
    /// exist.</summary>
    private string Data(RegisteredAuthority authority) => string.Concat(domains.SelectMany(domain => site.Years.Select(
        (_, year) => site.JudgementAt(year, authority, domain) is { } judgement ? Mark.Character(judgement) : ' ')));

    private XElement Tile(Place place, RegisteredAuthority authority, double column, int row, JudgementDomain shown)
    {
        double x = Left + ((column + (row % 2 == 0 ? 0.5 : 1)) * Width);
        double y = Top + Side + (row * Step);
        Judgement? judgement = site.JudgementAt(site.Years.Count - 1, authority, shown);
        string words = judgement is { } known ? Mark.LowerWords(known) : "did not exist";
        SiteAuthority? page = site.Find(authority);
        return E(
            "g",
            A("class", $"tile {(judgement is { } shade ? Mark.Class(shade) : "gone")}"), A("transform", $"translate({N(x)} {N(y)})"),
            A("data-g", Data(authority)),
            E(
                page is null ? "g" : "a",
                page is null ? A("role", "img") : A("href", place.Up + page.Path), A("aria-label", $"{authority.Name}: {words}"),
                E("use", A("href", "#hex"))),
            E(
                "g", A("aria-hidden", "true"),
                E("text", A("class", "short"), A("y", -6), ShortName.Of(authority.Name)),
                E("text", A("class", "letter"), A("y", 12), judgement is { } lettered ? Mark.Letters(lettered) : "")));
    }

    private static string Hexagon()
    {
        double half = (Width / 2) - 0.75;
        double side = Side - 0.9;
        return $"M0 {N(-side)}L{N(half)} {N(-side / 2)}V{N(side / 2)}L0 {N(side)}L{N(-half)} {N(side / 2)}V{N(-side / 2)}Z";
    }

    private static Dictionary<string, (int Column, int Row)> Positions()
    {
        var positions = new Dictionary<string, (int Column, int Row)>(StringComparer.Ordinal);
        foreach (string line in Asset.Read("tile-map.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            string[] cells = line.Split(',');
            positions.Add(cells[0], (Whole(cells[^2]), Whole(cells[^1])));
        }

        return positions;

        static int Whole(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
    }
}
