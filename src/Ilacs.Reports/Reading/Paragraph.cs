using System.Text;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>Joins lines into running text, and mends line breaks and hyphenation.</summary>
internal static class Paragraph
{
    private const char SoftHyphen = '\u00AD';

    public static string Of(IEnumerable<IEnumerable<Word>> lines)
    {
        var text = new StringBuilder();
        foreach (IEnumerable<Word> line in lines)
        {
            string next = string.Join(' ', line.Select(word => word.Text));
            if (next.Length == 0)
            {
                continue;
            }

            if (text.Length > 0 && text[^1] == SoftHyphen)
            {
                text.Length--;
            }
            else if (text.Length > 0 && !IsHyphenated(text, next))
            {
                text.Append(' ');
            }

            text.Append(next);
        }

        return text.Replace("\u00AD", "").ToString().Trim();
    }

    /// <summary>Whether a word continues on the next line: "multi-" and "agency", but not "16-" and "and 17-year-olds".</summary>
    private static bool IsHyphenated(StringBuilder text, string next) =>
        text.Length > 1 && text[^1] is '-' or '\u2010' or '\u2011' or '/' && !char.IsWhiteSpace(text[^2])
            && !(text[^1] != '/' && (Begins(next, "and") || Begins(next, "or") || Begins(next, "to")));

    private static bool Begins(string text, string word) =>
        text.StartsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetter(text[word.Length]));
}
