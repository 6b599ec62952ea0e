namespace Ilacs.Outcomes;

/// <summary>What a file or a person says is quoted in messages, but not at any length, and never cut within a character.</summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Of(string text) => $"'{Shortened(text)}'";

    public static string Shortened(string text) =>
        text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
}
