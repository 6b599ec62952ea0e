using System.Text.Json;

namespace Ilacs.Cli.Tests;

public class ChangesTests
{
    [Fact]
    public void Each_publication_shows_each_change_of_grade_and_its_basis_and_none_over_a_split()
    {
        string text = Cli.Text("changes", "--since", "2026-08-20");

        text.Should().StartWith(
            """
            Published since 20 August 2026
            1 inspection or visit.
            20 August 2026 Lancashire
            Standard inspection, ILACS 2026; on site 11 to 22 May 2026; published 20 August 2026
            before: standard inspection of 2022, ILACS 2018
            Impact of leaders Good → Outstanding; improved by 1 step (same domain)
            Help and protection Good → Good; unchanged (same domain)
            Children in care Good → Good; split from a combined domain, no change claimed; before: children in care and care leavers
            Care leavers Good → Outstanding; split from a combined domain, no change claimed; before: children in care and care leavers
            """.ReplaceLineEndings("\n"));
        text.Should().EndWith(
            "joint targeted area inspections and interventions by the Department for Education are not held.",
            "it says how far the record reaches");
    }

    [Theory]
    [InlineData("due-next --as-at 2026-08-20 --among neighbours:Kirklees")]
    [InlineData("changes --since 2026-08-20")]
    [InlineData("find management oversight")]
    public void The_page_shows_what_it_really_prints(string command) =>
        File.ReadAllText(Path.Combine(Cli.RepositoryRoot(), "docs", "command-line.md")).Should().Contain(
            $"```\nilacs {command}\n```\n\n```text\n{Cli.Run(command.Split(' ')).Output}```");

    [Fact]
    public void JSON_and_CSV_say_the_same()
    {
        Cli run = Cli.Run("changes", "--since", "2026-08-18", "--format", "json");
        using var json = JsonDocument.Parse(run.Output);
        JsonElement[] published = [.. json.RootElement.GetProperty("published").EnumerateArray()];
        Cli csv = Cli.Run("changes", "--since", "2026-08-18", "--format", "csv");

        run.ExitStatus.Should().Be(0);
        json.RootElement.GetProperty("since").GetString().Should().Be("2026-08-18");
        json.RootElement.GetProperty("recordKnownUpTo").GetString().Should().Be("2026-08-20");
        json.RootElement.GetProperty("undated").GetArrayLength().Should().Be(0, "what began years before has come out");
        published.Select(it => it.GetProperty("authority").GetString()).Should().Equal("Portsmouth", "Lancashire");
        published.Select(it => IlacsJson.ReadInspection(it.GetProperty("inspection").GetRawText()).PublishedOn)
            .Should().BeInAscendingOrder();
        csv.Lines[1..].Should().HaveCount(published.Sum(it => it.GetProperty("domains").GetArrayLength()));
        csv.Lines[..2].Should().Equal(
            "since,until,askedRegion,group,published,authority,laCode,region,type,framework,firstDay,theme,"
                + "domain,earlierDomain,before,after,basis,change,steps",
            "2026-08-18,,,,2026-08-18,Portsmouth,851,South East,shortInspection,ilacs2026,2026-07-06,,"
                + "impactOfLeaders,impactOfLeaders,good,outstanding,sameDomain,improved,1");
        csv.Error.Should().BeEmpty();
        Cli.Run("changes", "--since", "2024-05-01", "--format", "csv").Error.Should().Contain("others state no day of publication");
        csv.Output.Should().Contain(",careLeavers,childrenInCareAndCareLeavers,good,outstanding,split,,\n");
    }

    [Fact]
    public void Visits_have_their_themes_and_a_region_or_a_group_is_named()
    {
        Cli run = Cli.Run(
            ["changes", "--since", "2024-04-01", "--until", "2025-03-31", "--region", "London", "--among", "neighbours:Barnet"], "", 1000);

        run.Output.Should().StartWith(
            "Published from 1 April 2024 to 31 March 2025, London, among the statistical neighbours of Barnet (model of 2025)\n");
        Cli.Run("changes", "--since", "2026-08-18", "--among", "neighbours:Kirklees", "--format", "csv").Lines[1..]
            .Should().NotBeEmpty()
            .And.OnlyContain(row => row.StartsWith(
                "2026-08-18,,,the statistical neighbours of Kirklees (model of 2025),2026-08-18,Portsmouth,", StringComparison.Ordinal));
        Cli.Run("changes", "--since", "2026-08-18", "--until", "2026-08-31", "--region", "south east", "--format", "csv").Lines[1..]
            .Should().NotBeEmpty()
            .And.OnlyContain(row => row.StartsWith("2026-08-18,2026-08-31,South East,,2026-08-18,Portsmouth,", StringComparison.Ordinal));
        Cli.Run("changes", "--since", "2024-04-01", "--until", "2025-03-31", "--format", "csv").Lines.Should().Contain(row =>
            row.Contains(",focusedVisit,,", StringComparison.Ordinal) && row.Contains(",Front door,", StringComparison.Ordinal));
        Cli.Text("changes", "--since", "2024-04-01", "--until", "2025-03-31").Should().Contain("\non Front door\n");
    }

    [Fact]
    public void What_the_record_cannot_know_is_said_and_so_is_what_is_of_no_region()
    {
        string[] documents =
        [
            """{"type":"focusedVisit","localAuthority":{"name":"Narnia"},"publishedOn":"2026-03-02"}""",
            """{"type":"focusedVisit","localAuthority":{"name":"Hull"},"fieldwork":[{"start":"2026-02-03"}]}""",
            """
            {"type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"Hull"},
            "publishedOn":"2026-03-01","judgements":{"impactOfLeaders":"good"}}
            """.OnOneLine(),
        ];
        using var own = new TemporaryFile(string.Join('\n', documents), ".jsonl");

        Cli all = Cli.Run(["changes", "--since", "2026-02-01", "--record", own.Path], "", 1000);
        all.Output.Should().Contain("2 inspections and visits. 1 other states no day of publication and began on 3 February 2026: "
            + "the record does not say whether it was published since. It began since 1 February 2026: Kingston upon Hull.\n")
            .And.Contain("no inspection is known to have come directly before it, so nothing is compared\n")
            .And.Contain("2 March 2026  Narnia\n");
        Cli.Run("changes", "--since", "2026-02-01", "--record", own.Path, "--region", "London").Error.Should()
            .Be("ilacs: 1 document belongs to no authority in the register, and so to no region or group.\n");
        Cli.Run("changes", "--since", "2027-01-01").Should().Match<Cli>(run => run.ExitStatus == 0
            && run.Error == "ilacs: the newest report in the record was published on 20 August 2026; the record knows of nothing later.\n");
        Cli.Run("changes", "--since", "2026-02-30").Should().Match<Cli>(run =>
            run.ExitStatus == 2 && run.Error.Contains("is not a date that exists"));
        Cli.Run("changes").ExitStatus.Should().Be(2);
    }
}
