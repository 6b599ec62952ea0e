namespace Ilacs.Cli;

/// <summary>A command cannot do what was asked. The message says why, and what to do about it.</summary>
internal sealed class CommandException(IEnumerable<string> lines, int exitStatus) : Exception(string.Join(' ', lines))
{
    public CommandException(string message, int exitStatus = CommandLine.CouldNotStart)
        : this([message], exitStatus)
    {
    }

    /// <summary>The message: one line for each thing that is wrong.</summary>
    public IReadOnlyList<string> Lines { get; } = [.. lines];

    public int ExitStatus { get; } = exitStatus;
}
