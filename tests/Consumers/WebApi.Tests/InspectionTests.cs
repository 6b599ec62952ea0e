using System.Net;
using System.Text.Json;
using Ilacs.Model;
using Xunit;

namespace WebApi.Tests;

public sealed class InspectionTests : IDisposable
{
    private const string Kent = """
        {
          "type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Kent"},"publishedOn":"2024-07-18",
          "judgements":{"careLeavers":"good"}
        }
        """;

    private readonly TestApi api = new();

    [Theory]
    [MemberData(nameof(Samples.Inspections), MemberType = typeof(Samples))]
    public async Task Every_sample_is_taken_and_comes_back_byte_for_byte(string sample)
    {
        using HttpResponseMessage response = await api.Post(sample);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(sample, await TestApi.Text(response));
    }

    [Fact]
    public void All_samples_were_there_to_be_taken()
    {
        Assert.Equal(22, Samples.Documents.Count());
        Assert.Equal(17, Samples.Inspections.Count);
    }

    [Fact]
    public async Task What_the_contract_does_not_know_comes_back_and_a_text_is_escaped_as_the_canonical_form_wants_it()
    {
        GradedInspection sample = Samples.Documents.Select(it => it.Document).OfType<GradedInspection>().Last();
        string sent = IlacsJson.WriteToString(sample with { Summary = "Früh & <gut> – 'so'\u00A0\"!\"" })[..^1]
            + ""","caseload":{"b":1.50,"a":[]}}""";

        using HttpResponseMessage response = await api.Post(sent);

        Assert.Equal(sent, await TestApi.Text(response));
    }

    [Fact]
    public async Task Errors_of_validation_are_answered_with_all_issues_and_nothing_is_kept()
    {
        using HttpResponseMessage response = await api.Post(Kent);
        JsonElement problem = await TestApi.Problem(HttpStatusCode.UnprocessableEntity, response);

        ValidationIssue[] issues = problem.GetProperty("issues").Deserialize<ValidationIssue[]>()!;
        Assert.Equal(IlacsJson.ReadInspection(Kent).Validate().Issues, issues);
        Assert.Contains(issues, issue => issue.Rule == "ILACS001" && issue.Severity == Severity.Error && issue.Path == "/judgements");
        Assert.Equal(
            ["rule", "severity", "path", "message"],
            problem.GetProperty("issues")[0].EnumerateObject().Select(member => member.Name));
        Assert.Equal(0, (await api.GetJson("/outcomes/careLeavers")).GetArrayLength());
    }

    [Theory]
    [InlineData("\"good\"", "\"adequate\"",
        "Expected \"outstanding\", \"good\", \"requiresImprovement\", \"inadequate\" or \"notJudged\", "
        + "found \"adequate\" (at /judgements/careLeavers).")]
    [InlineData("\"good\"", "30", "(at /judgements/careLeavers).")]
    [InlineData("{\"name\":\"Kent\"}", "{\"name\":\" \"}", "(at /localAuthority/name).")]
    [InlineData("\"framework\":\"ilacs2023\",", "", "Expected a member \"framework\", which is missing.")]
    [InlineData("\"shortInspection\"", "\"monitoringVisit\"", "(at /judgements).")]
    [InlineData("\"type\"", "\"publishedOn\":\"2023-02-30\",\"type\"",
        "Expected a date that exists, as yyyy-mm-dd, found \"2023-02-30\" (at /publishedOn).")]
    [InlineData("\"type\"", "\"schema\":\"ilacs/2\",\"type\"", "(at /schema).")]
    public async Task A_wrong_shape_is_answered_with_the_message_and_the_pointer_of_the_library(string right, string wrong, string detail)
    {
        using HttpResponseMessage response = await api.Post(Kent.Replace(right, wrong, StringComparison.Ordinal));
        JsonElement problem = await TestApi.Problem(HttpStatusCode.BadRequest, response);

        Assert.EndsWith(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pointer_is_right_in_a_body_of_many_buffers()
    {
        string recommendations = string.Concat(Enumerable.Repeat("""{"text":"Supervision that is kept up, and written down"},""", 20_000));

        using HttpResponseMessage response = await api.Post($$"""{{Kent[..^1]}},"recommendations":[{{recommendations}}{"text":" "}]}""");
        JsonElement problem = await TestApi.Problem(HttpStatusCode.BadRequest, response);

        Assert.EndsWith("(at /recommendations/20000/text).", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_kind_of_document_is_refused_for_its_type()
    {
        using HttpResponseMessage response = await api.Post(Samples.Documents.First(sample => sample.Document is ActionPlan).Line);
        JsonElement problem = await TestApi.Problem(HttpStatusCode.BadRequest, response);

        Assert.Equal("Expected an inspection or visit, found an action plan (at /type).", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("{\"type\":", "LineNumber: 0")]
    [InlineData("inspection", "LineNumber: 0")]
    [InlineData("[]", "Expected an inspection or visit, found a list.")]
    [InlineData("null", "Required parameter \"Inspection inspection\" was not provided from body.")]
    [InlineData("", "Required parameter \"Inspection inspection\" was not provided from body.")]
    public async Task Broken_JSON_or_none_is_answered_with_what_is_wrong(string body, string detail)
    {
        using HttpResponseMessage response = await api.Post(body);
        JsonElement problem = await TestApi.Problem(HttpStatusCode.BadRequest, response);

        Assert.Contains(detail, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_does_not_call_itself_JSON_is_an_unsupported_media_type()
    {
        using HttpResponseMessage response = await api.Post(Kent, "text/plain");

        await TestApi.Problem(HttpStatusCode.UnsupportedMediaType, response);
    }

    [Fact]
    public async Task Who_takes_no_JSON_is_told_by_the_status_alone_that_the_request_was_bad()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/inspections")
        {
            Content = new StringContent("{", mediaType: new("application/json")),
        };
        request.Headers.Accept.Add(new("text/html"));

        using HttpResponseMessage response = await api.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    public void Dispose() => api.Dispose();
}
