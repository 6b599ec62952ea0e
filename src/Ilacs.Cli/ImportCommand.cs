using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs import: workbooks of Ofsted's statistics, the sector's history and the CSV of ilacs export to JSON Lines; what cannot be read or contradicts the framework is reported.</summary>
internal static class ImportCommand
{
    public static int Run(Terminal terminal, string[] paths)
    {
        foreach (string path in paths)
        {
            DocumentFile.CheckThatItExists(path);
        }

        bool isWrong = false;
        foreach (string path in paths)
        {
            if (Read(path, terminal) is not { } reading)
            {
                isWrong = true;
                continue;
            }

            foreach (ReadingProblem problem in reading.Problems)
            {
                isWrong = true;
                terminal.Error.WriteLine($"{path}: {Terminal.OnOneLine(problem.ToString())}");
            }

            foreach (Inspection inspection in reading.Inspections)
            {
                terminal.Output.WriteLine(IlacsJson.WriteToString(inspection));
                foreach (ValidationIssue issue in RegisterRules.Default.Validate(inspection).Issues.Where(issue => issue.Severity != Severity.Info))
                {
                    isWrong |= issue.Severity == Severity.Error;
                    terminal.Error.WriteLine($"{path}: {Terminal.OnOneLine($"{inspection}: {issue}")}");
                }
            }

            terminal.Error.WriteLine($"{path}: {Words.Plural(reading.Inspections.Count, "inspection or visit", "inspections and visits")}, {Words.Plural(reading.Problems.Count, "problem", "problems")}.");
        }

        return isWrong ? CommandLine.WrongInput : CommandLine.Done;
    }

    private static InspectionReading? Read(string path, Terminal terminal)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return InspectionFile.Read(file);
        }
        catch (InvalidDataException wrong)
        {
            terminal.Error.WriteLine($"{path}: {wrong.Message}");
            return null;
        }
    }
}
