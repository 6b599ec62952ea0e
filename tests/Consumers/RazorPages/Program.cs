using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

// A Razor page shows judgements, and takes a day, a grade and a domain from its address. Each check that fails prints a line; the last line
// counts.
int passed = 0;
int failed = 0;
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddRazorPages();
await using WebApplication app = builder.Build();
app.MapRazorPages();
await app.StartAsync();
string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
using var client = new HttpClient { BaseAddress = new Uri(address) };

(HttpStatusCode status, string kirklees) = await Get("Kirklees");
Check("the latest inspection", status == HttpStatusCode.OK && kirklees.Contains("ILACS 2023") && kirklees.Contains("<h1>Kirklees</h1>"));
Check("grades in words and as codes", kirklees.Contains("""<li class="requiresImprovement">Care leavers: Requires improvement"""));
Check("as at a day", (await Get("Kirklees?asAt=2023-01-01")).Body.Contains("ILACS 2018"));
Check("of a grade or better", !(await Get("Kirklees?atLeast=good")).Body.Contains("Care leavers"));
Check("of one domain", (await Get("Kirklees?domain=careLeavers")).Body.Split("<li").Length == 2);
Check("nothing chosen", (await Get("Kirklees?atLeast=&asAt=")).Status == HttpStatusCode.OK);
Check("a wrong spelling of a grade is refused", await IsRefused("atLeast=GOOD", "AtLeast"));
Check("a number is no grade", await IsRefused("atLeast=2", "AtLeast"));
Check("a day that does not exist is refused", await IsRefused("asAt=2026-02-30", "AsAt"));
Check("an authority that nobody knows", (await Get("Narnia")).Status == HttpStatusCode.NotFound);
Check("text is text", (await Get("Kirklees?note=<script>")).Body.Contains("<p>&lt;script&gt;</p>"));

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

async Task<(HttpStatusCode Status, string Body)> Get(string path)
{
    using HttpResponseMessage answer = await client.GetAsync(new Uri($"authorities/{path}", UriKind.Relative));
    return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
}

async Task<bool> IsRefused(string query, string member) =>
    await Get($"Kirklees?{query}") is (HttpStatusCode.BadRequest, var body) && body.Contains(member);

void Check(string what, bool holds)
{
    passed += holds ? 1 : 0;
    failed += holds ? 0 : 1;
    if (!holds)
    {
        Console.WriteLine($"failed: {what}");
    }
}
