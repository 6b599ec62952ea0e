namespace Ilacs.Reports.Pages;

/// <summary>The glyphs that reports use to begin an item of a list. Symbol fonts put theirs into the private use area.</summary>
internal static class Bullets
{
    public static bool IsBullet(string text) => text is [var only] && IsBullet(only);

    /// <summary>What is always a bullet, and what may be a dash within a sentence.</summary>
    public static bool IsBullet(char c) => IsAlwaysBullet(c) || c is '–' or '-' or '—' or '·';

    public static bool IsAlwaysBullet(char c) =>
        c is '•' or '▪' or '■' or '◼' or '●' or '○' or '◦' or '‣' or '⁃' or '§' or '\uFFFD' or '❑' or '➢' or '✓'
        or (>= '\uE000' and <= '\uF8FF');
}
