using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>The statistical neighbours of an authority and their latest grades, in a few lines.</summary>
internal static class NeighboursBlock
{
    /// <summary>Prints the neighbours by overall grade, those without one by leaders; nothing where the record has no outcome of
    /// any.</summary>
    public static void Print(Page page, InspectionRecord record, RegisteredAuthority authority, LocalDate? asAt)
    {
        StatisticalNeighbours model = asAt?.Year < StatisticalNeighbours.Of2025.Year ? StatisticalNeighbours.Of2021 : StatisticalNeighbours.Of2025;
        if (asAt?.Year < model.Year)
        {
            return;
        }

        NeighboursOfAuthority answer = record.NeighboursOf(authority, model, asAt);
        if (answer.AsAt is not { } day || !answer.Neighbours.Any(it => it.Outcome.Latest is not null))
        {
            return;
        }

        page.Line($"Statistical neighbours (model of {Answer.Number(answer.Model.Year)}) by overall effectiveness as at {day.InWords()}: "
            + string.Join("; ", Groups(answer)) + ".");
        if (answer.Problem is { } problem)
        {
            page.Line(problem);
        }
    }

    private static IEnumerable<string> Groups(NeighboursOfAuthority answer)
    {
        foreach (Grade grade in Grade.All.Reverse())
        {
            if (Names(it => Overall(it) == grade) is { Length: > 0 } names)
            {
                yield return $"{grade.Title}: {names}";
            }
        }

        string[] others =
        [
            .. answer.Neighbours.Where(it => Overall(it) is null).Select(it =>
                it.Outcome.Latest?.Judgements[JudgementDomain.ImpactOfLeaders].Grade is { } leaders
                    ? $"{it.Neighbour.Authority.Name} (leaders {leaders.Title.ToLowerInvariant()})"
                    : it.Neighbour.Authority.Name),
        ];
        if (others.Length > 0)
        {
            yield return $"no overall grade: {string.Join(", ", others)}";
        }

        string Names(Func<NeighbourOutcome, bool> isIn) =>
            string.Join(", ", answer.Neighbours.Where(isIn).Select(it => it.Neighbour.Authority.Name));

        static Grade? Overall(NeighbourOutcome it) => it.Outcome.Latest?.OverallEffectiveness;
    }
}
