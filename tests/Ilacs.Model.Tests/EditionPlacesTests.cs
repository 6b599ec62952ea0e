using System.Text.RegularExpressions;

namespace Ilacs.Model.Tests;

/// <summary>An edition is data in one file. Whatever else needs to know about editions asks there, so that the next one is added in one
/// place: docs/adding-an-edition.md.</summary>
public partial class EditionPlacesTests
{
    /// <summary>Who may name a single edition, and why.</summary>
    private static readonly (string Place, string Why)[] Named =
    [
        ("Ilacs.Model/Framework/", "the editions themselves"),
        ("Ilacs.Model/Rules/", "rules say which editions their evidence is of"),
        ("Ilacs.Model/Json/Contract/InspectionJson.cs", "the example in the schema"),
        ("Ilacs.Outcomes/Reading/ImpliedEdition.cs", "single inspections were made under SIF alone"),
        ("Ilacs.Outcomes.Build/", "it reads the given data of the editions until 2026"),
        ("Ilacs.Reports/Reading/ReportParser.cs", "reports under SIF are laid out in their own way"),
    ];

    [Fact]
    public void No_other_file_names_an_edition()
    {
        string src = Shared.RepositoryFile("src");

        string[] naming =
        [
            .. Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Place: Path.GetRelativePath(src, path).Replace('\\', '/'), path))
                .Where(file => !file.Place.Contains("/obj/", StringComparison.Ordinal)
                    && !file.Place.Contains("/bin/", StringComparison.Ordinal))
                .Where(file => !Named.Any(it => file.Place.StartsWith(it.Place, StringComparison.Ordinal)))
                .SelectMany(file => File.ReadLines(file.path)
                    .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && Edition().IsMatch(line))
                    .Select(line => $"{file.Place}: {line.Trim()}")),
        ];

        naming.Should().BeEmpty("they are to ask FrameworkEdition, whose facts are in EditionDefinition");
    }

    /// <summary>The editions from ILACS 2018 on, in code and in sentences.</summary>
    [GeneratedRegex(
        @"FrameworkEdition\.(Sif|Ilacs20\d\d)\b|ILACS 20\d\d|""ilacs20\d\d",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Edition();
}
