using System.Text;

namespace Ilacs.Cli.Tests;

/// <summary>Which files are one document and which are JSON Lines, and what is too much.</summary>
public class DocumentFileTests
{
    private const string Visit = """{"type":"focusedVisit","localAuthority":{"name":"Leeds"},"fieldwork":[{"start":"2021-09-07"}]}""";

    private const string OneOverLines = """
        {"schema":"ilacs/1","type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"Barnet"},
        "fieldwork":[
        {"start":"2024-06-10","end":"2024-06-14"},
        {"start":"2024-06-17","end":"2024-06-21"}
        ],
        "publishedOn":"2024-07-23","judgements":
        {"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"good","careLeavers":"good","overallEffectiveness":"good"}
        }
        """;

    [Theory]
    [InlineData(OneOverLines, "1 document: 0 errors")]
    [InlineData("\uFEFF\r\n" + OneOverLines + "\r\n\r\n", "1 document: 0 errors")]
    [InlineData(Visit, "1 document: 0 errors")]
    [InlineData(Visit + "\n", "1 document: 0 errors")]
    [InlineData("\uFEFF\n" + Visit + "\r\n\n" + Visit, "2 documents: 0 errors")]
    [InlineData(Visit + "\n{", "2 documents: 1 error,")]
    [InlineData("no document\n" + Visit + "\n" + Visit, "3 documents: 1 error,")]
    [InlineData(Visit + Visit + "\n" + Visit, "2 documents: 1 error,")]
    [InlineData("[\n" + Visit + ",\n" + Visit + "\n]", "1 document: 1 error,")]
    public void One_document_over_several_lines_is_told_from_JSON_Lines(string content, string told)
    {
        using var file = new TemporaryFile(content);

        Cli.Run("validate", file.Path).Error.Should().StartWith(told);
        Cli.Run(["validate", "-"], content, width: null).Error.Should().StartWith(told);
    }

    [Fact]
    public void A_broken_document_over_several_lines_is_said_to_be_broken_where_it_is()
    {
        using var file = new TemporaryFile(OneOverLines.Replace("2024-07-23\",", "2024-07-23\"", StringComparison.Ordinal));

        Cli.Run("validate", file.Path).Lines.Should().ContainSingle().Which.Should().StartWith($"{file.Path}:6: ILACS000 error: ");
    }

    [Fact]
    public void The_case_that_was_reported_is_one_document()
    {
        string path = Path.Combine(Cli.RepositoryRoot(), "..", "shared", "cases", "04-json-object-per-line", "onefmt.json");
        Assert.SkipUnless(File.Exists(path), "needs ../shared/cases, which is not beside this checkout");

        Cli.Run("validate", path).Should().Be(new Cli(0, "", "1 document: 0 errors, 0 warnings, 0 info.\n"));
    }

    [Fact]
    public void A_document_too_long_for_memory_is_named_and_not_read()
    {
        using var file = new TemporaryFile($"{{\n\"type\":\"{new string('x', 17 * 1024 * 1024)}\"\n}}");

        Cli.Run("validate", file.Path).Output.Should().Be(
            $"{file.Path}:1: ILACS000 error: Expected a document of at most 16777216 bytes, found a longer one (at line 1, byte 1).\n");
    }

    [Theory]
    [InlineData("validate", "-", null, "1 document: 1 error, 0 warnings, 0 info.\n")]
    [InlineData("show", "Leeds", "--record",
        "ilacs: -:1: Expected a line of at most 16777216 bytes, found a longer one (at line 1, byte 1).*")]
    [InlineData("outcomes", null, "--among", "ilacs: - has more than 1 MiB, which is the most that can be read.\n")]
    [InlineData("import", "-", null, "*has more than 64 MiB, which is the most that can be read.\n")]
    public void Input_that_never_ends_is_given_up(string command, string? argument, string? option, string error)
    {
        string[] arguments = [.. new[] { command, argument, option, option is null ? null : "-" }.OfType<string>()];
        using var output = new StringWriter { NewLine = "\n" };
        using var said = new StringWriter { NewLine = "\n" };

        CommandLine.Run(arguments, new Terminal(output, said, new Endless())).Should().Be(1);

        said.ToString().Should().Match(error);
    }

    [Fact]
    public void A_record_of_lines_that_never_end_is_given_up()
    {
        using var endless = new Endless(new string(' ', 8_191) + "\n");
        using var said = new StringWriter { NewLine = "\n" };

        CommandLine.Run(["show", "Leeds", "--record", "-"], new Terminal(TextWriter.Null, said, endless)).Should().Be(1);

        said.ToString().Should().Be("ilacs: - has more than 256 MiB, which is the most that can be read.\n");
    }

    [Fact]
    public void A_record_that_is_a_table_is_imported_and_one_that_does_not_look_like_one_is_told_how()
    {
        const string Table = "Type,Local authority\nFocused visit,Leeds\n";
        using var csv = new TemporaryFile(Table, ".csv");
        using var text = new TemporaryFile(Table, ".txt");
        using var broken = new TemporaryFile("PK\u0003\u0004", ".ods");

        Cli.Run("show", "Leeds", "--record", csv.Path).ExitStatus.Should().Be(0);
        Cli told = Cli.Run("show", "Leeds", "--record", text.Path);
        told.ExitStatus.Should().Be(1);
        told.Error.Should().StartWith($"ilacs: {text.Path}:1: Expected valid JSON, but found ").And.EndWith(
            $" Import a CSV file or a workbook first: ilacs import {text.Path} > record.jsonl\n");
        Cli.Run("show", "Leeds", "--record", broken.Path).Error.Should().StartWith(
            $"ilacs: {broken.Path}: This is not an OpenDocument (.ods) or Excel (.xlsx) spreadsheet");
    }

    [Fact]
    public void A_file_whose_name_begins_with_an_at_sign_is_a_file()
    {
        using var file = new TemporaryFile(Visit, ".json");
        string name = Path.Combine(Path.GetDirectoryName(file.Path)!, "@" + Path.GetFileName(file.Path));
        File.Move(file.Path, name);
        string before = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Path.GetDirectoryName(name)!;
        try
        {
            Cli.Run("validate", Path.GetFileName(name)).Error.Should().StartWith("1 document: 0 errors");
        }
        finally
        {
            Environment.CurrentDirectory = before;
            File.Delete(name);
        }
    }

    [Fact]
    public void Standard_input_that_is_closed_ends_at_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell that closes standard input");
        string program = Path.Combine(AppContext.BaseDirectory, "ilacs.dll");
        using var process = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("sh", ["-c", "exec dotnet \"$0\" validate - <&-", program])
            { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;

        bool ended = process.WaitForExit(TimeSpan.FromSeconds(60));
        if (!ended)
        {
            process.Kill();
        }

        ended.Should().BeTrue();
        process.StandardOutput.ReadToEnd().Should().StartWith("-:1: ILACS000 error: ");
    }

    /// <summary>A device that gives the same over and over and never ends.</summary>
    private sealed class Endless(string content = "\0") : MemoryStream
    {
        private readonly byte[] block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(content, 8_192 / content.Length)));

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = Math.Min(buffer.Length, block.Length);
            block.AsSpan(0, count).CopyTo(buffer);
            return count;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override void CopyTo(Stream destination, int bufferSize) => throw new NotSupportedException();
    }
}
