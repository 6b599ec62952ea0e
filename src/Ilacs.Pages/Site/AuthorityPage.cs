using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The page of an authority.</summary>
internal static class AuthorityPage
{
    /// <summary>The page.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="record">The record, for neighbours and rules.</param>
    /// <param name="description">What the record holds.</param>
    /// <param name="registered">The authority in the register, if it is there.</param>
    /// <param name="story">Its story.</param>
    public static XElement Of(
        Place place, InspectionRecord record, string description, RegisteredAuthority? registered, AuthorityStory story)
    {
        string name = registered?.Name ?? story.Authority.ToString();
        Timeline? timeline = Timeline.Of(story, registered);
        return PageFrame.Of(
            place, "", name, story.Foot(description).OfType<Sentence>().Select(sentence => sentence.Text),
            Breadcrumb(place, registered),
            E("h1", Html.Name(name)),
            story.Head.OfType<Sentence>().Select(sentence => E("p.fact", sentence.Text)),
            Latest(place, record, registered, story),
            timeline is null ? null : ThroughTheYears(timeline, story),
            Events(story),
            Part("plan", "Action plan", Plans(story)),
            Part("together", "What the inspections show together", StoryMarkup.Of(story.Together)),
            Part("next", "What normally comes next", StoryMarkup.Of(story.Next)),
            Part("rules", "What the rules found", Findings(record, story)));
    }

    private static XElement? Breadcrumb(Place place, RegisteredAuthority? registered) => place.Site is null ? null : E(
        "p.way", place.To("index.html", "England"), " \u203a ", registered is null ? "Not in the register" : place.Name(registered.Region));

    /// <summary>A section that is there only if something is in it.</summary>
    private static XElement? Part(string id, string heading, IEnumerable<XElement> content)
    {
        XElement[] all = [.. content];
        return all.Length == 0 ? null : E($"section.{id}", A("aria-labelledby", id), E($"h2#{id}", heading), all);
    }

    private static XElement Latest(Place place, InspectionRecord record, RegisteredAuthority? registered, AuthorityStory story) => E(
        "section.first",
        A("aria-labelledby", "latest"),
        E("div.latest", E("h2#latest", "Latest grades"), StoryMarkup.Of(story.Latest)),
        NeighbourStrip.Of(place, record, registered, story));

    private static XElement ThroughTheYears(Timeline timeline, AuthorityStory story) => E(
        "section.through",
        A("aria-labelledby", "through"),
        E("h2#through", "Through the years"),
        Mark.Legend("no judgement"),
        E(
            "figure",
            timeline.Draw(TimelineLayout.Wide),
            timeline.Draw(TimelineLayout.Narrow),
            timeline.Marks.Count == 0 ? null : E(
                "ul.key",
                timeline.Marks.Select(mark => E("li", E(mark.IsOfPlan ? "b.k.square" : "b.k", mark.Key), " ", mark.Words)))),
        timeline.NotDrawn.Any() ? E("p.fact", timeline.NotDrawnInWords) : null,
        E("p.note", "A coloured bar runs from one inspection to the next. Shading shows which judgements an edition of the framework has; "
            + "where one judgement became two, nothing is claimed about better or worse. Circles are visits, squares are plan dates. "
            + "The estimated window of the next inspection is hatched; dotted lines mark the dates printed below them."),
        Table(story));

    private static XElement? Table(AuthorityStory story)
    {
        GradedInspection[] graded = [.. story.History.Graded];
        if (graded.Length == 0)
        {
            return null;
        }

        JudgementDomain[] domains = [.. story.History.Graded.Reverse().SelectMany(InspectionChapter.InOrder).Distinct()];
        return E(
            "details.table",
            E("summary", "The same as a table"),
            E(
                "table.grid",
                E("caption", "Judgements by inspection; the year is that of the first day on site"),
                Columns("Area", graded.Select(inspection => E(
                    "th", A("scope", "col"), inspection.YearInWords(), E("span.edition", inspection.Framework.Title)))),
                E("tbody", domains.Select(domain => Row(
                    domain.Title, graded.Select(inspection => E("td", Mark.Alone(inspection.Judgements[domain]))))))));
    }

    private static XElement? Events(AuthorityStory story) => Part(
        "inspections", "Inspections and visits",
        story.Events.Reverse().Select(chapter => E("article", E("h3", chapter.Heading.OnAPage()), StoryMarkup.Of(chapter.Parts))));

    private static IEnumerable<XElement> Plans(AuthorityStory story)
    {
        ActionPlan[] plans = [.. story.Documents.OfType<ActionPlan>()];
        for (int i = 0; i < story.Plans.Count; i++)
        {
            Chapter chapter = story.Plans[i];
            yield return E(
                "article", E("h3", chapter.Heading), StoryMarkup.Of(chapter.Parts),
                i < plans.Length ? PlanTables.Of(plans[i], story) : null);
        }
    }

    private static IEnumerable<XElement> Findings(InspectionRecord record, AuthorityStory story)
    {
        ValidationRules rules = RegisterRules.DefaultFor(record.Register);
        (IlacsDocument Document, ValidationReport Report)[] reports =
        [
            .. story.Documents.Select(document => (document, document is Inspection inspection
                ? rules.Validate(inspection, story.History)
                : rules.Validate((ActionPlan)document, story.History.InspectionOf((ActionPlan)document)))),
        ];
        string found = reports.All(it => it.Report.Issues.Count == 0) ? ", and found nothing."
            : ". An error contradicts law, guidance or the framework; a warning is unusual, but may be right.";
        yield return E("p", $"{Words.Plural(rules.Count, "rule was", "rules were")} applied to "
            + $"{Words.Plural(reports.Length, "document", "documents")}{found}");
        foreach ((IlacsDocument document, ValidationReport report) in reports.Where(it => it.Report.Issues.Count > 0))
        {
            yield return E("h3", document is Inspection inspection ? inspection.TitleInWords().OnAPage() : "Action plan");
            yield return E("ul", report.Issues.Select(issue =>
                E("li", E("strong", issue.Severity.Title), " ", issue.Message, " ", E("span.rule", issue.Rule))));
        }
    }
}
