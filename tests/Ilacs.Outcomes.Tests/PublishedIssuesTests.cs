using System.Globalization;

namespace Ilacs.Outcomes.Tests;

/// <summary>What the rules say of reality: docs/published.md lists every issue that an inspection or visit of the national record has, and
/// why.</summary>
public class PublishedIssuesTests
{
    [Fact]
    public void The_page_lists_every_issue_of_every_inspection_and_visit_of_the_record_and_there_is_no_error()
    {
        var issues = AuthorityRegister.National.All.SelectMany(authority =>
            {
                InspectionHistory history = InspectionRecord.National.HistoryOf(authority);
                return history.Inspections.Zip(history.Validate(RegisterRules.Default)).SelectMany(
                    checkedOne => checkedOne.Second.Issues.Select(issue => (authority.Name, Inspection: checkedOne.First, Issue: issue)));
            })
            .OrderByDescending(found => found.Issue.Severity).ThenBy(found => found.Issue.Rule, StringComparer.Ordinal)
            .ThenBy(found => found.Inspection.FirstKnownDay).ThenBy(found => found.Name, StringComparer.Ordinal).ToList();

        Inspection[] all = [.. InspectionRecord.National.Documents.OfType<Inspection>()];
        File.ReadAllText(Shared.RepositoryFile("docs/published.md")).Should()
            .Contain(string.Create(CultureInfo.InvariantCulture, $"All {all.Length} inspections and visits"))
            .And.Contain(string.Create(CultureInfo.InvariantCulture, $"and {all.OfType<UngradedInspection>().Count()} visits"));
        issues.Select(found => found.Issue.Severity).Should().NotContain(Severity.Error);
        string[] listed = [.. File.ReadLines(Shared.RepositoryFile("docs/published.md"))
            .Where(line => line.Contains("| ILACS", StringComparison.Ordinal))];
        string.Join('\n', listed).Should().Be(string.Join('\n', issues.Select(found =>
            $"| {found.Name} | {Day(found.Inspection)} | {found.Issue.Rule} | {found.Issue.Message} |")));
    }

    private static string Day(Inspection inspection) =>
        inspection.FirstDayOnSite is { } first ? Iso(first) : inspection.PublishedOn is { } published ? $"published {Iso(published)}" : "";

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
