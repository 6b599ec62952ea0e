using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ilacs.Cli.Tests;

public class ExcelTests
{
    private static readonly string Visit = """
        {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Torbay"},"fieldwork":[{"start":"2024-05-21"}],
        "publishedOn":"2024-07-02","theme":"frontDoor","focus":"=1+1"}
        """.OnOneLine();

    private static readonly string Graded = """
        {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023",
        "localAuthority":{"name":"Barnet","gssCode":"E09000003"},
        "fieldwork":[{"start":"2024-06-10","end":"2024-06-14"}],"publishedOn":"2024-07-23",
        "judgements":{"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"outstanding",
        "careLeavers":"good","overallEffectiveness":"good"},"recommendationCount":3}
        """.OnOneLine();

    private static readonly string Record = $"{Graded}\n{Visit}";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Import_reads_back_the_workbook_that_export_wrote(bool asCodes)
    {
        using var record = new TemporaryFile(Record, ".jsonl");
        using var workbook = new TemporaryFile("", ".xlsx");

        string[] codes = asCodes ? ["--codes"] : [];
        Cli exported = Cli.Run(["export", "--record", record.Path, "--format", "xlsx", "--output", workbook.Path, .. codes]);
        Cli imported = Cli.Run("import", workbook.Path);

        (exported.ExitStatus, exported.Output, exported.Error).Should().Be((0, "", ""));
        imported.ExitStatus.Should().Be(0);
        imported.Lines.Should().Equal(Record.Split('\n'));
        imported.Error.Should().Be($"{workbook.Path}: 2 inspections and visits, 0 problems, 0 errors and 0 warnings of the rules.\n");
    }

    [Fact]
    public void To_a_file_a_CSV_is_what_it_is_on_standard_output()
    {
        using var record = new TemporaryFile(Record, ".jsonl");
        using var csv = new TemporaryFile("", ".csv");

        Cli.Run("export", "--record", record.Path, "--output", csv.Path).Output.Should().BeEmpty();
        File.ReadAllText(csv.Path).Should().Be(Cli.Run("export", "--record", record.Path).Output);
    }

    [Fact]
    public void Bytes_go_to_standard_output_and_never_to_a_screen()
    {
        using var record = new TemporaryFile(Record, ".jsonl");
        using var bytes = new MemoryStream();
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, Stream.Null, outputOfBytes: () => bytes);

        CommandLine.Run(["export", "--record", record.Path, "--format", "xlsx"], terminal).Should().Be(0);
        bytes.ToArray().Should().StartWith(Encoding.ASCII.GetBytes("PK"));
        Cli onScreen = Cli.Run(["export", "--record", record.Path, "--format", "xlsx"], input: "", width: 80);
        (onScreen.ExitStatus, onScreen.Output, onScreen.Error).Should().Be(
            (2, "", "ilacs: A workbook cannot be shown on a screen: write it to a file with --output FILE.xlsx.\n"));
    }

    [Fact]
    public void What_no_sheet_holds_leaves_the_file_alone()
    {
        string focus = new('x', 40_000);
        using var record = new TemporaryFile(
            $$"""{"type":"focusedVisit","localAuthority":{"name":"Torbay"},"focus":"{{focus}}"}""",
            ".jsonl");
        using var workbook = new TemporaryFile("as it was", ".xlsx");

        Cli exported = Cli.Run("export", "--record", record.Path, "--format", "xlsx", "--output", workbook.Path);

        exported.ExitStatus.Should().Be(1);
        exported.Error.Should().StartWith("ilacs: A cell can hold 32,767 characters; one text has 40,000: ");
        File.ReadAllText(workbook.Path).Should().Be("as it was");
    }

    [Theory]
    [InlineData("<x y=\"z\" yy=\"z\"/>", 6_000_000, 1)]
    [InlineData(
        "<table:table-row><table:table-cell><text:p>Local authority name</text:p></table:table-cell>"
            + "<table:table-cell table:number-columns-repeated=\"999\"><text:p>Publication date</text:p></table:table-cell>"
            + "</table:table-row>",
        200,
        1)]
    [InlineData(
        "<table:table-row><table:table-cell><text:p>nobody</text:p></table:table-cell>"
            + "<table:table-cell><text:p>2024-06-10</text:p></table:table-cell>"
            + "<table:table-cell><text:p>bad</text:p></table:table-cell>"
            + "</table:table-row>",
        500_000,
        1)]
    public void Import_takes_less_than_300_MB_whatever_the_workbook(string repeated, int times, int exitStatus)
    {
        using var workbook = new TemporaryFile(Workbook(repeated, times), ".ods");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ilacs.dll"), "import", workbook.Path])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DOTNET_GCHeapHardLimit"] = (300_000_000).ToString("X", CultureInfo.InvariantCulture) },
        };

        using Process process = Process.Start(start)!;
        process.StandardOutput.ReadToEnd();
        string error = process.StandardError.ReadToEnd();
        process.WaitForExit();

        process.ExitCode.Should().Be(exitStatus, error);
        error.Split('\n').Length.Should().BeLessThan(300);
    }

    private static byte[] Workbook(string repeated, int times)
    {
        const string Namespaces =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
        const string Header =
            "<table:table-row><table:table-cell><text:p>Local authority name</text:p></table:table-cell>"
            + "<table:table-cell><text:p>Inspection date</text:p></table:table-cell>"
            + "<table:table-cell><text:p>Overall effectiveness</text:p></table:table-cell></table:table-row>";
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
        using (var content = new StreamWriter(archive.CreateEntry("content.xml", CompressionLevel.Fastest).Open()))
        {
            content.Write($"<office:document-content {Namespaces}><office:body><office:spreadsheet><table:table table:name=\"a\">{Header}");
            for (int i = 0; i < times; i++)
            {
                content.Write(repeated);
            }

            content.Write("</table:table></office:spreadsheet></office:body></office:document-content>");
        }

        return file.ToArray();
    }
}
