using System.Text.Json;
using static Ilacs.Outcomes.Tests.JsonSamples;

namespace Ilacs.Outcomes.Tests;

/// <summary>What answers look like as JSON, and what is refused as one.</summary>
public class JsonOfAnswersTests
{
    [Theory]
    [InlineData("\"E99999999\"", "Expected the GSS code*found \"E99999999\"*")]
    [InlineData("\"Leeds\"", "Expected the GSS code*")]
    [InlineData("""{"Name":"Leeds"}""", "Expected the GSS code*")]
    [InlineData("\"\\ud800\"", "Expected valid Unicode text*")]
    public void An_authority_is_its_code(string json, string? refusal) => Reads<RegisteredAuthority>(json, refusal);

    [Theory]
    [InlineData("\"north east\"", "Expected the name of one of the nine regions, found \"north east\"*")]
    [InlineData("\"North East, Yorkshire and the Humber\"", "Expected the name of one*")]
    [InlineData("3", "Expected the name of one*")]
    public void A_region_is_its_name(string json, string? refusal) => Reads<Region>(json, refusal);

    [Theory]
    [InlineData("""{"grade":"good","better":1,"same":2,"of":9}""", null)]
    [InlineData("""{"grade":"good","better":1,"same":2}""", "Expected a member \"of\", a whole number, 0 or more, which is missing.*")]
    [InlineData("""{"grade":"good","better":-1,"same":2,"of":9}""", "Expected a whole number, 0 or more as \"better\"*")]
    [InlineData("""{"grade":2,"better":1,"same":2,"of":9}""", "Expected text as \"grade\"*")]
    [InlineData("""{"grade":"GOOD","better":1,"same":2,"of":9}""", "Expected a grade as \"grade\"*")]
    [InlineData("""{"grade":"good","grade":"good","better":1,"same":2,"of":9}""", "Expected each member once, found \"grade\" twice*")]
    [InlineData("[]", "Expected an object*")]
    public void A_rank_has_all_its_members(string json, string? refusal) => Reads<OutcomeRank>(json, refusal);

    [Fact]
    public void Answers_pass_over_members_they_do_not_know()
    {
        JsonSerializer.Deserialize<GradeChange>("""{"since":{"a":[1]},"change":"improved","steps":3}""").Steps.Should().Be(3);
        JsonSerializer.Deserialize<OutcomeRank>("""{"since":{"a":[1]},"grade":"good","better":1,"same":2,"of":9}""")!.Of.Should().Be(9);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<GradeChange>("""{"since":1,"since":2,"change":"improved","steps":3}"""))
            .Should().Throw<JsonException>();
    }

    [Fact]
    public void An_authority_of_a_register_of_ones_own_is_not_written_as_one_that_would_be_read_back()
    {
        var own = AuthorityRegister.Read(new StringReader(
            """{"name":"Leeds","laCode":"383","gssCode":"E08000035","region":"Yorkshire and the Humber","type":"City"}"""));

        FluentActions.Invoking(() => JsonSerializer.Serialize(own["Leeds"])).Should().Throw<JsonException>()
            .WithMessage("\"Leeds\" could not be read back;*ToLocalAuthority()*");
        JsonSerializer.Serialize(own["Leeds"].ToLocalAuthority()).Should().Be("""{"name":"Leeds","gssCode":"E08000035","laCode":"383"}""");
    }

    [Fact]
    public void Periods_and_days_in_lists_are_dates_under_plain_options() =>
        JsonSerializer.Serialize(InspectionRecord.National.VisitsKnownFor).Should()
            .MatchRegex("""^\[(\{"start":"\d{4}-\d\d-\d\d","end":"\d{4}-\d\d-\d\d"\},?)+\]$""");

    private static void Reads<T>(string json, string? refusal)
    {
        foreach (JsonSerializerOptions options in Options.Values)
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
