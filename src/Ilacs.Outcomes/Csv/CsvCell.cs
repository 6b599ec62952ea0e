using System.Buffers;

namespace Ilacs.Outcomes;

/// <summary>Writes text into a cell so that a spreadsheet program shows it and never runs it, and so that it can be read back.</summary>
internal static class CsvCell
{
    private const char ListEscape = '\\';
    private const char ListSeparator = ';';

    /// <summary>How a formula begins. Some spreadsheet programs treat full-width characters like ASCII ones.</summary>
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\uFF1D\uFF0B\uFF0D\uFF20");

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    /// <summary>The text, with an apostrophe in front if a spreadsheet program would take it for a formula, or if it begins with an
    /// apostrophe itself.</summary>
    public static string Escaped(string text) => IsEscaped(text) ? $"'{text}" : text;

    /// <summary>The text without the apostrophe that <see cref="Escaped"/> put in front. Any other apostrophe belongs to the
    /// text.</summary>
    public static string Unescaped(string cell) => cell is ['\'', .. var text] && IsEscaped(text) ? text : cell;

    /// <summary>The cell, in quotation marks if RFC 4180 requires them.</summary>
    public static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(Quoted) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    /// <summary>Several texts in one cell.</summary>
    public static string Join(IEnumerable<string> texts) => string.Join("; ", texts.Select(text => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)));

    /// <summary>The texts that <see cref="Join"/> put into one cell. The space after a semicolon may be missing.</summary>
    public static IReadOnlyList<string> Split(string cell)
    {
        var texts = new List<string>();
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < cell.Length; i++)
        {
            if (cell[i] == ListEscape && i + 1 < cell.Length)
            {
                text.Append(cell[++i]);
            }
            else if (cell[i] == ListSeparator)
            {
                texts.Add(text.ToString());
                text.Clear();
                i += i + 1 < cell.Length && cell[i + 1] == ' ' ? 1 : 0;
            }
            else
            {
                text.Append(cell[i]);
            }
        }

        return [.. texts, text.ToString()];
    }

    private static bool IsEscaped(string text) =>
        text is ['\'', ..]
        || text.TrimStart(' ') is ['\t' or '\r' or '\n', ..]
        || text.TrimStart() is [var first, ..] && Formula.Contains(first);
}
