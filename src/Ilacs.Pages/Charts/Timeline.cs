using System.Globalization;
using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The inspections of an authority through the years: judgements as lettered colours, each from its inspection to the next;
/// shading for what each edition judges; visits and plan dates as marks; the estimated window hatched.</summary>
internal sealed class Timeline
{
    private const int EarliestYear = 2009;
    private const int YearsAhead = 4;
    private const double Head = 44;
    private const double TitleGap = 4;

    /// <summary>The longest titles of the framework do not fit beside a row.</summary>
    private const int LongestLabel = 30;

    private readonly AuthorityStory story;
    private readonly RegisteredAuthority? registered;
    private readonly FrameworkEdition[] editions;
    private readonly Lanes lanes;
    private readonly LocalDate day;
    private readonly LocalDate first;
    private readonly LocalDate last;
    private readonly LocalDate? closed;
    private readonly ExpectedInspection? next;

    private Timeline(AuthorityStory story, RegisteredAuthority? registered, LocalDate day)
    {
        this.story = story;
        this.registered = registered;
        this.day = day;
        closed = story.ClosedOn < day ? story.ClosedOn : null;
        next = closed is not null || story.History.Graded.LastOrDefault() is not { } latest ? null : InspectionPathway.After(latest);
        Marks = TimelineMark.Of(story);
        int[] years =
        [
            .. story.History.Inspections.Select(inspection => inspection.FirstKnownDay).OfType<LocalDate>()
                .Concat(Marks.Select(mark => mark.Day)).Select(date => date.Year)
                .Where(year => year >= EarliestYear && year <= day.Year + YearsAhead),
        ];
        first = new LocalDate(Math.Min(2013, years.DefaultIfEmpty(2013).Min()), 1, 1);
        int[] ends =
            [(closed ?? day).Year, next?.WindowCloses?.Year ?? 0, years.DefaultIfEmpty(0).Max()];
        int end = Math.Min(ends.Max(), day.Year + YearsAhead);
        last = new LocalDate(Math.Max(first.Year + 1, end), 12, 31);
        editions = [.. story.Editions.Where(edition => edition.FirstDay < last)];
        lanes = new Lanes(story.Editions, last, story.History);
    }

    /// <summary>Visits and plan dates, each with its key.</summary>
    public IReadOnlyList<TimelineMark> Marks { get; }

    /// <summary>Inspections and plan dates with no day in these years, and so with no place in the picture.</summary>
    public IEnumerable<string> NotDrawn => story.History.Inspections
        .Where(inspection => inspection.FirstKnownDay is not { } day || !IsIn(day))
        .Select(inspection => $"{inspection.Type.Title}, {inspection.DatesInWords()}")
        .Concat(Marks.Where(mark => mark.IsOfPlan && !IsIn(mark.Day)).Select(mark => mark.Words));

    /// <summary>The same as a sentence.</summary>
    public string NotDrawnInWords =>
        $"Not drawn, as no day from {Words.Number(first.Year)} to {Words.Number(last.Year)} is stated: {string.Join(". ", NotDrawn)}.";

    /// <summary>The timeline; <see langword="null"/> where no day is known.</summary>
    public static Timeline? Of(AuthorityStory story, RegisteredAuthority? registered) =>
        story.Day is { Year: > EarliestYear and < 2200 } day ? new Timeline(story, registered, day) : null;

    /// <summary>The picture.</summary>
    public XElement Draw(TimelineLayout layout)
    {
        (TimelineMark Mark, int Row)[] placed =
            [.. TimelineMark.InRows(Marks.Where(mark => IsIn(mark.Day)), MarkX, layout.Box * 0.72)];
        int markRows = placed.Length == 0 ? 0 : placed.Max(mark => mark.Row) + 1;
        double marksTop = Head + (lanes.Rows.Count * layout.Step) + 8;
        double markRow = layout.Box * 0.8;
        double bottom = marksTop + (markRows == 0 ? 0 : layout.LabelHeight + (markRows * markRow) + 6);
        double marksMiddle = marksTop + layout.LabelHeight + (markRow / 2);
        return Picture.Of(
            $"timeline-{layout.Name}", layout.Width, bottom + 24, $"Inspections of {story.Authority} through the years", Description(),
            $"timeline {layout.Name}",
            E("defs", E(
                $"pattern#hatch-{layout.Name}", A("width", 7), A("height", 7), A("patternUnits", "userSpaceOnUse"),
                A("patternTransform", "rotate(45)"), Picture.Rect("hatch", 0, 0, 2.5, 7))),
            Bands(layout), Years(layout, bottom), Labels(layout, marksTop, markRows), Window(layout), Days(layout, bottom),
            story.History.Graded.SelectMany(inspection => Judgements(layout, inspection)),
            placed.Select(it => it.Mark.Draw(MarkX(it.Mark), marksMiddle + (it.Row * markRow), layout.Box * 0.3)));

        // A mark on the first or the last day is not cut off.
        double MarkX(TimelineMark mark) => Math.Clamp(X(layout, mark.Day), (layout.Box * 0.3) + 1, layout.Width - (layout.Box * 0.3) - 1);
    }

    /// <summary>The picture as a file of its own.</summary>
    public XElement DrawAlone()
    {
        XElement picture = Draw(TimelineLayout.Wide);
        double height = double.Parse(picture.Attribute("viewBox")!.Value.Split(' ')[^1], CultureInfo.InvariantCulture);
        picture.AddFirst(E("style", Asset.ChartStyle.Text), Picture.Rect("backdrop", 0, 0, TimelineLayout.Wide.Width, height));
        picture.Add(A("xmlns", "http://www.w3.org/2000/svg"), A("width", TimelineLayout.Wide.Width), A("height", height));
        return picture;
    }

    private string Description()
    {
        string inspections = string.Join("; ", story.History.Graded.Select(it => $"{it.YearInWords()}: {string.Join(", ", Grades(it))}"));
        string window = next?.WindowInWords() is { } words ? $" Estimated window of the next: {words}." : "";
        string outside = NotDrawn.Any() ? $" {NotDrawnInWords}" : "";
        return $"{(inspections.Length == 0 ? "No graded inspection." : $"{inspections}.")}{window} The table below has the same.{outside}";

        static IEnumerable<string> Grades(GradedInspection inspection) => InspectionChapter.InOrder(inspection)
            .Select(domain => $"{domain.Title.ToLowerInvariant()} {Mark.LowerWords(inspection.Judgements[domain])}");
    }

    private bool IsIn(LocalDate date) => date >= first && date <= last;

    private double X(TimelineLayout layout, LocalDate date)
    {
        double width = layout.Width - layout.Left - 4;
        LocalDate within = date < first ? first : date > last ? last : date;
        return layout.Left + (width * Period.DaysBetween(first, within) / Period.DaysBetween(first, last));
    }

    private static double WidthOf(string title) => title.Length * 8;

    private static double Y(TimelineLayout layout, int row) => Head + (row * layout.Step) + layout.LabelHeight;

    private IEnumerable<XElement> Bands(TimelineLayout layout)
    {
        XElement?[] titles = Titles(layout);
        for (int i = 0; i < editions.Length; i++)
        {
            FrameworkEdition edition = editions[i];
            LocalDate until = i + 1 < editions.Length ? editions[i + 1].FirstDay!.Value : last;
            double left = X(layout, edition.FirstDay!.Value);
            double width = Math.Max(1, X(layout, until) - left - 2);
            if (titles[i] is { } title)
            {
                yield return title;
            }

            yield return Picture.Rect("edition-line", left, 19, width, 3);
            foreach (EditionDomain domain in edition.Domains)
            {
                if (lanes.Find(edition, domain.Domain) is { } found)
                {
                    double top = Y(layout, found.First) + 2;
                    double height = ((found.Count - 1) * layout.Step) + layout.Row - 4;
                    yield return E(
                        "g", E("title", $"{edition.Title} judges {domain.Domain.Title.ToLowerInvariant()}"),
                        Picture.Rect("band", left, top, width, height, 3));
                }
            }
        }
    }

    /// <summary>The title of each edition above its band, or none where the next one leaves no room: that of its bands says it too. The
    /// newest may begin before its band.</summary>
    private XElement?[] Titles(TimelineLayout layout)
    {
        var titles = new XElement?[editions.Length];
        double room = layout.Width;
        for (int i = editions.Length - 1; i >= 0; i--)
        {
            double left = X(layout, editions[i].FirstDay!.Value);
            string whole = editions[i].Title;
            string year = whole.Replace("ILACS ", "", StringComparison.Ordinal);
            string title = layout.LabelHeight > 0 || room - WidthOf(whole) <= left ? year : whole;
            double x = Math.Min(left + 1, room - WidthOf(title));
            if (x > left || i == editions.Length - 1)
            {
                titles[i] = Picture.Text("edition", x, 13, title);
                room = x - TitleGap;
            }
        }

        return titles;
    }

    private IEnumerable<XElement> Years(TimelineLayout layout, double bottom)
    {
        for (int year = first.Year; year <= last.Year; year++)
        {
            double x = X(layout, new LocalDate(year, 1, 1));
            double middle = (x + X(layout, new LocalDate(year, 12, 31))) / 2;
            yield return Picture.Line("year-line", x, 26, x, bottom);
            string text = Words.Number(year);
            yield return Picture.Text("year", middle, 38, layout.LabelHeight > 0 ? $"\u2019{text[^2..]}" : text);
        }
    }

    private IEnumerable<XElement> Labels(TimelineLayout layout, double marksTop, int markRows)
    {
        double x = layout.LabelHeight > 0 ? layout.Left : layout.Left - 12;
        double up = layout.LabelHeight > 0 ? -4 : (layout.Row / 2) + 5;
        for (int row = 0; row < lanes.Rows.Count; row++)
        {
            yield return Picture.Text("lane", x, Y(layout, row) + up, ShortTitle.Within(LongestLabel, lanes.Rows[row]));
        }

        if (markRows > 0)
        {
            string label = Marks.Any(mark => mark.IsOfPlan) ? Marks.All(mark => mark.IsOfPlan) ? "Plan" : "Visits and plan" : "Visits";
            yield return Picture.Text("lane", x, layout.LabelHeight > 0 ? marksTop + 12 : marksTop + 16, label);
        }
    }

    private IEnumerable<XElement> Window(TimelineLayout layout)
    {
        if (next is not { WindowOpens: { } opens, WindowCloses: { } closes } || closes < first || opens > last)
        {
            yield break;
        }

        FrameworkEdition[] ofNext = [.. NextPart.EditionsOf(next, opens, story.Editions)];
        int lowest = -1;
        for (int row = 0; row < lanes.Rows.Count; row++)
        {
            FrameworkEdition[] judging = [.. ofNext.Where(edition => lanes.HasRow(edition, lanes.Rows[row]))];
            if (judging.Length == 0)
            {
                continue;
            }

            lowest = row;
            double begin = X(layout, LocalDate.Max(opens, judging[0].FirstDay!.Value));
            double end = X(layout, NextPart.LastDayOf(judging[^1], story.Editions) is { } lastDay && lastDay < closes ? lastDay : closes);
            yield return E(
                "rect", A("class", "window"), A("x", begin), A("y", Y(layout, row) + 2), A("width", end - begin),
                A("height", layout.Row - 4), A("rx", 3), A("fill", $"url(#hatch-{layout.Name})"),
                E("title", $"Next inspection, estimated window: {next.WindowInWords()}"));
        }

        if (lowest < 0)
        {
            yield break;
        }

        double left = X(layout, opens);
        double right = X(layout, closes);
        bool fits = right - left > 60;
        if (fits || layout.LabelHeight == 0)
        {
            double y = Y(layout, lowest + 1) - layout.LabelHeight + (layout.LabelHeight > 0 ? 11 : 14);
            yield return Picture.Text("window-label", Math.Min((left + right) / 2, layout.Width - 46), y, "next, estimated");
        }
    }

    private IEnumerable<XElement> Days(TimelineLayout layout, double bottom)
    {
        (LocalDate? Day, string Words)[] days =
            [(registered?.OpenedOn, "opened "), (story.ClosedOn, "closed "), (closed is null ? day : null, "")];
        foreach ((LocalDate? date, string words) in days)
        {
            if (date is { } on && IsIn(on))
            {
                double x = X(layout, on);
                yield return Picture.Line("day-line", x, Head - 2, x, bottom + 4);
                string text = $"{words}{on.InWords()}";
                double half = text.Length * 3.4;
                yield return Picture.Text("day-label", Math.Clamp(x, layout.Left + half, layout.Width - half - 2), bottom + 17, text);
            }
        }
    }

    private IEnumerable<XElement> Judgements(TimelineLayout layout, GradedInspection inspection)
    {
        if (inspection.FirstKnownDay is not { } began || !IsIn(began))
        {
            yield break;
        }

        LocalDate[] later = [.. story.History.Graded.Select(it => it.FirstKnownDay).OfType<LocalDate>().Where(it => it > began).Order()];
        LocalDate until = later.Length > 0 ? later[0] : closed ?? day;
        double left = X(layout, began);
        foreach (JudgementDomain domain in InspectionChapter.InOrder(inspection))
        {
            if (lanes.Find(inspection.Framework, domain) is not { } found)
            {
                continue;
            }

            Judgement judgement = inspection.Judgements[domain];
            double top = Y(layout, found.First);
            double height = ((found.Count - 1) * layout.Step) + layout.Row;
            double x = Math.Min(left, layout.Width - layout.Box - 2);
            yield return E(
                $"g.judgement.{Mark.Class(judgement)}",
                E("title", $"{inspection.DatesInWords()}: {domain.Title.ToLowerInvariant()}, {Mark.LowerWords(judgement)}"),
                Picture.Rect("tail", x + (layout.Box / 2), top + (height / 2) - 4, Math.Max(0, X(layout, until) - x - (layout.Box / 2)), 8),
                Picture.Rect("box", x, top + 4, layout.Box, height - 8, 4),
                Picture.Text("letter", x + (layout.Box / 2), top + (height / 2) + 5, Mark.Letters(judgement)));
        }
    }
}
