using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Model;

/// <summary>
/// The checks that constructors and init accessors share. They pass on the name of the member, so that the JSON reader can point to it.
/// </summary>
internal static class Guard
{
    public const string Blank = "expected text, found only white space; leave the member out if there is none";

    /// <summary>The most that is counted where only a number is held.</summary>
    public const int MostCounted = 9999;

    public static T NotNull<T>([NotNull] T? value, [CallerMemberName] string? member = null)
        where T : class =>
        value ?? throw new ArgumentNullException(member);

    [return: NotNullIfNotNull(nameof(value))]
    public static string? Text(string? value, [CallerMemberName] string? member = null)
    {
        if (value is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            throw new ArgumentException(Blank, member);
        }

        if (value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && !IsWellFormed(value))
        {
            throw new ArgumentException("the text has half of a surrogate pair; expected valid Unicode", member);
        }

        return value;
    }

    public static string RequiredText([NotNull] string? value, [CallerMemberName] string? member = null) =>
        Text(NotNull(value, member), member);

    public static ValueList<string> Texts(ValueList<string> values, [CallerMemberName] string? member = null)
    {
        foreach (string value in values)
        {
            RequiredText(value, member);
        }

        return values;
    }

    public static int? FromOne(int? value, [CallerMemberName] string? member = null) =>
        value is null or >= 1 ? value : throw new ArgumentOutOfRangeException(member, $"expected a whole number, 1 or more, found {value}");

    public static int? Count(int? value, [CallerMemberName] string? member = null) =>
        value is null or (>= 0 and <= MostCounted)
            ? value
            : throw new ArgumentOutOfRangeException(member, $"expected a whole number from 0 to {MostCounted}, found {value}");

    public static LocalDate Date(LocalDate value, [CallerMemberName] string? member = null) =>
        value.Calendar == CalendarSystem.Iso && value.Year >= 1
            ? value
            : throw new ArgumentOutOfRangeException(member, "expected a date of the ISO calendar, year 1 to 9999");

    public static LocalDate? Date(LocalDate? value, [CallerMemberName] string? member = null) =>
        value is { } date ? Date(date, member) : null;

    public static string ToIso(this LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string ToIso(this YearMonth month) => YearMonthPattern.Iso.Format(month);

    private static bool IsWellFormed(string value)
    {
        for (ReadOnlySpan<char> rest = value; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out int consumed) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[consumed..];
        }

        return true;
    }
}
