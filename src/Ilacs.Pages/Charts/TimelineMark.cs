using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>A visit or a day of a plan on a timeline, with a key to its description.</summary>
/// <param name="Key">A letter, or two.</param>
/// <param name="Day">The day.</param>
/// <param name="Words">What it is.</param>
/// <param name="IsOfPlan">Whether it is a day of a plan.</param>
internal sealed record TimelineMark(string Key, LocalDate Day, string Words, bool IsOfPlan)
{
    /// <summary>The marks of an authority in the order of their days.</summary>
    public static IReadOnlyList<TimelineMark> Of(AuthorityStory story) =>
    [
        .. Visits(story).Concat(Plans(story)).OrderBy(mark => mark.Day).ThenBy(mark => mark.IsOfPlan)
            .Select((mark, index) => mark with { Key = KeyOf(index) }),
    ];

    /// <summary>The marks, each with a row in which it does not cover another.</summary>
    public static IEnumerable<(TimelineMark Mark, int Row)> InRows(
        IEnumerable<TimelineMark> marks, Func<TimelineMark, double> x, double width)
    {
        const int MostRows = 6;
        double[] ends = [.. Enumerable.Repeat(double.MinValue, MostRows)];
        foreach (TimelineMark mark in marks)
        {
            double at = x(mark);
            int row = Math.Max(0, Array.FindIndex(ends, end => end <= at - (width / 2)));
            ends[row] = at + (width / 2);
            yield return (mark, row);
        }
    }

    /// <summary>A circle for a visit, a square for a day of a plan.</summary>
    public XElement Draw(double x, double y, double size) => E(
        "g.mark",
        E("title", $"{Key}: {Words}"),
        IsOfPlan
            ? Picture.Rect("plan", x - size, y - size, 2 * size, 2 * size)
            : E("circle", A("class", "visit"), A("cx", x), A("cy", y), A("r", size)),
        Picture.Text("key", x, y + 4, Key));

    private static IEnumerable<TimelineMark> Visits(AuthorityStory story)
    {
        foreach (UngradedInspection visit in story.History.Inspections.OfType<UngradedInspection>())
        {
            if (visit.FirstKnownDay is { } day)
            {
                string number = visit.Number is { } ordinal ? $" {Pages.Words.Number(ordinal)}" : "";
                string when = visit.Fieldwork is [var block, ..] ? block.InWords() : $"published {day.InWords()}";
                string about = Pages.Words.About(visit) is { Length: > 0 } words ? $": {words}" : "";
                yield return new TimelineMark("", day, $"{visit.Type.Title}{number}, {when}{about}", IsOfPlan: false);
            }
        }
    }

    private static IEnumerable<TimelineMark> Plans(AuthorityStory story)
    {
        foreach (ActionPlan plan in story.Documents.OfType<ActionPlan>())
        {
            (LocalDate? Day, string Words)[] days =
            [
                (plan.ReportReceivedOn, "report received"), (StatutoryTimetable.DueDateOf(plan), "due"),
                (plan.SubmittedOn, "submitted"), (plan.PublishedOn, "published"),
                .. plan.Reviews.Select(review => (review.Day, $"reviewed{(review.At is { } at ? $", {at}" : "")}")),
            ];
            foreach ((LocalDate? day, string words) in days)
            {
                if (day is { } on)
                {
                    yield return new TimelineMark("", on, $"Action plan {words}, {on.InWords()}", IsOfPlan: true);
                }
            }
        }
    }

    private static string KeyOf(int index) => index < 26
        ? ((char)('a' + index)).ToString()
        : $"{(char)('a' + (((index / 26) - 1) % 26))}{(char)('a' + (index % 26))}";
}
