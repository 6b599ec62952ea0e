using System.Text.Json;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs validate: each document alone, or with what is known of its authority; every issue a line.</summary>
internal static class ValidateCommand
{
    /// <summary>The rule named where a document cannot be read at all.</summary>
    private const string Unreadable = "ILACS000";

    /// <summary>The rule that a strict validation takes for an error.</summary>
    private const string UnknownMember = "ILACS042";

    public static int Run(
        Terminal terminal, string[] paths, AuthorityRegister register, bool isJson, bool withHistory, bool isStrict)
    {
        foreach (string path in paths.Where(path => !string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal)))
        {
            DocumentFile.CheckThatItExists(path);
        }

        int documents = 0;
        var counts = new Dictionary<Severity, int>();
        var progress = new Progress(terminal);
        IEnumerable<(string Path, DocumentLine Line)> lines =
            paths.SelectMany(path => DocumentFile.Read(path, terminal.Input, isKept: withHistory).Select(line => (path, line)));
        ValidationRules rules = RegisterRules.DefaultFor(register);
        if (isStrict)
        {
            rules = rules.Replace(rules[UnknownMember].WithSeverity(Severity.Error));
        }

        InspectionRecord? record = null;
        if (withHistory)
        {
            // What stands in a later file may concern an earlier document, so that all have to be known first.
            lines = [.. lines];
            IEnumerable<IlacsDocument> all = lines.Select(line => line.Line.Document).OfType<IlacsDocument>();
            record = InspectionRecord.Of(all.Where(document => document is not ValidationReport), register);
        }

        foreach ((string path, DocumentLine line) in lines)
        {
            ValidationReport report = Check(line, rules, record);
            documents++;
            progress.Count();
            if (isJson)
            {
                progress.Clear();
                terminal.Data.WriteLine(IlacsJson.WriteToString(report));
            }

            foreach (ValidationIssue issue in report.Issues)
            {
                counts[issue.Severity] = counts.GetValueOrDefault(issue.Severity) + 1;
                if (!isJson)
                {
                    progress.Clear();
                    terminal.Output.WriteLine($"{path}:{line.Number}: {issue}");
                }
            }
        }

        progress.Clear();
        int errors = counts.GetValueOrDefault(Severity.Error);
        terminal.Error.WriteLine(
            $"{Words.Plural(documents, "document", "documents")}: {Words.Plural(errors, "error", "errors")}, "
            + $"{Words.Plural(counts.GetValueOrDefault(Severity.Warning), "warning", "warnings")}, {counts.GetValueOrDefault(Severity.Info)} info.");
        return errors > 0 ? CommandLine.WrongInput : CommandLine.Done;
    }

    private static ValidationReport Check(DocumentLine line, ValidationRules rules, InspectionRecord? record) => line switch
    {
        { Error: { } error } => new ValidationReport([new ValidationIssue(Unreadable, Severity.Error, PointerOf(error), error.Message)]),
        { Document: Inspection inspection } => rules.Validate(inspection, record?.AuthorityOf(inspection).History),
        { Document: ActionPlan plan } => rules.Validate(plan, record?.InspectionOf(plan)),
        _ => ValidationReport.NothingFound,
    };

    private static string PointerOf(JsonException error) => error.Path ?? "";
}
