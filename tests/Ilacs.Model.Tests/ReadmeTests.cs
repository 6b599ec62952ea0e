using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ilacs.Model.Tests;

/// <summary>What the README shows is what the code does.</summary>
public partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Shared.RepositoryFile("README.md"));

    [Fact]
    public void The_sample_compiles_runs_and_prints_what_the_README_says()
    {
        Lines(Block("csharp")).SkipWhile(line => line.StartsWith("using ", StringComparison.Ordinal)).Should().Equal(Lines(SourceOfSample()), "the sample below is the README's");

        Printed().Should().Be(Block("text", after: "```csharp"));
    }

    private static string Printed()
    {
        using var Console = new StringWriter { NewLine = "\n" };
        Sample(new RepositoryFiles(), Console);
        return Console.ToString().TrimEnd();
    }

    // The README's sample reads a file relative to the repository and writes to the console: both names stand for that here.
    private static void Sample(RepositoryFiles File, StringWriter Console)
    {
        // <sample>
        IEnumerable<DocumentLine> lines = IlacsJson.ReadLines(File.ReadAllBytes("docs/samples/bradford.jsonl"));
        var history = new InspectionHistory(lines.Select(line => line.Document).OfType<Inspection>());
        GradedInspection[] graded = [.. history.Inspections.OfType<GradedInspection>()];

        foreach (JudgementComparison comparison in InspectionComparison.Between(graded[^2], graded[^1]))
            Console.WriteLine(comparison);

        Console.WriteLine(string.Join(", ", graded[^1].Judgements.Below(Grade.Good)));
        Console.WriteLine((graded[^1] with { Framework = FrameworkEdition.Ilacs2026 }).Validate());
        Console.WriteLine(StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8)).ActionPlanDue == new LocalDate(2020, 7, 21));

        // </sample>
    }

    private static string SourceOfSample([CallerFilePath] string thisFile = "") =>
        MarkedSample().Match(File.ReadAllText(thisFile)).Groups["sample"].Value;

    private static string Block(string language, string after = "") =>
        Regex.Match(
            Readme[Readme.IndexOf(after, StringComparison.Ordinal)..], $"```{language}\n(?<block>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
            .Groups["block"].Value;

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex("// <sample>\n(?<sample>.*?)// </sample>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MarkedSample();

    private sealed class RepositoryFiles
    {
        public byte[] ReadAllBytes(string relative) => File.ReadAllBytes(Shared.RepositoryFile(relative));
    }
}
