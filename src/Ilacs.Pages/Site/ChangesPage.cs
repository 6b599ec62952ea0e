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
            E("p.lead", $"Published from {since.InWords()} to {site.Day.InWords()}: {Words.GradedInspections(graded)} and "
                + $"{Words.Visits(published.Length - graded)} in the record."),
            Words.Undated(all.Undated, since) is { } undated
                ? E("p.note", $"{undated} {(all.Undated.Count == 1 ? "It is" : "They are")} not listed here.")
                : null,
            site.Record.VisitsKnownFor is [.., var known] && known.End < since
                ? E("p.note", $"The record has the visits that Ofsted\u2019s statistics list, up to {known.End.InWords()}; "
                    + "later ones are not covered here.")
                : null,
            Summary(site, published),
            published.GroupBy(it => it.Inspection.PublishedOn!.Value.ToYearMonth()).Select(month => E(
                "section", A("aria-label", month.Key.InWords()), E("h2", month.Key.InWords()),
                month.Select(it => Entry(site, place, it)))));
    }

    private static XElement? Summary(SiteContent site, Publication[] published)
    {
        JudgementComparison[] claimed = [.. published.SelectMany(it => it.Comparisons).Where(it => it.Change is not null)];
        if (claimed.Length == 0)
        {
            return null;
        }

        IEnumerable<JudgementDomain> domains = claimed.Select(it => it.Domain).Distinct().OrderBy(site.Order);
        ChangeDirection[] directions = [ChangeDirection.Improved, ChangeDirection.Unchanged, ChangeDirection.Declined];
        return E(
            "table.numbers",
            E("caption", "Judgements that can be compared with the previous inspection"),
            Columns("Judgement", directions.Select(direction => NumberColumn(Upper(direction.Title)))),
            E("tbody", domains.Select(domain => Row(domain.Title, directions.Select(direction => NumberCell(Count(domain, direction)))))));

        int Count(JudgementDomain domain, ChangeDirection direction) =>
            claimed.Count(it => it.Domain == domain && it.Change!.Value.Direction == direction);
    }

    private static string Upper(string text) => $"{char.ToUpperInvariant(text[0])}{text[1..]}";

    private static XElement Entry(SiteContent site, Place place, Publication publication)
    {
        Inspection inspection = publication.Inspection;
        SiteAuthority? authority = site.Find(publication.Authority);
        return E(
            "article",
            E("h3", place.Name(authority, authority?.Name ?? publication.Authority.ToString())),
            E("p.note", $"{inspection.KindInWords()}: {inspection.DatesInWords()}"),
            inspection is GradedInspection graded ? Judgements(publication, graded) : Theme((UngradedInspection)inspection));
    }

    private static XElement? Theme(UngradedInspection visit) =>
        Words.About(visit) is { Length: > 0 } theme ? E("p", A("dir", "auto"), theme) : null;

    private static XElement Judgements(Publication publication, GradedInspection graded) => E(
        "ul.moves",
        InspectionChapter.InOrder(graded).Select(domain =>
        {
            JudgementComparison[] claimed = [.. publication.Comparisons.Where(it => it.Domain == domain && it.Change is not null)];
            string change = claimed is [var move, ..] ? $" {move.Change}"
                : publication.Before is null ? " nothing to compare with" : " not compared";
            return E(
                "li", E("span.of", domain.Title), " ",
                claimed.Take(1).Select(it => new object[] { Mark.Tile(it.Before), " \u2192 " }),
                Mark.Tile(graded.Judgements[domain]), E("span.change", change));
        }));
}
