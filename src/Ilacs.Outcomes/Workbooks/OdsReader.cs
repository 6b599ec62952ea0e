using System.Globalization;
using System.IO.Compression;

namespace Ilacs.Outcomes;

/// <summary>Reads an OpenDocument spreadsheet.</summary>
internal sealed class OdsReader : WorkbookReader
{
    private readonly ZipArchive archive;
    private readonly WorkbookPart content;
    private readonly OdsCell cell;
    private readonly HashSet<string> hiddenStyles = new(StringComparer.Ordinal);
    private readonly HashSet<int> hidden = [];
    private int depthOfSheets = -1;
    private int hiddenGroup = -1;
    private int column;
    private int number;
    private bool isInSheet;

    /// <summary>Opens a spreadsheet.</summary>
    /// <param name="archive">The file; it is closed with the reader.</param>
    /// <param name="entry">Its content.</param>
    /// <param name="problems">Receives what is skipped.</param>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public OdsReader(ZipArchive archive, ZipArchiveEntry entry, ProblemList problems)
        : base(problems)
    {
        this.archive = archive;
        if (archive.GetEntry("styles.xml") is { } styles)
        {
            using var part = new WorkbookPart(styles, Limits);
            while (part.Read())
            {
                ReadStyle(part);
            }
        }

        content = new WorkbookPart(entry, Limits);
        cell = new OdsCell(content, Limits);
    }

    public override SheetRow? ReadRow()
    {
        while (content.Read())
        {
            if (isInSheet && content.Depth <= depthOfSheets)
            {
                isInSheet = false;
                EndSheet();
            }

            if (!content.IsStart)
            {
                hiddenGroup = content.Depth == hiddenGroup ? -1 : hiddenGroup;
            }
            else if (content is { Space: Ods.Office, LocalName: "spreadsheet" })
            {
                depthOfSheets = content.Depth + 1;
            }
            else if (content.Depth == depthOfSheets)
            {
                OpenSheet();
            }
            else if (depthOfSheets < 0 && content is { Space: Ods.Table, LocalName: "table" })
            {
                // Some programs write it this way.
                depthOfSheets = content.Depth;
                OpenSheet();
            }
            else if (depthOfSheets < 0)
            {
                ReadStyle(content);
            }
            else if (NextRow() is { } row)
            {
                return row;
            }
        }

        EndSheet();
        return null;
    }

    public override void Dispose()
    {
        content.Dispose();
        archive.Dispose();
    }

    protected override void SkipRestOfSheet()
    {
        isInSheet = false;
        content.Skip(depthOfSheets);
    }

    /// <summary>A style of hidden tables.</summary>
    private void ReadStyle(WorkbookPart part)
    {
        if (!part.IsStart || part is not { Space: Ods.Style, LocalName: "style" } || part.Attribute("family", Ods.Style) is not "table")
        {
            return;
        }

        string name = part.Attribute("name", Ods.Style) ?? "";
        bool isHidden = hiddenStyles.Contains(part.Attribute("parent-style-name", Ods.Style) ?? "");
        int depth = part.Depth;
        while (!part.IsEmpty && part.ReadWithin(depth))
        {
            if (part.IsStart && part.Attribute("display", Ods.Table) is { } display)
            {
                isHidden = display is "false";
                break;
            }
        }

        if (!isHidden)
        {
            hiddenStyles.Remove(name);
        }
        else if (hiddenStyles.Add(name) && hiddenStyles.Count > WorkbookLimits.Styles)
        {
            throw WorkbookLimits.Exceeded(WorkbookLimits.Styles, "styles");
        }
    }

    private void OpenSheet()
    {
        if (content is { Space: Ods.Table, LocalName: "table" })
        {
            string style = content.Attribute("style-name", Ods.Table) ?? "";
            string name = content.Attribute("name", Ods.Table) ?? "";
            StartSheet(name);
            number = 0;
            column = 0;
            hiddenGroup = -1;
            hidden.Clear();
            isInSheet = !content.IsEmpty;
            if (style is "ta_extref" || (name.StartsWith('\'') && name.Contains("'#", StringComparison.Ordinal)))
            {
                ReportLinkedSheet(SkipAndCountRows(depthOfSheets));
            }
            else if (hiddenStyles.Contains(style))
            {
                ReportHiddenSheet(SkipAndCountRows(depthOfSheets));
            }
        }
        else if (content is { Space: Ods.Table, LocalName: "dde-link" or "dde-links" })
        {
            StartSheet("");
            ReportLinkedSheet(SkipAndCountRows(content.Depth));
        }
        else
        {
            // Old versions of cells, lists of names, data ranges: these are not sheets.
            content.Skip();
        }
    }

    private SheetRow? NextRow()
    {
        if (content.Space is not Ods.Table)
        {
            content.Skip();
            return null;
        }

        switch (content.LocalName)
        {
            case "table-source":
                ReportLinkedSheet(SkipAndCountRows(depthOfSheets));
                return null;

            case "table-column":
                int columns = content.Repeated("number-columns-repeated", WorkbookLimits.Columns);
                if (IsHidden(content.Attribute("visibility", Ods.Table)))
                {
                    hidden.UnionWith(Enumerable.Range(column, Math.Min(columns, WorkbookLimits.Columns - column)));
                }

                column = Math.Min(column + columns, WorkbookLimits.Columns);
                return null;

            case "table-row-group" when hiddenGroup < 0 && content.Attribute("display", Ods.Table) is "false" && !content.IsEmpty:
                hiddenGroup = content.Depth;
                return null;

            case "table-row":
                return Row();

            case "table-columns" or "table-column-group" or "table-header-columns"
                or "table-rows" or "table-row-group" or "table-header-rows":
                return null;

            default:
                // Shapes on the sheet, links, scenarios.
                content.Skip();
                return null;
        }
    }

    private SheetRow? Row()
    {
        int first = number + 1;
        number = Math.Min(number + content.Repeated("number-rows-repeated", WorkbookLimits.Rows), WorkbookLimits.Rows);
        if (content.IsEmpty)
        {
            return null;
        }

        if (hiddenGroup >= 0 || IsHidden(content.Attribute("visibility", Ods.Table)))
        {
            if (HasContent(content.Depth))
            {
                NoteHiddenRow(first);
            }

            return null;
        }

        var cells = new RowCells(Limits);
        int depth = content.Depth;
        while (content.ReadWithin(depth))
        {
            if (!content.IsStart || content is not { Space: Ods.Table, LocalName: "table-cell" or "covered-table-cell" })
            {
                continue;
            }

            bool isCovered = content.LocalName is "covered-table-cell";
            int repeated = content.Repeated("number-columns-repeated", WorkbookLimits.Columns + 1);
            (string value, string? doubt) = cell.Read();
            if (isCovered)
            {
                cells.Cover(value, repeated);
            }
            else if (value.Length > 0 && hidden.Count > 0)
            {
                AddShown(cells, value, doubt, repeated);
            }
            else
            {
                cells.Add(value, doubt, repeated);
            }
        }

        return cells.IsEmpty ? null : cells.ToRow(SheetName, SheetNumber, first);
    }

    private void AddShown(RowCells cells, string value, string? doubt, int repeated)
    {
        for (int times = 0; times < repeated; times++)
        {
            if (hidden.Contains(cells.Next))
            {
                NoteHiddenCell(cells.Next);
                cells.Skip(1);
            }
            else
            {
                cells.Add(value, doubt);
            }
        }
    }

    private static bool IsHidden(string? visibility) => visibility is "collapse" or "filter";

    /// <summary>Skips the element at a depth and says whether it has any content.</summary>
    private bool HasContent(int depth)
    {
        bool has = false;
        while (content.ReadWithin(depth))
        {
            has |= IsContent();
        }

        return has;
    }

    /// <summary>Skips the element at a depth and counts its rows that are not empty.</summary>
    private int SkipAndCountRows(int depth)
    {
        isInSheet = false;
        int rows = 0;
        bool isCounted = true;
        while (!(content.Depth == depth && content.IsEmpty) && content.ReadWithin(depth))
        {
            if (content.IsStart && content is { Space: Ods.Table, LocalName: "table-row" })
            {
                isCounted = false;
            }
            else if (!isCounted && IsContent())
            {
                isCounted = true;
                rows++;
            }
        }

        return rows;
    }

    private bool IsContent() =>
        content.IsStart && (content is { Space: Ods.Text, LocalName: "p" } || content.Attribute("value-type", Ods.Office) is not null);
}
