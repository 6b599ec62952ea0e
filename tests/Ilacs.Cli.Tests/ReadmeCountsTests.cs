using System.Globalization;
using System.Text.Json;
using Ilacs.Outcomes;

namespace Ilacs.Cli.Tests;

public class ReadmeCountsTests
{
    private static readonly string Readme = File.ReadAllText(Path.Combine(Cli.RepositoryRoot(), "README.md"));

    [Fact]
    public void The_numbers_of_the_README_are_those_of_the_program()
    {
        InspectionRecord record = InspectionRecord.National;
        Inspection[] inspections = [.. record.Documents.OfType<Inspection>()];

        Says($"| Rules | {RegisterRules.Default.Count}, each");
        Says($"all {inspections.Length} published inspections and visits against the rules");
        Says($"all {inspections.OfType<GradedInspection>().Count()} graded inspections");
        Says($"and {inspections.OfType<UngradedInspection>().Count()} visits");
        Says($"{Cases()} cases for any language");
    }

    private static void Says(FormattableString words) => Readme.Should().Contain(words.ToString(CultureInfo.InvariantCulture));

    private static int Cases() => Directory.EnumerateFiles(Path.Combine(Cli.RepositoryRoot(), "tests", "conformance"), "*.json").Sum(file =>
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(file));
        return cases.RootElement.GetArrayLength();
    });
}
