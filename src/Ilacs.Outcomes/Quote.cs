namespace Ilacs.Outcomes;

/// <summary>Quotes text from a file or a person in messages, shortened if it is long, and never cut inside a character.</summary>
internal static class Quote
{
    private const int Longest = 60;

    public static string Of(string text) => $"'{Shortened(text)}'";

    public static string Shortened(string text) =>
        text.Length <= Longest ? text : $"{text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]}…";
}
