namespace Ilacs.Reports.Tests;

/// <summary>The published reports beside this checkout against what a careful reader found in each.</summary>
public class PublishedReportsTests
{
    private static readonly Lazy<List<(string Report, GradedInspection? Expected, string? Code, ReportReading Reading)>> All =
        new(ReadAll);

    [Fact]
    public void Everything_but_the_words_is_right_in_all()
    {
        foreach ((string report, GradedInspection inspection, ReportReading reading) in Readable())
        {
            GradedInspection read = reading.Inspection!;
            read.Should().NotBeNull(report);
            read.LocalAuthority.OfstedUrn.Should().Be(inspection.LocalAuthority.OfstedUrn, report);
            read.Framework.Should().Be(inspection.Framework, report);
            read.Type.Should().Be(inspection.Type, report);
            read.Fieldwork.Should().Equal(inspection.Fieldwork, report);
            read.PublishedOn.Should().Be(inspection.PublishedOn, report);
            read.LeadInspectors.Should().Equal(inspection.LeadInspectors, report);
            read.IsReinspection.Should().Be(inspection.IsReinspection, report);
            read.Judgements.Should().Equal(inspection.Judgements, report);
            reading.Issues.Where(issue => issue.Severity != Severity.Info).Select(issue => issue.Code).Should()
                .Equal(read.Recommendations.Count > 0 ? [] : new[] { ReportIssueCodes.RecommendationsNotFound }, report);
        }
    }

    [Fact]
    public void Recommendations_are_identical_in_at_least_98_percent()
    {
        int all = 0;
        int right = 0;
        var different = new List<string>();
        foreach ((string report, GradedInspection inspection, ReportReading reading) in Readable())
        {
            all++;
            bool isSame = inspection.Recommendations.Select(PublishedReports.Plain)
                .SequenceEqual(reading.Inspection!.Recommendations.Select(PublishedReports.Plain), StringComparer.Ordinal);
            right += isSame ? 1 : 0;
            different.AddRange(isSame ? [] : [report]);
        }

        (right * 100 / Math.Max(all, 1)).Should()
            .BeGreaterThanOrEqualTo(98, $"{right} of {all}; different: {string.Join(", ", different)}");
    }

    [Fact]
    public void What_is_no_such_report_is_refused_with_its_code()
    {
        foreach ((string report, _, string? code, ReportReading reading) in All.Value.Where(it => it.Expected is null))
        {
            reading.Inspection.Should().BeNull(report);
            reading.Issues[0].Code.Should().Be(code, report);
        }
    }

    /// <summary>One report prints another day of publication than the one on which it came out.</summary>
    [Fact]
    public void None_contradicts_the_national_record_but_for_two_dates_that_are_printed_so() =>
        Readable().SelectMany(
                it => it.Reading.CheckedAgainst(InspectionRecord.National).Issues.Where(issue => issue.Severity == Severity.Error),
                (it, issue) => $"{it.Report} {issue.Path}")
            .Should().Equal("80477-2015-02-10.pdf /publishedOn", "80521-2014-09-03.pdf /publishedOn");

    private static IEnumerable<(string Report, GradedInspection Expected, ReportReading Reading)> Readable() =>
        All.Value.Where(it => it.Expected is not null).Select(it => (it.Report, it.Expected!, it.Reading));

    private static List<(string Report, GradedInspection? Expected, string? Code, ReportReading Reading)> ReadAll() =>
    [
        .. PublishedReports.All().AsParallel().AsOrdered().Select(it =>
        {
            using FileStream file = File.OpenRead(it.Path);
            return (it.Report, it.Expected, it.Code, ReportReader.Read(file));
        }),
    ];
}
