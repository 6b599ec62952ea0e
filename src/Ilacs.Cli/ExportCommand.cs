using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs export: the inspections and visits of the record as CSV.</summary>
internal static class ExportCommand
{
    public static int Run(Terminal terminal, Record record, bool asCodes)
    {
        InspectionCsv.Write(terminal.Data, record.Content.Documents.OfType<Inspection>(), asCodes);
        int plans = record.Content.Documents.Count(document => document is not Inspection);
        if (plans > 0)
        {
            terminal.Error.WriteLine($"ilacs: {Words.Plural(plans, "action plan is", "action plans are")} not in it: a row is an inspection or a visit.");
        }

        return CommandLine.Done;
    }
}
