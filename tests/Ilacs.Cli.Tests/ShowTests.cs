using System.Text.RegularExpressions;
using Ilacs.Outcomes;

namespace Ilacs.Cli.Tests;

public class ShowTests
{
    /// <summary>What show says of changes is what the record's flows count, for every authority: no "improved", "declined" or
    /// "unchanged" more or less.</summary>
    [Fact]
    public void Every_change_that_is_told_is_one_that_the_flows_count()
    {
        InspectionRecord record = InspectionRecord.National;
        GradeFlow[] flows = [.. JudgementDomain.Known.SelectMany(domain => record.Flows(domain).Flows)];
        foreach (RegisteredAuthority authority in AuthorityRegister.National.All.Where(it => record.HistoryOf(it).Inspections.Count > 0))
        {
            string text = Cli.Text("show", authority.GssCode);
            ILookup<ChangeDirection?, GradeFlow> own = flows.Where(flow => flow.Authority == authority).ToLookup(flow => flow.Direction);

            var told = (
                Count(text, "improved by "), Count(text, "declined by "), Count(text, "unchanged since "),
                Count(text, "judged together then and so not compared"));
            told.Should().Be(
                (own[ChangeDirection.Improved].Count(), own[ChangeDirection.Declined].Count(), own[ChangeDirection.Unchanged].Count(),
                    own[null].Count(flow => flow.Comparison.Basis == ComparisonBasis.Split)),
                authority.Name);
        }

        static int Count(string text, string words) => text.Split(words).Length - 1;
    }

    [Fact]
    public void A_plan_shows_what_it_states_even_beyond_the_known_bank_holidays()
    {
        string submitted =
            """
            {"type":"actionPlan","localAuthority":{"name":"A"},"agreedDueOn":"2030-02-01","submittedOn":"2030-01-15",
            "actions":[{"action":"Audit","owner":"Director","dueOn":"2030-03-01","status":"delayed",
            "progress":[{"on":"2030-02-02","note":"Begun"}]}]}
            """.OnOneLine();
        const string Received = """{"type":"actionPlan","localAuthority":{"name":"A"},"reportReceivedOn":"2029-02-01"}""";
        using var record = new TemporaryFile($"{submitted}\n{Received}", ".jsonl");

        SaysInOrder(
            Cli.Text("show", "A", "--record", record.Path) + "\n",
            "Due on 1 February 2030 to the Secretary of State and His Majesty's Chief Inspector, as agreed or stated in the source",
            "Submitted on 15 January 2030",
            "- Audit; owner: Director; due on 1 March 2030; delayed", "2 February 2030: Begun",
            "Report received on 1 February 2029; due 70 working days later, beyond the bank holidays known here");
    }

    [Fact]
    public void A_judgement_that_was_graded_before_and_is_not_now_says_so()
    {
        using var record = new TemporaryFile($"{CareLeavers("2014-05-01", "good")}\n{CareLeavers("2017-05-01", "notJudged")}", ".jsonl");

        Cli.Text("show", "A", "--record", record.Path).Should().Contain("Care leavers Not judged; Good in 2014");

        static string CareLeavers(string publishedOn, string judgement) =>
            $$$"""
            {"type":"singleInspection","framework":"sif","localAuthority":{"name":"A"},
            "publishedOn":"{{{publishedOn}}}","judgements":{"careLeavers":"{{{judgement}}}"}}
            """.OnOneLine();
    }

    [Fact]
    public void On_a_terminal_with_colour_the_words_are_the_same()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, TextWriter.Null, Stream.Null, width: 100, hasColour: true);
        CommandLine.Run(["show", "Bradford"], terminal).Should().Be(0);

        output.ToString().Should().Contain("\u001b[");
        Regex.Replace(output.ToString(), "\u001b\\[[0-9;]*m", "", RegexOptions.None, TimeSpan.FromSeconds(1))
            .Split('\n').Select(line => line.TrimEnd()).Should().Equal(Cli.Run("show", "Bradford").Output.Split('\n'));
    }

    [Theory]
    [InlineData("[]", 1, "Expected a document, found a list")]
    [InlineData("", 1, "holds no document")]
    public void A_record_that_cannot_be_read_is_refused(string content, int exitStatus, string message)
    {
        using var record = new TemporaryFile(content, ".jsonl");

        Cli shown = Cli.Run("show", "A", "--record", record.Path);

        shown.ExitStatus.Should().Be(exitStatus);
        shown.Output.Should().BeEmpty();
        shown.Error.Should().StartWith($"ilacs: {record.Path}").And.Contain(message);
        Cli.Run("show", "A", "--record", "missing.jsonl").ExitStatus.Should().Be(2);
        Cli.Run("show", "A", "--record", Cli.Sample("")).Error.Should().EndWith("is a folder; name the files in it.\n");
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void It_keeps_to_the_width_of_the_terminal_and_loses_nothing(int width)
    {
        Cli shown = Cli.Run(["show", "Bradford"], input: "", width);

        shown.Lines.Should().AllSatisfy(line => line.Length.Should().BeLessThanOrEqualTo(width));
        shown.Output.Should().NotContain("\u001b").And.NotContain("…");
        Words(shown.Output).Should().BeEquivalentTo(Words(Cli.Run("show", "Bradford").Output));
        string.Concat(shown.Output.Split([' ', '\n'])).Should().ContainAll(
            ["https://files.ofsted.gov.uk/v1/file/50302265", "https://files.ofsted.gov.uk/v1/file/50004264"]);

        // The address of a report is longer than a narrow line and stands on two.
        static IEnumerable<string> Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => !word.Contains('/', StringComparison.Ordinal));
    }

    [Fact]
    public void Into_a_file_there_is_no_colour_and_no_trailing_blank() =>
        Cli.Run("show", "Bradford").Lines.Should().AllSatisfy(line => line.Should().NotContain("\u001b").And.NotEndWith(" "));

    [Fact]
    public void As_JSON_it_gives_the_documents_themselves()
    {
        Cli shown = Cli.Run("show", "North Tyneside", "--format", "json");

        shown.Lines.Should().HaveCount(5).And.ContainInOrder(File.ReadAllLines(Cli.Sample("north-tyneside.jsonl")));
    }

    [Fact]
    public void The_README_shows_the_beginning_of_what_it_really_prints()
    {
        string readme = File.ReadAllText(Path.Combine(Cli.RepositoryRoot(), "README.md"));
        string beginning = readme.Split("```text\n")[1].Split("\n…\n```")[0];

        beginning.Split('\n').Should().HaveCountGreaterThan(10);
        Cli.Run("show", "Kirklees").Output.Should().StartWith(beginning);
    }

    [Fact]
    public void It_answers_from_a_record_of_ones_own()
    {
        using var record = new TemporaryFile(
            """
            {"type":"focusedVisit","localAuthority":{"name":"Torbay"},"theme":"frontDoor","fieldwork":[{"start":"2024-05-21"}]}
            """,
            ".jsonl");

        Cli.Text("show", "Torbay", "--record", record.Path).Should().Contain(
            "on site from 21 May 2024; day of publication not stated\nTheme: Front door");
    }

    [Theory]
    [InlineData("Bradfrod", "There is no local authority 'Bradfrod' in the register. Did you mean Bradford?")]
    [InlineData("barking", "There is no local authority 'barking' in the register. Did you mean Barking and Dagenham?")]
    [InlineData("Northampton", "There is no local authority 'Northampton' in the register. Did you mean *Northamptonshire*?")]
    [InlineData("Atlantis", "There is no local authority 'Atlantis' in the register.")]
    public void An_authority_it_does_not_have_is_an_error_that_names_candidates(string typed, string message)
    {
        Cli shown = Cli.Run("show", typed);

        shown.ExitStatus.Should().Be(2);
        shown.Output.Should().BeEmpty();
        shown.Error.Should().Match($"ilacs: {message}\n");
    }

    [Fact]
    public void An_authority_that_a_record_of_ones_own_lacks_is_an_error_that_names_those_it_has()
    {
        string kirklees = Cli.Sample("kirklees.jsonl");

        Cli shown = Cli.Run("show", "Barnet", "--record", kirklees);

        shown.ExitStatus.Should().Be(2);
        shown.Error.Should().Be($"ilacs: {kirklees} has no documents of Barnet. {kirklees} has Kirklees.\n");
    }

    [Theory]
    [InlineData("Hull", "Kingston upon Hull")]
    [InlineData("LBBD", "Barking and Dagenham")]
    [InlineData("St. Helens", "St Helens")]
    [InlineData("BCP", "Bournemouth, Christchurch and Poole")]
    [InlineData("E08000016", "Barnsley")]
    [InlineData("306", "Croydon")]
    public void Any_authority_is_found_by_what_people_type(string typed, string name) => Cli.Run("show", typed).Lines[0].Should().Be(name);

    [Fact]
    public void A_successor_says_whose_area_it_took_over_and_a_closed_authority_who_took_it_over()
    {
        SaysInOrder(
            Cli.Text("show", "Cumberland"),
            "Opened on 1 April 2023 for part of Cumbria. It started without judgements of its own.",
            "Overall effectiveness Good");
        string cumbria = Cli.Text("show", "Cumbria");
        cumbria.Should().Contain(
            "Closed on 31 March 2023; its area went to Cumberland and to Westmorland and Furness, which started without judgements.");
        cumbria.Should().NotContain("Normally next", "nothing comes next for an authority that has closed").And.NotContain("Steps below");
        Cli.Text("show", "Dorset").Should().Contain("for part of Dorset (county council).");
    }

    [Fact]
    public void An_authority_of_ones_own_register_may_open_from_nothing_and_close_into_nothing()
    {
        string newshire =
            """
            {"name":"Newshire","ofstedUrn":"8099998","gssCode":"E06000099","laCode":"999","region":"South East",
            "type":"Unitary authority","openedOn":"2027-04-01","closedOn":"2028-03-31"}
            """.OnOneLine();
        using var register = new TemporaryFile(Cli.Run("register").Output + newshire + "\n", ".jsonl");
        using var record = new TemporaryFile(
            """
            {"type":"focusedVisit","localAuthority":{"name":"Newshire"},"fieldwork":[{"start":"2027-06-07","end":"2027-06-08"}]}
            """,
            ".jsonl");

        SaysInOrder(
            Cli.Text("show", "Newshire", "--record", record.Path, "--register", register.Path),
            "Opened on 1 April 2027. It started without judgements of its own.",
            "Closed on 31 March 2028. The register names no successor.");
    }

    /// <summary>One that is announced has graded nothing: what is told of the others stays as it is.</summary>
    [Fact]
    public void An_inspection_that_is_announced_changes_nothing_that_is_told_of_the_others()
    {
        string announced =
            """
            {"type":"standardInspection","framework":"ilacs2026","localAuthority":{"name":"Leeds"},
            "announcedOn":"2026-11-20","judgements":{}}
            """.OnOneLine();
        string documents = Cli.Run("show", "Leeds", "--format", "json").Output;
        using var without = new TemporaryFile(documents, ".jsonl");
        using var with = new TemporaryFile(documents + announced, ".jsonl");

        string[] before = Cli.Run("show", "Leeds", "--record", without.Path).Lines;
        string[] after = Cli.Run("show", "Leeds", "--record", with.Path).Lines;

        after.Should().Contain(before.Select(line => line.Replace(without.Path, with.Path, StringComparison.Ordinal)));
    }

    /// <summary>What a director looks for stands in the first lines, of whatever authority.</summary>
    [Fact]
    public void Ten_lines_or_few_more_say_the_latest_grades_their_change_the_rank_and_what_comes_next()
    {
        InspectionRecord record = InspectionRecord.National;
        foreach (RegisteredAuthority authority in AuthorityRegister.National.AsAt(record.NewestPublication!.Value))
        {
            string[] first =
            [
                .. Cli.Text("show", authority.GssCode).Split('\n')
                    .TakeWhile(line => !line.StartsWith("Normally next", StringComparison.Ordinal)),
            ];
            InspectionHistory history = record.HistoryOf(authority);
            GradedInspection latest = history.Graded[^1];
            string heading = $"Latest graded inspection: {latest.Type.Title.ToLowerInvariant()}, {latest.Framework.Title}";

            first.Length.Should().BeLessThan(12, authority.Name);
            first.Should().ContainSingle(line => line.StartsWith(heading, StringComparison.Ordinal));
            first[^1].Should().StartWith("On 20 August 2026 ")
                .And.Contain(latest.OverallEffectiveness is null ? "it has no overall grade." : "with an overall grade.");
            foreach (JudgementDomain domain in latest.Judgements.Domains)
            {
                JudgementComparison[] compared = [.. history.ComparedWithBefore(latest).Where(it => it.Domain == domain)];
                string change = history.GradedBefore(latest) is not { } before ? ""
                    : compared is [{ Change: { } it }]
                        ? it.Steps == 0
                            ? $"; as in {before.FirstKnownDay!.Value.Year}"
                            : $"; {it.Direction.Code} from {compared[0].Before} in {before.FirstKnownDay!.Value.Year}"
                    : compared is [{ Basis: var basis, Before.Grade: { } together }] && basis == ComparisonBasis.Split
                        ? $"; in {before.FirstKnownDay!.Value.Year} part of one judgement, {together.Title}"
                    : compared is [{ Before: var earlier }] && earlier == Judgement.NotJudged
                        ? $"; not judged in {before.FirstKnownDay!.Value.Year}"
                    : $"; not comparable with {before.FirstKnownDay!.Value.Year}";
                first.Should().Contain($"{domain.Title} {latest.Judgements[domain]}{change}", authority.Name);
            }
        }
    }

    [Fact]
    public void As_at_a_day_it_shows_what_was_known_then()
    {
        string then = Cli.Text("show", "Bradford", "--as-at", "2023-01-30");
        string dayAfter = Cli.Text("show", "Bradford", "--as-at", "2023-01-31");

        then.Should().Contain("As known on 30 January 2023.")
            .And.Contain("Latest graded inspection: standard inspection, ILACS 2018, on site 17 to 28 September 2018")
            .And.NotContain("January 2026")
            .And.NotContain("21 November")
            .And.NotContain("Children and Families Trust");
        dayAfter.Should().Contain(
            "Latest graded inspection: standard inspection, ILACS 2018, on site 21 November to 2 December 2022");
        Cli.Text("show", "North Tyneside", "--as-at", "2020-05-01").Should()
            .Contain("On 1 May 2020 it was one of 18 judged Outstanding overall")
            .And.NotContain("review:", "the review came later");
        Cli.Run("show", "Bradford", "--as-at", "2020-01-01", "--format", "json").Lines.Should().HaveCount(2)
            .And.OnlyContain(line => !line.Contains("2022", StringComparison.Ordinal));
        Cli.Run("show", "Bradford", "--as-at", "2023-02-30").ExitStatus.Should().Be(2);
        Cli.Text("show", "Bradford", "--as-at", "2013-11-01").Should().Contain("No graded inspection is known here.");
    }

    [Fact]
    public void Trusts_and_reinspections_are_named()
    {
        SaysInOrder(
            Cli.Text("show", "Doncaster"), "Services delivered by Doncaster Children's Services Trust, October 2014 to September 2022.",
            "2017 Single inspection, SIF, re-inspection", "Delivered by Doncaster Children's Services Trust");
        Cli.Text("show", "Leeds").Should().NotContain("delivered by").And.NotContain("re-inspection");
    }

    [Fact]
    public void It_says_what_the_inspections_say_together()
    {
        string barnet = Cli.Text("show", "Barnet");

        SaysInOrder(
            barnet,
            "On 20 August 2026 it was one of 61 judged Good overall, of the 142 with an overall grade.",
            "Years between graded inspections, first day to first day: 2.0 (2017 to 2019), 5.1 (2019 to 2024).",
            "Good or better without a break: impact of leaders since 2019 (2 inspections); "
                + "help and protection since 2019 (2 inspections); overall effectiveness since 2019 (2 inspections).",
            "Recurring theme: assessment: to improve in 2017, to improve in 2019.");
        SaysInOrder(
            Cli.Text("show", "Bradford"),
            "Monitoring visits known after the inspection of 2018: September 2021 (number 6), July 2022. "
                + "Going by the last number, 5 earlier visits are not in the record; there may have been others.",
            "Monitoring visits known after the inspection of 2022: July 2023, November 2023, February 2024, May 2024, February 2025. "
                + "There may have been others.");
        Cli.Text("show", "Brent").Should().NotContain("with an overall grade", "its inspection of 2026 has none");
        Cli.Text("show", "Barnet", "--record", Cli.Sample("barnet.jsonl")).Should().NotContain(
            "with an overall grade", "a record of one's own may not have the others");
    }

    [Fact]
    public void It_stands_what_no_inspection_should_say()
    {
        string inspection =
            """
            {"type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"Hull"},
            "publishedOn":"9999-12-31","judgements":{}}
            """.OnOneLine();
        const string Visit = """{"type":"monitoringVisit","localAuthority":{"name":"Hull"},"fieldwork":[{"start":"9999-12-31"}]}""";
        using var record = new TemporaryFile($"{inspection}\n{Visit}", ".jsonl");

        string shown = Cli.Text("show", "Hull", "--record", record.Path);

        shown.Should().Contain("published 31 December 9999").And.NotContain("Estimated window").And.NotContain("Outstanding in every");
    }

    [Fact]
    public void It_says_for_which_times_visits_are_known() =>
        Cli.Text("show", "Brent").Should().Contain(
            "From the national record: all graded inspections since November 2013 published by 20 August 2026; "
            + "focused and monitoring visits as Ofsted's statistics list them for March 2022 to March 2025, of other times only some; "
            + "whether an inspection was standard or short is what Ofsted says to March 2025, and taken from its length since; "
            + "joint targeted area inspections and interventions by the Department for Education are not held.");

    /// <summary>The text has lines that end with these, in this order.</summary>
    internal static void SaysInOrder(string text, params string[] lines)
    {
        int from = 0;
        foreach (string line in lines)
        {
            int at = text.IndexOf(line + "\n", from, StringComparison.Ordinal);
            at.Should().BeGreaterThanOrEqualTo(0, $"'{line}' should follow in\n{text[from..]}");
            from = at + line.Length;
        }
    }
}
