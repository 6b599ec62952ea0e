using System.Globalization;

namespace Ilacs.Model.Tests;

/// <summary>No line of the sources, tests or samples is longer than .editorconfig says, which a compiler does not check.</summary>
public class LineLengthTests
{
    private const int Longest = 140;

    private static readonly string[] Folders = ["src", "tests", "samples", "benchmarks"];

    [Fact]
    public void No_line_is_too_long()
    {
        string repository = Shared.RepositoryFile("");
        (string Path, string[] Parts)[] files =
        [
            .. Folders.SelectMany(folder => Directory.EnumerateFiles(Shared.RepositoryFile(folder), "*.cs", SearchOption.AllDirectories))
                .Select(path => (path, Parts: Path.GetRelativePath(repository, path).Split(Path.DirectorySeparatorChar)))
                .Where(file => !file.Parts.Intersect(["obj", "bin", "node_modules"], StringComparer.Ordinal).Any())
                .OrderBy(file => file.path, StringComparer.Ordinal),
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
