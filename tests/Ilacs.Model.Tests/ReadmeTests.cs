using System.Runtime.CompilerServices;

namespace Ilacs.Model.Tests;

/// <summary>What the README shows is what the code does.</summary>
public class ReadmeTests
{
    private const string Heading = "dotnet add package Ilacs.Model";

    [Fact]
    public void The_sample_compiles_runs_and_prints_what_the_README_says()
    {
        Readme.Code(Heading).Should().Equal(Readme.MarkedSampleIn(ThisFile()), "the sample below is the README's");

        using var console = new StringWriter { NewLine = "\n" };
        Sample(new RepositoryFiles(), console);
        console.ToString().TrimEnd().Should().Be(Readme.Block("text", Heading));
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

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private sealed class RepositoryFiles
    {
        public byte[] ReadAllBytes(string relative) => File.ReadAllBytes(Shared.RepositoryFile(relative));
    }
}
