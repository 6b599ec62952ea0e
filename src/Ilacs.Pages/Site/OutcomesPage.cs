using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The answer of <c>ilacs outcomes</c> as a page alone.</summary>
/// <param name="Heading">What was asked.</param>
/// <param name="Sentences">What the counts are, in sentences.</param>
/// <param name="Table">The counts.</param>
/// <param name="Domains">The domains asked for.</param>
internal sealed record OutcomesPage(string Heading, IReadOnlyList<string> Sentences, OutcomeTable Table, IReadOnlyList<JudgementDomain> Domains)
{
    /// <summary>A release whose figures stand beside ours.</summary>
    public (OfficialRelease Release, IReadOnlyList<(OfficialFigure Figure, int? Ours)> Figures)? Release { get; init; }

    /// <summary>The regions by the same cut-offs.</summary>
    public IReadOnlyList<(string Name, OutcomeTable Table)> Regions { get; init; } = [];

    /// <summary>Whether each authority stands on the page with its grade.</summary>
    public bool ListsAuthorities { get; init; }

    /// <summary>The page.</summary>
    /// <param name="rests">What it rests on.</param>
    public XElement ToHtml(IEnumerable<string> rests) => PageFrame.Of(
        Place.Alone, "", Heading, rests,
        E("h1", Heading),
        Sentences.Select(sentence => (object)E("p", sentence)),
        Mark.Legend("none"),
        Domains.Count == 0 ? null : Counts("Authorities by latest grade", "Judgement", Domains.Select(domain => (domain.Title, Table, domain))),
        Domains.Select((domain, number) => OutcomeBar.Of($"d{Words.Number(number)}", Table, domain)),
        Regions.Count == 0 ? null : Counts($"{RegionDomain.Title} by Ofsted\u2019s regions", "Region", Regions.Select(region => (region.Name, region.Table, RegionDomain))),
        Release is { } beside ? E("section", A("aria-labelledby", "release"), E("h2#release", beside.Release.Title), OfficialSection.Table(beside.Figures)) : null,
        ListsAuthorities ? Domains.Select(domain => (object)Authorities(domain)) : null);

    private JudgementDomain RegionDomain => Domains.Contains(JudgementDomain.OverallEffectiveness) ? JudgementDomain.OverallEffectiveness : Domains[0];

    private static XElement Counts(string caption, string heading, IEnumerable<(string Label, OutcomeTable Table, JudgementDomain Domain)> rows) => E(
        "table.numbers",
        E("caption", caption),
        E("thead", E("tr", E("th", A("scope", "col"), heading), Mark.InOrder.Select(judgement => (object)E("th.num", A("scope", "col"), Mark.Alone(judgement))),
            E("th.num", A("scope", "col"), "None"), E("th.num", A("scope", "col"), "Good or better"))),
        E("tbody", rows.Select(row => (object)E(
            "tr", E("th", A("scope", "row"), row.Label), NumbersTable.Counts(row.Table, row.Domain).Select(count => (object)E("td.num", Words.Number(count))),
            E("td.num", Words.Number(row.Table.None(row.Domain))),
            E("td.num", row.Table.PercentGoodOrBetter(row.Domain) is { } percent ? $"{Words.Number(percent)}%" : "\u2013")))));

    private XElement Authorities(JudgementDomain domain) => E(
        "table",
        E("caption", $"{domain.Title}: each authority"),
        E("thead", E("tr", E("th", A("scope", "col"), "Authority"), E("th", A("scope", "col"), "Judgement"), E("th", A("scope", "col"), "Published"))),
        E("tbody", Table.Outcomes.OrderBy(outcome => outcome.Authority.Name, StringComparer.Ordinal).Select(outcome => (object)E(
            "tr", E("th", A("scope", "row"), Html.Name(outcome.Authority.Name)),
            E("td", Mark.Tile(Table.JudgementOf(outcome, domain)), " ", Mark.InWords(Table.JudgementOf(outcome, domain))),
            E("td", outcome.Latest?.PublishedOn?.InWords() ?? "\u2013")))));
}
