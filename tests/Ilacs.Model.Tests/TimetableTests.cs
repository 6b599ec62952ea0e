using CsCheck;

namespace Ilacs.Model.Tests;

public class TimetableTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.EnglandAndWales;

    [Theory]
    [InlineData("North Tyneside", 2020, 4, 8, 2020, 7, 21)]
    [InlineData("Stockton-on-Tees", 2023, 5, 9, 2023, 8, 16)]
    public void A_plan_is_due_70_working_days_after_receipt(string authority, int y, int m, int d, int dueYear, int dueMonth, int dueDay) =>
        StatutoryTimetable.ForReportReceived(new LocalDate(y, m, d)).ActionPlanDue
            .Should().Be(new LocalDate(dueYear, dueMonth, dueDay), authority);

    [Fact]
    public void The_council_publishes_within_30_working_days_and_drafts_within_20()
    {
        StatutoryTimetable dates = StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8));

        dates.CouncilPublicationDue.Should().Be(new LocalDate(2020, 5, 26));
        dates.DraftPlanDue.Should().Be(new LocalDate(2020, 5, 11));
        StatutoryTimetable.ForReportReceived(new LocalDate(2018, 8, 10)).DraftPlanDue
            .Should().Be(new LocalDate(2018, 9, 10), "St Helens, 2018");
    }

    [Fact]
    public void An_agreed_date_overrides_the_statutory_one() =>
        StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8), agreedDueOn: new LocalDate(2020, 9, 30)).ActionPlanDue
            .Should().Be(new LocalDate(2020, 9, 30));

    [Theory]
    [InlineData(2020, 5, 4, true)] // The early May bank holiday of 2020 was moved to Friday 8 May.
    [InlineData(2020, 5, 8, false)]
    [InlineData(2022, 6, 2, false)]
    [InlineData(2022, 6, 3, false)]
    [InlineData(2022, 9, 19, false)]
    [InlineData(2023, 5, 8, false)]
    [InlineData(2024, 3, 29, false)] // Good Friday.
    [InlineData(2024, 7, 6, false)] // Saturday.
    [InlineData(2024, 7, 8, true)]
    public void One_off_bank_holidays_count(int year, int month, int day, bool works) =>
        Calendar.IsWorkingDay(new LocalDate(year, month, day)).Should().Be(works);

    [Fact]
    public void The_bank_holidays_are_those_published() =>
        Enumerable.Range(0, Period.DaysBetween(Calendar.FirstDay, Calendar.LastDay) + 1).Select(Calendar.FirstDay.PlusDays)
            .Where(day => day.DayOfWeek < IsoDayOfWeek.Saturday && !Calendar.IsWorkingDay(day))
            .Should().Equal(File.ReadLines(Shared.Path("data/bank-holidays-england-and-wales.csv")).Skip(1)
                .Select(line => NodaTime.Text.LocalDatePattern.Iso.Parse(line[..10]).Value)
                .Where(day => day.DayOfWeek < IsoDayOfWeek.Saturday));

    [Fact]
    public void Adding_working_days_agrees_with_walking_day_by_day() =>
        Gen.Select(Gen.Int[0, 5800], Gen.Int[1, 120]).Sample((start, count) =>
        {
            LocalDate day = Calendar.FirstDay.PlusDays(start);
            LocalDate walked = day;
            for (int left = count; left > 0; left -= Calendar.IsWorkingDay(walked) ? 1 : 0)
            {
                walked = walked.PlusDays(1);
            }

            LocalDate added = Calendar.AddWorkingDays(day, count);
            return added == walked && Calendar.WorkingDaysBetween(day, added) == count && Calendar.WorkingDaysBetween(added, day) == -count;
        });

    [Fact]
    public void A_deadline_costs_no_allocation()
    {
        var received = new LocalDate(2020, 4, 8);
        _ = StatutoryTimetable.ForReportReceived(received);
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = StatutoryTimetable.ForReportReceived(received);
        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    [Fact]
    public void Dates_outside_the_known_years_are_refused()
    {
        Action[] uses =
        [
            () => Calendar.IsWorkingDay(new LocalDate(2011, 12, 31)),
            () => Calendar.IsWorkingDay(new LocalDate(2029, 1, 1)),
            () => Calendar.AddWorkingDays(new LocalDate(2028, 10, 1), 70),
            () => StatutoryTimetable.ForReportReceived(new LocalDate(2028, 10, 1)),
            () => Calendar.AddWorkingDays(new LocalDate(2028, 1, 3), 0),
        ];

        uses.Should().AllSatisfy(use => use.Should().Throw<ArgumentOutOfRangeException>());
        uses[1].Should().Throw<ArgumentOutOfRangeException>().WithMessage(
            "2029-01-01 is outside 2012-01-01 to 2028-12-31, the days whose bank holidays are known here.*");
    }

    [Fact]
    public void Callers_can_bring_their_own_days_and_every_date_is_counted_by_them()
    {
        var own = new WorkingDayCalendar(2030, 2030, [new LocalDate(2030, 1, 1), new LocalDate(2030, 1, 3)]);
        var received = new LocalDate(2030, 1, 1);

        own.AddWorkingDays(received, 2).Should().Be(new LocalDate(2030, 1, 4));
        StatutoryTimetable.ForReportReceived(received, own).Should().Match<StatutoryTimetable>(dates =>
            dates.DraftPlanDue == new LocalDate(2030, 1, 30) && dates.CouncilPublicationDue == new LocalDate(2030, 2, 13)
                && dates.ActionPlanDue == new LocalDate(2030, 4, 10));
        var plan = new ActionPlan(new LocalAuthority("Kent")) { ReportReceivedOn = received };
        StatutoryTimetable.DueDateOf(plan, own).Should().Be(new LocalDate(2030, 4, 10));
        StatutoryTimetable.DueDateOf(plan).Should().BeNull("the bank holidays of 2030 are not known");

        // Without a holiday the plan of North Tyneside would have been due five days earlier.
        StatutoryTimetable.DueDateOf(plan with { ReportReceivedOn = new LocalDate(2020, 4, 8) }, new WorkingDayCalendar(2020, 2020, []))
            .Should().Be(new LocalDate(2020, 7, 15));
        FluentActions.Invoking(() => new WorkingDayCalendar(2030, 2030, [new LocalDate(2031, 1, 1)]))
            .Should().Throw<ArgumentException>().WithMessage("*found 2031-01-01*");
        FluentActions.Invoking(() => new WorkingDayCalendar(2030, 2030, [new LocalDate(2029, 12, 31)]))
            .Should().Throw<ArgumentException>().WithMessage("*found 2029-12-31*");
        FluentActions.Invoking(() => new WorkingDayCalendar(2030, 2029, [])).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void A_calendar_knows_its_first_and_last_day_and_no_other_and_both_may_be_holidays()
    {
        LocalDate first = new(2031, 1, 1), last = new(2031, 12, 31), before = new(2030, 12, 31), after = new(2032, 1, 1);
        var free = new WorkingDayCalendar(2031, 2031, [first, last]);
        var worked = new WorkingDayCalendar(2031, 2031, []);

        new[] { before, first, last, after }.Select(free.Covers).Should().Equal(false, true, true, false);
        (free.IsWorkingDay(first), free.IsWorkingDay(last), worked.IsWorkingDay(first), worked.IsWorkingDay(last))
            .Should().Be((false, false, true, true));
        FluentActions.Invoking(() => free.IsWorkingDay(after)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => free.IsWorkingDay(before)).Should().Throw<ArgumentOutOfRangeException>();

        LocalDate dayBefore = last.PlusDays(-1);
        worked.AddWorkingDays(dayBefore, 1).Should().Be(last);
        FluentActions.Invoking(() => free.AddWorkingDays(dayBefore, 1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => worked.AddWorkingDays(last, 1))
            .Should().Throw<ArgumentOutOfRangeException>().WithMessage("1 working days after 2031-12-31 is beyond 2031-12-31*");
        (free.WorkingDaysBetween(first, last), worked.WorkingDaysBetween(first, last), free.WorkingDaysBetween(last, last))
            .Should().Be((259, 260, 0));
    }

    [Fact]
    public void A_calendar_of_one_year_in_which_nobody_works_has_no_working_day()
    {
        LocalDate first = new(2031, 1, 1);
        var idle = new WorkingDayCalendar(2031, 2031, Enumerable.Range(0, 365).Select(first.PlusDays));

        idle.WorkingDaysBetween(first, idle.LastDay).Should().Be(0);
        FluentActions.Invoking(() => idle.AddWorkingDays(first, 1)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_default_timetable_says_that_it_has_no_dates()
    {
        StatutoryTimetable none = default;

        none.ToString().Should().Be("no dates");
        none.Should().Be(default(StatutoryTimetable)).And.NotBe(StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8)));
        new[] { none.ReceivedOn, none.CouncilPublicationDue, none.ActionPlanDue, none.DraftPlanDue }
            .Should().AllBeEquivalentTo(default(LocalDate));
        StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8)).ToString().Should().Be(
            "received 2020-04-08, council publication due 2020-05-26, action plan due 2020-07-21, draft due 2020-05-11");
    }

    [Fact]
    public void A_date_that_a_plan_states_takes_the_place_of_the_one_counted()
    {
        var plan = new ActionPlan(new LocalAuthority("North Tyneside")) { AgreedDueOn = new LocalDate(2020, 7, 21) };

        StatutoryTimetable.DueDateOf(plan).Should().Be(new LocalDate(2020, 7, 21));
        StatutoryTimetable.DueDateOf(plan with { ReportReceivedOn = new LocalDate(2020, 4, 15) }).Should().Be(new LocalDate(2020, 7, 21));
        StatutoryTimetable.DueDateOf(plan with { AgreedDueOn = null }).Should().BeNull();
        FluentActions.Invoking(() => StatutoryTimetable.DueDateOf(null!)).Should().Throw<ArgumentNullException>();
    }
}
