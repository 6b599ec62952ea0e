using CsCheck;

namespace Ilacs.Model.Tests;

public class HistoryOverTimeTests
{
    private static readonly InspectionHistory BarkingAndDagenham = HistoryTests.Of("barking-and-dagenham.jsonl");
    private static readonly InspectionHistory Barnet = HistoryTests.Of("barnet.jsonl");
    private static readonly InspectionHistory Bradford = HistoryTests.Of("bradford.jsonl");
    private static readonly InspectionHistory Kirklees = HistoryTests.Of("kirklees.jsonl");
    private static readonly InspectionHistory NorthTyneside = HistoryTests.Of("north-tyneside.jsonl");

    private static readonly Gen<Inspection[]> Documents = Gens.Graded.Array[0, 6];

    [Fact]
    public void Care_leavers_in_Barking_and_Dagenham_were_good_for_the_first_time_in_2023()
    {
        DomainJudgement first = BarkingAndDagenham.FirstTime(JudgementDomain.CareLeavers, Grade.Good)!;

        first.Inspection.Should().BeSameAs(BarkingAndDagenham.Inspections[^1]);
        first.Judgement.Should().Be(Judgement.Graded(Grade.Good));
        BarkingAndDagenham.FirstTime(JudgementDomain.CareLeavers, Grade.Outstanding).Should().BeNull("it was never reached");
    }

    [Fact]
    public void A_graded_inspection_without_a_date_leaves_nothing_to_claim()
    {
        var documents = BarkingAndDagenham.Inspections.OfType<GradedInspection>().ToArray();
        GradedInspection undated = documents[0] with { Fieldwork = [], PublishedOn = null };
        var unsure = new InspectionHistory([undated, .. documents]);

        unsure.FirstTime(JudgementDomain.CareLeavers, Grade.Good).Should().BeNull();
        unsure.IsFirstTime(documents[^1], JudgementDomain.CareLeavers).Should().BeFalse();
        unsure.ComparedWithBefore(documents[^1]).Should().BeEmpty("nobody knows which was before");
        unsure.LastGradeBehind(documents[^1], JudgementDomain.CareLeavers)!.Inspection.Should().BeSameAs(documents[0], "it states a date");
        unsure.LastGradeBehind(undated, JudgementDomain.CareLeavers).Should().BeNull();
        new InspectionHistory([undated, undated with { }, .. documents]).ComparedWithBefore(documents[^1])
            .Should().BeEmpty("a second one without a date makes it no clearer");
    }

    [Fact]
    public void A_document_that_is_there_twice_has_the_other_before_it()
    {
        GradedInspection[] documents = [.. BarkingAndDagenham.Inspections.OfType<GradedInspection>()];
        GradedInspection again = documents[^1] with { };
        var twice = new InspectionHistory([.. documents, again]);

        twice.ComparedWithBefore(again).Should().OnlyContain(
            comparison => comparison.Change == default(GradeChange), "the other is before it, and the same");
        twice.ComparedWithBefore(documents[^1]).Should().Equal(BarkingAndDagenham.ComparedWithBefore(documents[^1]));
    }

    [Fact]
    public void A_plan_answers_the_inspection_that_began_on_its_day()
    {
        ActionPlan plan = new(new LocalAuthority("North Tyneside")) { InspectionStartedOn = new LocalDate(2020, 3, 9) };

        NorthTyneside.InspectionOf(plan).Should().BeSameAs(NorthTyneside.Inspections[1]);
        NorthTyneside.InspectionOf(plan with { InspectionStartedOn = new LocalDate(2020, 3, 10) }).Should().BeNull();
        NorthTyneside.InspectionOf(plan with { InspectionStartedOn = null }).Should().BeNull();
    }

    [Fact]
    public void There_is_no_first_time_to_claim_where_the_first_comparable_judgement_was_as_good()
    {
        BarkingAndDagenham.FirstTime(JudgementDomain.CareLeavers, Grade.RequiresImprovement).Should().BeNull();

        // Leadership, management and governance was good in 2014; its successor again in 2026.
        Bradford.FirstTime(JudgementDomain.ImpactOfLeaders, Grade.Good).Should().BeNull();

        // Together with children in care, care leavers were good in 2019.
        Barnet.FirstTime(JudgementDomain.CareLeavers, Grade.Good).Should().BeNull();
    }

    [Fact]
    public void The_first_time_may_come_after_several_worse_judgements()
    {
        GradedInspection[] documents = [.. BarkingAndDagenham.Inspections.OfType<GradedInspection>()];
        GradedInspection better = documents[^1] with
        {
            Fieldwork = [new(new LocalDate(2026, 1, 12))],
            PublishedOn = new LocalDate(2026, 3, 2),
            Judgements = documents[^1].Judgements.With(JudgementDomain.HelpAndProtection, Grade.Good),
        };

        for (int before = 1; before <= documents.Length; before++)
        {
            new InspectionHistory([.. documents[^before..], better]).IsFirstTime(better, JudgementDomain.HelpAndProtection)
                .Should().BeTrue($"{before} were worse");
        }
    }

    [Fact]
    public void A_better_grade_reaches_a_lower_one_too()
    {
        Barnet.FirstTime(JudgementDomain.ChildrenInCareAndCareLeavers, Grade.RequiresImprovement)!
            .Judgement.Should().Be(Judgement.Graded(Grade.Good));
        FluentActions.Invoking(() => Barnet.FirstTime(JudgementDomain.CareLeavers, null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void The_first_time_is_where_IsFirstTime_holds_and_nowhere_else() =>
        Documents.Sample(documents =>
        {
            var history = new InspectionHistory(Gens.Anybody, documents);
            return history.Inspections.Cast<GradedInspection>().All(inspection => JudgementDomain.Known.All(domain =>
                inspection.Judgements[domain].Grade is not { } grade
                || history.IsFirstTime(inspection, domain) == ReferenceEquals(history.FirstTime(domain, grade)?.Inspection, inspection)));
        });

    [Fact]
    public void Leaders_in_North_Tyneside_were_good_or_better_three_times_in_a_row_since_2017_and_outstanding_twice()
    {
        GradedInspection[] all = [.. NorthTyneside.Inspections.Cast<GradedInspection>()];

        NorthTyneside.UnbrokenRun(all[^1], JudgementDomain.ImpactOfLeaders, Grade.Good).Should().Equal(all);
        NorthTyneside.UnbrokenRun(all[^1], JudgementDomain.ImpactOfLeaders, Grade.Outstanding).Should().Equal(all[1..]);
        NorthTyneside.UnbrokenRun(all[1], JudgementDomain.ImpactOfLeaders, Grade.Good).Should().HaveCount(2);
    }

    [Fact]
    public void A_run_goes_on_through_every_inspection_of_a_domain_that_was_succeeded()
    {
        // Leadership, management and governance twice under SIF, in 2015 and 2017; then the impact of leaders.
        var norfolk = new InspectionHistory(Published.Inspections().Where(inspection => inspection.LocalAuthority.Name is "Norfolk"));

        norfolk.UnbrokenRun((GradedInspection)norfolk.Inspections[^1], JudgementDomain.ImpactOfLeaders, Grade.RequiresImprovement)
            .Select(inspection => inspection.FirstDayOnSite!.Value.Year).Should().Equal(2015, 2017, 2022, 2026);
    }

    [Fact]
    public void A_worse_grade_breaks_a_run()
    {
        // Inadequate in 2016, requires improvement in 2019, good in 2024.
        var latest = (GradedInspection)Kirklees.Inspections[^1];

        Kirklees.UnbrokenRun(latest, JudgementDomain.ImpactOfLeaders, Grade.RequiresImprovement)
            .Should().Equal(Kirklees.Inspections.Skip(1).Cast<GradedInspection>());
        Kirklees.UnbrokenRun(latest, JudgementDomain.ImpactOfLeaders, Grade.Good).Should().Equal(latest);
        Kirklees.UnbrokenRun(latest, JudgementDomain.ImpactOfLeaders, Grade.Outstanding).Should().BeEmpty();
        Kirklees.UnbrokenRun(latest, JudgementDomain.ImpactOfLeaders, Grade.Inadequate).Should().HaveCount(3);
    }

    [Fact]
    public void A_split_breaks_a_run_and_so_does_an_inspection_without_a_comparable_judgement()
    {
        // Outstanding under SIF, together with children in care in 2020, outstanding in 2024.
        var latest = (GradedInspection)NorthTyneside.Inspections[^1];
        NorthTyneside.UnbrokenRun(latest, JudgementDomain.CareLeavers, Grade.Good).Should().Equal(latest);
        NorthTyneside.UnbrokenRun(latest, JudgementDomain.ChildrenInCare, Grade.Good).Should().Equal(latest);

        GradedInspection notJudged = Samples.NorthTyneside2020 with
        {
            Judgements = Samples.NorthTyneside2020.Judgements.With(JudgementDomain.HelpAndProtection, Judgement.NotJudged),
        };
        var broken = new InspectionHistory([NorthTyneside.Inspections[0], notJudged, latest]);
        broken.UnbrokenRun(latest, JudgementDomain.HelpAndProtection, Grade.Good).Should().Equal(latest);
    }

    [Fact]
    public void A_visit_does_not_break_a_run()
    {
        // The sixth monitoring visit stands between 2018 and 2022.
        var latest = (GradedInspection)Bradford.Inspections[^1];

        Bradford.UnbrokenRun(latest, JudgementDomain.HelpAndProtection, Grade.Inadequate)
            .Should().Equal(Bradford.Inspections.OfType<GradedInspection>());
    }

    [Fact]
    public void No_run_is_claimed_where_nobody_knows_which_inspection_came_before()
    {
        var latest = (GradedInspection)NorthTyneside.Inspections[^1];
        var ofKirklees = (GradedInspection)Kirklees.Inspections[^1];
        var unsure = new InspectionHistory([.. NorthTyneside.Inspections, latest with { Fieldwork = [], PublishedOn = null }]);

        unsure.UnbrokenRun(latest, JudgementDomain.ImpactOfLeaders, Grade.Good).Should().Equal(latest);
        FluentActions.Invoking(() => Kirklees.UnbrokenRun(latest, JudgementDomain.ImpactOfLeaders, Grade.Good))
            .Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Kirklees.UnbrokenRun(ofKirklees, JudgementDomain.ImpactOfLeaders, null!))
            .Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void A_run_at_a_better_grade_is_the_end_of_that_at_a_worse_one() =>
        Gen.Select(Documents, Gens.Among([.. JudgementDomain.Known]), Gens.Grade, Gens.Grade)
            .Where((_, _, worse, better) => worse <= better)
            .Sample((documents, domain, worse, better) =>
            {
                var history = new InspectionHistory(Gens.Anybody, documents);
                return history.Inspections.Cast<GradedInspection>().All(upTo =>
                {
                    var (longer, shorter) = (history.UnbrokenRun(upTo, domain, worse), history.UnbrokenRun(upTo, domain, better));
                    return shorter.SequenceEqual(longer.Skip(longer.Count - shorter.Count))
                        && (shorter.Count > 0) == (upTo.Judgements[domain].Grade >= better)
                        && (shorter.Count == 0 || ReferenceEquals(shorter[^1], upTo));
                });
            });

    [Fact]
    public void The_days_between_inspections_are_counted_from_first_day_to_first_day()
    {
        Barnet.Inspections.Select(Barnet.DaysSinceGradedBefore).Should().Equal([null, 748, 1855]);

        // The visit of September 2021, and the inspection after it, both follow that of September 2018.
        Bradford.Inspections.Select(Bradford.DaysSinceGradedBefore).Should().Equal([null, 1672, 1086, 1526, 1148]);
    }

    [Fact]
    public void The_days_between_inspections_are_not_known_without_both_first_days()
    {
        Inspection[] documents = [Barnet.Inspections[0], Barnet.Inspections[1] with { Fieldwork = [] }, Barnet.Inspections[2]];
        var history = new InspectionHistory(documents);

        documents.Select(history.DaysSinceGradedBefore).Should().AllSatisfy(days => days.Should().BeNull());
        FluentActions.Invoking(() => history.DaysSinceGradedBefore(Barnet.Inspections[1])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void The_order_in_which_documents_are_given_changes_nothing()
    {
        LocalDate firstDay = new(2024, 1, 1);
        Gen<Inspection[]> onDifferentDays = Gen.OneOf(Gens.Graded, Gens.Ungraded).Array[0, 6]
            .Select(documents => documents
                .Select((document, i) => document with
                {
                    Fieldwork = [new(firstDay.PlusYears(i))],
                    PublishedOn = firstDay.PlusYears(i),
                })
                .ToArray());

        onDifferentDays
            .SelectMany(documents => Gen.Shuffle(documents.ToArray()).Select(shuffled => (documents, shuffled)))
            .Sample((documents, shuffled) =>
            {
                var (one, other) = (new InspectionHistory(Gens.Anybody, documents), new InspectionHistory(Gens.Anybody, shuffled));
                return one.Inspections == other.Inspections
                    && one.RecurringThemes() == other.RecurringThemes()
                    && JudgementDomain.Known.All(domain =>
                        Grade.All.All(grade => one.FirstTime(domain, grade) == other.FirstTime(domain, grade)));
            });
    }
}
