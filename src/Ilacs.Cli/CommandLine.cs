using System.CommandLine;
using System.CommandLine.Invocation;

namespace Ilacs.Cli;

/// <summary>The commands, their arguments and their exit status: 0 done with nothing wrong, 1 something in the input is wrong, 2 could not
/// start.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int WrongInput = 1;
    public const int CouldNotStart = 2;

    private const string About = """
        Inspections of local authority children's services in England: show, validate and compare them.

        Examples:
          ilacs show Kirklees
          ilacs outcomes --as-at 2025-03-31 --region London
          ilacs compare Bradford@2022 Bradford@2026
          ilacs validate inspections.jsonl
          ilacs read report.pdf > report.jsonl
          ilacs site pages
        """;

    /// <summary>All commands.</summary>
    public static RootCommand Root(Terminal terminal) =>
        new(About)
        {
            ShowCommand.Define(terminal), ValidateCommand.Define(terminal), CompareCommand.Define(terminal),
            PrecedentsCommand.Define(terminal), OutcomesCommand.Define(terminal), DueCommand.Define(terminal),
            DueNextCommand.Define(terminal), ChangesCommand.Define(terminal), FindCommand.Define(terminal), SiteCommand.Define(terminal),
            RulesCommand.Define(terminal), ReadCommand.Define(terminal), ImportCommand.Define(terminal), ExportCommand.Define(terminal),
            RegisterCommand.Define(terminal), SchemaCommand.Define(terminal), CompletionCommand.Define(terminal),
        };

    public static int Run(string[] args, Terminal terminal)
    {
        // An argument that begins with @ names a file as any other does; it is not a file of arguments. Spaces around a name come from
        // copying it and are dropped, unless a file really has that name.
        string[] arguments =
            IsQuestionOfShell(args) ? args : [.. args.Select(argument => File.Exists(argument) ? argument : argument.Trim())];
        ParseResult parsed = Root(terminal).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed is { Errors.Count: > 0, Action: ParseErrorAction action })
        {
            Refuse(terminal, parsed, action);
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

    /// <summary>Whether a shell is asking for completions, as the scripts of <c>ilacs completion</c> do.</summary>
    private static bool IsQuestionOfShell(string[] args) => args is [['[', 's', 'u', 'g', 'g', 'e', 's', 't', ..], ..];

    /// <summary>Says what is wrong with the arguments, and what may have been meant.</summary>
    private static void Refuse(Terminal terminal, ParseResult parsed, ParseErrorAction action)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine($"ilacs: {error.Message.ReplaceLineEndings(" ").Replace("\t", "", StringComparison.Ordinal)}");
        }

        action.ShowHelp = false;
        action.ShowTypoCorrections = true;
        using var corrections = new StringWriter();
        parsed.Invoke(new InvocationConfiguration { Output = corrections, Error = TextWriter.Null });
        foreach (string line in corrections.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            terminal.Error.WriteLine(line);
        }

        terminal.Error.WriteLine("Try 'ilacs --help'.");
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
