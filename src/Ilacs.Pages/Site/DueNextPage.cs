using System.Globalization;
using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>Whose inspection is expected next, by an estimate.</summary>
internal static class DueNextPage
{
    private static readonly (string Id, string Heading)[] States =
        [("passed", "Past the estimated window"), ("open", "Within the estimated window"), ("later", "Window not open yet"), ("none", "No window")];

    public static XElement Of(SiteContent site)
    {
        Place place = new(site, "");
        ILookup<int, ExpectedOfAuthority> groups = site.Expected.Values
            .OrderBy(it => it.Next.WindowCloses).ThenByDescending(it => it.DaysSinceLatest ?? -1).ThenBy(it => it.Authority.Name, StringComparer.Ordinal)
            .ToLookup(State);
        return PageFrame.Of(
            place, "due-next.html", "Who is due next", EnglandPage.Rests(site),
            E("h1", "Who is due next"),
            E("p.lead", $"On {site.Day.InWords()}, by the latest graded inspection published by then."),
            E("p", "The window, six months before to six months after the third anniversary, is an estimate and never a fact: Ofsted decides. "
                + "An inspection that has begun and is not published yet is not known here."),
            E("ul.ways", States.Select((state, number) => (object)E("li", place.To($"#{state.Id}", state.Heading), $": {Words.Number(groups[number].Count())}"))),
            States.Select((state, number) => groups.Contains(number) ? Group(site, place, state.Id, state.Heading, [.. groups[number]]) : null));
    }

    private static int State(ExpectedOfAuthority it) => it.HasPassed is null ? 3 : it.HasPassed == true ? 0 : it.IsOpen == true ? 1 : 2;

    private static XElement Group(SiteContent site, Place place, string id, string heading, ExpectedOfAuthority[] expected) => E(
        "section",
        A("aria-labelledby", id),
        E($"h2#{id}", heading),
        string.Equals(id, States[3].Id, StringComparison.Ordinal)
            ? expected.Select(it => it.Next.Confidence).Distinct(StringComparer.Ordinal).Select(why => (object)E("p.note", why))
            : null,
        E(
            "table.due",
            E("thead", E("tr", E("th", A("scope", "col"), "Authority"), E("th", A("scope", "col"), "Estimated window"), E("th", A("scope", "col"), "Normally next"),
                E("th.num", A("scope", "col"), "Days since the last"), E("th", A("scope", "col"), "Latest grade"))),
            E("tbody", expected.Select(it => (object)E(
                "tr",
                E("th", A("scope", "row"), place.Name(it.Authority)),
                E("td", it.Next is { WindowOpens: { } opens, WindowCloses: { } closes } ? $"{opens.InWords()} to {closes.InWords()}" : "none"),
                E("td", it.Next.Type is { } type ? $"{(it.Next.MonitoringFirst == true ? "monitoring visits, then " : "")}{type.Title.ToLowerInvariant()}" : "open"),
                E("td.num", it.DaysSinceLatest is { } days ? days.ToString("#,0", CultureInfo.InvariantCulture) : "\u2013"),
                Grade(it.Latest))))));

    private static XElement Grade(GradedInspection? latest)
    {
        Judgement overall = latest?.Judgements[JudgementDomain.OverallEffectiveness] ?? Judgement.NotStated;
        Judgement leaders = latest?.Judgements[JudgementDomain.ImpactOfLeaders] ?? Judgement.NotStated;
        bool byLeaders = overall.Grade is null && leaders.Grade is not null;
        return E("td", Mark.Tile(byLeaders ? leaders : overall), " ", Mark.InWords(byLeaders ? leaders : overall), byLeaders ? E("span.note", " (leaders)") : null);
    }
}
