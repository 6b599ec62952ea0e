namespace Ilacs.Model.Tests;

public class PathwayTests
{
    [Theory]
    [InlineData("outstanding", "shortInspection", false)]
    [InlineData("good", "shortInspection", false)]
    [InlineData("requiresImprovement", "standardInspection", false)]
    [InlineData("inadequate", "standardInspection", true)]
    public void The_overall_grade_decides_what_normally_comes_next(string code, string type, bool monitoringFirst)
    {
        Grade overall = Grade.Parse(code);
        ExpectedInspection next = InspectionPathway.After(Ilacs2023(overall, Grade.Good, Grade.Good, Grade.Good, Grade.Good));

        next.Type!.Code.Should().Be(type);
        next.MonitoringFirst.Should().Be(monitoringFirst);
        next.WindowOpens.Should().Be(monitoringFirst ? null : new LocalDate(2027, 1, 8));
        next.WindowCloses.Should().Be(monitoringFirst ? null : new LocalDate(2028, 1, 8));
        next.Reason.Should().Contain(overall.Title).And.Contain("whose type Ofsted lists");
        next.ToString().Should().Be(next.Reason);
    }

    [Fact]
    public void The_window_passes_after_its_last_day_and_says_how_sure_it_is()
    {
        ExpectedInspection next = InspectionPathway.After(Ilacs2023(Grade.Good, Grade.Good, Grade.Good, Grade.Good, Grade.Good));

        next.HasPassed(new LocalDate(2020, 1, 1)).Should().BeFalse();
        next.HasPassed(new LocalDate(2028, 1, 8)).Should().BeFalse();
        next.HasPassed(new LocalDate(2028, 1, 9)).Should().BeTrue();
        next.Confidence.Should().Be(
            "Of the 214 inspections that began since June 2021 and had one before, 57 began within six months of the third "
                + "anniversary; of the 38 since July 2025, 24 did. "
            + "On 20 August 2026, 7 authorities with a window were past it.");
        FluentActions.Invoking(() => next.HasPassed(new LocalDate(5780, 1, 1, CalendarSystem.HebrewCivil)))
            .Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void After_inadequate_there_is_no_window_and_the_answer_says_why()
    {
        ExpectedInspection next =
            InspectionPathway.After(Ilacs2023(Grade.Inadequate, Grade.Good, Grade.Inadequate, Grade.Good, Grade.Good));

        next.HasPassed(new LocalDate(2100, 1, 1)).Should().BeNull();
        next.Confidence.Should().Be(
            "No window: after inadequate there is no cycle of three years. Of the 29 inspections that began since June 2021 after "
                + "inadequate, 11 began within six months of the third "
            + "anniversary; half came within 3.7 years.");
    }

    [Fact]
    public void Whether_monitoring_comes_first_is_said_in_every_branch()
    {
        GradedInspection good = Ilacs2026(Grade.Good, Grade.Good, Grade.Good, Grade.Good);

        InspectionPathway.After(latest: null).MonitoringFirst.Should().BeFalse();
        InspectionPathway.After(good).MonitoringFirst.Should().BeFalse();
        InspectionPathway.After(good, PathwayReading.CountingAsInadequate(_ => true)).MonitoringFirst.Should().BeTrue();
        InspectionPathway.After(Ilacs2026(Grade.RequiresImprovement, Grade.Good, Grade.Good, Grade.Good)).MonitoringFirst
            .Should().BeFalse();
        InspectionPathway.After(good with { Judgements = new JudgementSet { [JudgementDomain.ImpactOfLeaders] = Grade.Good } })
            .Should().Match<ExpectedInspection>(next =>
                next.MonitoringFirst == null && next.Type == null && next.WindowOpens == null
                    && next.Confidence.EndsWith("open question."));
    }

    [Theory]
    [InlineData(9989, 12, 31, true)]
    [InlineData(9990, 1, 1, false)]
    public void A_date_near_the_end_of_the_calendar_has_no_window_and_no_next_visit(int year, int month, int day, bool counts)
    {
        var start = new LocalDate(year, month, day);
        GradedInspection good = Ilacs2023(Grade.Good, Grade.Good, Grade.Good, Grade.Good, Grade.Good) with { Fieldwork = [new(start)] };

        ExpectedInspection next = InspectionPathway.After(good);
        (next.WindowCloses is not null).Should().Be(counts);
        next.Confidence.Should().StartWith(counts ? "Of the 214" : "No window: there is no inspection with a date to count from.");

        GradedInspection inadequate = Samples.NorthTyneside2020 with { LocalAuthority = new("Bradford") };
        new MonitoringSeries(new InspectionHistory([inadequate, Visit(start)]), inadequate).EstimateNext().HasValue.Should().Be(counts);
    }

    [Fact]
    public void What_happens_between_inspections_is_part_of_the_answer()
    {
        ExpectedInspection good = InspectionPathway.After(Ilacs2023(Grade.Good, Grade.Good, Grade.Good, Grade.Good, Grade.Good));
        ExpectedInspection inadequate =
            InspectionPathway.After(Ilacs2023(Grade.Inadequate, Grade.Good, Grade.Inadequate, Grade.Good, Grade.Good));
        ExpectedInspection open =
            InspectionPathway.After(Ilacs2026(Grade.Inadequate, Grade.Inadequate, Grade.Good, Grade.RequiresImprovement));

        Names(good).Should().Equal("Self-evaluation", "Annual engagement meeting", "Focused visits", "Joint targeted area inspections");
        Names(inadequate).Should().Equal("Self-evaluation", "Annual engagement meeting", "Monitoring visits",
            "Joint targeted area inspections");
        Names(open).Should().Equal("Self-evaluation", "Annual engagement meeting", "Focused visits", "Monitoring visits",
            "Joint targeted area inspections");
        InspectionPathway.After(latest: null).BetweenInspections.Should().Equal(good.BetweenInspections);
        open.BetweenInspections.Select(activity => activity.Type?.Code)
            .Should().Equal(null, null, "focusedVisit", "monitoringVisit", "jointTargetedAreaInspection");
        open.BetweenInspections.Should().OnlyContain(activity =>
            activity.Type == null || activity.Type.IsGraded == false).And.AllSatisfy(activity =>
            {
                activity.Description.Should().EndWith(".");
                activity.Source.Should().NotBeNullOrWhiteSpace();
                activity.ToString().Should().Be($"{activity.Name}: {activity.Description}");
            });

        static IEnumerable<string> Names(ExpectedInspection next) => next.BetweenInspections.Select(activity => activity.Name);
    }

    [Fact]
    public void An_authority_without_a_judgement_has_a_standard_inspection_and_no_window()
    {
        ExpectedInspection next = InspectionPathway.After(latest: null);

        next.Type.Should().Be(InspectionType.Standard);
        next.WindowOpens.Should().BeNull();
    }

    [Fact]
    public void Without_an_overall_grade_leaders_and_two_of_three_stand_in_for_good_or_better()
    {
        // Liverpool and Somerset, 2026.
        InspectionPathway.After(Ilacs2026(Grade.Good, Grade.Good, Grade.Good, Grade.RequiresImprovement))
            .Type.Should().Be(InspectionType.Short);
        InspectionPathway.After(Ilacs2026(Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.RequiresImprovement, Grade.Good))
            .Type.Should().Be(InspectionType.Standard);
    }

    [Fact]
    public void What_an_inadequate_judgement_without_an_overall_grade_means_is_open_until_the_caller_says()
    {
        GradedInspection trafford = Ilacs2026(Grade.Inadequate, Grade.Inadequate, Grade.Good, Grade.RequiresImprovement);

        InspectionPathway.After(trafford).Should().Match<ExpectedInspection>(next =>
            next.Type == null && next.MonitoringFirst == null && next.Reason.StartsWith("Open"));
        InspectionPathway.After(trafford, PathwayReading.CountingAsInadequate(_ => true)).MonitoringFirst.Should().BeTrue();
        InspectionPathway.After(trafford, PathwayReading.CountingAsInadequate(_ => false))
            .Should().Match<ExpectedInspection>(next => next.Type == InspectionType.Standard && next.MonitoringFirst == false);
    }

    [Fact]
    public void Leaders_and_two_of_three_agrees_with_the_overall_grade_in_every_inspection_of_2023()
    {
        List<GradedInspection> ilacs2023 =
            [.. Published.Inspections().Where(inspection => inspection.Framework == FrameworkEdition.Ilacs2023)];

        ilacs2023.Should().HaveCount(145).And.AllSatisfy(inspection =>
            InspectionPathway.LeadersAndTwoOfThree(inspection).Should().Be(inspection.OverallEffectiveness >= Grade.Good));
        ilacs2023.Count(inspection => InspectionPathway.LeadersAndTwoOfThree(inspection) == true).Should().Be(110);
        InspectionPathway.LeadersAndTwoOfThree(Samples.NorthTyneside2020)
            .Should().BeNull("the edition of 2018 has two practice judgements");
    }

    [Fact]
    public void A_monitoring_series_counts_days_and_estimates_the_next_visit()
    {
        var inadequate = Ilacs2023(Grade.Inadequate, Grade.Inadequate, Grade.Inadequate, Grade.Inadequate, Grade.Inadequate) with
        {
            PublishedOn = new LocalDate(2024, 8, 28),
        };
        var history = new InspectionHistory(
            new LocalAuthority("Bradford"),
        [
            inadequate,
            Visit(new LocalDate(2025, 2, 4)),
            Visit(new LocalDate(2025, 6, 10)),
            Samples.BradfordSixthVisit with { Type = InspectionType.FocusedVisit, Fieldwork = [new(new LocalDate(2025, 7, 1))] },
            Ilacs2023(Grade.Good, Grade.Good, Grade.Good, Grade.Good, Grade.Good) with { Fieldwork = [new(new LocalDate(2026, 2, 2))] },
            Visit(new LocalDate(2026, 3, 3)),
        ]);

        var series = new MonitoringSeries(history, inadequate);

        series.Visits.Should().HaveCount(2);
        series.Ordinal(0).Should().BeNull();
        series.DaysSinceInspection(0).Should().Be(160);
        series.DaysSinceVisitBefore(0).Should().BeNull();
        series.DaysSinceVisitBefore(1).Should().Be(126);
        EstimatedVisit next = series.EstimateNext()!.Value;
        (next.Earliest, next.Usual, next.Latest)
            .Should().Be((new LocalDate(2025, 8, 26), new LocalDate(2025, 10, 12), new LocalDate(2026, 6, 10)));
        next.ToString().Should().Be("2025-10-12, between 2025-08-26 and 2026-06-10");
        default(EstimatedVisit).ToString().Should().Be("no estimate");
        FluentActions.Invoking(() => new MonitoringSeries(history, Samples.NorthTyneside2020)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_monitoring_series_begins_after_the_very_inspection_that_was_given_since_a_document_may_be_there_twice()
    {
        GradedInspection once = Samples.NorthTyneside2020 with { LocalAuthority = new("Bradford") };
        GradedInspection again = once with { Summary = once.Summary };
        var history = new InspectionHistory([once, again, Visit(new LocalDate(2021, 2, 2))]);

        again.Should().Be(once).And.NotBeSameAs(once);
        new MonitoringSeries(history, once).Visits.Should().BeEmpty("the next graded inspection, though the same, ends the series");
        new MonitoringSeries(history, again).Visits.Should().ContainSingle();
        new MonitoringSeries(history, once).EstimateNext().Should().BeNull();
        FluentActions.Invoking(() => new MonitoringSeries(history, once with { Summary = once.Summary }))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new MonitoringSeries(null!, once)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => new MonitoringSeries(history, null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void The_progress_of_a_plan_is_counted_as_at_a_day()
    {
        var plan = new ActionPlan(new LocalAuthority("North Tyneside"))
        {
            Actions =
            [
                new("A") { Recommendation = 1, Status = ActionStatus.Complete, DueOn = new LocalDate(2020, 9, 30) },
                new("B") { Recommendation = 1, Status = ActionStatus.InProgress, DueOn = new LocalDate(2020, 9, 30) },
                new("C") { DueOn = new LocalDate(2020, 10, 1) },
            ],
        };

        var progress = new PlanProgress(plan, new LocalDate(2020, 10, 1), Samples.NorthTyneside2020);

        progress.Count(ActionStatus.Complete).Should().Be(1);
        progress.Count(ActionStatus.Delayed).Should().Be(0);
        progress.Count(status: null).Should().Be(1);
        progress.Overdue.Select(action => action.Action).Should().Equal("B");
        progress.RecommendationsWithoutAction.Should().Equal(2);
        new PlanProgress(plan, new LocalDate(2020, 10, 2)).Overdue.Should().HaveCount(2);
    }

    private static UngradedInspection Visit(LocalDate start) =>
        Samples.BradfordSixthVisit with { Fieldwork = [new(start, start.PlusDays(1))], Number = null };

    private static GradedInspection Ilacs2023(Grade overall, Grade leaders, Grade helpAndProtection, Grade inCare, Grade careLeavers)
    {
        GradedInspection ilacs2026 = Ilacs2026(leaders, helpAndProtection, inCare, careLeavers);
        return ilacs2026 with
        {
            Framework = FrameworkEdition.Ilacs2023,
            Judgements = ilacs2026.Judgements.With(JudgementDomain.OverallEffectiveness, overall),
            Fieldwork = [new(new LocalDate(2024, 7, 8), new LocalDate(2024, 7, 19))],
        };
    }

    private static GradedInspection Ilacs2026(Grade leaders, Grade helpAndProtection, Grade inCare, Grade careLeavers) =>
        new(InspectionType.Standard, FrameworkEdition.Ilacs2026, new LocalAuthority("Kirklees"), new JudgementSet
        {
            [JudgementDomain.ImpactOfLeaders] = leaders,
            [JudgementDomain.HelpAndProtection] = helpAndProtection,
            [JudgementDomain.ChildrenInCare] = inCare,
            [JudgementDomain.CareLeavers] = careLeavers,
        });
}
