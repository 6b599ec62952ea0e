namespace Ilacs.Pages;

/// <summary>
/// Text on its way to people. What a document, a file name, an argument or an exception says may hold line feeds that forge another line,
/// escape sequences that a terminal obeys,
/// and marks that turn the order of what is shown; they are written as <c>\u000a</c>, here and nowhere else.
/// </summary>
internal static class HarmlessText
{
    /// <summary>A text on one line of a terminal, or with the ends of its lines.</summary>
    public static string Of(string text, bool keepsLines = false)
    {
        return text.Any(IsEscaped) ? string.Concat(text.Select(c => IsEscaped(c) ? $"\\u{(int)c:x4}" : c.ToString())) : text;

        bool IsEscaped(char c) => IsHarmful(c) && !(keepsLines && (c is '\r' or '\n'));
    }

    private static bool IsHarmful(char c) => char.IsControl(c) || c is '\u2028' or '\u2029'
        or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
