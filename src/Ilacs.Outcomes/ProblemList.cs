using System.Globalization;

namespace Ilacs.Outcomes;

/// <summary>The problems of a reading: the first of a kind, and how many more there are. A file of millions of bad rows has millions of
/// problems, and nobody reads them.</summary>
/// <param name="isAll">Whether somebody asked for all of them; even then there is an end.</param>
internal sealed class ProblemList(bool isAll = false)
{
    /// <summary>So many of a kind are kept.</summary>
    public const int MostOfAKind = 100;

    /// <summary>So many of a kind are kept if all are asked for: what is in memory stays below its limit.</summary>
    public const int MostOfAll = 100_000;

    /// <summary>Whether all are asked for.</summary>
    public bool IsAll => isAll;

    private readonly int most = isAll ? MostOfAll : MostOfAKind;
    private readonly List<(string Kind, ReadingProblem Problem)> kept = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Adds a problem.</summary>
    /// <param name="kind">What it is an instance of: a name of the program's own, never text of the file, so that there are few.</param>
    /// <param name="problem">The problem.</param>
    public void Add(string kind, ReadingProblem problem)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (counts[kind] <= most)
        {
            kept.Add((kind, problem));
        }
    }

    /// <summary>Whether more of a kind would only be counted, so that nobody will read what they say.</summary>
    public bool IsFull(string kind) => counts.GetValueOrDefault(kind) >= most;

    /// <summary>The problems in order. After the last that is kept of a kind, one says how many more there are.</summary>
    public IReadOnlyList<ReadingProblem> ToList()
    {
        var problems = new List<ReadingProblem>(kept.Count);
        var listed = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach ((string kind, ReadingProblem problem) in kept)
        {
            problems.Add(problem);
            listed[kind] = listed.GetValueOrDefault(kind) + 1;
            if (listed[kind] == most && counts[kind] - most is > 0 and var more)
            {
                problems.Add(new ReadingProblem(
                    "", row: 0, column: null, string.Create(CultureInfo.InvariantCulture, $"… and {more:N0} more like it."), more));
            }
        }

        return problems;
    }
}
