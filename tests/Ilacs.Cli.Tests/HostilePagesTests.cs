using System.Text.Encodings.Web;
using System.Xml.Linq;
using Ilacs.Pages;

namespace Ilacs.Cli.Tests;

/// <summary>Whatever a record says stays text: in elements, attributes and pictures.</summary>
public class HostilePagesTests
{
    public static TheoryData<string> Names =>
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "</title></svg><script>alert(2)</script>", "&lt;b&gt; &amp; ]]> <![CDATA[x]]> <!-- --",
        "\u202Eevil\u2066", "\u05D0\u05D1\u05D2 (\u05D3)", "bell\u0007 null\u0001 \uFFFF", "\uD800 half",
        "javascript:alert(1)", "../../../etc/passwd", "con", ".", new string('W', 500), "\U0001F600 Council",
    ];

    /// <summary>A register takes no more than a hundred characters, and a letter among them.</summary>
    public static TheoryData<string> NamesOfRegister =>
        [.. Names.Select(row => row.Data).Where(name => name.Length <= 100 && name.Any(char.IsLetter))];

    [Theory]
    [MemberData(nameof(NamesOfRegister))]
    public void A_name_of_the_register_stays_text_everywhere(string name)
    {
        string line = Cli.Run("register").Lines.Single(it => it.Contains("E08000034", StringComparison.Ordinal));
        string renamed = line.Replace("\"Kirklees\"", Quoted(name), StringComparison.Ordinal);
        using var register = new TemporaryFile(
            Cli.Run("register").Output.Replace(line, renamed, StringComparison.Ordinal), ".jsonl");

        string whole = Site(name, pages: 11, "--register", register.Path);

        whole.Should().Contain($"{Shown(name)}: good", "the map says so");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_that_no_register_knows_stays_text(string name) => Site(name, pages: 5).Should().Contain(Shown(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_alone_is_as_safe(string name)
    {
        using var record = new TemporaryFile(Record(name), ".jsonl");
        using var file = new TemporaryFile(Cli.Run("show", "80999", "--record", record.Path, "--format", "html").Output, ".html");

        Check(file.Path).Should().Contain(Shown(name));
    }

    [Theory]
    [InlineData("9999-12-31", "0001-01-01")]
    [InlineData("9999-12-31", "9999-12-31")]
    [InlineData("0001-01-01", "9999-12-31")]
    public void No_day_is_too_far(string published, string asAt)
    {
        string inspection =
            $$$"""
            {"type":"standardInspection","framework":"ilacs2023","localAuthority":{"name":"Hull"},
            "fieldwork":[{"start":"{{{published}}}"}],"publishedOn":"{{{published}}}","judgements":{"impactOfLeaders":"good"}}
            """.OnOneLine();
        using var record = new TemporaryFile(inspection + "\n", ".jsonl");
        string folder = Path.Combine(Path.GetTempPath(), $"ilacs-site-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            foreach (string[] options in (string[][])[[], ["--as-at", asAt]])
            {
                Cli.Run(["site", folder, "--record", record.Path, .. options]).ExitStatus.Should().Be(0);
                NationalSite.PagesIn(folder).Should().HaveCountGreaterThan(3).And.OnlyContain(page => Check(page).Length > 0);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Only_addresses_of_the_web_become_links()
    {
        const string Text = "See https://files.ofsted.gov.uk/v1/file/1. And javascript:alert(1), https://, https://a\"b";

        object[] linked = [.. Html.Linked(Text)];

        linked.OfType<XElement>().Select(it => it.Attribute("href")!.Value)
            .Should().Equal("https://files.ofsted.gov.uk/v1/file/1", "https://a/");
        string.Concat(linked.Select(it => it is XElement element ? element.Value : (string)it)).Should().Be(Text);
    }

    [Fact]
    public void Style_and_script_hold_only_what_is_ours()
    {
        using var writer = new StringWriter();
        Action write = () => HtmlWriter.Write(writer, Html.E("script", "alert(1)"));

        write.Should().Throw<InvalidOperationException>();
    }

    /// <summary>All that the pages of a record say, attributes too.</summary>
    private static string Site(string name, int pages, params string[] options)
    {
        using var record = new TemporaryFile(options.Length > 0 ? Record("Kirklees", name) : Record(name), ".jsonl");
        string folder = Path.Combine(Path.GetTempPath(), $"ilacs-site-{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            Cli run = Cli.Run(["site", folder, "--record", record.Path, .. options]);
            run.ExitStatus.Should().Be(0, run.Error);
            string[] written = [.. NationalSite.PagesIn(folder)];
            written.Should().HaveCount(pages);
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Should().HaveCount(pages + 4, "the data stand beside, and nothing else");
            return string.Concat(written.Select(Check));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Check(string page)
    {
        XElement html = NationalSite.Read(page).Root!;
        SiteTests.CheckPage(html, page);
        html.Descendants("script").Select(it => it.Value).Should().Equal(html.Descendants("form").Any() ? [ScriptAlone()] : [], page);
        html.Descendants("style").Should().ContainSingle();
        html.Descendants("img").Should().BeEmpty();
        html.Descendants("b").Where(it => it.Attribute("class") is null).Should().BeEmpty();
        html.Descendants().Attributes("href")
            .Should().OnlyContain(it => !it.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase));
        return string.Concat(html.Descendants().Attributes().Select(it => it.Value)) + html.Element("body")!.Value;
    }

    private static string ScriptAlone() =>
        Asset.Script.Text.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal);

    /// <summary>Marks that turn the order and what controls a terminal are written out; what is no character at all is replaced.</summary>
    private static string Shown(string name) => HarmlessText.Of(name)
        .Replace('\uFFFF', '\uFFFD')
        .Replace('\uD800', '\uFFFD')
        .Replace("\uFFFD\uDE00", "\U0001F600", StringComparison.Ordinal);

    private static string Quoted(string text) => $"\"{JavaScriptEncoder.Default.Encode(text)}\"";

    private static string Record(string name, string? text = null)
    {
        string authority = $$"""{"name":{{Quoted(name)}},"ofstedUrn":"{{(text is null ? "80999" : "80478")}}"}""";
        return string.Concat(HostileDocuments.Of(authority, Quoted(text ?? name)).Select(document => document + "\n"));
    }
}
