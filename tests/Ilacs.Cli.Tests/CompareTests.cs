using System.Text.Json;

namespace Ilacs.Cli.Tests;

public class CompareTests
{
    [Fact]
    public void An_authority_alone_compares_its_last_two_graded_inspections()
    {
        Cli compared = Cli.Run(["compare", "Bradford"], input: "", width: null);

        compared.ExitStatus.Should().Be(0);
        compared.Lines[0].Should().Be("Bradford 2022 → Bradford 2026");
        compared.Output.Should().Contain("Inadequate → Good; improved by 2 steps (same domain)").And.Contain("split from a");
    }

    [Fact]
    public void As_JSON_it_says_for_each_domain_how_like_for_like_it_is()
    {
        Cli compared = Cli.Run("compare", "Barking and Dagenham@2019", "Barking and Dagenham@2023", "--format", "json");

        using var json = JsonDocument.Parse(compared.Output);
        Domain(json, "impactOfLeaders").Should().Be(
            """
            {"domain":"impactOfLeaders","earlierDomain":"impactOfLeaders","before":"requiresImprovement","after":"requiresImprovement",
            "basis":"sameDomain","change":"unchanged","steps":0}
            """.OnOneLine());
        Domain(json, "careLeavers").Should().Be(
            """
            {"domain":"careLeavers","earlierDomain":"childrenInCareAndCareLeavers","before":"requiresImprovement","after":"good",
            "basis":"split"}
            """.OnOneLine());
        var earlier = (GradedInspection)IlacsJson.ReadInspection(json.RootElement.GetProperty("earlier").GetRawText());
        var later = (GradedInspection)IlacsJson.ReadInspection(json.RootElement.GetProperty("later").GetRawText());
        earlier.PublishedOn.Should().Be(new NodaTime.LocalDate(2019, 4, 1));
        json.RootElement.GetProperty("domains").Deserialize<JudgementComparison[]>()
            .Should().Equal(InspectionComparison.Between(earlier, later));
    }

    [Fact]
    public void Over_an_inspection_in_between_no_change_is_claimed()
    {
        string text = Cli.Text("compare", "Barking and Dagenham@2014", "Barking and Dagenham@2023");
        text.Should().Contain("Not consecutive: the inspection of 2019 came between them. Both grades are shown, and no change is claimed.")
            .And.Contain("Care leavers Requires improvement to be good → Good; successor")
            .And.NotContain("improved")
            .And.NotContain("unchanged");

        Cli compared = Cli.Run("compare", "Barking and Dagenham@2014", "Barking and Dagenham@2023", "--format", "json");
        using var json = JsonDocument.Parse(compared.Output);
        Domain(json, "careLeavers").Should().Be(
            """{"domain":"careLeavers","earlierDomain":"careLeavers","before":"requiresImprovement","after":"good","basis":"successor"}""");
        json.RootElement.GetProperty("between").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public void Two_authorities_stand_side_by_side_without_a_change_in_either_order()
    {
        string text = Cli.Text("compare", "Kirklees@2024", "Bradford@2022");
        text.Should().Contain("Two authorities side by side")
            .And.Contain("Impact of leaders Good | Inadequate")
            .And.NotContain("declined")
            .And.NotContain("step");
        Cli.Text("compare", "Bradford@2022", "Kirklees@2024")
            .Should().Contain("Impact of leaders Inadequate | Good").And.NotContain("improved");

        using var json = JsonDocument.Parse(Cli.Run("compare", "Kirklees@2024", "Bradford@2022", "--format", "json").Output);
        Domain(json, "careLeavers").Should().Be("""{"domain":"careLeavers","first":"requiresImprovement","second":"notInEdition"}""");
    }

    [Fact]
    public void Inspections_can_be_given_by_file_and_line()
    {
        string bradford = Cli.Sample("bradford.jsonl");
        using var later = new TemporaryFile(File.ReadAllLines(bradford)[4]);

        Cli.Run("compare", $"{bradford}:2", later.Path).Output.Should().Contain("Bradford 2018 → Bradford 2022");
    }

    [Fact]
    public void What_cannot_be_compared_is_refused_with_a_reason()
    {
        string bradford = Cli.Sample("bradford.jsonl");
        using var broken = new TemporaryFile("{");

        Refused(2, "compare", bradford, "Bradford@2018").Should().Contain("holds 6 documents; say which");
        Refused(1, "compare", $"{bradford}:2", $"{bradford}:4")
            .Should().Contain("expected a graded inspection; nothing else can be compared");
        Refused(2, "compare", $"{bradford}:2", $"{bradford}:9").Should().Contain("has no document on line 9");
        Refused(2, "compare", "Bradford@2018", "Bradford@2019").Should().Contain("it has inspections of 2014, 2018, 2022, 2026");
        Refused(2, "compare", "Bradford@2022", "Bradford@2018").Should().Contain("Give the earlier one first");
        Refused(2, "compare", "nowhere.json", "Bradford@2018").Should().Contain("there is no such file");
        Refused(1, "compare", broken.Path, "Bradford@2018").Should().Contain("Expected valid JSON");
        const string StartOfLeeds = """{"type":"standardInspection","framework":"ilacs2018","localAuthority":{"name":"Leeds"}""";
        using var undated = new TemporaryFile(
            $$$"""
            {{{StartOfLeeds}}},"judgements":{"overallEffectiveness":"good"}}
            {{{StartOfLeeds}}},"publishedOn":"2020-01-01","judgements":{"overallEffectiveness":"inadequate"}}
            """,
            ".jsonl");
        Refused(2, "compare", "Leeds", "--record", undated.Path).Should().Contain("so its last two are not known");
        Refused(2, "compare", "Bradford@2018").Should().Contain("is one inspection; give another to compare it with");
        Refused(2, "compare", bradford).Should().Contain("is one inspection; give another to compare it with");
        Refused(2, "compare", "Bradfrod").Should().Contain("Did you mean Bradford?");

        static string Refused(int exitStatus, params string[] arguments)
        {
            Cli run = Cli.Run(arguments);
            run.ExitStatus.Should().Be(exitStatus);
            run.Output.Should().BeEmpty();
            run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().ContainSingle().Which.Should().StartWith("ilacs: ");
            return run.Error;
        }
    }

    private static string Domain(JsonDocument json, string domain) =>
        json.RootElement.GetProperty("domains").EnumerateArray().Single(d => d.GetProperty("domain").ValueEquals(domain)).GetRawText();
}
