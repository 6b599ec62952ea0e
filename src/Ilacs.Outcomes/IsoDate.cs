using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>Dates of the ISO calendar, which can be compared with those of documents, and their text.</summary>
internal static class IsoDate
{
    private static readonly LocalDatePattern Words = LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu");

    public static LocalDate Checked(LocalDate date, string name) => date.Calendar == CalendarSystem.Iso && date.Year >= 1
        ? date
        : throw new ArgumentOutOfRangeException(name, "expected a date of the ISO calendar, year 1 to 9999");

    public static string ToIso(this LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string InWords(LocalDate date) => Words.Format(date);
}
