using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>Where a command reads and writes: answers to one writer, everything else to the other.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, Stream input, int? width = null, bool hasColour = false, bool showsProgress = false, Func<Stream>? outputOfBytes = null)
{
    private const int WidthOfFiles = 100;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public Stream Input { get; } = input;

    /// <summary>Whether the answer goes to a screen, which cannot show a file of bytes.</summary>
    public bool IsScreen { get; } = width is not null;

    /// <summary>Standard output for an answer that is no text.</summary>
    public Stream OpenOutputOfBytes() => outputOfBytes is null ? throw new NotSupportedException("This terminal takes text only.") : outputOfBytes();

    /// <summary>Whether somebody is watching standard error.</summary>
    public bool ShowsProgress { get; } = showsProgress;

    public int Width { get; } = Math.Max(width ?? WidthOfFiles, 20);

    /// <summary>The console. Colour only on a terminal that has it and where NO_COLOR is not set; a fixed width into a file or a pipe.</summary>
    public static Terminal OfConsole(Stream input)
    {
        bool isTerminal = !Console.IsOutputRedirected && Console.WindowWidth > 0;
        bool hasColour = isTerminal
            && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
        return new Terminal(Console.Out, Console.Error, input, isTerminal ? Console.WindowWidth : null, hasColour, showsProgress: !Console.IsErrorRedirected, Console.OpenStandardOutput);
    }

    /// <summary>Text of a document on one line of a terminal: no line break and no control character of its own goes along.</summary>
    public static string OnOneLine(string text) =>
        text.Any(IsUnsafe) ? string.Concat(text.Select(c => IsUnsafe(c) ? $"\\u{(int)c:x4}" : c.ToString())) : text;

    private static bool IsUnsafe(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>Lays out an answer for people.</summary>
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
            Output.WriteLine(line.TrimEnd());
        }
    }
}
