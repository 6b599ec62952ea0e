using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace Packages;

/// <summary>What a stranger sees of each package, and what goes with the code by law.</summary>
public partial class ContentTests
{
    private const string Repository = "https://github.com/ilacs-model/ilacs-model";

    public static TheoryData<string> All => ["Ilacs.Model", "Ilacs.Outcomes", "Ilacs.Reports", "Ilacs.Model.Conformance", .. Tool];

    public static TheoryData<string> Libraries => ["Ilacs.Model", "Ilacs.Outcomes", "Ilacs.Reports", "Ilacs.Model.Conformance"];

    public static TheoryData<string> Tool => ["Ilacs.Cli", "Ilacs.Cli.any", "Ilacs.Cli.linux-x64"];

    [Fact]
    public void These_packages_are_made_and_no_others() =>
        Assert.Equal(
            All.Select(row => $"{row.Data}.{Feed.Version}.nupkg").Order(StringComparer.Ordinal),
            Directory.GetFiles(Feed.Folder, "*.nupkg").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(All))]
    public void It_says_whose_it_is_and_where_it_is_from(string id)
    {
        Package package = Package.Of(id);

        Assert.Equal(id, package.Value("id"));
        Assert.Equal(Feed.Version, package.Value("version"));
        Assert.Equal("Ilacs.Model contributors", package.Value("authors"));
        Assert.Equal("Copyright (c) 2026 Ilacs.Model contributors", package.Value("copyright"));
        Assert.Equal("MIT", package.Value("license"));
        Assert.Equal("expression", (string?)package.Element("license")?.Attribute("type"));
        Assert.Equal(Repository, package.Value("projectUrl"));
        Assert.Equal($"{Repository}/blob/main/CHANGELOG.md", package.Value("releaseNotes"));
        Assert.Equal(Repository, (string?)package.Element("repository")?.Attribute("url"));
        Assert.Equal("git", (string?)package.Element("repository")?.Attribute("type"));
        Assert.Matches("^[0-9a-f]{40}$", (string?)package.Element("repository")?.Attribute("commit"));
        Assert.Contains("ofsted", package.Value("tags")!, StringComparison.Ordinal);
        Assert.True(package.Value("description")?.Length > 80, "the description is missing or says nothing");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_icon_is_a_small_picture(string id)
    {
        Package package = Package.Of(id);
        byte[] icon = package.Bytes(package.Value("icon")!);

        Assert.Equal<byte>([0x89, 0x50, 0x4E, 0x47], icon[..4]);
        Assert.Equal<byte>([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]); // Width and height.
        Assert.True(icon.Length < 20_000);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Its_readme_is_its_own_and_every_link_is_absolute(string id)
    {
        Package package = Package.Of(id);
        string readme = package.Text(package.Value("readme")!);

        Assert.StartsWith($"# {ProjectOf(id)}\n", readme, StringComparison.Ordinal);
        string[] links = [.. Link().Matches(readme).Select(link => link.Groups["to"].Value)];
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        foreach (string page in links.Where(link => link.StartsWith($"{Repository}/blob/main/", StringComparison.Ordinal)))
        {
            string path = page[$"{Repository}/blob/main/".Length..].Split('#')[0];
            Assert.True(File.Exists(Path.Combine(Feed.Root, path)), $"the README links to {path}, which is not there");
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_licence_is_in_it_and_the_notice_where_it_holds_data(string id)
    {
        Package package = Package.Of(id);

        Assert.StartsWith("MIT License", package.Text("LICENSE"), StringComparison.Ordinal);
        if (id == "Ilacs.Reports")
        {
            Assert.DoesNotContain("NOTICE", package.Names);
            return;
        }

        string notice = package.Text("NOTICE");
        Assert.Contains("public sector information licensed under the Open Government Licence v3.0", notice, StringComparison.Ordinal);
        Assert.Contains(ProjectOf(id), notice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ilacs.Model", "NodaTime [3.3.7, 4.0.0)")]
    [InlineData("Ilacs.Outcomes", "Ilacs.Model [VERSION]", "Sep [0.17.1, 0.18.0)", "SpreadCheetah [1.28.0, 2.0.0)")]
    [InlineData("Ilacs.Reports", "Ilacs.Outcomes [VERSION]", "PdfPig [0.1.16]")]
    [InlineData("Ilacs.Model.Conformance")]
    public void It_depends_on_these_alone(string id, params string[] dependencies)
    {
        XElement group = Package.Of(id).Element("dependencies")!.Elements().Single();

        Assert.Equal("net10.0", (string?)group.Attribute("targetFramework"));
        Assert.Equal(
            dependencies.Select(it => it.Replace("VERSION", Feed.Version, StringComparison.Ordinal)),
            group.Elements().Select(it => $"{(string?)it.Attribute("id")} {(string?)it.Attribute("version")}"));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void It_holds_one_assembly_with_its_documentation(string id)
    {
        IEnumerable<string> library = Package.Of(id).Names.Where(name => name.StartsWith("lib/", StringComparison.Ordinal));

        Assert.Equal([$"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml"], library.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Its_api_is_tracked_and_compared_with_the_release_before(string id)
    {
        string folder = Path.Combine(Feed.Root, "src", id);
        string project = File.ReadAllText(Path.Combine(folder, $"{id}.csproj"));

        Assert.Contains("<EnablePackageValidation>true</EnablePackageValidation>", project, StringComparison.Ordinal);
        Assert.Contains("Microsoft.CodeAnalysis.PublicApiAnalyzers", project, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "PublicAPI.Shipped.txt")));
        Assert.Contains("(", File.ReadAllText(Path.Combine(folder, "PublicAPI.Unshipped.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_model_carries_the_schema_and_the_cases_their_files()
    {
        byte[] schema = File.ReadAllBytes(Path.Combine(Feed.Root, "docs/schema/ilacs-1.schema.json"));
        Assert.Equal(schema, Package.Of("Ilacs.Model").Bytes("schema/ilacs-1.schema.json"));
        string[] cases = [.. Directory.GetFiles(Path.Combine(Feed.Root, "tests/conformance"), "*.json")];
        Package conformance = Package.Of("Ilacs.Model.Conformance");
        Assert.All(cases, file => Assert.Equal(File.ReadAllBytes(file), conformance.Bytes($"conformance/{Path.GetFileName(file)}")));
    }

    [Theory]
    [MemberData(nameof(Tool))]
    public void The_notices_of_others_name_every_library_in_the_tool(string id)
    {
        Package package = Package.Of(id);
        string notices = package.Text("THIRD-PARTY-NOTICES.txt");
        IEnumerable<string> libraries = package.Names
            .Where(name => name.EndsWith(".dll", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .Where(name => !name.StartsWith("ilacs", StringComparison.OrdinalIgnoreCase));

        foreach (string library in libraries)
        {
            // PdfPig is one package of several assemblies.
            string name = library.StartsWith("UglyToad.PdfPig", StringComparison.Ordinal) ? "PdfPig" : library;
            Assert.Matches($@"(?m)^{Regex.Escape(name)} +\d", notices);
        }

        Assert.Equal(
            LockedLibraries().Order(StringComparer.Ordinal),
            Library().Matches(notices).Select(line => $"{line.Groups["name"]} {line.Groups["version"]}").Order(StringComparer.Ordinal));
    }

    private static string ProjectOf(string id) => id.StartsWith("Ilacs.Cli", StringComparison.Ordinal) ? "Ilacs.Cli" : id;

    [Fact]
    public void The_native_program_is_packed_alone()
    {
        Package package = Package.Of("Ilacs.Cli.linux-x64");
        IEnumerable<string> tools = package.Names.Where(name => name.StartsWith("tools/", StringComparison.Ordinal));

        Assert.Equal(
            ["tools/any/linux-x64/DotnetToolSettings.xml", "tools/any/linux-x64/ilacs"],
            tools.Order(StringComparer.Ordinal));
        Assert.Contains("zlib", package.Text("THIRD-PARTY-NOTICES-DOTNET.txt"), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>What the tool is built with, and holds: the analyzers and the build's own tools stay outside.</summary>
    private static IEnumerable<string> LockedLibraries()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Feed.Root, "src/Ilacs.Cli/packages.lock.json")));
        string[] outside = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NET.ILLink.Tasks", "MinVer"];
        return
        [
            .. file.RootElement.GetProperty("dependencies").GetProperty("net10.0").EnumerateObject()
                .Where(it => it.Value.GetProperty("type").GetString() != "Project" && !outside.Contains(it.Name))
                .Select(it => $"{it.Name} {it.Value.GetProperty("resolved").GetString()}"),
        ];
    }

    [GeneratedRegex(
        @"^(?<name>[A-Za-z.]+) +(?<version>\d+\.\d+\.\d+) +(MIT|Apache-2\.0) ",
        RegexOptions.ExplicitCapture | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Library();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
