using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Ilacs.Outcomes;
using Ilacs.Reports;

namespace Ilacs.Cli;

/// <summary>ilacs read: published reports to JSON Lines, one document per report, in the order given. It reports what cannot be read or
/// contradicts itself.</summary>
internal static class ReadCommand
{
    public static Command Define(Terminal terminal)
    {
        var reports = new Argument<string[]>("REPORT")
        {
            Description = "Ofsted's inspection reports: PDF files, folders of them, or - for one on standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        var format = new FormatOption(
            "json or jsonl: the inspections as JSON Lines; results: a line for every report, read or not, with its issues",
            OutputFormat.Json, OutputFormat.Jsonl, OutputFormat.Results);
        var check = new Option<bool>("--check-record")
        {
            Description = "Also compare each report with the same inspection in the record, and list the differences; nothing is copied",
        };
        var source = new SourceOptions();
        var command = new Command("read", "Reads published inspection reports (PDF): authority, dates, judgements and recommendations")
        {
            reports, format, check, source.Record, source.Register,
        };
        command.SetAction(parsed =>
        {
            bool checks = parsed.GetValue(check) || parsed.GetValue(source.Record) is not null;
            InspectionRecord? against = checks ? source.Open(parsed, terminal).Content : null;
            AuthorityRegister register = against?.Register ?? RegisterCommand.Read(parsed.GetValue(source.Register));
            bool isResults = format.In(parsed) == OutputFormat.Results;
            return Run(terminal, Files(parsed.GetRequiredValue(reports)), register, against, isResults);
        });
        return command;
    }

    /// <summary>The files to read: those given, and the PDF files of the folders given, by name.</summary>
    private static List<string> Files(string[] paths)
    {
        var files = new List<string>();
        foreach (string path in paths)
        {
            if (!Directory.Exists(path))
            {
                if (!string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal))
                {
                    DocumentFile.CheckThatItExists(path);
                }

                files.Add(path);
                continue;
            }

            var inside = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
            string[] found =
            [
                .. Directory.EnumerateFiles(path, "*", inside)
                    .Where(file => string.Equals(Path.GetExtension(file), ".pdf", StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal),
            ];
            files.AddRange(found.Length > 0 ? found : throw new CommandException($"{path} has no file that ends in .pdf."));
        }

        return files;
    }

    private static int Run(Terminal terminal, List<string> files, AuthorityRegister register, InspectionRecord? record, bool isResults)
    {
        bool isWrong = false;
        int done = 0;
        int shown = 0;
        foreach ((string file, ReportReading reading) in InOrder(terminal, files, register, record))
        {
            Progress("");
            if (isResults)
            {
                terminal.Data.WriteLine(ToJson(file, reading));
            }
            else if (reading.Inspection is { } inspection)
            {
                terminal.Data.WriteLine(IlacsJson.WriteToString(inspection));
            }

            // Report by report, so that an interrupted run loses nothing it has already read.
            terminal.Data.Flush();
            isWrong |= reading.HasErrors;
            foreach (ReportIssue issue in reading.Issues.Where(issue => !isResults && issue.Severity != Severity.Info))
            {
                terminal.Error.WriteLine($"{file}: {issue.Code}: {issue.Message}{(issue.Page is { } page ? $" (page {page})" : "")}");
            }

            done++;
            Progress($"{done} of {Words.Plural(files.Count, "report", "reports")}");
        }

        Progress("");
        return isWrong ? CommandLine.WrongInput : CommandLine.Done;

        void Progress(string text)
        {
            if (terminal.ShowsProgress && files.Count > 1 && (text.Length > 0 || shown > 0))
            {
                terminal.Overwrite(text.PadRight(shown));
                if (text.Length == 0)
                {
                    terminal.Overwrite("");
                }

                shown = text.Length;
            }
        }
    }

    /// <summary>Reads some files ahead, on all cores, and gives the readings in the order of the files.</summary>
    private static IEnumerable<(string File, ReportReading Reading)> InOrder(
        Terminal terminal, List<string> files, AuthorityRegister register, InspectionRecord? record)
    {
        int ahead = Math.Clamp(Environment.ProcessorCount, 1, 4);
        var running = new Queue<Task<ReportReading>>();
        int next = 0;
        for (int i = 0; i < files.Count; i++)
        {
            while (next < files.Count && running.Count <= ahead)
            {
                string file = files[next++];
                running.Enqueue(Task.Run(() => Read(terminal, file, register, record)));
            }

            yield return (files[i], running.Dequeue().GetAwaiter().GetResult());
        }
    }

    private static ReportReading Read(Terminal terminal, string file, AuthorityRegister register, InspectionRecord? record)
    {
        ReportReading reading;
        try
        {
            using Stream? stream = string.Equals(file, DocumentFile.StandardInput, StringComparison.Ordinal) ? null : File.OpenRead(file);
            reading = ReportReader.Read(stream ?? terminal.Input, register);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            // The other files are still read.
            return new ReportReading(inspection: null, [new ReportIssue("cannotOpen", Severity.Error, wrong.Message)]);
        }

        return record is null ? reading : reading.CheckedAgainst(record);
    }

    /// <summary>The reading as the library writes it, with the file it came from before it.</summary>
    private static string ToJson(string file, ReportReading reading) => Answer.Json(writer =>
    {
        writer.WriteString("file", file);
        JsonNode json = JsonSerializer.SerializeToNode(reading, ReadingJsonContext.Default.ReportReading)!;
        foreach ((string name, JsonNode? member) in json.AsObject())
        {
            writer.WritePropertyName(name);
            member!.WriteTo(writer);
        }
    });
}

[JsonSerializable(typeof(ReportReading))]
internal sealed partial class ReadingJsonContext : JsonSerializerContext;
