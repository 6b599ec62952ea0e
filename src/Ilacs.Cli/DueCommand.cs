using NodaTime.Text;

namespace Ilacs.Cli;

/// <summary>ilacs due: the statutory dates that follow from receiving a report.</summary>
internal static class DueCommand
{
    public static int Run(Terminal terminal, string received, bool hasPriorityAction, bool isJson)
    {
        if (!LocalDatePattern.Iso.Parse(received).TryGetValue(default, out LocalDate day) || day.Year < 1)
        {
            throw new CommandException($"'{received}' is not a date that exists; expected one such as 2020-04-08.");
        }

        StatutoryTimetable dates = Dates(day);
        if (isJson)
        {
            string draft = hasPriorityAction ? $",\"draftPlanDue\":\"{Iso(dates.DraftPlanDue)}\"" : "";
            terminal.Data.WriteLine(
                $"{{\"receivedOn\":\"{Iso(dates.ReceivedOn)}\",\"councilPublicationDue\":\"{Iso(dates.CouncilPublicationDue)}\",\"actionPlanDue\":\"{Iso(dates.ActionPlanDue)}\"{draft}}}");
            return CommandLine.Done;
        }

        terminal.Print(console =>
        {
            var page = new Page(console);
            page.Line($"Received on {day.InWords()}; the day of receipt does not count.");
            if (hasPriorityAction)
            {
                page.Line($"Draft plan to Ofsted: {dates.DraftPlanDue.InWords()} (20 working days)");
            }

            page.Line($"The council publishes the report by {dates.CouncilPublicationDue.InWords()} (30 working days)");
            page.Line($"Written statement of action to the Secretary of State and His Majesty's Chief Inspector: {dates.ActionPlanDue.InWords()} (70 working days)");
        });
        return CommandLine.Done;
    }

    private static StatutoryTimetable Dates(LocalDate received)
    {
        try
        {
            return StatutoryTimetable.ForReportReceived(received);
        }
        catch (ArgumentOutOfRangeException)
        {
            WorkingDayCalendar calendar = WorkingDayCalendar.EnglandAndWales;
            throw new CommandException(
                $"The dates after {Iso(received)} cannot be counted: the bank holidays known here are those of {Iso(calendar.FirstDay)} to {Iso(calendar.LastDay)}.",
                CommandLine.WrongInput);
        }
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
