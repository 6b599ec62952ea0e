using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// One of the four grades on which Ofsted judges children's services.
/// </summary>
/// <remarks>
/// <para>The set is closed: no cast, number or JSON makes a fifth. Reasons for having no grade ("not judged") are not grades: see
/// <see cref="Judgement"/>. "Adequate", used before November 2013, is not a grade either: it was replaced by requires improvement, not
/// renamed. A missing grade is <see langword="null"/>.</para>
/// <para><b>Ordering.</b> Better is greater: <c>Grade.Good &gt; Grade.RequiresImprovement</c>. With <c>&lt;</c>, <c>&lt;=</c>,
/// <c>&gt;</c> and <c>&gt;=</c> a missing grade is neither better nor worse than any other, so the answer is <see langword="false"/>;
/// sorting, and F#'s operators, which use <see cref="IComparable"/>, put it below inadequate. Ofsted's own numbers run the other way:
/// <see cref="OfstedNumber"/>.</para>
/// <para>To <c>switch</c>, use <see cref="CodedValue{TSelf}.Code"/> or <see cref="OfstedNumber"/>.</para>
/// <para><b>Source.</b> Ofsted, <i>Inspecting local authority children's services</i>; official statistics
/// <i>Local authority inspection outcomes as at 31 March 2025</i>.</para>
/// </remarks>
/// <example>
/// <code>
/// bool improved = Grade.Good &gt; Grade.RequiresImprovement;                              // true
/// string printed = Grade.RequiresImprovement.Title;                                  // "Requires improvement to be good"
/// Grade grade = Grade.Parse("requiresImprovement");
/// string colour = grade.OfstedNumber switch { 1 =&gt; "blue", 2 =&gt; "green", 3 =&gt; "amber", _ =&gt; "red" };
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<Grade>))]
[TypeConverter(typeof(CodeTypeConverter<Grade>))]
public sealed class Grade : ClosedCode<Grade>, ICodedValue<Grade>, IComparisonOperators<Grade, Grade, bool>
{
    private const string RequiresImprovementToBeGood = "Requires improvement to be good";

    /// <summary>The abbreviations that councils and spreadsheets use; full stops are ignored.</summary>
    private readonly string[] abbreviations;

    private Grade(string code, string title, string[] printedForms, string[] abbreviations)
        : base(code, title)
    {
        PrintedForms = printedForms;
        this.abbreviations = abbreviations;
    }

    /// <summary>Inadequate, the lowest grade; Ofsted's number 4.</summary>
    public static Grade Inadequate { get; } = new("inadequate", "Inadequate", ["Inadequate"], ["i", "inad"]);

    /// <summary>Requires improvement to be good; Ofsted's number 3.</summary>
    public static Grade RequiresImprovement { get; } = new(
        "requiresImprovement", RequiresImprovementToBeGood,
        [RequiresImprovementToBeGood, "Requires improvement", "Require improvement", "Require improvement to be good"],
        [
            "ri", "r i", "req imp", "reqs imp", "requires imp", "req improvement", "reqs improvement", "ri to be good",
            "requiresimprovement",
        ]);

    /// <summary>Good; Ofsted's number 2.</summary>
    public static Grade Good { get; } = new("good", "Good", ["Good"], ["g"]);

    /// <summary>Outstanding, the highest grade; Ofsted's number 1.</summary>
    public static Grade Outstanding { get; } = new("outstanding", "Outstanding", ["Outstanding"], ["o", "outst"]);

    static Grade[] ICodedValue<Grade>.Values { get; } = [Inadequate, RequiresImprovement, Good, Outstanding];

    static string ICodedValue<Grade>.Expected => "a grade; expected outstanding, good, requiresImprovement or inadequate";

    /// <summary>Ofsted's own number for the grade: 1 for outstanding to 4 for inadequate. Lower is better, the reverse of the order of
    /// <see cref="Grade"/> itself.</summary>
    public int OfstedNumber => 4 - Place;

    internal override string[] PrintedForms { get; }

    static Grade? ICodedValue<Grade>.OfUnknown(ReadOnlySpan<char> code) => null;

    /// <summary>The grade with one of Ofsted's own numbers.</summary>
    /// <param name="number">1 for outstanding, 2 for good, 3 for requires improvement, 4 for inadequate.</param>
    /// <returns>The grade.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 4.</exception>
    public static Grade FromOfstedNumber(int number) => TryFromOfstedNumber(number, out Grade? grade)
        ? grade
        : throw new ArgumentOutOfRangeException(nameof(number), $"expected 1 (outstanding) to 4 (inadequate), found {number}");

    /// <summary>The grade with one of Ofsted's own numbers.</summary>
    /// <param name="number">1 for outstanding, 2 for good, 3 for requires improvement, 4 for inadequate.</param>
    /// <param name="grade">The grade, or <see langword="null"/> if the number is not from 1 to 4.</param>
    /// <returns>Whether there is such a grade.</returns>
    public static bool TryFromOfstedNumber(int number, [MaybeNullWhen(false)] out Grade grade)
    {
        grade = number switch { 1 => Outstanding, 2 => Good, 3 => RequiresImprovement, 4 => Inadequate, _ => null };
        return grade is not null;
    }

    /// <summary>Reads a grade as <see cref="CodedValue{TSelf}.TryParsePrinted(ReadOnlySpan{char}, out TSelf)"/> does, and also as councils
    /// and spreadsheets abbreviate it: "RI", "R.I.", "Req. Imp.", "Inad.", "O", "G", "I".</summary>
    /// <remarks>It still refuses "Adequate", "Not judged", numbers, and anything that joins two grades or adds to one: "RI/Good",
    /// "Good*".</remarks>
    /// <param name="text">The text.</param>
    /// <param name="grade">The grade, or <see langword="null"/>.</param>
    /// <returns>Whether the text stands for a grade.</returns>
    /// <example>
    /// <code>
    /// bool isGrade = Grade.TryParseLenient("R.I.", out Grade? grade);         // true: requiresImprovement
    /// bool isNone = Grade.TryParseLenient("RI/Good", out grade);              // false
    /// </code>
    /// </example>
    public static bool TryParseLenient(ReadOnlySpan<char> text, [MaybeNullWhen(false)] out Grade grade)
    {
        if (TryParsePrinted(text, out grade))
        {
            return true;
        }

        const int Longest = 32;
        Span<char> withoutStops = stackalloc char[Longest];
        ReadOnlySpan<char> trimmed = text.Trim();
        if (trimmed.Length > Longest)
        {
            return false;
        }

        int length = 0;
        foreach (char character in trimmed)
        {
            if (character != '.')
            {
                withoutStops[length++] = character;
            }
        }

        foreach (Grade candidate in All)
        {
            foreach (string abbreviation in candidate.abbreviations)
            {
                if (PrintedText.SaysTheSame(withoutStops[..length], abbreviation))
                {
                    grade = candidate;
                    return true;
                }
            }
        }

        return false;
    }

    /// <inheritdoc cref="TryParseLenient(ReadOnlySpan{char}, out Grade)"/>
    public static bool TryParseLenient([NotNullWhen(true)] string? text, [MaybeNullWhen(false)] out Grade grade) =>
        TryParseLenient(text.AsSpan(), out grade);

    /// <summary>Whether a grade is better than another.</summary>
    /// <param name="left">A grade.</param>
    /// <param name="right">Another grade.</param>
    /// <returns>Whether it is; <see langword="false"/> if either is missing.</returns>
    public static bool operator >(Grade? left, Grade? right) => left is not null && right is not null && left.Place > right.Place;

    /// <summary>Whether a grade is worse than another.</summary>
    /// <param name="left">A grade.</param>
    /// <param name="right">Another grade.</param>
    /// <returns>Whether it is; <see langword="false"/> if either is missing.</returns>
    public static bool operator <(Grade? left, Grade? right) => right > left;

    /// <summary>Whether a grade is as good as another or better.</summary>
    /// <param name="left">A grade.</param>
    /// <param name="right">Another grade.</param>
    /// <returns>Whether it is; <see langword="false"/> if either is missing.</returns>
    public static bool operator >=(Grade? left, Grade? right) => left is not null && right is not null && left.Place >= right.Place;

    /// <summary>Whether a grade is no better than another.</summary>
    /// <param name="left">A grade.</param>
    /// <param name="right">Another grade.</param>
    /// <returns>Whether it is; <see langword="false"/> if either is missing.</returns>
    public static bool operator <=(Grade? left, Grade? right) => right >= left;

    static bool IEqualityOperators<Grade, Grade, bool>.operator ==(Grade? left, Grade? right) => (CodedValue<Grade>?)left == right;

    static bool IEqualityOperators<Grade, Grade, bool>.operator !=(Grade? left, Grade? right) => (CodedValue<Grade>?)left != right;

    /// <summary>How many steps up the scale <paramref name="target"/> is: positive if it is better than this grade, negative if it is
    /// worse, 0 if it is the same.</summary>
    /// <param name="target">The grade to measure the distance to.</param>
    /// <returns>A whole number from -3 to 3.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is <see langword="null"/>.</exception>
    /// <example><c>Grade.RequiresImprovement.StepsTo(Grade.Outstanding)</c> is 2.</example>
    public int StepsTo(Grade target) => Guard.NotNull(target, nameof(target)).Place - Place;
}
