using System.Globalization;
using System.Text.RegularExpressions;

namespace Ilacs.Pages.Tests;

/// <summary>What a picture shows: where its shapes are, their colours and their words.</summary>
internal static partial class Drawn
{
    private static readonly string[] Shapes = ["rect", "circle", "path", "text", "use"];

    private static readonly Dictionary<string, double> Sizes = new(StringComparer.Ordinal)
    {
        ["count"] = 11,
        ["short"] = 10.5,
        ["key"] = 12,
        ["window-label"] = 12,
        ["day-label"] = 12,
        ["edition"] = 13,
        ["year"] = 13,
        ["value"] = 13,
        ["letter"] = 15,
    };

    public static string Class(this XElement element) => element.Attribute("class")?.Value ?? "";

    public static bool Has(this XElement element, string name) => element.Class().Split(' ').Contains(name, StringComparer.Ordinal);

    public static double Number(this XElement element, string name) =>
        element.Attribute(name) is { } attribute ? double.Parse(attribute.Value, CultureInfo.InvariantCulture) : 0;

    /// <summary>The letter of the colour; <see langword="null"/> where there is none.</summary>
    public static string? Colour(this XElement element) =>
        element.Class().Split(' ').FirstOrDefault(it => it is ['g', 'O' or 'G' or 'R' or 'I' or 'N' or '0']) switch
        {
            null => null,
            "gR" => "RI",
            "gN" => "NJ",
            "g0" => "\u2013",
            var name => name[1..],
        };

    /// <summary>The shapes that are seen, without those that only define something.</summary>
    public static IEnumerable<XElement> Seen(XElement svg) => svg.Descendants()
        .Where(it => Shapes.Contains(it.Name.LocalName, StringComparer.Ordinal) && !it.Ancestors("defs").Any());

    /// <summary>The left, top, right and bottom of a shape in its picture; of a text by the usual widths of its letters.</summary>
    public static (double Left, double Top, double Right, double Bottom) Extent(XElement shape)
    {
        (double X, double Y)[] corners = [.. Corners(shape)];
        (double X, double Y) moved = (0, 0);
        foreach (XAttribute transform in shape.AncestorsAndSelf().Attributes("transform"))
        {
            double[] by = [.. Numbers().Matches(transform.Value).Select(it => double.Parse(it.Value, CultureInfo.InvariantCulture))];
            moved = (moved.X + by[0], moved.Y + by[1]);
        }

        return (
            corners.Min(it => it.X) + moved.X,
            corners.Min(it => it.Y) + moved.Y,
            corners.Max(it => it.X) + moved.X,
            corners.Max(it => it.Y) + moved.Y);
    }

    public static IEnumerable<(double X, double Y)> Corners(XElement shape)
    {
        double x = shape.Number("x");
        double y = shape.Number("y");
        switch (shape.Name.LocalName)
        {
            case "rect":
                return [(x, y), (x + shape.Number("width"), y + shape.Number("height"))];
            case "circle":
                double r = shape.Number("r");
                return [(shape.Number("cx") - r, shape.Number("cy") - r), (shape.Number("cx") + r, shape.Number("cy") + r)];
            case "use":
                string id = shape.Attribute("href")!.Value[1..];
                return Corners(shape.Document?.Root ?? shape.Ancestors().Last(), id);
            case "path":
                double around = shape.Parent!.Has("year-map") ? 24 : 0;
                return Points(shape.Attribute("d")!.Value)
                    .SelectMany(it => new[] { (it.X - around, it.Y - around), (it.X + around, it.Y + around) });
            default:
                bool isNarrow = shape.Ancestors("svg").First().Has("narrow");
                double size = isNarrow ? 11 : Sizes.GetValueOrDefault(shape.Class(), 14);
                double width = size * shape.Value.Sum(WidthOf);
                bool endsAtX = shape.Has("end") || (shape.Has("lane") && !isNarrow);
                bool isCentred = shape.Class() is "count" or "year" or "letter" or "short" or "window-label" or "day-label"
                    || shape.Parent!.Has("mark");
                double left = x - (width * (endsAtX ? 1 : isCentred ? 0.5 : 0));
                return [(left, y - (0.75 * size)), (left + width, y)];
        }
    }

    private static IEnumerable<(double X, double Y)> Corners(XElement root, string id) =>
        Corners(root.Descendants().Single(it => string.Equals(it.Attribute("id")?.Value, id, StringComparison.Ordinal)));

    /// <summary>The points of a path, with those that pull its curves: it stays among them.</summary>
    private static IEnumerable<(double X, double Y)> Points(string path)
    {
        (double X, double Y) at = (0, 0);
        char command = 'M';
        var left = new Queue<string>(Tokens().Matches(path).Select(it => it.Value));
        while (left.TryPeek(out string? token))
        {
            if (char.IsLetter(token[0]))
            {
                command = left.Dequeue()[0];
                continue;
            }

            at = command switch
            {
                'M' or 'L' or 'C' => (Next(), Next()),
                'V' => (at.X, Next()),
                'v' => (at.X, at.Y + Next()),
                'h' => (at.X + Next(), at.Y),
                _ => throw new NotSupportedException($"{command} in {path}"),
            };
            yield return at;
        }

        double Next() => double.Parse(left.Dequeue(), CultureInfo.InvariantCulture);
    }

    private static double WidthOf(char c) => c switch
    {
        ' ' or '.' or ',' or 'i' or 'l' or 't' or 'f' or 'j' or 'I' => 0.28,
        '(' or ')' or 'r' or '\u2019' => 0.33,
        '%' or 'm' or 'w' or 'M' or 'W' => 0.87,
        _ => char.IsUpper(c) ? 0.7 : 0.556,
    };

    [GeneratedRegex("-?[0-9]+(\\.[0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers();

    [GeneratedRegex("[A-Za-z]|-?[0-9]+(\\.[0-9]+)?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tokens();
}
