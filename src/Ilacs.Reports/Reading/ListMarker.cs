using System.Globalization;
using System.Text.RegularExpressions;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>The mark at the start of an item of a list (a bullet, a number or a letter), and the words after it.</summary>
internal sealed partial record ListMarker(double Left, ListMarkerKind Kind, int? Number, IReadOnlyList<Word> Words)
{
    /// <summary>A number without a full stop begins an item only if the gap after it is this many times the size of the letters; a space
    /// within text is narrower.</summary>
    private const double TabGap = 0.7;

    /// <summary>The mark of a line, or <see langword="null"/>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="next">The number that would come next, which is a mark however close its text is, and the left edge that it must have
    /// if there was a number before it.</param>
    public static ListMarker? Of(TextLine line, (int Number, double? Left)? next = null)
    {
        Word first = line.Words[0];
        if (first.IsBullet)
        {
            return new(first.Left, ListMarkerKind.Bullet, null, [.. line.Words.Skip(1)]);
        }

        if (GluedBullet().IsMatch(first.Text))
        {
            return new(first.Left, ListMarkerKind.Bullet, null, [first with { Text = first.Text[1..] }, .. line.Words.Skip(1)]);
        }

        Match marker = Pattern().Match(first.Text);
        string glued = marker.Groups["rest"].Value;
        if (!marker.Success || (line.Words.Count == 1 && glued.Length == 0))
        {
            return null;
        }

        int? number = marker.Groups["number"] is { Success: true } digits
            ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture)
            : null;
        if (marker.Groups["bare"].Success && line.Words[1].Left - first.Right < TabGap * line.Size
            && !(next is var (expected, left) && number == expected && Math.Abs(first.Left - (left ?? first.Left)) < 0.5 * line.Size))
        {
            return null;
        }

        // "1.Ensure" has no gap.
        IEnumerable<Word> rest = glued.Length > 0 ? [first with { Text = glued }] : [];
        return number is null ? new(first.Left, ListMarkerKind.Letter, null, [.. line.Words.Skip(1)])
            : new(first.Left, ListMarkerKind.Number, number, [.. rest, .. line.Words.Skip(1)]);
    }

    /// <summary>A dash or another sign without a gap before the word that it marks.</summary>
    [GeneratedRegex(@"^[-\u2212\u2010-\u2015\u00B7*\u00BB\u203A>~](?=[A-Z])", Reading.Pattern.Exact, Reading.Pattern.Milliseconds)]
    private static partial Regex GluedBullet();

    // "1.", "1)", "(1)", "1:", "1.2.", "1.Ensure", or "1" with a gap; "a)", "(a)", "a.", "iv)".
    [GeneratedRegex(
        @"^(?:(?:\d{1,2}\.)?(?<number>\d{1,3})[.):]|[(\[](?<number>\d{1,3})[.)\]:]*|(?<bare>(?:\d{1,2}\.)?(?<number>\d{1,3})))"
            + @"(?<rest>(?<!\d)[A-Z][a-z].*)?$"
            + @"|^(?:[(\[](?:[a-z]|[ivx]{1,4})[)\]]|(?:[a-z]|[ivx]{1,4})[.)])$",
        Reading.Pattern.Named, Reading.Pattern.Milliseconds)]
    private static partial Regex Pattern();
}

/// <summary>The kinds of marks that begin items.</summary>
internal enum ListMarkerKind
{
    Bullet,
    Number,
    Letter,
}
