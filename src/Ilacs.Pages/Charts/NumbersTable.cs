using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The numbers behind a picture of grades: a row for each year or region.</summary>
internal static class NumbersTable
{
    /// <summary>The headings of the columns that <see cref="Cells"/> fills.</summary>
    public static IEnumerable<XElement> Columns => Mark.InOrder.Select(judgement => NumberColumn(Mark.Alone(judgement)));

    public static XElement Of(JudgementDomain domain, string firstColumn, IEnumerable<(object Heading, OutcomeTable Table)> rows) => Folded(
        domain,
        Html.Columns(firstColumn, Columns, NumberColumn(E("abbr", A("title", "good or better, of those graded"), "Good+"))),
        rows.Select(row => Row(row.Heading, Cells(row.Table, domain), PercentCell(row.Table, domain))));

    /// <summary>A table that opens below its picture.</summary>
    public static XElement Folded(JudgementDomain domain, XElement columns, IEnumerable<XElement> rows) => E(
        "details.table",
        E("summary", Hidden($"{domain.Title}: "), "numbers as a table"),
        E("table.numbers", columns, E("tbody", rows)));

    /// <summary>How many authorities have each grade, the best first, and how many are not judged: in the order of the marks.</summary>
    public static int[] Counts(OutcomeTable table, JudgementDomain domain) =>
        [.. Mark.Grades.Select(grade => table[domain, grade]), table.NotJudged(domain)];

    /// <summary>Whether any authority has a grade in a domain, or "not judged".</summary>
    public static bool Has(OutcomeTable table, JudgementDomain domain) =>
        table.Domains.Contains(domain) && table.Graded(domain) + table.NotJudged(domain) > 0;

    /// <summary>The same counts, and how many authorities have no judgement.</summary>
    public static IEnumerable<(Judgement Judgement, int Count)> All(OutcomeTable table, JudgementDomain domain) =>
        Mark.InOrder.Zip(Counts(table, domain)).Append((Judgement.NotStated, table.None(domain)));

    public static IEnumerable<XElement> Cells(OutcomeTable table, JudgementDomain domain) =>
        Counts(table, domain).Select(count => NumberCell(count));

    /// <summary>The share good or better, and how many authorities have a grade.</summary>
    public static XElement PercentCell(OutcomeTable table, JudgementDomain domain) => NumberCell(
        table.PercentGoodOrBetter(domain) is { } percent
            ? $"{Words.Percent(percent)} of\u00a0{Words.Number(table.Graded(domain))}"
            : "\u2013");
}
