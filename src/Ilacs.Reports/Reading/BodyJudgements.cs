using System.Text.RegularExpressions;
using Ilacs.Model;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>The second witness: grades in headings and in sentences that are set as headings, such as "The impact of leaders on social work
/// practice with children and families: good".</summary>
internal static partial class BodyJudgements
{
    /// <summary>The most letters between a label and its grade, such as "has been judged to be".</summary>
    private const int MostLettersBetween = 40;

    /// <summary>The most lines of a sentence about a grade.</summary>
    private const int MostSentenceLines = 3;

    /// <summary>The most lines of a table under "Key judgement".</summary>
    private const int MostTableLines = 6;

    public static IReadOnlyList<FoundGrade> Read(ReportText report, Labels labels)
    {
        var found = new List<FoundGrade>();
        foreach (HeadingBlock block in HeadingBlock.In(report))
        {
            string text = block.Squashed;
            var inText = labels.In(text).ToArray();
            if (inText is [var (domain, _, end)] && GradeAfter(text[end..]) is { } judgement)
            {
                found.Add(new FoundGrade(domain, judgement, block.Page));
            }
        }

        return found;
    }

    /// <summary>SIF's overall grade, which the text gives only in sentences: "The overall judgement is that children's services are good".
    /// On the title page such a sentence may be set as text, and so may the one about the safeguarding board.</summary>
    public static IReadOnlyList<FoundGrade> SentencesOfSif(ReportText report, int titlePage, IReadOnlyList<FoundGrade> inHeadings)
    {
        List<FoundGrade> found = [.. inHeadings];
        foreach (HeadingBlock block in HeadingBlock.In(report))
        {
            Add(OverallIn(block.Squashed), JudgementDomain.OverallEffectiveness, block.Page);
        }

        TextLine[] first = [.. report.Lines.Where(line => line.Page == titlePage)];
        for (int i = 0; i < first.Length; i++)
        {
            string sentence = FirstSentence(first.Skip(i).Take(MostSentenceLines));
            if (!found.Exists(it => it.Page == first[i].Page && it.Domain == JudgementDomain.OverallEffectiveness))
            {
                Add(OverallIn(sentence), JudgementDomain.OverallEffectiveness, first[i].Page);
            }

            if (!found.Exists(it => it.Page == first[i].Page && it.Domain == JudgementDomain.LocalSafeguardingChildrenBoard)
                && Board().IsMatch(sentence) && Labels.Sif.In(sentence).ToArray() is [var (domain, _, end)])
            {
                Add(GradeAfter(sentence[end..]), domain, first[i].Page);
            }
        }

        return [.. found.Skip(inHeadings.Count)];

        void Add(Judgement? judgement, JudgementDomain domain, int page)
        {
            if (judgement is { } grade)
            {
                found.Add(new FoundGrade(domain, grade, page));
            }
        }
    }

    private static Judgement? OverallIn(string squashed)
    {
        Match match = Overall().Match(squashed);
        return match.Success && !OtherGrade().IsMatch(squashed[..match.Groups["grade"].Index])
            ? Squashed.Grade(match.Groups["grade"].Value)
            : null;
    }

    private static string FirstSentence(IEnumerable<TextLine> lines)
    {
        string text = string.Join(' ', lines.Select(line => line.Text));
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return Squashed.Of(end < 0 ? text : text[..end]);
    }

    /// <summary>SIF's small tables at the beginning of each chapter, headed "Key judgement" and "Judgement grade".</summary>
    public static IReadOnlyList<FoundGrade> KeyJudgementTables(ReportText report, Labels labels)
    {
        var found = new List<FoundGrade>();
        for (int i = 0; i < report.Lines.Count; i++)
        {
            if (KeyJudgement().IsMatch(Squashed.Of(report.Lines[i].Text)))
            {
                found.AddRange(JudgementTable.Read(
                    [.. report.Lines.Skip(i + 1).Take(MostTableLines).Where(line => line.Page == report.Lines[i].Page)], labels));
            }
        }

        return found;
    }

    private static Judgement? GradeAfter(string text)
    {
        Match match = After().Match(text);
        return match.Success && match.Groups["between"].Length <= MostLettersBetween ? Squashed.Grade(match.Groups["grade"].Value) : null;
    }

    [GeneratedRegex(
        "^the(?:judge?mentforthe)?(?:effectivenessofthe)?(?:localsafeguardingchildren|lscb)",
        Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex Board();

    [GeneratedRegex("^keyjudge?mentjudge?mentgrade$", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex KeyJudgement();

    [GeneratedRegex(
        @"^\d?(?<between>(?:is|are|it|that|has|have|been|judgedtobe|judgedas|judged|the"
            + @"|grade)*?)(?<grade>" + Squashed.GradePattern + @")(?:because|overall)?\d?$",
        Pattern.Named, Pattern.Milliseconds)]
    private static partial Regex After();

    /// <summary>Words before a grade that turn it into another one: "require some improvement to be good".</summary>
    [GeneratedRegex("requir|improve|inadequate|outstanding|notyet|isnot|arenot|(?<!judged)tobe$", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex OtherGrade();

    [GeneratedRegex(
        @"^(?:theoveralljudge?ment(?:of[a-z]{3,60})?is(?:that)?(?:childrensservices(?:in[a-z]{3,60}?)?|[a-z]{0,60}?)??(?:is|are)?"
            + @"|(?:childrensservices(?:in|for)?[a-z]{0,60}?|(?:this|the)localauthority)(?:is|are)?)"
            + @"(?<grade>" + Squashed.GradePattern + @")(?:andisnotyetgood)?(?:because)?\d?$",
        Pattern.Named, Pattern.Milliseconds)]
    private static partial Regex Overall();
}
