namespace Ilacs.Cli.Tests;

public class ExportTests
{
    private static readonly string Barnet = """
        {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Barnet","gssCode":"E09000003"},
        "fieldwork":[{"start":"2024-06-10","end":"2024-06-14"}],"publishedOn":"2024-07-23",
        "judgements":{"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"outstanding","careLeavers":"good",
        "overallEffectiveness":"good"},"recommendationCount":3}
        """.OnOneLine();

    private static readonly string Torbay = """
        {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Torbay"},"fieldwork":[{"start":"2024-05-21"}],
        "publishedOn":"2024-07-02","theme":"frontDoor","focus":"=1+1"}
        """.OnOneLine();

    private static readonly string Record = Barnet + "\n" + Torbay;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Import_reads_back_what_export_wrote(bool asCodes)
    {
        using var record = new TemporaryFile(Record, ".jsonl");

        Cli exported = Cli.Run(["export", "--record", record.Path, .. asCodes ? ["--codes"] : Array.Empty<string>()]);
        using var csv = new TemporaryFile(exported.Output, ".csv");
        Cli imported = Cli.Run("import", csv.Path);

        (exported.ExitStatus, exported.Error).Should().Be((0, ""));
        exported.Lines.Should().HaveCount(3);
        exported.Output.Should().Contain(asCodes ? "frontDoor,'=1+1," : "Front door,'=1+1,");
        imported.ExitStatus.Should().Be(0);
        imported.Lines.Should().Equal(Record.Split('\n'));
        imported.Error.Should().Be($"{csv.Path}: 2 inspections and visits, 0 problems, 0 errors and 0 warnings of the rules.\n");
    }

    [Fact]
    public void Without_a_file_of_ones_own_it_is_the_record_that_comes_with_ilacs_and_plans_are_said_to_be_left_out()
    {
        using var plan = new TemporaryFile("""{"type":"actionPlan","localAuthority":{"name":"Torbay"}}""", ".jsonl");

        Cli.Run("export", "--codes").Lines
            .Count(line => line.StartsWith("shortInspection,ilacs2018,North Tyneside,80529,", StringComparison.Ordinal))
            .Should().Be(1);
        Cli exported = Cli.Run("export", "--record", plan.Path);
        (exported.ExitStatus, exported.Lines.Length, exported.Error).Should().Be(
            (0, 1, "ilacs: 1 action plan is left out: every row is an inspection or a visit.\n"));
    }

    [Fact]
    public void A_record_that_cannot_be_read_writes_nothing()
    {
        using var record = new TemporaryFile(Record + "\n{", ".jsonl");

        Cli exported = Cli.Run("export", "--record", record.Path);

        exported.ExitStatus.Should().Be(1);
        exported.Output.Should().BeEmpty();
        exported.Error.Should().StartWith($"ilacs: {record.Path}:3: ");
    }
}
