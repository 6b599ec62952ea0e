using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Packages;

/// <summary>That a package can be traced to its sources, and made again.</summary>
public class BuildTests
{
    /// <summary>The custom debug information that holds Source Link.</summary>
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static TheoryData<string> Libraries => ContentTests.Libraries;

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Its_symbols_lead_to_the_sources_of_the_commit(string id)
    {
        Package package = Package.Of(id);
        string commit = (string?)package.Element("repository")?.Attribute("commit") ?? "none";
        using MetadataReaderProvider pdb = Symbols(id);
        MetadataReader reader = pdb.GetMetadataReader();

        string link = reader.CustomDebugInformation.Select(reader.GetCustomDebugInformation)
            .Where(it => reader.GetGuid(it.Kind) == SourceLink)
            .Select(it => Encoding.UTF8.GetString(reader.GetBlobBytes(it.Value)))
            .Single();
        using var json = JsonDocument.Parse(link);
        JsonProperty map = json.RootElement.GetProperty("documents").EnumerateObject().Single();
        Assert.Equal($"https://raw.githubusercontent.com/ilacs-model/ilacs-model/{commit}/*", map.Value.GetString());

        string prefix = map.Name.TrimEnd('*');
        IEnumerable<string> documents = reader.Documents.Select(it => reader.GetString(reader.GetDocument(it).Name));
        Assert.All(documents, name => Assert.StartsWith(prefix, name, StringComparison.Ordinal));
        Assert.Equal("/_/", prefix); // No path of the machine that built it.
    }

    [Theory]
    [MemberData(nameof(Libraries))]
    public void Its_assembly_is_deterministic_and_belongs_to_its_symbols(string id)
    {
        using var assembly = new PEReader(new MemoryStream(Package.Of(id).Bytes($"lib/net10.0/{id}.dll")));
        ImmutableArray<DebugDirectoryEntry> entries = assembly.ReadDebugDirectory();
        Guid expected = assembly.ReadCodeViewDebugDirectoryData(entries.Single(it => it.Type == DebugDirectoryEntryType.CodeView)).Guid;
        using MetadataReaderProvider pdb = Symbols(id);

        Assert.Contains(entries, it => it.Type == DebugDirectoryEntryType.Reproducible);
        Assert.Equal(expected, new BlobContentId(pdb.GetMetadataReader().DebugMetadataHeader!.Id).Guid);
    }

    private static MetadataReaderProvider Symbols(string id) =>
        MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(Package.SymbolsOf(id).Bytes($"lib/net10.0/{id}.pdb")));

    /// <summary>.ci/run builds a second time, in another folder.</summary>
    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_second_build_elsewhere_gives_the_same_bytes(string id)
    {
        Assert.SkipWhen(Feed.Again.Length == 0, "There was no second build: name its folder with -p:IlacsPackagesAgain=FOLDER.");

        foreach (string extension in (string[])["nupkg", "snupkg"])
        {
            string first = Feed.Path(id, extension);
            byte[] again = File.ReadAllBytes(Path.Combine(Feed.Again, Path.GetFileName(first)));
            bool isSame = File.ReadAllBytes(first).AsSpan().SequenceEqual(again);
            Assert.True(isSame, $"{Path.GetFileName(first)} differs from that of the second build");
        }
    }

    [Fact]
    public void Every_project_has_a_lock_and_no_lock_names_an_address()
    {
        string[] projects =
        [
            .. File.ReadLines(Path.Combine(Feed.Root, "Ilacs.Model.sln"))
                .Where(line => line.Contains(".csproj", StringComparison.Ordinal))
                .Select(line => line.Split('"').Single(part => part.EndsWith(".csproj", StringComparison.Ordinal)).Replace('\\', '/')),
        ];
        Assert.NotEmpty(projects);
        foreach (string project in projects)
        {
            string file = Path.Combine(Feed.Root, Path.GetDirectoryName(project)!, "packages.lock.json");
            Assert.True(File.Exists(file), $"{project} has no packages.lock.json: run dotnet restore");
            Assert.DoesNotContain("://", File.ReadAllText(file), StringComparison.Ordinal);
        }
    }
}
