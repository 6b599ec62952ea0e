using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>What the data are, what they leave open, and the files.</summary>
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
            EnglandPage.Rests(site).Select((sentence, number) => (object)E(number == 0 ? "p.lead" : "p", sentence)),
            E("p", $"These pages tell of {Words.Plural(graded, "graded inspection", "graded inspections")} and {Words.Plural(all - graded, "visit", "visits")} of "
                + $"{Words.Plural(site.Authorities.Count, "authority", "authorities")}, as known on {site.Day.InWords()}."),
            E("section", A("aria-labelledby", "files"), E("h2#files", "The data"), E("ul", DataFiles.All.Select(file => (object)E("li", place.To(file.Path, file.Title), $": {file.What}")))),
            E("section", A("aria-labelledby", "letters"), E("h2#letters", "Letters and colours"), Mark.Legend("no judgement: none was made, or none is known"),
                E("p", "Each colour has a letter on it. The colours stay apart for readers who see red, green or blue otherwise, in light and dark.")),
            E("section", A("aria-labelledby", "editions"), E("h2#editions", "Editions of the framework"), Editions()),
            E(
                "section",
                A("aria-labelledby", "reading"),
                E("h2#reading", "How to read it"),
                E("p", "A grade counts from the day on which its report was published. A change is said only against the authority\u2019s graded inspection before, and only where "
                    + "the two judgements can be compared. From 2018 to 2022 there was one judgement on children in care and care leavers; what came after it is not compared with it."),
                E("p", "When an authority closed, its successors started without judgements. The year of an inspection is that of its first day on site."),
                E("p", "The estimated window of the next inspection comes from the pathways of the framework and what was observed; Ofsted decides when it inspects.")),
            E("section", A("aria-labelledby", "regions"), E("h2#regions", "Regions"), E("ul", SiteFiles.Regions(site).Select(region => (object)E("li", place.Name(region))))),
            E("section", A("aria-labelledby", "all"), E("h2#all", "Authorities"), E("ul.columns", site.Authorities.Select(authority => (object)E(
                "li", place.Name(authority, authority.Name), authority.Registered is { ClosedOn: { } closed } && closed < site.Day ? $" (closed {Words.Number(closed.Year)})" : "")))));
    }

    private static XElement Editions() => E(
        "table",
        E("thead", E("tr", E("th", A("scope", "col"), "Edition"), E("th", A("scope", "col"), "Inspections that began"), E("th", A("scope", "col"), "Judgements"))),
        E("tbody", FrameworkEdition.Known.Select(edition => (object)E(
            "tr",
            E("th", A("scope", "row"), edition.Title),
            E("td", $"{(edition.FirstDay is { } first ? $"from {first.InWords()}" : "")}{(edition.LastDay is { } last ? $" to {last.InWords()}" : "")}"),
            E("td", string.Join("; ", edition.Domains.OrderBy(domain => domain.Order).Select(domain => domain.Domain.Title)))))));
}
