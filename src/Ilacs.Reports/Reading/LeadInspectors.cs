using System.Text.RegularExpressions;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Reading;

/// <summary>The names after "Lead inspector", without their titles: near the title in ILACS reports, at the end in SIF reports.</summary>
internal static partial class LeadInspectors
{
    public static IReadOnlyList<string> Read(ReportText report, TitlePage title)
    {
        for (int i = 0; i < report.Lines.Count; i++)
        {
            TextLine line = report.Lines[i];
            Match match = Lead().Match(line.Text);
            if (!match.Success || (!title.IsSif && line.Page > title.Page + 1))
            {
                continue;
            }

            string text = line.Text[match.Length..];
            for (int next = i + 1; next < Math.Min(i + 3, report.Lines.Count) && GoesOn(text, line, report.Lines[next]); next++)
            {
                text += " " + report.Lines[next].Text;
            }

            string[] names =
            [
                .. Between().Split(Title().Replace(text, ",")).Select(name => name.Trim(' ', ',', '.', ';', ':', '/'))
                    .Where(name => name.Length > 1 && name.Any(char.IsLetter)),
            ];
            if (names.Length > 0)
            {
                return names;
            }
        }

        return [];
    }

    private static bool GoesOn(string text, TextLine line, TextLine next) =>
        next.Page == line.Page && Math.Abs(next.Size - line.Size) < 0.05 * line.Size
        && (TitleAlone().IsMatch(next.Text) || text.TrimEnd().EndsWith(',') || text.TrimEnd().EndsWith(" and", StringComparison.Ordinal)
            || text.Trim().Length == 0)
        && !Other().IsMatch(next.Text);

    [GeneratedRegex(@"^\s*lead\s+inspectors?(?:\s+on\s+site)?\s*:?\s*", Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"[,(\s]*\b(?:(?:senior\s+)?(?:her|his)\s+majesty[’'‘]?s[’']?\s+inspectors?|(?:senior\s+)?HMI|SHMI"
            + @"|(?:senior\s+)?(?:social\s+care\s+)?(?:regulatory\s+)?inspector(?:\s+manager)?|ofsted\s+inspector)\b\)?",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Title();

    [GeneratedRegex(@"^\s*(?:senior\s+)?(?:(?:her|his)\s+majesty|HMI\b|and\s)", Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex TitleAlone();

    [GeneratedRegex(@"\s*,\s*(?:and\s+)?|\s+and\s+|\s*[/;&]\s*", Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Between();

    [GeneratedRegex(
        @"^\s*(?:deputy|team|judgement|inspection\s|report|senior\s+data|quality|assistant|shadow)",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Other();
}
