using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// What an inspection says about one domain: a grade, or the reason there is none.
/// </summary>
/// <remarks>
/// <para>"Not judged" is what Ofsted printed where an area could not be judged (twice in SIF reports, never in ILACS so far).
/// "Not stated" means that the source does not say. "Not a judgement in this edition" means that the edition has no such judgement, such as
/// overall effectiveness since April 2026.</para>
/// <para><b>Default</b> is <see cref="NotStated"/>. <b>Equality</b> is by what it says. <b>Ordering</b> is not defined, since a reason
/// for having no grade is neither better nor worse than a grade: compare <see cref="Grade"/>, where
/// <c>judgement.Grade &gt;= Grade.Good</c> is <see langword="false"/> without a grade.</para>
/// </remarks>
/// <example>
/// <code>
/// Judgement judgement = Grade.Good;                                       // a grade converts by itself
/// bool isGoodOrBetter = judgement.Grade &gt;= Grade.Good;                    // true
/// Judgement notJudged = Judgement.Parse("notJudged");
/// bool hasGrade = notJudged.Grade is not null;                            // false
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<Judgement>))]
public readonly struct Judgement : IEquatable<Judgement>, ISpanParsable<Judgement>
{
    private const string NotJudgedCode = "notJudged";
    private const string NotJudgedTitle = "Not judged";
    private const byte NotJudgedKind = 254;
    private const byte NotInEditionKind = 255;

    /// <summary>0 for not stated, then the grades from 1, then the two other kinds. Documents hold many judgements, so each takes one byte
    /// and no reference.</summary>
    private readonly byte kind;

    private Judgement(byte kind) => this.kind = kind;

    /// <summary>The area was inspected but not judged.</summary>
    public static Judgement NotJudged => new(NotJudgedKind);

    /// <summary>The source does not say; the default.</summary>
    public static Judgement NotStated => default;

    /// <summary>The edition has no such judgement.</summary>
    public static Judgement NotInEdition => new(NotInEditionKind);

    /// <summary>The grade, or <see langword="null"/> if there is none.</summary>
    public Grade? Grade => kind is > 0 and < NotJudgedKind ? Model.Grade.All[kind - 1] : null;

    /// <summary>The judgement as JSON writes it: the code of the grade, or <c>notJudged</c>;
    /// <see langword="null"/> for the two kinds that are not written.</summary>
    public string? Code => kind == NotJudgedKind ? NotJudgedCode : Grade?.Code;

    /// <summary>The word for this judgement in the JSON of a <see cref="JudgementComparison"/>: <see cref="Code"/>, or where that is
    /// <see langword="null"/>, <c>notStated</c> or <c>notInEdition</c>. Documents never contain the last two.</summary>
    public string CodeInComparison => kind == NotInEditionKind ? "notInEdition" : Code ?? "notStated";

    /// <summary>Parses the code of a judgement, which must match exactly: one of the four grades or <c>notJudged</c>.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    public static Judgement Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out Judgement judgement)
        ? judgement
        : throw new FormatException(
            $"'{PrintedText.Quoted(s)}' is not a judgement; "
                + $"expected outstanding, good, requiresImprovement, inadequate or {NotJudgedCode}.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    public static Judgement Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static Judgement Parse(string s) => Parse(s, provider: null);

    /// <summary>Parses the code of a judgement, which must match exactly: one of the four grades or <c>notJudged</c>.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <param name="result">The judgement, or <see cref="NotStated"/> if the text is not such a code.</param>
    /// <returns>Whether the text is the code of a judgement.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out Judgement result)
    {
        result = Model.Grade.TryParse(s, provider, out Grade? grade) ? grade : s is NotJudgedCode ? NotJudged : NotStated;
        return result != NotStated;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Judgement)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Judgement result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out Judgement)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, out Judgement result) => TryParse(s.AsSpan(), provider: null, out result);

    /// <summary>Reads what a report prints: a grade, as <see cref="CodedValue{TSelf}.TryParsePrinted(ReadOnlySpan{char}, out TSelf)"/>
    /// reads it, or "Not judged". This distinguishes "Not judged" from text that is no judgement at all.</summary>
    /// <param name="printed">The words.</param>
    /// <param name="judgement">The judgement, or <see cref="NotStated"/> if the words are neither.</param>
    /// <returns>Whether the words are a judgement.</returns>
    public static bool TryParsePrinted(ReadOnlySpan<char> printed, out Judgement judgement)
    {
        judgement = Model.Grade.TryParsePrinted(printed, out Grade? grade) ? grade
            : PrintedText.SaysTheSame(PrintedText.WithoutFullStop(printed), NotJudgedTitle) ? NotJudged
            : NotStated;
        return judgement != NotStated;
    }

    /// <inheritdoc cref="TryParsePrinted(ReadOnlySpan{char}, out Judgement)"/>
    public static bool TryParsePrinted([NotNullWhen(true)] string? printed, out Judgement judgement) =>
        TryParsePrinted(printed.AsSpan(), out judgement);

    /// <summary>Creates a judgement with a grade.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>The judgement.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grade"/> is <see langword="null"/>.</exception>
    public static Judgement Graded(Grade grade) => new((byte)(Guard.NotNull(grade, nameof(grade)).Place + 1));

    /// <summary>Converts a grade to a judgement, so that you can write a grade where a judgement is expected.</summary>
    /// <param name="grade">The grade.</param>
    /// <exception cref="ArgumentNullException"><paramref name="grade"/> is <see langword="null"/>:
    /// the reason for having no grade must be stated.</exception>
    public static implicit operator Judgement(Grade grade) => Graded(grade);

    /// <summary>Whether two judgements say the same thing.</summary>
    /// <param name="left">A judgement.</param>
    /// <param name="right">Another judgement.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(Judgement left, Judgement right) => left.Equals(right);

    /// <summary>Whether two judgements differ.</summary>
    /// <param name="left">A judgement.</param>
    /// <param name="right">Another judgement.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(Judgement left, Judgement right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Judgement other) => kind == other.kind;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Judgement other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => kind;

    /// <summary>The judgement in words: the title of the grade, "Not judged", "Not stated" or "Not a judgement in this edition".</summary>
    /// <returns>The words.</returns>
    public override string ToString() => kind switch
    {
        NotJudgedKind => NotJudgedTitle,
        NotInEditionKind => "Not a judgement in this edition",
        0 => "Not stated",
        _ => Grade!.Title,
    };
}
