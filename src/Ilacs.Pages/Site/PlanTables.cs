using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The actions of a plan by recommendation and by outcome.</summary>
internal static class PlanTables
{
    public static IEnumerable<XElement> Of(ActionPlan plan, AuthorityStory story)
    {
        if (plan.Actions.Count == 0)
        {
            yield break;
        }

        IReadOnlyList<Recommendation> recommendations = story.History.InspectionOf(plan)?.Recommendations ?? default;
        yield return Table(
            "By area for improvement", "Area",
            plan.Actions.GroupBy(action => action.Recommendation).OrderBy(group => group.Key ?? int.MaxValue), Area);
        if (plan.Actions.Any(action => action.Outcome is not null))
        {
            yield return Table(
                "By outcome", "Outcome",
                plan.Actions.GroupBy(action => action.Outcome, StringComparer.Ordinal), outcome => outcome ?? "No outcome named");
        }

        string Area(int? number) => number is not { } known ? "No area named"
            : known <= recommendations.Count && known > 0 ? $"{Words.Number(known)}. {recommendations[known - 1].Text}"
            : Words.Number(known);
    }

    private static XElement Table<T>(
        string caption, string heading, IEnumerable<IGrouping<T, PlannedAction>> groups, Func<T, string> label) => E(
        "table.plan",
        E("caption", caption),
        Columns(heading, "Actions"),
        E("tbody", groups.Select(group => Row(
            new object[] { A("dir", "auto"), label(group.Key) },
            E("td", E("ul", group.Select(action => E("li", A("dir", "auto"), action.Action, Status(action)))))))));

    private static string Status(PlannedAction action)
    {
        string?[] facts = [action.Status?.Title.ToLowerInvariant(), action.DueOn is { } due ? $"due {due.InWords()}" : null];
        return string.Join(", ", facts.OfType<string>()) is { Length: > 0 } known ? $" ({known})" : "";
    }
}
