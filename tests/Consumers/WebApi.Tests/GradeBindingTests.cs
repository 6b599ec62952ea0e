using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ilacs.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace WebApi.Tests;

/// <summary>
/// A grade as it is, wherever a host makes a value from text, with the converter for enums in the options that most APIs have.
/// </summary>
public sealed class GradeBindingTests : IAsyncLifetime
{
    private readonly WebApplication app = Build();

    private HttpClient client = null!;

    /// <summary>What others take for a grade: numbers of Ofsted's or of an enum, names, two at once, the words for no grade.</summary>
    public static TheoryData<string> NoGrades =>
    [
        "30", "2", "99", "-1", "0", "Good", "GOOD", "good,outstanding", "good, outstanding", " good", "good ", "notJudged", "null",
        "Requires improvement to be good",
    ];

    public static TheoryData<string> Places => [.. Requests("good").Select(request => request.Place)];

    public static TheoryData<string, string> PlacesAndNoGrades =>
        [.. Requests("good").SelectMany(request => NoGrades.Select(text => new TheoryDataRow<string, string>(request.Place, text.Data)))];

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        client = app.GetTestClient();
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [MemberData(nameof(Places))]
    public async Task Every_grade_is_taken_by_its_code(string place)
    {
        foreach (Grade grade in Grade.All)
        {
            using HttpResponseMessage response = await Send(place, grade.Code);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal($$"""{"grade":"{{grade.Code}}"}""", await TestApi.Text(response));
        }
    }

    [Theory]
    [MemberData(nameof(PlacesAndNoGrades))]
    public async Task Nothing_else_is(string place, string text)
    {
        using HttpResponseMessage response = await Send(place, text);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("30")]
    [InlineData("2")]
    [InlineData("\"2\"")]
    [InlineData("99")]
    [InlineData("\"GOOD\"")]
    [InlineData("\"Good\"")]
    [InlineData("\"good, outstanding\"")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[\"good\"]")]
    public async Task JSON_is_refused_too_though_the_options_have_a_converter_for_enums(string json)
    {
        using HttpResponseMessage response = await Post("/json", $$"""{"grade":{{json}}}""");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"grade":null}""")]
    [InlineData("{}")]
    public async Task A_grade_that_is_missing_is_null(string json)
    {
        using HttpResponseMessage response = await Post("/json", json);

        Assert.Equal("""{"grade":null}""", await TestApi.Text(response));
    }

    [Theory]
    [InlineData("/query")]
    [InlineData("/mvc/query")]
    public async Task A_query_without_it_is_null_too(string address)
    {
        using HttpResponseMessage response = await client.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal("""{"grade":null}""", await TestApi.Text(response));
    }

    [Fact]
    public async Task An_empty_one_is_refused_by_a_minimal_API_and_is_null_to_a_controller()
    {
        using HttpResponseMessage minimal = await client.GetAsync("/query?grade=", TestContext.Current.CancellationToken);
        using HttpResponseMessage controller = await client.GetAsync("/mvc/query?grade=", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, minimal.StatusCode);
        Assert.Equal("""{"grade":null}""", await TestApi.Text(controller));
    }

    private static IEnumerable<(string Place, Func<HttpRequestMessage> Request)> Requests(string text)
    {
        string escaped = Uri.EscapeDataString(text);
        string json = JsonSerializer.Serialize(text);
        FormUrlEncodedContent Form() => new([new("grade", text)]);
        StringContent Member() => Json($$"""{"grade":{{json}}}""");
        yield return ("route", () => new(HttpMethod.Get, $"/g/{escaped}"));
        yield return ("query", () => new(HttpMethod.Get, $"/query?grade={escaped}"));
        yield return ("form", () => new(HttpMethod.Post, "/form") { Content = Form() });
        yield return ("JSON", () => new(HttpMethod.Post, "/json") { Content = Member() });
        yield return ("name of a member", () => new(HttpMethod.Post, "/names") { Content = Json($$"""{ {{json}}: 1}""") });
        yield return ("route of a controller", () => new(HttpMethod.Get, $"/mvc/g/{escaped}"));
        yield return ("query of a controller", () => new(HttpMethod.Get, $"/mvc/query?grade={escaped}"));
        yield return ("form of a controller", () => new(HttpMethod.Post, "/mvc/form") { Content = Form() });
        yield return ("JSON of a controller", () => new(HttpMethod.Post, "/mvc/json") { Content = Member() });
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static WebApplication Build()
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.AddControllers().AddApplicationPart(typeof(GradeController).Assembly)
            .AddJsonOptions(options => options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));

        WebApplication app = builder.Build();
        app.MapGet("/g/{grade}", (Grade grade) => new Graded(grade));
        app.MapGet("/query", (Grade? grade) => new Graded(grade));
        app.MapPost("/form", ([FromForm] Grade grade) => new Graded(grade)).DisableAntiforgery();
        app.MapPost("/json", (Graded graded) => graded);
        app.MapPost("/names", (Dictionary<Grade, int> counts) => new Graded(counts.Keys.Single()));
        app.MapControllers();
        return app;
    }

    private Task<HttpResponseMessage> Send(string place, string text) =>
        client.SendAsync(Requests(text).Single(request => request.Place == place).Request(), TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> Post(string address, string json) =>
        client.PostAsync(address, Json(json), TestContext.Current.CancellationToken);
}

public sealed record Graded(Grade? Grade);

[ApiController]
[Route("mvc")]
public sealed class GradeController : ControllerBase
{
    [HttpGet("g/{grade}")]
    public Graded Route(Grade grade) => new(grade);

    [HttpGet("query")]
    public Graded Query(Grade? grade) => new(grade);

    [HttpPost("form")]
    public Graded Form([FromForm] Grade grade) => new(grade);

    [HttpPost("json")]
    public Graded Json(Graded graded) => graded;
}
