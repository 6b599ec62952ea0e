using System.Globalization;
using System.Text.RegularExpressions;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Reports.Reading;

/// <summary>Dates as reports print them: "13 to 24 May 2019", "27 November 2017 – 11 January 2018", "5 to 9 December 2022 and 14 to 15
/// February 2023".</summary>
internal static partial class PrintedDates
{
    private static readonly string[] Months =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>A day, which may take its month and year from the day after it, and whether it ends a range.</summary>
    private sealed record Part(int Day, int? Month, int? Year, bool IsRangeBefore);

    /// <summary>The blocks of days in a text, in the order in which they are printed.</summary>
    /// <returns>The blocks; none if the text has no date; <see langword="null"/> if one of them is impossible.</returns>
    public static IReadOnlyList<FieldworkBlock>? Blocks(string text)
    {
        List<Part> parts = Parts(InWords(text));
        var days = new (LocalDate Day, bool IsRangeBefore)[parts.Count];
        (int? month, int? year, LocalDate? next) = (null, null, null);
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            Part part = parts[i];
            bool takesYear = part.Year is null;
            month = part.Month ?? month;
            year = part.Year ?? next?.Year ?? year;
            if (month is not { } m || year is not { } y || !IsDay(y, m, part.Day))
            {
                return null;
            }

            var day = new LocalDate(y, m, part.Day);
            if (takesYear && next is { } later && day > later)
            {
                // "27 November to 8 January 2018" began the year before.
                day = day.PlusYears(-1);
            }

            days[i] = (day, part.IsRangeBefore);
            next = day;
        }

        var blocks = new List<FieldworkBlock>();
        for (int i = 0; i < days.Length; i++)
        {
            bool isRange = i + 1 < days.Length && days[i + 1].IsRangeBefore;
            LocalDate end = isRange ? days[i + 1].Day : days[i].Day;
            if (end < days[i].Day)
            {
                return null;
            }

            blocks.Add(new FieldworkBlock(days[i].Day, end));
            i += isRange ? 1 : 0;
        }

        return blocks;
    }

    /// <summary>The only day in a text.</summary>
    public static LocalDate? Single(string text) => Blocks(text) is [{ } block] && block.Start == block.End ? block.Start : null;

    /// <summary>The latest day that is printed in full, with its month and year, anywhere in a text.</summary>
    public static LocalDate? LastDay(string text)
    {
        LocalDate? last = null;
        foreach (Match match in Day().Matches(InWords(text)).Where(match => match.Groups["year"].Success))
        {
            int year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
            int month = Array.IndexOf(Months, match.Groups["month"].Value[..3].ToLowerInvariant()) + 1;
            int day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
            LocalDate? found = IsDay(year, month, day) ? new LocalDate(year, month, day) : null;
            last = last is null || found > last ? found ?? last : last;
        }

        return last;
    }

    /// <summary>"14/05/2019" as "14 may 2019". A date with an impossible month stays as it is, and is not read.</summary>
    private static string InWords(string text) => Numeric().Replace(text, static match =>
        int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
            ? $"{match.Groups["day"].Value} {Months[month - 1]} {match.Groups["year"].Value}"
            : match.Value);

    private static List<Part> Parts(string text)
    {
        var parts = new List<Part>();
        int end = 0;
        foreach (Match match in Day().Matches(text))
        {
            string between = text[end..match.Index];
            if (parts.Count > 0 && !Between().IsMatch(between))
            {
                // Something else begins.
                break;
            }

            int? month = match.Groups["month"] is { Success: true } name
                ? Array.IndexOf(Months, name.Value[..3].ToLowerInvariant()) + 1 : null;
            int? year = match.Groups["year"] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : null;
            int day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
            parts.Add(new Part(day, month, year, Range().IsMatch(between)));
            end = match.Index + match.Length;
        }

        // A number without a month after it is not a date: "Lead inspector 2".
        while (parts.Count > 0 && (parts[^1].Month is null || parts[^1].Year is null))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return parts;
    }

    private static bool IsDay(int year, int month, int day) =>
        year is >= 2000 and <= 2099 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);

    [GeneratedRegex(
        @"(?<![\d.,])(?<day>\d{1,2})(?:\s?(?:st|nd|rd|th))?(?:\s*(?:of\s+)?(?<month>jan(?:uary)?|feb(?:ruary)?"
            + @"|mar(?:ch)?|apr(?:il)?|may|june?|july?|"
            + @"aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?(?:,?\s*(?<year>20\d\d))?)?(?![\d.]*\d)",
        Pattern.NamedAnyCase, Pattern.Milliseconds)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"(?<![\d/.-])(?<day>\d{1,2})(?<sign>[/.-])(?<month>\d{1,2})\k<sign>(?<year>20\d\d)(?!\d)",
        Pattern.Named, Pattern.Milliseconds)]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"^[\s,;]*(?:(?:to|until|and|from|&|[-\u2010-\u2015])[\s,]*)*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,]*)?$",
        Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Between();

    [GeneratedRegex(@"\b(?:to|until)\b|[-\u2010-\u2015]", Pattern.AnyCase, Pattern.Milliseconds)]
    private static partial Regex Range();
}
