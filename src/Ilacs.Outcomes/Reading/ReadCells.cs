using System.Globalization;

namespace Ilacs.Outcomes;

/// <summary>Counts the filled cells of each column, and how many of them could be read. A column none of whose cells could be read is
/// lost.</summary>
internal sealed class ReadCells(IReadOnlyList<string> headers, string sheet = "")
{
    private readonly int[] filled = new int[headers.Count];
    private readonly int[] read = new int[headers.Count];

    /// <summary>The names of columns that such a file should have but the header lacks.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>Counts a filled cell.</summary>
    public void Count(int column, bool isRead)
    {
        if (column >= 0)
        {
            filled[column]++;
            read[column] += isRead ? 1 : 0;
        }
    }

    /// <summary>The columns that are lost, each in words.</summary>
    public IEnumerable<string> Lost() =>
    [
        .. Missing.Select(name => $"{Name(name)} (there is no such column)"),
        .. headers.Index().Where(it => filled[it.Index] > 0 && read[it.Index] == 0).Select(it => filled[it.Index] == 1
            ? $"{Name(it.Item)} (its only cell could not be read)"
            : string.Create(CultureInfo.InvariantCulture, $"{Name(it.Item)} (none of its {filled[it.Index]} cells could be read)")),
    ];

    private string Name(string header) => sheet.Length == 0 ? Quote.Of(header) : $"{Quote.Of(header)} of {sheet}";
}
