using System.Globalization;
using System.Text;

namespace Ilacs.Outcomes;

/// <summary>The words to search for: all must occur, those of a phrase one after the other.</summary>
internal sealed class WordSearch
{
    private static readonly char[] QuotationMarks = ['"', '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB'];

    private readonly string[] parts;

    private WordSearch(string[] parts) => this.parts = parts;

    /// <summary>Parses a user's words, and phrases in quotation marks.</summary>
    public static WordSearch Of(string text, string parameter)
    {
        if (text.Contains('*', StringComparison.Ordinal))
        {
            throw new ArgumentException(
                $"Expected words, found {Quote.Of(text)}: only whole words are found, and * is not a wildcard.", parameter);
        }

        string[] pieces = text.Split(QuotationMarks);
        if (pieces.Length % 2 == 0)
        {
            throw new ArgumentException($"Expected a second quotation mark at the end of a phrase, found {Quote.Of(text)}.", parameter);
        }

        string[] read =
        [
            .. pieces.SelectMany((piece, place) => place % 2 == 1 ? [Words(piece)] : Words(piece).Split(' '))
                .Where(part => part.Length > 0).Distinct(StringComparer.Ordinal),
        ];
        return read.Length > 0
            ? new WordSearch(read)
            : throw new ArgumentException($"Expected at least one word, found {Quote.Of(text)}.", parameter);
    }

    /// <summary>Whether the texts together have all of it. A phrase must be in a single text.</summary>
    public bool IsIn(IEnumerable<string> texts)
    {
        string[] all = [.. texts.Select(Words)];
        return Array.TrueForAll(parts, part => Array.Exists(all, text => IsIn(text, part)));
    }

    /// <summary>A text as words: in lower case, plurals as singulars, without genitive endings, with spaces between words and hyphens
    /// kept.</summary>
    internal static string Words(string text)
    {
        var words = new StringBuilder(text.Length + 1);
        var word = new StringBuilder();
        char before = ' ';
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsLetterOrDigit(c) || IsMark(c))
            {
                if (char.IsUpper(c) && char.IsLower(before))
                {
                    // The code of a theme: careLeavers.
                    EndWord('-');
                }

                word.Append(char.ToLowerInvariant(c));
            }
            else if (IsApostrophe(c) && word.Length > 0)
            {
                word.Append('\'');
            }
            else if (c != '\u00AD')
            {
                EndWord(IsHyphen(c) && word.Length > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) ? '-' : ' ');
            }

            before = c;
        }

        EndWord(' ');
        return words.ToString().TrimEnd(' ', '-');

        void EndWord(char joint)
        {
            string singular = Singular(word.ToString());
            word.Clear();
            if (singular.Length > 0)
            {
                words.Append(singular).Append(joint);
            }
        }
    }

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019' or '\u2018' or '\u02BC';

    private static bool IsHyphen(char c) => c is '-' or (>= '\u2010' and <= '\u2015') or '\u2212';

    /// <summary>The common form of a plural and its singular. It need not be a word, only the same for both.</summary>
    private static string Singular(string word)
    {
        string bare = word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word;
        bare = bare.Replace("'", "", StringComparison.Ordinal);
        return bare switch
        {
            "children" or "childrens" => "child",
            "people" or "peoples" => "person",
            "lives" => "life",
            "women" => "woman",
            "men" => "man",
            "analyses" => "analysis",
            "crises" => "crisis",
            "criteria" => "criterion",
            [.., 'i', 'e', 's'] when bare.Length > 4 => $"{bare[..^3]}y",
            [.., 's', 's', 'e', 's'] or [.., 's', 'h', 'e', 's'] or [.., 'c', 'h', 'e', 's'] or [.., 'x', 'e', 's'] => bare[..^2],
            [.., not ('s' or 'u' or 'i'), 's'] when bare.Length > 3 => bare[..^1],
            _ => bare,
        };
    }

    private static bool IsIn(string text, string part)
    {
        for (int start = 0; start <= text.Length - 1; start++)
        {
            if ((start == 0 || text[start - 1] is ' ' or '-') && BeginsAt(text, start, part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words begin at a position. A hyphen, in the text or in the words, matches a space or nothing.</summary>
    private static bool BeginsAt(string text, int place, string part)
    {
        int at = 0;
        while (at < part.Length)
        {
            char wanted = part[at];
            char found = place < text.Length ? text[place] : '\0';
            if (wanted == found || (wanted is ' ' or '-' && found is ' ' or '-'))
            {
                at++;
                place++;
            }
            else if (wanted == '-')
            {
                at++;
            }
            else if (found == '-')
            {
                place++;
            }
            else
            {
                return false;
            }
        }

        return place == text.Length || text[place] is ' ' or '-';
    }
}
