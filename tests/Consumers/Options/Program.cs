using System.Text;
using Ilacs.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;
using Options;

// A host reads grades, codes and days from its configuration: a JSON file, with environment variables over it. Each check that fails prints
// a line; the last line counts.
const string Settings = """
    {
      "Due": {
        "AtLeast": "requiresImprovement", "Domain": "careLeavers", "Editions": ["ilacs2023", "ilacs2026"],
        "Goals": { "careLeavers": "good", "helpAndProtection": "outstanding" },
        "AsAt": "2026-08-20"
      }
    }
    """;
int passed = 0;
int failed = 0;

DueSettings settings = Start(Settings).Services.GetRequiredService<IOptions<DueSettings>>().Value;
Check("a grade", settings.AtLeast == Grade.RequiresImprovement);
Check("a domain", settings.Domain == JudgementDomain.CareLeavers);
Check("a list of editions", settings.Editions.SequenceEqual([FrameworkEdition.Ilacs2023, FrameworkEdition.Ilacs2026]));
Check("grades by key", settings.Goals["careLeavers"] == Grade.Good && settings.Goals.Count == 2);
Check("a day", settings.AsAt == new LocalDate(2026, 8, 20));
Check("a day that is not set", settings.PublishedBy is null);

DueSettings over = Start(Settings, "Due__AtLeast=outstanding", "Due__PublishedBy=2026-06-30").Services
    .GetRequiredService<IOptions<DueSettings>>().Value;
Check("a variable of the environment", over.AtLeast == Grade.Outstanding && over.PublishedBy == new LocalDate(2026, 6, 30));
Check("what is not set stays", Start("{}").Services.GetRequiredService<IOptions<DueSettings>>().Value.AtLeast == Grade.Good);

Check("a wrong grade stops the host and names the setting", Refused("Due__AtLeast=GOOD") is { } grade && grade.Contains("Due:AtLeast"));
Check("a number is no grade", Refused("Due__AtLeast=2") is { } number && number.Contains("Due:AtLeast"));
Check("a day that is none stops the host", Refused("Due__AsAt=30/02/2026") is { } day && day.Contains("Due:AsAt"));
Check("settings that contradict each other stop the host", Refused("Due__PublishedBy=2030-01-01") == "PublishedBy is later than AsAt.");

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

static IHost Start(string json, params string[] variables)
{
    HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(settings: null);
    builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(json)));
    builder.Configuration.AddInMemoryCollection(
        variables.Select(it => it.Split('=')).Select(it => KeyValuePair.Create(it[0].Replace("__", ":"), (string?)it[1])));
    builder.Services.AddOptions<DueSettings>()
        .BindConfiguration("Due")
        .Validate(it => it.PublishedBy is null || it.PublishedBy <= it.AsAt, "PublishedBy is later than AsAt.")
        .ValidateOnStart();
    IHost host = builder.Build();
    host.Start();
    return host;
}

static string? Refused(string variable)
{
    try
    {
        Start(Settings, variable);
        return null;
    }
    catch (Exception refused) when (refused is InvalidOperationException or OptionsValidationException)
    {
        return refused.Message;
    }
}

void Check(string what, bool holds)
{
    passed += holds ? 1 : 0;
    failed += holds ? 0 : 1;
    if (!holds)
    {
        Console.WriteLine($"failed: {what}");
    }
}
