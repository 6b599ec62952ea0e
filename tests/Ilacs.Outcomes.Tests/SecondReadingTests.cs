using System.Text;

namespace Ilacs.Outcomes.Tests;

/// <summary>What a second reader found to be read wrongly without a word.</summary>
public class SecondReadingTests
{
    [Theory]
    [InlineData("10/07/23", "2023-07-10")]
    [InlineData("10-Jul-23", "2023-07-10")]
    [InlineData("4 Sep 23", "2023-09-04")]
    [InlineData("10/07/2023", "2023-07-10")]
    [InlineData("10/07/0023", null)]
    public void A_year_of_two_digits_is_of_this_century_or_no_date(string text, string? day) =>
        SheetDate.Parse(text).Should().Be(day is null ? null : NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);

    [Fact]
    public void Dates_beside_one_with_the_month_first_are_said_to_be_doubtful()
    {
        using MemoryStream workbook = Ods.Workbook(("Outcomes",
        [
            ["Local authority name", "Inspection type", "Inspection date", "Publication date", "Overall effectiveness"],
            ["Leeds", "ILACS Standard inspection", "04/13/2024", "01/07/2024", "Good"],
            ["Kent", "ILACS Standard inspection", "05/04/2024", "01/07/2024", "Good"],
        ]));

        InspectionReading reading = StatisticsWorkbook.Read(workbook);

        reading.Problems.Should().Contain(problem =>
            problem.Message.StartsWith("1 date in this column may have the month first", StringComparison.Ordinal));
    }

    [Fact]
    public void A_judgement_that_no_column_has_is_lost_and_tables_say_that_it_is_counted_as_none()
    {
        const string Csv =
            "Type,Framework,Local authority,Fieldwork,Published on,"
            + "Impact of leaders,Help and protection,Children in care,Care leavers,Overall grade\n"
            + "Standard inspection,ILACS 2023,Leeds,2024-01-08/2024-01-19,2024-03-04,Good,Good,Good,Good,Good\n";

        InspectionReading reading = InspectionCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(Csv)));
        OutcomeCoverage coverage = InspectionRecord.Of(reading.Inspections)
            .OutcomesAsAt(new LocalDate(2025, 1, 1), new LocalDate(2025, 1, 1)).Coverage;

        reading.LostColumns.Should().Contain("'Overall effectiveness' (there is no such column)");
        coverage.LackingJudgements.Should().Be(1);
        coverage.Sentences.Should().Contain(
            "1 of the 1 inspection counted lacks a judgement that its edition requires; it is counted as none.");
        InspectionRecord.National.OutcomesAsAt(new LocalDate(2026, 8, 20)).Coverage.LackingJudgements.Should().Be(0);
    }

    [Fact]
    public void What_was_published_on_one_day_is_one_inspection_and_the_days_on_site_differ()
    {
        const string Header = "Type,Framework,Local authority,Ofsted URN,Fieldwork,Published on,Overall effectiveness\n";
        InspectionReading one = Read("Standard inspection,ILACS 2023,Barnet,80487,2024-03-04/2024-03-15,2024-04-22,Good\n");
        InspectionReading two = Read("Standard inspection,ILACS 2023,LB Barnet,,2024-03-14/2024-03-15,2024-04-22,Inadequate\n");

        InspectionMerge merge = InspectionMerge.Of([two.Named("two"), one.Named("one")]);

        merge.Inspections.Should().ContainSingle()
            .Which.Inspection.LocalAuthority.OfstedUrn.Should().Be("80487", "the codes of both accounts stay");
        merge.Differences.Select(difference => difference.Fact).Should().Contain(["days on site", "Overall effectiveness"]);

        static InspectionReading Read(string row) => InspectionCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(Header + row)));
    }

    /// <summary>What `changes` leaves out as older rests on this.</summary>
    [Fact]
    public void No_report_has_come_later_than_a_report_may_come() =>
        InspectionRecord.National.Documents.OfType<Inspection>()
            .Where(inspection => inspection.FirstDayOnSite is not null && inspection.PublishedOn is not null)
            .Max(inspection => Period.DaysBetween(inspection.FirstDayOnSite!.Value, inspection.PublishedOn!.Value))
            .Should().BeLessThanOrEqualTo(ImpliedEdition.MostDaysToPublish);
}
