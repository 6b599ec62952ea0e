using System.Text.RegularExpressions;

namespace Ilacs.Outcomes.Tests;

/// <summary>The README's blocks, and the sample in a test that has to be the same.</summary>
internal static partial class Readme
{
    private static readonly string Text = File.ReadAllText(Shared.RepositoryFile("README.md"));

    /// <summary>The first block of a language after some text.</summary>
    public static string Block(string language, string after) =>
        Regex.Match(
            Text[Text.IndexOf(after, StringComparison.Ordinal)..],
            $"```{language}\n(?<block>.*?)\n```",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1))
            .Groups["block"].Value;

    /// <summary>The lines of the block of C# after some text, without the directives.</summary>
    public static IEnumerable<string> Code(string after) =>
        Lines(Block("csharp", after)).SkipWhile(line => line.StartsWith("using ", StringComparison.Ordinal));

    /// <summary>The lines between the marks in a source file.</summary>
    public static IEnumerable<string> MarkedSampleIn(string file) =>
        Lines(MarkedSample().Match(File.ReadAllText(file)).Groups["sample"].Value);

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(
        "// <sample>\n(?<sample>.*?)// </sample>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkedSample();
}
