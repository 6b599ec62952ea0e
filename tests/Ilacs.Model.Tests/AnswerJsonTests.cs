using System.Text.Json;

namespace Ilacs.Model.Tests;

/// <summary>What the answers of the model look like as JSON, and what is refused as one.</summary>
public class AnswerJsonTests
{
    [Theory]
    [InlineData("good", "notInEdition", "\"notComparable\"", null)]
    [InlineData("notStated", "notJudged", "\"sameDomain\"", null)]
    [InlineData("inadequate", "good", "\"sameDomain\",\"change\":\"improved\",\"steps\":2", null)]
    [InlineData("inadequate", "good", "\"sameDomain\"", "Expected \"improved\" by 2 steps*")]
    [InlineData("inadequate", "good", "\"sameDomain\",\"change\":\"declined\",\"steps\":2", "Expected \"improved\" by 2*(at /change).*")]
    [InlineData("inadequate", "good", "\"split\",\"change\":\"improved\",\"steps\":2", "Expected no change and no steps*")]
    [InlineData("adequate", "good", "\"split\"", "Expected \"outstanding\",*or \"notStated\"*")]
    [InlineData("good", "good", "3", "Expected \"sameDomain\",*found 3*")]
    public void A_comparison_reads_only_with_the_change_that_its_judgements_make(
        string before, string after, string basis, string? refusal) =>
        Reads<JudgementComparison>(
            $$"""{"domain":"careLeavers","earlierDomain":"careLeavers","before":"{{before}}","after":"{{after}}","basis":{{basis}}}""",
            refusal);

    [Fact]
    public void A_comparison_has_all_its_members() => Reads<JudgementComparison>(
        """{"domain":"careLeavers","before":"good","after":"good","basis":"split"}""",
        "Expected a member \"earlierDomain\", which is missing*");

    [Theory]
    [InlineData("""{"change":"improved","steps":3}""", null)]
    [InlineData("""{"change":"unchanged","steps":0}""", null)]
    [InlineData("""{"change":"improved","steps":-1}""", "Expected \"declined\"*found \"improved\"*")]
    [InlineData("""{"change":"improved","steps":4}""", "Expected steps that stay on the scale, found 4*")]
    [InlineData("""{"change":"declined","steps":-2147483648}""", "Expected steps that stay on the scale*")]
    [InlineData("""{"steps":1}""", "Expected a member \"change\"*")]
    public void A_change_stays_on_the_scale(string json, string? refusal) => Reads<GradeChange>(json, refusal);

    [Theory]
    [InlineData("""{"domain":"careLeavers","grade":"good","steps":1}""", null)]
    [InlineData("""{"domain":"careLeavers","grade":"good","steps":2}""", "Expected steps that stay on the scale, found 2 (at /steps)*")]
    [InlineData("""{"domain":"careLeavers","grade":"good","steps":2147483647}""", "Expected steps that stay on the scale*")]
    public void A_distance_stays_on_the_scale(string json, string? refusal) => Reads<GradeDistance>(json, refusal);

    [Theory]
    [InlineData(
        """{"edition":"ilacs2018","domain":"careLeavers"}""",
        "Expected a domain of ilacs2018, found \"careLeavers\" (at /domain)*")]
    [InlineData("""{"edition":"cfs2027","domain":"careLeavers"}""", "Expected a domain of cfs2027*")]
    public void A_domain_is_one_of_its_edition(string json, string? refusal) => Reads<EditionDomain>(json, refusal);

    [Fact]
    public void Statutory_dates_read_back_as_written()
    {
        string json = JsonSerializer.Serialize(StatutoryTimetable.ForReportReceived(new LocalDate(2022, 3, 25)));

        Reads<StatutoryTimetable>(json, refusal: null);
        Reads<StatutoryTimetable>("""{"receivedOn":"2022-03-25"}""", "Expected a member \"councilPublicationDue\"*");
    }

    [Fact]
    public void Domains_that_came_before_read_back_as_written()
    {
        IEnumerable<EditionDomain> domains = FrameworkEdition.Known.SelectMany(edition => edition.Domains);
        foreach (DomainPredecessor before in domains.SelectMany(domain => domain.Predecessors))
        {
            Reads<DomainPredecessor>(JsonSerializer.Serialize(before), refusal: null);
        }
    }

    [Theory]
    [InlineData("""[{"start":"2024-04-01","end":"2025-03-31"}]""", null)]
    [InlineData("[]", null)]
    [InlineData("""[{"start":"2024-04-01"}]""", "Expected a member \"end\", which is missing*")]
    [InlineData("""[{"start":"2024-04-01","end":"2024-03-31"}]""", "Expected *")]
    [InlineData("""["2024-04-01"]""", "Expected *found \"2024-04-01\"*")]
    public void Lists_of_periods_are_lists_of_first_and_last_days(string json, string? refusal) =>
        Reads<ValueList<DateInterval>>(json, refusal);

    private static void Reads<T>(string json, string? refusal)
    {
        JsonSerializerOptions[] all = [JsonSerializerOptions.Default, JsonSerializerOptions.Web, JsonSerializerOptions.Strict];
        foreach (JsonSerializerOptions options in all)
        {
            Func<string> read = () => JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, options), options);
            if (refusal is null)
            {
                read().Should().Be(json);
            }
            else
            {
                read.Should().Throw<JsonException>().WithMessage(refusal);
            }
        }
    }
}
