using CsCheck;

namespace Ilacs.Outcomes.Tests;

public class OutcomeTableTests
{
    /// <summary>A domain is counted in the column of a later one in one step. Two steps need another design.</summary>
    [Fact]
    public void No_domain_is_counted_in_a_column_that_is_itself_counted_in_another() =>
        JudgementDomain.Known.Select(OfficialSeries.CountedAs).Should().AllSatisfy(counted =>
            OfficialSeries.CountedAs(counted).Should().Be(counted));

    private static readonly InspectionRecord Record = InspectionRecord.National;
    private static readonly Gen<LocalDate> Dates = Gen.Int[0, 4900].Select(new LocalDate(2013, 8, 1).PlusDays);

    [Fact]
    public void On_1_February_2020_an_outstanding_authority_was_one_of_14()
    {
        OutcomeTable england = Record.OutcomesAsAt(new LocalDate(2020, 2, 1));

        england[JudgementDomain.OverallEffectiveness, Grade.Outstanding].Should().Be(14);
        OutcomeRank rank = england.RankOf(AuthorityRegister.National["Leeds"], JudgementDomain.OverallEffectiveness)!;
        rank.ToString().Should().Be("one of 14 outstanding");
        rank.Should().Be(new OutcomeRank(Grade.Outstanding, better: 0, same: 14, of: 149));
        england.RankOf(AuthorityRegister.National["Hull"], JudgementDomain.OverallEffectiveness)!
            .Should().Match<OutcomeRank>(hull => hull.Better + hull.Same == hull.Of);
        england.RankOf(AuthorityRegister.National["Dorset"], JudgementDomain.OverallEffectiveness).Should().BeNull();
        england.RankOf(AuthorityRegister.National["Cumberland"], JudgementDomain.OverallEffectiveness).Should().BeNull();
    }

    [Theory]
    [InlineData(2019, 3, 31, 152)]
    [InlineData(2019, 4, 1, 151)]
    [InlineData(2021, 4, 1, 152)]
    [InlineData(2023, 3, 31, 152)]
    [InlineData(2023, 4, 1, 153)]
    public void Authorities_that_did_not_exist_yet_or_any_more_are_not_counted(int year, int month, int day, int authorities) =>
        Record.OutcomesAsAt(new LocalDate(year, month, day)).Outcomes.Should().HaveCount(authorities);

    [Fact]
    public void Each_row_adds_up_and_says_what_plain_grouping_says() =>
        Gen.Select(Dates, Gen.Int[0, 120], Gen.Bool).Sample((asAt, days, withPredecessors) =>
        {
            LocalDate publishedBy = asAt.PlusDays(days);
            OutcomeTable table = Record.Outcomes(new OutcomeQuery(asAt) { PublishedBy = publishedBy, WithPredecessors = withPredecessors });
            GradedInspection[] plain =
            [
                .. Record.Documents.OfType<GradedInspection>()
                    .Where(it => (it.FirstDayOnSite ?? it.PublishedOn) <= asAt && it.PublishedOn <= publishedBy)
                    .GroupBy(it => AuthorityRegister.National.AuthorityOf(it)!)
                    .Where(group => group.Key.ExistedOn(asAt))
                    .Select(group => group.MaxBy(it => it.FirstDayOnSite ?? it.PublishedOn)!),
            ];

            return table.Domains.All(domain =>
                Grade.All.Sum(grade => table[domain, grade]) + table.NotJudged(domain) + table.None(domain) == table.Outcomes.Count
                && Grade.All.All(grade => table[domain, grade] == plain.Count(it => Counted(it, domain, withPredecessors) == grade)));
        });

    [Fact]
    public void A_later_cut_off_never_loses_an_authority_and_never_goes_back() =>
        Gen.Select(Dates, Gen.Int[0, 400]).Sample((asAt, days) =>
        {
            OutcomeTable earlier = Record.OutcomesAsAt(asAt, asAt);
            OutcomeTable later = Record.OutcomesAsAt(asAt, asAt.PlusDays(days));

            return earlier.Outcomes.Zip(later.Outcomes).All(pair => pair.First.Authority == pair.Second.Authority
                && (pair.First.Latest is null || Began(pair.First.Latest) <= Began(pair.Second.Latest!)));
        });

    [Fact]
    public void Regions_and_types_are_parts_of_the_whole()
    {
        OutcomeTable england = Record.OutcomesAsAt(new LocalDate(2025, 3, 31), new LocalDate(2025, 6, 30));

        string[] ofsteds = [.. Region.All.Select(region => region.OfstedName).Distinct(StringComparer.Ordinal)];
        ofsteds.Select(name => england.Where(outcome => Region.Named(name).Contains(outcome.Authority.Region)).Outcomes.Count)
            .Order()
            .Should().Equal(10, 11, 14, 15, 19, 24, 27, 33);
        Region.All
            .Sum(region => england.Where(outcome => outcome.Authority.Region == region)[JudgementDomain.OverallEffectiveness, Grade.Good])
            .Should().Be(67);
        int afterShort = OutstandingAfter(InspectionType.Short);
        int afterStandard = OutstandingAfter(InspectionType.Standard);
        (afterShort + afterStandard).Should().Be(36);
        afterShort.Should().BePositive();
        afterStandard.Should().BePositive();

        int OutstandingAfter(InspectionType type) =>
            england.Where(outcome => outcome.Latest?.Type == type)[JudgementDomain.OverallEffectiveness, Grade.Outstanding];
    }

    [Fact]
    public void Since_2026_there_are_authorities_without_an_overall_grade()
    {
        OutcomeTable england = Record.OutcomesAsAt(new LocalDate(2026, 8, 20));

        england.WithoutOverallEffectiveness.Should().Be(11).And.Be(england.None(JudgementDomain.OverallEffectiveness));
        england.Domains.Should().Equal(
            JudgementDomain.ImpactOfLeaders,
            JudgementDomain.HelpAndProtection,
            JudgementDomain.ChildrenInCare,
            JudgementDomain.CareLeavers,
            JudgementDomain.OverallEffectiveness,
            JudgementDomain.ChildrenInCareAndCareLeavers);
        england.None(JudgementDomain.AdoptionPerformance).Should().Be(153);
        england[JudgementDomain.AdoptionPerformance, Grade.Good].Should().Be(0);
        Record.OutcomesAsAt(new LocalDate(2025, 3, 31)).WithoutOverallEffectiveness.Should().Be(0);
    }

    [Fact]
    public void Predecessors_count_in_the_place_of_what_followed_them()
    {
        OutcomeTable table = Record.Outcomes(new OutcomeQuery(new LocalDate(2019, 8, 31)) { WithPredecessors = true });
        OutcomeTable without = Record.OutcomesAsAt(new LocalDate(2019, 8, 31));
        JudgementDomain[] predecessors = [JudgementDomain.LeadershipManagementAndGovernance, JudgementDomain.ChildrenInCareAndCareLeavers];

        table.Domains.Should().NotContain(predecessors);
        without.Domains.Should().Contain(predecessors);
        foreach (Grade grade in Grade.All)
        {
            table[JudgementDomain.ImpactOfLeaders, grade].Should().Be(
                without[JudgementDomain.ImpactOfLeaders, grade] + without[JudgementDomain.LeadershipManagementAndGovernance, grade]);
            table[JudgementDomain.ChildrenInCare, grade].Should().Be(without[JudgementDomain.ChildrenInCareAndCareLeavers, grade]);
        }
    }

    [Fact]
    public void The_judgement_that_counts_is_the_predecessors_only_where_the_domain_itself_is_not_stated()
    {
        GradedInspection sif = Inspection("Hull", Grade.Good, new LocalDate(2015, 1, 5), new LocalDate(2015, 3, 2));
        GradedInspection odd = Inspection("Leeds", Grade.Good, new LocalDate(2015, 1, 5), new LocalDate(2015, 3, 2));
        InspectionRecord own = InspectionRecord.Of(
        [
            sif with { Judgements = sif.Judgements.With(JudgementDomain.LeadershipManagementAndGovernance, Grade.Inadequate) },
            odd with
            {
                Judgements = odd.Judgements
                    .With(JudgementDomain.LeadershipManagementAndGovernance, Grade.Inadequate)
                    .With(JudgementDomain.ImpactOfLeaders, Grade.Outstanding),
            },
        ]);

        OutcomeTable table = own.Outcomes(new OutcomeQuery(new LocalDate(2016, 1, 1)) { WithPredecessors = true });

        table.Outcomes.Where(outcome => outcome.Latest is not null)
            .Select(outcome => table.JudgementOf(outcome, JudgementDomain.ImpactOfLeaders).Grade)
            .Should().Equal(Grade.Inadequate, Grade.Outstanding);
        (table[JudgementDomain.ImpactOfLeaders, Grade.Inadequate], table[JudgementDomain.ImpactOfLeaders, Grade.Outstanding])
            .Should().Be((1, 1));
        table.None(JudgementDomain.ImpactOfLeaders).Should().Be(table.Outcomes.Count - 2);
    }

    [Fact]
    public void An_inspection_counts_from_both_cut_offs_on_and_from_publication_where_its_first_day_is_not_known()
    {
        InspectionRecord own = InspectionRecord.Of(
        [
            Inspection("Hull", Grade.Good, new LocalDate(2020, 1, 6), new LocalDate(2020, 2, 20)),
            Inspection("Leeds", Grade.Good, onSite: null, new LocalDate(2020, 2, 20)),
            Inspection("York", Grade.Good, new LocalDate(2020, 1, 6), publishedOn: null),
        ]);

        Good(new(2020, 1, 6), new(2020, 2, 20)).Should().Be(1, "Leeds counts from its publication");
        Good(new(2020, 1, 6), new(2020, 2, 19)).Should().Be(0);
        Good(new(2020, 1, 5), new(2020, 2, 20)).Should().Be(0);
        Good(new(2020, 2, 20), new(2020, 2, 20)).Should().Be(2);
        Good(new(2026, 2, 20), new(2026, 2, 20)).Should().Be(2, "York's was never published");

        int Good(LocalDate asAt, LocalDate publishedBy) =>
            own.OutcomesAsAt(asAt, publishedBy)[JudgementDomain.OverallEffectiveness, Grade.Good];
    }

    [Fact]
    public void Among_a_group_only_its_members_count()
    {
        HashSet<RegisteredAuthority> neighbours =
        [
            AuthorityRegister.National["Hull"],
            AuthorityRegister.National["Leeds"],
            AuthorityRegister.National["Cumberland"],
        ];

        OutcomeTable table = Record.Outcomes(new OutcomeQuery(new LocalDate(2020, 2, 1)) { Among = neighbours });

        table.Outcomes.Select(outcome => outcome.Authority.Name).Should().Equal("Kingston upon Hull", "Leeds");
    }

    [Fact]
    public void A_domain_that_the_edition_does_not_have_is_counted_all_the_same()
    {
        GradedInspection inspection = Inspection("Hull", Grade.Good, new LocalDate(2026, 5, 4), new LocalDate(2026, 6, 20));
        JudgementDomain fostering = JudgementDomain.Parse("fostering");
        InspectionRecord own = InspectionRecord.Of(
            [inspection with { Judgements = inspection.Judgements.With(fostering, Judgement.NotJudged) }]);

        OutcomeTable table = own.OutcomesAsAt(new LocalDate(2026, 7, 1));

        table.Domains.Should().EndWith(fostering);
        table.NotJudged(fostering).Should().Be(1);
        table.ShareGoodOrBetter(fostering).Should().BeNull();
    }

    [Fact]
    public void Queries_are_equal_by_what_they_ask_and_refuse_dates_that_are_none()
    {
        var date = new LocalDate(2020, 2, 1);

        Record.OutcomesAsAt(date).Query.Should().Be(new OutcomeQuery(date)).And.Be(new OutcomeQuery(date) { PublishedBy = date });
        new OutcomeQuery(date).Should().NotBe(new OutcomeQuery(date) { PublishedBy = date.PlusDays(1) });
        FluentActions.Invoking(() => Record.OutcomesAsAt(new LocalDate(0, 1, 1))).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new OutcomeQuery(date) { PublishedBy = date.WithCalendar(CalendarSystem.Julian) })
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void A_half_of_a_per_cent_is_rounded_up()
    {
        IEnumerable<RegisteredAuthority> forty = AuthorityRegister.National.AsAt(new LocalDate(2020, 1, 1)).Take(40);
        IEnumerable<GradedInspection> inspections =
            forty.Select((authority, place) => InspectionIn2019(authority, place < 23 ? Grade.Good : Grade.Inadequate));

        OutcomeTable table = InspectionRecord.Of(inspections).OutcomesAsAt(new LocalDate(2020, 1, 1));

        table.PercentGoodOrBetter(JudgementDomain.OverallEffectiveness).Should().Be(58, "23 of 40 are 57.5 per cent");
        table.PercentGoodOrBetter(JudgementDomain.CareLeavers).Should().BeNull();

        static GradedInspection InspectionIn2019(RegisteredAuthority authority, Grade overall) =>
            Inspection(authority.GssCode, overall, new LocalDate(2019, 1, 7), new LocalDate(2019, 2, 18)) with
            {
                LocalAuthority = authority.ToLocalAuthority(),
            };
    }

    [Fact]
    public void With_predecessors_flows_and_ranks_are_those_of_the_judgements_that_count()
    {
        var query = new OutcomeQuery(new LocalDate(2019, 8, 31)) { PublishedBy = new LocalDate(2019, 9, 30), WithPredecessors = true };
        OutcomeTable table = Record.Outcomes(query);
        OutcomeTable without = Record.OutcomesAsAt(new LocalDate(2019, 8, 31), new LocalDate(2019, 9, 30));

        table.Flows(JudgementDomain.ImpactOfLeaders).Flows.Count.Should().Be(
            without.Flows(JudgementDomain.ImpactOfLeaders).Flows.Count
                + without.Flows(JudgementDomain.LeadershipManagementAndGovernance).Flows.Count);
        AuthorityRegister.National.All.Should().OnlyContain(
            authority => table.RankOf(authority, JudgementDomain.ChildrenInCareAndCareLeavers) == null,
            "it is counted as children in care");
    }

    [Fact]
    public void The_inspection_before_is_the_last_that_was_published_by_the_cut_off()
    {
        InspectionRecord own = InspectionRecord.Of(
        [
            Inspection("Hull", Grade.Inadequate, new LocalDate(2018, 1, 8), new LocalDate(2018, 3, 1)),
            Inspection("Hull", Grade.Outstanding, new LocalDate(2019, 1, 7), publishedOn: null),
            Inspection("Hull", Grade.Good, new LocalDate(2019, 6, 3), new LocalDate(2019, 7, 15)),
        ]);

        own.OutcomesAsAt(new LocalDate(2020, 1, 1)).Flows(JudgementDomain.OverallEffectiveness).Flows.Should().ContainSingle()
            .Which.Direction.Should().Be(ChangeDirection.Improved);
    }

    [Fact]
    public void No_flow_is_claimed_from_an_inspection_without_a_date()
    {
        InspectionRecord own = InspectionRecord.Of(
        [
            Inspection("Hull", Grade.Inadequate, onSite: null, publishedOn: null),
            Inspection("Hull", Grade.Good, new LocalDate(2019, 6, 3), new LocalDate(2019, 7, 15)),
        ]);

        own.Flows(JudgementDomain.OverallEffectiveness).Flows.Should().BeEmpty();
        own.OutcomesAsAt(new LocalDate(2020, 1, 1)).Flows(JudgementDomain.OverallEffectiveness).Flows.Should().BeEmpty();
    }

    [Fact]
    public void Flows_say_how_judgements_went_from_one_inspection_to_the_next()
    {
        GradeFlows ilacs = Record.Flows(JudgementDomain.OverallEffectiveness).Where(flow => flow.Earlier.Framework != FrameworkEdition.Sif);

        ilacs.Flows.Should().HaveCount(157);
        ilacs[Grade.Good, Grade.Good].Should().Be(27);
        ilacs[Grade.RequiresImprovement, Grade.Good].Should().Be(25);
        ilacs[Grade.Good, Grade.Outstanding].Should().Be(24);
        ilacs[Grade.Outstanding, Grade.Outstanding].Should().Be(21);
        ilacs[Grade.RequiresImprovement, Grade.RequiresImprovement].Should().Be(14);
        ilacs[Grade.Inadequate, Grade.Good].Should().Be(10);
        ilacs[Grade.Inadequate, Grade.RequiresImprovement].Should().Be(9);
        ilacs[Grade.RequiresImprovement, Grade.Inadequate].Should().Be(8);
        ilacs[Grade.Good, Grade.RequiresImprovement].Should().Be(6);
        ilacs[Grade.Good, Grade.Inadequate].Should().Be(5);
        ilacs[Grade.Outstanding, Grade.Good].Should().Be(3);
        (ilacs.Improved, ilacs.Retained, ilacs.Declined).Should().Be((70, 64, 23));
        Record.Flows(JudgementDomain.CareLeavers).Flows.Where(flow => flow.Direction is not null).Should()
            .OnlyContain(flow => flow.Comparison.Basis.AllowsChange, "over a split no change is claimed");
    }

    [Fact]
    public void The_flows_of_a_table_are_those_to_the_inspections_that_count()
    {
        OutcomeTable england = Record.OutcomesAsAt(new LocalDate(2025, 3, 31), new LocalDate(2025, 6, 30));

        GradeFlows flows = england.Flows(JudgementDomain.OverallEffectiveness);

        (flows.Improved + flows.Retained + flows.Declined).Should().Be(flows.Flows.Count);
        flows.Flows.Should().OnlyContain(flow =>
            england.Outcomes.Any(outcome => outcome.Latest == flow.Later && outcome.Previous == flow.Earlier));
        flows.Flows.Single(flow => flow.Authority == AuthorityRegister.National["Kirklees"]).Direction
            .Should().Be(ChangeDirection.Improved);
    }

    private static Grade? Counted(GradedInspection inspection, JudgementDomain domain, bool withPredecessors)
    {
        JudgementDomain? predecessor = !withPredecessors ? null
            : domain == JudgementDomain.ImpactOfLeaders ? JudgementDomain.LeadershipManagementAndGovernance
            : domain == JudgementDomain.ChildrenInCare ? JudgementDomain.ChildrenInCareAndCareLeavers
            : null;
        return inspection.Judgements[domain].Grade ?? (predecessor is null ? null : inspection.Judgements[predecessor].Grade);
    }

    private static LocalDate? Began(GradedInspection inspection) => inspection.FirstDayOnSite ?? inspection.PublishedOn;

    private static GradedInspection Inspection(string authority, Grade overall, LocalDate? onSite, LocalDate? publishedOn) =>
        new(
            InspectionType.Standard,
            FrameworkEdition.Ilacs2018,
            new LocalAuthority(authority),
            new JudgementSet { [JudgementDomain.OverallEffectiveness] = overall })
        {
            Fieldwork = onSite is { } day ? [new FieldworkBlock(day)] : [],
            PublishedOn = publishedOn,
        };
}
