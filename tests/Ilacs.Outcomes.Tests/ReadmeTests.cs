using System.Runtime.CompilerServices;

namespace Ilacs.Outcomes.Tests;

/// <summary>What the README shows is what the code does.</summary>
public class ReadmeTests
{
    private const string Heading = "dotnet add package Ilacs.Outcomes";

    [Fact]
    public void The_sample_compiles_runs_and_prints_what_the_README_says()
    {
        Readme.Code(Heading).Should().Equal(Readme.MarkedSampleIn(ThisFile()), "the sample below is the README's");

        using var console = new StringWriter { NewLine = "\n" };
        Sample(console);
        console.ToString().TrimEnd().Should().Be(Readme.Block("text", Heading));
    }

    // The README's sample writes to the console, for which this name stands here.
    private static void Sample(StringWriter Console)
    {
        // <sample>
        InspectionHistory kirklees = InspectionRecord.National.HistoryOf("Kirklees");
        GradedInspection latest = kirklees.Graded[^1];

        foreach (JudgementComparison comparison in kirklees.ComparedWithBefore(latest))
            Console.WriteLine(comparison);

        Console.WriteLine($"Below good: {string.Join(", ", latest.Judgements.Below(Grade.Good).Select(domain => domain.Title))}");
        Console.WriteLine((latest with { Framework = FrameworkEdition.Ilacs2026 }).Validate().Issues[0]);

        OutcomeTable england = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 6, 30));
        Console.WriteLine($"Good: {england[JudgementDomain.OverallEffectiveness, Grade.Good]} of {england.Outcomes.Count}");

        // </sample>
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
