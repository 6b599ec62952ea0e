using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The figures that Ofsted's releases published beside those that the record gives by the same cut-offs.</summary>
internal static class OfficialSection
{
    public static XElement? Of(SiteContent site)
    {
        (OfficialRelease Release, (OfficialFigure Figure, int? Ours)[] Figures)[] all =
        [
            .. OfficialRelease.All.Where(release => site.IsNational && release.PublishedBy <= site.Day && release.Figures.Count > 0)
                .Select(release => (release, BesideOurs(release, site.Record))),
        ];
        if (all.Length == 0)
        {
            return null;
        }

        int figures = all.Sum(it => it.Figures.Length);
        int same = all.Sum(it => it.Figures.Count(figure => figure.Ours == figure.Figure.Number));
        return Section(
            "official", "Ofsted\u2019s figures beside ours",
            E("p", $"{Words.Number(same)} of {Words.Number(figures)} published figures are the same here, "
                + "counted by the cut-offs of their release."),
            all.Reverse().Select(it => Release(it.Release, it.Figures)));
    }

    /// <summary>The figures of a release, and what a record gives for each by the same cut-offs.</summary>
    public static (OfficialFigure Figure, int? Ours)[] BesideOurs(OfficialRelease release, InspectionRecord record)
    {
        OutcomeTable table = release.OutcomesOf(record);
        OutcomeTable withPredecessors = release.OutcomesOf(record, withPredecessors: true);
        return [.. release.Figures.Select(figure => (figure, figure.In(figure.WithPredecessors ? withPredecessors : table)))];
    }

    private static XElement Release(OfficialRelease release, (OfficialFigure Figure, int? Ours)[] figures)
    {
        int others = figures.Count(it => it.Ours != it.Figure.Number);
        string differ = others == 0 ? "all the same" : $"{Words.Number(others)} of {Words.Number(figures.Length)} differ";
        return E(
            "details",
            E("summary", $"{release.Title}: {differ}"),
            release.Note is { } note ? E("p.note", note) : null,
            Table(figures));
    }

    public static XElement Table(IEnumerable<(OfficialFigure Figure, int? Ours)> figures) => E(
        "table.numbers",
        Columns("Figure", NumberColumn("Ofsted"), NumberColumn("Here")),
        E("tbody", figures.Select(it => Row(
            Name(it.Figure),
            NumberCell(it.Figure.NumberInWords(it.Figure.Number)),
            NumberCell(it.Ours == it.Figure.Number ? it.Figure.NumberInWords(it.Ours) : E("strong", it.Figure.NumberInWords(it.Ours)))))));

    private static string Name(OfficialFigure figure) =>
        $"{figure.Domain.Title}: {figure.GradeInWords()}{(figure.WithPredecessors ? ", predecessors counted" : "")}";
}
