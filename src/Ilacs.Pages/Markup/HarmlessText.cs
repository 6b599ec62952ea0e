using System.Buffers;

namespace Ilacs.Pages;

/// <summary>
/// Text on its way to people. A document, a file name, an argument or an exception may hold line feeds that forge another line, escape
/// sequences that a terminal obeys, and marks that reverse the order of what is shown. All of these are written like <c>\u000a</c>, here
/// and nowhere else.
/// </summary>
internal static class HarmlessText
{
    private static readonly SearchValues<char> Harmful = SearchValues.Create(
    [
        .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl),
        .. "\u2028\u2029\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069",
    ]);

    /// <summary>The text on one line, or with its line ends kept.</summary>
    public static string Of(string text, bool keepsLines = false)
    {
        return text.AsSpan().ContainsAny(Harmful) && text.Any(IsEscaped)
            ? string.Concat(text.Select(c => IsEscaped(c) ? $"\\u{(int)c:x4}" : c.ToString()))
            : text;

        bool IsEscaped(char c) => IsHarmful(c) && !(keepsLines && (c is '\r' or '\n'));
    }

    private static bool IsHarmful(char c) => Harmful.Contains(c);
}
