using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>Where a command reads and writes: answers to one writer, everything else to the other.</summary>
internal sealed class Terminal(TextWriter output, TextWriter error, Stream input, int? width)
{
    private const int WidthOfFiles = 100;

    /// <summary>The width of the terminal; none where the answer goes into a file or a pipe.</summary>
    public static int? WidthOfConsole => Console.IsOutputRedirected || Console.WindowWidth < 1 ? null : Console.WindowWidth;

    public TextWriter Output { get; } = output;

    public TextWriter Error { get; } = error;

    public Stream Input { get; } = input;

    public int Width { get; } = Math.Max(width ?? WidthOfFiles, 20);

    /// <summary>Lays out an answer for people; colour only on a terminal that has it and where NO_COLOR is not set.</summary>
    public void Print(Action<IAnsiConsole> layOut)
    {
        using var text = new StringWriter();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = HasColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        layOut(console);
        foreach (string line in text.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            Output.WriteLine(line.TrimEnd());
        }
    }

    private bool HasColour =>
        width is not null
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && !string.Equals(Environment.GetEnvironmentVariable("TERM"), "dumb", StringComparison.Ordinal);
}
