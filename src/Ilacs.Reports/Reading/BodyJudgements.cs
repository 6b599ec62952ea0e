using System.Text.RegularExpressions;
using Ilacs.Model;
using Ilacs.Reports.Pages;

namespace Ilacs.Reports.Reading;

/// <summary>The second witness: grades in headings and in sentences that are set as headings, such as "The impact of leaders on social work
/// practice with children and families: good".</summary>
internal static partial class BodyJudgements
{
    /// <summary>Between a label and its grade stand at most so many letters: "is that it", "because".</summary>
    private const int Longest = 40;

    /// <summary>The lines of such a table.</summary>
    private const int LongestTable = 6;

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

    /// <summary>The overall grade of SIF, which only sentences have: "The overall judgement is that children's services are good".</summary>
    public static IReadOnlyList<FoundGrade> OverallOfSif(ReportText report)
    {
        var found = new List<FoundGrade>();
        foreach (HeadingBlock block in HeadingBlock.In(report))
        {
            Match match = Overall().Match(block.Squashed);
            if (match.Success && Squashed.Grade(match.Groups["grade"].Value) is { } judgement)
            {
                found.Add(new FoundGrade(JudgementDomain.OverallEffectiveness, judgement, block.Page));
            }
        }

        return found;
    }

    /// <summary>The small tables of SIF at the beginning of each chapter: "Key judgement", "Judgement grade".</summary>
    public static IReadOnlyList<FoundGrade> KeyJudgementTables(ReportText report, Labels labels)
    {
        var found = new List<FoundGrade>();
        for (int i = 0; i < report.Lines.Count; i++)
        {
            if (KeyJudgement().IsMatch(Squashed.Of(report.Lines[i].Text)))
            {
                found.AddRange(JudgementTable.Read(
                    [.. report.Lines.Skip(i + 1).Take(LongestTable).Where(line => line.Page == report.Lines[i].Page)], labels));
            }
        }

        return found;
    }

    private static Judgement? GradeAfter(string text)
    {
        Match match = After().Match(text);
        return match.Success && match.Groups["between"].Length <= Longest ? Squashed.Grade(match.Groups["grade"].Value) : null;
    }

    [GeneratedRegex("^keyjudge?mentjudge?mentgrade$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyJudgement();

    [GeneratedRegex(
        @"^(?<between>(?:is|are|it|that|has|have|been|judged|as|be|to|the|grade)*?)(?<grade>" + Squashed.GradePattern + @")(?:because|overall)?\d?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex After();

    [GeneratedRegex(
        @"^(?:theoveralljudge?ment(?:of[a-z]{3,60})?is(?:that)?(?:childrensservices(?:in[a-z]{3,60}?)?|[a-z]{0,60}?)??(?:is|are)?"
            + @"|(?:childrensservices(?:in|for)?[a-z]{0,60}?|(?:this|the)localauthority)(?:is|are)?)"
            + @"(?<grade>" + Squashed.GradePattern + @")(?:because)?\d?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Overall();
}
