using System.Text.Json;

namespace Ilacs.Cli.Tests;

public class FindTests
{
    private static readonly string Leeds2024 =
        """
        {"type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"Leeds"},
        "fieldwork":[{"start":"2024-06-03","end":"2024-06-14"}],"judgements":{"impactOfLeaders":"good"},
        "recommendations":[{"text":"The quality of case supervision.","nationalFramework":"enabler2"},
        {"text":"Supervision of each case.","domain":"localSafeguardingChildrenBoard"}]}
        """.OnOneLine();

    private static readonly string Leeds2019 =
        """
        {"type":"shortInspection","framework":"ilacs2018","localAuthority":{"name":"Leeds"},
        "fieldwork":[{"start":"2019-03-04","end":"2019-03-08"}],"judgements":{"impactOfLeaders":"good"},
        "recommendations":[{"text":"Case-supervision, \u001b[31mred","kind":"areaForPriorityAction"}]}
        """.OnOneLine();

    private static readonly string Kent2019 =
        """
        {"type":"standardInspection","framework":"ilacs2018","localAuthority":{"name":"Kent"},
        "fieldwork":[{"start":"2019-05-13","end":"2019-05-24"}],"judgements":{"impactOfLeaders":"good"},"recommendationCount":4}
        """.OnOneLine();

    private const string NarniaUndated =
        """
        {"type":"focusedVisit","localAuthority":{"name":"Narnia"},"recommendations":[{"text":"=case supervision"}]}
        """;

    private static readonly string Own = string.Join('\n', Leeds2024, Leeds2019, Kent2019, NarniaUndated);

    [Fact]
    public void Recommendations_stand_by_year_and_authority_with_counts_and_what_they_rest_on()
    {
        using var own = new TemporaryFile(Own, ".jsonl");

        Cli run = Cli.Run(["find", "case supervision", "--record", own.Path], "", 1000);

        run.ExitStatus.Should().Be(0);
        run.Error.Should().Be(
            "ilacs: 1 of 4 inspections and visits searched has no recommendations whose words are held here; "
                + "of 1 of them only the number of recommendations is known. "
                + "What they recommended is not known here; ilacs read takes it from published reports.\n"
                + "ilacs: 1 more recommendation has the words, but not side by side: ilacs find case supervision\n");
        string.Join('\n', run.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))).Should().Be(
            $"""
            Recommendations with "case supervision"
            3 recommendations of 3 inspections and visits; searched: 4 recommendations of 3 inspections and visits.
            found inspections searched
            2019 1 1 1
            2024 1 1 1
            no date 1 1 1
            By domain: not stated 3.
            Asked at more than one inspection: Leeds (2019, 2024).
            2019
            Leeds Case-supervision, \u001b[31mred (priority action)
            2024
            Leeds The quality of case supervision. (enabler2)
            no date
            Narnia =case supervision (focused visit)
            From {own.Path}.
            """.ReplaceLineEndings("\n"));
        Cli.Run("find", "case", "supervision", "--record", own.Path).Output.Should().StartWith(
            "Recommendations with case supervision\n4 recommendations of 3 inspections and visits;");
    }

    [Fact]
    public void Answers_are_for_a_time_a_domain_a_kind_a_region_and_a_group()
    {
        using var own = new TemporaryFile(Own, ".jsonl");
        using var group = new TemporaryFile("Leeds\n", ".txt");

        Texts("--since", "2024-01-01").Should().Equal("The quality of case supervision.", "Supervision of each case.");
        Texts("--until", "2019-12-31", "--kind", "area for priority action").Should().Equal("Case-supervision, \u001b[31mred");
        Texts("--domain", "Local safeguarding children board").Should().Equal("Supervision of each case.");
        Texts("--region", "London").Should().BeEmpty();
        Texts("--among", group.Path).Should().HaveCount(3);

        Cli.Run("find", "case", "--since", "2024-01-01", "--record", own.Path).Error.Should()
            .Be("ilacs: 1 inspection or visit has no date and was not searched.\n");
        Cli.Run("find", "case", "--domain", "localSafeguardingChildrenBoard", "--record", own.Path).Error.Should()
            .Contain("ilacs: 3 other recommendations have the words but no stated domain; leave out --domain to see them.\n");
        Cli.Run("find", "case", "--region", "London", "--record", own.Path).Error.Should()
            .Be("ilacs: 1 document belongs to no authority in the register, and so to no region or group.\n");

        string?[] Texts(params string[] options)
        {
            Cli run = Cli.Run(["find", "case", "supervision", "--record", own.Path, "--format", "json", .. options]);
            run.ExitStatus.Should().Be(0);
            using var json = JsonDocument.Parse(run.Output);
            return
            [
                .. json.RootElement.GetProperty("found").EnumerateArray()
                    .Select(it => it.GetProperty("recommendation").GetProperty("text").GetString()),
            ];
        }
    }

    [Fact]
    public void JSON_and_CSV_say_the_same()
    {
        using var own = new TemporaryFile(Own, ".jsonl");

        using var json = JsonDocument.Parse(Cli.Run("find", "case", "--record", own.Path, "--format", "json").Output);
        string[] csv = Cli.Run("find", "case", "--record", own.Path, "--format", "csv").Lines;

        JsonElement root = json.RootElement;
        (root.GetProperty("inspections").GetInt32(), root.GetProperty("withRecommendations").GetInt32(),
            root.GetProperty("recommendations").GetInt32(), root.GetProperty("foundIn").GetInt32()).Should().Be((4, 3, 4, 3));
        root.GetProperty("years").EnumerateArray().Sum(year => year.GetProperty("found").GetInt32()).Should().Be(4);
        root.GetProperty("found")[0].GetProperty("firstDay").GetString().Should().Be("2019-03-04");
        csv.Should().HaveCount(5);
        csv[0].Should().Be(
            "year,group,authority,laCode,region,type,framework,firstDay,published,kind,domain,nationalFramework,themes,isInText,text");
        csv[2].Should().Be(
            "2024,,Leeds,383,Yorkshire and the Humber,standardInspection,ilacs2023,2024-06-03,,areaForImprovement,,enabler2,,true,"
                + "The quality of case supervision.");
        csv[4].Should().EndWith(",true,'=case supervision");
    }

    [Fact]
    public void The_national_record_says_how_few_words_it_has_and_questions_that_make_no_sense_are_refused()
    {
        Cli run = Cli.Run(["find", "management oversight"], "", 1000);

        run.Error.Should().Contain("searched have no recommendations whose words are held here;")
            .And.Contain("not held here: Barking and Dagenham 2014, Barking and Dagenham 2019.\n");
        run.Output.Should().Contain("(theme: management oversight)");
        Cli.Run("find", "assess*").Should().Be(
            new Cli(2, "", "ilacs: Expected words, found 'assess*': only whole words are found, and * is not a wildcard.\n"));
        Cli.Run("find", "case", "--kind", "urgent").Should().Match<Cli>(it => it.ExitStatus == 2 && it.Error.StartsWith(
            "ilacs: There is no kind 'urgent'; choose areaForImprovement or areaForPriorityAction.\n", StringComparison.Ordinal));
        Cli.Run("find", "case", "--domain", "weather").ExitStatus.Should().Be(2);
        Cli.Run("find", "case", "--since", "2026-02-30").ExitStatus.Should().Be(2);
        Cli.Run("find").ExitStatus.Should().Be(2);
    }
}
