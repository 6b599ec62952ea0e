using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>What became of the grades from one inspection to the next: ribbons between two stacks, and the same as a table.</summary>
internal static class FlowChart
{
    private const double Width = 440;
    private const double Height = 260;
    private const double Stack = 44;

    private static readonly IReadOnlyList<Grade> Grades = Mark.Grades;

    public static XElement? Of(string id, string heading, GradeFlows flows, JudgementDomain domain)
    {
        if (flows.Compared == 0)
        {
            return null;
        }

        return E(
            "figure.flows",
            E($"h3#{id}", heading),
            Picture.Of(
                $"{id}-ribbons", Width, Height, $"{domain.Title} from one inspection to the next",
                $"{Summary(flows)} The table below has the numbers.", "ribbons",
                Ribbons(flows), Stacks(flows, isBefore: true), Stacks(flows, isBefore: false)),
            E("p", Summary(flows)),
            NumbersTable.Folded(
                domain,
                Columns("Before, then", Grades.Select(grade => NumberColumn(Mark.Alone(grade)))),
                Grades.Select(before => Row(
                    new object[] { Mark.Tile(before), " ", before.Title }, Grades.Select(after => NumberCell(flows[before, after]))))));
    }

    private static string Summary(GradeFlows flows) =>
        $"Of {Words.Plural(flows.Compared, "judgement", "judgements")} that can be compared with the one before, "
        + $"{Words.Number(flows.Improved)} improved, {Words.Number(flows.Retained)} stayed and {Words.Number(flows.Declined)} declined.";

    private static double Scale(GradeFlows flows) => (Height - 30 - (Grades.Count * 6)) / flows.Compared;

    private static IEnumerable<XElement> Ribbons(GradeFlows flows)
    {
        double scale = Scale(flows);
        double[] left = Tops(flows, isBefore: true);
        double[] right = Tops(flows, isBefore: false);
        for (int before = 0; before < Grades.Count; before++)
        {
            for (int after = 0; after < Grades.Count; after++)
            {
                int count = flows[Grades[before], Grades[after]];
                if (count == 0)
                {
                    continue;
                }

                double height = count * scale;
                yield return E(
                    "path", A("class", $"ribbon {Mark.Class(Grades[after])}"), A("d", Ribbon(left[before], right[after], height)),
                    E("title", $"{Grades[before].Title}, then {Grades[after].Title.ToLowerInvariant()}: {Words.Number(count)}"));
                left[before] += height;
                right[after] += height;
            }
        }
    }

    /// <summary>The outline of a ribbon, from where it leaves the stack on the left to where it meets the one on the right.</summary>
    private static string Ribbon(double from, double to, double height)
    {
        const double Middle = Width / 2;
        return $"M{N(Stack)} {N(from)}C{N(Middle)} {N(from)} {N(Middle)} {N(to)} {N(Width - Stack)} {N(to)}v{N(height)}"
            + $"C{N(Middle)} {N(to + height)} {N(Middle)} {N(from + height)} {N(Stack)} {N(from + height)}Z";
    }

    private static int Sum(GradeFlows flows, Grade grade, bool isBefore) =>
        Grades.Sum(other => isBefore ? flows[grade, other] : flows[other, grade]);

    private static double[] Tops(GradeFlows flows, bool isBefore)
    {
        double top = 24;
        double[] tops = new double[Grades.Count];
        for (int grade = 0; grade < Grades.Count; grade++)
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
        for (int grade = 0; grade < Grades.Count; grade++)
        {
            int count = Sum(flows, Grades[grade], isBefore);
            if (count == 0)
            {
                continue;
            }

            double height = count * Scale(flows);
            string? words = height > 13 ? $"{Mark.Letters(Grades[grade])} {Words.Number(count)}" : null;
            yield return Picture.Part(Grades[grade], x, tops[grade], Stack, height, words);
        }
    }
}
