namespace Ilacs.Cli.Tests;

/// <summary>Codes are taken as code or as title, in any case; groups are files or statistical neighbours; records may be tables.</summary>
public class CodesTests
{
    [Fact]
    public void Every_domain_and_edition_and_grade_is_taken_as_code_or_title_in_any_case()
    {
        foreach (FrameworkEdition edition in FrameworkEdition.Known)
        {
            foreach (EditionDomain domain in edition.Domains)
            {
                foreach (Grade grade in Grade.All)
                {
                    string[] ways = [.. new[]
                    {
                        ($"{domain.Domain.Code}={grade.Code}", edition.Code), ($"{domain.Domain.Title}={grade.Title}", edition.Title),
                        ($" {domain.OfficialTitle.ToUpperInvariant()} = {grade.Title.ToLowerInvariant()} ",
                            edition.Title.ToUpperInvariant()),
                    }.Select(it => Cli.Run("precedents", it.Item1, "--framework", it.Item2).Output)];

                    ways.Should().OnlyContain(output => output == ways[0] && output.Length > 0, $"{edition} {domain.Domain} {grade}");
                }
            }
        }
    }

    [Theory]
    [InlineData("precedents", "impactOfLeaders=NOT JUDGED", "impactOfLeaders=notJudged")]
    [InlineData("precedents", "impactOfLeaders=requires improvement", "impactOfLeaders=requiresImprovement")]
    public void Judgements_are_taken_as_they_are_printed(string command, string typed, string code) =>
        Cli.Run(command, typed).Output.Should().Be(Cli.Run(command, code).Output).And.NotBeEmpty();

    [Fact]
    public void Formats_regions_releases_and_domains_too()
    {
        string expected = Cli.Run(
            "outcomes", "--release", "2025", "--region", "North West", "--domain", "careLeavers", "--format", "json").Output;

        Cli.Run("outcomes", "--release", " 2025 ", "--region", "NORTH WEST", "--domain", "Care Leavers", "--format", "JSON").Output
            .Should().Be(expected);
        Cli.Run("outcomes", "--release", "local authority inspection outcomes as at 31 march 2025", "--region", "north-west",
            "--domain", "care leavers", "--format", "Json").Output.Should().Be(expected);
        Cli.Run("show", "  leeds ", "--format", "JSON").Output.Should().Be(Cli.Run("show", "Leeds", "--format", "json").Output);
        Cli.Run("rules", "--format", "MARKDOWN").Output.Should().StartWith("# Rules");
    }

    [Theory]
    [InlineData("outcomes", "impactOfLeaders", "2015-06", "North East, Yorkshire and the Humber", "csv|html|json|text", "neighbours:NAME")]
    [InlineData("precedents", "ilacs2026", "requiresImprovement", "careLeavers", "json|text", "neighbours:NAME")]
    [InlineData("due-next", "West Midlands", "csv|json|text", "neighbours2021:NAME", "--as-at", "--record")]
    [InlineData("changes", "West Midlands", "csv|json|text", "[default: text]", "neighbours:NAME", "--since", "--register")]
    public void Help_lists_them(string command, params string[] listed) =>
        string.Join(' ', Cli.Run(command, "--help").Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
            .Should().ContainAll(listed);

    [Theory]
    [InlineData("neighbours:Kirklees", "the statistical neighbours of Kirklees (model of 2025)")]
    [InlineData("Neighbours: E08000034 ", "the statistical neighbours of Kirklees (model of 2025)")]
    [InlineData("neighbours2025:382", "the statistical neighbours of Kirklees (model of 2025)")]
    [InlineData("neighbours2021:Kirklees", "the statistical neighbours of Kirklees (model of 2021)")]
    public void Statistical_neighbours_are_a_group_wherever_there_are_groups(string among, string name)
    {
        foreach (string[] command in (string[][])
            [["outcomes", "--as-at", "2025-03-31"], ["precedents", "impactOfLeaders=good"], ["due-next", "--as-at", "2025-03-31"],
                ["changes", "--since", "2025-01-01"]])
        {
            Cli.Run([.. command, "--among", among], "", 1000).Output.Split('\n')[0].Should().EndWith($", among {name}");
            Cli.Run([.. command, "--among", among, "--format", "json"]).Output.Should().Contain(
                $"\"among\":{{\"name\":\"{name}\",\"authorities\":[");
        }
    }

    [Theory]
    [InlineData("neighbours:Kirkless", "--among: There is no local authority 'Kirkless' in the register. Did you mean Kirklees?")]
    [InlineData("neighbours:Cumbria",
        "The model of 2025 has no statistical neighbours for Cumbria, since it closed on 2023-03-31. That of 2021 does.")]
    [InlineData("neighbours2021:Cumberland", "since it opened on 2023-04-01. That of 2025 does.")]
    [InlineData("neighbours:", "There is no local authority '' in the register.")]
    public void Neighbours_of_one_that_is_not_there_are_refused(string among, string message) =>
        Cli.Run("outcomes", "--as-at", "2025-03-31", "--among", among).Should()
            .Match<Cli>(run => run.ExitStatus == 2 && run.Output.Length == 0 && run.Error.Contains(message));

    [Fact]
    public void Neighbours_that_did_not_exist_on_the_day_are_left_out_and_said_to_be()
    {
        Cli run = Cli.Run("outcomes", "--as-at", "2025-03-31", "--among", "neighbours2021:Derbyshire", "--format", "json");

        run.Output.Should().MatchRegex("\"notCounted\":\\[\"[A-Z]");
        run.Error.Should().Contain(" It is not counted.\n");
        run.ExitStatus.Should().Be(0);
    }

    [Fact]
    public void A_table_as_record_is_imported_and_what_could_not_be_read_is_counted()
    {
        using var csv = new TemporaryFile(Cli.Run("export").Output, ".csv");
        using var broken = new TemporaryFile(Cli.Run("export").Output + "Grand inspection,ILACS 2023,Leeds\n", ".CSV");
        using var other = new TemporaryFile("a,b\n1,2\n", ".csv");

        Cli.Run("outcomes", "--as-at", "2025-03-31", "--record", csv.Path, "--format", "json").Should()
            .Be(Cli.Run("outcomes", "--as-at", "2025-03-31", "--format", "json"));
        Cli.Run("outcomes", "--as-at", "2025-03-31", "--record", broken.Path).Error.Should()
            .Contain($"ilacs: {broken.Path}: 2 problems reading it; ilacs import lists them.\n");
        Cli.Run("show", "Leeds", "--record", other.Path).Should().Match<Cli>(run =>
            run.ExitStatus == 1 && run.Error.StartsWith($"ilacs: {other.Path}: This is not a file of inspections"));
        Cli.Run("show", "Leeds", "--record", "missing.csv").Error.Should().Be("ilacs: missing.csv: there is no such file.\n");
    }
}
