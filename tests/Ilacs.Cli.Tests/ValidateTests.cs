using System.Text;

namespace Ilacs.Cli.Tests;

public class ValidateTests
{
    private const string NoAction =
        "ILACS087 info: The plan has no actions, so whether it answers the recommendations cannot be checked.";
    private const string Visit =
        """{"type":"focusedVisit","localAuthority":{"name":"Bradford"},"fieldwork":[{"start":"2021-09-07","end":"2021-09-08"}]}""";

    [Fact]
    public void The_samples_are_valid_and_canonical()
    {
        string[] files = Directory.GetFiles(Cli.Sample(""), "*.jsonl");
        Cli validated = Cli.Run(["validate", .. files]);

        validated.ExitStatus.Should().Be(0);
        validated.Error.Should().Be("22 documents: 0 errors, 1 warning, 6 info.\n");
        validated.Lines.Select(WithoutFolder).Order(StringComparer.Ordinal).Should().Equal(
            $"barking-and-dagenham.jsonl:4: {NoAction}",
            $"barnet.jsonl:3: {NoAction}",
            $"bradford.jsonl:3: {NoAction}",
            "bradford.jsonl:6: ILACS024 info /publishedOn: Published 81 working days after the last day on site; at that time about "
                + "27 were usual.",
            $"kirklees.jsonl:4: {NoAction}",
            "north-tyneside.jsonl:3: ILACS040 info /actions/0: The action has no outcome.",
            "north-tyneside.jsonl:3: ILACS080 warning /actions/0: The action has no due date; the Act asks for the period within "
                + "which it is to be taken.");
        files.SelectMany(File.ReadAllLines).Should().AllSatisfy(line => IlacsJson.WriteToString(IlacsJson.Read(line)).Should().Be(line));

        static string WithoutFolder(string line) =>
            line[(line.LastIndexOf('/', line.IndexOf(".jsonl", StringComparison.Ordinal)) + 1)..];
    }

    [Fact]
    public void Each_issue_is_a_line_with_file_line_rule_severity_pointer_and_message()
    {
        string inspection =
            """
            {"type":"standardInspection","framework":"ilacs2026","localAuthority":{"name":"Brent"},
            "fieldwork":[{"start":"2026-04-27","end":"2026-05-08"}],"publishedOn":"2026-05-01",
            "judgements":{"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"good","overallEffectiveness":"good"}}
            """.OnOneLine();
        using var file = new TemporaryFile(
            $$"""
            {{Visit}}
            {{inspection}}
            {"type":"focusedVisit","localAuthority":{"name":"Brent"},"number":"six"}
            """,
            ".jsonl");

        Cli validated = Cli.Run("validate", file.Path);

        validated.ExitStatus.Should().Be(1);
        validated.Lines.Should().Equal(
            $"{file.Path}:2: ILACS007 error /publishedOn: Published on 2026-05-01, before the inspectors had left: "
                + "they were on site until 2026-05-08.",
            $"{file.Path}:2: ILACS001 error /judgements: careLeavers is missing; "
                + "ILACS 2026 judges \"The experiences and progress of care leavers\".",
            $"{file.Path}:2: ILACS003 error /judgements/overallEffectiveness: Overall effectiveness is not judged from 1 April 2026.",
            $"{file.Path}:3: ILACS000 error /number: Expected a whole number, found \"six\" (at /number, line 3, byte 67).");
        validated.Error.Should().Be("3 documents: 4 errors, 0 warnings, 0 info.\n");
    }

    [Fact]
    public void Standard_input_may_be_named_twice_and_is_empty_the_second_time()
    {
        Cli validated = Cli.Run(["validate", "-", "-"], $"{Visit}\n{Visit}\n", width: null);

        validated.ExitStatus.Should().Be(1);
        validated.Lines[^1].Should().Be("-:1: ILACS000 error: Expected valid JSON, but found nothing (at line 1, byte 1).");
        validated.Error.Should().StartWith("3 documents: 1 error, ");
    }

    [Fact]
    public void As_JSON_there_is_a_report_for_each_document_in_order()
    {
        Cli validated = Cli.Run(["validate", "-", "--format", "json"], $"{Visit}\n{{\"type\":\"shortVisit\"\n{Visit}\n", width: null);

        validated.ExitStatus.Should().Be(1);
        ValidationReport[] reports = [.. validated.Lines.Select(line => (ValidationReport)IlacsJson.Read(line))];
        reports.Select(report => report.IsValid).Should().Equal(true, false, true);
        reports[1].Issues[0].Rule.Should().Be("ILACS000");
    }

    [Fact]
    public void A_warning_does_not_fail()
    {
        using var file = new TemporaryFile(
            Visit.Replace("\"fieldwork\"", "\"theme\":\"kinshipCare\",\"fieldwork\"", StringComparison.Ordinal));

        Cli validated = Cli.Run("validate", file.Path);

        validated.ExitStatus.Should().Be(0);
        validated.Output.Should().Be($"{file.Path}:1: ILACS010 warning /theme: 'kinshipCare' is not a known theme of visits.\n");
    }

    [Fact]
    public void One_document_over_several_lines_is_read_with_byte_order_mark_and_Windows_line_ends()
    {
        string document = Visit.Replace(",", ",\r\n  ", StringComparison.Ordinal) + "\r\n";
        using var file = new TemporaryFile([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(document)]);

        Cli.Run("validate", file.Path).Should().Be(new Cli(0, "", "1 document: 0 errors, 0 warnings, 0 info.\n"));
    }

    [Theory]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":{"name":"Brad""",
        "1: ILACS000 error /localAuthority/name: Expected valid JSON, but *")]
    [InlineData(
        """{"type":"focusedVisit","localAuthority":["Bradford"]}""",
        "1: ILACS000 error /localAuthority: Expected an object that names a local authority, found a list*")]
    [InlineData(
        """{"type":"focusedVisit","type":"focusedVisit","localAuthority":{"name":"Bradford"}}""",
        "1: ILACS000 error /type: Expected each member once*")]
    [InlineData(
        "{\r\n\"type\":\"focusedVisit\",\r\n\"publishedOn\":\"2023-02-30\",\r\n\"localAuthority\":{\"name\":\"Bradford\"}}",
        "3: ILACS000 error /publishedOn: Expected a date that exists*found \"2023-02-30\"*")]
    [InlineData(Visit + Visit, "1: ILACS000 error: Expected a single document*")]
    [InlineData("", "1: ILACS000 error: Expected valid JSON*")]
    public void Bad_input_is_one_line_that_a_person_can_act_on(string content, string expected)
    {
        using var file = new TemporaryFile(content);

        Cli validated = Cli.Run("validate", file.Path);

        validated.ExitStatus.Should().Be(1);
        validated.Lines.Should().ContainSingle().Which.Should().Match($"{file.Path}:{expected}");
    }

    [Fact]
    public void Ten_megabytes_of_nesting_are_one_line_too()
    {
        using var file = new TemporaryFile(new string('[', 10_000_000));

        Cli validated = Cli.Run("validate", file.Path);

        validated.ExitStatus.Should().Be(1);
        validated.Lines.Should().ContainSingle();
    }

    [Fact]
    public void A_long_stream_is_read_as_lines_to_its_end_and_a_long_document_as_one()
    {
        string lines = string.Concat(Enumerable.Repeat(Visit + "\n", 20_000));
        string document = $"{{\n{Visit[1..^1]},\n\"padding\":\"{new string('x', 3_000_000)}\"\n}}\n";

        Cli.Run(["validate", "-"], $"not a document\n{lines}", width: null).Error.Should().StartWith("20001 documents: 1 error");
        Cli.Run(["validate", "-"], document, width: null).Error.Should().StartWith("1 document: 0 errors");
    }

    [Fact]
    public void Who_watches_sees_how_far_it_is_and_only_the_last_line_stays()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Visit + "\n", 4_001)) + "{}\n"));

        CommandLine.Run(["validate", "-"], new Terminal(output, error, input, showsProgress: true)).Should().Be(1);

        error.ToString().Should().Be(
            "\r2,000 documents\r4,000 documents\r               \r4002 documents: 1 error, 0 warnings, 0 info.\n");
        output.ToString().Should().StartWith("-:4002: ILACS000 error");
    }

    [Fact]
    public void A_missing_file_or_a_folder_is_refused_before_anything_is_written()
    {
        Cli missing = Cli.Run("validate", Cli.Sample("bradford.jsonl"), "missing.json");
        Cli folder = Cli.Run("validate", Cli.Sample(""));

        missing.Should().Be(new Cli(2, "", "ilacs: missing.json: there is no such file.\n"));
        folder.ExitStatus.Should().Be(2);
        folder.Error.Should().EndWith("is a folder; name the files in it.\n");
    }

    [Fact]
    public void With_history_the_rules_between_documents_apply_across_files()
    {
        using var later = new TemporaryFile(
            """
            {"type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Bradford"},
            "fieldwork":[{"start":"2025-06-09","end":"2025-06-13"}],
            "judgements":{"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"good","careLeavers":"good",
            "overallEffectiveness":"good"}}
            """);
        string[] files = [later.Path, Cli.Sample("bradford.jsonl")];

        Cli.Run(["validate", .. files]).Output.Should().NotContain("ILACS032");
        Cli.Run(["validate", "--history", .. files]).Lines
            .Should().ContainSingle(line => line.Contains("ILACS032", StringComparison.Ordinal))
            .Which.Should().Be(
                $"{later.Path}:1: ILACS032 warning /type: This short inspection follows Inadequate in Bradford, "
                + "standardInspection, 2022-11-21/2022-12-02.");
        Cli.Run("validate", "--history", Cli.Sample("north-tyneside.jsonl")).ExitStatus.Should().Be(0);
    }

    [Fact]
    public void With_history_two_authorities_of_one_name_are_told_apart_by_their_codes()
    {
        const string dorset =
            """{"type":"monitoringVisit","localAuthority":{"name":"Dorset"CODE},"fieldwork":[{"start":"2021-09-07","end":"2021-09-08"}]}""";
        string[] codes =
        [
            ",\"gssCode\":\"E10000009\"",
            ",\"gssCode\":\"E06000059\"",
            ",\"gssCode\":\"E06000059\",\"ofstedUrn\":\"2532283\"",
        ];
        using var file = new TemporaryFile(
            string.Join('\n', codes.Select(code => dorset.Replace("CODE", code, StringComparison.Ordinal))), ".jsonl");

        Cli.Run("validate", "--history", file.Path).Lines.Where(line => line.Contains("ILACS030", StringComparison.Ordinal))
            .Should().ContainSingle().Which.Should().StartWith($"{file.Path}:3: ILACS030 warning");
    }

    [Fact]
    public void With_history_a_document_that_has_something_in_common_with_two_unregistered_authorities_makes_them_one()
    {
        string[] documents =
        [
            """
            {"type":"singleInspection","framework":"sif","localAuthority":{"name":"Narnia","gssCode":"E06999999"},
            "publishedOn":"2016-05-01","judgements":{"overallEffectiveness":"good"}}
            """.OnOneLine(),
            """
            {"type":"focusedVisit","localAuthority":{"name":"Kingdom of Narnia","ofstedUrn":"99999"},
            "fieldwork":[{"start":"2019-02-05","end":"2019-02-06"}]}
            """.OnOneLine(),
            """
            {"type":"monitoringVisit","localAuthority":{"ofstedUrn":"99999","gssCode":"E06999999"},
            "fieldwork":[{"start":"2021-02-02","end":"2021-02-03"}]}
            """.OnOneLine(),
        ];
        using var file = new TemporaryFile(string.Join('\n', documents), ".jsonl");

        Cli.Run("validate", "--history", file.Path).Lines
            .Should().Contain(line => line.StartsWith($"{file.Path}:3: ILACS033 warning", StringComparison.Ordinal));
    }

    [Fact]
    public void With_history_an_authority_is_one_under_its_old_code_and_its_new()
    {
        const string barnsley =
            """{"type":"monitoringVisit","localAuthority":{"gssCode":"CODE"},"fieldwork":[{"start":"2021-09-07","end":"2021-09-08"}]}""";
        string[] codes = ["E08000016", "E08000038"];
        using var file = new TemporaryFile(
            string.Join('\n', codes.Select(code => barnsley.Replace("CODE", code, StringComparison.Ordinal))), ".jsonl");

        Cli.Run("validate", "--history", file.Path).Lines
            .Should().Contain(line => line.StartsWith($"{file.Path}:2: ILACS030 warning", StringComparison.Ordinal));
    }

    [Fact]
    public void With_history_a_plan_is_checked_against_its_inspection()
    {
        using var plan = new TemporaryFile(
            """
            {"type":"actionPlan","localAuthority":{"name":"North Tyneside"},"inspectionStartedOn":"2020-03-09",
            "actions":[{"recommendation":3,"action":"Audit","owner":"Director","outcome":"Safer children","dueOn":"2020-12-31"}]}
            """);

        Cli validated = Cli.Run("validate", "--history", plan.Path, Cli.Sample("north-tyneside.jsonl"));

        validated.ExitStatus.Should().Be(1);
        validated.Lines[..3].Should().Equal(
            $"{plan.Path}:1: ILACS036 warning /actions: No action answers recommendation 1.",
            $"{plan.Path}:1: ILACS036 warning /actions: No action answers recommendation 2.",
            $"{plan.Path}:1: ILACS037 error /actions/0/recommendation: There is no recommendation 3; the inspection has 2.");
    }

    [Fact]
    public void What_a_document_says_stays_on_its_line()
    {
        using var file = new TemporaryFile(
            """{"type":"focusedVisit","localAuthority":{"name":"a"},"li\nne\u001b[31m":1,"li\nne\u001b[31m":2}""");

        Cli.Run("validate", file.Path).Lines.Should().ContainSingle().Which.Should().NotContain("\u001b").And.Contain("\\u000a");
    }

    [Fact]
    public void A_first_line_that_is_broken_does_not_hide_the_others() =>
        Cli.Run(["validate", "-"], $"{{\"type\":\"focusedVisit\"\n{Visit}\n{Visit}\n", width: null).Error
            .Should().Be("3 documents: 1 error, 0 warnings, 0 info.\n");

    [Theory]
    [InlineData("validate")]
    [InlineData("vlaidate", "x.json")]
    [InlineData("show", "Bradford", "--format", "xml")]
    [InlineData("show")]
    [InlineData("compare")]
    [InlineData]
    public void Bad_arguments_could_not_start(params string[] arguments)
    {
        Cli run = Cli.Run(arguments);

        run.ExitStatus.Should().Be(2);
        run.Output.Should().BeEmpty();
        run.Error.Should().StartWith("ilacs: ").And.EndWith("Try 'ilacs --help'.\n");
    }

    [Fact]
    public void A_misspelt_member_is_told_and_a_strict_validation_refuses_it()
    {
        const string Misspelt = """{"type":"focusedVisit","localAuthority":{"name":"Leeds"},"publishedon":"2021-09-07"}""";
        const string Found =
            " /publishedon: ilacs/1 has no member \"publishedon\" here: it is kept, but not read. Did you mean \"publishedOn\"?";

        Cli usual = Cli.Run(["validate", "-"], Misspelt, width: null);
        Cli strict = Cli.Run(["validate", "--strict", "-"], Misspelt, width: null);

        usual.ExitStatus.Should().Be(0);
        usual.Output.Should().Contain("ILACS042 info" + Found);
        strict.ExitStatus.Should().Be(1);
        strict.Output.Should().Contain("ILACS042 error" + Found);
    }
}
