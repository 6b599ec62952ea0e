using System.Text.Json;

namespace Ilacs.Cli.Tests;

public class DueNextTests
{
    [Fact]
    public void On_20_August_2026_seven_were_past_their_window_and_Nottingham_has_none_with_the_reason()
    {
        JsonElement[] all = [.. Json("--as-at", "2026-08-20").GetProperty("authorities").EnumerateArray()];
        JsonElement nottingham = all.Single(it => it.GetProperty("authority").GetString() is "Nottingham");

        all.Should().HaveCount(153);
        all.Count(it => it.GetProperty("state").GetString() is "passed").Should().Be(7);
        all.Select(it => Array.IndexOf(["passed", "open", "notOpen", "none"], it.GetProperty("state").GetString())).Should()
            .BeInAscendingOrder("who is expected first stands first").And.Contain([0, 1, 2, 3]);
        nottingham.GetProperty("state").GetString().Should().Be("none");
        nottingham.GetProperty("noWindow").GetString().Should().Be("No window: after inadequate there is no cycle of three years.");
        nottingham.TryGetProperty("windowOpens", out _).Should().BeFalse();
        Cli.Text("due-next", "--as-at", "2026-08-20").Should().Contain("\nPast the estimated window: 7\n").And.Contain(
            "No window: after inadequate there is no cycle of three years.\n");
    }

    [Fact]
    public void Each_has_its_days_window_and_rank_in_England_and_by_leaders_where_there_is_no_overall_grade()
    {
        Cli.Text("due-next", "--as-at", "2026-08-20", "--region", "North West").Should().StartWith(
            "Expected next, as at 20 August 2026, North West\n24 authorities, by the latest graded inspection published by then.")
            .And.Contain(
                "Rochdale 23 July 2025 to 23 July 2026; standard inspection; 1,305 days since 23 January 2023; "
                + "overall requires improvement to be good, rank 108= of 142\n")
            .And.Contain("impact of leaders outstanding, rank 1= of 153\n");
        JsonElement kirklees = Json("--as-at", "2026-08-20").GetProperty("authorities").EnumerateArray()
            .Single(it => it.GetProperty("authority").GetString() is "Kirklees");
        kirklees.GetProperty("rank").GetRawText().Should().Be(
            """{"domain":"overallEffectiveness","grade":"good","rank":47,"same":61,"of":142}""");
        kirklees.GetProperty("windowOpens").GetString().Should().Be("2027-01-08");
        kirklees.GetProperty("daysSinceLatest").GetInt32().Should().Be(773);
    }

    [Fact]
    public void Without_a_day_it_is_the_last_of_the_record_and_says_so()
    {
        Cli run = Cli.Run("due-next", "--format", "csv");

        run.Error.Should().Be("ilacs: as at 20 August 2026, the newest date in the data.\n");
        run.Lines.Should().HaveCount(154);
        run.Output.Should().Be(Cli.Run("due-next", "--as-at", "2026-08-20", "--format", "CSV").Output);
        using var undated = new TemporaryFile("""{"type":"focusedVisit","localAuthority":{"name":"Hull"}}""", ".jsonl");
        Cli.Run("due-next", "--record", undated.Path).Should().Match<Cli>(it => it.ExitStatus == 2 && it.Error.Contains("say --as-at."));
        Cli.Run("due-next", "--as-at", "soon").Should().Match<Cli>(it =>
            it.ExitStatus == 2 && it.Error.Contains("--as-at: 'soon' is not a date"));
        Cli.Run("due-next", "--as-at", "2027-01-01").Error
            .Should().Contain("the newest report in the record was published on 20 August 2026");
    }

    [Fact]
    public void Among_neighbours_it_lists_them_and_names_the_group()
    {
        Cli.Text("due-next", "--as-at", "2026-08-20", "--among", "neighbours:Kirklees").Should().StartWith(
            "Expected next, as at 20 August 2026, among the statistical neighbours of Kirklees (model of 2025)\n10 authorities,");
        Cli.Run("due-next", "--as-at", "2026-08-20", "--among", "neighbours:Kirklees", "--format", "csv").Lines.Should().HaveCount(11).And
            .Subject.Skip(1).Should().OnlyContain(row =>
                row.StartsWith("2026-08-20,,the statistical neighbours of Kirklees (model of 2025),", StringComparison.Ordinal));
    }

    [Fact]
    public void From_a_record_of_ones_own_those_without_an_inspection_say_so()
    {
        using var own = new TemporaryFile(
            """
            {"type":"standardInspection","framework":"ilacs2018","localAuthority":{"name":"Hull"},
            "publishedOn":"2019-03-08","judgements":{"overallEffectiveness":"good"}}
            """.OnOneLine(),
            ".jsonl");

        string text = string.Join('\n', Cli.Run(["due-next", "--record", own.Path], "", 1000).Lines.Select(line => line.Trim()));

        text.Should().Contain("No window: there is no inspection with a date to count from.")
            .And.Contain("standard inspection; no graded inspection yet");
        text.Should().MatchRegex(
            "Kingston upon Hull +8 September 2021 to 8 September 2022; short inspection; 0 days since 8 March 2019; overall good, "
            + "rank 1 of 1");
    }

    private static JsonElement Json(params string[] arguments)
    {
        Cli run = Cli.Run(["due-next", .. arguments, "--format", "json"]);
        run.ExitStatus.Should().Be(0);
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }
}
