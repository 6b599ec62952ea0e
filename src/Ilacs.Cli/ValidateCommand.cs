using System.Text.Json;

namespace Ilacs.Cli;

/// <summary>ilacs validate: each document alone, or with what is known of its authority; every issue a line.</summary>
internal static class ValidateCommand
{
    /// <summary>The rule named where a document cannot be read at all.</summary>
    private const string Unreadable = "ILACS000";

    public static int Run(Terminal terminal, string[] paths, bool isJson, bool withHistory)
    {
        foreach (string path in paths.Where(path => !string.Equals(path, "-", StringComparison.Ordinal)))
        {
            DocumentFile.CheckThatItExists(path);
        }

        int documents = 0;
        var counts = new Dictionary<Severity, int>();
        IEnumerable<DocumentFile> files = paths.Select(path => DocumentFile.Read(path, terminal.Input));
        Histories? histories = null;
        if (withHistory)
        {
            files = [.. files];
            histories = new Histories(files.SelectMany(file => file.Lines).Select(line => line.Document).OfType<Inspection>());
        }

        foreach (DocumentFile file in files)
        {
            foreach (DocumentLine line in file.Lines)
            {
                ValidationReport report = Check(line, histories);
                documents++;
                foreach (ValidationIssue issue in report.Issues)
                {
                    counts[issue.Severity] = counts.GetValueOrDefault(issue.Severity) + 1;
                    if (!isJson)
                    {
                        terminal.Output.WriteLine($"{file.Name}:{line.Number}: {Terminal.OnOneLine(issue.ToString())}");
                    }
                }

                if (isJson)
                {
                    terminal.Output.WriteLine(IlacsJson.WriteToString(report));
                }
            }
        }

        int errors = counts.GetValueOrDefault(Severity.Error);
        terminal.Error.WriteLine(
            $"{Words.Plural(documents, "document", "documents")}: {Words.Plural(errors, "error", "errors")}, "
            + $"{Words.Plural(counts.GetValueOrDefault(Severity.Warning), "warning", "warnings")}, {counts.GetValueOrDefault(Severity.Info)} info.");
        return errors > 0 ? CommandLine.WrongInput : CommandLine.Done;
    }

    private static ValidationReport Check(DocumentLine line, Histories? histories) => line switch
    {
        { Error: { } error } => new ValidationReport([new ValidationIssue(Unreadable, Severity.Error, PointerOf(error), error.Message)]),
        { Document: Inspection inspection } => InspectionRules.Default.Validate(inspection, histories?.Of(inspection)),
        { Document: ActionPlan plan } => InspectionRules.Default.Validate(plan, histories?.InspectionOf(plan)),
        _ => ValidationReport.NothingFound,
    };

    private static string PointerOf(JsonException error) => error.Path ?? "";
}
