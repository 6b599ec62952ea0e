using System.Diagnostics;
using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// A run of days that inspectors spent on site, both ends included.
/// </summary>
/// <remarks>Most inspections have one block; some had two, such as South Tyneside's of December 2022 and February 2023.
/// <b>Ordering</b> is not defined.</remarks>
/// <example>
/// <code>
/// var block = new FieldworkBlock(new LocalDate(2024, 7, 8), new LocalDate(2024, 7, 19));
/// int? days = block.CalendarDays;                                         // 12
/// string text = block.ToString();                                         // "2024-07-08/2024-07-19"
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<FieldworkBlock>))]
public sealed record FieldworkBlock : IlacsObject
{
    /// <summary>Creates a run of days on site.</summary>
    /// <param name="start">The first day on site.</param>
    /// <param name="end">The last day on site, included; <see langword="null"/> where the source gives only the first day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the start, or a date is not of the ISO calendar.</exception>
    public FieldworkBlock(LocalDate start, LocalDate? end = null)
    {
        Start = Guard.Date(start, nameof(start));
        End = Guard.Date(end, nameof(end));
        if (end < start)
        {
            throw new ArgumentOutOfRangeException(nameof(end), $"expected {start.ToIso()} (the start) or later, found {end.Value.ToIso()}");
        }
    }

    /// <summary>The first day on site.</summary>
    public LocalDate Start { get; }

    /// <summary>The last day on site, included; <see langword="null"/> where the source gives only the first day.</summary>
    public LocalDate? End { get; }

    /// <summary>How many calendar days it lasted, both ends included; <see langword="null"/> if the last day is not stated.</summary>
    public int? CalendarDays => End is { } end ? Period.DaysBetween(Start, end) + 1 : null;

    /// <summary>The days in the form 2020-03-09/2020-03-13.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Start.ToIso()}/{End?.ToIso()}";
}
