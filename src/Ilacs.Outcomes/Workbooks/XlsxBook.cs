using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ilacs.Outcomes;

/// <summary>A sheet of an Excel workbook.</summary>
internal sealed record XlsxSheet(string Name, bool IsHidden, ZipArchiveEntry Part);

/// <summary>What the sheets of an Excel workbook share: their list, their texts, and the number formats that are dates.</summary>
internal sealed class XlsxBook
{
    private const string NoWorkbook =
        "This is not an OpenDocument (.ods) or Excel (.xlsx) spreadsheet: it is a ZIP archive without a workbook in it.";

    /// <summary>The date formats that every workbook has without stating them; those from 27 are dates in some languages.</summary>
    private static readonly HashSet<int> DateFormats = [14, 15, 16, 17, 22, .. Enumerable.Range(27, 10), .. Enumerable.Range(50, 9)];

    private readonly List<bool> isDate = [];

    /// <summary>The sheets in order, without charts.</summary>
    public List<XlsxSheet> Sheets { get; } = [];

    /// <summary>The texts that cells share.</summary>
    public List<string> Texts { get; } = [];

    /// <summary>Whether days are counted from 1904, as on old Macintoshes.</summary>
    public bool IsFrom1904 { get; private set; }

    /// <summary>Other workbooks whose data this one keeps copies of.</summary>
    public int Links { get; private set; }

    public static XlsxBook Open(ZipArchive archive, WorkbookLimits limits)
    {
        var book = new XlsxBook();
        string main = Relations(archive, "", limits).Values
            .FirstOrDefault(relation => relation.Type is "officeDocument").Target ?? "xl/workbook.xml";
        if (archive.GetEntry(main) is not { } entry)
        {
            throw new InvalidDataException(NoWorkbook);
        }

        if (main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidDataException(
                "This is a binary Excel workbook (.xlsb). Open it in a spreadsheet program and save it as .xlsx.");
        }

        Dictionary<string, (string Type, string Target)> relations = Relations(archive, main, limits);
        book.Links = relations.Values.Count(relation => relation.Type is "externalLink");
        book.ReadSheets(archive, entry, relations, limits);
        foreach ((string type, string target) in relations.Values)
        {
            if (type is "sharedStrings" && archive.GetEntry(target) is { } texts)
            {
                book.ReadTexts(texts, limits);
            }
            else if (type is "styles" && archive.GetEntry(target) is { } styles)
            {
                book.ReadStyles(styles, limits);
            }
        }

        return book;
    }

    /// <summary>Whether a style shows a number as a date.</summary>
    public bool IsDate(int style) => style >= 0 && style < isDate.Count && isDate[style];

    /// <summary>Reads a text: its runs, but not the phonetic hints for Japanese or Chinese.</summary>
    public static string Text(WorkbookPart part, StringBuilder text)
    {
        text.Clear();
        int depth = part.Depth;
        bool isText = false;
        while (!(part.Depth == depth && part.IsEmpty) && part.ReadWithin(depth))
        {
            if (part.IsStart)
            {
                isText = part.LocalName is "t";
                if (part.LocalName is "rPh")
                {
                    part.Skip();
                }
            }
            else if (part.IsText && isText)
            {
                part.AppendTo(text);
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>Decodes a text in which <c>_x000D_</c> and the like stand for characters that XML does not keep.</summary>
    public static string Unescaped(string text)
    {
        int place = text.IndexOf("_x", StringComparison.Ordinal);
        if (place < 0)
        {
            return text;
        }

        var unescaped = new StringBuilder(text.Length);
        int from = 0;
        while (place >= 0)
        {
            if (place + 6 < text.Length && text[place + 6] == '_' && ushort.TryParse(
                text.AsSpan(place + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                unescaped.Append(text, from, place - from).Append((char)code);
                from = place + 7;
            }

            place = text.IndexOf("_x", Math.Max(from, place + 1), StringComparison.Ordinal);
        }

        return unescaped.Append(text, from, text.Length - from).ToString();
    }

    private void ReadSheets(
        ZipArchive archive, ZipArchiveEntry entry, Dictionary<string, (string Type, string Target)> relations, WorkbookLimits limits)
    {
        using var part = new WorkbookPart(entry, limits);
        while (part.Read())
        {
            if (part.IsStart && part.LocalName is "workbookPr")
            {
                IsFrom1904 = XlsxReader.IsTrue(part.Attribute("date1904"));
            }
            else if (part.IsStart && part.LocalName is "sheet" && part.Relation() is { } id
                && relations.TryGetValue(id, out (string Type, string Target) relation)
                && relation.Type is "worksheet")
            {
                ZipArchiveEntry sheet = archive.GetEntry(relation.Target)
                    ?? throw new InvalidDataException("This spreadsheet is broken: it lists a sheet that is missing.");
                Sheets.Add(new XlsxSheet(part.Attribute("name") ?? "", part.Attribute("state") is "hidden" or "veryHidden", sheet));
            }
        }
    }

    private void ReadTexts(ZipArchiveEntry entry, WorkbookLimits limits)
    {
        using var part = new WorkbookPart(entry, limits);
        var text = new StringBuilder();
        long length = 0;
        while (part.Read())
        {
            if (part.IsStart && part.LocalName is "si")
            {
                Texts.Add(Text(part, text));
                length += Texts[^1].Length;
                if (Texts.Count > WorkbookLimits.SharedTexts || length > WorkbookLimits.CharactersOfSharedTexts)
                {
                    throw WorkbookLimits.Exceeded(
                        WorkbookLimits.CharactersOfSharedTexts,
                        "characters in the texts that its cells share, or more than a million texts");
                }
            }
        }
    }

    private void ReadStyles(ZipArchiveEntry entry, WorkbookLimits limits)
    {
        using var part = new WorkbookPart(entry, limits);
        var formats = new HashSet<int>();
        int depthOfCells = -1;
        while (part.Read())
        {
            if (!part.IsStart)
            {
                depthOfCells = part.Depth == depthOfCells - 1 ? -1 : depthOfCells;
            }
            else if (part.LocalName is "numFmt" && IsDateFormat(part.Attribute("formatCode") ?? ""))
            {
                formats.Add(XlsxReader.Number(part.Attribute("numFmtId")));
            }
            else if (part.LocalName is "cellXfs" && !part.IsEmpty)
            {
                depthOfCells = part.Depth + 1;
            }
            else if (part.LocalName is "xf" && part.Depth == depthOfCells)
            {
                int format = XlsxReader.Number(part.Attribute("numFmtId"));
                isDate.Add(DateFormats.Contains(format) || formats.Contains(format));
            }

            if (isDate.Count > WorkbookLimits.Styles || formats.Count > WorkbookLimits.Styles)
            {
                throw WorkbookLimits.Exceeded(WorkbookLimits.Styles, "styles");
            }
        }
    }

    /// <summary>Whether a format such as <c>dd/mm/yyyy</c> shows a day: it has a letter for the day or the year outside of quotation marks
    /// and brackets.</summary>
    private static bool IsDateFormat(string format)
    {
        bool isQuoted = false;
        for (int i = 0; i < format.Length; i++)
        {
            char c = format[i];
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (!isQuoted && c == '[')
            {
                int close = format.IndexOf(']', i);
                i = close < 0 ? format.Length : close;
            }
            else if (!isQuoted && c is 'd' or 'D' or 'y' or 'Y')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a part refers to, by the identifier of the reference.</summary>
    private static Dictionary<string, (string Type, string Target)> Relations(ZipArchive archive, string main, WorkbookLimits limits)
    {
        int slash = main.LastIndexOf('/');
        string folder = main[..(slash + 1)];
        var relations = new Dictionary<string, (string Type, string Target)>(StringComparer.Ordinal);
        if (archive.GetEntry($"{folder}_rels/{main[(slash + 1)..]}.rels") is not { } entry)
        {
            return relations;
        }

        using var part = new WorkbookPart(entry, limits);
        while (part.Read())
        {
            if (part.IsStart && part.LocalName is "Relationship"
                && part.Attribute("Id") is { } id && part.Attribute("Type") is { } type && part.Attribute("Target") is { } target)
            {
                relations[id] = (type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target);
                if (relations.Count > WorkbookLimits.Sheets)
                {
                    throw WorkbookLimits.Exceeded(WorkbookLimits.Sheets, "parts");
                }
            }
        }

        return relations;
    }
}
