namespace Ilacs.Model.Tests;

/// <summary>
/// Inspections that are announced, under way, paused or deferred have graded nothing: no answer takes them for a graded one.
/// </summary>
public class NotYetJudgedTests
{
    private static readonly GradedInspection First =
        Kent(InspectionType.Standard, new(2023, 5, 15), new LocalDate(2023, 7, 10), Grade.Inadequate);

    private static readonly GradedInspection Later =
        Kent(InspectionType.Short, new(2026, 3, 2), new LocalDate(2026, 4, 14), Grade.Good);

    private static readonly UngradedInspection Visit = new(InspectionType.FocusedVisit, First.LocalAuthority)
    {
        Fieldwork = [new(new LocalDate(2025, 6, 17), new LocalDate(2025, 6, 18))],
        Framework = FrameworkEdition.Ilacs2023,
    };

    public static TheoryData<GradedInspection> NotYetJudged =>
    [
        new GradedInspection(InspectionType.Standard, FrameworkEdition.Ilacs2023, First.LocalAuthority, [])
        {
            AnnouncedOn = new LocalDate(2025, 3, 3),
        },
        new GradedInspection(InspectionType.Standard, FrameworkEdition.Ilacs2023, First.LocalAuthority, [])
        {
            Fieldwork = [new(new LocalDate(2025, 3, 10), new LocalDate(2025, 3, 12))],
        },
        new GradedInspection(InspectionType.Standard, FrameworkEdition.Ilacs2023, First.LocalAuthority, []),
    ];

    [Theory]
    [MemberData(nameof(NotYetJudged))]
    public void Every_answer_on_grades_is_the_same_with_and_without_it(GradedInspection pending)
    {
        InspectionHistory without = new([First, Visit, Later]);
        InspectionHistory with = new([First, pending, Visit, Later]);

        with.Inspections.Should().HaveCount(4);
        with.Graded.Should().Equal(First, Later);
        with.GradedBefore(Later).Should().BeSameAs(First);
        with.ComparedWithBefore(Later).Should().Equal(without.ComparedWithBefore(Later)).And.Contain(it => it.Change != null);
        with.DaysSinceGradedBefore(Later).Should().Be(without.DaysSinceGradedBefore(Later)).And.NotBeNull();
        with.FirstTime(JudgementDomain.OverallEffectiveness, Grade.Good)!.Inspection.Should().BeSameAs(Later);
        with.UnbrokenRun(Later, JudgementDomain.OverallEffectiveness, Grade.Inadequate).Should().Equal(First, Later);
        foreach (JudgementDomain domain in First.Judgements.Domains)
        {
            with.LastGradeBehind(Later, domain).Should().Be(without.LastGradeBehind(Later, domain));
            with.IsFirstTime(Later, domain).Should().Be(without.IsFirstTime(Later, domain));
        }

        with.LatestGraded(new LocalDate(2025, 12, 31)).Should().BeSameAs(First);
        Rules(with, Later).Should().Equal(Rules(without, Later)).And.Contain("ILACS032", "a short inspection came after inadequate");
        Rules(with, Visit).Should().Equal(Rules(without, Visit)).And.Contain("ILACS035", "a focused visit came after inadequate");
    }

    [Fact]
    public void A_monitoring_series_goes_on_past_it()
    {
        UngradedInspection visit = Visit with { Type = InspectionType.MonitoringVisit };
        GradedInspection paused = NotYetJudged.Skip(1).First().Data;

        new MonitoringSeries(new([First, paused, visit, Later]), First).Visits.Should().Equal(visit);
    }

    [Fact]
    public void Some_judgements_may_be_there_and_others_not_while_it_is_not_published()
    {
        GradedInspection underWay = First with
        {
            PublishedOn = null,
            Judgements = new() { [JudgementDomain.ImpactOfLeaders] = Grade.Good },
        };

        underWay.Validate().Issues.Should().ContainSingle(issue => issue.Rule == "ILACS063")
            .Which.Message.Should().Contain("on helpAndProtection, childrenInCare, careLeavers, overallEffectiveness");
        underWay.Validate().Errors.Should().BeEmpty();
        (underWay with { PublishedOn = First.PublishedOn }).Validate().Errors.Should().HaveCount(4);
    }

    [Fact]
    public void The_first_block_of_one_that_may_be_paused_may_be_short()
    {
        GradedInspection paused = First with
        {
            PublishedOn = null,
            Judgements = [],
            Fieldwork = [new(new LocalDate(2025, 3, 10), new LocalDate(2025, 3, 12))],
        };

        paused.Validate().Issues.Should().NotContain(issue => issue.Rule == "ILACS023");
        (paused with { PublishedOn = new LocalDate(2025, 4, 25) }).Validate().Issues.Should().Contain(issue => issue.Rule == "ILACS023");
    }

    [Fact]
    public void A_history_refuses_what_states_another_number_than_its_authority()
    {
        LocalAuthority barnet = new("Barnet") { OfstedUrn = "80487", LaCode = "302" };
        LocalAuthority kirklees = new("Kirklees") { OfstedUrn = "80478", LaCode = "382" };

        Of(barnet, kirklees).Should().Throw<ArgumentException>().WithMessage("expected inspections of Barnet, found one of Kirklees*");
        Of(LocalAuthority.FromLaCode("302"), kirklees).Should().Throw<ArgumentException>();
        Of(barnet, new LocalAuthority("London Borough of Barnet")).Should().NotThrow("a name may change");
        Of(barnet, LocalAuthority.FromGssCode("E09000003")).Should().NotThrow();

        static Action Of(LocalAuthority authority, LocalAuthority stated) => () =>
            _ = new InspectionHistory(authority, [First with { LocalAuthority = stated }]);
    }

    private static IEnumerable<string> Rules(InspectionHistory history, Inspection inspection) =>
        inspection.Validate(history).Issues.Select(issue => issue.Rule);

    private static GradedInspection Kent(InspectionType type, LocalDate from, LocalDate published, Grade grade) =>
        new(type, FrameworkEdition.Ilacs2023, new LocalAuthority("Kent"), new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = grade,
            [JudgementDomain.HelpAndProtection] = grade,
            [JudgementDomain.ChildrenInCare] = grade,
            [JudgementDomain.CareLeavers] = grade,
            [JudgementDomain.OverallEffectiveness] = grade,
        })
        {
            Fieldwork = [new(from, from.PlusDays(type == InspectionType.Short ? 4 : 11))],
            PublishedOn = published,
        };
}
