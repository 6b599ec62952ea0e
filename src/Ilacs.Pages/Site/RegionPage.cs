using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The page of a region.</summary>
internal static class RegionPage
{
    public static XElement Of(SiteContent site, Region region)
    {
        Place place = new(site, "../");
        OutcomeTable[] years = [.. site.Years.Select(table => table.Where(outcome => outcome.Authority.Region == region))];
        OutcomeTable latest = years[^1];
        JudgementDomain[] domains = [.. site.Domains.Where(domain => NumbersTable.Has(latest, domain))];
        SiteAuthority[] closed =
            [.. site.Authorities.Where(it => it.Registered is { } entry && entry.Region == region && !entry.ExistedOn(site.Day))];
        string ofsted = string.Equals(region.Name, region.OfstedName, StringComparison.Ordinal) ? ""
            : $" Ofsted\u2019s statistics count the region in {region.OfstedName}.";
        return PageFrame.Of(
            place, Place.RegionPath(region), region.Name, site.Basis,
            E("p.way", place.To("index.html", "England"), " \u203a Regions"),
            E("h1", region.Name),
            E("p.lead", $"{Words.Authorities(latest.Outcomes.Count)} on {site.Day.InWords()}.{ofsted}"),
            Section("grades", "Grades", Counts(latest, site.Latest, domains)),
            Section(
                "authorities", "Authorities", MatrixSection.Note(), MatrixSection.OrderOfGrades(domains),
                MatrixSection.Table(site, place, latest.Outcomes, domains, withRegion: false)),
            closed.Length == 0 ? null : E("p", "Closed: ", closed.SelectMany((authority, number) =>
                new object[] { number == 0 ? "" : ", ", place.Name(authority, authority.Name) })),
            Section(
                "years", "Year by year", E("p.note", EnglandPage.YearsNote),
                E("div.figures", domains.Select((domain, number) =>
                    YearBars.Of($"y{Words.Number(number)}", domain.Title, site.YearEnds, years, domain)))));
    }

    private static XElement Counts(OutcomeTable region, OutcomeTable england, JudgementDomain[] domains) => E(
        "table.numbers",
        E("caption", "Authorities by latest grade"),
        Columns("Judgement", NumbersTable.Columns, NumberColumn("Good or better"), NumberColumn("England")),
        E("tbody", domains.Select(domain => Row(
            domain.Title, NumbersTable.Cells(region, domain),
            NumbersTable.PercentCell(region, domain), NumbersTable.PercentCell(england, domain)))));
}
