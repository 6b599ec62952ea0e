using System.Text.Json;

namespace Ilacs.Cli.Tests;

public class PrecedentsTests
{
    [Fact]
    public void They_show_that_the_same_judgements_got_different_overall_grades()
    {
        string text = Cli.Text(
            "precedents", "impactOfLeaders=outstanding", "helpAndProtection=good", "childrenInCare=outstanding", "careLeavers=good");

        text.Should().Be(
            """
            ILACS 2023: impact of leaders outstanding; help and protection good; children in care outstanding; care leavers good
            5 published inspections. Overall effectiveness is a judgement of its own: it does not follow from the others.
            Outstanding: 3 Hertfordshire 2023, Hillingdon 2023, Walsall 2025
            Good: 2 Warrington 2024, Gloucestershire 2025
            """);
    }

    [Theory]
    [InlineData("overall effectiveness=RI")]
    [InlineData("overallEffectiveness=requires improvement")]
    [InlineData("Overall effectiveness=Requires improvement to be good")]
    public void Words_of_a_title_need_no_quotation_marks(string typed) =>
        Cli.Text(["precedents", .. typed.Split(' '), .. "children in care=good".Split(' ')]).Should()
            .Be(Cli.Text("precedents", "childrenInCare=good", "overallEffectiveness=requiresImprovement"))
            .And.Contain("published inspection");

    [Theory]
    [InlineData("overall effectiveness=great", "'overall effectiveness=great' is not a judgement")]
    [InlineData("help and overall=good", "'help and overall' is not a domain")]
    [InlineData("overall effectiveness", "is not a domain of ILACS 2023")]
    public void What_is_no_judgement_is_quoted_whole(string typed, string message)
    {
        Cli run = Cli.Run(["precedents", .. typed.Split(' ')]);

        run.ExitStatus.Should().Be(2);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public void As_JSON_they_count_the_overall_grades_and_hold_the_inspections()
    {
        Cli run = Cli.Run(
            "precedents",
            "helpAndProtection=good",
            "leadershipManagementAndGovernance=good",
            "childrenLookedAfterAndAchievingPermanence=requiresImprovement",
            "--framework", "sif",
            "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("framework").GetString().Should().Be("sif");
        json.RootElement.GetProperty("overallEffectiveness").GetRawText().Should().Be("""{"good":5,"requiresImprovement":2}""");
        json.RootElement.GetProperty("inspections").EnumerateArray()
            .Select(it => IlacsJson.ReadInspection(it.GetRawText()))
            .Should().HaveCount(7);
        json.RootElement.GetProperty("judgements").GetProperty("helpAndProtection").GetString().Should().Be("good");
    }

    [Fact]
    public void Where_the_edition_has_no_overall_grade_nothing_is_said_of_it() =>
        Cli.Text("precedents", "impactOfLeaders=outstanding", "--framework", "ilacs2026")
            .Should().Contain("5 published inspections.\nNo overall grade: 5 ");

    [Fact]
    public void None_is_an_answer_too() =>
        Cli.Text("precedents", "impactOfLeaders=outstanding", "helpAndProtection=inadequate")
            .Should().Contain("No published inspection in this record had these judgements.");

    [Theory]
    [InlineData(
        "'leaders' is not a domain of ILACS 2023, which has impactOfLeaders, helpAndProtection, childrenInCare, careLeavers, "
        + "overallEffectiveness.",
        "leaders=good")]
    [InlineData("'adoptionPerformance' is not a domain of ILACS 2026", "adoptionPerformance=good", "--framework", "ilacs2026")]
    [InlineData(
        "'impactOfLeaders=great' is not a judgement; expected impactOfLeaders= and one of outstanding, good, requiresImprovement, "
        + "inadequate, notJudged.",
        "impactOfLeaders=great")]
    [InlineData("'impactOfLeaders' is not a judgement", "impactOfLeaders")]
    [InlineData("'impactOfLeaders=good=good' is not a judgement", "impactOfLeaders=good=good")]
    [InlineData("impactOfLeaders is given twice.", "impactOfLeaders=good", "impactOfLeaders=good")]
    [InlineData("There is no edition 'ilacs1066'; choose one of sif, ilacs2018, ", "impactOfLeaders=good", "--framework", "ilacs1066")]
    public void What_is_not_there_is_refused_with_what_is(string message, params string[] arguments)
    {
        Cli refused = Cli.Run(["precedents", .. arguments]);

        refused.ExitStatus.Should().Be(2);
        refused.Output.Should().BeEmpty();
        refused.Error.Should().StartWith("ilacs: ").And.Contain(message);
    }

    [Fact]
    public void A_warning_about_a_bound_of_the_overall_grade_points_to_them()
    {
        string input = """
            {"type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"Hull"},
            "fieldwork":[{"start":"2024-01-08","end":"2024-01-19"}],
            "judgements":{"impactOfLeaders":"requiresImprovement","helpAndProtection":"good","childrenInCare":"good",
            "careLeavers":"good","overallEffectiveness":"good"}}
            """.OnOneLine();
        Cli validated = Cli.Run(["validate", "-"], input, width: null);
        string warning = validated.Lines.Single(line => line.Contains("ILACS016", StringComparison.Ordinal));
        string command = warning.Split("key judgements: ilacs ")[1];

        command.Should().Be(
            "precedents impactOfLeaders=requiresImprovement helpAndProtection=good childrenInCare=good careLeavers=good "
            + "--framework ilacs2023");
        Cli.Run(command.Split(' ')).ExitStatus.Should().Be(0);
    }
}
