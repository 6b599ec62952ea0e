using System.Text;
using System.Text.RegularExpressions;
using Ilacs.Model;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>
/// The table of judgements: labels on the left, grades in a column on the right. Both may take several lines, a grade may be above, beside,
/// below or around its label, rows may be in any order, and the table may continue on the next page. Each grade belongs to the label whose
/// middle is nearest to its own.
/// </summary>
internal static partial class JudgementTable
{
    /// <summary>The left edges of grades in one column differ by at most this many times the size of their letters.</summary>
    private const double SameColumn = 0.5;

    /// <summary>The column of grades begins more than this many times the size of the letters from the left edge of the text.</summary>
    private const double NearestColumn = 6;

    /// <summary>The same for a grade that is alone on its line.</summary>
    private const double NearestAlone = 10;

    /// <summary>The middle of a grade is at most this many times the size of the letters above or below that of its label.</summary>
    private const double Farthest = 1.6;

    public static IReadOnlyList<FoundGrade> Read(IReadOnlyList<TextLine> lines, Labels labels)
    {
        double column = Column(lines) ?? double.PositiveInfinity;
        var left = new Cells();
        var right = new Cells();
        double offset = 0;
        TextLine? last = null;
        foreach (TextLine line in lines)
        {
            if (last is not null && line.Page != last.Page)
            {
                // The next page continues where this one ended.
                offset += line.Baseline - last.Baseline + (1.2 * line.Size);
            }

            last = line;
            Split(line, column, line.Baseline - offset, left, right);
        }

        string text = left.Text;
        var inLeft = labels.In(text).Where(label => label.Domain != JudgementDomain.LocalSafeguardingChildrenBoard).ToArray();
        (JudgementDomain Domain, double Middle, int Page, double Size)[] rows =
        [
            .. inLeft.Select(label =>
                (label.Domain, left.Middle(label.Start, label.End), left.PageOf(label.Start), left.SizeOf(label.Start))),
        ];
        var found = new List<FoundGrade>();
        foreach ((Judgement judgement, double middle) in Grades(right))
        {
            var nearest = rows.Where(row => Math.Abs(row.Middle - middle) <= Farthest * row.Size)
                .OrderBy(row => Math.Abs(row.Middle - middle)).Take(1).ToArray();
            if (nearest is [var row])
            {
                found.Add(new FoundGrade(row.Domain, judgement, row.Page));
            }
        }

        // A grade may be glued to the end of its label.
        foreach ((JudgementDomain domain, int start, int end) in inLeft)
        {
            if (left.PageOf(start) == lines[0].Page && !found.Exists(it => it.Domain == domain)
                && Glued().Match(text, end, text.Length - end) is { Success: true } glued
                && Squashed.Grade(glued.Groups["grade"].Value) is { } judgement)
            {
                found.Add(new FoundGrade(domain, judgement, left.PageOf(start)));
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"\G(?<grade>" + Squashed.GradePattern + @")(?=the(?:exp|imp)|overall|\d|\||$)",
        Pattern.Named, Pattern.Milliseconds)]
    private static partial Regex Glued();

    /// <summary>Where the column of grades begins: where most grades, or parts of grades, begin.</summary>
    private static double? Column(IReadOnlyList<TextLine> lines)
    {
        double edge = lines.Count == 0 ? 0 : lines.Min(line => line.Left);
        (double Left, double Size)[] starts =
        [
            .. lines.SelectMany(Starts).OrderBy(start => start.Left),
        ];
        (double Start, int Count) best = (0, 0);
        foreach ((double Left, double Size) start in starts)
        {
            int count = starts.Count(other => other.Left >= start.Left && other.Left <= start.Left + (SameColumn * start.Size));
            if (count > best.Count)
            {
                best = (start.Left, count);
            }
        }

        return best.Count >= 1 ? best.Start : null;

        IEnumerable<(double Left, double Size)> Starts(TextLine line)
        {
            for (int i = 0; i < line.Words.Count; i++)
            {
                if ((i == 0 ? line.Left > edge + (NearestAlone * line.Size) : line.Words[i].Left - line.Words[i - 1].Right > 0)
                    && line.Words[i].Left > edge + (NearestColumn * line.Words[i].Size)
                    && Squashed.IsPartOfGrade(Squashed.Of(string.Concat(line.Words.Skip(i).Select(word => word.Text)))))
                {
                    yield return (line.Words[i].Left, line.Size);
                    yield break;
                }
            }
        }
    }

    private static void Split(TextLine line, double column, double y, Cells left, Cells right)
    {
        int at = 0;
        while (at < line.Words.Count && line.Words[at].Left < column - (SameColumn * line.Size))
        {
            at++;
        }

        string grade = Squashed.Of(string.Concat(line.Words.Skip(at).Select(word => word.Text)));
        if (at < line.Words.Count && !Squashed.IsPartOfGrade(grade))
        {
            // Text that runs on across the column is not part of the table.
            left.Break();
            return;
        }

        if (at > 0)
        {
            left.Add(Squashed.Of(string.Concat(line.Words.Take(at).Select(word => word.Text))), y, line);
        }

        if (grade.Length > 0)
        {
            right.Add(grade, y, line);
        }
    }

    private static IEnumerable<(Judgement Judgement, double Middle)> Grades(Cells right)
    {
        int at = 0;
        while (at < right.Text.Length)
        {
            int length = 0;
            Judgement? judgement = null;
            for (int end = right.Text.Length; end > at; end--)
            {
                if (end - at <= 40 && Squashed.Grade(right.Text[at..end]) is { } grade)
                {
                    (judgement, length) = (grade, end - at);
                    break;
                }
            }

            if (judgement is { } found)
            {
                yield return (found, right.Middle(at, at + length));
            }

            // "To be good" without what came before it is not a grade.
            at += judgement is null ? Squashed.PartLength(right.Text[at..]) : length;
        }
    }

    /// <summary>The squashed text of one column, and the position of each of its letters.</summary>
    private sealed class Cells
    {
        private readonly StringBuilder text = new();
        private readonly List<(double Y, TextLine Line)> letters = [];

        public string Text => text.ToString();

        public void Add(string squashed, double y, TextLine line)
        {
            text.Append(squashed);
            for (int i = 0; i < squashed.Length; i++)
            {
                letters.Add((y, line));
            }
        }

        /// <summary>Separates the text before from the text after.</summary>
        public void Break()
        {
            if (letters.Count > 0)
            {
                Add("|", letters[^1].Y, letters[^1].Line);
            }
        }

        public double Middle(int start, int end) => (letters[start].Y + letters[end - 1].Y) / 2;

        public int PageOf(int start) => letters[start].Line.Page;

        public double SizeOf(int start) => letters[start].Line.Size;
    }
}
