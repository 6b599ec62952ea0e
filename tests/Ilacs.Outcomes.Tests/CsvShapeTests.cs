using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ilacs.Outcomes.Tests;

/// <summary>
/// How spreadsheet programs and people write a CSV makes no difference to what is read from it, and what cannot be told is not guessed.
/// </summary>
public class CsvShapeTests
{
    private const string Header = "Type,Framework,Local authority,Fieldwork,Published on,Care leavers,Summary";
    private const string Row = "Short inspection,ILACS 2023,Barnet,2024-03-04/2024-03-08,2024-04-22,Good,";

    private static readonly GradedInspection Barnet = new(
        InspectionType.Short,
        FrameworkEdition.Ilacs2023,
        new LocalAuthority("Barnet"),
        new JudgementSet { [JudgementDomain.CareLeavers] = Grade.Good })
    {
        Fieldwork = [new(new LocalDate(2024, 3, 4), new LocalDate(2024, 3, 8))],
        PublishedOn = new LocalDate(2024, 4, 22),
    };

    [Fact]
    public void More_text_than_any_real_file_has_ends_the_reading_and_says_where()
    {
        string longRow = $"{Row}{new string('x', 1_000_000)}\r\n";
        using var csv = new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\r\n{string.Concat(Enumerable.Repeat(longRow, 34))}"));

        InspectionReading reading = InspectionFile.Read(csv);

        reading.Inspections.Should().HaveCount(33);
        reading.Problems.Should().ContainSingle().Which.ToString().Should().Contain("row 35").And.EndWith(
            "There are more than 33554432 characters in inspections; this row and the ones below it are not read.");
    }

    [Theory]
    [InlineData(';', "")]
    [InlineData('\t', "")]
    [InlineData(';', "sep=;\r\n")]
    [InlineData('|', "sep=|\r\n")]
    [InlineData(',', "\"sep=,\"\n")]
    [InlineData('\t', "SEP=\t\n")]
    [InlineData(',', "\r\n\r\n")]
    [InlineData(',', "Inspections of 2024,,,,,,\r\nFrom the \"register\" of May,,,,,,\r\n")]
    [InlineData(';', "Inspections, visits and plans of 2024\r\n\r\n")]
    public void Cells_may_be_parted_by_other_characters_and_lines_stand_above_the_header(char separator, string above)
    {
        InspectionReading reading = Read(above + $"{Header}\r\n{Row}\r\n".Replace(',', separator));

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Should().Equal(Barnet);
        reading.LostColumns.Should().BeEmpty();
    }

    [Fact]
    public void The_number_of_a_row_is_what_a_spreadsheet_program_shows()
    {
        const string Text = $"{Header}\n{Row}\n\n\"Brief\ninspection\"\n";

        ProblemsOf("\r\nA title\r\n" + Text).Should().ContainSingle(it => it.StartsWith("A6: Expected a type", StringComparison.Ordinal));
        ProblemsOf("sep=,\n" + Text).Should().ContainSingle(it => it.StartsWith("A4: Expected a type", StringComparison.Ordinal));
        ProblemsOf("A title\nType,Local authority,Note\n").Single().Should().StartWith("C2: A CSV of inspections has no column 'Note'");

        static IEnumerable<string> ProblemsOf(string csv) => Read(csv).Problems.Select(it => it.ToString());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("[z]")]
    [InlineData("[x]")]
    [InlineData("..")]
    [InlineData("–")]
    public void What_statistics_put_where_nothing_is_stated_states_nothing(string nothing) =>
        Read($"{Header}\nFocused visit,{nothing},Barnet,2024-03-04/2024-03-08,{nothing},{nothing},\n").Should().Match<InspectionReading>(
            it => it.Problems.Count == 0 && it.Inspections.Single().PublishedOn == null && it.Inspections.Single().Framework == null);

    [Fact]
    public void A_marker_behind_a_value_is_no_part_of_it() =>
        Read($"{Header}\nShort inspection [note 4],ILACS 2023,Barnet,2024-03-04/2024-03-08 [note 1],2024-04-22[c],Good [note 2],\n")
            .Should().Match<InspectionReading>(it => it.Problems.Count == 0 && it.Inspections.SequenceEqual(new[] { Barnet }));

    [Theory]
    [InlineData("\"Type\" ,\"Framework\", \"Local authority\" ,Fieldwork,\"Published\r\non\",\"Care\u00a0leavers\",\" Summary \"\t\n")]
    [InlineData("TYPE,framework,local  authority,Fieldwork , Published on,careLeavers,Summary\n")]
    [InlineData("Type [note 1],Framework,Local authority,Fieldwork[note 2],Published on [x],Care leavers [notes 1 and 3],Summary\n")]
    public void Blanks_and_line_breaks_make_no_difference_to_a_header(string header) =>
        Read(header + Row)
            .Should().Match<InspectionReading>(it => it.Problems.Count == 0 && it.Inspections.SequenceEqual(new[] { Barnet }));

    [Fact]
    public void A_blank_beside_a_quotation_mark_does_not_belong_to_the_cell() =>
        Read($"{Header}\n \"Short inspection\" ,ILACS 2023,\"Barnet\"\t,2024-03-04/2024-03-08,2024-04-22,\"Good\" , \"a, \"\"b\"\"\nc\" \n")
            .Should().Match<InspectionReading>(it => it.Problems.Count == 0 && it.Inspections[0].Summary == "a, \"b\"\nc");

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void Unicode_text_of_either_kind_is_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        string text = $"{Header}\r\n{Row}\uD83D\uDE00 \u00e9\uFFFF\uFFFD\r\n".Replace(',', '\t');

        InspectionReading reading = InspectionCsv.Read(new MemoryStream([.. encoding.Preamble, .. encoding.GetBytes(text)]));

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Should().Equal(Barnet with { Summary = "\uD83D\uDE00 \u00e9\uFFFF\uFFFD" });
    }

    [Fact]
    public void A_character_of_four_bytes_is_read_wherever_a_buffer_ends()
    {
        foreach (int before in Enumerable.Range(32_600, 180))
        {
            string summary = new string('x', before) + "\uD83D\uDE00\uD83D\uDE01";

            Read($"{Header}\n{Row}{summary}\n").Inspections.Single().Summary.Should().Be(summary);
        }
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x41 })]
    [InlineData(new byte[] { 0xFE })]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x00, 0xD8 })]
    [InlineData(new byte[] { 0xE2, 0x82 })]
    public void Bytes_that_are_no_text_are_said_to_be_none(byte[] bytes) =>
        FluentActions.Invoking(() => InspectionCsv.Read(new MemoryStream(bytes)))
            .Should().Throw<InvalidDataException>().WithMessage("This is not UTF-8 text*");

    [Theory]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Text_in_UTF_32_is_called_that(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] text = [.. encoding.Preamble, .. encoding.GetBytes($"{Header}\n{Row}\n")];

        FluentActions.Invoking(() => InspectionCsv.Read(new MemoryStream(text)))
            .Should().Throw<InvalidDataException>().WithMessage("This is text in UTF-32; save it as UTF-8.");
        FluentActions.Invoking(() => IlacsJson.ReadInspection(text))
            .Should().Throw<System.Text.Json.JsonException>().WithMessage("*UTF-32*");
    }

    [Theory]
    [InlineData("31/03/2025,04/03/2025", "2025-03-31,2025-03-04")]
    [InlineData("4/3/2025,31/3/2025", "2025-03-04,2025-03-31")]
    [InlineData("04.03.2025,31.03.2025", "2025-03-04,2025-03-31")]
    [InlineData("04-03-2025,2025-03-31,28-02-2025", "2025-03-04,2025-03-31,2025-02-28")]
    [InlineData("05/05/2025", "2025-05-05")]
    [InlineData("31/03/2025 00:00,04/03/2025 0:00:00", "2025-03-31,2025-03-04")]
    [InlineData("2025-03-31 00:00:00,2025-03-04T00:00:00.000", "2025-03-31,2025-03-04")]
    [InlineData(
        "22 April 2024,03-Apr-24,3rd Apr 2024,Monday 22 April 2024,22 sept. 2024",
        "2024-04-22,2024-04-03,2024-04-03,2024-04-22,2024-09-22")]
    [InlineData("April 22 2024,1 may 2024,Mar 3rd 2024", "2024-04-22,2024-05-01,2024-03-03")]
    [InlineData("2024/04/22,2024/4/3,2024.04.05", "2024-04-22,2024-04-03,2024-04-05")]
    public void Dates_of_the_United_Kingdom_are_read_where_the_column_tells_that_they_are(string cells, string dates)
    {
        string rows = string.Concat(cells.Split(',').Select(cell => $"Focused visit,Leeds,{cell}\n"));

        InspectionReading reading = Read($"Type,Local authority,Published on\n{rows}");

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Select(it => NodaTime.Text.LocalDatePattern.Iso.Format(it.PublishedOn!.Value)).Should().Equal(dates.Split(','));
    }

    [Theory]
    [InlineData(
        "03/04/2025",
        "'03/04/2025' in 'Published on' may be 3 April 2025 or 4 March 2025, and the other dates of this column do not show which; "
            + "write 2025-04-03 or 2025-03-04.")]
    [InlineData("03/25/2025", "'03/25/2025' in 'Published on' has the month before the day; if it is 25 March 2025, write 2025-03-25.")]
    [InlineData("2025-03-31 14:30", "Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found '2025-03-31 14:30'.")]
    [InlineData(
        "2025-03-31T00:00:00Z",
        "Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found '2025-03-31T00:00:00Z'.")]
    [InlineData("31 April 2025", "Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found '31 April 2025'.")]
    [InlineData("April 2025", "Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found 'April 2025'.")]
    [InlineData("2025/13/04", "Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found '2025/13/04'.")]
    [InlineData("22 Marchand 2025", "Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found '22 Marchand 2025'.")]
    [InlineData("45747", "Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found '45747'.")]
    public void A_date_that_cannot_be_known_is_refused_with_what_to_do(string cell, string problem)
    {
        InspectionReading reading = Read($"Type,Local authority,Published on\nFocused visit,Leeds,{cell}\n");

        reading.Problems.Select(it => it.ToString()).Should().Equal("C2: " + problem);
        reading.Inspections.Single().PublishedOn.Should().BeNull();
        reading.LostColumns.Should().Contain("'Published on' (its only cell could not be read)");
    }

    [Fact]
    public void A_column_that_has_both_orders_gives_what_can_be_only_one()
    {
        InspectionReading reading = Read(
            "Type,Local authority,Published on\n"
            + "Focused visit,Leeds,03/25/2025\n"
            + "Focused visit,Leeds,03/04/2025\n"
            + "Focused visit,Leeds,25/03/2025\n");

        reading.Problems.Select(it => (it.Row, it.Column)).Should().Equal((2, "C"), (3, "C"));
        reading.Inspections.Select(it => it.PublishedOn).Should().Equal(null, null, new LocalDate(2025, 3, 25));
    }

    [Fact]
    public void One_column_does_not_tell_how_another_is_written() =>
        Read("Type,Local authority,Published on,Announced on\nFocused visit,Leeds,25/03/2025,03/04/2025\n")
            .Problems.Should().ContainSingle(it => it.Column == "D");

    [Theory]
    [InlineData("04/03/2024;15/03/2024-22/03/2024")]
    [InlineData("04/03/2024/; 15/03/2024/22/03/2024")]
    [InlineData("2024-03-04;15/03/2024 to 22/03/2024")]
    [InlineData("2024-03-04 ;2024-03-15 \u2013 2024-03-22")]
    [InlineData("4 March 2024; 15 March 2024 to 22 March 2024")]
    [InlineData("4-Mar-24;15-Mar-24 - 22-Mar-24")]
    [InlineData("2024/03/04;2024/03/15-2024/03/22")]
    public void Days_on_site_are_read_as_spreadsheet_programs_and_people_write_them(string cell) =>
        Read($"Type,Local authority,Fieldwork\nFocused visit,Leeds,{cell}\n").Inspections.Single().Fieldwork.Should().Equal(
            new FieldworkBlock(new LocalDate(2024, 3, 4)), new FieldworkBlock(new LocalDate(2024, 3, 15), new LocalDate(2024, 3, 22)));

    [Fact]
    public void What_a_whole_column_says_is_lost_where_no_cell_of_it_can_be_read_or_it_is_not_there()
    {
        InspectionReading reading = Read(
            "Type,Local authority,Publication date,Theme,Focus\n"
            + "Focused visit,Leeds,2024-03-04,x y,a\n"
            + "Focused visit,York,2024-03-04,y z,b\n");

        reading.LostColumns.Should().Equal(
            "'Fieldwork' (there is no such column)",
            "'Published on' (there is no such column)",
            "'Theme' (none of its 2 cells could be read)");
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_too_and_one_without_end_is_not()
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes($"{Header}\n{Row}"));
        }

        compressed.Position = 0;
        InspectionCsv.Read(new GZipStream(compressed, CompressionMode.Decompress)).Inspections.Should().Equal(Barnet);
        FluentActions.Invoking(() => InspectionCsv.Read(new Endless()))
            .Should().Throw<InvalidDataException>().WithMessage("The text is longer than 64 MiB*");
    }

    [Fact]
    public void A_row_longer_than_any_is_refused_in_little_memory()
    {
        string huge = $"{Header}\n{Row}\n{Row}\"{new string('x', 60_000_000)}\"\n{Row}\n";
        byte[] csv = Encoding.UTF8.GetBytes(huge);
        long before = GC.GetAllocatedBytesForCurrentThread();

        InspectionReading reading = InspectionCsv.Read(new MemoryStream(csv));

        reading.Problems.Single().ToString().Should().Be(
            "row 3: The row has more than 4194304 characters; perhaps a quotation mark is not closed. "
            + "This row and the ones below it are not read.");
        reading.Inspections.Should().ContainSingle();
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(150_000_000);
    }

    [Fact]
    public void A_row_wider_than_any_sheet_is_refused() =>
        Read($"{Header}\n{new string(',', 20_000)}\n").Problems.Single().Message.Should().StartWith("The row has more than 16384 cells.");

    [Fact]
    public void Columns_of_judgements_that_nobody_knows_are_read_up_to_a_hundred()
    {
        string[] unknown = [.. Enumerable.Range(0, 16_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"judgements/d{n}"))];
        string row = $"Short inspection,Barnet,ilacs2023{string.Concat(unknown.Select(_ => ",Good"))}\n";

        InspectionReading reading = Read($"Type,Local authority,Framework,{string.Join(',', unknown)}\n{row}{row}");

        ((GradedInspection)reading.Inspections[0]).Judgements.Count.Should().Be(100);
        reading.ProblemCount.Should().Be(15_900);
    }

    [Fact]
    public void Problems_past_a_hundred_of_a_kind_are_counted_in_a_table_and_in_a_sheet_of_a_workbook()
    {
        string[][] rows = [["Type", "Local authority"], .. Enumerable.Repeat<string[]>(["x y", "z"], 3_000)];
        string csv = string.Concat(rows.Select(row => $"{row[0]},{row[1]}\n"));

        foreach (InspectionReading reading in new[] { Read(csv), InspectionFile.Read(Ods.Workbook(("Mine", rows))) })
        {
            (reading.Problems.Count, reading.ProblemCount).Should().Be((101, 3_000));
        }
    }

    [Theory]
    [InlineData("18-csv-other-delimiter/01b-utf16-tab.csv", 1, 0)]
    [InlineData("18-csv-other-delimiter/03-semicolon.csv", 1, 0)]
    [InlineData("18-csv-other-delimiter/03b-tab.csv", 1, 0)]
    [InlineData("18-csv-other-delimiter/07b-blank-lines.csv", 1, 0)]
    [InlineData("19-csv-blank-after-quote/04-space-after-quote.csv", 1, 0)]
    [InlineData("19-csv-blank-after-quote/04b-space-after-quote-data.csv", 2, 0)]
    [InlineData("20-csv-header-line-break/06-newline-in-cell.csv", 2, 1)]
    [InlineData("20-csv-header-line-break/06b-newline-in-header.csv", 1, 0)]
    [InlineData("20-csv-header-line-break/08-dup-header.csv", 1, 1)]
    public void Cases_that_were_reported_are_read(string name, int inspections, int problems)
    {
        using FileStream file = File.OpenRead(Shared.Path("cases/" + name));

        InspectionReading reading = InspectionFile.Read(file);

        (reading.Inspections.Count, reading.Problems.Count).Should().Be((inspections, problems));
        reading.Inspections.Should().AllSatisfy(it => it.PublishedOn.Should().Be(new LocalDate(2024, 4, 22)));
        reading.LostColumns.Should().BeEmpty();
    }

    private static InspectionReading Read(string csv) => InspectionCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(csv)));

    /// <summary>A device that never ends.</summary>
    private sealed class Endless : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;
    }
}
