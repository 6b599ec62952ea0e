using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Ilacs.Outcomes.Tests;

/// <summary>
/// Files made to do harm are refused before they do, and what is read costs memory in proportion to it. Nothing here measures time.
/// </summary>
public class WorkbookLimitsTests
{
    private const string Start = "<table:table table:name=\"a\">";
    private const string End = "</table:table>";
    private const string NameCell = "<table:table-cell><text:p>Local authority name</text:p></table:table-cell>";
    private const string TooMuch = "This spreadsheet is broken or malicious: it has more than ";
    private const long Megabyte = 1_000_000;

    private static readonly string Header = Ods.Row(
        ["Local authority name", "Inspection date", "Publication date", "Inspection type", "Overall effectiveness"]);

    /// <summary>What a parser would take whole.</summary>
    public static TheoryData<string, string, string, int, string, string> Long { get; } = new()
    {
        { "an attribute", "<x a=\"", "yyyyyyyyyy", 2_000_000, "\"/>", "400,000 characters in an element, a comment or a text" },
        { "the name of an element", "<", "yyyyyyyyyy", 2_000_000, "/>", "400,000 characters in an element, a comment or a text" },
        { "a text outside of cells", "", "yyyyyyyyyy", 2_000_000, "", "400,000 characters in an element, a comment or a text" },
        { "blanks outside of cells", "", "          ", 2_000_000, "", "400,000 characters in an element, a comment or a text" },
        { "a comment", "<!-- ", "y <y> - > ", 2_000_000, "-->", "400,000 characters in an element, a comment or a text" },
        { "a section of data", "<![CDATA[", "y <y> ] > ", 2_000_000, "]]>", "400,000 characters in an element, a comment or a text" },
    };

    /// <summary>What is too much in all.</summary>
    public static TheoryData<string, string, string, int, string, string> Many { get; } = new()
    {
        { "elements", "", $"<x y=\"{new string('z', 10_000)}\"/>", 20_000, "", "200,000,000 characters" },
        {
            "blanks that are counted",
            "<table:table-row><table:table-cell><text:p>",
            "<text:s text:c=\"30000\"/>",
            10_000,
            "</text:p></table:table-cell></table:table-row>",
            "32,767 characters in a cell"
        },
        {
            "blanks in many cells",
            "<table:table-row>",
            "<table:table-cell><text:p><text:s text:c=\"30000\"/></text:p></table:table-cell>",
            10_000,
            "</table:table-row>",
            "200,000,000 characters"
        },
        {
            "repeated cells",
            $"<table:table-row>{NameCell}</table:table-row>",
            "<table:table-row>"
            + "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>"
            + "</table:table-row>",
            20_000,
            "",
            "5,000,000 cells in the rows of its tables"
        },
        { "repeated headers", "", HeaderOf(datesRepeated: 999), 2_000, "", "100 headers" },
        { "a wide header", "", HeaderOf(datesRepeated: 16_383), 2_000, "", "1,000 columns in a header" },
        { "sheets", End, "<table:table table:name=\"b\"></table:table>", 20_000, Start, "10,000 sheets" },
    };

    [Theory]
    [MemberData(nameof(Long))]
    public void What_is_too_long_is_refused_before_it_is_in_memory(
        string what, string before, string repeated, int times, string after, string most)
    {
        using MemoryStream ods = Repeated(before, repeated, times, after);

        (long allocated, string? message) = Read(ods);

        message.Should().StartWith(TooMuch + most, $"there is too much of {what}");
        allocated.Should().BeLessThan(20 * Megabyte);
    }

    [Theory]
    [MemberData(nameof(Many))]
    public void What_is_too_much_is_refused(string what, string before, string repeated, int times, string after, string most)
    {
        using MemoryStream ods = Repeated(before, repeated, times, after);

        Read(ods).Message.Should().StartWith(TooMuch + most, $"there is too much of {what}");
    }

    [Fact]
    public void Attributes_and_names_are_few()
    {
        string attributes = string.Concat(Enumerable.Range(0, 300)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $" a{i}=\"1\"")));
        string names = string.Concat(Enumerable.Range(0, 20_000)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"<n{i}/>")));
        string longNames = string.Concat(Enumerable.Range(0, 20)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"<n{i}{new string('x', 100_000)}/>")));

        Read(Ods.Of($"{Start}<x{attributes}/>{End}")).Message.Should().EndWith("it has more than 200 attributes on an element.");
        Read(Ods.Of(Start + names + End)).Message.Should().EndWith("it has more than 10,000 different names of elements and attributes.");
        Read(Ods.Of(Start + longNames + End)).Message.Should().EndWith(
            "it has more than 1,000,000 characters in the names of its elements and attributes.");
    }

    [Fact]
    public void A_ZIP_archive_of_very_many_parts_is_refused_before_they_are_listed()
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (int i = 0; i < 12_000; i++)
            {
                archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{new string('n', 60)}{i}"));
            }
        }

        file.Position = 0;
        Read(file).Message.Should().EndWith("it has more than 1,000,000 bytes in the list of its parts.");
    }

    [Theory]
    [InlineData("Barnet", "2024-06-10", "Short inspection", "Good", 1, 0)]
    [InlineData("Barnet", "no date", "of no type", "no grade", 0, 4)]
    [InlineData("nobody", "2024-06-10", "Short inspection", "Good", 0, 1)]
    public void Rows_cost_in_proportion_to_their_number_and_problems_are_counted_past_a_hundred_of_a_kind(
        string name, string day, string type, string grade, int inspections, int kinds)
    {
        string row = Ods.Row([name, day, day, type, grade]);
        Read(Repeated(Header, row, 100, ""));

        (long some, _) = Read(Repeated(Header, row, 2_000, ""));
        (long twice, _) = Read(Repeated(Header, row, 4_000, ""));
        using MemoryStream ods = Repeated(Header, row, 4_000, "");
        InspectionReading reading = StatisticsWorkbook.Read(ods);

        twice.Should().BeLessThan(some * 5 / 2);
        reading.Inspections.Should().HaveCount(inspections);
        reading.Problems.Count.Should().BeLessThanOrEqualTo(101 * kinds);
        reading.Problems.Sum(problem => problem.Count).Should().BeLessThanOrEqualTo(4_000 * kinds)
            .And.BeGreaterThanOrEqualTo(kinds == 0 ? 0 : 4_000);
    }

    [Fact]
    public void Inspections_of_one_authority_cost_in_proportion_to_the_rows()
    {
        IEnumerable<LocalDate> days = Enumerable.Range(0, 4_000).Select(i => new LocalDate(1900, 1, 1).PlusDays(8 * i));
        string rows = string.Concat(days.Select(day =>
            Ods.Row(["Barnet", NodaTime.Text.LocalDatePattern.Iso.Format(day), "Short inspection", "Good"])));
        using MemoryStream ods = Ods.Of(Start + Header + rows + End);

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Inspections.Count.Should().BeLessThanOrEqualTo(100);
        reading.Problems.Should()
            .Contain(problem => problem.Message == "There are more than 100 inspections and visits of Barnet; this one is not read.")
            .And.Contain(problem => problem.Message == "… and 3,800 more like it." && problem.Count == 3_800);
    }

    [Fact]
    public void No_message_quotes_more_than_60_characters()
    {
        string q = new('q', 290);
        string[] header =
        [
            "Local authority name", "Inspection date", "Inspection type", "Overall effectiveness",
            $"{q} date", $"Previous {q} overall effectiveness", $"{q} Visit theme",
        ];
        string covered = $"<table:covered-table-cell><text:p>{q}</text:p></table:covered-table-cell>";
        string[] rows =
        [
            Ods.Row(header),
            Ods.Row([q, q, q, q, q, q]),
            Ods.Row(["Barnet", "2024-06-10", q, q]),
            Ods.Row([q, "2024-06-10", "Short inspection", "Good"]),
            $"<table:table-row>{Ods.Cell("Barnet")}{Ods.Date($"2024-06-10T10:00{q}", q)}{covered}</table:table-row>",
        ];
        using MemoryStream ods = Ods.Of($"<table:table table:name=\"{q}\">{string.Concat(rows)}{End}");

        InspectionReading reading = StatisticsWorkbook.Read(ods);

        reading.Problems.Should().HaveCountGreaterThan(6);
        reading.Problems.Select(problem => problem.ToString())
            .Should().OnlyContain(text => !text.Contains(new string('q', 61), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<si><t>0123456789</t></si>", 4_000_000)]
    [InlineData("<si/>", 4_000_000)]
    public void The_shared_texts_of_an_Excel_workbook_are_bounded(string text, int times)
    {
        using MemoryStream xlsx = Zipped("xl/sharedStrings.xml", "<sst>", text, times, "</sst>");

        Read(xlsx).Message.Should().EndWith(
            "it has more than 30,000,000 characters in the texts that its cells share, or more than a million texts.");
    }

    [Theory]
    [InlineData("<cols>", "<col min=\"1\" max=\"16384\" hidden=\"1\"/>", 1_000, "</cols><sheetData/>", "5,000,000 cells *")]
    [InlineData("<sheetData><row><c t=\"str\"><v>Local authority name</v></c></row>",
        "<row><c r=\"XFD1\" t=\"str\"><v>x</v></c></row>", 1_000, "</sheetData>", "5,000,000 cells *")]
    [InlineData("<sheetData><row r=\"1048576\"><c><v>1</v></c></row></sheetData><mergeCells>",
        "<mergeCell ref=\"A1:XFD1048576\"/>", 1_000, "</mergeCells>", "5,000,000 cells *")]
    [InlineData("<sheetData/><mergeCells>", "<mergeCell ref=\"A1:B1\"/>", 200_000, "</mergeCells>", "100,000 merged areas in a sheet.")]
    public void The_sheets_of_an_Excel_workbook_are_bounded(string before, string repeated, int times, string after, string most)
    {
        using MemoryStream xlsx = Zipped("xl/worksheets/sheet1.xml", $"<worksheet>{before}", repeated, times, $"{after}</worksheet>");

        (long allocated, string? message) = Read(xlsx);

        message.Should().Match(TooMuch + most);
        allocated.Should().BeLessThan(300 * Megabyte);
    }

    [Fact]
    public void A_file_that_cannot_be_sought_and_never_ends_is_refused()
    {
        using var endless = new Endless();

        FluentActions.Invoking(() => StatisticsWorkbook.Read(endless)).Should().Throw<InvalidDataException>()
            .WithMessage("This spreadsheet, read from a pipe, is too long: more than 64 MiB.");
    }

    /// <summary>A header row: the column of names, then a column of dates that is repeated.</summary>
    private static string HeaderOf(int datesRepeated)
    {
        string repeated = datesRepeated.ToString(CultureInfo.InvariantCulture);
        return $"<table:table-row>{NameCell}"
            + $"<table:table-cell table:number-columns-repeated=\"{repeated}\"><text:p>Publication date</text:p></table:table-cell>"
            + "</table:table-row>";
    }

    private static (long Allocated, string? Message) Read(MemoryStream file)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        string? message = null;
        try
        {
            InspectionFile.Read(file);
        }
        catch (InvalidDataException refused)
        {
            message = refused.Message;
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before, message);
    }

    /// <summary>A spreadsheet that says a thing many times, never held unpacked.</summary>
    private static MemoryStream Repeated(string before, string repeated, int times, string after) => Compressed((
        "content.xml",
        $"<office:document-content {Ods.Namespaces}><office:body><office:spreadsheet>{Start}{before}",
        repeated, times,
        $"{after}{End}</office:spreadsheet></office:body></office:document-content>"));

    private static MemoryStream Zipped(string part, string before, string repeated, int times, string after)
    {
        const string References = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        (string, string, string, int, string)[] parts =
        [
            (
                "xl/workbook.xml",
                $"<workbook xmlns:r=\"{References}\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>",
                "", 0, ""
            ),
            (
                "xl/_rels/workbook.xml.rels",
                $"<Relationships><Relationship Id=\"r1\" Type=\"{References}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"r2\" Type=\"{References}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>",
                "", 0, ""
            ),
            ("xl/worksheets/sheet1.xml", "<worksheet/>", "", 0, ""),
            (part, before, repeated, times, after),
        ];
        return Compressed([.. parts.Reverse().DistinctBy(it => it.Item1, StringComparer.Ordinal)]);
    }

    private static MemoryStream Compressed(params (string Name, string Before, string Repeated, int Times, string After)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string before, string repeated, int times, string after) in parts)
            {
                using Stream part = archive.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(before));
                int batch = Math.Clamp(100_000 / Math.Max(repeated.Length, 1), 1, Math.Max(times, 1));
                byte[] chunk = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, batch)));
                for (int i = 0; i < times / batch; i++)
                {
                    part.Write(chunk);
                }

                part.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(repeated, times % batch)) + after));
            }
        }

        file.Position = 0;
        return file;
    }

    private sealed class Endless : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => count;

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
