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
        yield return Table("By area for improvement", "Area", plan.Actions.GroupBy(action => action.Recommendation).OrderBy(group => group.Key ?? int.MaxValue)
            .Select(group => (group.Key is not { } number ? "No area named"
                : number <= recommendations.Count && number > 0 ? $"{Words.Number(number)}. {recommendations[number - 1].Text}" : Words.Number(number), group.ToArray())));
        if (plan.Actions.Any(action => action.Outcome is not null))
        {
            yield return Table("By outcome", "Outcome", plan.Actions.GroupBy(action => action.Outcome, StringComparer.Ordinal).Select(group => (group.Key ?? "No outcome named", group.ToArray())));
        }
    }

    private static XElement Table(string caption, string heading, IEnumerable<(string Label, PlannedAction[] Actions)> rows) => E(
        "table.plan",
        E("caption", caption),
        E("thead", E("tr", E("th", A("scope", "col"), heading), E("th", A("scope", "col"), "Actions"))),
        E("tbody", rows.Select(row => (object)E(
            "tr",
            E("th", A("scope", "row"), A("dir", "auto"), row.Label),
            E("td", E("ul", row.Actions.Select(action => (object)E("li", A("dir", "auto"), action.Action, Status(action)))))))));

    private static string Status(PlannedAction action)
    {
        string[] facts = [.. new[] { action.Status?.Title.ToLowerInvariant(), action.DueOn is { } due ? $"due {due.InWords()}" : null }.OfType<string>()];
        return facts.Length == 0 ? "" : $" ({string.Join(", ", facts)})";
    }
}
