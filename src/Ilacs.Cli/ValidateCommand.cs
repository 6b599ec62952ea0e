using System.Text.Json;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs validate: each document alone, or with what is known of its authority; every issue a line.</summary>
internal static class ValidateCommand
{
    /// <summary>The rule named where a document cannot be read at all.</summary>
    private const string Unreadable = "ILACS000";

    public static int Run(Terminal terminal, string[] paths, bool isJson, bool withHistory)
    {
        foreach (string path in paths.Where(path => !string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal)))
        {
            DocumentFile.CheckThatItExists(path);
        }

        int documents = 0;
        var counts = new Dictionary<Severity, int>();
        var progress = new Progress(terminal);
        IEnumerable<(string Path, DocumentLine Line)> lines = paths.SelectMany(path => DocumentFile.Read(path, terminal.Input).Select(line => (path, line)));
        Histories? histories = null;
        if (withHistory)
        {
            // What stands in a later file may concern an earlier document, so that all have to be known first.
            lines = [.. lines];
            histories = new Histories(lines.Select(line => line.Line.Document).OfType<Inspection>());
        }

        foreach ((string path, DocumentLine line) in lines)
        {
            ValidationReport report = Check(line, histories);
            documents++;
            progress.Count();
            if (isJson)
            {
                progress.Clear();
                terminal.Output.WriteLine(IlacsJson.WriteToString(report));
            }

            foreach (ValidationIssue issue in report.Issues)
            {
                counts[issue.Severity] = counts.GetValueOrDefault(issue.Severity) + 1;
                if (!isJson)
                {
                    progress.Clear();
                    terminal.Output.WriteLine($"{path}:{line.Number}: {Terminal.OnOneLine(issue.ToString())}");
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

    private static ValidationReport Check(DocumentLine line, Histories? histories) => line switch
    {
        { Error: { } error } => new ValidationReport([new ValidationIssue(Unreadable, Severity.Error, PointerOf(error), error.Message)]),
        { Document: Inspection inspection } => RegisterRules.Default.Validate(inspection, histories?.Of(inspection)),
        { Document: ActionPlan plan } => RegisterRules.Default.Validate(plan, histories?.InspectionOf(plan)),
        _ => ValidationReport.NothingFound,
    };

    private static string PointerOf(JsonException error) => error.Path ?? "";
}
