using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ilacs.Outcomes;

/// <summary>Cleans the text of a cell of what statistics add to it.</summary>
internal static class CellText
{
    private const int LongestMarker = 30;

    private static readonly SearchValues<char> Symbols =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789,");

    /// <summary>The text on one line with single spaces between words, whatever kind of space it had, and without invisible
    /// characters.</summary>
    public static string OnOneLine(string text)
    {
        string seen = text.Any(IsUnseen) ? string.Concat(text.Where(c => !IsUnseen(c))) : text;
        return string.Join(' ', seen.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The text on one line, without note markers such as <c>[note 2]</c> and without symbols that stand for a value, such as
    /// <c>[z]</c> (not applicable), <c>[x]</c> (not available) or <c>[c]</c> (confidential).</summary>
    /// <remarks>Source: Government Statistical Service, "Using symbols in tables".</remarks>
    public static string WithoutMarkers(string text)
    {
        string line = OnOneLine(text);
        int open = line.IndexOf('[', StringComparison.Ordinal);
        if (open < 0)
        {
            return line;
        }

        var kept = new StringBuilder();
        int from = 0;
        while (open >= 0)
        {
            int close = line.IndexOf(']', open);
            if (close < 0)
            {
                break;
            }

            if (IsMarker(line.AsSpan(open + 1, close - open - 1)))
            {
                kept.Append(line, from, open - from).Append(' ');
                from = close + 1;
            }

            open = line.IndexOf('[', close);
        }

        return OnOneLine(kept.Append(line, from, line.Length - from).ToString());
    }

    /// <summary>Whether the text means that there is no value: it is empty, dots, or a dash of any kind.</summary>
    public static bool IsNothing(string text) => text.All(c => c is '.' or '…' or ':' || IsDash(c));

    public static bool IsDash(char c) => c is '-' or '\u2212' || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;

    /// <summary><c>note 2</c>, <c>notes 1 and 3</c>, or a symbol of a few letters or digits.</summary>
    private static bool IsMarker(ReadOnlySpan<char> inner) =>
        inner.Length <= LongestMarker
        && (inner.Trim().StartsWith("note", StringComparison.OrdinalIgnoreCase)
            || inner.Trim() is { Length: <= 3 } symbol && !symbol.ContainsAnyExcept(Symbols));

    private static bool IsUnseen(char c) => c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
