using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using UglyToad.PdfPig;

namespace Ilacs.Pages.BrowserTests;

public class EveryPageTests(Browser browser)
{
    public static TheoryData<string> Kinds => [.. Browser.Kinds];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_says_nothing_on_the_console_and_asks_nobody(string path)
    {
        await using Opened opened = await browser.OpenAsync(path);

        opened.Said.Should().BeEmpty();
        opened.Asked.Should().OnlyContain(address =>
            address == browser.AddressOf(path) || address.StartsWith("data:", StringComparison.Ordinal));
        (await opened.Page.Locator("h1").CountAsync()).Should().Be(1);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Axe_finds_nothing_in_light(string path) => AxeFindsNothing(path, ColorScheme.Light);

    [Theory]
    [MemberData(nameof(Kinds))]
    public Task Axe_finds_nothing_in_dark(string path) => AxeFindsNothing(path, ColorScheme.Dark);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Nothing_scrolls_sideways_on_a_phone(string path)
    {
        await using Opened opened = await browser.OpenAsync(path, width: 360);
        await OpenDetailsAsync(opened);

        int width = await opened.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        string[] wide = await opened.Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('main *')]
                .filter(it => it.getBoundingClientRect().right > 361 && !it.closest('.hidden, thead'))
                .slice(0, 5)
                .map(it => it.outerHTML.slice(0, 120))
            """);

        width.Should().Be(360, $"of {string.Join("\n", wide)}");
    }

    [Fact]
    public async Task The_tiles_of_the_small_maps_have_their_colours()
    {
        await using Opened opened = await browser.OpenAsync("judgements/overall-effectiveness.html");

        string[] fills = await opened.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('marker path')].map(it => getComputedStyle(it).fill)");

        fills.Should().HaveCountGreaterThan(4).And.OnlyHaveUniqueItems().And.NotContain("none");
    }

    [Theory]
    [InlineData("authorities/bradford.html")]
    [InlineData("authorities/kirklees.html")]
    public async Task An_authority_prints_on_two_sides_of_A4(string path)
    {
        await using Opened opened = await browser.OpenAsync(path);

        byte[] pdf = await opened.Page.PdfAsync(new PagePdfOptions { Format = "A4" });

        using PdfDocument document = PdfDocument.Open(pdf);
        document.NumberOfPages.Should().BeLessThanOrEqualTo(2);
    }

    private static Task OpenDetailsAsync(Opened opened) =>
        opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(it => it.open = true)");

    private async Task AxeFindsNothing(string path, ColorScheme scheme)
    {
        await using Opened opened = await browser.OpenAsync(path, scheme: scheme);
        await OpenDetailsAsync(opened);

        AxeResult result = await opened.Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });

        result.Violations.Select(it => $"{it.Id}: {it.Help}: {string.Join("; ", it.Nodes.Take(3).Select(node => node.Html))}")
            .Should().BeEmpty();
        result.Passes.Should().NotBeEmpty();
    }
}
