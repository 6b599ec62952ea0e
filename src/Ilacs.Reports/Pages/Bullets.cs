namespace Ilacs.Reports.Pages;

/// <summary>The glyphs that reports use to begin an item of a list. Symbol fonts put theirs into the private use area.</summary>
internal static class Bullets
{
    public static bool IsBullet(string text) => text is [var only] && IsBullet(only);

    public static bool IsBullet(char c) => c is '•' or '·' or '▪' or '■' or '◼' or '●' or '○' or '◦' or '‣' or '⁃' or '–' or '-' or '—'
        or '\u00A7' or '\u00B7' or '\uFFFD' or '❑' or '➢' or '✓' or '\u25A0' or (>= '\uE000' and <= '\uF8FF');
}
