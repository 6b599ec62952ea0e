namespace Ilacs.Cli;

/// <summary>Reports the first hundred problems of each kind in a file, and then how many more there are: a file may have
/// millions.</summary>
internal sealed class ProblemReporter(Terminal terminal, bool isAll)
{
    private const int MostOfAKind = 100;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Report(string kind, string line)
    {
        int count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (isAll || count <= MostOfAKind)
        {
            terminal.Error.WriteLine(line);
        }
    }

    /// <summary>Reports how many more of each kind there were, and starts again.</summary>
    public void ReportHowManyMore(string path)
    {
        foreach ((string kind, int count) in counts.Where(it => !isAll && it.Value > MostOfAKind))
        {
            terminal.Error.WriteLine($"{path}: {Words.Plural(count - MostOfAKind, "more", "more")} like it: {kind} … (--all lists all)");
        }

        counts.Clear();
    }
}
