using System.Globalization;

namespace Ilacs.Model.Tests;

/// <summary>No line of the source is longer than .editorconfig says, which a compiler does not check.</summary>
public class LineLengthTests
{
    private const int Longest = 140;

    [Fact]
    public void No_line_of_the_source_is_too_long()
    {
        string source = Shared.RepositoryFile("src");
        (string Path, string[] Parts)[] files =
        [
            .. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
                .Select(path => (path, Path.GetRelativePath(source, path).Split(Path.DirectorySeparatorChar)))
                .Where(it => it.Item2[1] is not ("obj" or "bin"))
                .OrderBy(it => it.path, StringComparer.Ordinal),
        ];
        files.Length.Should().BeGreaterThan(150);

        string[] tooLong =
        [
            .. files.SelectMany(file => File.ReadAllLines(file.Path).Index()
                .Where(line => line.Item.Length > Longest)
                .Select(line => string.Create(
                    CultureInfo.InvariantCulture, $"{string.Join('/', file.Parts)}, line {line.Index + 1}: {line.Item.Length} characters"))),
        ];

        tooLong.Should().BeEmpty();
    }

    [Fact]
    public void The_editor_is_told_the_same() =>
        File.ReadAllLines(Shared.RepositoryFile(".editorconfig"))
            .Should().Contain(string.Create(CultureInfo.InvariantCulture, $"max_line_length = {Longest}"));
}
