using System.Text.Json;

namespace Ilacs.Reports.Tests;

public class JsonTests
{
    [Fact]
    public void A_reading_and_its_issues_travel_under_any_options()
    {
        ReportReading reading = new MadeReport().Read();
        ReportReading none = Pdf.Read([]);
        foreach (var options in new[] { new JsonSerializerOptions(), new(JsonSerializerDefaults.Web), new() { WriteIndented = true } })
        {
            foreach (ReportReading it in new[] { reading, none })
            {
                string json = JsonSerializer.Serialize(it, options);
                JsonSerializer.Deserialize<ReportReading>(json, options).Should().Be(it);
            }

            JsonSerializer.Deserialize<ReportIssue>(JsonSerializer.Serialize(none.Issues[0], options), options)
                .Should().Be(none.Issues[0]);
            JsonSerializer.Deserialize<ValueList<ReportIssue>>(JsonSerializer.Serialize(reading.Issues, options), options)
                .Should().Equal(reading.Issues);
        }

        Action read = () => JsonSerializer.Deserialize<ReportIssue>("""{"code":"x"}""");
        read.Should().Throw<JsonException>();
    }
}
