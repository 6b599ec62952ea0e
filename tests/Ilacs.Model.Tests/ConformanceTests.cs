using System.Text.Json;
using Ilacs.Model.Conformance;

namespace Ilacs.Model.Tests;

/// <summary>Every conformance case, run against this implementation.</summary>
public class ConformanceTests
{
    public static IEnumerable<object[]> Validate => ConformanceCase.TheoryData("validate");

    public static IEnumerable<object[]> Unreadable => ConformanceCase.TheoryData("unreadable");

    public static IEnumerable<object[]> GradeChanges => ConformanceCase.TheoryData("gradeChange");

    public static IEnumerable<object[]> PrintedGrades => ConformanceCase.TheoryData("printedGrade");

    public static IEnumerable<object[]> Editions => ConformanceCase.TheoryData("edition");

    public static IEnumerable<object[]> Comparisons => ConformanceCase.TheoryData("compare");

    public static IEnumerable<object[]> Deadlines => ConformanceCase.TheoryData("deadline");

    public static IEnumerable<object[]> Next => ConformanceCase.TheoryData("next");

    public static IEnumerable<object[]> Histories => ConformanceCase.TheoryData("history");

    public static IEnumerable<object[]> Plans => ConformanceCase.TheoryData("plan");

    [Theory]
    [MemberData(nameof(Validate))]
    public void An_inspection_has_these_issues_and_no_others(ConformanceCase it) =>
        Found(Inspection(it, "document").Validate()).Should().Equal(Expected(it));

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void A_text_is_refused_at_its_place(ConformanceCase it) =>
        FluentActions.Invoking(() => IlacsJson.Read(Text(it, "text")!))
            .Should().Throw<JsonException>()
            .Which.Path.Should().Be(Text(it, "path"));

    [Theory]
    [MemberData(nameof(GradeChanges))]
    public void A_grade_changes_by_steps(ConformanceCase it)
    {
        GradeChange change = GradeChange.Between(Grade.Parse(Text(it, "before")!), Grade.Parse(Text(it, "after")!));

        change.Steps.Should().Be(it.Json.GetProperty("steps").GetInt32());
        change.Direction.ToString().Should().BeEquivalentTo(Text(it, "direction"));
    }

    [Theory]
    [MemberData(nameof(PrintedGrades))]
    public void A_printed_grade_is_read_or_refused(ConformanceCase it) =>
        (Grade.TryParsePrinted(Text(it, "text"), out Grade? grade) ? grade.Code : null).Should().Be(Text(it, "grade"));

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_edition_follows_the_first_day_on_site(ConformanceCase it)
    {
        EditionInForce answer = FrameworkEdition.InForceOn(Date(it, "firstDayOnSite")!.Value);

        answer.Edition?.Code.Should().Be(Text(it, "edition"));
        (answer.Edition is null).Should().Be(Text(it, "edition") is null);
        answer.Candidates.Select(edition => edition.Code)
            .Should().Equal(it.Json.GetProperty("candidates").EnumerateArray().Select(code => code.GetString()));
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Two_inspections_compare_like_for_like(ConformanceCase it) =>
        InspectionComparison.Between((GradedInspection)Inspection(it, "earlier"), (GradedInspection)Inspection(it, "later"))
            .Select(c => $"{c.Domain} {c.EarlierDomain} {c.Basis} {c.Change?.Steps}")
            .Should().BeEquivalentTo(
                it.Json.GetProperty("domains").EnumerateArray().Select(row =>
                    $"{row.GetProperty("domain")} {row.GetProperty("earlierDomain")} {row.GetProperty("basis")} {Steps(row)}"),
                options => options.WithStrictOrdering());

    [Theory]
    [MemberData(nameof(Deadlines))]
    public void Statutory_dates_follow_from_receipt(ConformanceCase it)
    {
        StatutoryTimetable dates = StatutoryTimetable.ForReportReceived(Date(it, "receivedOn")!.Value);

        dates.CouncilPublicationDue.Should().Be(Date(it, "councilPublicationDue")!.Value);
        dates.ActionPlanDue.Should().Be(Date(it, "actionPlanDue")!.Value);
        dates.DraftPlanDue.Should().Be(Date(it, "draftPlanDue")!.Value);
    }

    [Theory]
    [MemberData(nameof(Next))]
    public void What_comes_next_is_estimated(ConformanceCase it)
    {
        bool? counts = it.Json.TryGetProperty("countsAsInadequate", out JsonElement value) ? value.GetBoolean() : null;
        var latest = (GradedInspection)Inspection(it, "latest");
        JsonElement monitoringFirst = it.Json.GetProperty("monitoringFirst");

        ExpectedInspection next = InspectionPathway.After(latest, PathwayReading.CountingAsInadequate(_ => counts));

        next.Type?.Code.Should().Be(Text(it, "type"));
        (next.Type is null).Should().Be(Text(it, "type") is null);
        next.MonitoringFirst.Should().Be(monitoringFirst.ValueKind == JsonValueKind.Null ? null : monitoringFirst.GetBoolean());
        next.WindowOpens.Should().Be(Date(it, "windowOpens"));
        next.WindowCloses.Should().Be(Date(it, "windowCloses"));
    }

    [Theory]
    [MemberData(nameof(Histories))]
    public void Documents_of_one_authority_have_these_issues_between_them(ConformanceCase it)
    {
        Inspection[] documents =
        [
            .. it.Json.GetProperty("documents").EnumerateArray().Select(json => IlacsJson.ReadInspection(json.GetRawText())),
        ];
        var history = new InspectionHistory(documents);
        ValidationRules between = ValidationRules.Default
            .Where(rule => rule.NeedsHistory)
            .Aggregate(ValidationRules.None, (rules, rule) => rules.With(rule));

        documents.SelectMany((document, i) => between.Validate(document, history).Issues.Select(issue => $"{i} {Line(issue)}"))
            .Should().Equal(
                it.Json.GetProperty("issues").EnumerateArray().Select(issue => $"{issue.GetProperty("document")} {Line(issue)}"));
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public void A_plan_has_these_issues_and_no_others(ConformanceCase it)
    {
        ActionPlan plan = IlacsJson.ReadActionPlan(it.Json.GetProperty("document").GetRawText());
        Inspection? inspection = it.Json.TryGetProperty("inspection", out _) ? Inspection(it, "inspection") : null;

        Found(ValidationRules.Default.Validate(plan, inspection)).Should().Equal(Expected(it));
    }

    [Fact]
    public void Every_rule_has_a_case_that_fails_it_and_one_that_meets_it_and_passes()
    {
        foreach (ValidationRule rule in ValidationRules.Default)
        {
            ConformanceCase.All.Any(it => Names(it, "issues", rule.Id))
                .Should().BeTrue($"{rule.Id} needs a case that fails it");
            ConformanceCase.All.Any(it => Names(it, "passes", rule.Id) && !Names(it, "issues", rule.Id))
                .Should().BeTrue($"{rule.Id} needs a case that meets it and passes");
        }

        static bool Names(ConformanceCase it, string member, string rule) =>
            it.Json.TryGetProperty(member, out JsonElement list)
            && list.EnumerateArray().Any(item =>
                (item.ValueKind == JsonValueKind.Object ? item.GetProperty("rule") : item).ValueEquals(rule));
    }

    [Fact]
    public void There_are_enough_of_them_and_enough_are_real()
    {
        ConformanceCase.All.Count.Should().BeGreaterThanOrEqualTo(150);
        ConformanceCase.All.Count(IsPublished).Should().BeGreaterThanOrEqualTo(60);
        ConformanceCase.All.Select(it => it.ToString()).Should().OnlyHaveUniqueItems();
        FluentActions.Invoking(() => ConformanceCase.TheoryData("nothing")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_published_ones_are_as_published()
    {
        List<GradedInspection> published = Published.Inspections();

        ConformanceCase.All.Where(IsPublished).Should().AllSatisfy(it =>
        {
            var document = (GradedInspection)Inspection(it, "document");
            GradedInspection same = published.Single(p =>
                p.FirstDayOnSite == document.FirstDayOnSite
                && string.Equals(p.LocalAuthority.GssCode, document.LocalAuthority.GssCode, StringComparison.Ordinal));

            published.Should().Contain(document with { Source = same.Source });
        });
    }

    private static bool IsPublished(ConformanceCase it) => string.Equals(it.File, "published.json", StringComparison.Ordinal);

    private static Inspection Inspection(ConformanceCase it, string member) =>
        IlacsJson.ReadInspection(it.Json.GetProperty(member).GetRawText());

    private static string? Text(ConformanceCase it, string member) => it.Json.GetProperty(member).GetString();

    private static LocalDate? Date(ConformanceCase it, string member) =>
        Text(it, member) is { } text ? NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value : null;

    private static string Steps(JsonElement row) => row.TryGetProperty("steps", out JsonElement steps) ? steps.GetRawText() : "";

    private static IEnumerable<string> Found(ValidationReport report) => report.Issues.Select(Line);

    private static IEnumerable<string> Expected(ConformanceCase it) => it.Json.GetProperty("issues").EnumerateArray().Select(Line);

    private static string Line(ValidationIssue issue) => $"{issue.Rule} {issue.Severity} {issue.Path}".ToLowerInvariant();

    private static string Line(JsonElement issue) =>
        $"{issue.GetProperty("rule")} {issue.GetProperty("severity")} {issue.GetProperty("path")}".ToLowerInvariant();
}
