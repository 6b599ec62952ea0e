using System.Globalization;

namespace Ilacs.Model.Tests;

/// <summary>
/// No line of the sources, tests, samples, benchmarks or scripts is longer than .editorconfig says of C#, which a compiler does not check.
/// </summary>
public class LineLengthTests
{
    private const int Longest = 140;

    private static readonly (string Folder, string Pattern)[] Held =
    [
        ("src", "*.cs"), ("tests", "*.cs"), ("samples", "*.cs"), ("benchmarks", "*.cs"),
        ("benchmarks", "*.sh"), ("packaging", "*.sh"), (".ci", "*"),
    ];

    [Fact]
    public void No_line_is_too_long()
    {
        string repository = Shared.RepositoryFile("");
        (string Path, string[] Parts)[] files =
        [
            .. Held.Where(held => Directory.Exists(Shared.RepositoryFile(held.Folder)))
                .SelectMany(held =>
                    Directory.EnumerateFiles(Shared.RepositoryFile(held.Folder), held.Pattern, SearchOption.AllDirectories))
                .Select(path => (Path: path, Parts: Path.GetRelativePath(repository, path).Split(Path.DirectorySeparatorChar)))
                .Where(file => !file.Parts.Intersect(["obj", "bin", "node_modules"], StringComparer.Ordinal).Any())
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
        files.Length.Should().BeGreaterThan(300);

        string[] tooLong =
        [
            .. files.SelectMany(file => File.ReadAllLines(file.Path).Index()
                .Where(line => line.Item.Length > Longest)
                .Select(line => string.Create(
                    CultureInfo.InvariantCulture,
                    $"{string.Join('/', file.Parts)}, line {line.Index + 1}: {line.Item.Length} characters"))),
        ];

        tooLong.Should().BeEmpty();
    }

    [Fact]
    public void The_editor_is_told_the_same() =>
        File.ReadAllLines(Shared.RepositoryFile(".editorconfig"))
            .Should().Contain(string.Create(CultureInfo.InvariantCulture, $"max_line_length = {Longest}"));
}
