using System.Globalization;
using System.Text.RegularExpressions;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>
/// The dates of one column as a spreadsheet program may write them: year first, the month in words, or the day first as in the United
/// Kingdom. Whether 03/04/2025 is in April or March can be told only from the column as a whole; if that does not show it, nothing is
/// guessed.
/// </summary>
/// <param name="header">The column, for messages.</param>
/// <param name="isDayFirst">Whether files of this kind put the day first and may have two-digit years, so that only a date that contradicts
/// this raises doubt.</param>
internal sealed partial class DateColumn(string header, bool isDayFirst = false)
{
    private const int ThisCentury = 2000;
    private const string MonthNames = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private const string Month =
        "(?<name>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sept?(ember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)";

    /// <summary>No cell takes this long: the patterns do not backtrack.</summary>
    private const int MostMilliseconds = 60_000;

    /// <summary>How many dates can be read either way.</summary>
    public int Ambiguous { get; private set; }

    /// <summary>Whether a date can only be read with the month first.</summary>
    public bool HasMonthFirst => someMonthFirst;

    private bool someDayFirst;
    private bool someMonthFirst;

    /// <summary>Uses a cell as evidence of how the column is written.</summary>
    public void Learn(string cell)
    {
        if (cell.AsSpan().ContainsAny("/.-"))
        {
            foreach (Match date in DayOrMonthFirst().Matches(cell))
            {
                (LocalDate? dayFirst, LocalDate? monthFirst) = Meanings(date);
                someDayFirst |= dayFirst is not null && monthFirst is null;
                someMonthFirst |= monthFirst is not null && dayFirst is null;
                Ambiguous += dayFirst is not null && monthFirst is not null && dayFirst != monthFirst ? 1 : 0;
            }
        }
    }

    /// <summary>A cell with its dates as yyyy-mm-dd, or the reason they cannot be determined. Anything that is not a date is
    /// unchanged.</summary>
    public (string Cell, string? Problem) Read(string cell)
    {
        string? problem = null;
        string certain = WithMonthInWords().Replace(YearFirst().Replace(AtMidnight().Replace(cell, ""), Certain), Certain);
        string read = DayOrMonthFirst().Replace(certain, date =>
        {
            (LocalDate? dayFirst, LocalDate? monthFirst) = Meanings(date);
            if (dayFirst == monthFirst || monthFirst is null || (dayFirst is not null && (isDayFirst || someDayFirst) && !someMonthFirst))
            {
                return dayFirst?.ToIso() ?? date.Value;
            }

            problem ??= dayFirst is { } other
                ? $"{Quote.Of(date.Value)} in '{header}' may be {IsoDate.InWords(other)} or {IsoDate.InWords(monthFirst.Value)}, "
                    + $"and the other dates of this column do not show which; write {other.ToIso()} or {monthFirst.Value.ToIso()}."
                : $"{Quote.Of(date.Value)} in '{header}' has the month before the day; "
                    + $"if it is {IsoDate.InWords(monthFirst.Value)}, write {monthFirst.Value.ToIso()}.";
            return date.Value;
        });
        return (read, problem);
    }

    /// <summary>A date that can be read in only one way. One that does not exist is unchanged.</summary>
    private static string Certain(Match date)
    {
        int year = Number(date.Groups["year"]);
        int month = date.Groups["name"] is { Success: true } name
            ? (MonthNames.IndexOf(name.ValueSpan[..3].ToString(), StringComparison.OrdinalIgnoreCase) / 3) + 1
            : Number(date.Groups["month"]);
        return Date(year < 100 ? ThisCentury + year : year, month, Number(date.Groups["day"]))?.ToIso() ?? date.Value;
    }

    /// <summary>What a date means in either order, if it means anything.</summary>
    private (LocalDate? DayFirst, LocalDate? MonthFirst) Meanings(Match date)
    {
        if (!date.Groups["year"].Success)
        {
            // It has the year first.
            return (null, null);
        }

        if (date.Groups["year"].Length == 2 && !isDayFirst)
        {
            // 05/06/07 may begin with the year too.
            return (null, null);
        }

        int year = Number(date.Groups["year"]);
        year += date.Groups["year"].Length == 2 ? ThisCentury : 0;
        (int first, int second) = (Number(date.Groups["first"]), Number(date.Groups["second"]));
        return (Date(year, second, first), Date(year, first, second));
    }

    private static LocalDate? Date(int year, int month, int day) =>
        year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])"
        + @"|(?<first>[0-9]{1,2})(?<sep>[/.-])(?<second>[0-9]{1,2})\k<sep>(?<year>[0-9]{4}|[0-9]{2})(?![0-9]))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex DayOrMonthFirst();

    /// <summary>2024/04/22 or 2024.4.22. With hyphens, as in ISO 8601, it is unchanged.</summary>
    [GeneratedRegex(
        @"(?<![0-9])(?<year>[0-9]{4})(?<sep>[/.])(?<month>[0-9]{1,2})\k<sep>(?<day>[0-9]{1,2})(?![0-9])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex YearFirst();

    /// <summary>22 April 2024, 22-Apr-24, 22nd Apr 2024, April 22, 2024; perhaps with the day of the week before it.</summary>
    [GeneratedRegex(
        @"(?<![\w])((Mon|Tues?|Wed(nes)?|Thu(rs)?|Fri|Sat(ur)?|Sun)(day)?,? )?(?<day>[0-9]{1,2})(st|nd|rd|th)?( |-)"
        + Month + @"\.?,?( |-)(?<year>[0-9]{4}|[0-9]{2})(?![\w])"
        + @"|(?<![\w])" + Month + @" (?<day>[0-9]{1,2})(st|nd|rd|th)?,? (?<year>[0-9]{4})(?![\w])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex WithMonthInWords();

    /// <summary>A date to which a program added a time of day that nobody typed.</summary>
    [GeneratedRegex(
        @"(?<=[0-9]{2})[ T]0?0:00(?::00(?:\.0+)?)?(?![0-9:.+Z-])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: MostMilliseconds)]
    private static partial Regex AtMidnight();
}
