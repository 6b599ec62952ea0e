using System.CommandLine;

namespace Ilacs.Cli;

/// <summary>The options for the sources of a command: a record and a register.</summary>
internal sealed class SourceOptions
{
    public Option<string?> Record { get; } = new("--record")
    {
        Description = "A file to use instead of the national record: JSON or JSON Lines, or anything that ilacs import reads",
    };

    public Option<string?> Register { get; } = CommonOptions.Register();

    public ChosenRecord Open(ParseResult parsed, Terminal terminal) =>
        ChosenRecord.Of(parsed.GetValue(Record), terminal, RegisterCommand.Read(parsed.GetValue(Register)));
}
