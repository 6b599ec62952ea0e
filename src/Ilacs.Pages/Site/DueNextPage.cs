using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>Whose inspection is expected next, by an estimate.</summary>
internal static class DueNextPage
{
    public static XElement Of(SiteContent site)
    {
        Place place = new(site, "");
        ILookup<WindowState, ExpectedOfAuthority> groups = DueNext.InOrder(site.Expected.Values).ToLookup(DueNext.StateOf);
        WindowState[] states = Enum.GetValues<WindowState>();
        return PageFrame.Of(
            place, "due-next.html", "Who is due next", site.Basis,
            E("h1", "Who is due next"),
            E("p.lead", $"On {site.Day.InWords()}, by the latest graded inspection published by then."),
            E("p", $"{DueNext.WindowIsAnEstimate} {DueNext.BegunIsNotKnown}"),
            E("ul.ways", states.Select(state => E(
                "li", place.To($"#{AnchorOf(state)}", DueNext.HeadingOf(state)), $": {Words.Number(groups[state].Count())}"))),
            states.Select(state => groups.Contains(state) ? Group(place, state, [.. groups[state]]) : null));
    }

    private static string AnchorOf(WindowState state) => state == WindowState.NotOpen ? "later" : DueNext.CodeOf(state);

    private static XElement Group(Place place, WindowState state, ExpectedOfAuthority[] expected) => Section(
        AnchorOf(state), DueNext.HeadingOf(state),
        state == WindowState.NoWindow
            ? expected.Select(it => it.Next.Confidence).Distinct(StringComparer.Ordinal).Select(why => E("p.note", why))
            : null,
        E(
            "table.due",
            Columns("Authority", "Estimated window", "Normally next", NumberColumn("Days since the last"), "Latest grade"),
            E("tbody", expected.Select(it => Row(
                place.Name(it.Authority),
                E("td", it.Next.WindowInWords() ?? "none"),
                E("td", it.Next.TypeInWords() ?? "open"),
                NumberCell(it.DaysSinceLatest is { } days ? Words.LongNumber(days) : "\u2013"),
                Grade(it.Latest))))));

    private static XElement Grade(GradedInspection? latest)
    {
        (Judgement judgement, bool isForLeaders) = LatestPart.Headline(latest);
        return E("td", Mark.WithWords(judgement), isForLeaders ? E("span.note", " (leaders)") : null);
    }
}
