using System.Runtime.CompilerServices;
using System.Text;

namespace Ilacs.Cli.Tests;

/// <summary>Runs the command line and keeps what it said.</summary>
internal sealed record Cli(int ExitStatus, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public static Cli Run(params string[] arguments) => Run(arguments, input: "", width: null);

    public static Cli Run(string[] arguments, string input, int? width)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(input));
        int exitStatus = CommandLine.Run(arguments, new Terminal(output, error, stream, width));
        return new Cli(exitStatus, output.ToString(), error.ToString());
    }

    /// <summary>An answer for people on a terminal so wide that no line breaks, blanks between columns made one.</summary>
    public static string Text(params string[] arguments)
    {
        Cli run = Run(arguments, input: "", width: 1000);
        run.ExitStatus.Should().Be(0);
        run.Error.Should().BeEmpty();
        return string.Join('\n', run.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))));
    }

    public static string Sample(string name) => System.IO.Path.Combine(RepositoryRoot(), "docs", "samples", name);

    public static string RepositoryRoot([CallerFilePath] string thisFile = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", ".."));
}

/// <summary>A file that is gone after the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content, string extension = ".json")
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"ilacs-{Guid.NewGuid():N}{extension}");
        File.WriteAllBytes(Path, content);
    }

    public TemporaryFile(string content, string extension = ".json")
        : this(Encoding.UTF8.GetBytes(content), extension)
    {
    }

    public string Path { get; }

    public void Dispose() => File.Delete(Path);
}
