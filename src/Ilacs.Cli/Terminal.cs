using System.Text;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>Where a command reads and writes: answers go to one writer, everything else to the other. Text for people is made harmless on
/// the way; data for programs is not changed.</summary>
internal sealed class Terminal(
    TextWriter output, TextWriter error, Stream input, int? width = null, bool hasColour = false, bool showsProgress = false,
    Func<Stream>? outputOfBytes = null)
{
    private const int WidthOfFiles = 100;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly StreamWriter? file = output as StreamWriter;

    /// <summary>Answers for people, a line at a time.</summary>
    public TextWriter Output { get; } = new HarmlessWriter(output);

    /// <summary>Answers for programs, JSON and CSV, exactly as they are. On a screen, where no program is reading, they are made harmless
    /// too.</summary>
    public TextWriter Data { get; } = width is null ? output : new HarmlessWriter(output, keepsLines: true);

    /// <summary>Everything else, a line at a time.</summary>
    public TextWriter Error { get; } = new HarmlessWriter(error);

    public Stream Input { get; } = input;

    /// <summary>Whether the answer goes to a screen, which cannot show a file of bytes.</summary>
    public bool IsScreen { get; } = width is not null;

    /// <summary>Standard output for an answer that is not text.</summary>
    public Stream OpenOutputOfBytes() =>
        outputOfBytes is null ? throw new NotSupportedException("This terminal takes text only.") : outputOfBytes();

    /// <summary>Whether somebody is watching standard error.</summary>
    public bool ShowsProgress { get; } = showsProgress;

    public int Width { get; } = Math.Max(width ?? WidthOfFiles, 20);

    /// <summary>The console. Colour only on a terminal that has it, unless NO_COLOR is set; a fixed width in a file or a pipe.</summary>
    public static Terminal OfConsole(Stream input)
    {
        bool isTerminal = !Console.IsOutputRedirected && Console.WindowWidth > 0;
        bool hasColour = isTerminal
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        TextWriter output = isTerminal ? Console.Out : new StreamWriter(Console.OpenStandardOutput(), Utf8) { AutoFlush = true };
        return new Terminal(
            output, Console.Error, input, isTerminal ? Console.WindowWidth : null, hasColour,
            showsProgress: !Console.IsErrorRedirected, Console.OpenStandardOutput);
    }

    /// <summary>Writes to a file or a pipe in one go what would be written line by line.</summary>
    public void Together(Action write)
    {
        if (file is null)
        {
            write();
            return;
        }

        file.AutoFlush = false;
        try
        {
            write();
        }
        finally
        {
            file.AutoFlush = true;
        }
    }

    /// <summary>Overwrites the last line of standard error.</summary>
    public void Overwrite(string text)
    {
        error.Write('\r');
        Error.Write(text);
    }

    /// <summary>Lays out an answer for people. A <see cref="Page"/> makes its texts harmless; the only control characters left are the
    /// colours of the layout.</summary>
    public void Print(Action<IAnsiConsole> layOut)
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = hasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = hasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        layOut(console);
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(line.TrimEnd());
        }
    }
}
