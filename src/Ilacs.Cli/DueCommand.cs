using NodaTime.Text;

namespace Ilacs.Cli;

/// <summary>ilacs due: the statutory dates that follow from receiving a report or a letter.</summary>
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
            + "whether that holds for a letter was not seen in an official text.");
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
