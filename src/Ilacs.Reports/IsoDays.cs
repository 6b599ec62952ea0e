using NodaTime;
using NodaTime.Text;

namespace Ilacs.Reports;

/// <summary>Days in messages, whatever the culture.</summary>
internal static class IsoDays
{
    public static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    public static string Text(LocalDate? day) => day is { } known ? Text(known) : "not found";
}
