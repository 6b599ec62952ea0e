namespace Ilacs.Pages;

/// <summary>The statistical neighbours of an authority and their latest grades, in a few lines.</summary>
internal static class NeighboursPart
{
    /// <summary>The model that there was on a day, the newest; <see langword="null"/> before the first.</summary>
    public static StatisticalNeighbours? ModelOn(LocalDate? day) =>
        day?.Year < StatisticalNeighbours.Of2021.Year ? null
        : day?.Year < StatisticalNeighbours.Of2025.Year ? StatisticalNeighbours.Of2021
        : StatisticalNeighbours.Of2025;

    /// <summary>The neighbours by overall grade, those without one by leaders; nothing where the record has no outcome of any.</summary>
    public static IEnumerable<StoryPart> Of(InspectionRecord record, RegisteredAuthority authority, LocalDate? asAt)
    {
        if (ModelOn(asAt) is not { } model)
        {
            yield break;
        }

        NeighboursOfAuthority answer = record.NeighboursOf(authority, model, asAt);
        if (answer.AsAt is not { } day || !answer.Neighbours.Any(it => it.Outcome.Latest is not null))
        {
            yield break;
        }

        yield return new Sentence($"Statistical neighbours (the Department for Education's model of {Words.Number(answer.Model.Year)}; "
            + $"of each grade the closest first) by overall effectiveness on {day.InWords()}:");
        foreach (string group in Groups(answer))
        {
            yield return new Sentence(group, Depth: 1);
        }

        if (answer.Problem is { } problem)
        {
            yield return new Sentence(problem);
        }
    }

    private static IEnumerable<string> Groups(NeighboursOfAuthority answer)
    {
        foreach (Grade grade in Mark.Grades)
        {
            if (Names(it => Overall(it) == grade) is { Length: > 0 } names)
            {
                yield return $"{grade.Title}: {names}";
            }
        }

        string[] others =
        [
            .. answer.Neighbours.Where(it => Overall(it) is null).Select(it =>
                LatestPart.Headline(it.Outcome.Latest) is ({ Grade: { } leaders }, IsForLeaders: true)
                    ? $"{it.Neighbour.Authority.Name} (leaders {leaders.Title.ToLowerInvariant()})"
                    : it.Neighbour.Authority.Name),
        ];
        if (others.Length > 0)
        {
            yield return $"No overall grade: {string.Join("; ", others)}";
        }

        string Names(Func<NeighbourOutcome, bool> isIn) =>
            string.Join("; ", answer.Neighbours.Where(isIn).Select(it => it.Neighbour.Authority.Name));

        static Grade? Overall(NeighbourOutcome it) => it.Outcome.Latest?.OverallEffectiveness;
    }
}
