namespace Ilacs.Outcomes;

/// <summary>What a file or a person says is quoted in messages, but not at any length.</summary>
internal static class Quote
{
    /// <summary>Messages never quote more.</summary>
    public const int Longest = 60;

    public static string Of(string text) => $"'{Shortened(text)}'";

    public static string Shortened(string text)
    {
        if (text.Length <= Longest)
        {
            return text;
        }

        // A character of two halves is not cut in two.
        int end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return $"{text[..end]}…";
    }
}
