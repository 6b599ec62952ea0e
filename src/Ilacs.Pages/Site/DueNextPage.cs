using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>Whose inspection is expected next, by an estimate.</summary>
internal static class DueNextPage
{
    private static readonly (string Id, string Heading)[] States =
    [
        ("passed", "Past the estimated window"), ("open", "Within the estimated window"), ("later", "Window not open yet"),
        ("none", "No window"),
    ];

    public static XElement Of(SiteContent site)
    {
        Place place = new(site, "");
        ILookup<int, ExpectedOfAuthority> groups = site.Expected.Values.OrderBy(it => it.Next.WindowCloses)
            .ThenByDescending(it => it.DaysSinceLatest ?? -1).ThenBy(it => it.Authority.Name, StringComparer.Ordinal).ToLookup(State);
        return PageFrame.Of(
            place, "due-next.html", "Who is due next", EnglandPage.Rests(site),
            E("h1", "Who is due next"),
            E("p.lead", $"On {site.Day.InWords()}, by the latest graded inspection published by then."),
            E("p", "The window, six months before to six months after the third anniversary, is an estimate and never a fact: "
                + "Ofsted decides. An inspection that has begun and is not published yet is not known here."),
            E("ul.ways", States.Select((state, number) => E(
                "li", place.To($"#{state.Id}", state.Heading), $": {Words.Number(groups[number].Count())}"))),
            States.Select((state, number) => groups.Contains(number) ? Group(place, state.Id, state.Heading, [.. groups[number]]) : null));
    }

    private static int State(ExpectedOfAuthority it) => it.HasPassed is null ? 3 : it.HasPassed == true ? 0 : it.IsOpen == true ? 1 : 2;

    private static XElement Group(Place place, string id, string heading, ExpectedOfAuthority[] expected) => Section(
        id, heading,
        string.Equals(id, States[3].Id, StringComparison.Ordinal)
            ? expected.Select(it => it.Next.Confidence).Distinct(StringComparer.Ordinal).Select(why => E("p.note", why))
            : null,
        E(
            "table.due",
            Columns("Authority", "Estimated window", "Normally next", NumberColumn("Days since the last"), "Latest grade"),
            E("tbody", expected.Select(it => Row(
                place.Name(it.Authority),
                E("td", it.Next.WindowInWords() ?? "none"),
                E("td", Normally(it.Next)),
                NumberCell(it.DaysSinceLatest is { } days ? Words.LongNumber(days) : "\u2013"),
                Grade(it.Latest))))));

    private static string Normally(ExpectedInspection next) => next.Type is not { } type ? "open"
        : next.MonitoringFirst == true ? $"monitoring visits, then {type.Title.ToLowerInvariant()}" : type.Title.ToLowerInvariant();

    private static XElement Grade(GradedInspection? latest)
    {
        (Judgement judgement, bool isForLeaders) = LatestPart.Headline(latest);
        return E("td", Mark.WithWords(judgement), isForLeaders ? E("span.note", " (leaders)") : null);
    }
}
