using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The answer of <c>ilacs outcomes</c> as a page on its own.</summary>
/// <param name="Heading">What was asked.</param>
/// <param name="Sentences">What the counts are, in sentences.</param>
/// <param name="Table">The counts.</param>
/// <param name="Domains">The domains asked for.</param>
internal sealed record OutcomesPage(
    string Heading, IReadOnlyList<string> Sentences, OutcomeTable Table, IReadOnlyList<JudgementDomain> Domains)
{
    /// <summary>A release whose figures are shown beside ours.</summary>
    public (OfficialRelease Release, IReadOnlyList<(OfficialFigure Figure, int? Ours)> Figures)? Release { get; init; }

    /// <summary>The regions by the same cut-offs.</summary>
    public IReadOnlyList<(string Name, OutcomeTable Table)> Regions { get; init; } = [];

    /// <summary>Whether the page lists each authority with its grade.</summary>
    public bool ListsAuthorities { get; init; }

    /// <summary>The page.</summary>
    /// <param name="basis">What it is based on.</param>
    public XElement ToHtml(IEnumerable<string> basis) => PageFrame.Of(
        Place.Alone, "", Heading, basis,
        E("h1", Heading),
        Sentences.Select(sentence => E("p", sentence)),
        Mark.Legend("none"),
        Domains.Count == 0 ? null
            : Counts("Authorities by latest grade", "Judgement", Domains.Select(domain => (domain.Title, Table, domain))),
        Domains.Select((domain, number) => OutcomeBar.Of($"d{Words.Number(number)}", Table, domain)),
        Regions.Count == 0 ? null
            : Counts(
                $"{RegionDomain.Title} by Ofsted\u2019s regions", "Region",
                Regions.Select(region => (region.Name, region.Table, RegionDomain))),
        Release is { } beside ? Section("release", beside.Release.Title, OfficialSection.Table(beside.Figures)) : null,
        ListsAuthorities ? Domains.Select(Authorities) : null);

    private JudgementDomain RegionDomain =>
        Domains.Contains(JudgementDomain.OverallEffectiveness) ? JudgementDomain.OverallEffectiveness : Domains[0];

    private static XElement Counts(
        string caption, string heading, IEnumerable<(string Label, OutcomeTable Table, JudgementDomain Domain)> rows) => E(
        "table.numbers",
        E("caption", caption),
        Columns(heading, NumbersTable.Columns, NumberColumn("None"), NumberColumn("Good or better")),
        E("tbody", rows.Select(row => Row(
            row.Label, NumbersTable.Cells(row.Table, row.Domain), NumberCell(row.Table.None(row.Domain)),
            NumbersTable.PercentCell(row.Table, row.Domain)))));

    private XElement Authorities(JudgementDomain domain) => E(
        "table",
        E("caption", $"{domain.Title}: each authority"),
        Columns("Authority", "Judgement", "Published"),
        E("tbody", Table.Outcomes.OrderBy(outcome => outcome.Authority.Name, StringComparer.Ordinal).Select(outcome => Row(
            Html.Name(outcome.Authority.Name),
            E("td", Mark.WithWords(Table.JudgementOf(outcome, domain))),
            E("td", outcome.Latest?.PublishedOn?.InWords() ?? "\u2013")))));
}
