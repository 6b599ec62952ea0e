using CsCheck;

namespace Ilacs.Model.Tests;

public class HistoryAsAtTests
{
    private static readonly LocalDate Epoch = new(2024, 1, 1);

    private static readonly Gen<LocalDate> Day = Gen.Int[0, 30].Select(Epoch.PlusDays);

    private static readonly Gen<LocalDate?> DayOrNone = Gen.Select(Day, Gen.Int[0, 3]).Select((day, n) => n == 0 ? (LocalDate?)null : day);

    /// <summary>Histories of a month, so that days meet; some first days and publications are not stated.</summary>
    private static readonly Gen<InspectionHistory> AnyHistory = Gen.Select(Gens.Graded, DayOrNone, DayOrNone)
        .Select((inspection, start, published) => inspection with
        {
            Fieldwork = start is { } day ? [new(day)] : [],
            PublishedOn = published,
        })
        .Array[0, 6].Select(inspections => new InspectionHistory(Gens.Anybody, inspections));

    private static readonly InspectionHistory Bradford = HistoryTests.Of("bradford.jsonl");

    [Theory]
    [InlineData("2014-05-22", null, null)]
    [InlineData("2014-05-23", null, 2014)]
    [InlineData("2026-05-20", null, 2022)]
    [InlineData("2026-05-21", null, 2026)]
    [InlineData("2026-01-11", "2026-06-30", 2022)]
    [InlineData("2026-01-12", "2026-06-30", 2026)]
    [InlineData("2026-03-31", "2026-05-20", 2022)]
    [InlineData("2026-03-31", "2026-05-21", 2026)]
    public void An_inspection_counts_if_it_began_and_was_published_by_then_both_days_included(
        string asAt, string? publishedBy, int? year) =>
        (Bradford.LatestGraded(Date(asAt), publishedBy is null ? null : Date(publishedBy))?.FirstDayOnSite?.Year).Should().Be(year);

    [Fact]
    public void An_inspection_without_a_first_day_counts_from_its_publication_and_an_unpublished_one_never()
    {
        var (earlier, later) = ((GradedInspection)Bradford.Inspections[0], (GradedInspection)Bradford.Inspections[^1]);

        var withoutFirstDay = new InspectionHistory([earlier, later with { Fieldwork = [] }]);
        withoutFirstDay.LatestGraded(Date("2026-05-20"), publishedBy: Date("2026-06-30")).Should().BeSameAs(earlier);
        withoutFirstDay.LatestGraded(Date("2026-05-21")).Should().NotBeSameAs(earlier);

        var unpublished = new InspectionHistory(
            [earlier, later with { PublishedOn = null }, later with { Fieldwork = [], PublishedOn = null }]);
        unpublished.LatestGraded(Date("2030-01-01")).Should().BeSameAs(earlier);
    }

    [Fact]
    public void Of_two_that_began_on_the_same_day_the_one_published_later_is_the_latest()
    {
        var first = (GradedInspection)Bradford.Inspections[^1];
        GradedInspection corrected = first with { PublishedOn = Date("2026-06-01") };

        new InspectionHistory([first, corrected]).LatestGraded(Date("2026-06-01")).Should().BeSameAs(corrected);
        new InspectionHistory([corrected, first]).LatestGraded(Date("2026-06-01")).Should().BeSameAs(corrected);
    }

    [Fact]
    public void The_latest_inspections_as_at_31_March_2025_are_those_that_official_statistics_count()
    {
        string[] closedByThen = ["Bournemouth", "Cumbria", "Northamptonshire"];
        InspectionHistory[] authorities =
        [
            .. Published.Inspections()
                .GroupBy(inspection => inspection.LocalAuthority.OfstedUrn, StringComparer.Ordinal)
                .Where(group => !closedByThen.Contains(group.First().LocalAuthority.Name, StringComparer.Ordinal))
                .Select(group => new InspectionHistory(group)),
        ];

        Counted(publishedBy: Date("2025-06-30")).Should().Equal(36, 67, 31, 19);
        Counted(publishedBy: null).Should().Equal(33, 67, 34, 19);

        IEnumerable<int> Counted(LocalDate? publishedBy) => Grade.All.Reverse().Select(grade =>
            authorities.Count(authority => authority.LatestGraded(Date("2025-03-31"), publishedBy)?.OverallEffectiveness == grade));
    }

    [Fact]
    public void The_latest_judgement_on_a_domain_comes_with_the_inspection_that_made_it()
    {
        DomainJudgement latest = Bradford.Latest(JudgementDomain.CareLeavers, Date("2026-06-01"))!;

        latest.Inspection.FirstDayOnSite.Should().Be(Date("2026-01-12"));
        latest.Judgement.Should().Be(Judgement.Graded(Grade.Good));
        Bradford.Latest(JudgementDomain.CareLeavers, Date("2026-03-31"), publishedBy: Date("2026-06-30"))!
            .Inspection.Should().BeSameAs(latest.Inspection);
        Bradford.Latest(JudgementDomain.ImpactOfLeaders, Date("2018-10-28")).Should().BeNull("SIF's judgement has another name");
    }

    [Fact]
    public void An_older_inspection_answers_where_the_latest_says_nothing_on_the_domain()
    {
        // Care leavers were judged together with children in care in 2018 and 2022; overall effectiveness ended in 2026.
        Bradford.Latest(JudgementDomain.CareLeavers, Date("2026-05-01"))!.Inspection.Should().BeSameAs(Bradford.Inspections[0]);

        var trafford = new InspectionHistory(Published.Inspections().Where(inspection => inspection.LocalAuthority.Name is "Trafford"));
        LocalDate asAt = Date("2026-08-31");
        trafford.LatestGraded(asAt)!.Framework.Should().Be(FrameworkEdition.Ilacs2026);
        trafford.Latest(JudgementDomain.OverallEffectiveness, asAt)!.Inspection.Framework.Should().Be(FrameworkEdition.Ilacs2018);
        trafford.Latest(JudgementDomain.ImpactOfLeaders, asAt)!.Judgement.Should().Be(Judgement.Graded(Grade.Inadequate));
    }

    [Fact]
    public void Not_judged_is_a_judgement_and_answers()
    {
        var scilly = new InspectionHistory(
            Published.Inspections().Where(inspection => inspection.LocalAuthority.Name is "Isles of Scilly"));

        scilly.Latest(JudgementDomain.CareLeavers, Date("2017-01-01"))!.Judgement.Should().Be(Judgement.NotJudged);
    }

    [Fact]
    public void A_day_of_another_calendar_is_refused_at_once()
    {
        LocalDate julian = new(2024, 1, 1, CalendarSystem.Julian);

        FluentActions.Invoking(() => Bradford.LatestGraded(julian))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("asAt");
        FluentActions.Invoking(() => Bradford.Latest(JudgementDomain.CareLeavers, Epoch, julian))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("publishedBy");
    }

    [Fact]
    public void The_latest_satisfies_both_limits_and_no_later_one_does() =>
        Gen.Select(AnyHistory, Day, DayOrNone).Sample((history, asAt, publishedBy) =>
        {
            GradedInspection[] eligible =
            [
                .. history.Inspections.Cast<GradedInspection>()
                    .Where(inspection => Began(inspection) <= asAt && inspection.PublishedOn <= (publishedBy ?? asAt)
                        && inspection.Judgements.Count > 0),
            ];

            GradedInspection? latest = history.LatestGraded(asAt, publishedBy);

            return latest is null ? eligible.Length == 0 : eligible.Contains(latest) && eligible.Max(Began) == Began(latest);
        });

    [Fact]
    public void A_later_day_never_leads_to_an_earlier_inspection() =>
        Gen.Select(AnyHistory, Day, Day, DayOrNone).Where((_, day, later, _) => day <= later).Sample((history, day, later, publishedBy) =>
            history.LatestGraded(day, publishedBy) is not { } latest || Began(history.LatestGraded(later, publishedBy)!) >= Began(latest));

    [Fact]
    public void The_latest_judgement_is_made_by_the_latest_inspection_or_by_one_before_where_that_states_none() =>
        Gen.Select(AnyHistory, Day, Gens.Among([.. JudgementDomain.Known])).Sample((history, asAt, domain) =>
        {
            var stating = new InspectionHistory(
                Gens.Anybody,
                history.Inspections.Where(inspection => ((GradedInspection)inspection).Judgements.Domains.Contains(domain)));

            return history.Latest(domain, asAt) is { } latest
                ? ReferenceEquals(latest.Inspection, stating.LatestGraded(asAt)) && latest.Judgement == latest.Inspection.Judgements[domain]
                : stating.LatestGraded(asAt) is null;
        });

    private static LocalDate? Began(GradedInspection inspection) => inspection.FirstDayOnSite ?? inspection.PublishedOn;

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}
