using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The numbers behind a picture of grades: a row for each year or region.</summary>
internal static class NumbersTable
{
    public static XElement Of(JudgementDomain domain, string firstColumn, IEnumerable<(object Heading, OutcomeTable Table)> rows) => E(
        "details.table",
        E("summary", Hidden($"{domain.Title}: "), "numbers as a table"),
        E(
            "table.numbers",
            E(
                "thead",
                E(
                    "tr",
                    E("th", A("scope", "col"), firstColumn),
                    Mark.InOrder.Select(judgement => (object)E("th.num", A("scope", "col"), Mark.Alone(judgement))),
                    E("th.num", A("scope", "col"), E("abbr", A("title", "good or better, of those graded"), "Good+")))),
            E("tbody", rows.Select(row => (object)E(
                "tr",
                E("th", A("scope", "row"), row.Heading),
                Counts(row.Table, domain).Select(count => (object)E("td.num", Words.Number(count))),
                E("td.num", row.Table.PercentGoodOrBetter(domain) is { } percent ? $"{Words.Number(percent)}%" : "\u2013"))))));

    /// <summary>How many authorities have each grade, the best first, and how many are not judged: in the order of the marks.</summary>
    public static int[] Counts(OutcomeTable table, JudgementDomain domain) =>
        [.. Grade.All.Reverse().Select(grade => table[domain, grade]), table.NotJudged(domain)];
}
