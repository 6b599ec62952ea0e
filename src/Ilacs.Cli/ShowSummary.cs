using System.Globalization;
using Ilacs.Outcomes;
using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>The beginning of <c>ilacs show</c>: what a director looks for first, then the judgements by year.</summary>
internal static class ShowSummary
{
    private const string Legend =
        "O outstanding, G good, RI requires improvement to be good, I inadequate, NJ not judged; a dot where it was no judgement.";

    /// <summary>The latest grades and their change, the rank, and what comes next.</summary>
    public static void Latest(Page page, InspectionHistory history, RegisteredAuthority? registered, Record record, LocalDate? asAt)
    {
        if (history.Graded.LastOrDefault() is not { } latest)
        {
            page.Line("No graded inspection is known here.");
            return;
        }

        page.Line($"Latest: {latest.Type.Title.ToLowerInvariant()}, {latest.Framework.Title}, {latest.DatesInWords()}");
        JudgementDomain[] domains = [.. InOrder(latest)];
        int label = domains.Max(domain => domain.Title.Length);
        foreach (JudgementDomain domain in domains)
        {
            Judgement judgement = latest.Judgements[domain];
            string change = Change(history, latest, domain);
            page.Row(domain.Title, new Paragraph(judgement.ToString(), Words.StyleOf(judgement)).Append(change.Length > 0 ? $"; {change}" : ""), label);
        }

        LocalDate? day = asAt ?? record.Content.NewestPublication;
        Rank(page, latest, registered, record, day);
        if (registered?.ClosedOn is null || asAt <= registered.ClosedOn)
        {
            Next(page, InspectionPathway.After(latest), day);
        }
    }

    /// <summary>All judgements, a column an inspection.</summary>
    public static void Grid(Page page, InspectionHistory history)
    {
        ValueList<GradedInspection> graded = history.Graded;
        if (graded.Count < 2)
        {
            return;
        }

        page.Blank();
        page.Columns(
            [.. graded.Select(inspection => inspection.YearInWords())],
            Domains(graded).Select(domain =>
                (domain.Title, (IReadOnlyList<string>)[.. graded.Select(inspection => Letters(inspection.Judgements[domain]))])));
        page.Line(Legend, indent: 2);
    }

    /// <summary>The domains in the order of the edition's reports, others after them.</summary>
    public static IEnumerable<JudgementDomain> InOrder(GradedInspection inspection) =>
        inspection.Judgements.Domains.OrderBy(domain => inspection.Framework.Find(domain)?.Order ?? int.MaxValue);

    /// <summary>Those of the latest inspection first, then those of the one before that it no longer has, and so on.</summary>
    private static IEnumerable<JudgementDomain> Domains(ValueList<GradedInspection> graded) =>
        graded.Reverse().SelectMany(InOrder).Distinct();

    private static string Letters(Judgement judgement) => judgement.Grade?.OfstedNumber switch
    {
        1 => "O",
        2 => "G",
        3 => "RI",
        4 => "I",
        _ => judgement == Judgement.NotJudged ? "NJ" : ".",
    };

    private static string Change(InspectionHistory history, GradedInspection latest, JudgementDomain domain)
    {
        if (history.GradedBefore(latest) is not { } before)
        {
            return "";
        }

        string year = before.YearInWords();
        foreach (JudgementComparison comparison in history.ComparedWithBefore(latest).Where(it => it.Domain == domain))
        {
            if (comparison.Change is { } change)
            {
                return change.Steps == 0 ? $"as in {year}" : $"{change.Direction.Title.ToLowerInvariant()} from {comparison.Before} in {year}";
            }
        }

        return $"not comparable with {year}";
    }

    /// <summary>Among how many: by overall effectiveness, or by leaders where there is no overall grade.</summary>
    private static void Rank(Page page, GradedInspection latest, RegisteredAuthority? registered, Record record, LocalDate? day)
    {
        if (!record.IsNational || registered is null || day is not { } date)
        {
            return;
        }

        OutcomeTable england = record.Content.OutcomesAsAt(date);
        bool hasOverall = latest.OverallEffectiveness is not null;
        JudgementDomain domain = hasOverall ? JudgementDomain.OverallEffectiveness : JudgementDomain.ImpactOfLeaders;
        if (england.RankOf(registered, domain) is { } rank)
        {
            string judged = rank.Same == 1 ? "the only authority" : $"one of {rank.Same} authorities";
            string of = hasOverall ? "with an overall grade" : "with a grade for leaders; this one has no overall grade";
            page.Line($"On {date.InWords()} {judged} judged {rank.Grade.Title}, of {rank.Of} {of}.");
        }
    }

    private static void Next(Page page, ExpectedInspection next, LocalDate? day)
    {
        string what = next.Type is not { } type ? "open"
            : $"{(next.MonitoringFirst == true ? "monitoring visits, then " : "")}a {type.Title.ToLowerInvariant()}";
        string window = next is { WindowOpens: { } opens, WindowCloses: { } closes }
            ? $"; estimated window {opens.InWords()} to {closes.InWords()}{Where(opens, closes, day)}"
            : "; no window";
        page.Line(string.Create(CultureInfo.InvariantCulture, $"Normally next: {what}{window}."));
    }

    private static string Where(LocalDate opens, LocalDate closes, LocalDate? day) =>
        day is not { } date ? ""
            : $", {(date < opens ? "not open yet" : date > closes ? "passed" : "open")} on {date.InWords()}";
}
