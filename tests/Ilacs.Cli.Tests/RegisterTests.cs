namespace Ilacs.Cli.Tests;

/// <summary>A council of a story takes the place of Kent, so that no command knows it but by the register that it is given.</summary>
public class RegisterTests
{
    private static readonly string Inspection =
        """
        {"schema":"ilacs/1","type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"NAME"},
        "fieldwork":[{"start":"2025-06-02","end":"2025-06-13"}],"publishedOn":"2025-07-21",
        "judgements":{"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"good","careLeavers":"good",
        "overallEffectiveness":"good"},"recommendationCount":3}
        """.OnOneLine();

    [Fact]
    public void The_register_is_written_as_it_is_read_and_a_line_changed_in_it_is_used()
    {
        Cli written = Cli.Run("register");
        using var register = Register();

        (written.ExitStatus, written.Lines.Length, written.Error).Should().Be((0, 158, ""));
        Cli.Run("register", "--register", register.Path).Output.Should().Contain("\"name\":\"Narnia\"");
    }

    [Fact]
    public void Every_command_that_knows_authorities_knows_them_by_the_register_that_it_is_given()
    {
        using var register = Register();
        using var record = new TemporaryFile(
            $"{Inspection.Replace("NAME", "Narnia", StringComparison.Ordinal)}\n"
            + $"{Inspection.Replace("NAME", "Aslan’s", StringComparison.Ordinal).Replace("2025-0", "2024-0", StringComparison.Ordinal)}\n",
                ".jsonl");
        using var among = new TemporaryFile("Narnia\n", ".txt");
        string[] own = ["--record", record.Path, "--register", register.Path];

        Cli.Run(["show", "E06999999", .. own]).Output
            .Should().Contain("Narnia").And.Contain("GSS code E06999999").And.Contain("2024").And.Contain("2025");
        Cli.Run(["compare", "Aslan’s", .. own])
            .Should().Match<Cli>(run => run.ExitStatus == 0 && run.Output.Contains("2024") && run.Output.Contains("2025"));
        Cli.Run(["outcomes", "--as-at", "2025-08-01", "--among", among.Path, "--format", "json", .. own]).Output
            .Should().Contain("\"authorities\":1,").And.Contain("\"good\":1,");
        Cli.Run(["precedents", "impactOfLeaders=good", .. own]).Output.Should().Contain("Good: 2").And.Contain("Narnia 2024, Narnia 2025");
        Cli.Run(["export", "--codes", .. own]).Lines.Should().HaveCount(3);
        Cli.Run("validate", "--register", register.Path, record.Path).Output.Should().NotContain("ILACS050");
        Cli.Run("validate", record.Path).Output
            .Should().Contain("ILACS050 warning /localAuthority/name: There is no local authority 'Narnia' in the register.");
        using var exported = new TemporaryFile(Cli.Run(["export", .. own]).Output, ".csv");
        Cli.Run("import", exported.Path, "--register", register.Path).Error.Should().NotContain("ILACS050");
        Cli.Run("import", exported.Path).Error.Should().Contain("ILACS050");
        Cli.Run("outcomes", "--as-at", "2025-03-31", "--published-by", "2025-06-30", "--register", register.Path, "--format", "csv")
            .Lines[1..]
            .Should().OnlyContain(line => line.Contains(",153,"), "Kent is not in this register, and Narnia is");
    }

    [Fact]
    public void With_history_an_authority_of_the_register_is_one_under_any_of_its_names()
    {
        using var register = Register();
        using var record = new TemporaryFile(string.Join('\n', new[] { "Narnia", "Aslan’s" }.Select(MonitoringVisit)), ".jsonl");

        Cli.Run("validate", "--history", record.Path).Output.Should().NotContain("ILACS030");
        Cli.Run("validate", "--history", "--register", register.Path, record.Path).Lines
            .Should().Contain(line => line.Contains(":2: ILACS030 warning"));
    }

    [Fact]
    public void A_register_that_is_wrong_is_refused_line_by_line_before_anything_is_written()
    {
        using var register = new TemporaryFile("{\"na\\u001bme\":\"Leeds\"}\nx\n", ".jsonl");

        Cli refused = Cli.Run("show", "Leeds", "--register", register.Path);

        (refused.ExitStatus, refused.Output).Should().Be((1, ""));
        refused.Error.Split('\n')[..^1]
            .Should().HaveCountGreaterThan(4).And.OnlyContain(line => line.Contains($"{register.Path}: line ") && !line.Contains('\u001b'));
        Cli.Run("validate", "x.json", "--register", "missing.jsonl")
            .Should().Be(new Cli(2, "", "ilacs: missing.jsonl: there is no such file.\n"));
    }

    [Fact]
    public void An_authority_that_no_register_knows_is_shown_by_name_and_code()
    {
        string[] visits =
        [
            """
            {"type":"focusedVisit","localAuthority":{"name":"Archenland","gssCode":"E06999998"},
            "fieldwork":[{"start":"2019-02-05","end":"2019-02-06"}]}
            """.OnOneLine(),
            """{"type":"focusedVisit","localAuthority":{"gssCode":"E06999998"},"fieldwork":[{"start":"2021-02-02","end":"2021-02-03"}]}""",
        ];
        using var record = new TemporaryFile(string.Join('\n', visits), ".jsonl");

        foreach (string typed in (string[])["archenland", "E06999998"])
        {
            Cli.Run("show", typed, "--record", record.Path, "--format", "json").Lines.Should().HaveCount(2);
        }

        Cli.Run("show", "Calormen", "--record", record.Path).Error.Should().Be(
            $"ilacs: There is no local authority 'Calormen' in the register. {record.Path} has Archenland.\n");
        Cli.Run("show", "Leeds", "--record", record.Path).Error
            .Should().Be($"ilacs: {record.Path} has no documents of Leeds. {record.Path} has Archenland.\n");
    }

    private static string MonitoringVisit(string name) =>
        $$"""{"type":"monitoringVisit","localAuthority":{"name":"{{name}}"},"fieldwork":[{"start":"2021-09-07","end":"2021-09-08"}]}""";

    private static TemporaryFile Register()
    {
        string narnia =
            """
            {"name":"Narnia","gssCode":"E06999999","laCode":"999",
            "aliases":["Aslan’s"],"region":"South East","type":"Unitary authority"}
            """.OnOneLine();
        IEnumerable<string> lines = Cli.Run("register").Lines
            .Select(line => line.Contains("\"Kent\"", StringComparison.Ordinal) ? narnia : line);
        return new TemporaryFile(string.Join('\n', lines), ".jsonl");
    }
}
