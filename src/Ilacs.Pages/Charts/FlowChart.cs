using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>What became of the grades from one inspection to the next: ribbons between two stacks, and the same as a table.</summary>
internal static class FlowChart
{
    private const double Width = 440;
    private const double Height = 260;
    private const double Stack = 44;

    private static readonly Grade[] Grades = [.. Grade.All.Reverse()];

    public static XElement? Of(string id, GradeFlows flows, JudgementDomain domain)
    {
        if (flows.Compared == 0)
        {
            return null;
        }

        return E(
            "figure.flows",
            E($"h3#{id}", domain.Title),
            Picture.Of(
                $"{id}-ribbons", Width, Height, $"{domain.Title} from one inspection to the next", $"{Summary(flows)} The table below has the numbers.", "ribbons",
                Ribbons(flows), Stacks(flows, isBefore: true), Stacks(flows, isBefore: false)),
            E("p", Summary(flows)),
            E(
                "details.table",
                E("summary", Hidden($"{domain.Title}: "), "numbers as a table"),
                E(
                    "table.numbers",
                    E("thead", E("tr", E("th", A("scope", "col"), "Before, then"), Grades.Select(grade => (object)E("th.num", A("scope", "col"), Mark.Alone(grade))))),
                    E("tbody", Grades.Select(before => (object)E(
                        "tr", E("th", A("scope", "row"), Mark.Tile(before), " ", before.Title), Grades.Select(after => (object)E("td.num", Words.Number(flows[before, after])))))))));
    }

    private static string Summary(GradeFlows flows) =>
        $"Of {Words.Plural(flows.Compared, "judgement", "judgements")} with one before that can be compared, {Words.Number(flows.Improved)} improved, "
        + $"{Words.Number(flows.Retained)} stayed and {Words.Number(flows.Declined)} declined.";

    private static double Scale(GradeFlows flows) => (Height - 30 - (Grades.Length * 6)) / flows.Compared;

    private static IEnumerable<XElement> Ribbons(GradeFlows flows)
    {
        double scale = Scale(flows);
        double[] left = Tops(flows, isBefore: true);
        double[] right = Tops(flows, isBefore: false);
        for (int before = 0; before < Grades.Length; before++)
        {
            for (int after = 0; after < Grades.Length; after++)
            {
                int count = flows[Grades[before], Grades[after]];
                if (count == 0)
                {
                    continue;
                }

                double height = count * scale;
                double middle = Width / 2;
                yield return E(
                    "path", A("class", $"ribbon {Mark.Class(Grades[after])}"),
                    A("d", $"M{N(Stack)} {N(left[before])}C{N(middle)} {N(left[before])} {N(middle)} {N(right[after])} {N(Width - Stack)} {N(right[after])}v{N(height)}"
                        + $"C{N(middle)} {N(right[after] + height)} {N(middle)} {N(left[before] + height)} {N(Stack)} {N(left[before] + height)}Z"),
                    E("title", $"{Grades[before].Title}, then {Grades[after].Title.ToLowerInvariant()}: {Words.Number(count)}"));
                left[before] += height;
                right[after] += height;
            }
        }
    }

    private static int Sum(GradeFlows flows, Grade grade, bool isBefore) => Grades.Sum(other => isBefore ? flows[grade, other] : flows[other, grade]);

    private static double[] Tops(GradeFlows flows, bool isBefore)
    {
        double top = 24;
        double[] tops = new double[Grades.Length];
        for (int grade = 0; grade < Grades.Length; grade++)
        {
            tops[grade] = top;
            top += (Sum(flows, Grades[grade], isBefore) * Scale(flows)) + 6;
        }

        return tops;
    }

    private static IEnumerable<XElement> Stacks(GradeFlows flows, bool isBefore)
    {
        double[] tops = Tops(flows, isBefore);
        double x = isBefore ? 0 : Width - Stack;
        yield return Picture.Text(isBefore ? "side" : "side end", isBefore ? 0 : Width, 14, isBefore ? "Before" : "Then");
        for (int grade = 0; grade < Grades.Length; grade++)
        {
            int count = Sum(flows, Grades[grade], isBefore);
            if (count == 0)
            {
                continue;
            }

            double height = count * Scale(flows);
            yield return E(
                $"g.{Mark.Class(Grades[grade])}", Picture.Rect("part", x, tops[grade], Stack, height),
                height > 13 ? Picture.Text("count", x + (Stack / 2), tops[grade] + (height / 2) + 4, $"{Mark.Letters(Grades[grade])} {Words.Number(count)}") : null);
        }
    }
}
