namespace Ilacs.Model;

/// <summary>Compares printed words: case, spacing and the kind of dash or apostrophe make no difference.</summary>
internal static class PrintedText
{
    public const int MostQuoted = 60;

    /// <summary>Quotes input in messages, shortened if it is long, and never cut inside a character.</summary>
    public static string Quoted(ReadOnlySpan<char> text, int most = MostQuoted) =>
        text.Length > most ? string.Concat(text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)], "…") : text.ToString();

    public static ReadOnlySpan<char> WithoutFullStop(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> words = text.Trim();
        return words is [.., '.'] ? words[..^1].TrimEnd() : words;
    }

    /// <summary>Whether a text says the same as a wording, whose words are separated by single spaces.</summary>
    public static bool SaysTheSame(ReadOnlySpan<char> text, ReadOnlySpan<char> wording)
    {
        int at = 0;
        foreach (char expected in wording)
        {
            if (at == text.Length)
            {
                return false;
            }

            if (expected == ' ')
            {
                int gap = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == gap)
                {
                    return false;
                }
            }
            else if (Plain(text[at]) == Plain(expected))
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static char Plain(char character) => character switch
    {
        >= 'A' and <= 'Z' => (char)(character | ' '),
        '\u2018' or '\u2019' => '\'',
        >= '\u2010' and <= '\u2015' => '-',
        _ => character,
    };
}
