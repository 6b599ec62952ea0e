using System.Text;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>Lines that form one heading: of the same size and weight, and close together. Text in a column on the right comes after all the
/// text on the left, since a grade may be printed between the lines of its label.</summary>
internal sealed class HeadingBlock
{
    /// <summary>The lines of a heading are at most this many times their size apart.</summary>
    private const double LineGap = 1.45;

    /// <summary>Letters this many times as large as others are meant to look larger.</summary>
    private const double Larger = 1.08;

    /// <summary>The gap between two cells of a line is wider than this many times the size of its letters.</summary>
    private const double CellGap = 1.5;

    /// <summary>A column on the right begins more than this many times the size of the letters from the left edge of the block.</summary>
    private const double RightColumn = 10;

    private HeadingBlock(IReadOnlyList<TextLine> lines)
    {
        Lines = lines;
        var left = new StringBuilder();
        var right = new StringBuilder();
        double margin = lines.Min(line => line.Left);
        foreach (TextLine line in lines)
        {
            double edge = double.NegativeInfinity;
            double column = margin + (RightColumn * line.Size);
            bool isRight = line.Left > column;
            foreach (Word word in line.Words)
            {
                isRight |= double.IsFinite(edge) && word.Left - edge > CellGap * line.Size && word.Left > column;
                edge = word.Right;
                (isRight ? right : left).Append(' ').Append(word.Text);
            }
        }

        Text = string.Concat(left, right).Trim();
        Squashed = Numbered(Reading.Squashed.Of(Text));
    }

    public IReadOnlyList<TextLine> Lines { get; }

    public string Text { get; }

    public string Squashed { get; }

    public int Page => Lines[0].Page;

    public static IEnumerable<HeadingBlock> In(ReportText report)
    {
        var lines = new List<TextLine>();
        foreach (TextLine line in report.Lines)
        {
            bool isHeading = IsHeading(report, line);
            if (lines.Count > 0 && !(isHeading && GoesOn(lines[^1], line)))
            {
                yield return new HeadingBlock(lines);
                lines = [];
            }

            if (isHeading)
            {
                lines.Add(line);
            }
        }

        if (lines.Count > 0)
        {
            yield return new HeadingBlock(lines);
        }
    }

    public static bool IsHeading(ReportText report, TextLine line) =>
        (line.IsBold && report.HasBoldHeadings) || line.Size > Larger * report.BodySize;

    private static bool GoesOn(TextLine before, TextLine line) =>
        line.Page == before.Page
        && before.Baseline - line.Baseline <= LineGap * Math.Max(line.Size, before.Size)
        && Math.Abs(line.Size - before.Size) <= (Larger - 1) * Math.Max(line.Size, before.Size);

    private static string Numbered(string squashed) => squashed.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
}
