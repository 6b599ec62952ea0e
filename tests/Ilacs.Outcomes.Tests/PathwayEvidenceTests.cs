namespace Ilacs.Outcomes.Tests;

public class PathwayEvidenceTests
{
    [Fact]
    public void How_often_reality_departed_from_the_pathway_is_counted_over_the_record()
    {
        int Count(bool good, InspectionType type) => Pairs.Count(pair =>
            pair.First.OverallEffectiveness is { } overall && overall >= Grade.Good == good && pair.Second.Type == type);
        Count(good: true, InspectionType.Short).Should().Be(InspectionPathway.ShortAfterGood);
        Count(good: true, InspectionType.Standard).Should().Be(InspectionPathway.StandardAfterGood);
        Count(good: false, InspectionType.Short).Should().Be(InspectionPathway.ShortAfterWorse);
        Count(good: false, InspectionType.Standard).Should().Be(InspectionPathway.StandardAfterWorse);
    }

    [Fact]
    public void How_many_came_within_six_months_of_the_third_anniversary_is_counted_over_the_record()
    {
        // Cumbria's inspection of 2022 followed one whose days on site are not published.
        (GradedInspection First, GradedInspection Second)[] since2021 = [.. Pairs
            .Where(pair => pair.First.FirstDayOnSite is not null && pair.Second.FirstDayOnSite >= new LocalDate(2021, 6, 1))];
        since2021.Length.Should().Be(InspectionPathway.SinceJune2021);
        since2021.Count(IsWithin).Should().Be(InspectionPathway.WithinWindow);

        (GradedInspection First, GradedInspection Second)[] lately = [.. since2021
            .Where(pair => pair.Second.FirstDayOnSite >= new LocalDate(2025, 7, 1))];
        lately.Length.Should().Be(InspectionPathway.SinceJuly2025);
        lately.Count(IsWithin).Should().Be(InspectionPathway.WithinWindowLately);

        (GradedInspection First, GradedInspection Second)[] afterInadequate = [.. since2021
            .Where(pair => pair.First.OverallEffectiveness == Grade.Inadequate)];
        afterInadequate.Length.Should().Be(InspectionPathway.SinceJune2021AfterInadequate);
        afterInadequate.Count(IsWithin).Should().Be(InspectionPathway.WithinWindowAfterInadequate);
        int[] days = [.. afterInadequate
            .Select(pair => Period.DaysBetween(pair.First.FirstDayOnSite!.Value, pair.Second.FirstDayOnSite!.Value)).Order()];
        Math.Round(days[days.Length / 2] / 365.25 * 10).Should().Be(InspectionPathway.MedianTenthsOfYearsAfterInadequate);
    }

    [Fact]
    public void The_window_that_is_stated_is_the_one_that_was_counted() =>
        Pairs.Select(pair => (pair, Next: InspectionPathway.After(pair.First))).Where(it => it.Next.WindowCloses is not null)
            .Should().HaveCountGreaterThan(200).And.AllSatisfy(it =>
                (it.pair.Second.FirstDayOnSite >= it.Next.WindowOpens && it.Next.HasPassed(it.pair.Second.FirstDayOnSite!.Value) == false)
                    .Should().Be(IsWithin(it.pair)));

    [Fact]
    public void On_20_August_2026_seven_authorities_were_past_their_window_and_one_that_has_none_would_have_been()
    {
        var newest = new LocalDate(2026, 8, 20);
        InspectionRecord.National.NewestPublication.Should().Be(newest);

        ValueList<ExpectedOfAuthority> expected = InspectionRecord.National.ExpectedAsAt(newest);

        expected.Count(it => it.Latest is not null).Should().Be(153);
        expected.Count(it => it.HasPassed == true).Should().Be(InspectionPathway.PastWindow);
        expected.Where(it => it.HasPassed is null && it.Latest!.FirstDayOnSite!.Value.PlusMonths(42) < newest)
            .Select(it => it.Authority.Name)
            .Should().Equal(["Nottingham"], "inadequate in 2022: no cycle of three years leads to its next inspection");
    }

    [Fact]
    public void What_is_expected_follows_from_what_was_known_as_at_the_day()
    {
        ExpectedOfAuthority Kirklees(int year, int month, int day) =>
            InspectionRecord.National.ExpectedAsAt(new LocalDate(year, month, day))
                .Single(it => it.Authority == AuthorityRegister.National["Kirklees"]);

        Kirklees(2022, 12, 10).HasPassed.Should().BeFalse("the window after June 2019 closed on that day");
        Kirklees(2022, 12, 11).HasPassed.Should().BeTrue();
        Kirklees(2024, 8, 27).HasPassed.Should().BeTrue("the report on July 2024 came a day later");
        Kirklees(2024, 8, 28)
            .Should().Match<ExpectedOfAuthority>(it =>
                it.HasPassed == false && it.Next.Type == InspectionType.Short && it.Latest!.FirstDayOnSite == new LocalDate(2024, 7, 8));
        Kirklees(2018, 1, 31)
            .Should().Match<ExpectedOfAuthority>(it => it.HasPassed == null && it.Next.MonitoringFirst == true, "inadequate in 2016");
        Kirklees(2016, 1, 31).Should().Match<ExpectedOfAuthority>(it => it.HasPassed == null && it.Latest == null);
        InspectionRecord.National.ExpectedAsAt(new LocalDate(2018, 1, 31))
            .Should().NotContain(it => it.Authority.Name == "Cumberland").And.Contain(it => it.Authority.Name == "Cumbria");
    }

    private static (GradedInspection First, GradedInspection Second)[] Pairs { get; } =
    [
        .. AuthorityRegister.National.All
            .Select(authority => InspectionRecord.National.HistoryOf(authority).Inspections.OfType<GradedInspection>().ToArray())
            .SelectMany(graded => graded.Zip(graded.Skip(1)))
            .Where(pair => pair.Second.Framework != FrameworkEdition.Sif),
    ];

    private static bool IsWithin((GradedInspection First, GradedInspection Second) pair)
    {
        LocalDate third = pair.First.FirstKnownDay!.Value.PlusYears(3);
        return pair.Second.FirstDayOnSite >= third.PlusMonths(-6) && pair.Second.FirstDayOnSite <= third.PlusMonths(6);
    }
}
