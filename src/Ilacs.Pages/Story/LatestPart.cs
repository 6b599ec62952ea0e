namespace Ilacs.Pages;

/// <summary>What a director looks for first: the latest grades and their change, the rank, and what comes next.</summary>
internal static class LatestPart
{
    public static IReadOnlyList<StoryPart> Of(
        InspectionHistory history, RegisteredAuthority? ranked, InspectionRecord record, LocalDate? day, bool isClosed)
    {
        if (history.Graded.LastOrDefault() is not { } latest)
        {
            return [new Sentence("No graded inspection is known here.")];
        }

        List<StoryPart> parts =
        [
            new Sentence(
                $"Latest graded inspection: {latest.Type.Title.ToLowerInvariant()}, {latest.Framework.Title}, {latest.DatesInWords()}"),
            .. InspectionChapter.Rows(latest, domain => Change(history, latest, domain)),
        ];
        if (ranked is not null && day is { } date && Rank(latest, ranked, record, date) is { } rank)
        {
            parts.Add(new Sentence(rank));
        }

        if (!isClosed)
        {
            parts.Add(new Sentence(Next(InspectionPathway.After(latest), day)));
        }

        return parts;
    }

    /// <summary>The domain of the one judgement to show of an inspection: overall effectiveness, or leaders where there is no overall
    /// grade but one for them.</summary>
    public static JudgementDomain HeadlineDomain(GradedInspection? latest) =>
        latest is { OverallEffectiveness: null } && latest.Judgements[JudgementDomain.ImpactOfLeaders].Grade is not null
            ? JudgementDomain.ImpactOfLeaders
            : JudgementDomain.OverallEffectiveness;

    /// <summary>The one judgement to show of an inspection.</summary>
    public static (Judgement Judgement, bool IsForLeaders) Headline(GradedInspection? latest)
    {
        JudgementDomain domain = HeadlineDomain(latest);
        return (latest?.Judgements[domain] ?? Judgement.NotStated, domain == JudgementDomain.ImpactOfLeaders);
    }

    private static string Change(InspectionHistory history, GradedInspection latest, JudgementDomain domain)
    {
        if (history.GradedBefore(latest) is not { } before)
        {
            return "";
        }

        string year = before.YearInWords();
        JudgementComparison[] comparisons = [.. history.ComparedWithBefore(latest).Where(it => it.Domain == domain)];
        return Array.Find(comparisons, it => it.Change is not null) is { Change: { } change } compared
            ? change.Steps == 0 ? $"as in {year}" : $"{change.Direction.Title.ToLowerInvariant()} from {compared.Before} in {year}"
            : comparisons is [{ Basis: var basis, Before: { Grade: { } together } }] && basis == ComparisonBasis.Split
                ? $"in {year} part of one judgement, {together.Title}"
            : comparisons is [{ Before: var judgement }] && judgement == Judgement.NotJudged ? $"not judged in {year}"
            : $"not comparable with {year}";
    }

    /// <summary>How many authorities share its headline grade, and of how many.</summary>
    private static string? Rank(GradedInspection latest, RegisteredAuthority authority, InspectionRecord record, LocalDate day)
    {
        JudgementDomain domain = HeadlineDomain(latest);
        if (record.OutcomesAsAt(day).RankOf(authority, domain) is not { } rank)
        {
            return null;
        }

        string judged = $"{(rank.Same == 1 ? "the only one" : $"one of {Words.Number(rank.Same)}")} judged {rank.Grade.Title}";
        return domain == JudgementDomain.OverallEffectiveness
            ? $"On {day.InWords()} it was {judged} overall, of the {Words.Number(rank.Of)} with an overall grade."
            : $"On {day.InWords()} it was {judged} for leaders, of the {Words.Number(rank.Of)} with a grade for them; "
                + "it has no overall grade.";
    }

    private static string Next(ExpectedInspection next, LocalDate? day)
    {
        string what = next.TypeInWords("a ") ?? "not known";
        string window = next is { WindowOpens: { } opens, WindowCloses: { } closes }
            ? $"; estimated window {next.WindowInWords()}{Where(opens, closes, day)}"
            : "; no window";
        return $"Normally next: {what}{window}.";
    }

    private static string Where(LocalDate opens, LocalDate closes, LocalDate? day) =>
        day is not { } date ? ""
            : $", {(date < opens ? "not yet open" : date > closes ? "already over" : "open")} on {date.InWords()}";
}
