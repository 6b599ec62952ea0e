using System.Globalization;
using System.Xml.Linq;

namespace Ilacs.Pages;

/// <summary>Elements of pages and pictures. They are trees, never joined strings, so that no text can become markup.</summary>
internal static class Html
{
    /// <summary>An element: <c>p</c>, or with classes and an id <c>p.lead.wide#first</c>. Text, attributes and elements follow; what is
    /// <see langword="null"/> is left out.</summary>
    public static XElement E(string name, params object?[] content)
    {
        int hash = name.IndexOf('#', StringComparison.Ordinal);
        string[] parts = (hash < 0 ? name : name[..hash]).Split('.');
        var element = new XElement(parts[0]);
        if (parts.Length > 1)
        {
            element.Add(A("class", string.Join(' ', parts.Skip(1))));
        }

        if (hash >= 0)
        {
            element.Add(A("id", name[(hash + 1)..]));
        }

        element.Add(content);
        return element;
    }

    public static XAttribute A(string name, string value) => new(name, value);

    public static XAttribute A(string name, int value) => new(name, Words.Number(value));

    /// <summary>A number in a picture, to a tenth.</summary>
    public static XAttribute A(string name, double value) => new(name, N(value));

    /// <summary>A number as pictures print it, to a tenth.</summary>
    public static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A part of a page under a heading, which names it.</summary>
    public static XElement Section(string id, string heading, params object?[] content) =>
        E("section", A("aria-labelledby", id), E($"h2#{id}", heading), content);

    /// <summary>The headings of the columns of a table: words, or headings as they are.</summary>
    public static XElement Columns(params object?[] headings) =>
        E("thead", E("tr", headings.Select(heading => heading is string words ? E("th", A("scope", "col"), words) : heading)));

    /// <summary>The heading of a column of numbers or letters.</summary>
    public static XElement NumberColumn(params object[] heading) => E("th.num", A("scope", "col"), heading);

    /// <summary>A row of a table, headed by what it is about.</summary>
    public static XElement Row(object heading, params object?[] cells) => E("tr", E("th", A("scope", "row"), heading), cells);

    /// <summary>A number in a table.</summary>
    public static XElement NumberCell(object number) => E("td.num", number is int whole ? Words.Number(whole) : number);

    /// <summary>Words for screen readers only.</summary>
    public static XElement Hidden(params object?[] content) => E("span.hidden", content);

    /// <summary>Somebody's words, which may run from right to left: they cannot reverse what is beside them.</summary>
    public static XElement Name(string text) => E("bdi", text);

    /// <summary>A text with the addresses in it as links. Only addresses of the web become links.</summary>
    public static IEnumerable<object> Linked(string text)
    {
        int from = 0;
        for (int at; (at = text.IndexOf("https://", from, StringComparison.Ordinal)) >= 0;)
        {
            int end = text.IndexOfAny([' ', ';', ',', '<', '"'], at) is >= 0 and var found ? found : text.Length;
            string word = text[at..end].TrimEnd('.');
            yield return text[from..at];
            yield return Uri.TryCreate(word, UriKind.Absolute, out Uri? address)
                ? E("a", A("href", address.AbsoluteUri), A("rel", "noreferrer"), word)
                : word;
            from = at + word.Length;
        }

        yield return text[from..];
    }
}
