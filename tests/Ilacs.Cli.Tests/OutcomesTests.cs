using System.Text.Json;

namespace Ilacs.Cli.Tests;

public class OutcomesTests
{
    [Fact]
    public void As_JSON_it_is_as_the_contract_has_it()
    {
        Cli all = Cli.Run("outcomes", "--as-at", "2025-03-31", "--published-by", "2025-06-30", "--format", "json");

        all.ExitStatus.Should().Be(0);
        all.Error.Should().BeEmpty();
        all.Output.Should()
            .StartWith("""{"asAt":"2025-03-31","publishedBy":"2025-06-30","authorities":153,"domains":{"impactOfLeaders":{""")
            .And.Contain(
                """
                "overallEffectiveness":{"outstanding":36,"good":67,"requiresImprovement":31,"inadequate":19,"notJudged":0,"none":0}
                """.Trim());
    }

    [Fact]
    public void Of_one_domain_JSON_and_CSV_say_who_has_which_grade_too()
    {
        string[] arguments = ["--as-at", "2025-03-31", "--published-by", "2025-06-30", "--domain", "overallEffectiveness"];
        JsonElement[] who = [.. Json(arguments).GetProperty("outcomes").EnumerateArray()];
        string[] rows = Cli.Run(["outcomes", .. arguments, "--format", "csv"]).Lines;

        who.Should().HaveCount(153);
        who.CountBy(it => it.GetProperty("judgement").GetString()!, StringComparer.Ordinal).Select(it => (it.Key, it.Value))
            .Should().BeEquivalentTo(new[] { ("outstanding", 36), ("good", 67), ("requiresImprovement", 31), ("inadequate", 19) });
        who[0].GetRawText().Should().Be(
            """
            {"authority":"Barking and Dagenham","gssCode":"E09000002","domain":"overallEffectiveness",
            "judgement":"requiresImprovement","firstDayOnSite":"2023-07-10","publishedOn":"2023-09-04"}
            """.OnOneLine());
        rows.Should().HaveCount(154);
        rows[..2].Should().Equal(
            "asAt,publishedBy,release,region,group,predecessors,domain,authority,laCode,gssCode,authorityRegion,judgement,firstDay,"
                + "published,authorities,percentGoodOrBetter",
            "2025-03-31,2025-06-30,,England,,false,overallEffectiveness,Barking and Dagenham,301,E09000002,London,requiresImprovement,"
                + "2023-07-10,2023-09-04,153,67");
        rows.Should().Contain(row => row.Contains(",\"Bournemouth, Christchurch and Poole\",839,", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_domain_of_the_counted_editions_is_there_the_newest_edition_first_and_each_row_adds_up()
    {
        JsonElement answer = Json("--as-at", "2019-08-31", "--published-by", "2019-09-30");

        answer.GetProperty("authorities").GetInt32().Should().Be(151);
        answer.GetProperty("domains").EnumerateObject().Select(domain => domain.Name).Should().Equal(
            "impactOfLeaders", "helpAndProtection", "childrenInCareAndCareLeavers", "overallEffectiveness",
            "childrenLookedAfterAndAchievingPermanence", "adoptionPerformance", "careLeavers",
            "leadershipManagementAndGovernance", "localSafeguardingChildrenBoard");
        answer.GetProperty("domains").EnumerateObject().Should().OnlyContain(domain =>
            domain.Value.EnumerateObject().Sum(count => count.Value.GetInt32()) == 151);
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
            """
            [{"domain":"overallEffectiveness","grade":"goodOrOutstanding","unit":"percent","published":49,"ours":49},
            {"domain":"impactOfLeaders","grade":"goodOrOutstanding","unit":"percent","predecessors":true,"published":56,"ours":56}]
            """.OnOneLine());
        Cli.Text("outcomes", "--release", "2019").Should().Contain(
            "Overall effectiveness: good or outstanding 49%; the same here\n"
            + "Impact of leaders, predecessors counted: good or outstanding 56%; the same here");
        Cli.Text("outcomes", "--release", "2023").Should().Contain("The report on South Tyneside of 10 May 2023 is counted");
    }

    [Fact]
    public void A_figure_that_the_record_does_not_give_is_shown_as_different()
    {
        using var record = new TemporaryFile(Judged("Hull", "inadequate"), ".jsonl");

        Cli outcomes = Cli.Run(["outcomes", "--release", "2019", "--record", record.Path], input: "", width: 1000);

        outcomes.Output.Should().Contain("Overall effectiveness: good or outstanding 49%; here good or outstanding 0%\n");
        outcomes.Error.Should().Be(
            "ilacs: the newest report in the record was published on 8 March 2019; anything later is not counted.\n"
            + "ilacs: 1 of the 1 inspection counted lacks a judgement that its edition requires; it is counted as none.\n");
    }

    [Fact]
    public void Of_a_region_it_counts_its_authorities_and_sets_no_figure_of_England_beside_them()
    {
        JsonElement london = Json("--release", "2025", "--region", "London");
        JsonElement north = Json("--as-at", "2025-03-31", "--region", "north east, yorkshire & the humber");

        london.GetProperty("region").GetString().Should().Be("London");
        london.GetProperty("authorities").GetInt32().Should().Be(33);
        london.TryGetProperty("published", out _).Should().BeFalse();
        Cli.Text("outcomes", "--release", "2025", "--region", "London").Should().Contain(
            "Its figures are for the whole of England; comparing them with anything else would be misleading.");
        Cli.Text("outcomes", "--release", "2016", "--domain", "helpAndProtection").Should().Contain(
            "None of its figures for this domain is known here.");
        north.GetProperty("region").GetString().Should().Be("North East, Yorkshire and the Humber");
        north.GetProperty("authorities").GetInt32().Should().Be(27);
        Json("--as-at", "2025-03-31", "--region", "North East").GetProperty("authorities").GetInt32().Should().Be(12);
    }

    [Fact]
    public void Among_a_group_only_its_members_count()
    {
        using var neighbours = new TemporaryFile("# neighbours of Kirklees\nBolton\n\nE08000032\nHull\n", ".txt");

        Json("--as-at", "2025-03-31", "--among", neighbours.Path).GetProperty("authorities").GetInt32().Should().Be(3);
        Cli.Run(["outcomes", "--as-at", "2025-03-31", "--among", "-", "--format", "json"], input: "Leeds\n", width: null)
            .Output.Should().Contain("\"authorities\":1,");
    }

    [Fact]
    public void A_name_in_a_group_that_is_not_known_is_reported_and_the_rest_is_answered()
    {
        using var group = new TemporaryFile("Leeds\nLeedz\nBournemouth\n N Tyneside \n", ".txt");
        using var nobody = new TemporaryFile("# nobody\n", ".txt");

        Cli text = Cli.Run(["outcomes", "--as-at", "2025-03-31", "--among", group.Path], input: "", width: 1000);

        text.ExitStatus.Should().Be(1);
        text.Output.Should().StartWith(
            $"Outcomes as at 31 March 2025, among the authorities of {group.Path} (1 name in it not known)\n2 authorities: ");
        text.Error.Should().Be(
            $"ilacs: {group.Path}:2: There is no local authority 'Leedz' in the register. Did you mean Leeds?\n"
            + $"ilacs: {group.Path}:3: Bournemouth closed on 2019-03-31; its area went to Bournemouth, Christchurch and Poole. "
            + "It is not counted.\n");
        string json = Cli.Run("outcomes", "--as-at", "2025-03-31", "--among", group.Path, "--format", "json").Output;
        json.Should().Contain(
            $$"""
            "among":{"name":"the authorities of {{group.Path}}","authorities":["Leeds","North Tyneside"],
            "notKnown":["Leedz"],"notCounted":["Bournemouth"]}
            """.OnOneLine());
        Cli.Run("outcomes", "--as-at", "2025-03-31", "--among", group.Path, "--format", "csv").Lines[1].Should()
            .StartWith($"2025-03-31,2025-03-31,,,the authorities of {group.Path} (1 name in it not known),false,impactOfLeaders,2,0,");
        Cli.Run("outcomes", "--among", nobody.Path).Should().Match<Cli>(run => run.ExitStatus == 1
            && run.Error.Contains("names no authority that existed on that date; expected one per line."));
        Cli.Run("outcomes", "--among", "missing.txt").ExitStatus.Should().Be(2);
        Cli.Run("outcomes", "--among", "-", "--record", "-").Should().Match<Cli>(run =>
            run.ExitStatus == 2 && run.Error.Contains("cannot both be standard input", StringComparison.Ordinal));
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
        Cli.Run("outcomes", "--as-at", "2026-08-20", "--format", "csv").Error.Should().Be(
            "ilacs: 11 authorities have no overall grade, since their latest inspection was under ILACS 2026, which has none.\n");
    }

    [Fact]
    public void Beyond_the_record_it_says_what_it_cannot_know()
    {
        const string NoInspectionCounts = "This record has no inspection that counts as at that date.\n";

        Cli.Run("outcomes", "--as-at", "2026-12-31").Error.Should().Be(
            "ilacs: the newest report in the record was published on 20 August 2026; anything later is not counted.\n"
            + "ilacs: the register of authorities is as at 20 August 2026; it does not know what opened or closed after that.\n");
        Cli.Run("outcomes", "--as-at", "2026-12-31", "--format", "json", "--domain", "overallEffectiveness").Output.Should().Contain(
            ",\"recordKnownUpTo\":\"2026-08-20\",\"registerKnownUpTo\":\"2026-08-20\",\"domains\":{");
        Cli.Run("outcomes", "--as-at", "2013-11-18", "--domain", "careLeavers").Output.Should().EndWith(NoInspectionCounts);
        Cli.Run("outcomes", "--as-at", "2013-11-18").Should().Match<Cli>(run =>
            run.ExitStatus == 0 && run.Output.EndsWith(NoInspectionCounts));
        using var later = new TemporaryFile("""{"type":"focusedVisit","localAuthority":{"name":"Hull"}}""", ".jsonl");
        Cli.Run("outcomes", "--release", "2025", "--domain", "careLeavers", "--record", later.Path).Should().Match<Cli>(run =>
            run.Output.EndsWith(NoInspectionCounts)
            && run.Error == "ilacs: no inspection in the record says when it was published, so none is counted.\n");
        Cli.Text("outcomes", "--release", "2025", "--domain", "careLeavers").Should().EndWith(
            "Care leavers: no judgement can be compared with that of the previous inspection.");
    }

    [Fact]
    public void Of_one_domain_it_says_who_has_which_grade_and_how_it_went()
    {
        string text = Cli.Text("outcomes", "--as-at", "2020-02-01", "--domain", "overallEffectiveness");

        text.Should().Contain("Overall effectiveness 14 58 58 19 0 2 48%");
        text.Should().Contain(
            "Outstanding: Bexley, Cornwall, East Sussex, Essex, Hampshire, Kensington and Chelsea, Kingston upon Thames, Leeds, "
            + "Lincolnshire, North Lincolnshire, North Yorkshire, Redbridge, Suffolk, Westminster.");
        text.Should().Contain(
            "Overall effectiveness, compared with the previous inspection: improved 54, retained 36, declined 17; "
            + "of 107 inspections with an earlier one, 107 could be compared.");
    }

    [Fact]
    public void As_CSV_each_row_carries_its_cut_offs_and_a_release_its_regions()
    {
        string[] rows = Cli.Run("outcomes", "--release", "2025", "--format", "csv").Lines;

        rows.Should().StartWith(
        [
            "asAt,publishedBy,release,region,group,predecessors,domain,outstanding,good,requiresImprovement,inadequate,notJudged,none,"
                + "authorities,percentGoodOrBetter",
            "2025-03-31,2025-06-30,2025,England,,false,impactOfLeaders,45,60,33,15,0,0,153,69",
        ]);
        rows.Should().Contain("2025-03-31,2025-06-30,2025,London,,false,overallEffectiveness,14,15,2,2,0,0,33,88")
            .And.Contain(row => row.Contains(",\"North East, Yorkshire and the Humber\",,", StringComparison.Ordinal));
        rows[1..].GroupBy(row => row.Split(",false,")[0], StringComparer.Ordinal)
            .Should().HaveCount(9, "England and Ofsted's eight regions");
        Cli.Run("outcomes", "--as-at", "2025-03-31", "--region", "London", "--among", "neighbours:Barnet", "--format", "csv").Lines[^1]
            .Should().StartWith("2025-03-31,2025-03-31,,London,the statistical neighbours of Barnet (model of 2025),false,");
    }

    [Fact]
    public void The_regions_of_a_release_add_up_to_England_and_give_the_figures_that_were_published()
    {
        JsonElement answer = Json("--release", "2024");
        JsonElement[] regions = [.. answer.GetProperty("regions").EnumerateObject().Select(region => region.Value)];

        regions.Should().HaveCount(8);
        foreach (JsonProperty domain in answer.GetProperty("domains").EnumerateObject())
        {
            foreach (JsonProperty count in domain.Value.EnumerateObject())
            {
                regions.Sum(region => region.GetProperty("domains").GetProperty(domain.Name).GetProperty(count.Name).GetInt32())
                    .Should().Be(count.Value.GetInt32());
            }
        }

        Cli.Text("outcomes", "--release", "2024").Should().MatchRegex("\nLondon [0-9 ]+ 85%\n")
            .And.MatchRegex("\nNorth West [0-9 ]+ 36%\n");
        Json("--release", "2024", "--region", "London").TryGetProperty("regions", out _).Should().BeFalse();
    }

    [Fact]
    public void A_release_as_at_the_same_day_is_named_with_what_it_gives()
    {
        Cli.Text("outcomes", "--as-at", "2025-03-31").Should().Contain(
            "Ofsted's release as at this date counts reports published by 30 June 2025, and gives 67% good or better overall, not 65%: "
            + "ilacs outcomes --release 2025.");
        JsonElement release = Json("--as-at", "2025-03-31").GetProperty("releaseAsAtThisDate");
        release.GetProperty("name").GetString().Should().Be("2025");
        release.GetProperty("publishedBy").GetString().Should().Be("2025-06-30");
        Cli.Run("outcomes", "--as-at", "2025-03-31", "--format", "csv").Error.Should().Contain("ilacs outcomes --release 2025.");

        // As the release counts, on another day, or for the release itself there is nothing to say.
        Json("--as-at", "2025-03-31", "--published-by", "2025-06-30").TryGetProperty("releaseAsAtThisDate", out _).Should().BeFalse();
        Json("--as-at", "2023-03-31", "--published-by", "2023-04-30").TryGetProperty("releaseAsAtThisDate", out _)
            .Should().BeTrue("the release counts a report that came later");
        Json("--as-at", "2025-04-01").TryGetProperty("releaseAsAtThisDate", out _).Should().BeFalse();
        Json("--release", "2025").TryGetProperty("releaseAsAtThisDate", out _).Should().BeFalse();
    }

    [Fact]
    public void Documents_of_no_registered_authority_are_not_counted_and_said_to_be_so()
    {
        using var record = new TemporaryFile(Judged("Atlantis", "good"), ".jsonl");

        Cli outcomes = Cli.Run("outcomes", "--as-at", "2020-01-01", "--record", record.Path, "--format", "json");

        outcomes.Output.Should().Contain(
            "\"authorities\":151,\"recordKnownUpTo\":\"2019-03-08\",\"unregisteredDocuments\":1,\"domains\":{}");
        outcomes.Error.Should().Be(
            "ilacs: the newest report in the record was published on 8 March 2019; anything later is not counted.\n"
            + "ilacs: 1 document belongs to no authority in the register and is not counted; its validation says why.\n");
        Cli.Run("outcomes", "--record", record.Path).Error.Should().StartWith("ilacs: as at 8 March 2019, the newest date in the data.\n");

        using var undated = new TemporaryFile("""{"type":"focusedVisit","localAuthority":{"name":"Hull"}}""", ".jsonl");
        Cli.Run("outcomes", "--record", undated.Path).Error.Should().Contain(
            "No document in this record says when it was published; say --as-at.");
    }

    [Theory]
    [InlineData("'2025-02-31' is not a date that exists", "--as-at", "2025-02-31")]
    [InlineData("'0000-01-01' is not a date that exists", "--as-at", "0000-01-01")]
    [InlineData("'soon' is not a date that exists", "--published-by", "soon")]
    [InlineData("There is no release '2014'; choose one of 2015-06, 2015, 2016, 2017-03, 2017,", "--release", "2014")]
    [InlineData("There is no region 'Wales'; choose one of East Midlands;", "--region", "Wales")]
    [InlineData("These inspections have no domain 'overall'; they have impactOfLeaders,", "--domain", "overall")]
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
        string.Join(' ', narrow.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)).Should().Contain(
            "Overall effectiveness outstanding 36, good 67, requires improvement 31, inadequate 19, not judged 0, none 0, "
            + "good or better 67%");
    }

    /// <summary>A line of a record: a standard inspection, published on 8 March 2019, with an overall grade alone.</summary>
    private static string Judged(string authority, string grade) =>
        $$$"""
        {"type":"standardInspection","framework":"ilacs2018","localAuthority":{"name":"{{{authority}}}"},
        "publishedOn":"2019-03-08","judgements":{"overallEffectiveness":"{{{grade}}}"}}
        """.OnOneLine();

    private static JsonElement Json(params string[] arguments)
    {
        Cli run = Cli.Run(["outcomes", .. arguments, "--format", "json"]);
        run.ExitStatus.Should().Be(0);
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.Clone();
    }
}
