using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>What was published in the year before the day of the site, the newest first. What changed is for
/// <see cref="InspectionHistory.ComparedWithBefore"/> to say.</summary>
internal static class ChangesPage
{
    public static XElement Of(SiteContent site)
    {
        Place place = new(site, "");
        LocalDate since = site.Day.Year > 1 ? site.Day.PlusYears(-1).PlusDays(1) : site.Day;
        PublicationsSince all = site.Record.PublishedSince(since, site.Day);
        Publication[] published = [.. all.Published.Reverse()];
        int graded = published.Count(it => it.Inspection is GradedInspection);
        return PageFrame.Of(
            place, "changes.html", "What changed", [site.Description],
            E("h1", "What changed"),
            E("p.lead", $"Published from {since.InWords()} to {site.Day.InWords()}: {Words.Plural(graded, "graded inspection", "graded inspections")} and "
                + $"{Words.Plural(published.Length - graded, "visit", "visits")}."),
            Undated(all),
            Summary(published),
            published.GroupBy(it => it.Inspection.PublishedOn!.Value.ToYearMonth()).Select(month => (object)E(
                "section", A("aria-label", month.Key.InWords()), E("h2", month.Key.InWords()), month.Select(it => One(site, place, it)))));
    }

    private static XElement? Undated(PublicationsSince all) => all.Undated.Count == 0 ? null : E(
        "p.note", $"{Words.Plural(all.Undated.Count, "inspection or visit", "inspections and visits")} that may be of this time "
            + $"{(all.Undated.Count == 1 ? "states" : "state")} no day of publication, and {(all.Undated.Count == 1 ? "is" : "are")} not here.");

    private static XElement? Summary(Publication[] published)
    {
        JudgementComparison[] claimed = [.. published.SelectMany(it => it.Comparisons).Where(it => it.Change is not null)];
        if (claimed.Length == 0)
        {
            return null;
        }

        JudgementDomain[] domains = [.. claimed.Select(it => it.Domain).Distinct().OrderBy(domain => domain == JudgementDomain.OverallEffectiveness ? -1 : FrameworkEdition.Known[^1].Find(domain)?.Order ?? 100)];
        ChangeDirection[] directions = [ChangeDirection.Improved, ChangeDirection.Unchanged, ChangeDirection.Declined];
        return E(
            "table.numbers",
            E("caption", "Judgements that can be compared with the inspection before"),
            E("thead", E("tr", E("th", A("scope", "col"), "Judgement"), directions.Select(direction => (object)E("th.num", A("scope", "col"), Upper(direction.Title))))),
            E("tbody", domains.Select(domain => (object)E(
                "tr", E("th", A("scope", "row"), domain.Title),
                directions.Select(direction => (object)E("td.num", Words.Number(claimed.Count(it => it.Domain == domain && it.Change!.Value.Direction == direction))))))));
    }

    private static string Upper(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static XElement One(SiteContent site, Place place, Publication publication)
    {
        Inspection inspection = publication.Inspection;
        SiteAuthority? authority = site.Find(publication.Authority);
        return E(
            "article",
            E("h3", place.Name(authority, authority?.Name ?? publication.Authority.ToString())),
            E("p.note", $"{inspection.PublishedOn!.Value.InWords()}: {inspection.TitleInWords().Replace("  ", " \u00b7 ", StringComparison.Ordinal)}"),
            inspection is GradedInspection graded ? Judgements(publication, graded) : Theme((UngradedInspection)inspection));
    }

    private static XElement? Theme(UngradedInspection visit)
    {
        string theme = string.Join("; ", new[] { visit.Theme?.Title, visit.Focus }.OfType<string>());
        return theme.Length == 0 ? null : E("p", A("dir", "auto"), theme);
    }

    private static XElement Judgements(Publication publication, GradedInspection graded) => E(
        "ul.moves",
        InspectionChapter.InOrder(graded).Select(domain =>
        {
            JudgementComparison[] compared = [.. publication.Comparisons.Where(it => it.Domain == domain)];
            JudgementComparison? claimed = compared.Where(it => it.Change is not null).Select(it => (JudgementComparison?)it).FirstOrDefault();
            Judgement after = graded.Judgements[domain];
            return (object)E(
                "li", E("span.of", domain.Title), " ",
                claimed is { } move ? new object[] { Mark.Tile(move.Before), " \u2192 ", Mark.Tile(after), E("span.change", $" {move.Change}") }
                    : [Mark.Tile(after), E("span.change", publication.Before is null ? " nothing to compare with" : " not compared")]);
        }));
}
