using System.Text.RegularExpressions;
using Ilacs.Model;

namespace Ilacs.Reports.Reading;

/// <summary>References to the national framework at the end of an area for improvement, in all their spellings.</summary>
/// <remarks>Published reports have 59 spellings in 201 references: an outcome, an enabler or a principle by its number, in digits or
/// words, or an enabler by its name; "national framework" before it, after it or not at all; brackets of either kind, or none.</remarks>
internal static partial class FrameworkReferences
{
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six"];

    /// <summary>Separates a reference from the text before it.</summary>
    public static (string Text, NationalFrameworkReference? Reference) Split(string text)
    {
        Match match = Reference().Match(text);
        if (!match.Success || !(match.Groups["open"].Success || match.Groups["framework"].Success))
        {
            return (text, null);
        }

        string code = match.Groups["kind"] is { Success: true } kind
            ? $"{kind.Value.ToLowerInvariant()}{Number(match.Groups["number"].Value)}"
            : match.Groups["leaders"].Success ? NationalFrameworkReference.Enabler2.Code
            : match.Groups["workforce"].Success ? NationalFrameworkReference.Enabler3.Code
            : NationalFrameworkReference.Enabler1.Code;
        string before = text[..match.Index].TrimEnd();
        return before.Length > 0
            && NationalFrameworkReference.TryParse(code, out NationalFrameworkReference? reference) && reference.IsKnown
            ? (WithFullStop(before, match.Groups["after"].Value), reference)
            : (text, null);
    }

    /// <summary>A full stop after the reference ends the sentence before it.</summary>
    private static string WithFullStop(string text, string after) => text[^1] is '.' or '?' or '!' or ';' ? text : text + after;

    private static string Number(string printed) =>
        Array.FindIndex(Numbers, word => string.Equals(word, printed, StringComparison.OrdinalIgnoreCase)) is >= 0 and var index
            ? ((char)('1' + index)).ToString()
            : printed;

    [GeneratedRegex(
        @"\s*(?<open>[(\[])?\s*(?<framework>(?:the\s+)?national\s+framework\s*[,:;]?\s*)?"
            + @"(?:(?<kind>outcome|enabler|principle)s?\s*:?\s*(?<number>[1-6]|one|two|three|four|five|six)\b"
            + @"(?:\s*[:,\u2013-]\s*(?:" + Names
            + @"|(?(open)[^()\[\]]{10,120}?|(?!))))?"
            + @"|enablers?\s*[:,]?\s*(?:" + Names + @"))"
            + @"\s*[,:;]?\s*(?<framework>(?:(?:of|in)\s+)?(?:the\s+)?national\s+framework)?\s*[)\]]?\s*(?<after>[.;]?)\s*$",
        Pattern.NamedAnyCase, Pattern.Milliseconds)]
    private static partial Regex Reference();

    private const string Names =
        @"(?<leaders>leaders\s+drive\s+conditions\s+for\s+effective\s+practice)"
            + @"|(?<workforce>the\s+workforce\s+is\s+equipped\s+and\s+effective)"
        + @"|(?<agencies>multi-agency\s+working\s+is\s+prioritised\s+and\s+effective)";
}
