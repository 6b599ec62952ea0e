using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>The few shapes of text that answers are made of. Every text is made harmless before it is laid out. On a narrow terminal a row
/// becomes a label with its text below.</summary>
internal sealed class Page(IAnsiConsole console)
{
    private const int Narrow = 72;
    private const int ShortestLabel = 16;
    private const int Wide = 110;

    public void Heading(string text) => console.Write(new Text(HarmlessText.Of(text) + "\n", new Style(decoration: Decoration.Bold)));

    public void Line(string text, int indent = 0) =>
        console.Write(new Padder(new Text(HarmlessText.Of(text)), new Padding(indent, 0, 0, 0)));

    /// <summary>The parts of a story, one below the other.</summary>
    public void Parts(IReadOnlyList<StoryPart> parts)
    {
        int? label = parts.OfType<JudgementRow>().Select(row => (int?)row.Domain.Title.Length).Max();
        foreach (StoryPart part in parts)
        {
            switch (part)
            {
                case Sentence sentence:
                    Line(sentence.Text, 2 * sentence.Depth);
                    break;
                case JudgementRow row:
                    var text = new Paragraph(row.Judgement.ToString(), GradeStyle.Of(row.Judgement));
                    Row(row.Domain.Title, text.Append(row.Change.Length > 0 ? $"; {row.Change}" : ""), label);
                    break;
                case NumberedItem item:
                    Numbered(item.Number, item.Text);
                    break;
            }
        }
    }

    public void Blank() => console.WriteLine();

    /// <summary>A label with its text. The labels of consecutive rows have the same width.</summary>
    public void Row(string label, Paragraph text, int? labelWidth = null)
    {
        if (console.Profile.Width < Narrow)
        {
            Line(label, indent: 2);
            console.Write(new Padder(text.LaidOut, new Padding(4, 0, 0, 0)));
            return;
        }

        var grid = new Grid();
        int widest = console.Profile.Width < Wide ? 36 : 48;
        grid.AddColumn(new GridColumn { Width = Math.Min(labelWidth ?? widest, widest), Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(new Text(HarmlessText.Of(label)), text.LaidOut);
        console.Write(grid);
    }

    /// <summary>A judgement before and after, and the change that is claimed.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="claimsChange">Whether the inspections followed one another, so that a change may be claimed.</param>
    public void Comparison(JudgementComparison comparison, bool claimsChange)
    {
        string change = !claimsChange ? comparison.Basis.Title
            : comparison.Change is { } claimed ? $"{claimed} ({comparison.Basis.Title})"
            : $"{comparison.Basis.Title}, no change claimed";
        string from = comparison.EarlierDomain == comparison.Domain
            ? ""
            : $"; before: {comparison.EarlierDomain.Title.ToLowerInvariant()}";
        Row(comparison.Domain.Title, new Paragraph(comparison.Before.ToString(), GradeStyle.Of(comparison.Before))
            .Append(" → ")
            .Append(comparison.After.ToString(), GradeStyle.Of(comparison.After))
            .Append($"; {change}{from}"));
    }

    /// <summary>Columns of numbers, each under its heading; the first column is a label. Where they do not fit, each row becomes a
    /// sentence.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] lines = [.. rows];
        int[] widths =
        [
            .. headings.Select((heading, column) => Math.Max(
                heading.Split(' ').Max(word => word.Length), lines.Select(line => line[column].Length).DefaultIfEmpty().Max())),
        ];
        int shortestLabel = Math.Min(widths[0], ShortestLabel);
        int between = console.Profile.Width >= widths.Skip(1).Sum(width => width + 2) + widths[0] ? 2 : 1;
        if (console.Profile.Width < widths.Skip(1).Sum(width => width + between) + shortestLabel)
        {
            foreach (IReadOnlyList<string> line in lines)
            {
                Line(line[0]);
                IEnumerable<string> cells = headings.Zip(line).Skip(1).Select(cell => $"{cell.First.ToLowerInvariant()} {cell.Second}");
                Line(string.Join(", ", cells), indent: 2);
            }

            return;
        }

        var grid = new Grid();
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (int width in widths.Skip(1))
        {
            grid.AddColumn(new GridColumn { Width = width, Alignment = Justify.Right, Padding = new Padding(between, 0, 0, 0) });
        }

        grid.AddRow([.. headings.Select(heading => new Text(HarmlessText.Of(heading)))]);
        foreach (IReadOnlyList<string> line in lines)
        {
            grid.AddRow([.. line.Select(cell => new Text(HarmlessText.Of(cell)))]);
        }

        console.Write(grid);
    }

    /// <summary>Rows of short words with a heading over each column. On a narrow terminal each row has its label above it.</summary>
    public void Columns(IReadOnlyList<string> headings, IEnumerable<(string Label, IReadOnlyList<string> Cells)> rows)
    {
        const int Column = 6;
        (string Label, IReadOnlyList<string> Cells)[] lines = [.. rows];
        int label = lines.Max(line => line.Label.Length) + 2;
        bool isBeside = 2 + label + (headings.Count * Column) <= console.Profile.Width;
        Line((isBeside ? new string(' ', label) : "") + Cells(headings), indent: 2);
        foreach ((string name, IReadOnlyList<string> cells) in lines)
        {
            if (isBeside)
            {
                Line(name.PadRight(label) + Cells(cells), indent: 2);
            }
            else
            {
                Line(name, indent: 2);
                Line(Cells(cells), indent: 4);
            }
        }

        static string Cells(IEnumerable<string> cells) => string.Concat(cells.Select(cell => cell.PadRight(Column - 1) + " ")).TrimEnd();
    }

    public void Numbered(int number, string text)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = 3, Alignment = Justify.Right, Padding = new Padding(3, 0, 1, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(new Text($"{number}."), new Text(HarmlessText.Of(text)));
        console.Write(grid);
    }
}

/// <summary>A text in several styles, used instead of the layout library's own type, which would accept text that is not
/// harmless.</summary>
internal sealed class Paragraph(string text, Style? style = null)
{
    /// <summary>Something that a <see cref="Page"/> lays out.</summary>
    public Spectre.Console.Rendering.IRenderable LaidOut => paragraph;

    private readonly Spectre.Console.Paragraph paragraph = new(HarmlessText.Of(text), style);

    public Paragraph Append(string more, Style? moreStyle = null)
    {
        paragraph.Append(HarmlessText.Of(more), moreStyle);
        return this;
    }
}
