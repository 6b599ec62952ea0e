using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Ilacs.Model;

/// <summary>
/// A grade where text comes in: a query string, a route, a form, a setting. Only the four codes pass.
/// </summary>
/// <remarks>
/// <para>Parameters of type <see cref="Grade"/> would not do there: frameworks read an enum with <see cref="Enum.TryParse{TEnum}(string, out TEnum)"/>, which
/// takes numbers, so that <c>?atLeast=30</c> would mean good and <c>?atLeast=2</c> something undefined. JSON needs no such care: there
/// <see cref="Grade"/> takes the codes alone.</para>
/// <para><b>Equality</b> is that of the grade. <b>Ordering</b> is not defined here: compare <see cref="Grade"/>.
/// <b>Default</b> holds no grade, as <c>default(Grade)</c> does; parsing never gives it.</para>
/// </remarks>
/// <example>
/// <code>
/// app.MapGet("/inspections", (GradeCode atLeast) => store.Inspections.Where(i => i.Overall >= atLeast.Grade));
/// </code>
/// </example>
[TypeConverter(typeof(GradeCodeTypeConverter))]
public readonly record struct GradeCode : ISpanParsable<GradeCode>
{
    /// <summary>A grade as a code.</summary>
    /// <param name="grade">The grade.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the four grades.</exception>
    public GradeCode(Grade grade) => Grade = GradeExtensions.Checked(grade);

    /// <summary>The grade; undefined on <c>default</c> alone.</summary>
    public Grade Grade { get; }

    /// <summary>The grade, so that the code can be given where a grade is wanted.</summary>
    /// <param name="code">The code.</param>
    public static implicit operator Grade(GradeCode code) => code.Grade;

    /// <inheritdoc cref="GradeExtensions.extension(Grade).ParseCode(ReadOnlySpan{char})"/>
    public static GradeCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => new(Grade.ParseCode(s));

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    public static GradeCode Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <summary>Reads a grade from its code, exactly: no other case, no blanks, no numbers.</summary>
    /// <param name="s">The code to read.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <param name="result">The grade, or <c>default</c> if the text is no grade code.</param>
    /// <returns>Whether the text is a grade code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out GradeCode result)
    {
        bool isGrade = Grade.TryParseCode(s, out Grade grade);
        result = isGrade ? new GradeCode(grade) : default;
        return isGrade;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out GradeCode)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GradeCode result) => TryParse(s.AsSpan(), provider, out result);

    /// <summary>The code; empty on <c>default</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => this == default ? "" : Grade.Code;
}
