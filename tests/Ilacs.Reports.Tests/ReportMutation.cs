using Ilacs.Reports.Pdf;
using Ilacs.Reports.Reading;

namespace Ilacs.Reports.Tests;

/// <summary>Changes to the words of a published report that leave it a report that Ofsted might have published: another size, other marks,
/// no bold type, breaks of pages elsewhere.</summary>
internal static class ReportMutation
{
    private static readonly string[] Marks = ["o", "\u2013", "\u25BA", "\uF0A7"];

    /// <summary>Each with the most of 137 reports of which something may be lost, if that is said.</summary>
    public static IEnumerable<(string Name, int MostLost, Func<IReadOnlyList<TextPage>, IReadOnlyList<TextPage>?> Change)> All { get; } =
    [
        ("as it is", 0, pages => pages),
        .. new[] { 0.5, 2.5 }.Select(by => ($"{by} times as large", 0, Each((word, _) => Scaled(word, by, by, by), by))),
        ("shifted", 0, Each((word, _) => word with { Left = word.Left + 17, Right = word.Right + 17, Baseline = word.Baseline - 11 })),
        ("on US Letter", 0, Each((word, page) => Scaled(word, 612 / 595.3, 792 / page.Height, 792 / page.Height), 792 / 841.9)),
        ("wider lines", 0, Each((word, _) => Scaled(word, 1.15, 1, 1))),
        ("lines closer", 0, Each((word, _) => Scaled(word, 1, 0.93, 1), 0.93)),
        ("lines further apart", 0, Each((word, _) => Scaled(word, 1, 1.12, 1), 1.12)),
        ("lines much further apart", 2, Each((word, _) => Scaled(word, 1, 1.4, 1), 1.4)),
        ("nothing bold", 30, Each((word, _) => word with { IsBold = false })),
        ("everything bold", 30, Each((word, _) => word with { IsBold = true })),
        ("one size and nothing bold", 55, pages => Sized(pages, keepsBold: false)),
        ("one size", 0, pages => Sized(pages, keepsBold: true)),
        ("a title of one size", 2, OneSizeOfTitle),
        .. new[] { -1.2, -0.6, 0.6, 1.2 }.Select(lines => ($"grades of the table {lines} lines higher", 20, GradesMoved(lines))),
        ("a grade lost", 5, GradeLost(0)),
        ("the last grade lost", 80, GradeLost(^1)),
        ("a heading of the list in other words", 115, Reworded),
        .. Marks.Select(mark => ($"bullets as {mark}", 0, Marked(_ => mark))),
        ("no bullets", 5, Marked(_ => "")),
        ("bullets as numbers", 0, Marked(number => $"{number}.")),
        ("bullets as bare numbers", 0, Marked(number => $"{number}")),
        ("bullets as letters", 0, Marked(number => $"({(char)('a' + (number % 26))})")),
        ("bullets glued to their text", 0, Glued),
        ("baselines that are not quite level", 0,
            Each((word, _) => word with { Baseline = word.Baseline + (0.1 * (word.Text.Length % 3)) })),
        ("a cover page", 0, pages => [Cover(pages[0]), .. pages.Select(page => Renumbered(page, page.Number + 1))]),
        ("two cover pages", 0, pages =>
            [Cover(pages[0]), Renumbered(Cover(pages[0]), 2), .. pages.Select(page => Renumbered(page, page.Number + 2))]),
        ("pages broken in the middle", 0, pages => Broken(pages, 0.5)),
        ("pages broken after a third", 0, pages => Broken(pages, 0.33)),
        ("rows of the table the other way round", 0, RowsReversed),
    ];

    private static Func<IReadOnlyList<TextPage>, IReadOnlyList<TextPage>> Each(
        Func<Word, TextPage, Word> change, double height = 1) => pages =>
    [
        .. pages.Select(page => new TextPage(page.Number, height * page.Height,
            [.. page.Lines.Select(line => new TextLine(page.Number, [.. line.Words.Select(word => change(word, page))]))])),
    ];

    private static Word Scaled(Word word, double x, double y, double size) => word with
    {
        Left = x * word.Left,
        Right = x * word.Right,
        Baseline = y * word.Baseline,
        Size = size * word.Size,
    };

    private static TextPage With(TextPage page, IEnumerable<IEnumerable<Word>> lines) => page with
    {
        Lines =
        [
            .. lines.Select(line => line.ToArray()).Where(words => words.Length > 0).Select(words => new TextLine(page.Number, words)),
        ],
    };

    private static TextPage Renumbered(TextPage page, int number) =>
        With(page with { Number = number }, page.Lines.Select(line => line.Words));

    private static IReadOnlyList<TextPage> Sized(IReadOnlyList<TextPage> pages, bool keepsBold)
    {
        double size = ReportText.Of(pages).BodySize;
        return Each((word, page) => page.Number == 1 ? word
            : word with { Size = Math.Min(word.Size, size), IsBold = word.IsBold && keepsBold })(pages);
    }

    private static IReadOnlyList<TextPage> OneSizeOfTitle(IReadOnlyList<TextPage> pages)
    {
        double size = ReportText.Of(pages).BodySize;
        return Each((word, page) => page.Number == 1 ? word with { Size = Math.Clamp(word.Size, 0, size) } : word)(pages);
    }

    private static Func<IReadOnlyList<TextPage>, IReadOnlyList<TextPage>> GradesMoved(double lines) => pages =>
    [
        With(pages[0], pages[0].Lines.SelectMany(line => Grade(line) is { Length: > 0 } grade
            ? [line.Words.Except(grade), grade.Select(word => word with { Baseline = word.Baseline + (lines * word.Size) })]
            : (IEnumerable<IEnumerable<Word>>)[line.Words]).OrderByDescending(words => words.FirstOrDefault()?.Baseline)),
        .. pages.Skip(1),
    ];

    private static Func<IReadOnlyList<TextPage>, IReadOnlyList<TextPage>> GradeLost(Index which) => pages =>
    {
        TextLine[] graded = [.. pages[0].Lines.Where(line => Grade(line).Length > 0)];
        return graded.Length == 0 ? pages :
        [
            With(pages[0], pages[0].Lines.Select(line => line == graded[which] ? line.Words.Except(Grade(line)) : line.Words)),
            .. pages.Skip(1),
        ];
    };

    /// <summary>The words of a grade at the end of a line of the table, on the right of the page and apart from what is on its
    /// left.</summary>
    private static Word[] Grade(TextLine line)
    {
        Word[] right = [.. line.Words.SkipWhile(word => word.Left < 22 * word.Size)];
        return right.Length > 0 && line.Words.Except(right).All(word => word.Right < right[0].Left - word.Size)
            && Squashed.IsPartOfGrade(Squashed.Of(string.Concat(right.Select(word => word.Text))))
            ? right
            : [];
    }

    private static IReadOnlyList<TextPage> Reworded(IReadOnlyList<TextPage> pages) =>
    [
        .. pages.Select(page => With(page, page.Lines.Select(line =>
            line.Text.StartsWith("What needs to improve", StringComparison.Ordinal) || line.Text is "Recommendations"
                ? [line.Words[0] with { Text = "Our findings on practice" }] : line.Words))),
    ];

    /// <summary>Other marks in the place of the bullets that begin lines.</summary>
    private static Func<IReadOnlyList<TextPage>, IReadOnlyList<TextPage>> Marked(Func<int, string> mark) => pages =>
    {
        int number = 0;
        return
        [
            .. pages.Select(page => With(page, page.Lines.Select(line => line.Words
                .Select((word, i) => i == 0 && word.IsBullet ? word with { Text = mark(++number) } : word)
                .Where(word => word.Text.Length > 0)))),
        ];
    };

    private static IReadOnlyList<TextPage> Glued(IReadOnlyList<TextPage> pages) =>
    [
        .. pages.Select(page => With(page, page.Lines.Select(line => line.Words is [{ IsBullet: true } mark, var first, ..]
            ? [first with { Text = '-' + first.Text, Left = mark.Left }, .. line.Words.Skip(2)]
            : line.Words))),
    ];

    private static TextPage Cover(TextPage first)
    {
        double size = first.Height / 60;
        Word[] Line(double down, double times, params string[] words) =>
        [
            .. words.Select((text, i) => new Word(
                text, (5 + (10 * i)) * size, (5 + (10 * i) + (text.Length * 0.5)) * size, first.Height - (down * size), times * size,
                IsBold: false)),
        ];
        return new TextPage(1, first.Height,
        [
            new TextLine(1, Line(20, 2.5, "Children's", "services")),
            new TextLine(1, Line(24, 1.6, "Published", "reports")),
            new TextLine(1, Line(40, 1, "Please", "read", "this", "page", "first.")),
        ]);
    }

    /// <summary>Each page on two, the upper part and the lower one.</summary>
    private static IReadOnlyList<TextPage> Broken(IReadOnlyList<TextPage> pages, double at)
    {
        var all = new List<TextPage>();
        foreach (TextPage page in pages)
        {
            TextLine[] text = [.. page.Lines.Where(line => line.Baseline > 0.12 * page.Height)];
            if (page.Number == 1 || text.Length < 4)
            {
                all.Add(Renumbered(page, all.Count + 1));
                continue;
            }

            TextLine[] upper = [.. text.Take((int)(at * text.Length))];
            all.Add(With(
                page with { Number = all.Count + 1 },
                page.Lines.TakeWhile(line => line != text[upper.Length]).Select(line => line.Words)));
            double up = (0.88 * page.Height) - text[upper.Length].Baseline;
            all.Add(With(
                page with { Number = all.Count + 1 },
                page.Lines.SkipWhile(line => line != text[upper.Length]).Select(line => !text.Contains(line) ? line.Words
                    : line.Words.Select(word => word with { Baseline = word.Baseline + up }))));
        }

        return all;
    }

    /// <summary>The rows of the table on the first page of ILACS reports, where gaps part them; <see langword="null"/> where none
    /// do.</summary>
    private static IReadOnlyList<TextPage>? RowsReversed(IReadOnlyList<TextPage> pages)
    {
        TextPage page = pages[0];
        int head = page.Lines.ToList().FindIndex(line => line.Text is "Judgement Grade");
        if (head < 0)
        {
            return null;
        }

        var rows = new List<List<TextLine>>();
        int next = head + 1;
        bool IsLast(List<TextLine> row) => row[0].Text.StartsWith("Overall", StringComparison.Ordinal);
        for (; next < page.Lines.Count && !(rows.Count > 0 && IsLast(rows[^1])); next++)
        {
            if (rows.Count == 0 || page.Lines[next - 1].Baseline - page.Lines[next].Baseline > 1.5 * page.Lines[next].Size)
            {
                rows.Add([]);
            }

            rows[^1].Add(page.Lines[next]);
        }

        if (rows.Count is < 4 or > 5)
        {
            return null;
        }

        double top = rows[0][0].Baseline;
        var moved = new List<IEnumerable<Word>>();
        foreach (List<TextLine> row in Enumerable.Reverse(rows))
        {
            double up = top - row[0].Baseline;
            moved.AddRange(row.Select(line => line.Words.Select(word => word with { Baseline = word.Baseline + up })));
            top = row[^1].Baseline + up - (2 * row[0].Size);
        }

        return
        [
            With(
                page,
                [.. page.Lines.Take(head + 1).Select(line => line.Words), .. moved, .. page.Lines.Skip(next).Select(line => line.Words)]),
            .. pages.Skip(1),
        ];
    }
}
