using Ilacs.Model;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>Signs that a list was cut short, runs on into the text after it, or has an item that is not one. The page alone cannot show
/// that a list is complete, so whatever looks unlike a list is reported.</summary>
internal sealed class ListDoubts
{
    /// <summary>The longest item in published reports has 86 words.</summary>
    private const int MostWords = 150;

    /// <summary>Fewer words than this are the heading of a topic, or a remark.</summary>
    private const int SentenceWords = 6;

    private readonly List<ReportIssue> issues = [];

    /// <summary>No heading came after the list: it may have run on.</summary>
    public void AddOpenEnd(TextLine heading, TextLine last)
    {
        if (last.Page > heading.Page + 1)
        {
            Add(Severity.Warning, "The list goes on to the end of the report; later text may have been taken for items.", heading.Page);
        }
    }

    /// <summary>A list ends at a heading, and headings are recognised by their typeface.</summary>
    public void AddPlainHeadings(TextLine heading) => Add(
        Severity.Warning,
        "The headings of this report look like its text; where its lists end was decided by known words alone.",
        heading.Page);

    /// <summary>A list of bullets that goes on with numbers at the same indent, or the other way round.</summary>
    public void AddMark(ListItem? before, ListMarker mark, TextLine line)
    {
        if (before is not null && before.Marker.Kind != mark.Kind)
        {
            Add(
                Severity.Warning,
                $"The list begins with {Name(before.Marker.Kind)} and goes on with {Name(mark.Kind)}; "
                    + "text after it may have been taken for items.",
                line.Page);
        }
    }

    /// <summary>A line that is not part of the item before it, although the sentence seems to go on.</summary>
    public void AddBreak(ListItem? item, TextLine line)
    {
        if (item?.Lines is [.., [.., { Text: [.., var end] }]] && (char.IsLower(end) || end == ',') && char.IsLower(line.Text[0]))
        {
            Add(Severity.Warning, "An item seems to go on in a line that is set apart from it; the item may be cut short.", line.Page);
        }
    }

    /// <summary>A sentence without a bullet, between the items or after the last one.</summary>
    public void AddLeftOut(int page, string text)
    {
        if (Words(text) >= SentenceWords)
        {
            Add(Severity.Info, "A paragraph without a bullet, among the items or after them, was left out.", page);
        }
    }

    /// <summary>All the doubts that were noticed, and those that the items themselves raise.</summary>
    public IEnumerable<ReportIssue> Of(IReadOnlyList<ImprovementList> lists)
    {
        ListItem[] items = [.. lists.SelectMany(list => list.Items)];
        for (int i = 1; i < items.Length; i++)
        {
            if (items[i].Number is { } number && items[i - 1].Number is { } before
                && items[i].IsOfBoard == items[i - 1].IsOfBoard && number != before + 1)
            {
                issues.Add(Issue(
                    ReportIssueCodes.ListNumbering, Severity.Info,
                    $"In the recommendations, number {before} is followed by number {number}.", items[i].Page));
            }
        }

        foreach (ListItem item in items.Where(item => item.Lines.Sum(line => line.Count) > MostWords))
        {
            Add(
                Severity.Warning, $"An item has more than {MostWords} words; text after it may have been taken for part of it.",
                item.Page);
        }

        foreach ((int page, string _) in lists.Where(list => list.IsOfParagraphs).SelectMany(list => list.Paragraphs)
            .Where(it => !LooksLikeAnItem(it.Text)))
        {
            Add(Severity.Warning, "A paragraph was taken for an item, but does not look like one.", page);
        }

        return issues;
    }

    private static bool LooksLikeAnItem(string text) =>
        char.IsLetter(text[0]) && Words(text) <= MostWords && (Words(text) >= SentenceWords || text[^1] is '.' or ';' or ',');

    private static int Words(string text) => text.Count(c => c == ' ') + 1;

    private static string Name(ListMarkerKind kind) => kind switch
    {
        ListMarkerKind.Bullet => "bullets",
        ListMarkerKind.Number => "numbers",
        _ => "letters",
    };

    private static ReportIssue Issue(string code, Severity severity, string message, int page) =>
        new(code, severity, message) { Path = "/recommendations", Page = page };

    private void Add(Severity severity, string message, int page) =>
        issues.Add(Issue(ReportIssueCodes.RecommendationsDoubtful, severity, message, page));
}
