using System.Text.RegularExpressions;

namespace Samples;

/// <summary>The blocks of C# of a page. A comment that readers don't see may stand on the line before one:</summary>
/// <remarks>
/// <c>&lt;!-- sample: WebApi --&gt;</c> an excerpt of samples/WebApi; <c>&lt;!-- sample: compiles, REASON --&gt;</c> a program that
/// is compiled and not run. All others are programs.
/// </remarks>
internal static partial class SamplePage
{
    private const int LongestLine = 140;

    public static IReadOnlyList<SampleBlock> Read(string root, string page, List<Failure> failures)
    {
        string[] lines = File.ReadAllLines(Path.Combine(root, page));
        List<SampleBlock> blocks = [];
        string? mark = null;
        bool followsSample = false;
        for (int at = 0; at < lines.Length; at++)
        {
            if (Fence().Match(lines[at]) is not { Success: true } fence)
            {
                if (mark is not null)
                {
                    failures.Add(new($"{page}, line {at}", "the mark of a sample is not followed by a block of C#", [mark]));
                }

                mark = Mark().Match(lines[at]) is { Success: true } found ? found.Groups["mark"].Value : null;
                followsSample &= lines[at].Trim().Length == 0;
                continue;
            }

            int end = Array.FindIndex(lines, at + 1, line => line.Trim() == fence.Groups["fence"].Value);
            if (end < 0)
            {
                failures.Add(new($"{page}, line {at + 1}", "a block is not closed", []));
                return blocks;
            }

            string language = fence.Groups["language"].Value;
            string[] content = lines[(at + 1)..end];
            bool isSample = language == "csharp";
            if (isSample)
            {
                blocks.Add(Block(root, page, blocks.Count + 1, at + 2, content, mark, failures));
            }
            else if (language is "cs" or "c#" or "C#" or "CSharp" or "C-sharp")
            {
                failures.Add(new($"{page}, line {at + 1}", $"a block of C# begins with ```csharp, not ```{language}", []));
            }
            else if (language == "text" && followsSample)
            {
                blocks[^1] = blocks[^1] with { Output = content, OutputLine = at + 2 };
            }

            mark = null;
            followsSample = isSample;
            at = end;
        }

        return blocks;
    }

    private static SampleBlock Block(
        string root, string page, int number, int firstLine, string[] code, string? mark, List<Failure> failures)
    {
        bool compilesOnly = mark?.StartsWith("compiles, ", StringComparison.Ordinal) ?? false;
        string? consumer = compilesOnly ? null : mark;
        var block = new SampleBlock(page, number, firstLine, code, consumer, Runs: mark is null);
        if (consumer is not null && !Directory.Exists(Excerpts.Folder(root, consumer)))
        {
            failures.Add(block.Fails(
                $"there is no sample '{consumer}'; a mark is <!-- sample: FOLDER OF samples --> or "
                    + "<!-- sample: compiles, REASON -->"));
        }

        failures.AddRange(code.Index()
            .Where(line => line.Item.Length > LongestLine)
            .Select(line => block.Fails(
                $"line {firstLine + line.Index} has {line.Item.Length} characters, more than {LongestLine}", line.Item)));
        return block;
    }

    [GeneratedRegex("^ *(?<fence>`{3,}|~{3,}) *(?<language>[^` ]*)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("^<!-- sample: (?<mark>.+) -->$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
