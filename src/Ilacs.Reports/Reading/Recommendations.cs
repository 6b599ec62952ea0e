using System.Text.RegularExpressions;
using Ilacs.Model;
using Ilacs.Reports.Pages;

namespace Ilacs.Reports.Reading;

/// <summary>
/// The lists of what needs to improve: bullets under "What needs to improve" (ILACS), numbered lists or bullets under "Recommendations",
/// "Areas for improvement" and "Priority and immediate action" (SIF), for the local authority and for the safeguarding board.
/// </summary>
internal sealed partial class Recommendations
{
    /// <summary>An item within another begins so many points further to the right.</summary>
    private const double SubIndent = 10;

    private readonly ReportText report;
    private readonly bool isSif;
    private readonly List<Item> items = [];
    private readonly List<(int Page, string Text)> loose = [];
    private bool hasHeading;

    private Recommendations(ReportText report, bool isSif)
    {
        this.report = report;
        this.isSif = isSif;
    }

    public static (IReadOnlyList<Recommendation> Found, IReadOnlyList<ReportIssue> Issues) Read(ReportText report, bool isSif)
    {
        var reader = new Recommendations(report, isSif);
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
            if (isHeading && isSif && line.Page > 1 && !char.IsAsciiDigit(text.Length > 0 ? text[^1] : ' '))
            {
                isOfBoard = OfBoard().IsMatch(text) || (isOfBoard && !OfAuthority().IsMatch(text));
            }

            if (Heading().Match(text) is { Success: true } heading && (isHeading || BeginsList(i)) && (!isSif || line.Page > 1))
            {
                RemoveFromItem(section?.Item, line);
                bool isSub = heading.Groups["sub"].Success;
                if (!isSub || section is null)
                {
                    section = new Section(line, isOfBoard);
                }

                section.EndItem();
                section.IsPriority = heading.Groups["priority"].Success;
                hasHeading = true;
                continue;
            }

            if (section is null)
            {
                continue;
            }

            if (isHeading && EndsSection(section, line, text))
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
        }
    }

    /// <summary>A heading that is set as text is known by the list that follows.</summary>
    private bool BeginsList(int i) =>
        i + 1 < report.Lines.Count && Marker(report.Lines[i + 1]) is { } marker
        && report.Lines[i].Left <= marker.Left + 1 && char.IsAsciiLetterUpper(report.Lines[i].Text[0]);

    /// <summary>A heading as large as that of the list, or one that is known to come after it, ends it; smaller ones part
    /// its topics.</summary>
    private bool EndsSection(Section section, TextLine line, string text) =>
        Ends().IsMatch(text)
        || (line.IsBold && !line.Words[0].IsBullet && Marker(line) is null && line.Size > section.Heading.Size - 0.6)
        || line.Size > section.Heading.Size + 0.6;

    private void Add(Section section, TextLine line, bool isHeading)
    {
        if (Marker(line) is { } marker)
        {
            bool isSub = section.Item is { } current && marker.Left > current.Left + SubIndent
                && (marker.IsBullet || !current.IsNumbered);
            if (!isSub)
            {
                AddLoose(section);
                section.Item = new Item(line.Page, line.Size, marker.Left, marker.Number, section.IsPriority, section.IsOfBoard)
                {
                    TextLeft = marker.Words.Count > 0 ? marker.Words[0].Left : null,
                };
                items.Add(section.Item);
            }

            section.Item!.Lines.Add(marker.Words);
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

        section.EndItem();
        if (!isHeading)
        {
            section.Loose.Add(line);
        }
    }

    /// <summary>A heading that was left at the end of the item before it is no part of that.</summary>
    private static void RemoveFromItem(Item? item, TextLine heading)
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

    /// <summary>What a line begins with: a bullet or a number with a full stop.</summary>
    private static (double Left, int? Number, bool IsBullet, IReadOnlyList<Word> Words)? Marker(TextLine line)
    {
        Word first = line.Words[0];
        if (first.IsBullet)
        {
            return (first.Left, null, true, [.. line.Words.Skip(1)]);
        }

        Match number = Number().Match(first.Text);
        if (!number.Success || (line.Words.Count == 1 && number.Groups["rest"].Length == 0))
        {
            return null;
        }

        // "1.Ensure" has no gap.
        IEnumerable<Word> rest = number.Groups["rest"] is { Length: > 0 } glued ? [first with { Text = glued.Value }] : [];
        int value = int.Parse(number.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return (first.Left, value, false, [.. rest, .. line.Words.Skip(1)]);
    }

    private List<Recommendation> ToRecommendations()
    {
        var found = new List<Recommendation>();
        IEnumerable<(string Text, Item? Item)> all = items.Count > 0 ? items.Select(item => (Paragraph.Of(item.Lines), (Item?)item))
            : loose.Count > 1 ? loose.Select(paragraph => (paragraph.Text, (Item?)null))
            : [];
        foreach ((string printed, Item? item) in all)
        {
            (string text, NationalFrameworkReference? reference) = isSif ? (printed, null) : FrameworkReferences.Split(printed);
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

        for (int i = 1; i < items.Count; i++)
        {
            if (items[i].Number is { } number && items[i - 1].Number is { } before
                && items[i].IsOfBoard == items[i - 1].IsOfBoard && number != before + 1)
            {
                issues.Add(new ReportIssue(
                    ReportIssueCodes.ListNumbering, Severity.Info, $"After number {before} of the recommendations comes number {number}.")
                {
                    Path = "/recommendations",
                    Page = items[i].Page,
                });
            }
        }

        return issues;
    }

    [GeneratedRegex(
        "^(?:whatneedstoimprove[a-z]{0,40}|whatdoes(?:the)?(?:localauthority|lscb|board|localsafeguardingchildrenboard"
            + "|[a-z]{3,40})needtoimprove|recommendations(?:for[a-z]{3,60})?"
            + "|(?<sub>areasforimprovement)|(?<sub>(?<priority>areasforpriorityaction|areasforpriorityandimmediateaction"
            + "|priorityandimmediateactions?|priorityactions?|immediateandpriorityactions?|immediateactions?)))$",
        Pattern.Named, Pattern.Milliseconds)]
    private static partial Regex Heading();

    [GeneratedRegex(
        "strengths|^progresssince|^informationabout|^summaryfor|^inspectionjudge?ment|^inspectionfindings"
            + "|^executivesummary|^whattheinspection"
            + "|^theexperiencesandprogressof|^theimpactofleaders|^thelocalsafeguardingchildren|^overalleffectiveness|^keyjudge?ment",
        Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex Ends();

    [GeneratedRegex("^(?:section2)?.{0,40}(?:localsafeguardingchildren(?:s)?board|thelscb)", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex OfBoard();

    [GeneratedRegex("localauthority", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex OfAuthority();

    [GeneratedRegex(@"^(?<number>\d{1,3})[.)](?<rest>[A-Z][a-z].*)?$", Pattern.Named, Pattern.Milliseconds)]
    private static partial Regex Number();

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

        public Item? Item { get; set; }

        public List<TextLine> Loose { get; } = [];

        public void EndItem() => Item = null;
    }

    private sealed record Item(int Page, double Size, double Left, int? Number, bool IsPriority, bool IsOfBoard)
    {
        public List<IReadOnlyList<Word>> Lines { get; } = [];

        public double? TextLeft { get; set; }

        public bool IsNumbered => Number is not null;
    }
}
