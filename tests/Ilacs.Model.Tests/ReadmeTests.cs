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
        Sample(console);
        console.ToString().TrimEnd().Should().Be(Readme.Block("text", Heading));
    }

    // The README's sample writes to the console, for which this name stands here.
    private static void Sample(StringWriter Console)
    {
        // <sample>
        var earlier = (GradedInspection)IlacsJson.Read("""
            {
              "type": "standardInspection", "framework": "ilacs2018", "localAuthority": { "name": "Bradford" },
              "fieldwork": [{ "start": "2022-11-21", "end": "2022-12-02" }], "publishedOn": "2023-01-31",
              "judgements": {
                "impactOfLeaders": "inadequate", "helpAndProtection": "inadequate",
                "childrenInCareAndCareLeavers": "inadequate", "overallEffectiveness": "inadequate"
              }
            }
            """);
        var later = (GradedInspection)IlacsJson.Read("""
            {
              "type": "standardInspection", "framework": "ilacs2023", "localAuthority": { "name": "Bradford" },
              "fieldwork": [{ "start": "2026-01-12", "end": "2026-01-23" }], "publishedOn": "2026-05-21",
              "judgements": {
                "impactOfLeaders": "good", "helpAndProtection": "requiresImprovement", "childrenInCare": "requiresImprovement",
                "careLeavers": "good", "overallEffectiveness": "requiresImprovement"
              }
            }
            """);

        foreach (JudgementComparison comparison in InspectionComparison.Between(earlier, later))
            Console.WriteLine(comparison);

        Console.WriteLine();
        Console.WriteLine($"Below good: {string.Join(", ", later.Judgements.Below(Grade.Good).Select(domain => domain.Title))}");
        Console.WriteLine((later with { Framework = FrameworkEdition.Ilacs2026 }).Validate());
        Console.WriteLine(StatutoryTimetable.ForReportReceived(new LocalDate(2026, 9, 1)));

        // </sample>
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
