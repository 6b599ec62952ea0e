namespace Ilacs.Reports.Pdf;

/// <summary>The lines of a report in reading order, without headers, footers and footnotes.</summary>
internal sealed class ReportText
{
    /// <summary>Headers and footers are within this part of a page, from its top or its foot.</summary>
    private const double Margin = 0.12;

    /// <summary>If more than this part of the letters is bold, bold type means nothing.</summary>
    private const double MostBold = 0.5;

    private ReportText(IReadOnlyList<TextLine> lines, double bodySize)
    {
        Lines = lines;
        BodySize = bodySize;
        int bold = lines.Where(line => line.IsBold).Sum(line => line.Text.Length);
        HasBoldHeadings = bold > 0 && bold < MostBold * lines.Sum(line => line.Text.Length);
    }

    public IReadOnlyList<TextLine> Lines { get; }

    /// <summary>The size of most letters.</summary>
    public double BodySize { get; }

    /// <summary>Whether bold type sets some lines apart.</summary>
    public bool HasBoldHeadings { get; }

    public static ReportText Of(IReadOnlyList<TextPage> pages)
    {
        double bodySize = pages.SelectMany(page => page.Lines)
            .GroupBy(line => Math.Round(line.Size * 2) / 2, line => line.Text.Length)
            .MaxBy(size => size.Sum())?.Key ?? 12;
        HashSet<string> repeated =
        [
            .. pages
                .SelectMany(page => page.Lines.Where(line => IsInMargin(page, line)).Select(line => WithoutDigits(line.Text))
                    .Distinct(StringComparer.Ordinal))
                .GroupBy(text => text, StringComparer.Ordinal)
                .Where(group => group.Count() >= Math.Max(2, Math.Min(4, pages.Count / 2)))
                .Select(group => group.Key),
        ];
        var lines = new List<TextLine>();
        foreach (TextPage page in pages)
        {
            List<TextLine> kept = [.. page.Lines.Where(line => !(IsInMargin(page, line) && IsFurniture(line, repeated)))];
            RemoveFootnotes(kept, bodySize);
            lines.AddRange(kept);
        }

        return new ReportText(lines, bodySize);
    }

    private static bool IsInMargin(TextPage page, TextLine line) =>
        line.Baseline < Margin * page.Height || line.Baseline > (1 - Margin) * page.Height;

    private static bool IsFurniture(TextLine line, HashSet<string> repeated) =>
        line.Text.All(c => char.IsAsciiDigit(c) || char.IsWhiteSpace(c)) || repeated.Contains(WithoutDigits(line.Text));

    private static string WithoutDigits(string text) => string.Concat(text.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));

    /// <summary>Removes the small print at the foot of a page.</summary>
    private static void RemoveFootnotes(List<TextLine> lines, double bodySize)
    {
        while (lines.Count > 0 && lines[^1].Size < 0.9 * bodySize)
        {
            lines.RemoveAt(lines.Count - 1);
        }
    }
}
