using System.Globalization;
using System.Text;
using System.Text.Json;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>A group of authorities to count or list among: a text file, one name or code a line, or the statistical neighbours of an
/// authority. Empty lines in a file and lines that begin with # are skipped.</summary>
internal sealed record AuthorityGroup
{
    public const string Description =
        "A file of authorities, one name or code per line (- is standard input); or neighbours:NAME, the ten statistical neighbours of an "
        + "authority in the Department's 2025 model (neighbours2021:NAME: the 2021 model)";

    /// <summary>All the names of all authorities together take a hundredth of this.</summary>
    private const long Longest = 1024 * 1024;

    private AuthorityGroup(string name) => Name = name;

    /// <summary>Its name in headings.</summary>
    public string Name { get; private init; }

    /// <summary>The members that existed on the date.</summary>
    public IReadOnlySet<RegisteredAuthority> Authorities { get; private init; } = new HashSet<RegisteredAuthority>();

    /// <summary>The names in it that are not known.</summary>
    public IReadOnlyList<string> NotKnown { get; private init; } = [];

    /// <summary>The authorities that are known but did not exist on the date.</summary>
    public IReadOnlyList<string> NotCounted { get; private init; } = [];

    /// <summary>The name, and how many of its members are missing.</summary>
    public string NameInWords => NotKnown.Count == 0
        ? Name
        : $"{Name} ({Words.Plural(NotKnown.Count, "name", "names")} in it not known)";

    /// <summary>The group that an argument names. Authorities that are not known, or did not exist on the date, are reported on standard
    /// error; the rest are the group. If none is left, the command fails.</summary>
    public static AuthorityGroup? Read(string? among, Terminal terminal, AuthorityRegister register, LocalDate? asAt) =>
        among is null ? null
        : Model(among, out string authority) is { } model ? Neighbours(authority, model, terminal, register, asAt)
        : FromFile(among, terminal, register, asAt);

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("among");
        writer.WriteString("name", Name);
        List("authorities", [.. Authorities.Select(authority => authority.Name).Order(StringComparer.Ordinal)]);
        if (NotKnown.Count > 0)
        {
            List("notKnown", NotKnown);
        }

        if (NotCounted.Count > 0)
        {
            List("notCounted", NotCounted);
        }

        writer.WriteEndObject();

        void List(string name, IReadOnlyList<string> values)
        {
            writer.WriteStartArray(name);
            foreach (string value in values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }
    }

    private static StatisticalNeighbours? Model(string among, out string authority)
    {
        int colon = among.IndexOf(':', StringComparison.Ordinal);
        authority = among[(colon + 1)..].Trim();
        return (colon < 0 ? "" : among[..colon].Trim().ToUpperInvariant()) switch
        {
            "NEIGHBOURS" or "NEIGHBORS" or "NEIGHBOURS2025" => StatisticalNeighbours.Of2025,
            "NEIGHBOURS2021" => StatisticalNeighbours.Of2021,
            _ => null,
        };
    }

    private static AuthorityGroup Neighbours(
        string typed, StatisticalNeighbours model, Terminal terminal, AuthorityRegister register, LocalDate? asAt)
    {
        AuthoritySearch search = register.Search(typed);
        RegisteredAuthority of = search.Found ?? throw new CommandException($"--among: {search.Problem}");
        NeighboursOfAuthority neighbours = InspectionRecord.Of([], register).NeighboursOf(of, model);
        if (neighbours.Neighbours.Count == 0)
        {
            throw new CommandException($"--among: {neighbours.Problem}");
        }

        if (neighbours.Problem is { } problem)
        {
            terminal.Error.WriteLine($"ilacs: {problem}");
        }

        RegisteredAuthority[] all = [.. neighbours.Neighbours.Select(it => it.Neighbour.Authority)];
        RegisteredAuthority[] absent = [.. all.Where(authority => asAt is { } day && !authority.ExistedOn(day))];
        foreach (RegisteredAuthority authority in absent)
        {
            terminal.Error.WriteLine($"ilacs: {register.Search(authority.GssCode, asAt).Problem} It is not counted.");
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"the statistical neighbours of {of.Name} (model of {model.Year})");
        return new AuthorityGroup(name)
        {
            Authorities = all.Except(absent).ToHashSet(),
            NotCounted = [.. absent.Select(authority => authority.Name)],
        };
    }

    private static AuthorityGroup FromFile(string path, Terminal terminal, AuthorityRegister register, LocalDate? asAt)
    {
        var authorities = new HashSet<RegisteredAuthority>();
        var notKnown = new List<string>();
        var notCounted = new List<string>();
        var problems = new List<string>();
        int number = 0;
        foreach (string line in LinesOf(path, terminal.Input))
        {
            number++;
            string typed = line.Trim();
            if (typed.Length == 0 || typed[0] == '#')
            {
                continue;
            }

            AuthoritySearch search = register.Search(typed, asAt);
            if (search.Found is { } found)
            {
                authorities.Add(found);
                continue;
            }

            bool isKnown = register.TryGet(typed, out RegisteredAuthority? known);
            (isKnown ? notCounted : notKnown).Add(known?.Name ?? typed);
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {search.Problem}");
            problems.Add(isKnown ? $"{place} It is not counted." : place);
        }

        foreach (string problem in problems)
        {
            terminal.Error.WriteLine($"ilacs: {problem}");
        }

        if (authorities.Count == 0)
        {
            throw new CommandException(
                $"{path} names no authority that existed on that date; expected one per line.", CommandLine.WrongInput);
        }

        string name = string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal) ? "standard input" : path;
        return new AuthorityGroup($"the authorities of {name}")
        {
            Authorities = authorities,
            NotKnown = notKnown,
            NotCounted = notCounted,
        };
    }

    private static IEnumerable<string> LinesOf(string path, Stream standardInput)
    {
        if (string.Equals(path, DocumentFile.StandardInput, StringComparison.Ordinal))
        {
            return Lines(path, standardInput);
        }

        DocumentFile.CheckThatItExists(path);
        return Lines(path, File.OpenRead(path));
    }

    private static IEnumerable<string> Lines(string path, Stream stream)
    {
        using var limited = new LimitedStream(stream, path, Longest);
        using var text = new StreamReader(limited, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
        while (text.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
