using System.Globalization;
using NodaTime.Text;

namespace Ilacs.Pages;

/// <summary>How answers for people word dates, grades and inspections.</summary>
internal static class Words
{
    private static readonly LocalDatePattern DayAndMonth = LocalDatePattern.Create("d MMMM", CultureInfo.InvariantCulture);
    private static readonly YearMonthPattern Month = YearMonthPattern.Create("MMMM uuuu", CultureInfo.InvariantCulture);

    public static string InWords(this LocalDate date) => IsoDate.InWords(date);

    public static string InWords(this YearMonth month) => Month.Format(month);

    public static string InWords(this PlanReview review) =>
        $"{(review.Day is { } day ? day.InWords() : review.Month.InWords())}{(review.At is null ? "" : $", {review.At}")}";

    public static string InWords(this FieldworkBlock block) => block switch
    {
        { End: null } => $"from {block.Start.InWords()}",
        { End: { } end } when end == block.Start => end.InWords(),
        { End: { } end } when end.ToYearMonth() == block.Start.ToYearMonth() => $"{block.Start.Day} to {end.InWords()}",
        { End: { } end } when end.Year == block.Start.Year => $"{DayAndMonth.Format(block.Start)} to {end.InWords()}",
        { End: { } end } => $"{block.Start.InWords()} to {end.InWords()}",
    };

    /// <summary>The year by which people name an inspection: that of its first day on site, or else of its publication.</summary>
    public static int? YearOf(this Inspection inspection) => inspection.FirstKnownDay?.Year;

    public static string YearInWords(this Inspection inspection) => inspection.YearOf() is { } year ? Number(year) : "no date";

    public static string DatesInWords(this Inspection inspection)
    {
        string onSite = inspection.Fieldwork.Count == 0
            ? "days on site not stated"
            : $"on site {string.Join(" and ", inspection.Fieldwork.Select(block => block.InWords()))}";
        string published = inspection.PublishedOn is { } day ? $"published {day.InWords()}" : "day of publication not stated";
        return $"{onSite}; {published}";
    }

    public static string TitleInWords(this Inspection inspection) => $"{inspection.YearInWords()}  {inspection.KindInWords()}";

    public static string KindInWords(this Inspection inspection)
    {
        string ordinal = inspection is UngradedInspection { Number: { } number } ? $" {number}" : "";
        string edition = inspection.Framework is { } framework ? $", {framework.Title}" : "";
        string again = inspection.IsReinspection == true ? ", re-inspection" : "";
        return $"{inspection.Type.Title}{ordinal}{edition}{again}";
    }

    /// <summary>The estimated window of the next inspection; <see langword="null"/> where there is none.</summary>
    public static string? WindowInWords(this ExpectedInspection next) =>
        next is { WindowOpens: { } opens, WindowCloses: { } closes } ? $"{opens.InWords()} to {closes.InWords()}" : null;

    /// <summary>What normally comes next, after monitoring visits if they come first; <see langword="null"/> where it is open.</summary>
    public static string? TypeInWords(this ExpectedInspection next, string article = "") =>
        next.Type is { } type
            ? $"{(next.MonitoringFirst == true ? "monitoring visits, then " : "")}{article}{type.Title.ToLowerInvariant()}"
            : null;

    /// <summary>The title of an inspection, or what else is told under such a heading, on a page.</summary>
    public static string OnAPage(this string heading) => heading.Replace("  ", " \u00b7 ", StringComparison.Ordinal);

    /// <summary>The theme and the focus of a visit; empty for an inspection, or if the visit states neither.</summary>
    public static string About(Inspection inspection) => string.Join("; ", Subjects(inspection));

    /// <summary>The theme and the focus of a visit, as far as they are stated.</summary>
    public static IEnumerable<string> Subjects(Inspection inspection) =>
        inspection is UngradedInspection visit ? new[] { visit.Theme?.Title, visit.Focus }.OfType<string>() : [];

    /// <summary>What states no day of publication and may have been published since a day, to follow a count of what was published;
    /// <see langword="null"/> if there is nothing.</summary>
    public static string? Undated(IReadOnlyCollection<Publication> undated, LocalDate since)
    {
        if (undated.Count == 0)
        {
            return null;
        }

        LocalDate[] days = [.. undated.Select(it => it.Inspection.FirstKnownDay).OfType<LocalDate>().Order()];
        string when = days.Length == 0 ? ""
            : days[0] == days[^1] ? $" and began on {days[0].InWords()}"
            : $" and began from {days[0].InWords()} to {days[^1].InWords()}";
        string[] later = [.. undated.Where(it => it.Inspection.FirstKnownDay >= since).Select(it => it.Authority.ToString())];
        string sinceThen = later.Length == 0 ? ""
            : undated.Count == 1 ? $" It began since {since.InWords()}: {later[0]}."
            : $" {Number(later.Length)} of them began since {since.InWords()}: {string.Join(", ", later)}.";
        return $"{Plural(undated.Count, "other states", "others state")} no day of publication{when}: the record does not say "
            + $"whether {(undated.Count == 1 ? "it was" : "they were")} published since.{sinceThen}";
    }

    /// <summary>The grade that a figure of Ofsted's is about, in a sentence.</summary>
    public static string GradeInWords(this OfficialFigure figure) => figure.Grade?.Title.ToLowerInvariant() ?? "good or outstanding";

    /// <summary>A number as a figure of Ofsted's has it, with a per cent sign if that is one; a dash where there is none.</summary>
    public static string NumberInWords(this OfficialFigure figure, int? number) =>
        figure.IsPercentage ? Percent(number) : number is { } known ? Number(known) : "\u2013";

    /// <summary>Names in a row. Where one of them has a comma or "and" in it, semicolons tell them apart.</summary>
    public static string List(IReadOnlyList<string> names) =>
        names.Count <= 1 ? string.Concat(names)
        : names.Any(name => name.Contains(',', StringComparison.Ordinal) || name.Contains(" and ", StringComparison.Ordinal))
            ? $"{string.Join("; ", names.SkipLast(1))}; and {names[^1]}"
        : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A number with a comma at the thousands.</summary>
    public static string LongNumber(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A percentage; a dash where there is none.</summary>
    public static string Percent(int? percent) => percent is { } known ? $"{Number(known)}%" : "\u2013";

    public static string Authorities(int count) => Plural(count, "authority", "authorities");

    public static string GradedInspections(int count) => Plural(count, "graded inspection", "graded inspections");

    public static string Visits(int count) => Plural(count, "visit", "visits");

    public static string Plural(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>Which judgement of an earlier edition counts in the column of which later one, as in Ofsted's releases.</summary>
    /// <param name="only">The column; left out, all.</param>
    public static string OfficialSeries(JudgementDomain? only = null)
    {
        string[] series = [.. FrameworkEdition.Known
            .SelectMany(edition => edition.Domains).Where(domain => only is null || domain.Domain == only)
            .SelectMany(domain => domain.Predecessors.Where(it => it.IsOfficialSeries)
                .Select(it => $"{it.Domain.Title} of {it.Edition.Title} counts as {domain.Domain.Title.ToLowerInvariant()}"))
            .Distinct(StringComparer.Ordinal)];
        return series.Length == 0 ? "" : $"{string.Join("; ", series)}.";
    }
}
