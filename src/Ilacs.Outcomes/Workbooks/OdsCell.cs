using System.Globalization;
using System.Text;

namespace Ilacs.Outcomes;

/// <summary>The names of OpenDocument.</summary>
internal static class Ods
{
    public const string Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    public const string Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    public const string Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    public const string Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    public static int Repeated(this WorkbookPart part, string attribute, int most, string space = Table) =>
        part.Attribute(attribute, space) is { } text && text.All(char.IsAsciiDigit) && text.TrimStart('0') is { Length: > 0 } digits
            ? int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int times) ? Math.Min(times, most) : most
            : 1;
}

/// <summary>Reads a cell of an OpenDocument spreadsheet: its paragraphs, but not shapes, notes or comments on it.</summary>
internal sealed class OdsCell(WorkbookPart content, WorkbookLimits limits)
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder chunk = new();
    private bool isBlank;

    /// <summary>Reads the cell at the current position.</summary>
    /// <returns>Its text or its date as yyyy-mm-dd, and any remark about it.</returns>
    public (string Text, string? Doubt) Read()
    {
        string? date = content.Attribute("date-value", Ods.Office);
        string? own = content.Attribute("string-value", Ods.Office);
        string? value = content.Attribute("value", Ods.Office)
            ?? content.Attribute("boolean-value", Ods.Office)
            ?? content.Attribute("time-value", Ods.Office);
        text.Clear();
        if (!content.IsEmpty)
        {
            ReadParagraphs();
        }

        string shown = text.ToString();
        return !string.IsNullOrWhiteSpace(date) ? SheetDate.Of(date.Trim(), shown)
            : string.IsNullOrWhiteSpace(shown) ? (Bounded(own ?? value ?? ""), null)
            : string.IsNullOrWhiteSpace(own)
                || string.Equals(CellText.OnOneLine(own), CellText.OnOneLine(shown), StringComparison.Ordinal) ? (shown, null)
            : (shown, $"The cell shows {Quote.Of(shown)} but holds {Quote.Of(own)}; what it shows is read.");
    }

    private static string Bounded(string value) =>
        value.Length > WorkbookLimits.TextOfCell ? throw WorkbookLimits.Exceeded(WorkbookLimits.TextOfCell, "characters in a cell") : value;

    private void ReadParagraphs()
    {
        int depth = content.Depth;
        bool isFirst = true;
        isBlank = true;
        while (content.ReadWithin(depth))
        {
            if (content.IsText)
            {
                // Some programs write no paragraph; white space between paragraphs means nothing.
                ReadChunk();
                if (!string.IsNullOrWhiteSpace(chunk.ToString()))
                {
                    AppendCollapsed();
                }
            }
            else if (content.IsStart && content is { Space: Ods.Text, LocalName: "p" or "h" })
            {
                Append(isFirst ? "" : "\n");
                isFirst = false;
                ReadParagraph();
            }
            else if (content.IsStart && content is not { Space: Ods.Text, LocalName: "list" or "list-item" or "list-header" or "section" })
            {
                content.Skip();
            }
        }
    }

    private void ReadParagraph()
    {
        isBlank = true;
        int depth = content.Depth;
        while (!(content.Depth == depth && content.IsEmpty) && content.ReadWithin(depth))
        {
            if (content.IsText)
            {
                ReadChunk();
                AppendCollapsed();
            }
            else if (content.IsStart)
            {
                ReadInline();
            }
        }
    }

    private void ReadInline()
    {
        switch (content.Space is Ods.Text ? content.LocalName : "note")
        {
            case "s":
                int blanks = content.Repeated("c", WorkbookLimits.TextOfCell, Ods.Text);
                limits.CountCharacters(blanks);
                text.Append(' ', blanks);
                Append("");
                break;
            case "tab":
                Append("\t");
                break;
            case "line-break":
                Append("\n");
                break;
            case "note" or "ruby-text" or "script" or "hidden-text" or "hidden-paragraph" or "tracked-changes":
                content.Skip();
                break;
            default:
                // A span, a link, a field: their text belongs to the cell.
                break;
        }
    }

    private void ReadChunk()
    {
        chunk.Clear();
        content.AppendTo(chunk);
    }

    private void Append(string more)
    {
        text.Append(more);
        isBlank = false;
        WorkbookPart.CheckLength(text);
    }

    /// <summary>White space in the file counts as one space, and as none where a paragraph begins.</summary>
    private void AppendCollapsed()
    {
        foreach (ReadOnlyMemory<char> part in chunk.GetChunks())
        {
            foreach (char c in part.Span)
            {
                bool isSpace = c is ' ' or '\t' or '\r' or '\n';
                if (!isSpace || !isBlank)
                {
                    text.Append(isSpace ? ' ' : c);
                }

                isBlank = isSpace;
            }
        }

        WorkbookPart.CheckLength(text);
    }
}
