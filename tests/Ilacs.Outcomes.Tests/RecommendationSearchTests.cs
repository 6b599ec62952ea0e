namespace Ilacs.Outcomes.Tests;

public class RecommendationSearchTests
{
    [Theory]
    [InlineData("care-leavers", "Support for care leavers.", true)]
    [InlineData("care leaver", "Support for Care-Leavers.", true)]
    [InlineData("CARE LEAVERS", "Support for a care leaver\u2019s home", true)]
    [InlineData("careleavers", "Support for care-leavers", true)]
    [InlineData("care-leavers", "Leavers of care", false)]
    [InlineData("care leavers", "Leavers of care", true)]
    [InlineData("\"care leavers\"", "Leavers of care", false)]
    [InlineData("\u201Ccare leavers\u201D homes", "A home for care leavers", true)]
    [InlineData("\"case supervision\"", "case; supervision", true)]
    [InlineData("multiagency", "multi\u2011agency meetings", true)]
    [InlineData("multi-agency", "multiagency meetings", true)]
    [InlineData("multi agency", "multi\u2013agency meetings", true)]
    [InlineData("well-being", "their wellbeing", true)]
    [InlineData("a-way", "two ways away", true)]
    [InlineData("away", "in a way", false)]
    [InlineData("plan", "planning", false)]
    [InlineData("plans", "a plan", true)]
    [InlineData("family", "families'", true)]
    [InlineData("child", "children\u2019s", true)]
    [InlineData("childrens", "children", true)]
    [InlineData("person", "young people", true)]
    [InlineData("process", "processes", true)]
    [InlineData("service", "services", true)]
    [InlineData("statuses", "status", false)]
    [InlineData("analysis", "analyses", true)]
    [InlineData("risk", "risky", false)]
    [InlineData("IRO", "IROs", true)]
    [InlineData("17 olds", "16- and 17-year-olds", true)]
    [InlineData("help assistance", "help/assistance", true)]
    [InlineData("so\u00ADcial", "social", true)]
    public void Words_are_found_whole_whatever_their_case_number_and_hyphens(string text, string recommendation, bool isFound) =>
        Record(recommendation).Find(text).Found.Should().HaveCount(isFound ? 1 : 0);

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData("\"\"")]
    [InlineData("\"care leavers")]
    [InlineData("assess*")]
    public void What_cannot_be_looked_for_is_refused(string text)
    {
        Action find = () => Record("Support.").Find(text);
        find.Should().Throw<ArgumentException>().WithParameterName("text").WithMessage("Expected *");
    }

    [Fact]
    public void Themes_are_found_by_what_is_written_by_code_and_by_title()
    {
        InspectionRecord record = InspectionRecord.Of(
        [
            Graded("Leeds", 2024) with { Recommendations = [new Recommendation("Answer calls.") { Themes = ["frontDoor", "IT"] }] },
            new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Hull"))
            {
                PublishedOn = new LocalDate(2023, 5, 1),
                Theme = VisitTheme.CareLeavers,
                Focus = "planning",
                Recommendations = [new Recommendation("Pathways.") { Kind = RecommendationKind.AreaForPriorityAction }],
            },
            Graded("Barnet", 2014) with { RecommendationThemes = ["front door"], RecommendationCount = 3 },
        ]);

        FoundRecommendations door = record.Find("front door");
        door.Found.Should().ContainSingle().Which.IsInText.Should().BeFalse();
        door.ThemesAlone.Should().ContainSingle().Which.LocalAuthority.Name.Should().Be("Barnet");
        door.WithNumbersAlone.Should().Be(1);
        record.Find("frontDoor calls").Found.Should().ContainSingle("a word may be in the text and another in a theme");
        record.Find("\"front door calls\"").Found.Should().BeEmpty("a phrase stands in one place");
        record.Find("care leavers planning").Found.Should().ContainSingle().Which.Authority.ToString().Should().Be("Kingston upon Hull");
        record.Find("pathways").Found.Should().ContainSingle().Which.IsInText.Should().BeTrue();
    }

    [Fact]
    public void The_counts_say_what_they_rest_on()
    {
        InspectionRecord record = InspectionRecord.Of(
        [
            Graded("Leeds", 2024, "Plans for children.", "Plans for care leavers.", "Training."),
            Graded("Hull", 2024, "A plan."),
            Graded("Kent", 2024),
            Graded("Kent", 2018, "Training."),
            Graded("Narnia", 2018, "Plans.") with { Fieldwork = [] },
        ]);

        FoundRecommendations found = record.Find("plan");

        found.ToString().Should().Be("4 recommendations at 3 inspections; 4 of 5 inspections have any");
        found.Recommendations.Should().Be(6);
        found.Years.Select(year => (year.Year, year.Found, year.FoundIn, year.WithRecommendations, year.Inspections)).Should().Equal(
            (2018, 0, 0, 1, 1), (2024, 3, 2, 2, 3), (null, 1, 1, 1, 1));
        found.Years[1].ToString().Should().Be("2024: 3 recommendations at 2 of 2 inspections");
        FoundRecommendations some = found.Where(it => it.Recommendation.Text.Contains("care", StringComparison.Ordinal));
        (some.Found.Count, some.FoundIn, some.Inspections).Should().Be((1, 1, 5));
        record.Find("plan", inspection => inspection.FirstKnownDay?.Year == 2018).Inspections.Should().Be(1);
        InspectionRecord.Of([]).Find("plan").ToString().Should().Be("0 recommendations at 0 inspections; 0 of 0 inspections have any");
    }

    private static InspectionRecord Record(string text) => InspectionRecord.Of([Graded("Leeds", 2024, text)]);

    private static GradedInspection Graded(string authority, int year, params string[] recommendations) =>
        new(InspectionType.Standard, FrameworkEdition.Ilacs2023, new LocalAuthority(authority), [])
        {
            Fieldwork = [new FieldworkBlock(new LocalDate(year, 6, 3), new LocalDate(year, 6, 14))],
            Recommendations = [.. recommendations.Select(text => new Recommendation(text))],
        };
}
