using System.Globalization;

namespace Ilacs.Outcomes;

/// <summary>The problems of a reading: the first ones of each kind, and how many more there are. A file with millions of bad rows has more
/// problems than anybody would read.</summary>
/// <param name="isAll">Whether the caller asked for all of them; even then there is a limit.</param>
internal sealed class ProblemList(bool isAll = false)
{
    /// <summary>This many of each kind are kept.</summary>
    public const int MostOfAKind = 100;

    /// <summary>This many of each kind are kept if the caller asks for all, so that memory stays below its limit.</summary>
    public const int MostOfAll = 100_000;

    /// <summary>Whether the caller asked for all.</summary>
    public bool IsAll => isAll;

    private readonly int most = isAll ? MostOfAll : MostOfAKind;
    private readonly List<(string Kind, ReadingProblem Problem)> kept = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>Adds a problem.</summary>
    /// <param name="kind">Its kind: a name chosen by the program, never text from the file, so that there are few kinds.</param>
    /// <param name="problem">The problem.</param>
    public void Add(string kind, ReadingProblem problem)
    {
        counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (counts[kind] <= most)
        {
            kept.Add((kind, problem));
        }
    }

    /// <summary>Whether further problems of a kind are only counted, so their messages are not needed.</summary>
    public bool IsFull(string kind) => counts.GetValueOrDefault(kind) >= most;

    /// <summary>The problems in order. After the last one kept of a kind, an entry says how many more there are.</summary>
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
