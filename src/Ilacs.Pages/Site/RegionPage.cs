using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The page of a region.</summary>
internal static class RegionPage
{
    public static XElement Of(SiteContent site, Region region)
    {
        Place place = new(site, "../");
        OutcomeTable latest = site.Latest.Where(outcome => outcome.Authority.Region == region);
        OutcomeTable[] years = [.. site.Years.Select(table => table.Where(outcome => outcome.Authority.Region == region))];
        JudgementDomain[] domains = [.. site.Domains.Where(domain => latest.Domains.Contains(domain) && latest.Graded(domain) + latest.NotJudged(domain) > 0)];
        SiteAuthority[] closed = [.. site.Authorities.Where(authority => authority.Registered is { } entry && entry.Region == region && !entry.ExistedOn(site.Day))];
        string ofsted = string.Equals(region.Name, region.OfstedName, StringComparison.Ordinal) ? "" : $" Ofsted\u2019s statistics count it in {region.OfstedName}.";
        return PageFrame.Of(
            place, Place.RegionPath(region), region.Name, EnglandPage.Rests(site),
            E("p.way", place.To("index.html", "England"), " \u203a Regions"),
            E("h1", region.Name),
            E("p.lead", $"{Words.Plural(latest.Outcomes.Count, "authority", "authorities")} on {site.Day.InWords()}.{ofsted}"),
            E("section", A("aria-labelledby", "grades"), E("h2#grades", "Grades"), Counts(latest, site.Latest, domains)),
            E("section", A("aria-labelledby", "authorities"), E("h2#authorities", "Authorities"), MatrixSection.Note(),
                MatrixSection.Table(site, place, [.. latest.Outcomes.OrderBy(outcome => outcome.Authority.Name, StringComparer.Ordinal)], domains)),
            closed.Length == 0 ? null : E("p", "Closed: ", closed.SelectMany((authority, number) => new object[] { number == 0 ? "" : ", ", place.Name(authority, authority.Name) })),
            E("section", A("aria-labelledby", "years"), E("h2#years", "Year by year"),
                E("div.figures", domains.Select((domain, number) => (object)YearBars.Of($"y{Words.Number(number)}", site.YearEnds, years, domain)))));
    }

    private static XElement Counts(OutcomeTable region, OutcomeTable england, JudgementDomain[] domains) => E(
        "table.numbers",
        E("caption", "Authorities by latest grade"),
        E("thead", E("tr", E("th", A("scope", "col"), "Judgement"), Mark.InOrder.Select(judgement => (object)E("th.num", A("scope", "col"), Mark.Alone(judgement))),
            E("th.num", A("scope", "col"), "Good or better"), E("th.num", A("scope", "col"), "England"))),
        E("tbody", domains.Select(domain => (object)E(
            "tr", E("th", A("scope", "row"), domain.Title), NumbersTable.Counts(region, domain).Select(count => (object)E("td.num", Words.Number(count))),
            E("td.num", Percent(region, domain)), E("td.num", Percent(england, domain))))));

    private static string Percent(OutcomeTable table, JudgementDomain domain) => table.PercentGoodOrBetter(domain) is { } percent ? $"{Words.Number(percent)}%" : "\u2013";
}
