namespace Ilacs.Model.Tests;

internal static class OneLine
{
    /// <summary>Joins what a test breaks only for its reader: a line of JSON Lines is one line, and the canonical form has no line
    /// ends.</summary>
    public static string OnOneLine(this string text) => text.ReplaceLineEndings("");
}
