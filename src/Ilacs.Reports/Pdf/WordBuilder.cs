using System.Globalization;

namespace Ilacs.Reports.Pdf;

/// <summary>Joins the glyphs of a page into words, and the words into lines, by their positions alone.</summary>
internal static class WordBuilder
{
    /// <summary>A gap wider than this part of the size of the letters separates two words.</summary>
    private const double WordGap = 0.18;

    /// <summary>Words whose baselines differ by less than this part of their size are on one line.</summary>
    private const double SameLine = 0.3;

    /// <summary>Footnote digits are raised, and bullets may be lowered, by up to this part of the size of the line.</summary>
    private const double OffLine = 0.65;

    /// <summary>Letters smaller than this part of the size of the line beside them are footnote marks.</summary>
    private const double Small = 0.8;

    public static IReadOnlyList<TextLine> Lines(int page, IEnumerable<Glyph> glyphs)
    {
        List<Word> words = Words(glyphs);
        var lines = new List<(double Baseline, double Size, List<Word> Words)>();
        foreach (Word word in words.Where(word => !word.IsBullet).OrderByDescending(word => word.Baseline))
        {
            if (lines.Count > 0 && lines[^1] is var last && last.Baseline - word.Baseline <= SameLine * Math.Min(last.Size, word.Size)
                && !(word.Size < Small * last.Size && IsDigits(word.Text)))
            {
                last.Words.Add(word);
            }
            else
            {
                lines.Add((word.Baseline, word.Size, [word]));
            }
        }

        return
        [
            .. WithMarks(lines, words.Where(word => word.IsBullet)).OrderByDescending(line => line.Baseline)
                .Select(line => new TextLine(page, InOrder(line.Words))),
        ];
    }

    private static List<Word> Words(IEnumerable<Glyph> glyphs)
    {
        var words = new List<Word>();
        var text = new System.Text.StringBuilder();
        double left = 0, right = 0, baseline = 0, size = 0;
        bool isBold = false;
        foreach (Glyph glyph in glyphs)
        {
            if (glyph.Text.Length > 0 && glyph.Text.All(IsInvisible))
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(glyph.Text) || !glyph.IsHorizontal
                || glyph.Size <= 0 || !double.IsFinite(glyph.Left + glyph.Baseline + glyph.Size))
            {
                End();
                continue;
            }

            bool isBullet = glyph.Text is [var only] && Bullets.IsAlwaysBullet(only);
            if (text.Length > 0
                && (isBullet || Math.Abs(glyph.Baseline - baseline) > 0.05 * size || Math.Abs(glyph.Size - size) > 0.2 * size
                    || glyph.Left - right > WordGap * size || glyph.Left < right - (0.4 * size)))
            {
                End();
            }

            if (text.Length == 0)
            {
                (left, baseline, size, isBold) = (glyph.Left, glyph.Baseline, glyph.Size, glyph.IsBold);
            }

            text.Append(Plain(glyph.Text));
            right = Math.Max(glyph.Right, glyph.Left);
            if (isBullet)
            {
                End();
            }
        }

        End();
        return words;

        void End()
        {
            if (text.Length > 0)
            {
                words.Add(new Word(text.ToString(), left, right, baseline, size, isBold));
                text.Clear();
            }
        }
    }

    /// <summary>Control characters and marks of direction, which would get into the text unseen. A soft hyphen is needed.</summary>
    private static bool IsInvisible(char c) =>
        !char.IsWhiteSpace(c) && c != '\u00AD' && (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>Ligatures as their letters, and all hyphens as one.</summary>
    private static string Plain(string value) => value switch
    {
        "\uFB00" => "ff",
        "\uFB01" => "fi",
        "\uFB02" => "fl",
        "\uFB03" => "ffi",
        "\uFB04" => "ffl",
        "\uFB05" or "\uFB06" => "st",
        "\u2010" or "\u2011" => "-",
        _ => value,
    };

    private static bool IsDigits(string text) => text.All(char.IsAsciiDigit);

    private static List<(double Baseline, double Size, List<Word> Words)> WithMarks(
        List<(double Baseline, double Size, List<Word> Words)> lines, IEnumerable<Word> marks)
    {
        // Digits of footnotes that were too high for their line.
        for (int i = lines.Count - 1; i >= 0; i--)
        {
            (double baseline, double size, List<Word> words) = lines[i];
            if (words.All(word => IsDigits(word.Text) && word.Text.Length <= 2)
                && i + 1 < lines.Count && lines[i + 1] is var below
                && size < Small * below.Size && baseline - below.Baseline <= OffLine * below.Size)
            {
                below.Words.AddRange(words);
                lines.RemoveAt(i);
            }
        }

        int real = lines.Count;
        foreach (Word mark in marks)
        {
            int nearest = -1;
            for (int i = 0; i < real; i++)
            {
                double distance = Math.Abs(lines[i].Baseline - mark.Baseline);
                if (distance <= OffLine * Math.Max(lines[i].Size, mark.Size)
                    && (nearest < 0 || distance < Math.Abs(lines[nearest].Baseline - mark.Baseline)))
                {
                    nearest = i;
                }
            }

            if (nearest >= 0)
            {
                lines[nearest].Words.Add(mark);
            }
            else
            {
                lines.Add((mark.Baseline, mark.Size, [mark]));
            }
        }

        return lines;
    }

    /// <summary>From left to right, without the digits of footnotes; words drawn twice, to look bold, count once.</summary>
    private static List<Word> InOrder(List<Word> words)
    {
        if (words.Count > 1)
        {
            Word main = words.MaxBy(word => word.Text.Length)!;
            words.RemoveAll(word => word.Text.Length <= 2 && IsDigits(word.Text)
                && (word.Size < Small * main.Size || word.Baseline > main.Baseline + (0.15 * main.Size)));
        }

        words.Sort(static (a, b) => a.Left.CompareTo(b.Left));
        for (int i = words.Count - 1; i > 0; i--)
        {
            if (words[i].Left - words[i - 1].Left < 0.25 * words[i].Size
                && string.Equals(words[i].Text, words[i - 1].Text, StringComparison.Ordinal))
            {
                words.RemoveAt(i);
            }
        }

        return words;
    }
}
