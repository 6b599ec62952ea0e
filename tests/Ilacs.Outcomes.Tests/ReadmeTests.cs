using System.Runtime.CompilerServices;

namespace Ilacs.Outcomes.Tests;

public class ReadmeTests
{
    private const string Heading = "dotnet add package Ilacs.Outcomes";

    [Fact]
    public void The_sample_of_outcomes_compiles_runs_and_prints_what_the_README_says()
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
        InspectionRecord record = InspectionRecord.National;
        OutcomeTable england = record.OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 6, 30));

        foreach (Grade grade in Grade.All)
            Console.WriteLine($"{grade.Title}: {england[JudgementDomain.OverallEffectiveness, grade]} of {england.Outcomes.Count}");

        RegisteredAuthority leeds = AuthorityRegister.National["Leeds"];
        Console.WriteLine(record.HistoryOf("LBBD").FirstTime(JudgementDomain.CareLeavers, Grade.Good)?.Inspection);
        Console.WriteLine(record.OutcomesAsAt(new LocalDate(2020, 2, 1)).RankOf(leeds, JudgementDomain.OverallEffectiveness));

        // </sample>
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
