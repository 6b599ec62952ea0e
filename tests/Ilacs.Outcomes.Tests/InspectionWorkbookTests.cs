using System.IO.Compression;
using CsCheck;

namespace Ilacs.Outcomes.Tests;

public class InspectionWorkbookTests
{
    private static readonly UngradedInspection Bexley = new(InspectionType.FocusedVisit, new LocalAuthority("Bexley"))
    {
        Theme = VisitTheme.FrontDoor,
        Number = 1,
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_national_record_comes_back_the_same(bool asCodes)
    {
        Inspection[] inspections = [.. InspectionRecord.National.Documents.OfType<Inspection>()];

        InspectionReading reading = InspectionFile.Read(Written(inspections, asCodes));

        reading.Problems.Should().BeEmpty();
        reading.Inspections.Should().Equal(inspections.Select(InspectionCsvTests.Carried));
        reading.Rows[0].Should().Match<InspectionRow>(row => row.Sheet == "Inspections" && row.Number == 2);
    }

    [Fact]
    public void Whatever_it_has_columns_for_comes_back() =>
        Gen.Select(Gen.OneOf(Gens.Graded, Gens.Ungraded).Where(InspectionCsvTests.HasAShape).Array[0, 5], Gen.Bool).Sample(
            (inspections, asCodes) =>
            {
                InspectionReading reading = InspectionFile.Read(Written(inspections, asCodes));

                reading.Problems.Should().BeEmpty();
                reading.Inspections.Should().Equal(inspections.Select(InspectionCsvTests.Carried));
            },
            iter: 200);

    [Fact]
    public void Every_text_comes_back() =>
        Gen.Char["'=+-@\t\r\n _x0041\"<&é\u0001\uD83D"].Array[1, 9]
            .Select(chars => new string(chars))
            .Where(text => !string.IsNullOrWhiteSpace(text))
            .Sample(text => XlsxBook.Unescaped(XlsxWriter.Escaped(text)).Should().Be(text));

    [Theory]
    [InlineData("_x0041_")]
    [InlineData("_x005F_x0041_")]
    [InlineData("two  blanks,\r\na line break\n and =1+1")]
    [InlineData("=HYPERLINK(\"x\")")]
    [InlineData("'tis")]
    public void Texts_come_back_as_they_were(string text) =>
        InspectionFile.Read(Written([Bexley with { Focus = text }])).Inspections.Should().Equal(Bexley with { Focus = text });

    [Fact]
    public void The_same_inspections_give_the_same_bytes_at_any_time()
    {
        Written([Bexley]).ToArray().Should().Equal(Written([Bexley]).ToArray());
        using var archive = new ZipArchive(Written([Bexley]));
#pragma warning disable RS0030 // Not a day of ILACS: whether the clock left its mark.
        archive.Entries.Select(entry => entry.LastWriteTime.Year).Should().NotBeEmpty().And.OnlyContain(year => year == 1980);
#pragma warning restore RS0030
        archive.Entries.Should().NotContain(
            entry => entry.FullName.StartsWith("docProps/", StringComparison.Ordinal), "they state when the file was made");
    }

    [Fact]
    public void Dates_are_dates_filters_are_on_and_the_header_stays_in_sight()
    {
        UngradedInspection dated = Bexley with { PublishedOn = new LocalDate(2025, 3, 14), AnnouncedOn = new LocalDate(1899, 1, 1) };

        using var archive = new ZipArchive(Written([dated]));
        string sheet = Part(archive, "xl/worksheets/sheet1.xml");

        sheet.Should().Contain("<v>45730</v>")
            .And.MatchRegex("<pane ySplit=\"1\" [^>]*topLeftCell=\"A2\" state=\"frozen\"")
            .And.Contain($"<autoFilter ref=\"A1:{LastColumn()}2\">")
            .And.Contain(">1899-01-01<")
            .And.Contain("min=\"8\" max=\"8\" width=\"17\" customWidth=\"1\"");
        Part(archive, "xl/workbook.xml").Should().Contain("name=\"Inspections\"").And.Contain("name=\"Latest judgements\"");
        Part(archive, "xl/styles.xml").Should().Contain("dd/mm/yyyy");

        // Type and framework are columns too.
        static string LastColumn()
        {
            int last = InspectionColumn.BeforeJudgements.Count + InspectionColumn.AfterJudgements.Count + JudgementDomain.Known.Count + 1;
            return $"{(char)('A' + (last / 26) - 1)}{(char)('A' + (last % 26))}";
        }
    }

    [Fact]
    public void The_second_sheet_has_the_latest_judgements_of_each_authority()
    {
        using WorkbookReader reader = Ods.Reader(Written([.. InspectionRecord.National.Documents.OfType<Inspection>()]));
        var latest = new List<SheetRow>();
        while (reader.ReadRow() is { } row)
        {
            if (row.Sheet is "Latest judgements")
            {
                latest.Add(row);
            }
        }

        latest.Should().HaveCount(1 + AuthorityRegister.National.All.Count);
        latest[0].Cells.Should().StartWith(
        [
            "Authority", "LA code", "Region", "Closed on", "Latest graded inspection", "Edition", "First day on site", "Published on",
            "Impact of leaders",
        ]);
        foreach (SheetRow row in latest.Skip(1))
        {
            GradedInspection inspection = InspectionRecord.National.HistoryOf(row[0]).Inspections.OfType<GradedInspection>().Last();
            Judgement leaders = inspection.Judgements[JudgementDomain.ImpactOfLeaders];
            row[1].Should().Be(AuthorityRegister.National[row[0]].LaCode);
            row[7].Should().Be(NodaTime.Text.LocalDatePattern.Iso.Format(inspection.PublishedOn!.Value));
            row[8].Should().Be(leaders == Judgement.NotStated ? "" : leaders.ToString());
        }
    }

    [Fact]
    public void What_a_sheet_cannot_hold_is_refused_and_nulls_too()
    {
        FluentActions.Invoking(() => Written([Bexley with { Focus = new string('x', 40_000) }])).Should().Throw<ArgumentException>()
            .WithMessage("A cell can hold 32,767 characters; one text has 40,000: *");
        FluentActions.Invoking(() => Written([null!])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => InspectionWorkbook.Write(null!, [])).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => InspectionWorkbook.Write(new MemoryStream(), null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_sheet_that_a_program_made_of_the_CSV_is_read_as_the_CSV_with_its_places()
    {
        string[][] rows =
        [
            ["Export of March"],
            [],
            ["Type", "Local authority", "Published on", "Theme", "Focus"],
            [],
            ["Focused visit", "Bexley", "2025-03-14", "Front door", "'=1"],
            ["Focused visit", "Bexley", "14 March"],
        ];

        foreach (MemoryStream file in new[] { Ods.Workbook(("Mine", rows)), Xlsx.Workbook(("Mine", rows)) })
        {
            InspectionReading reading = InspectionFile.Read(file);

            reading.Problems.Select(problem => problem.ToString()).Should().Equal(
                "Mine!C6: Expected a date such as 2025-03-31 or 31/03/2025 in 'Published on', found '14 March'.");
            reading.Rows.Select(row => (row.Sheet, row.Number, ((UngradedInspection)row.Inspection).Focus))
                .Should().Equal(("Mine", 5, "=1"), ("Mine", 6, null));
        }
    }

    private static MemoryStream Written(Inspection[] inspections, bool asCodes = false)
    {
        var file = new MemoryStream();
        InspectionWorkbook.Write(file, inspections, asCodes);
        file.Position = 0;
        return file;
    }

    private static string Part(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
