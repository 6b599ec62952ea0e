using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Xunit;

namespace WebApi.Tests;

/// <summary>The program in Production: in Development ASP.NET Core throws on a bad request without being told to.</summary>
internal sealed class TestApi(params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public async Task<HttpResponseMessage> Get(string address) =>
        await CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

    public async Task<HttpResponseMessage> Post(string inspection, string mediaType = "application/json") =>
        await CreateClient().PostAsync(
            "/inspections",
            new StringContent(inspection, Encoding.UTF8, mediaType),
            TestContext.Current.CancellationToken);

    public async Task<JsonElement> GetJson(string address)
    {
        using HttpResponseMessage response = await Get(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonElement.Parse(await Text(response));
    }

    public static async Task<JsonElement> Problem(HttpStatusCode status, HttpResponseMessage response)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        string text = await Text(response);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
        JsonElement problem = JsonElement.Parse(text);
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    public static Task<string> Text(HttpResponseMessage response) =>
        response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production").ConfigureLogging(logging => logging.ClearProviders());
        foreach ((string key, string value) in settings)
        {
            builder.UseSetting(key, value);
        }
    }
}
