using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>The day that a cell of a spreadsheet means.</summary>
internal static class SheetDate
{
    private const int ThisCentury = 2000;

    private static readonly LocalDatePattern[] Printed =
    [
        .. new[]
            {
                "uuuu-MM-dd", "d/M/uuuu", "d-M-uuuu", "d.M.uuuu", "d MMMM uuuu", "d MMM uuuu", "d-MMM-uuuu",
                "d/M/uu", "d-MMM-uu", "d MMM uu",
            }
            .Select(pattern => LocalDatePattern.CreateWithInvariantCulture(pattern).WithTwoDigitYearMax(99)),
    ];

    /// <summary>Reads a date from text, day before month as in the United Kingdom. A day of the week before it and a time of day after it
    /// make no difference.</summary>
    public static LocalDate? Parse(string text)
    {
        string day = text.Trim();
        if (day.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && day.LastIndexOf(' ', colon) is > 0 and var blank)
        {
            day = day[..blank].TrimEnd(' ', ',');
        }

        int number = day.AsSpan().IndexOfAnyInRange('0', '9');
        if (number > 0 && day[..number].TrimEnd(' ', ',') is { } weekday && weekday.All(char.IsAsciiLetter))
        {
            day = day[number..];
        }

        return Printed.Select(pattern => pattern.Parse(day)).FirstOrDefault(result => result.Success) is { } found
            ? InThisCentury(found.Value, day)
            : null;
    }

    /// <summary>The patterns read a two-digit year as one of the first century: 23 as the year 23.</summary>
    private static LocalDate? InThisCentury(LocalDate date, string printed) =>
        date.Year >= 1000 ? date
            : date.Year < 100 && printed.Split([.. printed.Where(c => !char.IsAsciiDigit(c)).Distinct()]).All(digits => digits.Length <= 2)
                ? date.PlusYears(ThisCentury)
            : null;

    /// <summary>The day of a date as a file states it, <c>2023-09-04</c> or <c>2023-09-04T00:00:00</c>. A date with another time, or with
    /// an offset from UTC, may mean the day before or after: the day that is shown counts.</summary>
    /// <returns>The day as yyyy-mm-dd, or whatever else is stated, or nothing; and any remark about it.</returns>
    public static (string Text, string? Doubt) Of(string stated, string shown)
    {
        int time = stated.IndexOf('T', StringComparison.Ordinal);
        string day = time < 0 ? stated : stated[..time];
        if (time < 0 || stated.AsSpan(time + 1) is "00:00:00" || stated.AsSpan(time + 1).Trim("0:.").IsEmpty)
        {
            return (day, null);
        }

        string states = $"The date is stated with a time of day, {Quote.Of(stated)}";
        return LocalDatePattern.Iso.Parse(day) is not { Success: true } own ? (stated, null)
            : Parse(shown) is not { } seen
                ? ("", $"{states}, and shown as {Quote.Of(shown)}: the day it means cannot be determined; it is not read.")
            : seen == own.Value ? (day, null)
            : Math.Abs(Period.DaysBetween(seen, own.Value)) == 1
                ? (seen.ToIso(), $"{states}, and shown as {Quote.Of(shown)}; the day that is shown is read.")
            : ("", $"{states}, and shown as {Quote.Of(shown)}, another day; it is not read.");
    }
}
