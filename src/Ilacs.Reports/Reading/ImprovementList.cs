using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>A list of what needs to improve, under its own heading: items that begin with a mark or, if none does, paragraphs.</summary>
internal sealed class ImprovementList(TextLine heading, bool isPriority, bool isOfBoard, ListDoubts doubts)
{
    /// <summary>An item within another is indented by more than this many times the size of its letters.</summary>
    private const double SubIndent = 0.85;

    /// <summary>The text of an item begins at least this many times the size of its letters to the right of its mark.</summary>
    private const double HangingIndent = 0.33;

    /// <summary>The lines of a paragraph are at most this many times their size apart.</summary>
    private const double ParagraphGap = 1.35;

    private readonly List<ListItem> items = [];
    private readonly List<TextLine> loose = [];
    private readonly List<(int Page, string Text)> paragraphs = [];
    private bool isItemOpen;

    /// <summary>The heading; another one like it ends the list. Lists for priority action and for improvement may share one.</summary>
    public TextLine Heading => heading;

    public bool IsPriority => isPriority;

    public bool IsOfBoard => isOfBoard;

    public IReadOnlyList<ListItem> Items => items;

    /// <summary>The lines that belong to no item, as paragraphs.</summary>
    public IReadOnlyList<(int Page, string Text)> Paragraphs => paragraphs;

    /// <summary>Whether the paragraphs are the items. A single one is not.</summary>
    public bool IsOfParagraphs => items.Count == 0 && paragraphs.Count > 1;

    /// <summary>The item that the next line may continue.</summary>
    public ListItem? Open => isItemOpen ? items[^1] : null;

    /// <summary>The number that would come next, and the left edge of the one before it.</summary>
    public (int Number, double? Left)? Next =>
        items.Count > 0 ? items[^1].Number is { } number ? (number + 1, items[^1].Left) : null
        : loose.Count == 0 && paragraphs.Count == 0 ? (1, null)
        : null;

    /// <summary>Adds a line that begins with a mark.</summary>
    public void Add(ListMarker marker, TextLine line)
    {
        if (Open is { } item && IsWithin(marker, item))
        {
            item.Within = marker;
        }
        else
        {
            EndParagraphs();
            doubts.AddMark(items.Count > 0 ? items[^1] : null, marker, line);
            items.Add(new ListItem(line.Page, line.Size, marker, isOfBoard));
            isItemOpen = true;
        }

        // The "(i)" of an item within an item belongs to the text; a bullet does not.
        items[^1].Lines.Add(items[^1].Within is { Kind: not ListMarkerKind.Bullet } ? line.Words : marker.Words);
    }

    /// <summary>Adds a line without a mark. If it begins where the text of the item does, it continues the item; if it is further to the
    /// left, it is the heading of a topic, or a paragraph.</summary>
    public void Add(TextLine line, bool isHeading, bool isLarge)
    {
        if (Open is { } item && !isLarge && Math.Abs(line.Size - item.Size) < TextLine.SameSize * item.Size
            && line.Left >= Math.Min(item.Left + (HangingIndent * item.Size), item.TextLeft ?? double.MaxValue))
        {
            item.TextLeft ??= line.Left;
            item.Lines.Add(line.Words);
            return;
        }

        if (!isHeading)
        {
            doubts.AddBreak(Open, line);
            loose.Add(line);
        }

        isItemOpen = false;
    }

    /// <summary>A heading that was left at the end of the item before it is not part of that item.</summary>
    public void RemoveFromItem(TextLine heading)
    {
        string[] words = [.. heading.Words.Select(word => word.Text)];
        if (Open is { Lines: [.., var last] lines } && last.Count > words.Length
            && last.Skip(last.Count - words.Length).Select(word => word.Text).SequenceEqual(words, StringComparer.Ordinal))
        {
            lines[^1] = [.. last.Take(last.Count - words.Length)];
        }
    }

    /// <summary>Closes the list.</summary>
    public void End()
    {
        EndParagraphs();
        isItemOpen = false;
    }

    /// <summary>An item within another: it is further to the right, or has a letter within one that has none.</summary>
    private static bool IsWithin(ListMarker marker, ListItem item) =>
        (marker.Left > item.Left + (SubIndent * item.Size) && !(marker.Number is not null && item.Number is not null))
        || (marker.Kind == ListMarkerKind.Letter && item.Marker.Kind != ListMarkerKind.Letter);

    private void EndParagraphs()
    {
        for (int from = 0; from < loose.Count;)
        {
            int to = from + 1;
            while (to < loose.Count && loose[to].Page == loose[to - 1].Page
                && loose[to - 1].Baseline - loose[to].Baseline <= ParagraphGap * loose[to].Size)
            {
                to++;
            }

            paragraphs.Add((loose[from].Page, Paragraph.Of(loose[from..to].Select(line => line.Words))));
            if (items.Count > 0 || char.IsAsciiDigit(paragraphs[^1].Text[0]))
            {
                doubts.AddLeftOut(paragraphs[^1].Page, paragraphs[^1].Text);
            }

            from = to;
        }

        loose.Clear();
    }
}
