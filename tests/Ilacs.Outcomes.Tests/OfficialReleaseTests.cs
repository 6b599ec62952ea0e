namespace Ilacs.Outcomes.Tests;

/// <summary>What Ofsted published, and what the record gives for it.</summary>
public class OfficialReleaseTests
{
    private static readonly InspectionRecord Record = InspectionRecord.National;

    public static TheoryData<string> Releases => [.. OfficialRelease.All.Select(release => release.Name)];

    [Theory]
    [MemberData(nameof(Releases))]
    public void Every_figure_of_a_release_is_reproduced(string name)
    {
        OfficialRelease release = OfficialRelease.Find(name)!;

        release.Figures.Should().NotBeEmpty().And.AllSatisfy(figure =>
            figure.In(release.OutcomesOf(Record, figure.WithPredecessors))
                .Should().Be(figure.Number, $"{release} says so of {figure.Domain} {figure.Grade}"));
    }

    [Fact]
    public void On_31_March_2025_36_were_outstanding_67_good_31_required_improvement_and_19_were_inadequate()
    {
        OutcomeTable england = Record.OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 6, 30));

        england.Outcomes.Should().HaveCount(153);
        Grade.All.Select(grade => england[JudgementDomain.OverallEffectiveness, grade]).Should().Equal(19, 31, 67, 36);
    }

    [Fact]
    public void On_31_August_2019_49_per_cent_were_good_or_outstanding_and_56_for_leaders_with_predecessors()
    {
        OutcomeTable england = Record.Outcomes(
            new OutcomeQuery(new LocalDate(2019, 8, 31)) { PublishedBy = new LocalDate(2019, 9, 30), WithPredecessors = true });

        england.ShareGoodOrBetter(JudgementDomain.OverallEffectiveness).Should().BeApproximately(73 / 149.0, 1e-9);
        england.ShareGoodOrBetter(JudgementDomain.ImpactOfLeaders).Should().BeApproximately(84 / 149.0, 1e-9);
    }

    [Theory]
    [InlineData("2019", "London", 79)]
    [InlineData("2019", "West Midlands", 21)]
    [InlineData("2024", "London", 85)]
    [InlineData("2024", "North West", 36)]
    public void Figures_of_regions_are_reproduced(string name, string region, int percent)
    {
        OutcomeTable table = OfficialRelease.Find(name)!.OutcomesOf(Record)
            .Where(outcome => Region.Named(region).Contains(outcome.Authority.Region));

        new OfficialFigure(JudgementDomain.OverallEffectiveness, grade: null, percent, isPercentage: true).In(table).Should().Be(percent);
    }

    /// <summary>Main findings as at 31 March 2024: of 65 authorities with more than one ILACS inspection, from the first to the
    /// latest.</summary>
    [Fact]
    public void In_2024_26_of_65_had_improved_15_stayed_good_or_outstanding_and_12_declined()
    {
        var changes = OfficialRelease.Find("2024")!.OutcomesOf(Record).Outcomes
            .Select(outcome => (First: Ilacs(outcome.Authority).FirstOrDefault(), outcome.Latest))
            .Where(it => it.First is not null && it.Latest is not null && it.First != it.Latest)
            .Select(it => (Before: it.First!.OverallEffectiveness!, After: it.Latest!.OverallEffectiveness!))
            .ToArray();

        changes.Should().HaveCount(65);
        changes.Count(it => it.After > it.Before).Should().Be(26);
        changes.Count(it => it.After == it.Before && it.After >= Grade.Good).Should().Be(15);
        changes.Count(it => it.After < it.Before).Should().Be(12);
    }

    [Fact]
    public void The_report_on_South_Tyneside_is_counted_in_2023_though_it_came_late()
    {
        OfficialRelease release = OfficialRelease.Find("2023")!;
        RegisteredAuthority southTyneside = AuthorityRegister.National["South Tyneside"];

        LatestOf(release.OutcomesOf(Record)).FirstDayOnSite.Should().Be(new LocalDate(2022, 12, 5));
        LatestOf(Record.OutcomesAsAt(release.AsAt, release.PublishedBy)).Framework.Should().Be(FrameworkEdition.Sif);

        GradedInspection LatestOf(OutcomeTable table) => table.Outcomes.Single(outcome => outcome.Authority == southTyneside).Latest!;
    }

    /// <summary>What was published of 2015 is reproduced. What cannot be is its cut-off: by December the count is the same whatever it was,
    /// and in June only the as-at date itself gives the 59 inspected.</summary>
    [Fact]
    public void The_releases_of_2015_are_reproduced_by_what_was_published_on_the_day()
    {
        JudgementDomain overall = JudgementDomain.OverallEffectiveness;

        OfficialRelease.Find("2015-06")!.OutcomesOf(Record).Graded(overall).Should().Be(59);
        Counts(new(2015, 6, 30), new(2015, 6, 30)).Should().Equal(14, 31, 14, 0);
        Counts(new(2015, 6, 30), new(2015, 8, 13)).Should().NotEqual([14, 31, 14, 0]);
        Counts(new(2015, 11, 30), new(2015, 11, 30)).Should().Equal(19, 38, 17, 0);
        Counts(new(2015, 11, 30), new(2015, 12, 15)).Should().Equal(19, 38, 17, 0);
        OfficialRelease.Find("2015")!.Figures.Should().NotContain(figure => figure.Grade == Grade.Outstanding, "that figure was not seen");

        IEnumerable<int> Counts(LocalDate asAt, LocalDate publishedBy) =>
            Grade.All.Select(grade => Record.OutcomesAsAt(asAt, publishedBy)[overall, grade]);
    }

    [Theory]
    [InlineData("2015-11", "2015-11-30")]
    [InlineData("2015-06", "2015-06-30")]
    [InlineData("2025", "2025-03-31")]
    [InlineData("2025-03", "2025-03-31")]
    [InlineData("2019", "2019-08-31")]
    [InlineData("2019-08", "2019-08-31")]
    [InlineData("2019-03", "2019-03-31")]
    public void A_release_is_known_by_its_year_or_its_month(string name, string asAt) =>
        OfficialRelease.Find(name)!.AsAt.Should().Be(NodaTime.Text.LocalDatePattern.Iso.Parse(asAt).Value);

    [Fact]
    public void Their_names_differ_and_their_dates_ascend()
    {
        OfficialRelease.All.Select(release => release.Name).Should().OnlyHaveUniqueItems();
        OfficialRelease.All.Select(release => release.AsAt).Should().BeInAscendingOrder();
        OfficialRelease.All.Should().OnlyContain(release =>
            release.PublishedBy > release.AsAt || (release.PublishedBy == release.AsAt && release.Note!.Contains("cut-off")));
        OfficialRelease.Find("2014").Should().BeNull();
    }

    private static IEnumerable<GradedInspection> Ilacs(RegisteredAuthority authority) =>
        Record.HistoryOf(authority).Inspections.OfType<GradedInspection>()
            .Where(inspection => inspection.Framework != FrameworkEdition.Sif);
}
