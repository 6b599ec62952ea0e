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
}
