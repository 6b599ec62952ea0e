using System.CommandLine;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>The commands, their arguments and their exit status: 0 done and nothing wrong, 1 something in the input is wrong, 2 could not
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
            Show(terminal), Validate(terminal), Compare(terminal), Precedents(terminal), Outcomes(terminal), Due(terminal),
            DueNextCommand.Define(terminal), ChangesCommand.Define(terminal), FindCommand.Define(terminal),
            Rules(terminal), ReadCommand.Define(terminal), Import(terminal), Export(terminal), Register(terminal), Schema(terminal),
        };

        // An argument that begins with @ is the name of a file, not one to take arguments from. Blanks around a name that was copied say
        // nothing, unless a file is so called.
        ParseResult parsed = root.Parse([.. args.Select(argument => File.Exists(argument) ? argument : argument.Trim())], new ParserConfiguration { ResponseFileTokenReplacer = null });
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
            return parsed.Invoke(new InvocationConfiguration { Output = terminal.Data, Error = terminal.Error, EnableDefaultExceptionHandler = false });
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
            // Nobody can be told; the exit status still says it.
        }
    }

    private static Command Show(Terminal terminal)
    {
        var authority = new Argument<string>("AUTHORITY") { Description = "Name, alias, Ofsted URN, GSS code or three-digit code" };
        Option<string> format = Format("text for people; json: the documents as JSON Lines");
        Option<string?> record = RecordOption();
        Option<string?> register = RegisterOption();
        var asAt = new Option<string?>("--as-at") { Description = "What was known on a day: inspections that began and were published by then" };
        var command = new Command("show", "One authority's story: each inspection and visit, and how its judgements changed")
        {
            authority, asAt, format, record, register,
        };
        command.SetAction(parsed => ShowCommand.Run(
            terminal, Record.Of(parsed.GetValue(record), terminal, RegisterCommand.Read(parsed.GetValue(register))),
            parsed.GetRequiredValue(authority), parsed.GetValue(asAt) is { } day ? Answer.Date("--as-at", day) : null, IsJson(parsed, format)));
        return command;
    }

    private static Command Validate(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "JSON or JSON Lines files; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> format = Format("text: a line an issue; json: a validation report for each document");
        var history = new Option<bool>("--history") { Description = "Also apply the rules between the documents of one authority, and check plans against their inspections" };
        var strict = new Option<bool>("--strict") { Description = "Refuse members that the JSON contract does not have (ILACS042), such as misspelt names" };
        Option<string?> register = RegisterOption();
        var command = new Command("validate", "Checks documents against the rules of the framework") { files, format, history, strict, register };
        command.SetAction(parsed => ValidateCommand.Run(
            terminal, parsed.GetRequiredValue(files), RegisterCommand.Read(parsed.GetValue(register)), IsJson(parsed, format),
            parsed.GetValue(history), parsed.GetValue(strict)));
        return command;
    }

    private static Command Compare(Terminal terminal)
    {
        var inspections = new Argument<string[]>("INSPECTION")
        {
            Description = "AUTHORITY alone for its last two graded inspections, or EARLIER LATER, each FILE, FILE:LINE or AUTHORITY@YEAR",
            Arity = new ArgumentArity(1, 2),
        };
        Option<string> format = Format("text for people; json for programs");
        Option<string?> record = RecordOption();
        Option<string?> register = RegisterOption();
        var command = new Command("compare", "Change by domain between two inspections, and how like for like it is") { inspections, format, record, register };
        command.SetAction(parsed => CompareCommand.Run(
            terminal, Record.Of(parsed.GetValue(record), terminal, RegisterCommand.Read(parsed.GetValue(register))),
            parsed.GetRequiredValue(inspections), IsJson(parsed, format)));
        return command;
    }

    private static Command Precedents(Terminal terminal)
    {
        var judgements = new Argument<string[]>("DOMAIN=GRADE")
        {
            Description = "Judgements by code or title, such as impactOfLeaders=good; domains left out may have any. "
                + $"Domains: {Codes.Domains}. Grades: {Codes.Grades}",
            Arity = ArgumentArity.OneOrMore,
        };
        var framework = new Option<string>("--framework")
        {
            Description = $"The edition: {Codes.Editions}; the newest with an overall grade if left out",
            DefaultValueFactory = _ =>
                FrameworkEdition.Known.Last(edition => edition.Find(JudgementDomain.OverallEffectiveness) is not null).Code,
        };
        Option<string?> among = CommonOptions.Among();
        Option<string> format = Format("text for people; json for programs");
        Option<string?> record = RecordOption();
        Option<string?> register = RegisterOption();
        var command = new Command("precedents", "The published inspections with these judgements, and the overall grade that each got")
        {
            judgements, framework, among, format, record, register,
        };
        CommonOptions.NotBothStandardInput(command, record, among);
        command.SetAction(parsed => PrecedentsCommand.Run(
            terminal, Record.Of(parsed.GetValue(record), terminal, RegisterCommand.Read(parsed.GetValue(register))),
            parsed.GetRequiredValue(judgements), parsed.GetRequiredValue(framework), parsed.GetValue(among), IsJson(parsed, format)));
        return command;
    }

    private static Command Outcomes(Terminal terminal)
    {
        var asAt = new Option<string?>("--as-at")
        {
            Description = "Count inspections that began on or before this date; the newest in the data if left out",
        };
        var publishedBy = new Option<string?>("--published-by")
        {
            Description = "Count reports published on or before this date; the as-at date if left out",
        };
        var release = new Option<string?>("--release")
        {
            Description = $"The cut-offs of one of Ofsted's releases, its figures beside ours, and its regions: {Codes.Releases}",
        };
        var predecessors = new Option<bool>("--predecessors")
        {
            Description = "Count a judgement of an earlier edition in the column of its successor, as Ofsted's releases do",
        };
        Option<string?> region = CommonOptions.Region();
        Option<string?> among = CommonOptions.Among();
        var domain = new Option<string?>("--domain")
        {
            Description = $"One domain by code or title, and who has which grade: {Codes.Domains}",
        };
        Option<string> format = CommonOptions.Format("text", "json", "csv");
        Option<string?> record = RecordOption();
        Option<string?> register = RegisterOption();
        var command = new Command("outcomes", "How many authorities have which grade, as at a date")
        {
            asAt, publishedBy, release, predecessors, region, among, domain, format, record, register,
        };
        CommonOptions.NotBothStandardInput(command, record, among);
        command.SetAction(parsed => OutcomesCommand.Run(
            terminal,
            Record.Of(parsed.GetValue(record), terminal, RegisterCommand.Read(parsed.GetValue(register))),
            new OutcomesArguments(
                parsed.GetValue(asAt), parsed.GetValue(publishedBy), parsed.GetValue(release), parsed.GetValue(predecessors),
                parsed.GetValue(region), parsed.GetValue(among), parsed.GetValue(domain), CommonOptions.FormatOf(parsed, format))));
        return command;
    }

    private static Command Due(Terminal terminal)
    {
        var received = new Option<string>("--received") { Description = "The day on which the council received the report, as yyyy-mm-dd", Required = true };
        var priorityAction = new Option<bool>("--priority-action") { Description = "The letter has areas for priority action" };
        Option<string> format = Format("text for people; json for programs");
        var command = new Command("due", "The statutory dates that follow from receiving a report") { received, priorityAction, format };
        command.SetAction(parsed => DueCommand.Run(terminal, parsed.GetRequiredValue(received), parsed.GetValue(priorityAction), IsJson(parsed, format)));
        return command;
    }

    private static Command Rules(Terminal terminal)
    {
        var id = new Argument<string?>("ID") { Description = "A rule, such as ILACS003; all of them if left out", Arity = ArgumentArity.ZeroOrOne };
        var format = new Option<string>("--format") { Description = "text for people; markdown: the page of the documentation", DefaultValueFactory = _ => "text" };
        CommonOptions.AnyCase(format, "text", "markdown");
        var command = new Command("rules", "The rule catalogue: what each rule says, its source and its evidence") { id, format };
        command.SetAction(parsed => RulesCommand.Run(
            terminal, parsed.GetValue(id), string.Equals(parsed.GetValue(format), "markdown", StringComparison.OrdinalIgnoreCase)));
        return command;
    }

    private static Command Import(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Workbooks of Ofsted's official statistics (.ods, .xlsx), the sector's history (.csv) or what ilacs export wrote (.csv, .xlsx)",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> register = RegisterOption();
        var all = new Option<bool>("--all") { Description = "List all problems; without it the first hundred of a kind and how many more there are" };
        var command = new Command("import", "Ofsted's statistics workbooks, the sector's history, CSV or Excel to JSON Lines, each inspection once")
        {
            files, all, register,
        };
        command.SetAction(parsed => ImportCommand.Run(
            terminal, parsed.GetRequiredValue(files), parsed.GetValue(all), RegisterCommand.Read(parsed.GetValue(register))));
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        Option<string?> record = RecordOption();
        Option<string?> register = RegisterOption();
        var codes = new Option<bool>("--codes") { Description = "Codes instead of official wording" };
        var format = new Option<string>("--format")
        {
            Description = "csv; xlsx: an Excel workbook, with a sheet of the latest judgements too",
            DefaultValueFactory = _ => ExportCommand.Csv,
        };
        CommonOptions.AnyCase(format, ExportCommand.Csv, ExportCommand.Excel);
        var output = new Option<string?>("--output") { Description = "The file to write; standard output if left out" };
        var command = new Command("export", "The inspections and visits as CSV or Excel, a row each; ilacs import reads it back")
        {
            record, register, format, codes, output,
        };
        command.SetAction(parsed => ExportCommand.Run(
            terminal, Record.Of(parsed.GetValue(record), terminal, RegisterCommand.Read(parsed.GetValue(register))),
            parsed.GetRequiredValue(format), parsed.GetValue(codes), parsed.GetValue(output)));
        return command;
    }

    private static Command Register(Terminal terminal)
    {
        Option<string?> register = RegisterOption();
        var command = new Command("register", "The register of authorities as JSON Lines, to begin one of your own with for --register") { register };
        command.SetAction(parsed => RegisterCommand.Run(terminal, RegisterCommand.Read(parsed.GetValue(register))));
        return command;
    }

    private static Command Schema(Terminal terminal)
    {
        var command = new Command("schema", "The JSON Schema of the documents");
        command.SetAction(_ => terminal.Data.Write(IlacsJson.Schema));
        return command;
    }

    private static Option<string> Format(string description)
    {
        var format = new Option<string>("--format") { Description = description, DefaultValueFactory = _ => "text" };
        CommonOptions.AnyCase(format, "text", "json");
        return format;
    }

    private static Option<string?> RecordOption() => CommonOptions.Record();

    private static Option<string?> RegisterOption() => CommonOptions.Register();

    private static bool IsJson(ParseResult parsed, Option<string> format) =>
        string.Equals(parsed.GetValue(format), "json", StringComparison.OrdinalIgnoreCase);
}

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
