using NodaTime;

namespace Ilacs.Model;

/// <summary>Working days as the rules need them: by the calendar of England and Wales and, outside the years whose bank holidays are known,
/// by weekends alone.</summary>
internal static class WorkingWeek
{
    private const int DaysOfWeek = 7;
    private const int WorkingDays = 5;

    private static WorkingDayCalendar Calendar => WorkingDayCalendar.EnglandAndWales;

    /// <summary>Whether a day is known not to be a working day: a weekend, or a bank holiday in the years whose bank holidays are
    /// known.</summary>
    public static bool IsNonWorkingDay(LocalDate day) => IsWeekend(day) || (Calendar.Covers(day) && !Calendar.IsWorkingDay(day));

    /// <summary>The Monday of the week if the day is its first working day; otherwise the day itself.</summary>
    public static LocalDate BackToMonday(LocalDate day)
    {
        LocalDate monday = day.PlusDays(1 - (int)day.DayOfWeek);
        for (LocalDate before = monday; before < day; before = before.PlusDays(1))
        {
            if (!IsNonWorkingDay(before))
            {
                return day;
            }
        }

        return monday;
    }

    /// <summary>The Friday of the week if the day is its last working day; otherwise the day itself.</summary>
    public static LocalDate OnToFriday(LocalDate day)
    {
        LocalDate friday = day.PlusDays((int)IsoDayOfWeek.Friday - (int)day.DayOfWeek);
        for (LocalDate after = friday; after > day; after = after.PlusDays(-1))
        {
            if (!IsNonWorkingDay(after))
            {
                return day;
            }
        }

        return friday > day ? friday : day;
    }

    /// <summary>How many working days a run of days has, both ends included.</summary>
    public static int Within(LocalDate start, LocalDate end) => Between(start, end) + (IsNonWorkingDay(start) ? 0 : 1);

    /// <summary>How many working days there are after one day up to and including another. Outside the years whose bank holidays are known,
    /// Monday to Friday count.</summary>
    public static int Between(LocalDate start, LocalDate end)
    {
        LocalDate from = Clamped(start);
        LocalDate to = Clamped(end);
        return WeekdaysUpTo(end) - WeekdaysUpTo(start) + (Calendar.WorkingDaysBetween(from, to) - (WeekdaysUpTo(to) - WeekdaysUpTo(from)));
    }

    /// <summary>Whether the bank holidays up to a day are known.</summary>
    public static bool KnowsHolidaysUpTo(LocalDate day) => day <= Calendar.LastDay;

    private static LocalDate Clamped(LocalDate day) => LocalDate.Min(LocalDate.Max(day, Calendar.FirstDay), Calendar.LastDay);

    private static bool IsWeekend(LocalDate day) => day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    /// <summary>Counts Mondays to Fridays from a Monday long ago up to and including a day.</summary>
    private static int WeekdaysUpTo(LocalDate day)
    {
        int days = Period.DaysBetween(new LocalDate(1, 1, 1), day);
        return (days / DaysOfWeek * WorkingDays) + Math.Min((days % DaysOfWeek) + 1, WorkingDays);
    }
}
