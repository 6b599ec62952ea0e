using System.CommandLine;

namespace Ilacs.Cli;

/// <summary>ilacs schema: the JSON Schema of the documents.</summary>
internal static class SchemaCommand
{
    public static Command Define(Terminal terminal)
    {
        var command = new Command("schema", "The JSON Schema of the documents");
        command.SetAction(_ => terminal.Data.Write(IlacsJson.Schema));
        return command;
    }
}
