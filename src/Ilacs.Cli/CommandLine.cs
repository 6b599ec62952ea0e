using System.CommandLine;

namespace Ilacs.Cli;

/// <summary>The commands, their arguments and their exit status: 0 done with nothing wrong, 1 something in the input is wrong, 2 could not
/// start.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int WrongInput = 1;
    public const int CouldNotStart = 2;

    public static int Run(string[] args, Terminal terminal)
    {
        var root = new RootCommand("Inspections of local authority children's services in England: show, validate and compare them.")
        {
            ShowCommand.Define(terminal), ValidateCommand.Define(terminal), CompareCommand.Define(terminal),
            PrecedentsCommand.Define(terminal), OutcomesCommand.Define(terminal), DueCommand.Define(terminal),
            DueNextCommand.Define(terminal), ChangesCommand.Define(terminal), FindCommand.Define(terminal), SiteCommand.Define(terminal),
            RulesCommand.Define(terminal), ReadCommand.Define(terminal), ImportCommand.Define(terminal), ExportCommand.Define(terminal),
            RegisterCommand.Define(terminal), SchemaCommand.Define(terminal),
        };

        // An argument that begins with @ names a file as any other does; it is not a file of arguments. Spaces around a name come from
        // copying it and are dropped, unless a file really has that name.
        string[] arguments = [.. args.Select(argument => File.Exists(argument) ? argument : argument.Trim())];
        ParseResult parsed = root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                terminal.Error.WriteLine($"ilacs: {error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal)}");
            }

            terminal.Error.WriteLine("Try 'ilacs --help'.");
            return CouldNotStart;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration
            {
                Output = terminal.Data,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            });
        }
        catch (CommandException wrong)
        {
            Say(terminal, wrong);
            return wrong.ExitStatus;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            Say(terminal, wrong);
            return CouldNotStart;
        }
    }

    private static void Say(Terminal terminal, Exception wrong)
    {
        try
        {
            terminal.Error.WriteLine($"ilacs: {(wrong is CommandException { Lines: [var first, ..] } ? first : wrong.Message)}");
            foreach (string line in (wrong as CommandException)?.Lines.Skip(1) ?? [])
            {
                terminal.Error.WriteLine(line);
            }
        }
        catch (IOException)
        {
            // There is nowhere left to write this; the exit status still says it.
        }
    }
}
