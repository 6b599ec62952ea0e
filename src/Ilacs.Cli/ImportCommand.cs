using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs import: workbooks of Ofsted's statistics, the sector's history and the CSV of ilacs export to JSON Lines; what cannot be read or contradicts the framework is reported.</summary>
internal static class ImportCommand
{
    public static int Run(Terminal terminal, string[] paths, AuthorityRegister register)
    {
        foreach (string path in paths.Where(path => !string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal)))
        {
            DocumentFile.CheckThatItExists(path);
        }

        bool isWrong = false;
        ValidationRules rules = RegisterRules.DefaultFor(register);
        foreach (string path in paths)
        {
            if (Read(path, terminal, register) is not { } reading)
            {
                isWrong = true;
                continue;
            }

            foreach (ReadingProblem problem in reading.Problems)
            {
                isWrong = true;
                terminal.Error.WriteLine($"{path}: {Terminal.OnOneLine(problem.ToString())}");
            }

            foreach (ReadInspection read in reading.Read)
            {
                terminal.Output.WriteLine(IlacsJson.WriteToString(read.Inspection));
                foreach (ValidationIssue issue in rules.Validate(read.Inspection).Issues.Where(issue => issue.Severity != Severity.Info))
                {
                    isWrong |= issue.Severity == Severity.Error;
                    var place = new ReadingProblem(read.Sheet, read.Row, column: null, $"{read.Inspection}: {issue}");
                    terminal.Error.WriteLine($"{path}: {Terminal.OnOneLine(place.ToString())}");
                }
            }

            terminal.Error.WriteLine($"{path}: {Words.Plural(reading.Inspections.Count, "inspection or visit", "inspections and visits")}, {Words.Plural(reading.Problems.Count, "problem", "problems")}.");
        }

        return isWrong ? CommandLine.WrongInput : CommandLine.Done;
    }

    /// <summary>A file; standard input and pipes are read to the end first, since what they hold is told by their beginning.</summary>
    private static Stream Open(string path, Terminal terminal)
    {
        Stream source = string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal) ? terminal.Input : File.OpenRead(path);
        if (source.CanSeek && source != terminal.Input)
        {
            return source;
        }

        var whole = new MemoryStream();
        source.CopyTo(whole);
        whole.Position = 0;
        return whole;
    }

    private static InspectionReading? Read(string path, Terminal terminal, AuthorityRegister register)
    {
        try
        {
            using Stream file = Open(path, terminal);
            return InspectionFile.Read(file, register);
        }
        catch (InvalidDataException wrong)
        {
            terminal.Error.WriteLine($"{path}: {wrong.Message}");
            return null;
        }
    }
}
