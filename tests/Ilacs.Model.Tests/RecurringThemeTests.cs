using CsCheck;

namespace Ilacs.Model.Tests;

public class RecurringThemeTests
{
    private static readonly GradedInspection Graded2018 = Samples.NorthTyneside2020 with
    {
        Fieldwork = [new(new LocalDate(2018, 5, 1))],
        Recommendations =
        [
            new("Strategy meetings in time") { Themes = ["supervision", "strategy meetings"] },
            new("Minutes of strategy meetings")
            {
                Themes = ["Strategy meetings", "recording", "supervision"],
                Kind = RecommendationKind.AreaForPriorityAction,
            },
            new("Records up to date") { Themes = ["recording", "Recording", "supervision"] },
        ],
    };

    private static readonly UngradedInspection Visit2020 = new(InspectionType.FocusedVisit, new LocalAuthority("North Tyneside"))
    {
        Fieldwork = [new(new LocalDate(2020, 10, 6))],
        Theme = VisitTheme.FrontDoor,
    };

    private static readonly GradedInspection Graded2022 = Samples.NorthTyneside2020 with
    {
        Fieldwork = [new(new LocalDate(2022, 5, 1))],
        Recommendations = [new("Thresholds at the front door") { Themes = ["front door", "thresholds"] }],
        Strengths = [new("Strategy meetings are prompt") { Themes = ["STRATEGY MEETINGS"] }],
    };

    private static readonly GradedInspection Graded2025 = Samples.NorthTyneside2020 with
    {
        Fieldwork = [new(new LocalDate(2025, 5, 1))],
        Recommendations =
        [
            new("Strategy meetings with all partners") { Themes = ["strategy meetings", "supervision"] },
            new("Regular supervision") { Themes = ["supervision"] },
        ],
    };

    private static readonly InspectionHistory Built = new([Graded2025, Graded2022, Visit2020, Graded2018]);

    [Fact]
    public void Themes_of_Barnet_that_recur_are_assessment_and_exploitation_of_2017_and_2019()
    {
        InspectionHistory barnet = HistoryTests.Of("barnet.jsonl");

        ValueList<RecurringTheme> themes = barnet.RecurringThemes();

        themes.Select(theme => theme.Theme).Should().Equal("assessment", "exploitation");
        themes.Should().AllSatisfy(theme => theme.Inspections.Should().Equal(barnet.Inspections.Take(2)));
        themes[0].Places.Select(place => (place.Inspection.FirstDayOnSite!.Value.Year, place.Recommendation is not null))
            .Should().Equal((2017, true), (2017, true), (2019, true));
        themes[1].ToString().Should().Be(
            "exploitation: Barnet, singleInspection, 2017-04-25/2017-05-18; Barnet, standardInspection, 2019-05-13/2019-05-24");
    }

    [Fact]
    public void Management_oversight_recurs_over_three_reports_of_Barking_and_Dagenham_though_the_words_of_one_only_are_held()
    {
        InspectionHistory history = HistoryTests.Of("barking-and-dagenham.jsonl");

        RecurringTheme theme = history.RecurringThemes().Should().ContainSingle().Which;

        theme.Theme.Should().Be("management oversight");
        theme.Inspections.Should().Equal(history.Inspections);
        theme.Places.Select(place => (place.Inspection.FirstDayOnSite!.Value.Year, place.IsToImprove, place.Recommendation?.Text))
            .Should().Equal(
                (2014, true, null),
                (2019, true, null),
                (2023, true, "Supervision and management oversight: enough of it, good, consistent and effective"));
    }

    [Fact]
    public void What_is_to_improve_is_told_from_the_theme_of_a_visit_also_where_the_words_are_not_held()
    {
        UngradedInspection visit = Visit2020 with { RecommendationThemes = ["Supervision", "supervision"] };

        ValueList<RecurringTheme> themes = new InspectionHistory([visit, Graded2022, Graded2025]).RecurringThemes();

        themes[0].Places.Select(place => (place.IsToImprove, place.Recommendation is null, place.Strength is null))
            .Should().Equal((false, true, true), (true, false, true));
        themes.Select(theme => theme.Theme).Should().Equal("Front door", "Supervision", "STRATEGY MEETINGS");
        themes[1].Places.Select(place => (place.IsToImprove, place.Recommendation is null))
            .Should().Equal((true, true), (true, false), (true, false));
        themes[2].Places.Select(place => (place.IsToImprove, place.Strength is null)).Should().Equal((false, false), (true, true));
    }

    [Fact]
    public void A_theme_that_is_known_from_one_report_alone_does_not_recur()
    {
        Built.RecurringThemes().Select(theme => theme.Theme).Should()
            .NotContain("recording", "three times in 2018, but in 2018 alone")
            .And.NotContain("thresholds");
    }

    [Fact]
    public void The_themes_at_most_inspections_come_first_and_are_written_as_where_they_first_come_up() =>
        Built.RecurringThemes().Select(theme => (theme.Theme, theme.Inspections.Count, theme.Places.Count)).Should().Equal(
            ("strategy meetings", 3, 4), ("supervision", 2, 5), ("Front door", 2, 2));

    [Fact]
    public void Each_place_says_whether_it_is_to_improve_a_strength_or_the_theme_of_a_visit()
    {
        ValueList<RecurringTheme> themes = Built.RecurringThemes();

        Placed(themes[0]).Should().Equal(
            (Graded2018, Graded2018.Recommendations[0], null),
            (Graded2018, Graded2018.Recommendations[1], null),
            (Graded2022, null, Graded2022.Strengths[0]),
            (Graded2025, Graded2025.Recommendations[0], null));
        Placed(themes[2]).Should().Equal((Visit2020, null, null), (Graded2022, Graded2022.Recommendations[0], null));

        static IEnumerable<(Inspection, Recommendation?, Strength?)> Placed(RecurringTheme theme) =>
            theme.Places.Select(place => (place.Inspection, place.Recommendation, place.Strength));
    }

    [Fact]
    public void A_document_that_is_there_twice_counts_once()
    {
        GradedInspection again = Graded2018 with { Summary = Graded2018.Summary };

        new InspectionHistory([Graded2018, again]).RecurringThemes().Should().BeEmpty();
        new InspectionHistory([Graded2018, again, Graded2022]).RecurringThemes()
            .Should().Equal(new InspectionHistory([Graded2018, Graded2022]).RecurringThemes());
    }

    [Fact]
    public void A_recommendation_or_strength_that_names_a_theme_twice_is_one_place()
    {
        GradedInspection twice = Graded2022 with { Strengths = [new("Records") { Themes = ["recording", "Recording"] }] };

        new InspectionHistory([Graded2018, twice]).RecurringThemes()
            .Should().ContainSingle().Which.Places.Should().HaveCount(3);
    }

    [Fact]
    public void A_theme_recurs_exactly_if_two_different_inspections_or_visits_have_it() =>
        Gen.OneOf(Gens.Graded, Gens.Ungraded).Array[0, 5].Sample(documents =>
        {
            ILookup<string, Inspection> where = documents.Distinct()
                .SelectMany(document => ThemesOf(document).Distinct(StringComparer.OrdinalIgnoreCase).Select(theme => (theme, document)))
                .ToLookup(found => found.theme, found => found.document, StringComparer.OrdinalIgnoreCase);
            ValueList<RecurringTheme> themes = new InspectionHistory(Gens.Anybody, documents).RecurringThemes();

            return themes.Count == where.Count(theme => theme.Count() > 1)
                && themes.All(theme => theme.Inspections.ToHashSet().SetEquals(where[theme.Theme]));
        });

    private static IEnumerable<string> ThemesOf(Inspection document) =>
        document.Recommendations.SelectMany(recommendation => recommendation.Themes).Concat(document.RecommendationThemes)
            .Concat(document.Strengths.SelectMany(strength => strength.Themes))
            .Concat(document is UngradedInspection { Theme: { } theme } ? [theme.Title] : []);
}
