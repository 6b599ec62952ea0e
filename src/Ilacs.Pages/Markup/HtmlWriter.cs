using System.Xml.Linq;

namespace Ilacs.Pages;

/// <summary>Writes a tree as HTML that is well-formed XML too. Every text and every value of an attribute is made harmless and escaped
/// here; only our own style and script go out as they are.</summary>
internal static class HtmlWriter
{
    private static readonly HashSet<string> Void = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.Ordinal);

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
            writer.Write(Asset.IsOurs(element.Value) ? element.Value : throw new InvalidOperationException($"A <{name}> holds only what is ours."));
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
        string harmless = HarmlessText.Of(text);
        for (int place = 0; place < harmless.Length; place++)
        {
            char c = harmless[place];
            if (char.IsHighSurrogate(c) && place + 1 < harmless.Length && char.IsLowSurrogate(harmless[place + 1]))
            {
                writer.Write(harmless.AsSpan(place++, 2));
                continue;
            }

            writer.Write(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' when !isAttribute => "&gt;",
                '"' when isAttribute => "&quot;",
                '\uFFFE' or '\uFFFF' => "\uFFFD",
                _ when char.IsSurrogate(c) => "\uFFFD",
                _ => null,
            } ?? c.ToString());
        }
    }
}
