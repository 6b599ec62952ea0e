using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>England: the map, all authorities, and how grades are distributed, by year, by change and by region.</summary>
internal static class EnglandPage
{
    private static readonly (string Anchor, string Title)[] Sections =
    [
        ("#map", "Map"), ("#authorities", "All authorities"), ("#years", "Year by year"), ("#flows", "From one inspection to the next"),
        ("#regions", "Regions"), ("#official", "Ofsted\u2019s figures"),
    ];

    public static XElement Of(SiteContent site)
    {
        var place = new Place(site, "");
        if (site.Domains.Count == 0)
        {
            return WithoutRegistered(site, place);
        }

        return PageFrame.WithScript(
            place, "index.html", "England", site.Basis,
            E("h1", site.IsNational ? "England at a glance" : "The record at a glance"),
            E("p.lead", Lead(site.Latest, site.Day, site.Domains[0])),
            E("ul.ways", Sections.Select(section => E("li", place.To(section.Anchor, section.Title)))),
            MapSection.Of(site, place),
            MatrixSection.Of(site, place),
            Years(site),
            Flows(site),
            Regions(site, place),
            OfficialSection.Of(site));
    }

    /// <summary>A record whose authorities the register does not know, or without graded inspections: nothing to count.</summary>
    private static XElement WithoutRegistered(SiteContent site, Place place) => PageFrame.Of(
        place, "index.html", "England", site.Basis,
        E("h1", "The record at a glance"),
        E("p.lead", $"On {site.Day.InWords()} the record had no graded inspection that counts for any authority in the register, "
            + "so there is nothing to compare."),
        E("ul", site.Authorities.Select(authority => E("li", place.Name(authority, authority.Name)))));

    /// <summary>How many authorities have which grade.</summary>
    public static string Lead(OutcomeTable table, LocalDate day, JudgementDomain domain)
    {
        string title = domain.Title.ToLowerInvariant();
        if (table.Graded(domain) == 0)
        {
            return $"On {day.InWords()} no authority had a grade for {title}.";
        }

        string grades = Words.List([.. Mark.Grades.Where(grade => table[domain, grade] > 0)
            .Select(grade => $"{Words.Number(table[domain, grade])} {grade.Title.ToLowerInvariant()}")]);
        int without = table.Outcomes.Count - table.Graded(domain);
        string were = without == 1 ? "it was" : "they were";
        string rest = without == 0 ? ""
            : table.WithoutOverallEffectiveness == without && domain == JudgementDomain.OverallEffectiveness
                ? $" {Words.Number(without)} had no overall grade: the edition under which {were} inspected has none."
                : $" {Words.Number(without)} had none.";
        return $"On {day.InWords()}, {Words.Authorities(table.Graded(domain))} had a grade for {title}: {grades}.{rest}";
    }

    private static XElement Figures(string id, string heading, string note, IEnumerable<XElement?> figures) =>
        Section(id, heading, E("p.note", note), E("div.figures", figures));

    /// <summary>What the bars by year count.</summary>
    public static string YearsNote { get; } =
        $"Authorities by latest grade at the end of each year. As in Ofsted\u2019s series: {Words.OfficialSeries()}";

    private static XElement Years(SiteContent site) => Figures(
        "years", "Year by year",
        YearsNote,
        site.Domains.Select((domain, number) => YearBars.Of($"y{Words.Number(number)}", domain.Title, site.YearEnds, site.Years, domain)));

    private static XElement Flows(SiteContent site) => Figures(
        "flows", "From one inspection to the next",
        "All graded inspections that followed an earlier one. Where one judgement became two, or two became one, nothing is compared.",
        site.Domains.Select((domain, number) => FlowChart.Of($"f{Words.Number(number)}", domain.Title, site.Flows(domain), domain)));

    private static XElement Regions(SiteContent site, Place place) => Figures(
        "regions", "Good or better by region",
        $"On {site.Day.InWords()}, of the authorities with a grade: outstanding, then good. "
            + "The nine regions are those of the Office for National Statistics.",
        site.Domains.Where(domain => site.Latest.Graded(domain) > 0)
            .Select((domain, number) => RegionBars.Of($"r{Words.Number(number)}", site.Latest, domain, place)));
}
