namespace Ilacs.Outcomes.Tests;

public class OdsCellTests
{
    private static readonly string[] Header =
    [
        "Local authority name", "Inspection date", "Publication date", "Inspection type", "Overall effectiveness", "Impact of leaders",
    ];

    private static readonly string[] Barnet = ["Barnet", "2024-06-10", "2024-07-23", "Short inspection", "Good", "Good"];

    [Theory]
    [InlineData("2023-09-04", "04/09/2023", "2023-09-04", "")]
    [InlineData("2023-09-04T00:00:00", "4 September 2023", "2023-09-04", "")]
    [InlineData("2023-09-04T00:00:00.000000000", "", "2023-09-04", "")]
    [InlineData("2023-09-04T14:30:00", "04/09/2023 14:30", "2023-09-04", "")]
    [InlineData("2023-09-04T00:00:00Z", "Monday, 4 September 2023", "2023-09-04", "")]
    [InlineData("2023-09-03T23:00:00.000Z", "04/09/2023", "2023-09-04",
        "The date is stated with a time of day, '2023-09-03T23:00:00.000Z', and shown as '04/09/2023'; "
        + "the day that is shown is read.")]
    [InlineData("2023-09-04T00:00:00+01:00", "3 Sep 2023", "2023-09-03",
        "The date is stated with a time of day, '2023-09-04T00:00:00+01:00', and shown as '3 Sep 2023'; "
        + "the day that is shown is read.")]
    [InlineData("2023-09-03T23:00:00", "", null,
        "The date is stated with a time of day, '2023-09-03T23:00:00', and shown as '': "
        + "the day it means cannot be determined; it is not read.")]
    [InlineData("2023-09-03T23:00:00Z", "September", null,
        "The date is stated with a time of day, '2023-09-03T23:00:00Z', and shown as 'September': "
        + "the day it means cannot be determined; it is not read.")]
    [InlineData("2023-09-04T23:00:00Z", "09/04/2023", null,
        "The date is stated with a time of day, '2023-09-04T23:00:00Z', and shown as '09/04/2023', another day; it is not read.")]
    [InlineData("", "04/09/2023", "2023-09-04", "")]
    [InlineData("2023-13-45", "04/09/2023", null, "Expected a date, found '2023-13-45'.")]
    public void A_date_with_a_time_of_day_means_the_day_that_is_shown(string stated, string shown, string? day, string problem)
    {
        InspectionReading reading = Read(
            Ods.Cell("Barnet"),
            Ods.Cell("2023-07-10"),
            Ods.Date(stated, shown),
            Ods.Cell("Short inspection"),
            Ods.Cell("Good"),
            Ods.Cell("Good"));

        reading.Problems.Select(it => it.ToString()).Should().Equal(problem.Length == 0 ? [] : [$"History!C2: {problem}"]);
        reading.Inspections.Should().ContainSingle().Which.PublishedOn
            .Should().Be(day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
    }

    [Fact]
    public void Shapes_frames_notes_and_alternative_texts_are_not_what_a_cell_says()
    {
        const string Shapes =
            "<draw:custom-shape><text:p>a standard inspection in 2019</text:p></draw:custom-shape>"
            + "<draw:frame><draw:text-box><text:p>see letter</text:p></draw:text-box>"
            + "<svg:title>Note</svg:title><svg:desc>A note</svg:desc></draw:frame>"
            + "<office:annotation><text:p>Checked</text:p></office:annotation>";
        const string Inline =
            "<text:p>Go<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>n</text:p></text:note-body></text:note>"
            + "o<draw:frame><svg:desc>d</svg:desc></draw:frame>d</text:p>";

        InspectionReading reading = Read(
            Ods.Cell("Barnet"),
            Ods.Cell("2024-06-10"),
            Ods.Cell("2024-07-23"),
            $"<table:table-cell><text:p>Short inspection</text:p>{Shapes}</table:table-cell>",
            $"<table:table-cell>{Shapes}{Inline}</table:table-cell>",
            Ods.Cell("Good"));

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Should().Equal(Read(Barnet).Inspections);
    }

    [Fact]
    public void A_value_without_text_counts_and_what_is_shown_counts_before_it()
    {
        InspectionReading reading = Read(
            "<table:table-cell office:value-type=\"string\" office:string-value=\"Barnet\"/>",
            "<table:table-cell office:value-type=\"date\" office:date-value=\"2024-06-10\"/>",
            Ods.Cell("2024-07-23"),
            "<table:table-cell office:value-type=\"string\" office:string-value=\"Short inspection\"><text:p/></table:table-cell>",
            "<table:table-cell office:value-type=\"string\" office:string-value=\"Inadequate\"><text:p>Good</text:p></table:table-cell>",
            "<table:table-cell office:value-type=\"float\" office:value=\"4\"/>");

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "History!E2: The cell shows 'Good' but holds 'Inadequate'; what it shows is read.",
            "History!F2: Expected a grade, found '4'.");
        ((GradedInspection)reading.Inspections.Single()).OverallEffectiveness.Should().Be(Grade.Good);
    }

    [Fact]
    public void What_lies_under_a_merged_cell_is_not_read_and_that_is_said()
    {
        const string Covered = "<table:covered-table-cell><text:p>Inadequate</text:p></table:covered-table-cell>";

        InspectionReading reading = Read([.. Barnet[..5].Select(Ods.Cell), Covered]);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "History!F2: A merged cell covers this one; the text under it, 'Inadequate', is not read.");
        ((GradedInspection)reading.Inspections.Single()).Judgements.ToString().Should().Be("overallEffectiveness: Good");
    }

    [Theory]
    [InlineData(
        "<style:style style:name=\"ta9\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>",
        "")]
    [InlineData(
        "<style:style style:name=\"ta9\" style:family=\"table\" style:parent-style-name=\"h\"/>",
        "<style:style style:name=\"h\" style:family=\"table\"><style:table-properties table:display=\"false\"/></style:style>")]
    public void A_hidden_sheet_is_not_read_and_that_is_said(string style, string common)
    {
        string old = Ods.Row(Header)
            + Ods.Row(["Barnet", "2024-06-10", "2024-07-30", "Short inspection", "Inadequate", "Inadequate"])
            + Ods.Row(["Bexley"])
            + Ods.Row([]);
        using MemoryStream ods = Ods.Of(
            $"<table:table table:name=\"Draft\" table:style-name=\"ta9\">{old}</table:table>"
            + $"<table:table table:name=\"Now\">{Ods.Row(Header)}{Ods.Row(Barnet)}</table:table>",
            style,
            ("styles.xml", $"<office:document-styles {Ods.Namespaces}><office:styles>{common}</office:styles></office:document-styles>"));

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal("Draft: The sheet is hidden and not read; it has 3 rows.");
        reading.Inspections.Should().Equal(Read(Barnet).Inspections);
    }

    [Theory]
    [InlineData("<table:table-row table:visibility=\"collapse\">", "</table:table-row>")]
    [InlineData("<table:table-row table:visibility=\"filter\">", "</table:table-row>")]
    [InlineData("<table:table-row-group table:display=\"false\"><table:table-row>", "</table:table-row></table:table-row-group>")]
    public void Hidden_and_filtered_rows_are_not_read_and_that_is_said(string before, string after)
    {
        string[] bexley = ["Bexley", "2024-06-10", "2024-07-23", "Short inspection", "Inadequate", "Good"];
        string hidden = before + string.Concat(bexley.Select(Ods.Cell)) + after;
        using MemoryStream ods = Ods.Of(
            $"<table:table table:name=\"History\">{Ods.Row(Header)}{hidden}{hidden}{Ods.Row(Barnet)}</table:table>"
            + "<table:table table:name=\"b\"/>");

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "History!2: 2 rows are hidden or filtered out and not read; this is the first.");
        reading.Rows.Select(row => (row.Inspection.LocalAuthority.Name, row.Number)).Should().Equal(("Barnet", 4));
    }

    [Fact]
    public void Hidden_columns_are_not_read_and_that_is_said()
    {
        const string Columns =
            "<table:table-column table:number-columns-repeated=\"4\"/><table:table-column table:visibility=\"collapse\"/>";
        using MemoryStream ods = Ods.Of($"<table:table table:name=\"History\">{Columns}{Ods.Row(Header)}{Ods.Row(Barnet)}</table:table>");

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            "History: 1 column is hidden and not read, with 2 cells: E.",
            "History!1: The header has no column 'Overall effectiveness', which is needed: 1 inspection or visit lacks it.");
        ((GradedInspection)reading.Inspections.Single()).Judgements.ToString().Should().Be("impactOfLeaders: Good");
    }

    [Theory]
    [InlineData("<table:table table:name=\"Old\" table:style-name=\"ta_extref\">", "</table:table>", "Old: ")]
    [InlineData("<table:table table:name=\"Old\"><table:table-source xlink:href=\"old.ods\"/>", "</table:table>", "Old: ")]
    [InlineData("<table:table table:name=\"'file:///C:/old.ods'#$Old\">", "</table:table>", "'file:///C:/old.ods'#$Old: ")]
    [InlineData("<table:dde-links><table:dde-link><table:table>", "</table:table></table:dde-link></table:dde-links>", "")]
    public void What_a_workbook_keeps_of_another_is_not_read_and_that_is_said(string before, string after, string place)
    {
        string old = Ods.Row(Header) + Ods.Row(["Bexley", "2024-06-10", "2024-07-23", "Short inspection", "Inadequate", "Inadequate"]);
        using MemoryStream ods = Ods.Of(
            $"<table:table table:name=\"Now\">{Ods.Row(Header)}{Ods.Row(Barnet)}</table:table>{before}{old}{after}");

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Problems.Select(problem => problem.ToString()).Should().Equal(
            $"{place}The sheet is a copy of data from another file, and not read; it has 2 rows. Read that file itself.");
        reading.Inspections.Should().Equal(Read(Barnet).Inspections);
    }

    [Theory]
    [InlineData("META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
        + "<m:file-entry m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>")]
    [InlineData("encrypted-package", "?")]
    public void What_is_behind_a_password_is_refused_in_these_words(string name, string content)
    {
        using MemoryStream ods = Ods.Of("not readable", styles: "", (name, content));

        FluentActions.Invoking(() => InspectionFile.Read(ods)).Should().Throw<InvalidDataException>().WithMessage(
            "This spreadsheet is protected by a password. "
            + "Open it in a spreadsheet program, save it without the password, and use that file.");
    }

    [Fact]
    public void Two_sheets_of_one_name_are_two()
    {
        string[] bexley = ["Bexley", "2024-06-10", "2024-07-23", "Short inspection", "Good", "Good"];
        using MemoryStream ods = Ods.Workbook(("a", [Header, Barnet]), ("a", [bexley]));

        StatisticsWorkbook.Read(ods).Inspections.Should().ContainSingle();
    }

    [Fact]
    public void Old_versions_and_tables_within_cells_are_no_sheets()
    {
        string old = Ods.Row(Header) + Ods.Row(["Bexley", "2024-06-10", "2024-07-23", "Short inspection", "Good", "Good"]);
        using MemoryStream ods = Ods.Of(
            $"<table:tracked-changes><table:table>{old}</table:table></table:tracked-changes>"
            + $"<table:table table:name=\"Now\">{Ods.Row(Header)}{Ods.Row(Barnet)}"
            + $"<table:table-row><table:table-cell><table:table>{old}</table:table></table:table-cell></table:table-row></table:table>");

        StatisticsWorkbook.Read(ods).Inspections.Should().Equal(Read(Barnet).Inspections);
    }

    private static InspectionReading Read(params string[] cells)
    {
        using MemoryStream ods = Ods.Table(Header, cells[0].StartsWith('<') ? cells : [.. cells.Select(Ods.Cell)]);
        return StatisticsWorkbook.Read(ods);
    }
}
