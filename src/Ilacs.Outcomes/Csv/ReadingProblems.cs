namespace Ilacs.Outcomes;

/// <summary>What could not be read from a file: so much of it as is of use, and the number of the rest.</summary>
internal sealed class ReadingProblems
{
    /// <summary>A file with more problems is not one of these files, or its separator or its dates are wrong, which the first ones
    /// tell.</summary>
    public const int MostKept = 100_000;

    private readonly List<ReadingProblem> kept = [];

    /// <summary>The problems, the first of them if there are more than can be kept.</summary>
    public IReadOnlyList<ReadingProblem> Kept => kept;

    /// <summary>How many there were.</summary>
    public int Count { get; private set; }

    public void Add(ReadingProblem problem)
    {
        Count++;
        if (kept.Count < MostKept)
        {
            kept.Add(problem);
        }
    }

    public void AddRange(IEnumerable<ReadingProblem> problems)
    {
        foreach (ReadingProblem problem in problems)
        {
            Add(problem);
        }
    }
}
