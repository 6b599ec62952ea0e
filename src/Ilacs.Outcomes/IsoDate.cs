using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>Checks that a date can be compared with those of documents.</summary>
internal static class IsoDate
{
    public static LocalDate Checked(LocalDate date, string name) => date.Calendar == CalendarSystem.Iso && date.Year >= 1
        ? date
        : throw new ArgumentOutOfRangeException(name, "expected a date of the ISO calendar, year 1 to 9999");
}
