namespace Ilacs.Reports.Pdf;

/// <summary>A word and its position on the page, in points from the lower left corner.</summary>
internal sealed record Word(string Text, double Left, double Right, double Baseline, double Size, bool IsBold)
{
    /// <summary>Whether it is a mark that begins an item of a list.</summary>
    public bool IsBullet => Bullets.IsBullet(Text);
}

/// <summary>The words on one baseline, from left to right.</summary>
internal sealed class TextLine
{
    /// <summary>Letters whose sizes differ by less than this part look the same.</summary>
    public const double SameSize = 0.04;

    public TextLine(int page, IReadOnlyList<Word> words)
    {
        Page = page;
        Words = words;
        Text = string.Join(' ', words.Select(word => word.Text));
        Left = words[0].Left;
        Right = words[^1].Right;
        Word main = words.MaxBy(word => word.Text.Length)!;
        Baseline = main.Baseline;
        Size = main.Size;
        IsBold = words.Where(word => !word.IsBullet).All(word => word.IsBold);
    }

    public int Page { get; }

    public IReadOnlyList<Word> Words { get; }

    public string Text { get; }

    public double Left { get; }

    public double Right { get; }

    public double Baseline { get; }

    public double Size { get; }

    public bool IsBold { get; }

    public override string ToString() => Text;
}

/// <summary>The lines of a page from top to bottom.</summary>
internal sealed record TextPage(int Number, double Height, IReadOnlyList<TextLine> Lines);
