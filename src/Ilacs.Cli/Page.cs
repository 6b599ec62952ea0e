using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>The few shapes of text that answers are made of. Whatever a text says, it is made harmless before it is laid out. On a narrow
/// terminal a row becomes a label with its text below.</summary>
internal sealed class Page(IAnsiConsole console)
{
    private const int Narrow = 72;
    private const int Wider = 100;
    private const int Wide = 110;

    public void Heading(string text) => console.Write(new Text(HarmlessText.Of(text) + "\n", new Style(decoration: Decoration.Bold)));

    public void Line(string text, int indent = 0) => console.Write(new Padder(new Text(HarmlessText.Of(text)), new Padding(indent, 0, 0, 0)));

    public void Blank() => console.WriteLine();

    public void Row(string label, Paragraph text)
    {
        if (console.Profile.Width < Narrow)
        {
            Line(label, indent: 2);
            console.Write(new Padder(text.LaidOut, new Padding(4, 0, 0, 0)));
            return;
        }

        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = console.Profile.Width < Wide ? 36 : 48, Padding = new Padding(2, 0, 2, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        grid.AddRow(new Text(HarmlessText.Of(label)), text.LaidOut);
        console.Write(grid);
    }

    /// <summary>Columns of numbers, each under its heading; the first column is a label. On a narrow terminal each row is a
    /// sentence.</summary>
    public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        if (console.Profile.Width < Wider)
        {
            foreach (IReadOnlyList<string> row in rows)
            {
                Line(row[0]);
                Line(string.Join(", ", headings.Zip(row).Skip(1).Select(cell => $"{cell.First.ToLowerInvariant()} {cell.Second}")), indent: 2);
            }

            return;
        }

        var grid = new Grid();
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (string heading in headings.Skip(1))
        {
            grid.AddColumn(new GridColumn { Width = Math.Max(7, heading.Split(' ').Max(word => word.Length)), Alignment = Justify.Right, Padding = new Padding(2, 0, 0, 0) });
        }

        grid.AddRow([.. headings.Select(heading => new Text(HarmlessText.Of(heading)))]);
        foreach (IReadOnlyList<string> row in rows)
        {
            grid.AddRow([.. row.Select(cell => new Text(HarmlessText.Of(cell)))]);
        }

        console.Write(grid);
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

/// <summary>A text in several styles. It stands for the one of the layout, which would take any text.</summary>
internal sealed class Paragraph(string text, Style? style = null)
{
    /// <summary>What a <see cref="Page"/> lays out.</summary>
    public Spectre.Console.Rendering.IRenderable LaidOut => paragraph;

    private readonly Spectre.Console.Paragraph paragraph = new(HarmlessText.Of(text), style);

    public Paragraph Append(string more, Style? moreStyle = null)
    {
        paragraph.Append(HarmlessText.Of(more), moreStyle);
        return this;
    }
}
