using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>A small map of England for each year. All authorities of a grade are one line, and a marker draws the lettered tile at each of
/// its corners, so that many maps fit on one page.</summary>
internal static class YearMaps
{
    private static readonly Judgement[] Kinds = [.. Mark.InOrder, Judgement.NotStated];

    public static XElement Of(SiteContent site, JudgementDomain domain, IEnumerable<int> years) =>
        E("div.maps", years.Select((year, index) => Map(site, domain, year, isFirst: index == 0)));

    /// <summary>The tile of a grade, drawn around its middle.</summary>
    private static XElement Tile(Judgement kind) => E(
        $"marker#tile-{Mark.Class(kind)}", A("class", $"tile {Mark.Class(kind)}"), A("overflow", "visible"),
        A("markerUnits", "userSpaceOnUse"),
        E("path", A("d", TilePlaces.Hexagon())),
        E("text", A("y", 9), Mark.Letters(kind)));

    /// <summary>The first map defines the tiles for all of them.</summary>
    private static XElement Map(SiteContent site, JudgementDomain domain, int year, bool isFirst)
    {
        LocalDate end = site.YearEnds[year];
        ILookup<char, string> corners = site.Tiles.All
            .Select(tile => (Judgement: site.JudgementAt(year, tile.Authority, domain), tile.X, tile.Y))
            .Where(tile => tile.Judgement is not null)
            .ToLookup(tile => Mark.Character(tile.Judgement!.Value), tile => FormattableString.Invariant($"{tile.X:0} {tile.Y:0}"));
        Judgement[] known = [.. Kinds.Where(kind => corners.Contains(Mark.Character(kind)))];
        IEnumerable<string> words = known.Select(kind => $"{Mark.LowerWords(kind)} {Words.Number(corners[Mark.Character(kind)].Count())}");
        return E(
            "figure",
            E("h3", Words.Number(end.Year)),
            Picture.Of(
                $"map-{Words.Number(end.Year)}", TilePlaces.Width, TilePlaces.Height,
                $"{domain.Title} on {end.InWords()}, with a tile for each authority",
                $"{string.Join(", ", words)}. The table lists each authority.", "year-map",
                isFirst ? E("defs", Kinds.Select(Tile)) : null,
                known.Select(kind => Line(kind, string.Join(' ', corners[Mark.Character(kind)])))));
    }

    /// <summary>A step to nowhere gives a single authority a line too.</summary>
    private static XElement Line(Judgement judgement, string corners) => E(
        "path", A("d", $"M{corners}{(corners.Count(' ') == 1 ? "h0" : "")}"), A("class", Mark.Class(judgement)));
}
