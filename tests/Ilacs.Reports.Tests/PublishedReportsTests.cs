using System.Text;
using System.Text.Json;

namespace Ilacs.Reports.Tests;

/// <summary>The published reports beside this checkout against what a careful reader found in each.</summary>
public class PublishedReportsTests
{
    private static readonly Lazy<IReadOnlyList<(string Report, JsonElement Expected, ReportReading Reading)>> All = new(ReadAll);

    [Fact]
    public void Everything_but_the_words_is_right_in_all()
    {
        foreach ((string report, JsonElement expected, ReportReading reading) in Readable())
        {
            GradedInspection read = reading.Inspection!;
            var inspection = (GradedInspection)IlacsJson.ReadInspection(Encoding.UTF8.GetBytes(expected.GetRawText()));
            read.Should().NotBeNull(report);
            read.LocalAuthority.OfstedUrn.Should().Be(inspection.LocalAuthority.OfstedUrn, report);
            read.Framework.Should().Be(inspection.Framework, report);
            read.Type.Should().Be(inspection.Type, report);
            read.Fieldwork.Should().Equal(inspection.Fieldwork, report);
            read.PublishedOn.Should().Be(inspection.PublishedOn, report);
            read.LeadInspectors.Should().Equal(inspection.LeadInspectors, report);
            read.IsReinspection.Should().Be(inspection.IsReinspection, report);
            read.Judgements.Should().Equal(inspection.Judgements, report);
            reading.Issues.Should().NotContain(issue => issue.Severity != Severity.Info, report);
        }
    }

    [Fact]
    public void Recommendations_are_identical_in_at_least_98_percent()
    {
        int all = 0;
        int right = 0;
        var different = new List<string>();
        foreach ((string report, JsonElement expected, ReportReading reading) in Readable())
        {
            var inspection = (GradedInspection)IlacsJson.ReadInspection(Encoding.UTF8.GetBytes(expected.GetRawText()));
            all++;
            bool isSame = inspection.Recommendations.Select(Plain)
                .SequenceEqual(reading.Inspection!.Recommendations.Select(Plain), StringComparer.Ordinal);
            right += isSame ? 1 : 0;
            different.AddRange(isSame ? [] : [report]);
        }

        (right * 100 / Math.Max(all, 1)).Should()
            .BeGreaterThanOrEqualTo(98, $"{right} of {all}; different: {string.Join(", ", different)}");

        static string Plain(Recommendation recommendation) =>
            $"{recommendation.Kind.Code} {recommendation.Domain?.Code} {recommendation.NationalFramework?.Code} "
            + string.Concat(recommendation.Text.Where(c => !char.IsWhiteSpace(c) && !"\"'-‘’“”‐‑–—".Contains(c)));
    }

    [Fact]
    public void What_is_no_such_report_is_refused_with_its_code()
    {
        foreach ((string report, JsonElement expected, ReportReading reading) in
            All.Value.Where(it => it.Expected.ValueKind == JsonValueKind.String))
        {
            reading.Inspection.Should().BeNull(report);
            reading.Issues[0].Code.Should().Be(expected.GetString(), report);
        }
    }

    /// <summary>One report prints another day of publication than the one on which it came out.</summary>
    [Fact]
    public void None_contradicts_the_national_record_but_for_two_dates_that_are_printed_so() =>
        Readable().SelectMany(
                it => it.Reading.CheckedAgainst(InspectionRecord.National).Issues.Where(issue => issue.Severity == Severity.Error),
                (it, issue) => $"{it.Report} {issue.Path}")
            .Should().Equal("80477-2015-02-10.pdf /publishedOn", "80521-2014-09-03.pdf /publishedOn");

    private static IEnumerable<(string Report, JsonElement Expected, ReportReading Reading)> Readable() =>
        All.Value.Where(it => it.Expected.ValueKind == JsonValueKind.Object);

    private static List<(string Report, JsonElement Expected, ReportReading Reading)> ReadAll()
    {
        string list = Shared.Path("reports/expected.jsonl");
        return
        [
            .. File.ReadLines(list).AsParallel().AsOrdered().Select(line =>
            {
                JsonElement root = JsonDocument.Parse(line).RootElement;
                string report = root.GetProperty("report").GetString()!;
                using FileStream file = File.OpenRead(Path.Combine(Path.GetDirectoryName(list)!, report));
                JsonElement expected =
                    root.TryGetProperty("inspection", out JsonElement inspection) ? inspection : root.GetProperty("error");
                return (report, expected, ReportReader.Read(file));
            }),
        ];
    }
}
