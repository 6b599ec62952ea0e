using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ilacs.Cli;

/// <summary>ilacs due: the statutory dates that run from the receipt of a report or a letter.</summary>
internal static class DueCommand
{
    public static Command Define(Terminal terminal)
    {
        Option<LocalDate?> received = CommonOptions.Day("--received", "The day on which the council received the report, as yyyy-mm-dd");
        received.Required = true;
        var priorityAction = new Option<bool>("--priority-action") { Description = "The letter has areas for priority action" };
        var format = new FormatOption("text for people; json for programs", OutputFormat.Text, OutputFormat.Json);
        var command = new Command("due", "The statutory dates that run from the receipt of a report") { received, priorityAction, format };
        command.SetAction(parsed => Run(
            terminal, parsed.GetRequiredValue(received)!.Value, parsed.GetValue(priorityAction), format.IsJsonIn(parsed)));
        return command;
    }

    private static int Run(Terminal terminal, LocalDate received, bool hasPriorityAction, bool isJson)
    {
        StatutoryTimetable dates = TimetableOf(received);
        if (isJson)
        {
            terminal.Data.WriteLine(ToJson(dates, hasPriorityAction));
            return CommandLine.Done;
        }

        terminal.Print(console =>
        {
            var page = new Page(console);
            if (hasPriorityAction)
            {
                AfterLetter(page, dates);
            }
            else
            {
                AfterReport(page, dates);
            }
        });
        return CommandLine.Done;
    }

    private static void AfterReport(Page page, StatutoryTimetable dates)
    {
        page.Line($"Report received on {dates.ReceivedOn.InWords()}; the day of receipt does not count.");
        page.Line($"The council publishes the report by {dates.CouncilPublicationDue.InWords()} (30 working days)");
        page.Line(
            "The council publishes its written statement of action and sends it "
            + $"to the Secretary of State and His Majesty's Chief Inspector: {dates.ActionPlanDue.InWords()} (70 working days)");
    }

    private static void AfterLetter(Page page, StatutoryTimetable dates)
    {
        page.Line($"Letter with areas for priority action received on {dates.ReceivedOn.InWords()}; the day of receipt does not count.");
        page.Line($"Draft plan to Ofsted: {dates.DraftPlanDue.InWords()} (20 working days)");
        page.Line(
            "Final plan, as a written statement of action, which the council publishes and sends "
            + $"to the Secretary of State and His Majesty's Chief Inspector: {dates.ActionPlanDue.InWords()} (70 working days)");
        page.Line(
            $"A report the council would have to publish by {dates.CouncilPublicationDue.InWords()} (30 working days); "
            + "no official text was found that says whether this applies to a letter.");
    }

    private static StatutoryTimetable TimetableOf(LocalDate received)
    {
        try
        {
            return StatutoryTimetable.ForReportReceived(received);
        }
        catch (ArgumentOutOfRangeException)
        {
            WorkingDayCalendar calendar = WorkingDayCalendar.EnglandAndWales;
            throw new CommandException(
                $"The dates after {Answer.Iso(received)} cannot be worked out: the bank holidays known here are those of "
                    + $"{Answer.Iso(calendar.FirstDay)} to {Answer.Iso(calendar.LastDay)}.",
                CommandLine.WrongInput);
        }
    }

    /// <summary>The dates as the library writes them. A draft is due only after a letter with areas for priority action.</summary>
    private static string ToJson(StatutoryTimetable dates, bool hasPriorityAction)
    {
        JsonObject json = JsonSerializer.SerializeToNode(dates, IlacsJsonContext.Default.StatutoryTimetable)!.AsObject();
        if (!hasPriorityAction)
        {
            json.Remove("draftPlanDue");
        }

        return json.ToJsonString();
    }
}
