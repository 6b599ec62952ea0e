namespace Ilacs.Model.Tests;

/// <summary>What the rules say of reality: docs/published.md lists every issue that a published inspection has, and why.</summary>
public class PublishedIssuesTests
{
    [Fact]
    public void The_page_lists_every_issue_of_every_published_inspection_and_there_is_no_error()
    {
        List<GradedInspection> published = Published.Inspections();
        var histories = published.GroupBy(i => i.LocalAuthority.GssCode!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new InspectionHistory(group), StringComparer.Ordinal);
        var issues = published
            .SelectMany(inspection => ValidationRules.Default.Validate(inspection, histories[inspection.LocalAuthority.GssCode!]).Issues.Select(issue => (inspection, issue)))
            .OrderByDescending(found => found.issue.Severity).ThenBy(found => found.issue.Rule, StringComparer.Ordinal)
            .ThenBy(found => found.inspection.FirstDayOnSite).ThenBy(found => found.inspection.LocalAuthority.Name, StringComparer.Ordinal).ToList();

        issues.Select(found => found.issue.Severity).Should().NotContain(Severity.Error);
        string expected = string.Join('\n', issues.Select(found =>
            $"| {found.inspection.LocalAuthority.Name} | {found.inspection.FirstDayOnSite!.Value.ToIso()} | {found.issue.Rule} | {found.issue.Message} |"));
        string[] listed = [.. File.ReadLines(Shared.RepositoryFile("docs/published.md")).Where(line => line.Contains("| ILACS", StringComparison.Ordinal))];
        string.Join('\n', listed).Should().Be(expected);
    }
}
