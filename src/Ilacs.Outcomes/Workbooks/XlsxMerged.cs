using System.IO.Compression;

namespace Ilacs.Outcomes;

/// <summary>The merged areas of an Excel sheet, which the file lists after the rows.</summary>
internal sealed class XlsxMerged
{
    private readonly List<(int Top, int Left, int Bottom, int Right)> areas;
    private readonly WorkbookLimits limits;

    /// <summary>For each column, the first and last row of the area that the rows have reached, and the column of its visible
    /// cell.</summary>
    private readonly Dictionary<int, (int Top, int Left, int Bottom)> covered = [];
    private int next;

    private XlsxMerged(List<(int Top, int Left, int Bottom, int Right)> areas, WorkbookLimits limits)
    {
        this.areas = areas;
        this.limits = limits;
        areas.Sort();
    }

    public static XlsxMerged None { get; } = new([], new WorkbookLimits());

    public static XlsxMerged Of(ZipArchiveEntry sheet, WorkbookLimits limits)
    {
        using var part = new WorkbookPart(sheet, limits);
        var found = new List<(int Top, int Left, int Bottom, int Right)>();
        while (part.Read())
        {
            if (!part.IsStart || part.LocalName is not "mergeCell" || part.Attribute("ref") is not { } place)
            {
                continue;
            }

            int colon = place.IndexOf(':', StringComparison.Ordinal);
            ReadOnlySpan<char> first = colon < 0 ? place : place.AsSpan(0, colon);
            ReadOnlySpan<char> last = colon < 0 ? place : place.AsSpan(colon + 1);
            found.Add((Row(first), XlsxReader.Column(first), Row(last), XlsxReader.Column(last)));
            if (found.Count > WorkbookLimits.MergedAreas)
            {
                throw WorkbookLimits.Exceeded(WorkbookLimits.MergedAreas, "merged areas in a sheet");
            }
        }

        return new XlsxMerged(found, limits);
    }

    /// <summary>Adds the areas that begin in a row or above it.</summary>
    public void AddAreasUpTo(int row)
    {
        for (; next < areas.Count && areas[next].Top <= row; next++)
        {
            (int top, int left, int bottom, int right) = areas[next];
            if (bottom < row)
            {
                continue;
            }

            limits.CountCells(Math.Max(right - left + 1, 0));
            for (int column = left; column <= right; column++)
            {
                covered[column] = (top, left, bottom);
            }
        }
    }

    /// <summary>Whether a cell is covered by a merged one.</summary>
    public bool Covers(int row, int column) =>
        covered.TryGetValue(column, out (int Top, int Left, int Bottom) area)
        && row <= area.Bottom && (row != area.Top || column != area.Left);

    private static int Row(ReadOnlySpan<char> place) => XlsxReader.Number(place.TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ"));
}
