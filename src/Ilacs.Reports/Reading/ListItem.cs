using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>An item of a list of what needs to improve, line by line.</summary>
internal sealed class ListItem(int page, double size, ListMarker marker, bool isOfBoard)
{
    public int Page { get; } = page;

    public double Size { get; } = size;

    public ListMarker Marker { get; } = marker;

    public bool IsOfBoard { get; } = isOfBoard;

    public double Left => Marker.Left;

    public int? Number => Marker.Number;

    public List<IReadOnlyList<Word>> Lines { get; } = [];

    public double? TextLeft { get; set; } = marker.Words.Count > 0 ? marker.Words[0].Left : null;

    /// <summary>The last mark of an item within this one.</summary>
    public ListMarker? Within { get; set; }

    /// <summary>Whether what looks like a mark is a word of the text that happens to begin a line: "aged 15 or", "16. Then".</summary>
    public bool GoesOnWith(ListMarker mark, TextLine line)
    {
        if (TextLeft is not { } left || Math.Abs(mark.Left - left) > 0.25 * line.Size || mark.Left <= Left + (0.25 * Size))
        {
            return false;
        }

        bool isIntroduced = Lines is [.., [.., { Text: [.., ':'] }]];
        return mark.Kind == ListMarkerKind.Number ? mark.Number != (Within?.Number ?? 0) + 1
            : line.Words[0].Text is [var only] && Bullets.IsDash(only) && !isIntroduced && Within is null;
    }
}
