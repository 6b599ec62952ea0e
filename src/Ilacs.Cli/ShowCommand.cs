using System.CommandLine;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs show: prints the story of an authority.</summary>
internal static class ShowCommand
{
    public static Command Define(Terminal terminal)
    {
        var authority = new Argument<string>("AUTHORITY") { Description = "Name, alias, Ofsted URN, GSS code or three-digit code" };
        authority.CompletionSources.Add(_ => AuthorityRegister.National.All.Select(it => it.Name).Order(StringComparer.Ordinal));
        Option<LocalDate?> asAt = CommonOptions.Day(
            "--as-at", "What was known on a given day: inspections that had begun and been published by then");
        var format = new FormatOption(
            "text for people; html: a standalone page; json: the documents as JSON Lines",
            OutputFormat.Text, OutputFormat.Html, OutputFormat.Json);
        var source = new SourceOptions();
        var command = new Command("show", "One authority's story: each inspection and visit, and how its judgements changed")
        {
            authority, asAt, format, source.Record, source.Register,
        };
        command.SetAction(parsed => Run(
            terminal, source.Open(parsed, terminal), parsed.GetRequiredValue(authority), parsed.GetValue(asAt),
            format.In(parsed)));
        return command;
    }

    private static int Run(Terminal terminal, ChosenRecord record, string authority, LocalDate? asAt, OutputFormat format)
    {
        AuthorityStory story = record.StoryOf(authority, asAt);
        if (format == OutputFormat.Html)
        {
            (RegisteredAuthority? registered, _, _) = record.Find(authority);
            SiteFiles.WriteAlone(terminal.Data, AuthorityPage.Of(Place.Alone, record.Content, record.Description, registered, story));
            return CommandLine.Done;
        }

        if (format == OutputFormat.Json)
        {
            record.ReportDuplicates(terminal);
            foreach (IlacsDocument document in story.Documents)
            {
                terminal.Data.WriteLine(IlacsJson.WriteToString(document));
            }

            return CommandLine.Done;
        }

        terminal.Print(console =>
        {
            var page = new Page(console);
            page.Heading(story.Authority.ToString());
            page.Parts(story.Head);
            page.Parts(story.Latest);
            Grid(page, JudgementGrid.Of(story.History));
            foreach (Chapter chapter in story.Events.Concat(story.Plans))
            {
                page.Blank();
                page.Heading(chapter.Heading);
                page.Parts(chapter.Parts);
            }

            IReadOnlyList<StoryPart>[] end = [story.Together, story.Next, story.Neighbours, [.. story.Foot(record.Description)]];
            foreach (IReadOnlyList<StoryPart> parts in end)
            {
                if (parts.Count > 0)
                {
                    page.Blank();
                    page.Parts(parts);
                }
            }
        });
        return CommandLine.Done;
    }

    private static void Grid(Page page, JudgementGrid? grid)
    {
        if (grid is null)
        {
            return;
        }

        page.Blank();
        page.Columns(
            [.. grid.Inspections.Select(inspection => inspection.YearInWords())],
            grid.Domains.Select(domain => (domain.Title, Letters(domain))));
        page.Line(grid.Legend, indent: 2);

        IReadOnlyList<string> Letters(JudgementDomain domain) =>
            [.. grid.Inspections.Select(inspection => JudgementGrid.LettersOf(inspection.Judgements[domain]))];
    }
}
