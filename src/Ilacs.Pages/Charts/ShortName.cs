using System.Globalization;

namespace Ilacs.Pages;

/// <summary>A few letters of a name, for a tile that has no room for more: Kirk, N Yor, E Rid.</summary>
internal static class ShortName
{
    private const int Longest = 4;

    private static readonly HashSet<string> PassedOver =
        new(["City", "County", "Isle", "Isles", "of", "the", "The"], StringComparer.Ordinal);
    private static readonly HashSet<string> Points = new(["North", "East", "South", "West", "Central"], StringComparer.Ordinal);

    public static string Of(string name)
    {
        string[] words = [.. name.Split([' ', '-', ','], StringSplitOptions.RemoveEmptyEntries).SkipWhile(PassedOver.Contains)];
        return words switch
        {
            [] => Cut(name, Longest),
            [var point, var second, var third, ..] when Points.Contains(point) && Points.Contains(second) =>
                $"{point[0]}{second[0]} {Cut(third, 2)}",
            [var point, var second, ..] when Points.Contains(point) => $"{point[0]} {Cut(second, Longest - 1)}",
            [var first, .., var last] when Points.Contains(last) => $"{Cut(first, Longest - 1)} {last[0]}",
            [var first, ..] => Cut(first, Longest),
        };
    }

    /// <summary>The first characters as people see them.</summary>
    private static string Cut(string text, int length)
    {
        var elements = new StringInfo(text);
        return elements.LengthInTextElements <= length ? text : elements.SubstringByTextElements(0, length);
    }
}
