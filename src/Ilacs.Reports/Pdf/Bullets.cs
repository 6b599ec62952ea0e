namespace Ilacs.Reports.Pdf;

/// <summary>The glyphs that reports use to begin an item of a list. Symbol fonts put theirs into the private use area.</summary>
internal static class Bullets
{
    public static bool IsBullet(string text) => text is [var only] && IsBullet(only);

    /// <summary>What is always a bullet, what may also be a dash or a sign within a sentence, and the letter that word processors draw as a
    /// circle.</summary>
    public static bool IsBullet(char c) => IsAlwaysBullet(c) || IsDash(c) || c is '·' or '*' or '»' or '›' or '>' or '~' or 'o';

    public static bool IsDash(char c) => c is '-' or '\u2212' or (>= '\u2010' and <= '\u2015');

    /// <summary>Bullets, arrows, geometric shapes, ticks and the like: they never appear in a sentence.</summary>
    public static bool IsAlwaysBullet(char c) =>
        c is '•' or '‣' or '⁃' or '\u204C' or '\u204D' or '§' or '\u2219' or '\u22C5' or '\uFFFD'
            or (>= '\u2190' and <= '\u21FF') or (>= '\u2500' and <= '\u27BF') or (>= '\u2B00' and <= '\u2BFF')
            or (>= '\uE000' and <= '\uF8FF');
}
