namespace Ilacs.Pages;

/// <summary>How far the latest grades are from outstanding, what normally comes next, and why.</summary>
internal static class NextPart
{
    /// <param name="history">The inspections.</param>
    /// <param name="isOfToday">Whether the story has all that is known; otherwise it says nothing of what comes next.</param>
    /// <param name="day">The day of the story.</param>
    /// <param name="editions">The editions that were known on it, the oldest first.</param>
    public static IEnumerable<StoryPart> Of(
        InspectionHistory history, bool isOfToday, LocalDate? day, IReadOnlyList<FrameworkEdition> editions)
    {
        if (history.Graded.LastOrDefault() is not { } latest)
        {
            yield break;
        }

        ExpectedInspection next = InspectionPathway.After(latest);
        FrameworkEdition[] ofNext = [.. day is { } date ? EditionsOf(next, date, editions) : []];
        bool losesOverall = latest.OverallEffectiveness is not null
            && ofNext.Length > 0 && ofNext.All(edition => edition.Find(JudgementDomain.OverallEffectiveness) is null);
        if (Distance(latest, losesOverall) is { } distance)
        {
            yield return new Sentence(distance);
        }

        if (!isOfToday)
        {
            yield break;
        }

        yield return new Sentence($"What normally comes next, and why: {char.ToLowerInvariant(next.Reason[0])}{next.Reason[1..]}");
        if (losesOverall)
        {
            yield return new Sentence(ofNext is [var only]
                ? $"It will have no overall grade: under {only.Title} the judgements are {JudgedUnder(only)}."
                : $"It will have no overall grade. {string.Join(' ', ofNext.Select(Judged))}");
        }

        string estimate = next.WindowCloses is null ? "" : "The window is an estimate, never a fact. ";
        yield return new Sentence($"{estimate}{next.Confidence}");
        IEnumerable<string> between = next.BetweenInspections.Select(activity => activity.Name.ToLowerInvariant());
        yield return new Sentence($"Before the next inspection: {string.Join(", ", between)}.");
    }

    /// <summary>The editions under which the next inspection may be carried out, as far as they are known: those in force in what is left
    /// of its window, or at any time from the day on where there is no window or it has passed.</summary>
    internal static IEnumerable<FrameworkEdition> EditionsOf(
        ExpectedInspection next, LocalDate day, IReadOnlyList<FrameworkEdition> editions)
    {
        LocalDate from = next.WindowOpens is { } opens && opens > day ? opens : day;
        return editions.Where(edition =>
            !(LastDayOf(edition, editions) < from)
            && !(next.WindowCloses >= from && edition.FirstDay > next.WindowCloses));
    }

    /// <summary>The last day of an edition as far as it was known; the newest was not known to end.</summary>
    internal static LocalDate? LastDayOf(FrameworkEdition edition, IReadOnlyList<FrameworkEdition> editions) =>
        edition == editions[^1] ? null : edition.LastDay;

    private static string Judged(FrameworkEdition edition)
    {
        string when = edition.LastDay is { } last ? $"until {last.InWords()}" : $"from {edition.FirstDay!.Value.InWords()}";
        return $"Under {edition.Title}, {when}, the judgements are {JudgedUnder(edition)}.";
    }

    private static string JudgedUnder(FrameworkEdition edition) =>
        Words.List([.. edition.Domains.Where(it => it.IsRequired).Select(it => it.Domain.Title.ToLowerInvariant())]);

    private static string? Distance(GradedInspection latest, bool losesOverall)
    {
        GradeDistance[] distances =
        [
            .. latest.Judgements.DistanceTo(Grade.Outstanding)
                .Where(distance => !losesOverall || distance.Domain != JudgementDomain.OverallEffectiveness),
        ];
        string[] steps =
        [
            .. distances.Where(it => it.Steps > 0).Select(it => $"{it.Domain.Title.ToLowerInvariant()} {Words.Number(it.Steps)}"),
        ];
        bool isWhole = latest.Judgements.Domains.All(domain => latest.Judgements[domain].Grade is not null);
        return distances.Length == 0 ? null
            : steps.Length > 0 ? $"Steps below Outstanding, as judged in {latest.YearInWords()}: {string.Join("; ", steps)}."
            : $"Outstanding in every {(isWhole ? "judgement" : "grade")} of {latest.YearInWords()}.";
    }
}
