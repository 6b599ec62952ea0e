using CsCheck;

namespace Ilacs.Model.Tests;

public class TimetableTests
{
    private static readonly WorkingDayCalendar Calendar = WorkingDayCalendar.EnglandAndWales;

    [Theory]
    [InlineData("North Tyneside", 2020, 4, 8, 2020, 7, 21)]
    [InlineData("Stockton-on-Tees", 2023, 5, 9, 2023, 8, 16)]
    public void A_plan_is_due_70_working_days_after_receipt(string authority, int y, int m, int d, int dueYear, int dueMonth, int dueDay) =>
        StatutoryTimetable.ForReportReceived(new LocalDate(y, m, d)).ActionPlanDue.Should().Be(new LocalDate(dueYear, dueMonth, dueDay), authority);

    [Fact]
    public void The_council_publishes_within_30_working_days_and_drafts_within_20()
    {
        StatutoryTimetable dates = StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8));

        dates.CouncilPublicationDue.Should().Be(new LocalDate(2020, 5, 26));
        dates.DraftPlanDue.Should().Be(new LocalDate(2020, 5, 11));
        StatutoryTimetable.ForReportReceived(new LocalDate(2018, 8, 10)).DraftPlanDue.Should().Be(new LocalDate(2018, 9, 10), "St Helens, 2018");
    }

    [Fact]
    public void An_agreed_date_overrides_the_statutory_one() =>
        StatutoryTimetable.ForReportReceived(new LocalDate(2020, 4, 8), agreedDueOn: new LocalDate(2020, 9, 30)).ActionPlanDue.Should().Be(new LocalDate(2020, 9, 30));

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
        uses[1].Should().Throw<ArgumentOutOfRangeException>().WithMessage("2029-01-01 is outside 2012-01-01 to 2028-12-31, the days whose bank holidays are known here.*");
    }

    [Fact]
    public void Callers_can_bring_their_own_days()
    {
        var own = new WorkingDayCalendar(2030, 2030, [new LocalDate(2030, 1, 1), new LocalDate(2030, 1, 3)]);

        own.AddWorkingDays(new LocalDate(2030, 1, 1), 2).Should().Be(new LocalDate(2030, 1, 4));
        FluentActions.Invoking(() => new WorkingDayCalendar(2030, 2030, [new LocalDate(2031, 1, 1)])).Should().Throw<ArgumentException>().WithMessage("*found 2031-01-01*");
        FluentActions.Invoking(() => new WorkingDayCalendar(2030, 2029, [])).Should().Throw<ArgumentException>();
    }
}
