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

    /// <summary>Who may name single domains, and which test asks about a new one. Overall effectiveness and the impact of leaders have a
    /// place of their own in the framework, and so had the safeguarding board under SIF: they may be named anywhere.</summary>
    private static readonly (string Place, string Why)[] NamedDomains =
    [
        ("Ilacs.Model/Framework/", "the domains themselves"),
        ("Ilacs.Model/Rules/FindingRules.cs", "what was not judged under SIF"),
        ("Ilacs.Outcomes/National/OfficialFigures.cs", "figures that were printed"),
        ("Ilacs.Outcomes/Statistics/SectorHistory.cs", "columns of the history: SectorHistoryTests"),
        ("Ilacs.Reports/Reading/Labels.cs", "wordings of reports: LabelsTests"),
        ("Ilacs.Pages/Charts/ShortTitle.cs", "short titles; others have the whole title, cut"),
    ];

    [Fact]
    public void No_other_file_names_an_edition() => Naming(Edition(), Named)
        .Should().BeEmpty("they are to ask FrameworkEdition, whose facts are in EditionDefinition");

    [Fact]
    public void No_other_file_names_a_domain_or_takes_the_last_edition_for_the_one_in_force()
    {
        IEnumerable<string> names = JudgementDomain.Known
            .Where(domain => domain != JudgementDomain.OverallEffectiveness && domain != JudgementDomain.ImpactOfLeaders
                && domain != JudgementDomain.LocalSafeguardingChildrenBoard)
            .Select(domain => char.ToUpperInvariant(domain.Code[0]) + domain.Code[1..]);
        var naming = new Regex(
            $@"JudgementDomain\.({string.Join('|', names)})\b|using static .*JudgementDomain|FrameworkEdition\.Known(\[\^|\.Last\(\))",
            RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));

        Naming(naming, NamedDomains).Should().BeEmpty("they are to ask the edition of the inspection, or the one in force on a day");
        Naming(naming, []).Should().Contain(line => line.StartsWith("Ilacs.Reports/Reading/Labels.cs", StringComparison.Ordinal));
    }

    private static string[] Naming(Regex naming, (string Place, string Why)[] allowed)
    {
        string src = Shared.RepositoryFile("src");
        return
        [
            .. Directory.EnumerateFiles(src, "*.cs", SearchOption.AllDirectories)
                .Select(path => (Place: Path.GetRelativePath(src, path).Replace('\\', '/'), path))
                .Where(file => !file.Place.Contains("/obj/", StringComparison.Ordinal)
                    && !file.Place.Contains("/bin/", StringComparison.Ordinal))
                .Where(file => !allowed.Any(it => file.Place.StartsWith(it.Place, StringComparison.Ordinal)))
                .SelectMany(file => File.ReadLines(file.path)
                    .Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && naming.IsMatch(line))
                    .Select(line => $"{file.Place}: {line.Trim()}")),
        ];
    }

    /// <summary>The editions from ILACS 2018 on, in code and in sentences.</summary>
    [GeneratedRegex(
        @"FrameworkEdition\.(Sif|Ilacs20\d\d)\b|ILACS 20\d\d|""ilacs20\d\d",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex Edition();
}
