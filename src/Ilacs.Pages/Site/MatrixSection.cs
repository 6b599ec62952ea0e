using System.Globalization;
using System.Xml.Linq;
using NodaTime.Text;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>All authorities in one table, which the script filters and sorts.</summary>
internal static class MatrixSection
{
    private static readonly LocalDatePattern Short = LocalDatePattern.Create("MMM uuuu", CultureInfo.InvariantCulture);
    private static readonly LocalDatePattern Sortable = LocalDatePattern.Create("uuuuMMdd", CultureInfo.InvariantCulture);

    public static XElement Of(SiteContent site, Place place)
    {
        JudgementDomain[] domains = [.. site.Domains.Where(domain => site.Latest.Domains.Contains(domain) && site.Latest.Graded(domain) + site.Latest.NotJudged(domain) > 0)];
        AuthorityOutcome[] outcomes = [.. site.Latest.Outcomes.OrderBy(outcome => outcome.Authority.Name, StringComparer.Ordinal)];
        return E(
            "section",
            A("aria-labelledby", "authorities"),
            E("h2#authorities", "All authorities"),
            Form(outcomes, domains),
            E("p.note", A("id", "matrix-count"), A("aria-live", "polite"), Words.Plural(outcomes.Length, "authority", "authorities")),
            Note(),
            Table(site, place, outcomes, domains));
    }

    /// <summary>What the marks and columns mean.</summary>
    public static XElement Note() => E(
        "p.note", "\u25b2 better, \u25bc worse, = as at the inspection before, where the two can be compared; nothing where they cannot. "
            + "Next window: an estimate, six months before to six months after the third anniversary; Ofsted decides. Neighbours: the median overall grade of the ten statistical neighbours.");

    /// <summary>How a grade changed by the library's own comparison: up, down, the same, or nothing where no change is claimed.</summary>
    public static string Arrow(InspectionHistory history, GradedInspection latest, JudgementDomain domain) =>
        ChangeOf(history, latest, domain) is not { } change ? "" : change.Direction == ChangeDirection.Improved ? "\u25b2" : change.Direction == ChangeDirection.Declined ? "\u25bc" : "=";

    /// <summary>The table of some authorities, as regions have it too.</summary>
    public static XElement Table(SiteContent site, Place place, IReadOnlyList<AuthorityOutcome> outcomes, IReadOnlyList<JudgementDomain> domains) => E(
        "table.matrix",
        A("id", "matrix"),
        E("thead", E("tr", Headings(domains).Select(heading => (object)E("th", A("scope", "col"), heading.Class is { } kind ? A("class", kind) : null, heading.Text)))),
        E("tbody", outcomes.Select(outcome => (object)Row(site, place, outcome, domains))));

    private static GradeChange? ChangeOf(InspectionHistory history, GradedInspection latest, JudgementDomain domain) =>
        history.ComparedWithBefore(latest).Where(comparison => comparison.Domain == domain).Select(comparison => comparison.Change).FirstOrDefault(change => change is not null);

    private static IEnumerable<(string Text, string? Class)> Headings(IReadOnlyList<JudgementDomain> domains) =>
    [
        ("Authority", null), ("Region", null), .. domains.Select(domain => (ShortTitle(domain), (string?)"g")), ("Since", null), ("Overall change", null), ("Days", "num"),
        ("Next window", null), ("Neigh\u00adbours", null), ("Edition", null), ("Trust", null),
    ];

    private static string ShortTitle(JudgementDomain domain) =>
        domain == JudgementDomain.OverallEffectiveness ? "Overall"
        : domain == JudgementDomain.ImpactOfLeaders ? "Leaders"
        : domain == JudgementDomain.HelpAndProtection ? "Help"
        : domain == JudgementDomain.ChildrenInCare ? "In care"
        : domain.Title;

    private static XElement Form(AuthorityOutcome[] outcomes, JudgementDomain[] domains) => E(
        "form#matrix-form",
        A("hidden", "hidden"),
        Field("q", "Name", E("input#q", A("type", "search"), A("autocomplete", "off"))),
        Select("region", "Region", outcomes.Select(outcome => outcome.Authority.Region.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => (name, name))),
        Select("grade", "Grade", Mark.InOrder.Select(judgement => (Mark.Letters(judgement), Mark.InWords(judgement)))),
        E("p", E("label", A("for", "of"), "For"), E("select#of", domains.Select((domain, number) => (object)E("option", A("value", Words.Number(number)), domain.Title)))),
        Select("edition", "Edition", outcomes.Select(outcome => outcome.Latest?.Framework.Title).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(title => (title, title))),
        E("p", E("button#clear", A("type", "button"), "Clear")));

    private static XElement Field(string id, string label, XElement input) => E("p", E("label", A("for", id), label), input);

    private static XElement Select(string id, string label, IEnumerable<(string Value, string Text)> options) => Field(
        id, label, E($"select#{id}", E("option", A("value", ""), "All"), options.Select(option => (object)E("option", A("value", option.Value), option.Text))));

    private static XElement Row(SiteContent site, Place place, AuthorityOutcome outcome, IReadOnlyList<JudgementDomain> domains)
    {
        RegisteredAuthority authority = outcome.Authority;
        InspectionHistory history = site.Find(authority)?.Story.History ?? new InspectionHistory([]);
        GradedInspection? latest = outcome.Latest;
        JudgementDomain changed = latest?.OverallEffectiveness is null ? JudgementDomain.ImpactOfLeaders : JudgementDomain.OverallEffectiveness;
        ExpectedOfAuthority? expected = site.Expected.GetValueOrDefault(authority);
        string trust = string.Join(", ", ChildrensTrust.Of(authority).Where(it => it.DeliversOn(site.Day) == true).Select(it => it.Name));
        return E(
            "tr",
            E("th", A("scope", "row"), place.Name(authority)),
            E("td", authority.Region.Name),
            Grades(site, outcome, history, domains),
            latest?.FirstKnownDay is { } since ? Dated(since, Short.Format(since).Replace(' ', '\u00a0')) : E("td", "\u2013"),
            E("td", latest is null ? "" : Change(history, latest, changed)),
            E("td.num", expected?.DaysSinceLatest is { } days ? days.ToString("#,0", CultureInfo.InvariantCulture) : "\u2013"),
            expected?.Next is { WindowOpens: { } opens, WindowCloses: { } closes } ? Dated(opens, $"{Short.Format(opens)} \u2013 {Short.Format(closes)}".Replace(' ', '\u00a0').Replace("\u2013\u00a0", "\u2013 ", StringComparison.Ordinal)) : E("td", "none"),
            Median(site, authority),
            E("td", latest?.Framework.Title.Replace(' ', '\u00a0') ?? "\u2013"),
            E("td", trust));
    }

    private static XElement Dated(LocalDate day, string text) => E("td", A("data-v", Sortable.Format(day)), text);

    private static string Change(InspectionHistory history, GradedInspection latest, JudgementDomain domain)
    {
        string of = domain == JudgementDomain.OverallEffectiveness ? "" : " (leaders)";
        return ChangeOf(history, latest, domain) is { } change ? $"{change.Direction.Title}{of}" : "not compared";
    }

    /// <summary>The one judgement of 2018 to 2022 on children in care and care leavers spans the two that followed it.</summary>
    private static IEnumerable<XElement> Grades(SiteContent site, AuthorityOutcome outcome, InspectionHistory history, IReadOnlyList<JudgementDomain> domains)
    {
        Judgement? combined = outcome.Latest?.Judgements[JudgementDomain.ChildrenInCareAndCareLeavers];
        for (int place = 0; place < domains.Count; place++)
        {
            Judgement judgement = site.Latest.JudgementOf(outcome, domains[place]);
            bool spans = domains[place] == JudgementDomain.ChildrenInCare && combined is { Grade: not null } && place + 1 < domains.Count && domains[place + 1] == JudgementDomain.CareLeavers;
            string arrow = outcome.Latest is { } latest ? Arrow(history, latest, spans ? JudgementDomain.ChildrenInCareAndCareLeavers : domains[place]) : "";
            yield return E(
                "td.g", spans ? A("colspan", 2) : null, A("data-v", judgement.Grade is { } grade ? 5 - grade.OfstedNumber : 0),
                Mark.Tile(judgement, spans ? ".both" : ""), arrow);
            place += spans ? 1 : 0;
        }
    }

    /// <summary>The median of the overall grades of the neighbours; two grades where it falls between them.</summary>
    private static XElement Median(SiteContent site, RegisteredAuthority authority)
    {
        Grade[] grades = NeighboursPart.ModelOn(site.Day) is not { } model ? [] :
        [
            .. site.Record.NeighboursOf(authority, model, site.Day).Neighbours.Select(it => it.Outcome.Latest?.OverallEffectiveness).OfType<Grade>()
                .OrderBy(grade => grade.OfstedNumber),
        ];
        if (grades.Length == 0)
        {
            return E("td", "\u2013");
        }

        Grade better = grades[(grades.Length - 1) / 2];
        Grade worse = grades[grades.Length / 2];
        return E(
            "td", A("data-v", 10 - better.OfstedNumber - worse.OfstedNumber), A("title", $"of {Words.Number(grades.Length)} with an overall grade"),
            A("class", "g"), Mark.Tile(better), better == worse ? null : Mark.Tile(worse));
    }
}
