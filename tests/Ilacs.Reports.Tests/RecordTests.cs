namespace Ilacs.Reports.Tests;

/// <summary>What is read comes from the file alone; a record only adds issues, and only when it is asked to.</summary>
public class RecordTests
{
    /// <summary>The made-up report has grades and dates that the national record contradicts: Kirklees 2024 is in it.</summary>
    [Fact]
    public void The_reader_never_looks_into_the_record()
    {
        ReportReading reading = new MadeReport { Dates = "Inspection dates: 9 to 19 July 2024" }.Read();

        reading.Inspection!.Judgements[JudgementDomain.ChildrenInCare].Grade.Should().Be(Grade.Outstanding);
        reading.Inspection.Fieldwork[0].Start.Should().Be(new LocalDate(2024, 7, 9));
        reading.Inspection.PublishedOn.Should().BeNull("the report does not print it");
        reading.Issues.Should().NotContain(issue => issue.Code == ReportIssueCodes.Disagreement);
        typeof(ReportReader).GetMethods().SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType)
            .Should().NotContain(typeof(InspectionRecord));
    }

    [Fact]
    public void A_check_against_the_record_adds_issues_and_changes_nothing()
    {
        ReportReading reading = new MadeReport { Dates = "Inspection dates: 9 to 19 July 2024" }.Read();
        ReportReading checkedReading = reading.CheckedAgainst(InspectionRecord.National);

        checkedReading.Inspection.Should().Be(reading.Inspection);
        checkedReading.Issues.Take(reading.Issues.Count).Should().Equal(reading.Issues);
        checkedReading.Issues.Skip(reading.Issues.Count).Select(issue => issue.Path)
            .Should().Equal("/judgements/childrenInCare", "/fieldwork");
        checkedReading.Issues.Skip(reading.Issues.Count)
            .Should().OnlyContain(issue => issue.Code == ReportIssueCodes.Disagreement);
    }

    [Fact]
    public void An_inspection_that_the_record_lacks_is_an_info() =>
        new MadeReport { Dates = "Inspection dates: 9 to 20 June 2025" }.Read().CheckedAgainst(InspectionRecord.National).Issues
            .Should().ContainSingle(issue => issue.Code == ReportIssueCodes.NotInRecord && issue.Severity == Severity.Info);
}
