using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The page of an authority.</summary>
internal static class AuthorityPage
{
    /// <summary>The page.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="record">The record, for neighbours and rules.</param>
    /// <param name="description">What the record holds.</param>
    /// <param name="registered">The authority in the register, if it is there.</param>
    /// <param name="story">Its story.</param>
    public static XElement Of(Place place, InspectionRecord record, string description, RegisteredAuthority? registered, AuthorityStory story)
    {
        string name = registered?.Name ?? story.Authority.ToString();
        Timeline? timeline = Timeline.Of(story, registered);
        return PageFrame.Of(
            place, "", name, story.Foot(description).OfType<Sentence>().Select(sentence => sentence.Text),
            Way(place, registered),
            E("h1", Html.Name(name)),
            story.Head.OfType<Sentence>().Select(sentence => (object)E("p.fact", sentence.Text)),
            Latest(place, record, registered, story),
            timeline is null ? null : Through(timeline, story),
            Events(story),
            Section("plan", "Action plan", Plans(story)),
            Section("together", "What the inspections say together", StoryMarkup.Of(story.Together)),
            Section("next", "What normally comes next", StoryMarkup.Of(story.Next)),
            Section("rules", "What the rules found", Findings(record, story)));
    }

    private static XElement? Way(Place place, RegisteredAuthority? registered) => place.Site is null ? null : E(
        "p.way", place.To("index.html", "England"), " \u203a ", registered is null ? "Not in the register" : place.Name(registered.Region));

    private static XElement? Section(string id, string heading, IEnumerable<object> content)
    {
        object[] all = [.. content];
        return all.Length == 0 ? null : E($"section.{id}", A("aria-labelledby", id), E($"h2#{id}", heading), all);
    }

    private static XElement Latest(Place place, InspectionRecord record, RegisteredAuthority? registered, AuthorityStory story) => E(
        "section.first",
        A("aria-labelledby", "latest"),
        E("div.latest", E("h2#latest", "Latest grades"), StoryMarkup.Of(story.Latest)),
        NeighbourStrip.Of(place, record, registered, story));

    private static XElement Through(Timeline timeline, AuthorityStory story) => E(
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
                timeline.Marks.Select(mark => (object)E("li", E(mark.IsOfPlan ? "b.k.square" : "b.k", mark.Key), " ", mark.Words)))),
        E("p.note", "A coloured bar runs from an inspection to the next. Shading shows which judgements an edition of the framework has; where one judgement "
            + "became two, nothing is said about better or worse."),
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
                E("thead", E("tr", E("th", A("scope", "col"), "Area"), graded.Select(inspection => (object)E(
                    "th", A("scope", "col"), inspection.YearInWords(), E("span.edition", inspection.Framework.Title))))),
                E("tbody", domains.Select(domain => (object)E(
                    "tr",
                    E("th", A("scope", "row"), domain.Title),
                    graded.Select(inspection => (object)E("td", Mark.Alone(inspection.Judgements[domain]))))))));
    }

    private static XElement? Events(AuthorityStory story) => Section(
        "inspections", "Inspections and visits",
        story.Events.Reverse().Select(chapter => E("article", E("h3", chapter.Heading.Replace("  ", " \u00b7 ", StringComparison.Ordinal)), StoryMarkup.Of(chapter.Parts))));

    private static IEnumerable<XElement> Plans(AuthorityStory story)
    {
        ActionPlan[] plans = [.. story.Documents.OfType<ActionPlan>()];
        for (int place = 0; place < story.Plans.Count; place++)
        {
            Chapter chapter = story.Plans[place];
            yield return E(
                "article", E("h3", chapter.Heading), StoryMarkup.Of(chapter.Parts), place < plans.Length ? PlanTables.Of(plans[place], story) : null);
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
        int checkedAlready = reports.Length;
        yield return E("p", reports.All(it => it.Report.Issues.Count == 0)
            ? $"{Words.Plural(rules.Count, "rule was", "rules were")} applied to {Words.Plural(checkedAlready, "document", "documents")}, and found nothing."
            : $"{Words.Plural(rules.Count, "rule was", "rules were")} applied to {Words.Plural(checkedAlready, "document", "documents")}. An error contradicts law, guidance or the "
                + "framework; a warning is unusual, and may be right.");
        foreach ((IlacsDocument document, ValidationReport report) in reports.Where(it => it.Report.Issues.Count > 0))
        {
            string title = document is Inspection inspection ? inspection.TitleInWords().Replace("  ", " \u00b7 ", StringComparison.Ordinal) : "Action plan";
            yield return E("h3", title);
            yield return E("ul", report.Issues.Select(issue => (object)E("li", E("strong", issue.Severity.Title), " ", issue.Message, " ", E("span.rule", issue.Rule))));
        }
    }
}
