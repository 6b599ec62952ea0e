namespace Ilacs.Pages;

/// <summary>How far the latest grades are from outstanding, what normally comes next, and why.</summary>
internal static class NextPart
{
    public static IEnumerable<StoryPart> Of(InspectionHistory history, bool isOfToday, LocalDate? day)
    {
        if (history.Graded.LastOrDefault() is not { } latest)
        {
            yield break;
        }

        FrameworkEdition? inForce = day is { } date ? FrameworkEdition.InForceOn(date).Edition : null;
        bool losesOverall = latest.OverallEffectiveness is not null
            && inForce is not null && inForce.Find(JudgementDomain.OverallEffectiveness) is null;
        if (Distance(latest, losesOverall) is { } distance)
        {
            yield return new Sentence(distance);
        }

        if (!isOfToday)
        {
            yield break;
        }

        ExpectedInspection next = InspectionPathway.After(latest);
        yield return new Sentence($"What normally comes next, and why: {char.ToLowerInvariant(next.Reason[0])}{next.Reason[1..]}");
        if (losesOverall)
        {
            string[] judged = [.. inForce!.Domains.Where(it => it.IsRequired).Select(it => it.Domain.Title.ToLowerInvariant())];
            yield return new Sentence($"It will have no overall grade: under {inForce.Title} the judgements are {Words.List(judged)}.");
        }

        string estimate = next.WindowCloses is null ? "" : "The window is an estimate, never a fact. ";
        yield return new Sentence($"{estimate}{next.Confidence}");
        IEnumerable<string> between = next.BetweenInspections.Select(activity => activity.Name.ToLowerInvariant());
        yield return new Sentence($"Before the next inspection: {string.Join(", ", between)}.");
    }

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
