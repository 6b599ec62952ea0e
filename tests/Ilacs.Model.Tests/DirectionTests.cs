using System.Text.RegularExpressions;

namespace Ilacs.Model.Tests;

/// <summary>The folders of Ilacs.Model are layers: each knows those before it, and none after it. docs/architecture.md says why.</summary>
public partial class DirectionTests
{
    /// <summary>From the ground up. What lies beside the folders serves all of them.</summary>
    private static readonly string[] Layers = ["Framework", "Inspections", "Improvement", "Comparison", "Timetable", "Rules"];

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

    /// <summary>How values are read and written does not depend on what the contract says.</summary>
    [Fact]
    public void No_codec_knows_a_type_of_the_contract()
    {
        string[] ofContract = [.. Files.Where(file => IsIn("Contract", file.Path)).SelectMany(file => TypesOf(file.Code))];
        string[] codecs = [.. Files.Where(file => IsIn("Codecs", file.Path)).SelectMany(file => WordsOf(file.Code))];

        codecs.Intersect(ofContract, StringComparer.Ordinal).Should().BeEmpty();
        ofContract.Should().HaveCountGreaterThan(20);
        codecs.Should().HaveCountGreaterThan(100);

        static bool IsIn(string folder, string path) => path.StartsWith($"Json/{folder}/", StringComparison.Ordinal);
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
