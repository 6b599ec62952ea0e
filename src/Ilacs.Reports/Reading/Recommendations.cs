using System.Text.RegularExpressions;
using Ilacs.Model;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>
/// The lists of what needs to improve: bullets under "What needs to improve" (ILACS), numbered lists or bullets under "Recommendations",
/// "Areas for improvement" and "Priority and immediate action" (SIF), for the local authority and for the safeguarding board.
/// </summary>
internal sealed partial class Recommendations
{
    /// <summary>An item within another begins so many times the size of its letters further to the right.</summary>
    private const double SubIndent = 0.85;

    private readonly ReportText report;
    private readonly TitlePage title;
    private readonly List<ListItem> items = [];
    private readonly List<(int Page, string Text)> loose = [];
    private readonly ListDoubts doubts = new();
    private bool hasHeading;

    private Recommendations(ReportText report, TitlePage title)
    {
        this.report = report;
        this.title = title;
    }

    public static (IReadOnlyList<Recommendation> Found, IReadOnlyList<ReportIssue> Issues) Read(ReportText report, TitlePage title)
    {
        var reader = new Recommendations(report, title);
        reader.ReadSections();
        return (reader.ToRecommendations(), reader.Issues());
    }

    private void ReadSections()
    {
        bool isOfBoard = false;
        Section? section = null;
        for (int i = 0; i < report.Lines.Count; i++)
        {
            TextLine line = report.Lines[i];
            bool isHeading = HeadingBlock.IsHeading(report, line);
            string text = Squashed.Of(line.Text);
            if (isHeading && title.IsSif && line.Page > title.Page && !char.IsAsciiDigit(text.Length > 0 ? text[^1] : ' '))
            {
                isOfBoard = OfBoard().IsMatch(text) || (isOfBoard && !OfAuthority().IsMatch(text));
            }

            if (Heading().Match(text) is { Success: true } heading && (isHeading || BeginsList(i)) && (!title.IsSif || line.Page > title.Page))
            {
                RemoveFromItem(section?.Item, line);
                bool isSub = heading.Groups["sub"].Success;
                if (!isSub || section is null)
                {
                    section = new Section(line, isOfBoard);
                }

                section.BeginList();
                section.IsPriority = heading.Groups["priority"].Success;
                hasHeading = true;
                continue;
            }

            if (section is null)
            {
                continue;
            }

            if (isHeading ? EndsSection(section, line, text) : EndsAsText(section, line, text))
            {
                AddLoose(section);
                section = null;
                continue;
            }

            Add(section, line, isHeading);
        }

        if (section is not null)
        {
            AddLoose(section);
            doubts.AddOpenEnd(section.Heading, report.Lines[^1]);
        }
    }

    /// <summary>A heading that is set as text is known by the list that follows.</summary>
    private bool BeginsList(int i) =>
        i + 1 < report.Lines.Count && ListMarker.Of(report.Lines[i + 1]) is { } marker
        && report.Lines[i].Left <= marker.Left + 1 && char.IsAsciiLetterUpper(report.Lines[i].Text[0]);

    /// <summary>A heading as large as that of the list, or one that is known to come after it, ends it; smaller ones part
    /// its topics.</summary>
    private bool EndsSection(Section section, TextLine line, string text) =>
        Ends().IsMatch(text)
        || ((line.IsBold || !section.Heading.IsBold) && ListMarker.Of(line) is null && !line.Words[0].IsBullet
            && line.Size > section.Heading.Size - 0.6)
        || line.Size > section.Heading.Size + 0.6;

    /// <summary>A heading of the next chapter whose letters look like text: it begins a sentence of its own, further to the left than the
    /// text of the items.</summary>
    private static bool EndsAsText(Section section, TextLine line, string text) =>
        char.IsAsciiLetterUpper(line.Text[0]) && EndsInText().IsMatch(text)
        && !(section.Item is { TextLeft: { } left } && line.Left > left - (0.25 * line.Size));

    private void Add(Section section, TextLine line, bool isHeading)
    {
        if (ListMarker.Of(line) is { } marker && !(section.Item is { } before && before.GoesOnWith(marker, line)))
        {
            if (section.Item is not { } current || !IsWithin(marker, current))
            {
                AddLoose(section);
                doubts.AddMark(section.Last, marker, line);
                section.Item = section.Last = new ListItem(line.Page, line.Size, marker, section.IsPriority, section.IsOfBoard);
                items.Add(section.Item);
            }
            else
            {
                current.Within = marker;
            }

            // "(i)" of an item within an item is text, a bullet is not.
            section.Item!.Lines.Add(section.Item.Within is { Kind: not ListMarkerKind.Bullet } ? line.Words : marker.Words);
            return;
        }

        // A line that begins where the text of the item does goes on with it; one further to the left is a heading of a topic, or
        // a paragraph.
        if (section.Item is { } item && !(isHeading && line.Size > report.BodySize + 0.5) && Math.Abs(line.Size - item.Size) < 0.4
            && line.Left >= Math.Min(item.Left + 4, item.TextLeft ?? double.MaxValue))
        {
            item.TextLeft ??= line.Left;
            item.Lines.Add(line.Words);
            return;
        }

        if (!isHeading)
        {
            doubts.AddBreak(section.Item, line);
        }

        section.EndItem();
        if (!isHeading)
        {
            section.Loose.Add(line);
        }
    }

    /// <summary>An item within another: further to the right, or one with a letter within one that has none.</summary>
    private static bool IsWithin(ListMarker marker, ListItem item) =>
        (marker.Left > item.Left + (SubIndent * item.Size) && !(marker.Number is not null && item.Number is not null))
        || (marker.Kind == ListMarkerKind.Letter && item.Marker.Kind != ListMarkerKind.Letter);

    /// <summary>A heading that was left at the end of the item before it is no part of that.</summary>
    private static void RemoveFromItem(ListItem? item, TextLine heading)
    {
        string[] words = [.. heading.Words.Select(word => word.Text)];
        if (item is { Lines: [.., var last] lines } && last.Count > words.Length
            && last.Skip(last.Count - words.Length).Select(word => word.Text).SequenceEqual(words, StringComparer.Ordinal))
        {
            lines[^1] = [.. last.Take(last.Count - words.Length)];
        }
    }

    private void AddLoose(Section section)
    {
        foreach (IReadOnlyList<TextLine> paragraph in Paragraphs(section.Loose))
        {
            loose.Add((paragraph[0].Page, Paragraph.Of(paragraph.Select(line => line.Words))));
            if (section.Last is not null || char.IsAsciiDigit(loose[^1].Text[0]))
            {
                doubts.AddLeftOut(paragraph[0].Page, loose[^1].Text);
            }
        }

        section.Loose.Clear();
    }

    private static IEnumerable<IReadOnlyList<TextLine>> Paragraphs(IReadOnlyList<TextLine> lines)
    {
        var paragraph = new List<TextLine>();
        foreach (TextLine line in lines)
        {
            if (paragraph.Count > 0 && (line.Page != paragraph[^1].Page || paragraph[^1].Baseline - line.Baseline > 1.35 * line.Size))
            {
                yield return paragraph;
                paragraph = [];
            }

            paragraph.Add(line);
        }

        if (paragraph.Count > 0)
        {
            yield return paragraph;
        }
    }

    private List<Recommendation> ToRecommendations()
    {
        var found = new List<Recommendation>();
        IEnumerable<(string Text, ListItem? Item)> all = items.Count > 0 ? items.Select(item => (Paragraph.Of(item.Lines), (ListItem?)item))
            : loose.Count > 1 ? loose.Select(paragraph => (paragraph.Text, (ListItem?)null))
            : [];
        foreach ((string printed, ListItem? item) in all)
        {
            (string text, NationalFrameworkReference? reference) = title.IsSif ? (printed, null) : FrameworkReferences.Split(printed);
            if (text.Length == 0 || NothingFound().IsMatch(text))
            {
                continue;
            }

            found.Add(new Recommendation(text)
            {
                Kind = item is { IsPriority: true, IsOfBoard: false }
                    ? RecommendationKind.AreaForPriorityAction
                    : RecommendationKind.AreaForImprovement,
                NationalFramework = reference,
                Domain = item is { IsOfBoard: true } ? JudgementDomain.LocalSafeguardingChildrenBoard : null,
            });
        }

        return found;
    }

    private List<ReportIssue> Issues()
    {
        var issues = new List<ReportIssue>();
        if (items.Count == 0 && loose.Count < 2)
        {
            issues.Add(new ReportIssue(
                ReportIssueCodes.RecommendationsNotFound, Severity.Info,
                hasHeading ? "What needs to improve is said in a paragraph, not in a list; it is no recommendation."
                    : "The report has no list of what needs to improve.")
            {
                Path = "/recommendations",
                Page = loose.Count > 0 ? loose[0].Page : null,
            });
        }

        issues.AddRange(doubts.Of(items, items.Count == 0 && loose.Count > 1 ? loose : []));
        return issues;
    }

    [GeneratedRegex(
        "^(?:what(?:needsto|shouldbe|mustbe)improved?[a-z]{0,40}|what(?:does|do|must|should)[a-z]{3,60}?(?:needto)?(?:doto)?improve"
            + "|recommendations?(?:for[a-z]{3,60})?"
            + "|(?<sub>areas?(?:for|of)(?:improvement|development))"
            + "|(?<sub>(?<priority>(?:areas?for)?(?:(?:and|or)?(?:priority|immediate|urgent))+actions?)))$",
        Pattern.Named, Pattern.Milliseconds)]
    private static partial Regex Heading();

    [GeneratedRegex(
        "strengths|^progresssince|^informationabout|^summaryfor|^inspectionjudge?ment|^inspectionfindings"
            + "|^executivesummary|^whattheinspection"
            + "|^theexperiencesandprogressof|^theimpactofleaders|^thelocalsafeguardingchildren|^overalleffectiveness|^keyjudge?ment",
        Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex Ends();

    [GeneratedRegex(
        "^(?:progresssince|informationabout|summaryfor|inspectionfindings|executivesummary|whattheinspection).{0,50}$"
            + "|^the(?:experiencesandprogressof|impactofleaders(?:on)?|localauthorityhasthefollowingstrengths"
            + "|localauthoritysstrengths).{0,60}$|^(?:key)?strengths(?:of[a-z]{3,40})?$",
        Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex EndsInText();

    [GeneratedRegex("^(?:section2)?.{0,40}(?:localsafeguardingchildren(?:s)?board|thelscb)", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex OfBoard();

    [GeneratedRegex("localauthority", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex OfAuthority();

    [GeneratedRegex(
        @"^(?:the\s+inspection|inspectors?|there|none|no\b).{0,40}(?:\bnot\b|\bno\b"
            + @"|\bnone\b)?.{0,40}areas?\s+for\s+(?:priority|immediate)",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex NothingFound();

    private sealed class Section(TextLine heading, bool isOfBoard)
    {
        public TextLine Heading { get; } = heading;

        public bool IsOfBoard { get; } = isOfBoard;

        public bool IsPriority { get; set; }

        public ListItem? Item { get; set; }

        /// <summary>The last item under this heading, also where text stands after it.</summary>
        public ListItem? Last { get; set; }

        public List<TextLine> Loose { get; } = [];

        public void EndItem() => Item = null;

        public void BeginList() => Item = Last = null;
    }
}
