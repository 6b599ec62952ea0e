using System.Text.Json;

namespace Ilacs.Cli;

/// <summary>ilacs validate: each document alone, every issue a line.</summary>
internal static class ValidateCommand
{
    /// <summary>The rule named where a document cannot be read at all.</summary>
    private const string Unreadable = "ILACS000";

    public static int Run(Terminal terminal, string[] paths, bool isJson)
    {
        foreach (string path in paths.Where(path => !string.Equals(path, "-", StringComparison.Ordinal)))
        {
            DocumentFile.CheckThatItExists(path);
        }

        int documents = 0;
        var counts = new Dictionary<Severity, int>();
        foreach (DocumentFile file in paths.Select(path => DocumentFile.Read(path, terminal.Input)))
        {
            foreach (DocumentLine line in file.Lines)
            {
                ValidationReport report = Check(line);
                documents++;
                foreach (ValidationIssue issue in report.Issues)
                {
                    counts[issue.Severity] = counts.GetValueOrDefault(issue.Severity) + 1;
                    if (!isJson)
                    {
                        terminal.Output.WriteLine($"{file.Name}:{line.Number}: {issue}");
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
            $"{Count(documents, "document")}: {Count(errors, "error")}, {Count(counts.GetValueOrDefault(Severity.Warning), "warning")}, {Count(counts.GetValueOrDefault(Severity.Info), "info")}.");
        return errors > 0 ? CommandLine.WrongInput : CommandLine.Done;
    }

    private static ValidationReport Check(DocumentLine line) => line switch
    {
        { Error: { } error } => new ValidationReport([new ValidationIssue(Unreadable, Severity.Error, PointerOf(error), error.Message)]),
        { Document: Inspection inspection } => inspection.Validate(),
        _ => ValidationReport.NothingFound,
    };

    private static string PointerOf(JsonException error) => error.Path ?? "";

    private static string Count(int count, string what) => $"{count} {what}{(count == 1 || string.Equals(what, "info", StringComparison.Ordinal) ? "" : "s")}";
}
