using System.Text.Json;
using Ilacs.Reports.Tests;

namespace Ilacs.Cli.Tests;

public class ReadTests
{
    [Fact]
    public void Reports_become_JSON_Lines_in_the_order_given_and_what_cannot_be_read_is_said()
    {
        using var first = new TemporaryFile(new MadeReport().Draw().Bytes(), ".pdf");
        using var page = new TemporaryFile("<html>Not found</html>", ".pdf");
        var leeds = new MadeReport { Title = ["Inspection of Leeds local", "authority children's services"] };
        using var second = new TemporaryFile(leeds.Draw().Bytes(), ".pdf");

        Cli read = Cli.Run("read", second.Path, page.Path, first.Path);

        read.ExitStatus.Should().Be(1);
        read.Error.Should().Be($"{page.Path}: notAPdf: The file is a web page, not a PDF.\n");
        read.Lines.Select(line => IlacsJson.ReadInspection(line).LocalAuthority.Name).Should().Equal("Leeds", "Kirklees");
        Cli.Run(["validate", "-"], read.Output, width: null).ExitStatus.Should().Be(0);
        Cli.Run("read", first.Path).Should().Match<Cli>(run => run.ExitStatus == 0 && run.Error.Length == 0);
        Cli.Run("read", "nowhere.pdf").ExitStatus.Should().Be(2);
    }

    [Fact]
    public void A_folder_gives_its_PDF_files_by_name_and_results_has_a_line_for_each()
    {
        string folder = Directory.CreateTempSubdirectory("ilacs-read-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "b.PDF"), new MadeReport().Draw().Bytes());
            File.WriteAllText(Path.Combine(folder, "a.pdf"), "");
            File.WriteAllText(Path.Combine(folder, "notes.txt"), "");

            Cli read = Cli.Run("read", folder, "--format", "results");

            read.ExitStatus.Should().Be(1);
            read.Error.Should().BeEmpty();
            JsonElement[] lines = [.. read.Lines.Select(line => JsonDocument.Parse(line).RootElement)];
            lines.Select(line => Path.GetFileName(line.GetProperty("file").GetString())).Should().Equal("a.pdf", "b.PDF");
            lines[0].TryGetProperty("inspection", out _).Should().BeFalse();
            lines[0].GetProperty("issues")[0].GetProperty("code").GetString().Should().Be("notAPdf");
            lines[0].GetProperty("issues")[0].GetProperty("severity").GetString().Should().Be("error");
            lines[1].GetProperty("inspection").GetProperty("type").GetString().Should().Be("standardInspection");
            lines[1].GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("code").GetString())
                .Should().Contain("typeDerived");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_record_is_compared_only_when_asked_and_changes_nothing()
    {
        // The made-up report has children in care as outstanding, the record of Kirklees 2024 as good.
        using var report = new TemporaryFile(new MadeReport().Draw().Bytes(), ".pdf");

        Cli read = Cli.Run("read", report.Path);
        Cli compared = Cli.Run("read", report.Path, "--check-record");

        read.Error.Should().BeEmpty();
        compared.Output.Should().Be(read.Output);
        compared.ExitStatus.Should().Be(1);
        compared.Error.Should().Be($"{report.Path}: disagreement: Children in care: Outstanding in the report, Good in the record.\n");
    }

    /// <summary>What was read is a record like any other to the commands that take one.</summary>
    [Fact]
    public void What_was_read_can_be_validated_shown_counted_and_searched()
    {
        using var of2021 = new TemporaryFile(
            new MadeReport
            {
                Dates = "Inspection dates: 6 to 17 September 2021",
                Table = pdf => MadeReport.Rows(pdf, 560, (MadeReport.Leaders, ["Inadequate"]), (MadeReport.Protection, ["Good"]),
                    (MadeReport.Both, ["Good"]), (MadeReport.Overall, ["Requires improvement to be good"])),
                Headings = [],
                Lists = pdf => pdf.Text(71, 734, "What needs to improve?", 14, isBold: true)
                    .Lines(71, 707, "\u2022 The quality of", "  supervision."),
            }.Draw().Bytes(),
            ".pdf");
        using var of2024 = new TemporaryFile(new MadeReport().Draw().Bytes(), ".pdf");
        Cli read = Cli.Run("read", of2021.Path, of2024.Path);
        using var record = new TemporaryFile(read.Output, ".jsonl");
        using var published = new TemporaryFile(
            read.Output.Replace("\"leadInspectors\"", "\"publishedOn\":\"2024-09-06\",\"leadInspectors\"", StringComparison.Ordinal),
            ".jsonl");
        string[] asAt = ["outcomes", "--as-at", "2025-03-31", "--format", "json", "--record"];

        Cli.Run(["validate", "-"], read.Output, width: null).Should().Be(
            new Cli(0, "", "2 documents: 0 errors, 0 warnings, 0 info.\n"));
        Cli.Run("validate", "--history", record.Path).ExitStatus.Should().Be(0);
        Cli.Run("show", "Kirklees", "--record", record.Path).Output.Should()
            .Contain("Overall effectiveness  Good; improved from Requires improvement to be good in 2021")
            .And.Contain("    1. The first thing.\n    2. The second thing.");
        Cli.Run("find", "supervision", "--record", record.Path).Output.Should()
            .Contain("searched: 3 recommendations of 2 inspections").And.Contain("The quality of supervision.");

        // ILACS reports do not print when they were published, and only what was published is counted.
        Cli.Run([.. asAt, record.Path]).Error.Should().Contain("no inspection in the record says when it was published");
        using JsonDocument counts = JsonDocument.Parse(Cli.Run([.. asAt, published.Path]).Output);
        JsonElement overall = counts.RootElement.GetProperty("domains").GetProperty("overallEffectiveness");
        (overall.GetProperty("good").GetInt32(), overall.GetProperty("none").GetInt32()).Should().Be((1, 152));
    }
}
