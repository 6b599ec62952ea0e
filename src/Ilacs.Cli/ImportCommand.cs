using System.CommandLine;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs import: workbooks of Ofsted's statistics, the sector's history and the CSV of ilacs export to JSON Lines, each inspection
/// once. It reports what cannot be read, where the files differ, and what contradicts the framework.</summary>
internal static class ImportCommand
{
    /// <summary>Standard input and pipes are kept in memory while they are read.</summary>
    private const long LongestStream = 64 * 1024 * 1024;

    public static Command Define(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Workbooks of Ofsted's official statistics (.ods, .xlsx), the sector's history (.csv) "
                + "or what ilacs export wrote (.csv, .xlsx)",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string?> register = CommonOptions.Register();
        var all = new Option<bool>("--all")
        {
            Description = "List all problems; without it, the first hundred of each kind and how many more there are",
        };
        var command = new Command(
            "import", "Converts Ofsted's statistics workbooks, the sector's history, CSV or Excel to JSON Lines, each inspection once")
        {
            files, register, all,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(files), parsed.GetValue(all), RegisterCommand.Read(parsed.GetValue(register))));
        return command;
    }

    private static int Run(Terminal terminal, string[] paths, bool isAll, AuthorityRegister register)
    {
        foreach (string path in paths.Where(path => !string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal)))
        {
            DocumentFile.CheckThatItExists(path);
        }

        bool isWrong = false;
        var reporter = new ProblemReporter(terminal, isAll);
        var readings = new List<InspectionReading>();
        foreach (string path in paths)
        {
            if (Read(path, terminal, register, isAll) is not { } reading)
            {
                isWrong = true;
                continue;
            }

            readings.Add(reading.Named(path));
            bool isEmpty = reading.ProblemCount == 0 && reading.Inspections.Count == 0;
            isWrong |= reading.ProblemCount > 0 || isEmpty;
            SayProblems(terminal, path, reading, isAll);
            if (isEmpty)
            {
                terminal.Error.WriteLine($"{path}: no inspection was found below its header.");
            }

            if (paths.Length > 1)
            {
                terminal.Error.WriteLine($"{path}: {Summary(reading)}.");
            }
        }

        if (readings.Count == 0)
        {
            return CommandLine.WrongInput;
        }

        InspectionMerge merge = InspectionMerge.Of(readings, register);
        string all = paths.Length == 1 ? paths[0] : "ilacs";
        (int errors, int warnings) = Write(terminal, reporter, merge, RegisterRules.DefaultFor(register));
        foreach (InspectionDifference difference in merge.Differences)
        {
            reporter.Report(difference.Fact, difference.ToString());
        }

        reporter.ReportHowManyMore(all);
        int accounts = readings.Sum(it => it.Inspections.Count);
        string merged = accounts == merge.Inspections.Count ? "" : $", merged from {accounts} entries";
        int differences = merge.Differences.Count;
        string differ = differences == 0 ? "" : $", {Words.Plural(differences, "difference", "differences")} between them";
        string found = $"{Words.Plural(errors, "error", "errors")} and {Words.Plural(warnings, "warning", "warnings")} of the rules";
        string summary = paths.Length == 1
            ? $"{Inspections(merge.Inspections.Count)}{merged}{differ}, {Problems(readings[0])}, {found}"
            : $"{Inspections(merge.Inspections.Count)} in all{merged}{differ}, {found}";
        terminal.Error.WriteLine($"{all}: {summary}.{LostColumnsInWords(readings)}");
        return isWrong || errors > 0 || differences > 0 ? CommandLine.WrongInput : CommandLine.Done;
    }

    /// <summary>Reports what could not be read: the first hundred of each kind, and how many more there are.</summary>
    private static void SayProblems(Terminal terminal, string path, InspectionReading reading, bool isAll)
    {
        foreach (ReadingProblem problem in reading.Problems)
        {
            terminal.Error.WriteLine($"{path}: {problem}{(problem.Count > 1 && !isAll ? " (--all lists all)" : "")}");
        }
    }

    /// <summary>Writes the inspections, and reports what the rules find in each.</summary>
    private static (int Errors, int Warnings) Write(
        Terminal terminal, ProblemReporter reporter, InspectionMerge merge, ValidationRules rules)
    {
        var counts = new Dictionary<Severity, int>();
        foreach (MergedInspection merged in merge.Inspections)
        {
            terminal.Data.WriteLine(IlacsJson.WriteToString(merged.Inspection));
            foreach (ValidationIssue issue in rules.Validate(merged.Inspection).Issues.Where(issue => issue.Severity != Severity.Info))
            {
                counts[issue.Severity] = counts.GetValueOrDefault(issue.Severity) + 1;
                InspectionPlace place = merged.Places[0];
                var problem = new ReadingProblem(place.Row.Sheet, place.Row.Number, column: null, $"{merged.Inspection}: {issue}");
                reporter.Report(issue.Rule, $"{place.File}: {problem}");
            }
        }

        return (counts.GetValueOrDefault(Severity.Error), counts.GetValueOrDefault(Severity.Warning));
    }

    private static string Summary(InspectionReading reading) => $"{Inspections(reading.Inspections.Count)}, {Problems(reading)}";

    private static string Inspections(int count) => Words.Plural(count, "inspection or visit", "inspections and visits");

    private static string Problems(InspectionReading reading) => Words.Plural(reading.ProblemCount, "problem", "problems");

    /// <summary>The columns that were lost entirely, since answers will lack what they hold.</summary>
    private static string LostColumnsInWords(IEnumerable<InspectionReading> readings)
    {
        InspectionReading[] files = [.. readings.Where(it => it.LostColumns.Count > 0)];
        IEnumerable<string> lost = files.Select(it => $"{(files.Length > 1 ? $"{it.Name}: " : "")}{string.Join(", ", it.LostColumns)}");
        return files.Length == 0 ? "" : $" Nothing was read of {string.Join("; ", lost)}.";
    }

    private static InspectionReading? Read(string path, Terminal terminal, AuthorityRegister register, bool isAll)
    {
        try
        {
            using Stream file = Open(path, terminal);
            return InspectionFile.Read(file, register, isAll);
        }
        catch (InvalidDataException wrong)
        {
            terminal.Error.WriteLine($"{path}: {wrong.Message}");
            return null;
        }
    }

    /// <summary>A file. Standard input and pipes are read to the end first, since their first bytes have to be looked at to see what they
    /// hold.</summary>
    private static Stream Open(string path, Terminal terminal)
    {
        Stream source = string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal) ? terminal.Input : File.OpenRead(path);
        if (source.CanSeek && source != terminal.Input)
        {
            return source;
        }

        var whole = new MemoryStream();
        using var limited = new LimitedStream(source, path, LongestStream);
        limited.CopyTo(whole);
        whole.Position = 0;
        return whole;
    }
}
