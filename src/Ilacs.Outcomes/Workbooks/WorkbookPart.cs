using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Ilacs.Outcomes;

/// <summary>Reads a part of a workbook, XML in a ZIP archive, one element at a time. It stays within the limits, whatever the part
/// holds.</summary>
internal sealed class WorkbookPart : IDisposable
{
    private readonly XmlReader xml;
    private readonly string name;
    private readonly char[] chunk = new char[4096];

    /// <summary>Opens a part.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public WorkbookPart(ZipArchiveEntry entry, WorkbookLimits limits)
    {
        name = entry.Name;
        var text = new WorkbookText(Unpacked(entry), limits);
        xml = XmlReader.Create(text, new XmlReaderSettings
        {
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            NameTable = new WorkbookLimits.NameTable(),
        });
    }

    public int Depth => xml.Depth;

    public bool IsStart => xml.NodeType == XmlNodeType.Element;

    public bool IsEmpty => xml.IsEmptyElement;

    public string LocalName => xml.LocalName;

    /// <summary>The address of the namespace of the element.</summary>
    public string Space => xml.NamespaceURI;

    public bool IsText =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA;

    public string? Attribute(string attribute, string space = "") => xml.GetAttribute(attribute, space);

    /// <summary>The reference of an Office Open XML element: its attribute <c>id</c> in the transitional or strict namespace.</summary>
    public string? Relation()
    {
        string? id = null;
        for (bool isMore = xml.MoveToFirstAttribute(); isMore; isMore = xml.MoveToNextAttribute())
        {
            if (xml.LocalName is "id" && xml.NamespaceURI.EndsWith("/relationships", StringComparison.Ordinal))
            {
                id = xml.Value;
            }
        }

        xml.MoveToElement();
        return id;
    }

    /// <summary>Moves to the next node.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="InvalidDataException">The part is broken, or beyond a limit.</exception>
    public bool Read()
    {
        try
        {
            if (!xml.Read())
            {
                return false;
            }
        }
        catch (XmlException error)
        {
            throw Broken(error);
        }

        return xml.Depth > WorkbookLimits.Depth ? throw WorkbookLimits.Exceeded(WorkbookLimits.Depth, "levels of nested elements")
            : xml.AttributeCount > WorkbookLimits.Attributes
                ? throw WorkbookLimits.Exceeded(WorkbookLimits.Attributes, "attributes on an element")
            : true;
    }

    /// <summary>Whether there is another node within the element at a depth.</summary>
    public bool ReadWithin(int depth) => Read() && xml.Depth > depth;

    /// <summary>Moves to the end of the current element.</summary>
    public void Skip()
    {
        if (!xml.IsEmptyElement)
        {
            Skip(xml.Depth);
        }
    }

    /// <summary>Moves to the end of the element at a depth.</summary>
    public void Skip(int depth)
    {
        while (ReadWithin(depth))
        {
        }
    }

    /// <summary>Appends the current text.</summary>
    /// <exception cref="InvalidDataException">A cell cannot hold it.</exception>
    public void AppendTo(StringBuilder text)
    {
        try
        {
            while (xml.ReadValueChunk(chunk, 0, chunk.Length) is > 0 and var length)
            {
                text.Append(chunk, 0, length);
                CheckLength(text);
            }
        }
        catch (XmlException error)
        {
            throw Broken(error);
        }
    }

    /// <summary>Refuses more than a cell can hold.</summary>
    public static void CheckLength(StringBuilder text)
    {
        if (text.Length > WorkbookLimits.TextOfCell)
        {
            throw WorkbookLimits.Exceeded(WorkbookLimits.TextOfCell, "characters in a cell");
        }
    }

    public void Dispose() => xml.Dispose();

    private static Stream Unpacked(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            throw WorkbookFile.BehindPassword();
        }

        try
        {
            return entry.Open();
        }
        catch (InvalidDataException error)
        {
            throw WorkbookText.CannotUnpack(error);
        }
    }

    /// <summary>Says where the fault is but not what the parser says: that is for programmers, and may quote the file without
    /// limit.</summary>
    private InvalidDataException Broken(XmlException error) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The content of this spreadsheet is broken at line {error.LineNumber}, character {error.LinePosition} of its {name}."), error);
}
