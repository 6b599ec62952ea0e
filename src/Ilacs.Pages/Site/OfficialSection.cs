using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The figures that Ofsted's releases published beside those that the record gives by the same cut-offs.</summary>
internal static class OfficialSection
{
    public static XElement? Of(SiteContent site)
    {
        OfficialRelease[] releases = [.. OfficialRelease.All.Where(release => site.IsNational && release.PublishedBy <= site.Day && release.Figures.Count > 0)];
        if (releases.Length == 0)
        {
            return null;
        }

        (OfficialRelease Release, (OfficialFigure Figure, int? Ours)[] Figures)[] all = [.. releases.Select(release => (release, Figures(site.Record, release)))];
        int figures = all.Sum(it => it.Figures.Length);
        int same = all.Sum(it => it.Figures.Count(figure => figure.Ours == figure.Figure.Number));
        return E(
            "section",
            A("aria-labelledby", "official"),
            E("h2#official", "Ofsted\u2019s figures beside ours"),
            E("p", $"{Words.Number(same)} of {Words.Number(figures)} published figures are the same here, counted by the cut-offs of their release."),
            all.Reverse().Select(it => (object)Release(it.Release, it.Figures)));
    }

    private static (OfficialFigure Figure, int? Ours)[] Figures(InspectionRecord record, OfficialRelease release)
    {
        OutcomeTable table = release.OutcomesOf(record);
        OutcomeTable withPredecessors = release.OutcomesOf(record, withPredecessors: true);
        return [.. release.Figures.Select(figure => (figure, figure.In(figure.WithPredecessors ? withPredecessors : table)))];
    }

    private static XElement Release(OfficialRelease release, (OfficialFigure Figure, int? Ours)[] figures)
    {
        int others = figures.Count(it => it.Ours != it.Figure.Number);
        return E(
            "details",
            E("summary", $"{release.Title}: {(others == 0 ? "all the same" : $"{Words.Number(others)} of {Words.Number(figures.Length)} differ")}"),
            release.Note is { } note ? E("p.note", note) : null,
            Table(figures));
    }

    public static XElement Table(IEnumerable<(OfficialFigure Figure, int? Ours)> figures) => E(
        "table.numbers",
        E("thead", E("tr", E("th", A("scope", "col"), "Figure"), E("th.num", A("scope", "col"), "Ofsted"), E("th.num", A("scope", "col"), "Here"))),
        E("tbody", figures.Select(it => (object)E(
            "tr",
            E("th", A("scope", "row"), $"{it.Figure.Domain.Title}: {it.Figure.Grade?.Title.ToLowerInvariant() ?? "good or outstanding"}{(it.Figure.WithPredecessors ? ", predecessors counted" : "")}"),
            E("td.num", InWords(it.Figure, it.Figure.Number)),
            E("td.num", it.Ours == it.Figure.Number ? InWords(it.Figure, it.Ours) : E("strong", InWords(it.Figure, it.Ours)))))));

    private static string InWords(OfficialFigure figure, int? number) => number is { } known ? $"{Words.Number(known)}{(figure.IsPercentage ? "%" : "")}" : "\u2013";
}
