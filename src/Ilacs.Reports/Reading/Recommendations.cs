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
    private readonly ReportText report;
    private readonly TitlePage title;
    private readonly List<ImprovementList> lists = [];
    private readonly ListDoubts doubts = new();

    private Recommendations(ReportText report, TitlePage title)
    {
        this.report = report;
        this.title = title;
    }

    public static (IReadOnlyList<Recommendation> Found, IReadOnlyList<ReportIssue> Issues) Read(ReportText report, TitlePage title)
    {
        var reader = new Recommendations(report, title);
        reader.ReadLists();
        return (reader.ToRecommendations(), reader.Issues());
    }

    private void ReadLists()
    {
        bool isOfBoard = false;
        ImprovementList? list = null;
        for (int i = 0; i < report.Lines.Count; i++)
        {
            TextLine line = report.Lines[i];
            bool isHeading = HeadingBlock.IsHeading(report, line);
            string text = Squashed.Of(line.Text);
            if (isHeading && title.IsSif && line.Page > title.Page && !char.IsAsciiDigit(text.Length > 0 ? text[^1] : ' '))
            {
                isOfBoard = OfBoard().IsMatch(text) || (isOfBoard && !OfAuthority().IsMatch(text));
            }

            if (Heading().Match(text) is { Success: true } heading && (isHeading || BeginsList(i))
                && (!title.IsSif || line.Page > title.Page))
            {
                list?.RemoveFromItem(line);
                list?.End();
                bool isSub = heading.Groups["sub"].Success && list is not null;
                lists.Add(list = new ImprovementList(
                    isSub ? list!.Heading : line, heading.Groups["priority"].Success, isSub ? list!.IsOfBoard : isOfBoard, doubts));
                continue;
            }

            if (list is null)
            {
                continue;
            }

            if (isHeading ? EndsList(list, line, text) : EndsAsText(list, line, text))
            {
                list.End();
                list = null;
            }
            else if (ListMarker.Of(line, list.Next) is { } marker && !(list.Open is { } item && item.GoesOnWith(marker, line)))
            {
                list.Add(marker, line);
            }
            else
            {
                list.Add(line, isHeading, isLarge: isHeading && line.Size > (1 + TextLine.SameSize) * report.BodySize);
            }
        }

        if (list is not null)
        {
            list.End();
            doubts.AddOpenEnd(list.Heading, report.Lines[^1]);
        }

        if (lists.Count > 0 && !(report.HasBoldHeadings && lists.Exists(it => HeadingBlock.IsHeading(report, it.Heading))))
        {
            doubts.AddPlainHeadings(lists[0].Heading);
        }
    }

    /// <summary>A heading that looks like text is recognised by the list that follows it.</summary>
    private bool BeginsList(int i) =>
        i + 1 < report.Lines.Count && ListMarker.Of(report.Lines[i + 1]) is { } marker
        && report.Lines[i].Left <= marker.Left + (0.1 * report.BodySize) && char.IsAsciiLetterUpper(report.Lines[i].Text[0]);

    /// <summary>A list ends at a heading as large as its own, or at one that is known to come after it; smaller ones separate its
    /// topics.</summary>
    private bool EndsList(ImprovementList list, TextLine line, string text) =>
        Ends().IsMatch(text)
        || ((line.IsBold || !list.Heading.IsBold) && ListMarker.Of(line) is null && !line.Words[0].IsBullet
            && line.Size > (1 - TextLine.SameSize) * list.Heading.Size)
        || line.Size > (1 + TextLine.SameSize) * list.Heading.Size;

    /// <summary>A heading of the next chapter that looks like text: it begins a sentence of its own, further to the left than the
    /// text of the items.</summary>
    private static bool EndsAsText(ImprovementList list, TextLine line, string text) =>
        char.IsAsciiLetterUpper(line.Text[0]) && EndsInText().IsMatch(text)
        && !(list.Open is { TextLeft: { } left } && line.Left > left - (0.25 * line.Size));

    private List<Recommendation> ToRecommendations()
    {
        var found = new List<Recommendation>();
        foreach (ImprovementList list in lists)
        {
            IEnumerable<string> all = list.IsOfParagraphs ? list.Paragraphs.Select(paragraph => paragraph.Text)
                : list.Items.Select(item => Paragraph.Of(item.Lines));
            foreach (string printed in all)
            {
                (string text, NationalFrameworkReference? reference) = title.IsSif ? (printed, null) : FrameworkReferences.Split(printed);
                if (text.Length > 0 && !NothingFound().IsMatch(text))
                {
                    found.Add(new Recommendation(text)
                    {
                        Kind = list is { IsPriority: true, IsOfBoard: false }
                            ? RecommendationKind.AreaForPriorityAction
                            : RecommendationKind.AreaForImprovement,
                        NationalFramework = reference,
                        Domain = list.IsOfBoard ? JudgementDomain.LocalSafeguardingChildrenBoard : null,
                    });
                }
            }
        }

        return found;
    }

    private List<ReportIssue> Issues()
    {
        var issues = new List<ReportIssue>();
        if (lists.TrueForAll(list => list.Items.Count == 0 && !list.IsOfParagraphs))
        {
            issues.Add(new ReportIssue(
                ReportIssueCodes.RecommendationsNotFound, Severity.Warning,
                lists.Count > 0 ? "What needs to improve is in a paragraph, not in a list; it was not taken as a recommendation."
                    : "No list of what needs to improve was found.")
            {
                Path = "/recommendations",
                Page = lists.SelectMany(list => list.Paragraphs).Select(paragraph => (int?)paragraph.Page).FirstOrDefault(),
            });
        }

        issues.AddRange(doubts.Of(lists));
        return issues;
    }

    [GeneratedRegex(
        "^(?:what[a-z]{0,50}?(?:need|must|should|could)[a-z]{0,50}?improved?[a-z]{0,40}"
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
}
