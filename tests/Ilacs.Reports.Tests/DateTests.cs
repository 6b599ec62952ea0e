using Ilacs.Reports.Reading;

namespace Ilacs.Reports.Tests;

/// <summary>Dates of inspections in every style that reports print.</summary>
public class DateTests
{
    [Theory]
    [InlineData("8 to 19 July 2024", "2024-07-08/2024-07-19")]
    [InlineData("9 May to 20 May 2022", "2022-05-09/2022-05-20")]
    [InlineData("23 April 2018 to 04 May 2018", "2018-04-23/2018-05-04")]
    [InlineData("05 July 2016\u201327 July 2016", "2016-07-05/2016-07-27")]
    [InlineData("9\u201324 November 2017", "2017-11-09/2017-11-24")]
    [InlineData("26 October \u2013 19 November 2015", "2015-10-26/2015-11-19")]
    [InlineData("5 November 2014 - 25 November 2014", "2014-11-05/2014-11-25")]
    [InlineData("Monday 8 July to Friday 19 July 2024", "2024-07-08/2024-07-19")]
    [InlineData("8th to 19th July 2024", "2024-07-08/2024-07-19")]
    [InlineData("27 November to 8 January 2018", "2017-11-27/2018-01-08")]
    [InlineData("28 November 2016 \u2013 12 January 2017", "2016-11-28/2017-01-12")]
    [InlineData("30 September to 11 October 2024 and 13 to 16 January 2025", "2024-09-30/2024-10-11 2025-01-13/2025-01-16")]
    [InlineData("5 to 9 December 2022 and 14 to 15 February 2023", "2022-12-05/2022-12-09 2023-02-14/2023-02-15")]
    [InlineData("8 July 2019 to 12 July 2019, 7 August 2019 to 8 August 2019", "2019-07-08/2019-07-12 2019-08-07/2019-08-08")]
    [InlineData("11 to 13 July 2023 Lead inspector 2", "2023-07-11/2023-07-13")]
    [InlineData("13/05/2019 to 24/05/2019", "2019-05-13/2019-05-24")]
    [InlineData("13.05.2019 - 24.5.2019", "2019-05-13/2019-05-24")]
    [InlineData("13-05-2019", "2019-05-13/2019-05-13")]
    [InlineData("05/13/2019 to 05/24/2019", "")]
    [InlineData("no date", "")]
    public void Blocks_of_days(string printed, string expected) =>
        string.Join(' ', PrintedDates.Blocks(printed)!).Should().Be(expected);

    [Theory]
    [InlineData("19 July 2024 to 8 July 2024")]
    [InlineData("30 to 31 February 2024")]
    public void Days_that_cannot_be_are_refused(string printed) => PrintedDates.Blocks(printed).Should().BeNull();

    [Fact]
    public void What_cannot_be_is_an_error_and_the_rest_is_read()
    {
        ReportReading reading = new MadeReport { Dates = "Inspection dates: 19 July 2024 to 8 July 2024" }.Read();

        reading.Inspection!.Fieldwork.Should().BeEmpty();
        reading.Issues.Should().Contain(issue => issue.Code == ReportIssueCodes.FieldworkNotFound && issue.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("8 July to 19 August 2024", "has more than 31 days")]
    [InlineData("8 to 20 July 2024", "begins or ends at a weekend")]
    [InlineData("7 to 19 July 2024", "begins or ends at a weekend")]
    public void Days_that_no_inspection_had_are_read_and_said(string printed, string expected)
    {
        ReportReading reading = new MadeReport { Dates = $"Inspection dates: {printed}" }.Read();

        reading.Inspection!.Fieldwork.Should().ContainSingle();
        reading.Issues.Should().ContainSingle(issue => issue.Severity != Severity.Info).Which.Should().Match<ReportIssue>(issue =>
            issue.Code == ReportIssueCodes.FieldworkNotFound && issue.Severity == Severity.Warning
            && issue.Message.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_after_something_else_is_not_read_and_said_so()
    {
        ReportReading reading = new MadeReport
        {
            Dates = "Inspection dates: 8 to 19 July 2024 (paused), then 3 to 4 September 2024",
        }.Read();

        reading.Inspection!.Fieldwork.Should().Equal(new FieldworkBlock(new LocalDate(2024, 7, 8), new LocalDate(2024, 7, 19)));
        reading.Issues.Should().Contain(issue => issue.Code == ReportIssueCodes.FieldworkNotFound && issue.Severity == Severity.Warning
            && issue.Message.Contains("2024-09-04", StringComparison.Ordinal));
    }

    [Fact]
    public void The_type_follows_the_first_block_and_is_said_to_be_derived()
    {
        ReportReading reading = new MadeReport
        {
            Dates = "Inspection dates: 5 to 9 December 2022 and 14 to 15 February 2023",
            Table = pdf => MadeReport.Rows(pdf, 560, (MadeReport.Leaders, ["Good"]), (MadeReport.Protection, ["Good"]),
                (MadeReport.Both, ["Good"]), (MadeReport.Overall, ["Good"])),
            Headings = [],
        }.Read();

        reading.Inspection!.Type.Should().Be(InspectionType.Short);
        reading.Inspection.Framework.Should().Be(FrameworkEdition.Ilacs2018, "the first day decides");
        reading.Issues.Should().ContainSingle(issue => issue.Code == ReportIssueCodes.TypeDerived && issue.Severity == Severity.Info);
    }
}
