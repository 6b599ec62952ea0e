using System.Text.RegularExpressions;

namespace Ilacs.Model.Tests;

/// <summary>The folders of Ilacs.Model are layers: each knows those before it, and none after it. docs/architecture.md says why.</summary>
public partial class DirectionTests
{
    /// <summary>From the ground up. What lies beside the folders serves all of them.</summary>
    private static readonly string[] Layers = ["Framework", "Inspections", "Improvement", "Comparison", "Timetable", "Rules"];

    /// <summary>From the ground up: what is wrong and where; how a value is read and written; what the contract says; how JsonSerializer is
    /// served.</summary>
    private static readonly string[] JsonLayers = ["Errors", "Codecs", "Contract", "Serializer"];

    /// <summary>All a type may know of how it travels: the converter that it names.</summary>
    private static readonly string[] Converters = ["IlacsJsonConverter", "IlacsJsonConverterFactory"];

    /// <summary>What rules may know besides: which members are not known (ILACS042), and in which order issues come.</summary>
    private static readonly string[] OfRules = [.. Converters, "DocumentKind", "UnknownPlace"];

    private static readonly string Root = Shared.RepositoryFile("src/Ilacs.Model");

    private static readonly (string Folder, string Path, string Code)[] Files =
    [
        .. Directory.EnumerateFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Parts: Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar), path))
            .Where(it => it.Parts[0] is not ("obj" or "bin"))
            .Select(it => (
                it.Parts.Length == 1 ? "" : it.Parts[0], string.Join('/', it.Parts), CodeAlone().Replace(File.ReadAllText(it.path), ""))),
    ];

    [Fact]
    public void No_folder_knows_a_type_of_one_after_it()
    {
        ILookup<string, string> foldersOf = Files
            .SelectMany(file => TypesOf(file.Code).Select(type => (Type: type, file.Folder)))
            .Where(it => it.Folder.Length > 0)
            .ToLookup(it => it.Type, it => it.Folder, StringComparer.Ordinal);
        foldersOf.Count.Should().BeGreaterThan(90);

        string[] backwards =
        [
            .. Files.Where(file => file.Folder is not ("Json" or ""))
                .SelectMany(file => WordsOf(file.Code)
                    .Where(type => !(file.Folder is "Rules" ? OfRules : Converters).Contains(type, StringComparer.Ordinal))
                    .SelectMany(type => foldersOf[type].Distinct(StringComparer.Ordinal)
                        .Where(folder => IsAfter(folder, file.Folder))
                        .Select(folder => $"{file.Path} knows {type} of {folder}"))),
        ];

        backwards.Should().BeEmpty();
        Files.Select(file => file.Folder).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(
            ["", "Json", .. Layers], "a new folder takes its place among the layers");
    }

    [Fact]
    public void No_folder_of_Json_knows_a_type_of_one_after_it()
    {
        (string Folder, string Path, string Code)[] files =
        [
            .. Files.Where(file => file.Folder is "Json")
                .Select(file => (Path.GetFileName(Path.GetDirectoryName(file.Path))!, file.Path, file.Code)),
        ];

        string[] backwards =
        [
            .. JsonLayers.Index().SelectMany(layer => files.Where(file => Array.IndexOf(JsonLayers, file.Folder) > layer.Index)
                .SelectMany(after => TypesOf(after.Code).Select(type => (Type: type, after.Folder)))
                .SelectMany(after => files.Where(file => string.Equals(file.Folder, layer.Item, StringComparison.Ordinal))
                    .Where(file => WordsOf(file.Code).Contains(after.Type, StringComparer.Ordinal))
                    .Select(file => $"{file.Path} knows {after.Type} of {after.Folder}"))),
        ];

        backwards.Should().BeEmpty();
        files.Select(file => file.Folder).Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(
            ["Json", .. JsonLayers], "a new folder takes its place among the layers");
    }

    private static IEnumerable<string> TypesOf(string code) => Declaration().Matches(code).Select(match => match.Groups["type"].Value);

    private static IEnumerable<string> WordsOf(string code) =>
        Word().Matches(code).Select(match => match.Value).Distinct(StringComparer.Ordinal);

    private static bool IsAfter(string folder, string than) =>
        folder is "Json" || Array.IndexOf(Layers, folder) > Array.IndexOf(Layers, than);

    /// <summary>Comments, which may refer to anything, and texts.</summary>
    [GeneratedRegex(
        "//[^\\n]*|\"\"\"[\\s\\S]*?\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CodeAlone();

    [GeneratedRegex(
        @"\b(class|struct|record|interface|delegate [\w<>?]+)\s+(struct\s+)?(?<type>[A-Z]\w+)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\b[A-Z]\w+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Word();
}
