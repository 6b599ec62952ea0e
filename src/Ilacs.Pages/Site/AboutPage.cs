using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>What the data are, what they leave open, and where the files are.</summary>
internal static class AboutPage
{
    public static XElement Of(SiteContent site)
    {
        Place place = new(site, "");
        int graded = site.Authorities.Sum(authority => authority.Story.History.Graded.Count);
        int all = site.Authorities.Sum(authority => authority.Story.History.Inspections.Count);
        return PageFrame.Of(
            place, "about.html", "About the data", [],
            E("h1", "About the data"),
            site.Basis.Select((sentence, number) => E(number == 0 ? "p.lead" : "p", sentence)),
            E("p", $"These pages cover {Words.GradedInspections(graded)} and {Words.Visits(all - graded)} of "
                + $"{Words.Authorities(site.Authorities.Count)}, as known on {site.Day.InWords()}."),
            Section("files", "The data", E("ul", DataFiles.All.Select(file => E("li", place.To(file.Path, file.Title), $": {file.What}")))),
            Section(
                "letters", "Letters and colours",
                Mark.Legend("no judgement: none was made, or none is known"),
                E("p", "Each colour has a letter on it. Readers who see red, green or blue differently can still tell the colours "
                    + "apart, in light and dark mode.")),
            Section("editions", "Editions of the framework", Editions()),
            Section(
                "reading", "How to read it",
                E("p", "A grade counts from the day on which its report was published. A change is stated only against the "
                    + "authority\u2019s previous graded inspection, and only where the two judgements can be compared."
                    + string.Concat(Splits())),
                E("p", "When an authority closed, its successors started without judgements. "
                    + "The year of an inspection is that of its first day on site."),
                E("p", "The estimated window of the next inspection comes from the pathways of the framework and what was observed; "
                    + "Ofsted decides when to inspect.")),
            Section("regions", "Regions", E("ul", SiteFiles.Regions(site).Select(region => E("li", place.Name(region))))),
            Section("all", "Authorities", E("ul.columns", site.Authorities.Select(authority => E(
                "li", place.Name(authority, authority.Name), ClosedBy(authority, site.Day))))));
    }

    private static string ClosedBy(SiteAuthority authority, LocalDate day) =>
        authority.Registered is { ClosedOn: { } closed } && closed < day ? $" (closed {Words.Number(closed.Year)})" : "";

    private static IEnumerable<string> Splits() => FrameworkEdition.Known
        .SelectMany(edition => edition.Domains).SelectMany(domain => domain.Follows)
        .Where(follows => follows.Basis == ComparisonBasis.Split).DistinctBy(follows => (follows.Edition, follows.Domain))
        .Select(split => $" From {Words.Number(split.Edition.FirstDay!.Value.Year)} to {Words.Number(split.Edition.LastDay!.Value.Year)} "
            + $"there was one judgement on {split.Domain.Title.ToLowerInvariant()}; what came after it is not compared with it.");

    private static XElement Editions() => E(
        "table",
        Columns("Edition", "Inspections that began", "Judgements"),
        E("tbody", FrameworkEdition.Known.Select(edition => Row(
            edition.Title,
            E(
                "td", edition.FirstDay is { } first ? $"from {first.InWords()}" : "",
                edition.LastDay is { } last ? $" to {last.InWords()}" : ""),
            E("td", string.Join("; ", edition.Domains.OrderBy(domain => domain.Order).Select(domain => domain.Domain.Title)))))));
}
