using System.Net;
using System.Text.Json;
using Xunit;

namespace WebApi.Tests;

public sealed class OutcomeTests : IDisposable
{
    private readonly TestApi api = new();

    [Theory]
    [InlineData("/outcomes", 16)]
    [InlineData("/outcomes?atLeast=inadequate", 16)]
    [InlineData("/outcomes?atLeast=good", 6)]
    [InlineData("/outcomes?atLeast=outstanding", 2)]
    [InlineData("/outcomes?edition=ilacs2023&atLeast=good", 3)]
    [InlineData("/outcomes?edition=cfs2031", 0)]
    [InlineData("/outcomes/careLeavers", 10)]
    [InlineData("/outcomes/careLeavers?edition=sif", 5)]
    [InlineData("/outcomes/earlyHelp", 0)]
    public async Task Grades_editions_and_domains_bind_by_their_codes_whether_known_or_not(string address, int outcomes)
    {
        await PostSamples(api);

        JsonElement found = await api.GetJson(address);

        Assert.Equal(outcomes, found.GetArrayLength());
    }

    [Fact]
    public async Task An_outcome_is_written_in_the_words_of_the_contract()
    {
        await PostSamples(api);

        JsonElement found = await api.GetJson("/outcomes?edition=ilacs2018&atLeast=outstanding");

        Assert.Equal(
            """
            [{"authority":{"name":"North Tyneside","ofstedUrn":"80529","gssCode":"E08000022","laCode":"392"},
            """
            + """
            "edition":"ilacs2018","domain":"overallEffectiveness","grade":"outstanding","publishedOn":"2020-04-15"}]
            """,
            found.GetRawText());
    }

    [Theory]
    [InlineData("30")]
    [InlineData("2")]
    [InlineData("Good")]
    [InlineData("GOOD")]
    [InlineData("good,outstanding")]
    [InlineData("good&atLeast=outstanding")]
    [InlineData("%20good")]
    [InlineData("notJudged")]
    [InlineData("")]
    public async Task What_is_not_the_code_of_a_grade_is_a_bad_request(string atLeast)
    {
        using HttpResponseMessage response = await api.Get($"/outcomes?atLeast={atLeast}");
        JsonElement problem = await TestApi.Problem(HttpStatusCode.BadRequest, response);

        Assert.Contains("atLeast", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/outcomes/a%20b", "\"a b\"")]
    [InlineData("/outcomes?edition=a%20b", "\"a b\"")]
    [InlineData("/outcomes?edition=", "\"\"")]
    public async Task A_malformed_code_is_a_bad_request(string address, string found)
    {
        using HttpResponseMessage response = await api.Get(address);
        JsonElement problem = await TestApi.Problem(HttpStatusCode.BadRequest, response);

        Assert.EndsWith($"from {found}.", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_say_what_is_meant_when_the_query_does_not()
    {
        using var strict = new TestApi(("Outcomes:AtLeast", "good"), ("Outcomes:Domain", "careLeavers"));
        await PostSamples(strict);

        JsonElement found = await strict.GetJson("/outcomes?edition=ilacs2023");

        Assert.All(found.EnumerateArray(), outcome => Assert.Equal("careLeavers", outcome.GetProperty("domain").GetString()));
        Assert.All(
            found.EnumerateArray(),
            outcome => Assert.Contains(outcome.GetProperty("grade").GetString(), new[] { "good", "outstanding" }));
        Assert.Equal(4, found.GetArrayLength());
    }

    [Theory]
    [InlineData("Outcomes:AtLeast", "30")]
    [InlineData("Outcomes:AtLeast", "Good")]
    [InlineData("Outcomes:Domain", "care leavers")]
    public async Task A_setting_that_is_no_code_stops_the_program_from_starting(string key, string value)
    {
        using var wrong = new TestApi((key, value));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => wrong.Get("/outcomes"));

        Assert.Contains(key, error.Message, StringComparison.Ordinal);
        Assert.IsType<FormatException>(error.InnerException);
    }

    public void Dispose() => api.Dispose();

    private static async Task PostSamples(TestApi api)
    {
        foreach (TheoryDataRow<string> sample in Samples.Inspections)
        {
            using HttpResponseMessage response = await api.Post(sample.Data);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }
}
