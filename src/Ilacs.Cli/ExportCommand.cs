using System.CommandLine;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs export: the inspections and visits of the record as CSV or as an Excel workbook.</summary>
internal static class ExportCommand
{
    public static Command Define(Terminal terminal)
    {
        var source = new SourceOptions();
        var codes = new Option<bool>("--codes") { Description = "Codes instead of official wording" };
        var format = new FormatOption(
            "csv; xlsx: an Excel workbook, which also has a sheet of the latest judgements", OutputFormat.Csv, OutputFormat.Xlsx);
        var output = new Option<string?>("--output") { Description = "The file to write; standard output if left out" };
        var command = new Command("export", "The inspections and visits as CSV or Excel, one row each; ilacs import reads it back")
        {
            source.Record, source.Register, format, codes, output,
        };
        command.SetAction(parsed => Run(
            terminal, source.Open(parsed, terminal), format.In(parsed), parsed.GetValue(codes),
            parsed.GetValue(output)));
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, OutputFormat format, bool asCodes, string? output)
    {
        record.ReportDuplicates(terminal);
        Inspection[] inspections = [.. record.Content.Documents.OfType<Inspection>()];
        if (format == OutputFormat.Xlsx)
        {
            WriteWorkbook(terminal, record, inspections, asCodes, output);
        }
        else if (output is null)
        {
            InspectionCsv.Write(terminal.Data, inspections, asCodes);
        }
        else
        {
            using StreamWriter file = File.CreateText(output);
            InspectionCsv.Write(file, inspections, asCodes);
        }

        int plans = record.Content.Documents.Count(document => document is not Inspection);
        if (plans > 0)
        {
            terminal.Error.WriteLine(
                $"ilacs: {Words.Plural(plans, "action plan is", "action plans are")} left out: every row is an inspection or a visit.");
        }

        return CommandLine.Done;
    }

    /// <summary>The workbook is complete before any of it is written, so that a failure never leaves half a file.</summary>
    private static void WriteWorkbook(Terminal terminal, ChosenRecord record, Inspection[] inspections, bool asCodes, string? output)
    {
        if (output is null && terminal.IsScreen)
        {
            throw new CommandException("A workbook cannot be shown on a screen: write it to a file with --output FILE.xlsx.");
        }

        using var workbook = new MemoryStream();
        try
        {
            InspectionWorkbook.Write(workbook, inspections, asCodes, record.Content.Register);
        }
        catch (ArgumentException tooLong)
        {
            throw new CommandException(tooLong.Message, CommandLine.WrongInput);
        }

        using Stream destination = output is null ? terminal.OpenOutputOfBytes() : File.Create(output);
        workbook.WriteTo(destination);
    }
}
