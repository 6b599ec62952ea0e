using System.Text.Json;

namespace Ilacs.Cli.Tests;

public class OutcomesTests
{
    [Fact]
    public void As_JSON_it_is_as_the_contract_has_it() =>
        Cli.Run("outcomes", "--as-at", "2025-03-31", "--published-by", "2025-06-30", "--domain", "overallEffectiveness", "--format", "json").Should().Be(new Cli(
            0,
            """{"asAt":"2025-03-31","publishedBy":"2025-06-30","authorities":153,"domains":{"overallEffectiveness":{"outstanding":36,"good":67,"requiresImprovement":31,"inadequate":19,"notJudged":0,"none":0}}}""" + "\n",
            ""));

    [Fact]
    public void Every_domain_of_the_counted_editions_is_there_the_newest_edition_first_and_each_row_adds_up()
    {
        JsonElement answer = Json("--as-at", "2019-08-31", "--published-by", "2019-09-30");

        answer.GetProperty("authorities").GetInt32().Should().Be(151);
        answer.GetProperty("domains").EnumerateObject().Select(domain => domain.Name).Should().Equal(
            "impactOfLeaders", "helpAndProtection", "childrenInCareAndCareLeavers", "overallEffectiveness", "childrenLookedAfterAndAchievingPermanence", "adoptionPerformance", "careLeavers",
            "leadershipManagementAndGovernance", "localSafeguardingChildrenBoard");
        answer.GetProperty("domains").EnumerateObject().Should().OnlyContain(domain => domain.Value.EnumerateObject().Sum(count => count.Value.GetInt32()) == 151);
    }

    [Fact]
    public void A_release_names_the_cut_offs_and_shows_the_published_figures_beside_ours()
    {
        JsonElement answer = Json("--release", "2019", "--predecessors");

        answer.GetProperty("asAt").GetString().Should().Be("2019-08-31");
        answer.GetProperty("publishedBy").GetString().Should().Be("2019-09-30");
        answer.GetProperty("release").GetString().Should().Be("2019");
        answer.GetProperty("predecessors").GetBoolean().Should().BeTrue();
        answer.GetProperty("published").GetRawText().Should().Be(
            """[{"domain":"overallEffectiveness","grade":"goodOrOutstanding","unit":"percent","published":49,"ours":49},{"domain":"impactOfLeaders","grade":"goodOrOutstanding","unit":"percent","predecessors":true,"published":56,"ours":56}]""");
        Cli.Text("outcomes", "--release", "2019").Should().Contain("Overall effectiveness: good or outstanding 49%; the same here\nImpact of leaders, predecessors counted: good or outstanding 56%; the same here");
        Cli.Text("outcomes", "--release", "2023").Should().Contain("The report on South Tyneside of 10 May 2023 is counted");
    }

    [Fact]
    public void A_figure_that_the_record_does_not_give_is_shown_as_different()
    {
        using var record = new TemporaryFile("""{"type":"standardInspection","framework":"ilacs2018","localAuthority":{"name":"Hull"},"publishedOn":"2019-03-08","judgements":{"overallEffectiveness":"inadequate"}}""", ".jsonl");

        Cli outcomes = Cli.Run(["outcomes", "--release", "2019", "--record", record.Path], input: "", width: 1000);

        outcomes.Output.Should().Contain("Overall effectiveness: good or outstanding 49%; here good or outstanding 0%\n");
        outcomes.Error.Should().Be("ilacs: the newest report in the record is of 8 March 2019; what was published after it is not counted.\n");
    }

    [Fact]
    public void Of_a_region_it_counts_its_authorities_and_sets_no_figure_of_England_beside_them()
    {
        JsonElement london = Json("--release", "2025", "--region", "London");
        JsonElement north = Json("--as-at", "2025-03-31", "--region", "north east, yorkshire & the humber");

        london.GetProperty("region").GetString().Should().Be("London");
        london.GetProperty("authorities").GetInt32().Should().Be(33);
        london.TryGetProperty("published", out _).Should().BeFalse();
        Cli.Text("outcomes", "--release", "2025", "--region", "London").Should().Contain("Its figures are of all England, and set beside nothing else.");
        Cli.Text("outcomes", "--release", "2016", "--domain", "helpAndProtection").Should().Contain("No figure of it for this domain is known here.");
        north.GetProperty("region").GetString().Should().Be("North East, Yorkshire and the Humber");
        north.GetProperty("authorities").GetInt32().Should().Be(27);
        Json("--as-at", "2025-03-31", "--region", "North East").GetProperty("authorities").GetInt32().Should().Be(12);
    }

    [Fact]
    public void Among_a_group_only_its_members_count()
    {
        using var neighbours = new TemporaryFile("# neighbours of Kirklees\nBolton\n\nE08000032\nHull\n", ".txt");

        Json("--as-at", "2025-03-31", "--among", neighbours.Path).GetProperty("authorities").GetInt32().Should().Be(3);
        Cli.Run(["outcomes", "--as-at", "2025-03-31", "--among", "-", "--format", "json"], input: "Leeds\n", width: null).Output.Should().Contain("\"authorities\":1,");
    }

    [Fact]
    public void A_group_that_cannot_be_read_is_refused_line_by_line()
    {
        using var neighbours = new TemporaryFile("Leeds\nLeedz\nBournemouth\n", ".txt");
        using var nobody = new TemporaryFile("# nobody\n", ".txt");

        Cli refused = Cli.Run("outcomes", "--as-at", "2025-03-31", "--among", neighbours.Path);

        refused.ExitStatus.Should().Be(1);
        refused.Output.Should().BeEmpty();
        refused.Error.Should().Be(
            $"ilacs: {neighbours.Path}:3: Bournemouth closed on 2019-03-31; its area went to Bournemouth, Christchurch and Poole. It is not counted.\n"
            + $"ilacs: {neighbours.Path}:2: There is no local authority 'Leedz' in the register. Did you mean Leeds?\n");
        Cli.Run("outcomes", "--among", nobody.Path).Error.Should().Contain("names no authority that existed on that date; expected one a line.");
        Cli.Run("outcomes", "--among", "missing.txt").ExitStatus.Should().Be(2);
        Cli.Run("outcomes", "--among", "-", "--record", "-").Should().Match<Cli>(run => run.ExitStatus == 2 && run.Error.Contains("cannot both be standard input", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_a_date_it_is_the_newest_in_the_data_and_says_so()
    {
        Cli outcomes = Cli.Run("outcomes");

        outcomes.ExitStatus.Should().Be(0);
        outcomes.Error.Should().Be("ilacs: as at 20 August 2026, the newest date in the data.\n");
        outcomes.Output.Should().StartWith("Outcomes as at 20 August 2026\n").And.EndWith(
            "11 authorities have no overall grade, since their latest inspection was under ILACS 2026, which has\nnone.\n");
        Json().GetProperty("withoutOverallEffectiveness").GetInt32().Should().Be(11);
        Cli.Run("outcomes", "--as-at", "2026-08-20", "--format", "csv").Error.Should().Be("ilacs: 11 authorities have no overall grade, since their latest inspection was under ILACS 2026, which has none.\n");
    }

    [Fact]
    public void Beyond_the_record_it_says_what_it_cannot_know()
    {
        Cli.Run("outcomes", "--as-at", "2026-12-31").Error.Should().Be(
            "ilacs: the newest report in the record is of 20 August 2026; what was published after it is not counted.\n"
            + "ilacs: the register of authorities is as at 20 August 2026; what opened or closed after it is not known.\n");
        Cli.Run("outcomes", "--as-at", "2026-12-31", "--format", "json", "--domain", "overallEffectiveness").Output.Should().Contain(
            ",\"recordKnownUpTo\":\"2026-08-20\",\"registerKnownUpTo\":\"2026-08-20\",\"domains\":{");
        Cli.Run("outcomes", "--as-at", "2013-11-18", "--domain", "careLeavers").Output.Should().EndWith("No inspection of this record counts as at that date.\n");
        Cli.Run("outcomes", "--as-at", "2013-11-18").Should().Match<Cli>(run => run.ExitStatus == 0 && run.Output.EndsWith("No inspection of this record counts as at that date.\n"));
        using var later = new TemporaryFile("""{"type":"focusedVisit","localAuthority":{"name":"Hull"}}""", ".jsonl");
        Cli.Run("outcomes", "--release", "2025", "--domain", "careLeavers", "--record", later.Path).Should().Match<Cli>(run =>
            run.Output.EndsWith("No inspection of this record counts as at that date.\n")
            && run.Error == "ilacs: no inspection in the record says when it was published, so that none is counted.\n");
        Cli.Text("outcomes", "--release", "2025", "--domain", "careLeavers").Should().EndWith("Care leavers: no judgement of the inspection before can be compared.");
    }

    [Fact]
    public void Of_one_domain_it_says_who_has_which_grade_and_how_it_went()
    {
        string text = Cli.Text("outcomes", "--as-at", "2020-02-01", "--domain", "overallEffectiveness");

        text.Should().Contain("Overall effectiveness 14 58 58 19 0 2 48%");
        text.Should().Contain("Outstanding: Bexley, Cornwall, East Sussex, Essex, Hampshire, Kensington and Chelsea, Kingston upon Thames, Leeds, Lincolnshire, North Lincolnshire, North Yorkshire, Redbridge, Suffolk, Westminster.");
        text.Should().Contain("Overall effectiveness, since the inspection before: improved 54, retained 36, declined 17; of 107 inspections with one before, 107 could be compared.");
    }

    [Fact]
    public void As_CSV_it_is_a_row_a_domain() =>
        Cli.Run("outcomes", "--release", "2025", "--format", "csv").Lines.Should().StartWith(
            ["domain,outstanding,good,requiresImprovement,inadequate,notJudged,none,authorities", "impactOfLeaders,45,60,33,15,0,0,153"]);

    [Fact]
    public void Documents_of_no_registered_authority_are_not_counted_and_said_to_be_so()
    {
        using var record = new TemporaryFile("""{"type":"standardInspection","framework":"ilacs2018","localAuthority":{"name":"Atlantis"},"publishedOn":"2019-03-08","judgements":{"overallEffectiveness":"good"}}""", ".jsonl");

        Cli outcomes = Cli.Run("outcomes", "--as-at", "2020-01-01", "--record", record.Path, "--format", "json");

        outcomes.Output.Should().Contain("\"authorities\":151,\"recordKnownUpTo\":\"2019-03-08\",\"unregisteredDocuments\":1,\"domains\":{}");
        outcomes.Error.Should().Be(
            "ilacs: the newest report in the record is of 8 March 2019; what was published after it is not counted.\n"
            + "ilacs: 1 document is of no authority in the register and not counted; its validation says why.\n");
        Cli.Run("outcomes", "--record", record.Path).Error.Should().StartWith("ilacs: as at 8 March 2019, the newest date in the data.\n");

        using var undated = new TemporaryFile("""{"type":"focusedVisit","localAuthority":{"name":"Hull"}}""", ".jsonl");
        Cli.Run("outcomes", "--record", undated.Path).Error.Should().Contain("No document in this record says when it was published; say --as-at.");
    }

    [Theory]
    [InlineData("'2025-02-31' is not a date that exists", "--as-at", "2025-02-31")]
    [InlineData("'0000-01-01' is not a date that exists", "--as-at", "0000-01-01")]
    [InlineData("'soon' is not a date that exists", "--published-by", "soon")]
    [InlineData("There is no release '2015' here; there are 2016, 2017-03, 2017,", "--release", "2015")]
    [InlineData("There is no region 'Wales'; there are East Midlands;", "--region", "Wales")]
    [InlineData("'overall' is no domain of these inspections; they have impactOfLeaders,", "--domain", "overall")]
    [InlineData("--release has cut-offs of its own", "--release", "2025", "--as-at", "2025-03-31")]
    public void What_is_not_there_is_refused_with_what_is(string message, params string[] arguments)
    {
        Cli refused = Cli.Run(["outcomes", .. arguments]);

        refused.ExitStatus.Should().Be(2);
        refused.Output.Should().BeEmpty();
        refused.Error.Should().StartWith("ilacs: ").And.Contain(message);
    }

    [Fact]
    public void On_a_narrow_terminal_each_row_is_a_sentence()
    {
        Cli narrow = Cli.Run(["outcomes", "--release", "2025"], input: "", width: 60);

        narrow.Lines.Should().AllSatisfy(line => line.Length.Should().BeLessThanOrEqualTo(60));
        string.Join(' ', narrow.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Should().Contain("Overall effectiveness outstanding 36, good 67, requires improvement 31, inadequate 19, not judged 0, none 0, good or better 67%");
    }

    private static JsonElement Json(params string[] arguments)
    {
        Cli run = Cli.Run(["outcomes", .. arguments, "--format", "json"]);
        run.ExitStatus.Should().Be(0);
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }
}
