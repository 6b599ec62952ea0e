using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>ilacs show: prints the story of an authority.</summary>
internal static class ShowCommand
{
    public static int Run(Terminal terminal, Record record, string authority, LocalDate? asAt, string format)
    {
        AuthorityStory story = record.StoryOf(authority, asAt);
        if (format is "html")
        {
            (RegisteredAuthority? registered, _, _) = record.Find(authority);
            SiteFiles.WriteAlone(terminal.Data, AuthorityPage.Of(Place.Alone, record.Content, record.Description, registered, story));
            return CommandLine.Done;
        }

        if (format is "json")
        {
            record.SayDuplicates(terminal);
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

            foreach (IReadOnlyList<StoryPart> parts in (IReadOnlyList<StoryPart>[])[story.Together, story.Next, story.Neighbours, [.. story.Foot(record.Description)]])
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
            grid.Domains.Select(domain =>
                (domain.Title, (IReadOnlyList<string>)[.. grid.Inspections.Select(inspection => JudgementGrid.LettersOf(inspection.Judgements[domain]))])));
        page.Line(grid.Legend, indent: 2);
    }
}
