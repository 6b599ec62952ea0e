using System.Globalization;

namespace Ilacs.Cli;

/// <summary>Shows how far a long command has got, on one line of standard error that is overwritten each time. Shows nothing if standard
/// error is not a terminal.</summary>
internal sealed class Progress(Terminal terminal)
{
    private const int Step = 2000;
    private int documents;
    private int shown;

    /// <summary>Counts a document.</summary>
    public void Count()
    {
        if (++documents % Step == 0 && terminal.ShowsProgress)
        {
            Show(string.Create(CultureInfo.InvariantCulture, $"{documents:N0} documents"));
        }
    }

    /// <summary>Clears the line before something else is written.</summary>
    public void Clear()
    {
        if (shown > 0)
        {
            Show("");
            terminal.Overwrite("");
        }
    }

    private void Show(string text)
    {
        terminal.Overwrite(text.PadRight(shown));
        shown = text.Length;
    }
}
