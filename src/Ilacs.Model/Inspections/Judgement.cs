using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// What an inspection says about one domain: a grade, or why there is none.
/// </summary>
/// <remarks>
/// <para>"Not judged" is what Ofsted printed where an area could not be judged (twice in SIF reports, never in ILACS so far).
/// "Not stated" means that the source at hand does not say. "Not a judgement in this edition" means that the edition
/// has no such judgement, such as overall effectiveness since April 2026.</para>
/// <para><b>Default</b> is <see cref="NotStated"/>. <b>Equality</b> is by state and grade. <b>Ordering</b> is not defined, since a reason
/// for having no grade is neither better nor worse than a grade: compare <see cref="Grade"/>, where
/// <c>judgement.Grade &gt;= Grade.Good</c> is <see langword="false"/> without a grade.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<Judgement>))]
public readonly struct Judgement : IEquatable<Judgement>
{
    private const string NotJudgedCode = "notJudged";

    private readonly Grade grade;

    private Judgement(JudgementState state, Grade grade = default)
    {
        State = state;
        this.grade = grade;
    }

    /// <summary>The area was inspected but not judged.</summary>
    public static Judgement NotJudged => new(JudgementState.NotJudged);

    /// <summary>The source at hand does not say; the default.</summary>
    public static Judgement NotStated => default;

    /// <summary>The edition has no such judgement.</summary>
    public static Judgement NotInEdition => new(JudgementState.NotInEdition);

    /// <summary>Whether there is a grade, and if not, why.</summary>
    public JudgementState State { get; }

    /// <summary>The grade, or <see langword="null"/> if there is none.</summary>
    public Grade? Grade => State == JudgementState.Graded ? grade : null;

    /// <summary>The judgement as JSON writes it: the code of the grade, or <c>notJudged</c>; <see langword="null"/> for the two that are not written.</summary>
    public string? Code => State switch
    {
        JudgementState.Graded => grade.Code,
        JudgementState.NotJudged => NotJudgedCode,
        _ => null,
    };

    /// <summary>Reads a judgement from its code, exactly: one of the four grades or <c>notJudged</c>.</summary>
    /// <param name="code">The code to read.</param>
    /// <param name="judgement">The judgement, or <see cref="NotStated"/> if the text is no such code.</param>
    /// <returns>Whether the text is the code of a judgement.</returns>
    public static bool TryParseCode(ReadOnlySpan<char> code, out Judgement judgement)
    {
        judgement = Model.Grade.TryParseCode(code, out Grade parsed) ? parsed : code is NotJudgedCode ? NotJudged : NotStated;
        return judgement != NotStated;
    }

    /// <summary>A judgement with a grade.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the four grades.</exception>
    public static Judgement Graded(Grade grade) => new(JudgementState.Graded, GradeExtensions.Checked(grade));

    /// <summary>A judgement with a grade, so that a grade can be written where a judgement is wanted.</summary>
    /// <param name="grade">The grade.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not one of the four grades.</exception>
    public static implicit operator Judgement(Grade grade) => Graded(grade);

    /// <summary>Whether two judgements have the same state and grade.</summary>
    /// <param name="left">A judgement.</param>
    /// <param name="right">Another judgement.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Judgement left, Judgement right) => left.Equals(right);

    /// <summary>Whether two judgements differ in state or grade.</summary>
    /// <param name="left">A judgement.</param>
    /// <param name="right">Another judgement.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Judgement left, Judgement right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Judgement other) => State == other.State && grade == other.grade;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Judgement other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)State * 100) + (int)grade;

    /// <summary>The judgement in words: the official title of the grade, "Not judged", "Not stated" or "Not a judgement in this edition".</summary>
    /// <returns>The words.</returns>
    public override string ToString() => State switch
    {
        JudgementState.Graded => grade.OfficialTitle,
        JudgementState.NotJudged => "Not judged",
        JudgementState.NotInEdition => "Not a judgement in this edition",
        _ => "Not stated",
    };
}

/// <summary>Whether a domain has a grade, and if not, why.</summary>
public enum JudgementState
{
    /// <summary>The source at hand does not say; the default.</summary>
    NotStated = 0,

    /// <summary>There is a grade.</summary>
    Graded = 1,

    /// <summary>Ofsted printed "Not judged".</summary>
    NotJudged = 2,

    /// <summary>The edition has no such judgement.</summary>
    NotInEdition = 3,
}
