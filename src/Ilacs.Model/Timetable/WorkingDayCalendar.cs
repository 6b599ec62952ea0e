using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// Says which days are working days: every day except Saturdays, Sundays and the holidays of the calendar.
/// </summary>
/// <remarks>
/// A calendar knows the holidays of a range of years and refuses dates outside it: guessing would miss holidays. <b>Source.</b> The
/// Education and Inspections Act 2006 (Inspection of Local Authorities) Regulations 2007 (SI 2007/462), regulation 1(2): any day except
/// Saturday, Sunday, Christmas Day, Good Friday and bank holidays in England and Wales.
/// </remarks>
/// <example>
/// <code>
/// WorkingDayCalendar calendar = WorkingDayCalendar.EnglandAndWales;
/// bool works = calendar.IsWorkingDay(new LocalDate(2024, 8, 26));                             // false: a bank holiday
/// LocalDate next = calendar.AddWorkingDays(new LocalDate(2024, 8, 23), 1);                    // 27 August 2024
/// int days = calendar.WorkingDaysBetween(new LocalDate(2024, 7, 19), new LocalDate(2024, 8, 28));     // 27
/// </code>
/// </example>
[DebuggerDisplay("{FirstDay} to {LastDay}")]
[JsonConverter(typeof(IlacsJsonConverter<WorkingDayCalendar>))]
public sealed class WorkingDayCalendar
{
    /// <summary>The number of working days before each day of the range, so that counting takes two look-ups.</summary>
    private readonly int[] workingDaysBefore;

    /// <summary>Creates your own calendar.</summary>
    /// <param name="firstYear">The first year whose holidays are all given.</param>
    /// <param name="lastYear">The last year whose holidays are all given, included.</param>
    /// <param name="holidays">The holidays, in any order; those on a weekend make no difference.</param>
    /// <exception cref="ArgumentException">The years are out of order, or a holiday is outside them.</exception>
    public WorkingDayCalendar(int firstYear, int lastYear, IEnumerable<LocalDate> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        FirstDay = new LocalDate(firstYear, 1, 1);
        LastDay = new LocalDate(lastYear, 12, 31);
        if (LastDay < FirstDay)
        {
            throw new ArgumentException($"expected {firstYear} or later, found {lastYear}", nameof(lastYear));
        }

        HashSet<LocalDate> free = [.. holidays];
        foreach (LocalDate outside in free.Where(holiday => holiday < FirstDay || holiday > LastDay))
        {
            throw new ArgumentException($"expected holidays of {firstYear} to {lastYear}, found {outside.ToIso()}", nameof(holidays));
        }

        workingDaysBefore = new int[Period.DaysBetween(FirstDay, LastDay) + 2];
        for (int i = 0; i < workingDaysBefore.Length - 1; i++)
        {
            LocalDate day = FirstDay.PlusDays(i);
            bool works = day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !free.Contains(day);
            workingDaysBefore[i + 1] = workingDaysBefore[i] + (works ? 1 : 0);
        }
    }

    /// <summary>England and Wales, 2012 to 2028, one-off bank holidays included.</summary>
    public static WorkingDayCalendar EnglandAndWales { get; } =
        new(BankHolidays.FirstYear, BankHolidays.LastYear, BankHolidays.EnglandAndWales);

    /// <summary>The first day the calendar knows.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>The last day the calendar knows.</summary>
    public LocalDate LastDay { get; }

    /// <summary>Whether the calendar knows a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether it lies from <see cref="FirstDay"/> to <see cref="LastDay"/>, both included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar.</exception>
    public bool Covers(LocalDate day) => Guard.Date(day, nameof(day)) >= FirstDay && day <= LastDay;

    /// <summary>Whether a day is a working day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether it is neither a Saturday, a Sunday nor a holiday.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside the years the calendar knows.</exception>
    public bool IsWorkingDay(LocalDate day)
    {
        int index = IndexOf(day);
        return workingDaysBefore[index + 1] > workingDaysBefore[index];
    }

    /// <summary>The day that is a number of working days after another: 1 is the first working day after it.</summary>
    /// <param name="day">The day to count from, which is not counted itself.</param>
    /// <param name="workingDays">How many working days, 1 or more.</param>
    /// <returns>A working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day or the result is outside the years the calendar knows,
    /// or the number is below 1.</exception>
    public LocalDate AddWorkingDays(LocalDate day, int workingDays)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workingDays, 1);
        IndexOf(day);
        return TryAddWorkingDays(day, workingDays) ?? throw new ArgumentOutOfRangeException(
            nameof(workingDays),
            $"{workingDays} working days after {day.ToIso()} is beyond {LastDay.ToIso()}, "
                + "the last day whose bank holidays are known here.");
    }

    internal LocalDate? TryAddWorkingDays(LocalDate day, int workingDays)
    {
        if (!Covers(day))
        {
            return null;
        }

        long target = (long)workingDaysBefore[IndexOf(day) + 1] + workingDays;
        if (target > workingDaysBefore[^1])
        {
            return null;
        }

        // The first day by the end of which the target is reached; among equal counts BinarySearch may find any.
        int low = 0;
        int high = workingDaysBefore.Length - 1;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = workingDaysBefore[middle] < target ? (middle + 1, high) : (low, middle);
        }

        return FirstDay.PlusDays(low - 1);
    }

    /// <summary>Counts the working days after one day up to another.</summary>
    /// <param name="start">The day to count from, which is not counted itself.</param>
    /// <param name="end">The day to count to, included.</param>
    /// <returns>The number; negative if the end is before the start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside the years the calendar knows.</exception>
    public int WorkingDaysBetween(LocalDate start, LocalDate end) =>
        workingDaysBefore[IndexOf(end) + 1] - workingDaysBefore[IndexOf(start) + 1];

    private int IndexOf(LocalDate day) =>
        Covers(day)
            ? Period.DaysBetween(FirstDay, day)
            : throw new ArgumentOutOfRangeException(
                nameof(day),
                $"{day.ToIso()} is outside {FirstDay.ToIso()} to {LastDay.ToIso()}, the days whose bank holidays are known here.");
}
