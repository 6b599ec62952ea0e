using System.Buffers;
using System.Xml.Linq;

namespace Ilacs.Pages;

/// <summary>Writes a tree as HTML that is well-formed XML too. Every text and every value of an attribute is made harmless and escaped
/// here; only our own style and script go out as they are.</summary>
internal static class HtmlWriter
{
    private static readonly HashSet<string> Void = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.Ordinal);

    /// <summary>What is escaped, and what XML cannot hold: halves of a character, and two codes that are not characters.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "&<>\"\uFFFE\uFFFF", .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code)]);

    /// <summary>A whole page.</summary>
    public static void WritePage(TextWriter writer, XElement html)
    {
        writer.Write("<!DOCTYPE html>\n");
        Write(writer, html);
        writer.Write('\n');
    }

    /// <summary>An element and what is in it.</summary>
    public static void Write(TextWriter writer, XElement element)
    {
        string name = element.Name.LocalName;
        writer.Write('<');
        writer.Write(name);
        foreach (XAttribute attribute in element.Attributes())
        {
            writer.Write(' ');
            writer.Write(attribute.Name.LocalName);
            writer.Write("=\"");
            WriteText(writer, attribute.Value, isAttribute: true);
            writer.Write('"');
        }

        if (Void.Contains(name))
        {
            writer.Write("/>");
            return;
        }

        writer.Write('>');
        if (name is "style" or "script")
        {
            writer.Write(
                Asset.IsOurs(element.Value) ? element.Value : throw new InvalidOperationException($"A <{name}> holds only what is ours."));
        }
        else
        {
            foreach (XNode node in element.Nodes())
            {
                if (node is XElement child)
                {
                    Write(writer, child);
                }
                else
                {
                    WriteText(writer, ((XText)node).Value, isAttribute: false);
                }
            }
        }

        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }

    private static void WriteText(TextWriter writer, string text, bool isAttribute)
    {
        ReadOnlySpan<char> left = HarmlessText.Of(text);
        for (int at; (at = left.IndexOfAny(Special)) >= 0;)
        {
            writer.Write(left[..at]);
            int length = char.IsHighSurrogate(left[at]) && at + 1 < left.Length && char.IsLowSurrogate(left[at + 1]) ? 2 : 1;
            if (length == 2)
            {
                writer.Write(left.Slice(at, length));
            }
            else
            {
                writer.Write(Escaped(left[at], isAttribute));
            }

            left = left[(at + length)..];
        }

        writer.Write(left);
    }

    private static string Escaped(char c, bool isAttribute) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => isAttribute ? ">" : "&gt;",
        '"' => isAttribute ? "&quot;" : "\"",
        _ => "\uFFFD",
    };
}
