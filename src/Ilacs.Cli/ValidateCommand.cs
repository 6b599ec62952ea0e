using System.CommandLine;
using System.Text.Json;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs validate: checks each document alone, or together with the others of its authority; one line per issue.</summary>
internal static class ValidateCommand
{
    /// <summary>The rule id given where a document cannot be read at all.</summary>
    private const string Unreadable = "ILACS000";

    /// <summary>The rule that strict validation treats as an error.</summary>
    private const string UnknownMember = "ILACS042";

    /// <summary>How many documents are checked before what was found is written, where all have to be read first.</summary>
    private const int AtOnce = 1000;

    public static Command Define(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "JSON or JSON Lines files; - is standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new FormatOption(
            "text: one line per issue; json: a validation report for each document", OutputFormat.Text, OutputFormat.Json);
        var history = new Option<bool>("--history")
        {
            Description = "Also apply the rules between the documents of one authority, and check plans against their inspections",
        };
        var strict = new Option<bool>("--strict")
        {
            Description = $"Refuse members that the JSON contract does not have ({UnknownMember}), such as misspelt ones",
        };
        Option<string?> register = CommonOptions.Register();
        var command = new Command("validate", "Checks documents against the rules of the framework")
        {
            files, format, history, strict, register,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(files), RegisterCommand.Read(parsed.GetValue(register)),
            format.IsJsonIn(parsed), parsed.GetValue(history), parsed.GetValue(strict)));
        return command;
    }

    private static int Run(
        Terminal terminal, string[] paths, AuthorityRegister register, bool isJson, bool withHistory, bool isStrict)
    {
        foreach (string path in paths.Where(path => !string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal)))
        {
            DocumentFile.CheckThatItExists(path);
        }

        ValidationRules rules = RegisterRules.DefaultFor(register);
        if (isStrict)
        {
            rules = rules.Replace(rules[UnknownMember].WithSeverity(Severity.Error));
        }

        IEnumerable<(string Path, CheckedLine[] Lines)> batches;
        if (withHistory)
        {
            // A later file may affect an earlier document, so all of them have to be read first.
            (string Path, DocumentLine[] Lines)[] read =
                [.. paths.Select(path => (path, DocumentFile.Read(path, terminal.Input, isKept: true).ToArray()))];
            IEnumerable<IlacsDocument> all = read.SelectMany(file => file.Lines).Select(line => line.Document).OfType<IlacsDocument>();
            InspectionRecord record = InspectionRecord.Of(all.Where(document => document is not ValidationReport), register);
            batches = read.SelectMany(file => file.Lines.Chunk(AtOnce).Select(lines => (file.Path, Check(lines, rules, record))));
        }
        else
        {
            batches = paths.SelectMany(path => DocumentFile
                .Read(path, terminal.Input, isKept: false, lines => Check(lines, rules, record: null))
                .Select(lines => (path, lines)));
        }

        int documents = 0;
        var counts = new Dictionary<Severity, int>();
        var progress = new Progress(terminal);
        foreach ((string path, CheckedLine[] lines) in batches)
        {
            terminal.Together(() =>
            {
                foreach (CheckedLine line in lines)
                {
                    documents++;
                    progress.Count();
                    Write(path, line);
                    foreach (ValidationIssue issue in line.Report.Issues)
                    {
                        counts[issue.Severity] = counts.GetValueOrDefault(issue.Severity) + 1;
                    }
                }
            });
        }

        progress.Clear();
        int errors = counts.GetValueOrDefault(Severity.Error);
        int warnings = counts.GetValueOrDefault(Severity.Warning);
        terminal.Error.WriteLine(
            $"{Words.Plural(documents, "document", "documents")}: {Words.Plural(errors, "error", "errors")}, "
            + $"{Words.Plural(warnings, "warning", "warnings")}, {counts.GetValueOrDefault(Severity.Info)} info.");
        return errors > 0 ? CommandLine.WrongInput : CommandLine.Done;

        void Write(string path, CheckedLine line)
        {
            if (isJson)
            {
                progress.Clear();
                terminal.Data.WriteLine(IlacsJson.WriteToString(line.Report));
                return;
            }

            foreach (ValidationIssue issue in line.Report.Issues)
            {
                progress.Clear();
                terminal.Output.WriteLine($"{path}:{line.Number}: {issue}");
            }
        }
    }

    private static CheckedLine[] Check(IEnumerable<DocumentLine> lines, ValidationRules rules, InspectionRecord? record) =>
        [.. lines.Select(line => new CheckedLine(line.Number, Check(line, rules, record)))];

    private static ValidationReport Check(DocumentLine line, ValidationRules rules, InspectionRecord? record) => line switch
    {
        { Error: { } error } => new ValidationReport([new ValidationIssue(Unreadable, Severity.Error, PointerOf(error), error.Message)]),
        { Document: Inspection inspection } => rules.Validate(inspection, record?.AuthorityOf(inspection).History),
        { Document: ActionPlan plan } => rules.Validate(plan, record?.InspectionOf(plan)),
        _ => ValidationReport.NothingFound,
    };

    private static string PointerOf(JsonException error) => error.Path ?? "";

    private readonly record struct CheckedLine(int Number, ValidationReport Report);
}
