namespace Ilacs.Cli.Tests;

/// <summary>
/// Whatever a document, a file name, an argument or an exception says, no control character and no mark of direction reaches
/// the terminal, and a line is a line of ours.
/// </summary>
public class HarmlessTextTests
{
    private const string Harm = "\u001b]0;x\u0007\u009b31m\u202e\u2066\u200e\u200f\u061c\u2028\rx\nilacs: forged";
    private static readonly string InJson = System.Text.Json.JsonSerializer.Serialize(Harm)[1..^1];

    [Theory]
    [InlineData("validate", "FILE")]
    [InlineData("validate", "FILE", "--history")]
    [InlineData("show", "HARM", "--record", "FILE")]
    [InlineData("show", "nobody", "--record", "FILE")]
    [InlineData("compare", "FILE:1", "FILE:2")]
    [InlineData("compare", "HARM", "--record", "FILE")]
    [InlineData("precedents", "impactOfLeaders=good", "--record", "FILE")]
    [InlineData("outcomes", "--record", "FILE")]
    [InlineData("outcomes", "--record", "FILE", "--format", "json")]
    [InlineData("outcomes", "--record", "FILE", "--among", "FILE")]
    [InlineData("show", "HARM")]
    [InlineData("HARM")]
    [InlineData("show", "Leeds", "--format", "HARM")]
    [InlineData("outcomes", "--region", "HARM")]
    [InlineData("outcomes", "--domain", "HARM")]
    [InlineData("outcomes", "--release", "HARM")]
    [InlineData("outcomes", "--as-at", "HARM")]
    [InlineData("precedents", "HARM=good")]
    [InlineData("precedents", "careLeavers=HARM")]
    [InlineData("precedents", "careLeavers=good", "--framework", "HARM")]
    [InlineData("rules", "HARM")]
    [InlineData("due", "--received", "HARM")]
    [InlineData("compare", "HARM", "HARM")]
    [InlineData("validate", "HARM")]
    [InlineData("import", "HARM")]
    [InlineData("show", "Leeds", "--record", "HARM")]
    [InlineData("show", "Leeds", "--register", "HARM")]
    [InlineData("outcomes", "--among", "HARM")]
    [InlineData("import", "FILE")]
    [InlineData("import", "CSV")]
    public void It_is_harmless_wherever_it_comes_out(params string[] arguments)
    {
        string[] documents = HostileDocuments.Of($$"""{"name":"{{InJson}}"}""", $"\"{InJson}\"");
        documents[0] = documents[0].Insert(1, $"\"{InJson}\":1,");
        string rows =
            $"Type,Local authority,Theme,\"{Harm}\"\n"
            + $"Focused visit,\"{Harm}\",\"{Harm}\",1\n"
            + $"\"{Harm}\",\"{Harm}\",\"{Harm}\",1\n";
        using var file = new TemporaryFile(string.Concat(documents.Select(document => document + "\n")), ".jsonl");
        using var csv = new TemporaryFile(rows.Replace("\r", "", StringComparison.Ordinal), ".csv");
        string[] harmful =
        [
            .. arguments.Select(it => it
                .Replace("FILE", file.Path, StringComparison.Ordinal)
                .Replace("CSV", csv.Path, StringComparison.Ordinal)
                .Replace("HARM", Harm, StringComparison.Ordinal)),
        ];

        foreach (int width in (int[])[60, 100])
        {
            Cli run = Cli.Run(harmful, input: "", width);

            string said = run.Error + run.Output;
            said.Should().NotMatchRegex(
                @"[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]");
            said.Split('\n').Should().NotContain(line => line.TrimStart().StartsWith("ilacs: forged", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Data_stays_as_it_is()
    {
        string document =
            """
            {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Leeds"},
            "fieldwork":[{"start":"2024-01-10"}],"focus":"a\u001Bb‎c"}
            """.OnOneLine();
        using var file = new TemporaryFile(document, ".jsonl");

        Cli exported = Cli.Run("export", "--record", file.Path);
        using var csv = new TemporaryFile(exported.Output, ".csv");

        exported.Output.Should().Contain("a\u001bb\u200ec");
        string onScreen = Cli.Run(["export", "--record", file.Path], input: "", width: 80).Output;
        onScreen.Should().Contain(@"a\u001bb\u200ec", "no program reads a screen").And.EndWith("\r\n");
        Cli.Run("import", csv.Path).Output.Should().Be(document + "\n");
    }

    [Fact]
    public void The_name_of_a_file_forges_no_line()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a file system that takes a line feed in a name");
        string path = Path.Combine(Path.GetTempPath(), $"ilacs-{Guid.NewGuid():N}\nok.jsonl:1: ILACS001 error : forged");
        File.WriteAllText(path, "{}");
        try
        {
            Cli.Run("validate", path).Lines.Should().ContainSingle();
            Cli.Run("import", path).Error.Split('\n').Should().NotContain(line => line.StartsWith("ok.jsonl", StringComparison.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("show", "  Leeds ")]
    [InlineData("outcomes", "--region", " London\t")]
    [InlineData("outcomes", "--domain", " careLeavers ")]
    [InlineData("outcomes", "--as-at", " 2025-03-31 ")]
    [InlineData("precedents", " impactOfLeaders=good ", "--framework", " ilacs2018 ")]
    [InlineData("due", "--received", "2020-04-08 ", "--format", " json ")]
    public void Blanks_around_an_argument_make_no_difference(params string[] arguments)
    {
        Cli run = Cli.Run(arguments);

        run.ExitStatus.Should().Be(0);
        run.Should().Be(Cli.Run([.. arguments.Select(argument => argument.Trim())]));
    }
}
