namespace Ilacs.Cli;

/// <summary>A command cannot do what was asked; the message says why, and what to do.</summary>
internal sealed class CommandException(IEnumerable<string> lines, int exitStatus) : Exception(string.Join(' ', lines))
{
    public CommandException(string message, int exitStatus = CommandLine.CouldNotStart)
        : this([message], exitStatus)
    {
    }

    /// <summary>The message, a line for each thing that is wrong.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. lines];

    public int ExitStatus { get; } = exitStatus;
}
