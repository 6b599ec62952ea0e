using System.Globalization;

namespace Ilacs.Outcomes;

/// <summary>The problems of a reading: the first hundred of a kind, and how many more there are. A file of millions of bad rows has
/// millions of problems, and nobody reads them.</summary>
internal sealed class ProblemList
{
    /// <summary>So many of a kind are kept.</summary>
    public const int MostOfAKind = 100;

    private readonly List<(string Kind, ReadingProblem Problem)> kept = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Adds a problem.</summary>
    /// <param name="kind">What it is an instance of: a name of the program's own, never text of the file, so that there are few.</param>
    /// <param name="problem">The problem.</param>
    public void Add(string kind, ReadingProblem problem)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (counts[kind] <= MostOfAKind)
        {
            kept.Add((kind, problem));
        }
    }

    /// <summary>Whether more of a kind would only be counted, so that nobody will read what they say.</summary>
    public bool IsFull(string kind) => counts.GetValueOrDefault(kind) >= MostOfAKind;

    /// <summary>The problems in order. After the last that is kept of a kind, one says how many more there are.</summary>
    public IReadOnlyList<ReadingProblem> ToList()
    {
        var problems = new List<ReadingProblem>(kept.Count);
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string kind, ReadingProblem problem) in kept)
        {
            problems.Add(problem);
            listed[kind] = listed.GetValueOrDefault(kind) + 1;
            if (listed[kind] == MostOfAKind && counts[kind] - MostOfAKind is > 0 and var more)
            {
                problems.Add(new ReadingProblem("", row: 0, column: null, string.Create(CultureInfo.InvariantCulture, $"… and {more:N0} more like it."), more));
            }
        }

        return problems;
    }
}
