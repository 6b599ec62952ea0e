namespace Ilacs.Cli;

/// <summary>Says what is wrong with a file, the first hundred times of a kind, and then how many more there are: of millions nobody reads
/// more.</summary>
internal sealed class Counted(Terminal terminal, bool isAll)
{
    private const int MostOfAKind = 100;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    public void Say(string kind, string line)
    {
        int count = counts[kind] = counts.GetValueOrDefault(kind) + 1;
        if (isAll || count <= MostOfAKind)
        {
            terminal.Error.WriteLine(line);
        }
    }

    /// <summary>Says how many more of each kind there were, and begins anew.</summary>
    public void SayHowManyMore(string path)
    {
        foreach ((string kind, int count) in counts.Where(it => !isAll && it.Value > MostOfAKind))
        {
            terminal.Error.WriteLine($"{path}: {Words.Plural(count - MostOfAKind, "more", "more")} like it: {kind} … (--all lists all)");
        }

        counts.Clear();
    }
}
