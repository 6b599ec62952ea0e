using System.Globalization;
using System.Text;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>A group of authorities to compare among, such as statistical neighbours: a text file, one name or code a line. Empty lines and
/// lines that begin with # do not count.</summary>
internal static class AuthoritiesFile
{
    /// <summary>All names of all authorities are a hundredth of it.</summary>
    private const long Longest = 1024 * 1024;

    /// <summary>The authorities that the lines name. One that did not exist on the date is said to be left out, and one that is not known
    /// is an error.</summary>
    public static IReadOnlySet<RegisteredAuthority> Read(string path, Terminal terminal, AuthorityRegister register, LocalDate asAt)
    {
        var authorities = new HashSet<RegisteredAuthority>();
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
            string place = string.Create(CultureInfo.InvariantCulture, $"{path}:{number}: {search.Problem}");
            if (search.Found is not null)
            {
                authorities.Add(search.Found);
            }
            else if (register.TryGet(typed, out _))
            {
                terminal.Error.WriteLine($"ilacs: {place} It is not counted.");
            }
            else
            {
                problems.Add(place);
            }
        }

        return problems.Count > 0 ? throw new CommandException(problems, CommandLine.WrongInput)
            : authorities.Count == 0 ? throw new CommandException($"{path} names no authority that existed on that date; expected one a line.", CommandLine.WrongInput)
            : authorities;
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
