[assembly: AssemblyFixture(typeof(Ilacs.Pages.BrowserTests.Browser))]

namespace Ilacs.Pages.BrowserTests;

/// <summary>The site of the national record in a folder, and a Chromium that opens it from there. Without a Chromium on the machine the
/// tests are skipped: Playwright would download one.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"ilacs-site-{Guid.NewGuid():N}");

    private static string? Chromium { get; } = Array.Find(Places, File.Exists);

    /// <summary>A page of each kind, from the root of the site.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
    [
        "index.html", "authorities/bradford.html", "authorities/kirklees.html", "authorities/northamptonshire.html",
        "authorities/bournemouth-christchurch-and-poole.html", "regions/yorkshire-and-the-humber.html",
        "judgements/overall-effectiveness.html", "judgements/adoption-performance.html", "changes.html", "due-next.html", "about.html",
        "alone/show.html", "alone/outcomes.html",
    ];

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        Ilacs.Cli.Tests.Cli.Run("site", Folder).ExitStatus.Should().Be(0);
        Directory.CreateDirectory(Path.Combine(Folder, "alone"));
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "alone", "show.html"),
            Ilacs.Cli.Tests.Cli.Run("show", "Kirklees", "--format", "html").Output);
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "alone", "outcomes.html"),
            Ilacs.Cli.Tests.Cli.Run("outcomes", "--release", "2025", "--format", "html").Output);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>A page of the site; what it says on the console, and what it asks of anybody else, is kept.</summary>
    public async Task<Opened> OpenAsync(
        string path, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool withScript = true)
    {
        Assert.SkipWhen(browser is null, $"No Chromium at {string.Join(", ", Places)}: .ci/run installs it (apt-get install chromium).");
        IBrowserContext context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = withScript,
        });
        IPage page = await context.NewPageAsync();
        var opened = new Opened(page, context);
        page.Console += (_, message) => opened.Said.Add(message.Text);
        page.PageError += (_, error) => opened.Said.Add(error);
        page.Request += (_, request) => opened.Asked.Add(request.Url);
        await page.GotoAsync(AddressOf(path));
        return opened;
    }

    public string AddressOf(string path) => $"file://{Folder}/{path}";

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }
}

/// <summary>A page that is open.</summary>
public sealed record Opened(IPage Page, IBrowserContext Context) : IAsyncDisposable
{
    /// <summary>What it said on the console, and its errors.</summary>
    public IList<string> Said { get; } = [];

    /// <summary>The addresses that it asked for.</summary>
    public IList<string> Asked { get; } = [];

    public async ValueTask DisposeAsync() => await Context.CloseAsync();
}
