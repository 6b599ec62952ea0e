using System.Globalization;
using System.Xml.Linq;
using NodaTime.Text;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>All authorities in one table, which the script filters and sorts.</summary>
internal static class MatrixSection
{
    private static readonly Lanes Followers = new(FrameworkEdition.Known, LocalDate.MaxIsoValue, new InspectionHistory([]));
    private static readonly LocalDatePattern Short = LocalDatePattern.Create("MMM uuuu", CultureInfo.InvariantCulture);
    private static readonly LocalDatePattern Sortable = LocalDatePattern.Create("uuuuMMdd", CultureInfo.InvariantCulture);

    public static XElement Of(SiteContent site, Place place)
    {
        JudgementDomain[] domains = [.. site.Domains.Where(domain => NumbersTable.Has(site.Latest, domain))];
        return Section(
            "authorities", "All authorities",
            Form(site.Latest.Outcomes, domains),
            E("p.note", A("id", "matrix-count"), A("aria-live", "polite"), Words.Authorities(site.Latest.Outcomes.Count)),
            Note(),
            OrderOfGrades(domains),
            Table(site, place, site.Latest.Outcomes, domains, withRegion: true));
    }

    /// <summary>What the marks and columns mean.</summary>
    public static XElement Note() => E(
        "p.note", "\u25b2 better, \u25bc worse, = the same as at the previous inspection, where the two can be compared; "
            + $"blank where they cannot. {DueNext.WindowIsAnEstimate} "
            + "Neighbours: the median overall grade of the ten statistical neighbours.");

    /// <summary>On a phone the table has no headings; this says what its grades are for.</summary>
    public static XElement OrderOfGrades(IEnumerable<JudgementDomain> domains) =>
        E("p.note.in-order", $"Grades in this order: {string.Join(", ", domains.Select(ShortTitle.Of))}.");

    /// <summary>How a grade changed by the library's own comparison: up, down, the same, or nothing where no change is claimed.</summary>
    public static string Arrow(InspectionHistory history, GradedInspection latest, JudgementDomain domain) =>
        ChangeOf(history, latest, domain) is not { } change ? ""
        : change.Direction == ChangeDirection.Improved ? "\u25b2"
        : change.Direction == ChangeDirection.Declined ? "\u25bc" : "=";

    /// <summary>The table of some authorities, as regions have it too.</summary>
    public static XElement Table(
        SiteContent site, Place place, IEnumerable<AuthorityOutcome> outcomes, IReadOnlyList<JudgementDomain> domains,
        bool withRegion) => E(
        "table.matrix",
        A("id", "matrix"),
        Columns(
            "Authority", withRegion ? "Region" : null,
            domains.Select(domain => E("th", A("scope", "col"), A("class", "g"), ShortTitle.Of(domain))),
            "Inspected", "Overall change", E("th", A("scope", "col"), A("class", "num"), "Days since"),
            "Next window", "Neigh\u00adbours", "Edition", "Trust"),
        E("tbody", outcomes.OrderBy(it => it.Authority.Name, StringComparer.Ordinal)
            .Select(it => Row(site, place, it, domains, withRegion))));

    private static GradeChange? ChangeOf(InspectionHistory history, GradedInspection latest, JudgementDomain domain) =>
        history.ComparedWithBefore(latest).Where(it => it.Domain == domain).Select(it => it.Change).FirstOrDefault(it => it is not null);

    private static XElement Form(IReadOnlyList<AuthorityOutcome> outcomes, JudgementDomain[] domains) => E(
        "form#matrix-form",
        A("hidden", "hidden"),
        Field("q", "Name", E("input#q", A("type", "search"), A("autocomplete", "off"))),
        Select("region", "Region", Options(outcomes.Select(outcome => outcome.Authority.Region.Name))),
        Select("grade", "Grade", Mark.InOrder.Select(judgement => (Mark.Letters(judgement), Mark.InWords(judgement)))),
        Field("of", "For", E("select#of", domains.Select((domain, number) => E("option", A("value", number), domain.Title)))),
        Select("edition", "Edition", Options(outcomes.Select(outcome => outcome.Latest?.Framework.Title).OfType<string>())),
        E("p", E("button#clear", A("type", "button"), "Clear")));

    private static IEnumerable<(string Value, string Text)> Options(IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => (name, name));

    private static XElement Field(string id, string label, XElement input) => E("p", E("label", A("for", id), label), input);

    private static XElement Select(string id, string label, IEnumerable<(string Value, string Text)> options) => Field(
        id, label, E(
            $"select#{id}", E("option", A("value", ""), "All"),
            options.Select(option => E("option", A("value", option.Value), option.Text))));

    private static XElement Row(
        SiteContent site, Place place, AuthorityOutcome outcome, IReadOnlyList<JudgementDomain> domains, bool withRegion)
    {
        RegisteredAuthority authority = outcome.Authority;
        InspectionHistory history = site.Find(authority)?.Story.History ?? new InspectionHistory([]);
        GradedInspection? latest = outcome.Latest;
        ExpectedOfAuthority? expected = site.Expected.GetValueOrDefault(authority);
        IEnumerable<ChildrensTrust> trusts = ChildrensTrust.Of(authority).Where(it => it.DeliversOn(site.Day) == true);
        return Html.Row(
            place.Name(authority),
            withRegion ? E("td", authority.Region.Name) : null,
            Grades(site, outcome, history, domains),
            latest?.FirstKnownDay is { } since ? Dated(since, Month(since)) : E("td", "\u2013"),
            E("td", latest is null ? "" : Change(history, latest)),
            NumberCell(expected?.DaysSinceLatest is { } days ? Words.LongNumber(days) : "\u2013"),
            expected?.Next is { WindowOpens: { } opens, WindowCloses: { } closes }
                ? Dated(opens, $"{Month(opens)}\u00a0\u2013 {Month(closes)}")
                : E("td", "none"),
            Median(site, authority),
            E("td", latest?.Framework.Title.Replace(' ', '\u00a0') ?? "\u2013"),
            E("td", string.Join(", ", trusts.Select(it => it.Name))));
    }

    /// <summary>A month that stays on one line.</summary>
    private static string Month(LocalDate day) => Short.Format(day).Replace(' ', '\u00a0');

    private static XElement Dated(LocalDate day, string text) => E("td", A("data-v", Sortable.Format(day)), text);

    private static string Change(InspectionHistory history, GradedInspection latest)
    {
        JudgementDomain domain = LatestPart.HeadlineDomain(latest);
        string of = domain == JudgementDomain.ImpactOfLeaders ? " (leaders)" : "";
        return ChangeOf(history, latest, domain) is { } change ? $"{change.Direction.Title}{of}" : "not compared";
    }

    /// <summary>A judgement that later became several spans the columns of those that followed it.</summary>
    private static IEnumerable<XElement> Grades(
        SiteContent site, AuthorityOutcome outcome, InspectionHistory history, IReadOnlyList<JudgementDomain> domains)
    {
        for (int column = 0; column < domains.Count;)
        {
            (JudgementDomain judged, int columns) = Combined(outcome.Latest, domains.Skip(column)) ?? (domains[column], 1);
            Judgement judgement = columns > 1 ? outcome.Latest!.Judgements[judged] : site.Latest.JudgementOf(outcome, judged);
            yield return E(
                "td.g", columns > 1 ? A("colspan", columns) : null, A("data-v", judgement.Grade is { } grade ? 5 - grade.OfstedNumber : 0),
                Mark.Tile(judgement, columns > 1 ? ".both" : ""),
                outcome.Latest is { } latest ? Arrow(history, latest, judged) : "");
            column += columns;
        }
    }

    /// <summary>The judgement of an inspection that fills several columns, if the first of these are the ones that followed it.</summary>
    private static (JudgementDomain Judged, int Columns)? Combined(GradedInspection? latest, IEnumerable<JudgementDomain> columns)
    {
        if (latest is null)
        {
            return null;
        }

        foreach (JudgementDomain judged in latest.Judgements.Domains.Where(domain => latest.Judgements[domain].Grade is not null))
        {
            IReadOnlyList<JudgementDomain> followers = Followers.RowsOf(latest.Framework, judged);
            if (followers.Count > 1 && columns.Take(followers.Count).SequenceEqual(followers))
            {
                return (judged, followers.Count);
            }
        }

        return null;
    }

    /// <summary>The median of the overall grades of the neighbours; two grades where it falls between them.</summary>
    private static XElement Median(SiteContent site, RegisteredAuthority authority)
    {
        Grade[] grades = NeighboursPart.ModelOn(site.Day) is not { } model ? [] :
        [
            .. site.Record.NeighboursOf(authority, model, site.Day).Neighbours
                .Select(it => it.Outcome.Latest?.OverallEffectiveness).OfType<Grade>().OrderBy(grade => grade.OfstedNumber),
        ];
        if (grades.Length == 0)
        {
            return E("td", "\u2013");
        }

        Grade better = grades[(grades.Length - 1) / 2];
        Grade worse = grades[grades.Length / 2];
        return E(
            "td", A("data-v", 10 - better.OfstedNumber - worse.OfstedNumber),
            A("title", $"of {Words.Number(grades.Length)} with an overall grade"), A("class", "g"),
            Mark.Tile(better), better == worse ? null : Mark.Tile(worse));
    }
}
