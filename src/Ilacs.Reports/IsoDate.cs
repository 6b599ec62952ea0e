using NodaTime;
using NodaTime.Text;

namespace Ilacs.Reports;

/// <summary>Dates in messages, whatever the culture.</summary>
internal static class IsoDate
{
    public static string ToIso(this LocalDate date) => LocalDatePattern.Iso.Format(date);
}
