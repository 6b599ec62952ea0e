using System.Net;
using System.Text;
using System.Text.Json;
using Ilacs.Model;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace WebApi.Tests;

public sealed class InspectionsTests : IDisposable
{
    private readonly WebApplicationFactory<Program> factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseEnvironment("Production"));

    public void Dispose() => factory.Dispose();

    [Fact]
    public async Task The_inspections_of_the_five_authorities_are_taken_and_come_back_byte_for_byte()
    {
        string[] documents = [.. Samples.Documents.Where(document => document is Inspection).Select(IlacsJson.WriteToString)];
        foreach (string document in documents)
        {
            using HttpResponseMessage response = await Post(document);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(document, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        Assert.Equal(17, documents.Length);
        Assert.Equal(documents, (await Find("")).Select(IlacsJson.WriteToString));
    }

    [Fact]
    public async Task What_contradicts_the_framework_is_answered_with_every_issue()
    {
        using HttpResponseMessage response = await Post(
            """{"type":"standardInspection","framework":"ilacs2026","localAuthority":{"name":"Kent"},"judgements":{"careLeavers":"good","overallEffectiveness":"good"}}""");

        JsonElement problem = await ProblemOf(response, HttpStatusCode.UnprocessableEntity);
        JsonElement issue = problem.GetProperty("issues").EnumerateArray().Single(it => it.GetProperty("rule").GetString() == "ILACS003");
        Assert.Equal("error", issue.GetProperty("severity").GetString());
        Assert.Equal("/judgements/overallEffectiveness", issue.GetProperty("path").GetString());
        Assert.Equal("Overall effectiveness is not judged from 1 April 2026.", issue.GetProperty("message").GetString());
        Assert.Empty(await Find(""));
    }

    [Theory]
    [InlineData("""{"type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Kent"},"judgements":{"careLeavers":"adequate"}}""", "found \"adequate\" (at /judgements/careLeavers)")]
    [InlineData("""{"type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Kent"},"judgements":{"careLeavers":30}}""", "(at /judgements/careLeavers)")]
    [InlineData("""{"type":"shortInspection","framework":"ilacs2023","judgements":{"careLeavers":"good"}}""", "localAuthority")]
    [InlineData("""{"type":"actionPlan","localAuthority":{"name":"Kent"}}""", "Expected an inspection or visit, found an action plan (at /type)")]
    [InlineData("""{"type":"shortInspection",""", "Expected start of a property name")]
    [InlineData("", "no body was provided")]
    public async Task A_body_that_is_no_inspection_is_answered_with_what_is_wrong_and_where(string body, string said)
    {
        using HttpResponseMessage response = await Post(body);

        string detail = (await ProblemOf(response, HttpStatusCode.BadRequest)).GetProperty("detail").GetString()!;
        Assert.Contains(said, detail, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grade_selects_what_is_as_good_or_better()
    {
        foreach (IlacsDocument document in Samples.Documents.Where(document => document is Inspection))
        {
            (await Post(IlacsJson.WriteToString(document))).Dispose();
        }

        Assert.Equal(6, (await Find("?atLeast=good")).Length);
        Assert.Equal(["North Tyneside", "North Tyneside"], (await Find("?atLeast=outstanding")).Select(inspection => inspection.LocalAuthority.Name));
        Assert.Contains(await Find("?atLeast=good&domain=careLeavers"), inspection => inspection.LocalAuthority.Name == "Barking and Dagenham");
        Assert.Empty(await Find("?atLeast=good&domain=belonging"));
    }

    [Theory]
    [InlineData("30")]
    [InlineData("2")]
    [InlineData("Good")]
    [InlineData("GOOD")]
    [InlineData("good,outstanding")]
    [InlineData("%20good")]
    [InlineData("adequate")]
    [InlineData("")]
    public async Task Nothing_but_a_code_passes_for_a_grade(string grade)
    {
        using HttpResponseMessage response = await Get($"/inspections?atLeast={grade}");

        Assert.Contains("atLeast", (await ProblemOf(response, HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/editions/ilacs2023/domains/careLeavers", HttpStatusCode.OK)]
    [InlineData("/editions/ilacs2018/domains/careLeavers", HttpStatusCode.NotFound)]
    [InlineData("/editions/cfs2031/domains/belonging", HttpStatusCode.NotFound)]
    [InlineData("/editions/ilacs%202023/domains/careLeavers", HttpStatusCode.BadRequest)]
    [InlineData("/editions/ilacs2023/domains/care%2Fleavers", HttpStatusCode.BadRequest)]
    public async Task Codes_bind_from_the_path_known_or_not_and_malformed_ones_are_refused(string path, HttpStatusCode expected)
    {
        using HttpResponseMessage response = await Get(path);

        Assert.Equal(expected, response.StatusCode);
    }

    private static async Task<JsonElement> ProblemOf(HttpResponseMessage response, HttpStatusCode expected)
    {
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<Inspection[]> Find(string query)
    {
        using HttpResponseMessage response = await Get("/inspections" + query);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonSerializer.Deserialize<Inspection[]>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    private async Task<HttpResponseMessage> Get(string path) =>
        await factory.CreateClient().GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> Post(string body) =>
        await factory.CreateClient().PostAsync(
            new Uri("/inspections", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
}
