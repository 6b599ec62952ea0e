using System.Text;

namespace Ilacs.Outcomes.Tests;

public class XlsxReaderTests
{
    private static readonly string[] Header =
        ["Local authority name", "Inspection date", "Publication date", "Inspection type", "Overall effectiveness", "Impact of leaders"];

    private static readonly string[] Barnet = ["Barnet", "2024-06-10", "2024-07-23", "Short inspection", "Good", "Good"];

    [Fact]
    public void An_Excel_workbook_gives_what_the_OpenDocument_one_does()
    {
        string[][] rows =
        [
            [.. Header, "Visit theme [note 1]"],
            Barnet,
            ["Bexley", "2025-02-13", "", "ILACS Focused Visit", "", "", "Front door"],
        ];
        using MemoryStream xlsx = Xlsx.Workbook(("Cover", [["A title"]]), ("In year", rows));
        using MemoryStream ods = Ods.Workbook(("Cover", [["A title"]]), ("In year", rows));

        InspectionReading reading = InspectionFile.Read(xlsx);

        reading.Problems.Should().BeEmpty();
        reading.Rows.Should().Equal(InspectionFile.Read(ods).Rows).And.HaveCount(2);
    }

    [Theory]
    [InlineData("<c s=\"1\"><v>45453</v></c>", "2024-06-10", "")]
    [InlineData("<c s=\"2\"><v>45453.0000000001</v></c>", "2024-06-10", "")]
    [InlineData("<c s=\"2\"><v>45452.999999999</v></c>", "2024-06-10", "")]
    [InlineData("<c t=\"d\"><v>2024-06-10</v></c>", "2024-06-10", "")]
    [InlineData("<c t=\"d\"><v>2024-06-10T00:00:00</v></c>", "2024-06-10", "")]
    [InlineData("<c t=\"str\"><f>A1</f><v>10/06/2024</v></c>", "2024-06-10", "")]
    [InlineData("<c s=\"1\"><v>45452.9583333333</v></c>", "2024-06-09",
        "The date has a time of day, 23:00; the day that is shown, 2024-06-09, is read. Check that it is not one day too early.")]
    [InlineData("<c t=\"d\"><v>2024-06-09T23:00:00</v></c>", "2024-06-09",
        "The date has a time of day, 23:00:00; the day that is shown, 2024-06-09, is read. Check that it is not one day too early.")]
    [InlineData("<c t=\"d\"><v>2024-06-09T23:00:00Z</v></c>", null,
        "The date is stated with a time of day, '2024-06-09T23:00:00Z', and shown as '': "
        + "the day it means cannot be determined; it is not read.")]
    [InlineData("<c><v>45453</v></c>", null, "Expected a date, found '45453'.")]
    [InlineData("<c s=\"3\"><v>45453</v></c>", null, "Expected a date, found '45453'.")]
    [InlineData("<c t=\"e\" s=\"1\"><v>#N/A</v></c>", null, "Expected a date, found '#N/A'.")]
    [InlineData("<c s=\"1\"><v>-1</v></c>", null, "Expected a date, found '-1'.")]
    [InlineData("<c s=\"1\"><v>1e300</v></c>", null, "Expected a date, found '1e300'.")]
    public void A_number_is_a_date_by_its_style(string cell, string? day, string problem)
    {
        string[] cells =
            [Xlsx.Text("Barnet"), cell, Xlsx.Day(45496), Xlsx.Text("Short inspection"), Xlsx.Text("Good"), Xlsx.Text("Good")];

        InspectionReading reading = Read([Xlsx.Row(2, cells)]);

        reading.Problems.Select(it => it.ToString()).Should().Equal(problem.Length == 0 ? [] : [$"History!B2: {problem}"]);
        Inspection read = reading.Inspections.Should().ContainSingle().Which;
        read.FirstDayOnSite.Should().Be(day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        read.PublishedOn.Should().Be(new LocalDate(2024, 7, 23));
    }

    [Theory]
    [InlineData("", 45453)]
    [InlineData("<workbookPr date1904=\"1\"/>", 43991)]
    public void Days_are_counted_from_1900_or_1904(string workbook, int serial) =>
        Read([Xlsx.Row(2, [Xlsx.Text("Barnet"), Xlsx.Day(serial), "<c/>", Xlsx.Text("Short inspection")])], workbook: workbook)
            .Inspections.Single().FirstDayOnSite.Should().Be(new LocalDate(2024, 6, 10));

    [Fact]
    public void Shared_texts_runs_and_escapes_are_read_and_pronunciation_is_not()
    {
        const string Texts =
            "<si><t>Barnet</t></si>"
            + "<si><r><t>Short </t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">inspec</t></r><r><t>tion_x000D_</t></r>"
            + "<rPh><t>standard inspection</t></rPh></si>"
            + "<si><t>Good</t><phoneticPr/></si>";
        string[] cells =
        [
            "<c t=\"s\"><v>0</v></c>", Xlsx.Day(45453), Xlsx.Day(45496),
            "<c t=\"s\"><v>1</v></c>", "<c t=\"s\"><v>2</v></c>", "<c t=\"s\"><v>2</v></c>",
        ];

        InspectionReading reading = Read([Xlsx.Row(2, cells)], texts: Texts);

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Should().Equal(Official());
    }

    [Fact]
    public void Errors_are_never_taken_for_nothing()
    {
        string[] cells =
        [
            Xlsx.Text("Barnet"), Xlsx.Day(45453), Xlsx.Day(45496), Xlsx.Text("Short inspection"),
            "<c t=\"e\"><f>X1</f><v>#REF!</v></c>", "<c t=\"b\"><v>1</v></c>",
        ];

        InspectionReading reading = Read([Xlsx.Row(2, cells)]);

        reading.Problems.Select(it => it.ToString()).Should().Equal(
            "History!E2: Expected a grade, found '#REF!'.",
            "History!F2: Expected a grade, found 'TRUE'.");
    }

    [Fact]
    public void Hidden_sheets_rows_and_columns_and_what_lies_under_merged_cells_are_not_read_and_that_is_said()
    {
        string[] rows =
        [
            Xlsx.TextRow(2, ["Bexley", "2024-06-10", "2024-07-23", "Short inspection", "Inadequate"], "hidden=\"1\""),
            Xlsx.TextRow(3, [.. Barnet[..5], "Inadequate"]),
            Xlsx.Row(4, [], "hidden=\"1\""),
        ];
        (string, string)[] sheets =
        [
            ("name=\"Old\" state=\"veryHidden\"", $"<sheetData>{Xlsx.TextRow(1, Header)}{rows[1]}</sheetData>"),
            (
                "name=\"History\"",
                "<cols><col min=\"7\" max=\"16384\" hidden=\"1\"/></cols>"
                + $"<sheetData>{Xlsx.TextRow(1, [.. Header, "Care leavers"])}{string.Concat(rows)}</sheetData>"
                + "<mergeCells><mergeCell ref=\"E3:F9\"/><mergeCell ref=\"A20:C20\"/></mergeCells>"
            ),
        ];
        using MemoryStream xlsx = Xlsx.Of(sheets);

        InspectionReading reading = InspectionFile.Read(xlsx);

        reading.Problems.Select(it => it.ToString()).Should().Equal(
            "Old: The sheet is hidden and not read; it has 2 rows.",
            "History!F3: A merged cell covers this one; the text under it, 'Inadequate', is not read.",
            "History!2: 1 row is hidden or filtered out and not read.",
            "History: 1 column is hidden and not read, with 1 cell: G.");
        reading.Inspections.Should().ContainSingle().Which.Should().Match<GradedInspection>(it =>
            it.LocalAuthority.Name == "Barnet" && it.Judgements.ToString() == "overallEffectiveness: Good");
    }

    [Fact]
    public void A_hidden_column_of_publications_is_lost_and_that_is_said()
    {
        using MemoryStream xlsx = Xlsx.Of([(
            "name=\"History\"",
            "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>"
            + $"<sheetData>{Xlsx.TextRow(1, Header)}{Xlsx.TextRow(2, Barnet[..5])}</sheetData>")]);

        InspectionReading reading = InspectionFile.Read(xlsx);

        reading.Inspections.Single().PublishedOn.Should().BeNull();
        reading.LostColumns.Should().Equal("'Publication date' of History (there is no such column)");
    }

    [Fact]
    public void What_it_keeps_of_other_workbooks_is_not_read_and_that_is_said() =>
        Read([], parts: ("externalLinks/externalLink1.xml", "<externalLink/>")).Problems.Select(it => it.ToString())
            .Should().Equal("The workbook has links to 1 other file; its copies of that data are not read. Read that file itself.");

    [Theory]
    [InlineData("EncryptedPackage", "This spreadsheet is protected by a password. *")]
    [InlineData("Workbook", "This is not a current Excel workbook (.xlsx) but one from before 2007 (.xls), *")]
    public void A_compound_file_is_behind_a_password_or_old(string entry, string message)
    {
        byte[] file =
        [
            0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1,
            .. new byte[1500], .. Encoding.Unicode.GetBytes(entry), .. new byte[100_000],
        ];
        byte[] withEntryAtTheEnd = [.. file[..8], .. file.Reverse().ToArray()[..100_000], .. file[1500..1600]];

        FluentActions.Invoking(() => InspectionFile.Read(new MemoryStream(file)))
            .Should().Throw<InvalidDataException>().WithMessage(message);
        FluentActions.Invoking(() => StatisticsWorkbook.Read(new MemoryStream(withEntryAtTheEnd)))
            .Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Theory]
    [InlineData("<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>", "*the cells of a row are not in order.")]
    [InlineData("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", "*a cell has an impossible reference.")]
    [InlineData("<row r=\"1048577\"/>", "*a row has an impossible number.")]
    [InlineData("<row r=\"1\"><c t=\"s\"><v>7</v></c></row>", "*a cell refers to a text that is missing.")]
    [InlineData("<row", "The content of this spreadsheet is broken at line 1, character * of its sheet1.xml.")]
    public void Broken_content_is_refused(string rows, string message)
    {
        using MemoryStream xlsx = Xlsx.Of([("name=\"a\"", $"<sheetData>{rows}</sheetData>")]);

        FluentActions.Invoking(() => InspectionFile.Read(xlsx)).Should().Throw<InvalidDataException>().WithMessage(message);
    }

    [Theory]
    [InlineData("word/document.xml",
        "This is not an OpenDocument (.ods) or Excel (.xlsx) spreadsheet: it is a ZIP archive without a workbook in it.")]
    [InlineData("xl/workbook.bin", "This is a binary Excel workbook (.xlsb). *")]
    public void Other_archives_are_refused(string part, string message)
    {
        string target = part.EndsWith("bin", StringComparison.Ordinal) ? part : "none.xml";
        using MemoryStream zip = Ods.Zipped(
            (part, ""),
            ("_rels/.rels", $"<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"{target}\"/></Relationships>"));

        FluentActions.Invoking(() => InspectionFile.Read(zip)).Should().Throw<InvalidDataException>().WithMessage(message);
    }

    private static IReadOnlyList<Inspection> Official()
    {
        using MemoryStream ods = Ods.Workbook(("History", [Header, Barnet]));
        return StatisticsWorkbook.Read(ods).Inspections;
    }

    private static InspectionReading Read(
        string[] rows, string workbook = "", string texts = "", params (string Name, string Content)[] parts)
    {
        using MemoryStream xlsx = Xlsx.Table(Header, rows, workbook: workbook, texts: texts, parts: parts);
        return InspectionFile.Read(xlsx);
    }
}
