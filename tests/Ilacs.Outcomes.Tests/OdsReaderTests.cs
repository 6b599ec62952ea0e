namespace Ilacs.Outcomes.Tests;

public class OdsReaderTests
{
    private static readonly string[] Header =
        ["Local authority name", "Inspection date", "Publication date", "Inspection type", "Overall effectiveness"];
    private static readonly string[] Barnet = ["Barnet", "2024-06-10", "2024-07-23", "ILACS Short Inspection", "Good"];

    [Fact]
    public void A_note_on_a_cell_is_no_part_of_its_text()
    {
        const string Cells =
            "<table:table-cell><office:annotation><text:p>Checked</text:p></office:annotation>"
            + "<text:p>Kingston <text:span>upon</text:span><text:s/>Hull</text:p></table:table-cell>"
            + "<table:table-cell><text:p>next</text:p></table:table-cell>";
        using WorkbookReader reader = Ods.Reader(Ods.Of(
            $"<table:table table:name=\"a\"><table:table-row>{Cells}</table:table-row></table:table>"));

        reader.ReadRow()!.Cells.Should().Equal("Kingston upon Hull", "next");
        reader.ReadRow().Should().BeNull();
    }

    [Fact]
    public void Repeated_rows_and_cells_keep_their_numbers()
    {
        using WorkbookReader reader = Ods.Reader(Ods.Of(
            "<table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"6\"/>"
            + "<table:table-row><table:table-cell table:number-columns-repeated=\"2\"/>"
            + "<table:table-cell><text:p>C7</text:p></table:table-cell></table:table-row></table:table>"));

        SheetRow row = reader.ReadRow()!;
        row.Number.Should().Be(7);
        row.Cells.Should().Equal("", "", "C7");
    }

    [Fact]
    public void A_table_far_down_a_sheet_is_found_and_a_long_sheet_of_something_else_is_passed_over()
    {
        string[][] notes = [.. Enumerable.Repeat<string[]>(["A note"], 99)];
        string[][] providers = [.. Enumerable.Repeat<string[]>(["A provider", "Good"], 5000)];
        using MemoryStream ods = Ods.Workbook(("Providers", [.. providers, Header, Barnet]), ("Outcomes", [.. notes, Header, Barnet]));

        StatisticsWorkbook.Read(ods).Inspections.Should().ContainSingle().Which.LocalAuthority.Name.Should().Be("Barnet");
    }

    [Fact]
    public void What_was_made_to_do_harm_is_refused_before_it_does()
    {
        string deep = string.Concat(Enumerable.Repeat("<table:table-row>", 100));
        string longCell = $"<table:table-cell><text:p>{new string('x', 40_000)}</text:p></table:table-cell>";

        Refused($"<table:table table:name=\"a\">{deep}")
            .Should().Be("This spreadsheet is broken or malicious: it has more than 64 levels of nested elements.");
        Refused($"<table:table table:name=\"a\"><table:table-row>{longCell}</table:table-row></table:table>")
            .Should().Be("This spreadsheet is broken or malicious: it has more than 32,767 characters in a cell.");
        Refused("<table:table table:name=\"a\"><!DOCTYPE a>")
            .Should().StartWith("The content of this spreadsheet is broken at line 2, character ")
            .And.NotContain("XmlReaderSettings");

        static string Refused(string tables) =>
            FluentActions.Invoking(() => StatisticsWorkbook.Read(Ods.Of(tables)))
                .Should().Throw<InvalidDataException>().Which.Message;
    }
}
