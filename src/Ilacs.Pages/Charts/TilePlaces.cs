using System.Globalization;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>Where the hexagon of each authority is on the map of England. Those that have closed since 2013 are beside it.</summary>
internal sealed class TilePlaces
{
    public const double Width = (2 * Margin) + (14.5 * TileWidth);
    public const double Height = (2 * Margin) + (24 * Step) + (2 * Side);

    /// <summary>The left edge of those that have closed.</summary>
    public const double ClosedLeft = Margin + (ClosedColumn * TileWidth);

    /// <summary>The baseline of their heading.</summary>
    public const double ClosedTop = Margin + (2 * Step) - 12;

    private const double TileWidth = 42;
    private const double Side = 24.25;
    private const double Step = 36.4;
    private const double Margin = 6;
    private const int ClosedColumn = 9;

    public TilePlaces(IEnumerable<RegisteredAuthority> authorities)
    {
        Dictionary<string, (int Column, int Row)> positions = Positions();
        List<(RegisteredAuthority Authority, int Column, int Row)> tiles = [];
        List<RegisteredAuthority> closed = [];
        foreach (RegisteredAuthority authority in authorities)
        {
            if (positions.TryGetValue(authority.GssCode, out var position))
            {
                tiles.Add((authority, position.Column, position.Row));
            }
            else if (!(authority.ClosedOn < new LocalDate(SiteContent.FirstYear, 12, 31)))
            {
                closed.Add(authority);
            }
        }

        HasClosed = closed.Count > 0;
        tiles.AddRange(closed.Select((authority, index) => (authority, ClosedColumn + (index % 5), 2 + (2 * (index / 5)))));
        All =
        [
            .. tiles.OrderBy(tile => tile.Row).ThenBy(tile => tile.Column).Select(tile => (
                tile.Authority,
                Margin + ((tile.Column + (tile.Row % 2 == 0 ? 0.5 : 1)) * TileWidth),
                Margin + Side + (tile.Row * Step))),
        ];
    }

    /// <summary>Each with the middle of its tile, from north to south.</summary>
    public IReadOnlyList<(RegisteredAuthority Authority, double X, double Y)> All { get; }

    /// <summary>Whether any is beside the map, since it has no place on it.</summary>
    public bool HasClosed { get; }

    /// <summary>The outline of a tile around its middle.</summary>
    public static string Hexagon()
    {
        const double Half = (TileWidth / 2) - 0.75;
        const double Edge = Side - 0.9;
        return $"M0 {N(-Edge)}L{N(Half)} {N(-Edge / 2)}V{N(Edge / 2)}L0 {N(Edge)}L{N(-Half)} {N(Edge / 2)}V{N(-Edge / 2)}Z";
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
