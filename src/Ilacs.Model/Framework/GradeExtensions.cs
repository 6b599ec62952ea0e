using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Ilacs.Model;

/// <summary>
/// What can be asked of a <see cref="Grade"/>: how it is written, its number, its distance from another, and parsing.
/// All of it is ordinal and independent of culture.
/// </summary>
public static class GradeExtensions
{
    private static readonly IReadOnlyList<Grade> Ascending =
        Array.AsReadOnly([Grade.Inadequate, Grade.RequiresImprovement, Grade.Good, Grade.Outstanding]);

    /// <param name="grade">The grade asked about.</param>
    extension(Grade grade)
    {
        /// <summary>The grade as JSON writes it: <c>outstanding</c>, <c>good</c>, <c>requiresImprovement</c> or <c>inadequate</c>.</summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is not one of the four grades.</exception>
        public string Code => grade switch
        {
            Grade.Outstanding => "outstanding",
            Grade.Good => "good",
            Grade.RequiresImprovement => "requiresImprovement",
            Grade.Inadequate => "inadequate",
            _ => throw Undefined(grade),
        };

        /// <summary>
        /// The grade in the wording of Ofsted's official statistics: "Outstanding", "Good",
        /// "Requires improvement to be good" or "Inadequate".
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is not one of the four grades.</exception>
        public string OfficialTitle => grade switch
        {
            Grade.Outstanding => "Outstanding",
            Grade.Good => "Good",
            Grade.RequiresImprovement => "Requires improvement to be good",
            Grade.Inadequate => "Inadequate",
            _ => throw Undefined(grade),
        };

        /// <summary>
        /// Ofsted's own number for the grade: 1 for outstanding to 4 for inadequate. Lower is better,
        /// against the order of <see cref="Grade"/> itself.
        /// </summary>
        /// <exception cref="ArgumentOutOfRangeException">The value is not one of the four grades.</exception>
        public int OfstedNumber => Ascending.Count - grade.Rank;

        /// <summary>
        /// How many steps up the scale <paramref name="target"/> lies: positive if it is better than this grade,
        /// negative if it is worse, 0 if it is the same.
        /// </summary>
        /// <param name="target">The grade to measure the distance to.</param>
        /// <returns>A whole number from -3 to 3.</returns>
        /// <exception cref="ArgumentOutOfRangeException">Either value is not one of the four grades.</exception>
        /// <example><c>Grade.RequiresImprovement.StepsTo(Grade.Outstanding)</c> is 2.</example>
        public int StepsTo(Grade target) => target.Rank - grade.Rank;

        private int Rank => ((int)Checked(grade) / 10) - 1;
    }

    extension(Grade)
    {
        /// <summary>The four grades from the lowest, inadequate, to the highest, outstanding.</summary>
        public static IReadOnlyList<Grade> All => Ascending;

        /// <summary>
        /// Reads a grade from its JSON code, exactly: <c>outstanding</c>, <c>good</c>, <c>requiresImprovement</c>, <c>inadequate</c>.
        /// No other case, no blanks, no numbers.
        /// </summary>
        /// <param name="code">The code to read.</param>
        /// <param name="grade">The grade, or <c>default</c> if the text is no grade code.</param>
        /// <returns>Whether the text is a grade code.</returns>
        public static bool TryParseCode(ReadOnlySpan<char> code, out Grade grade)
        {
            grade = code switch
            {
                "outstanding" => Grade.Outstanding,
                "good" => Grade.Good,
                "requiresImprovement" => Grade.RequiresImprovement,
                "inadequate" => Grade.Inadequate,
                _ => default,
            };
            return grade != default;
        }

        /// <inheritdoc cref="TryParseCode(ReadOnlySpan{char}, out Grade)"/>
        public static bool TryParseCode([NotNullWhen(true)] string? code, out Grade grade) =>
            TryParseCode(code.AsSpan(), out grade);

        /// <summary>Reads a grade from its JSON code, exactly.</summary>
        /// <param name="code">The code to read.</param>
        /// <returns>The grade.</returns>
        /// <exception cref="FormatException">The text is not one of the four codes.</exception>
        public static Grade ParseCode(ReadOnlySpan<char> code) =>
            TryParseCode(code, out Grade grade)
                ? grade
                : throw new FormatException($"'{code}' is not a grade code; expected outstanding, good, requiresImprovement or inadequate.");

        /// <summary>
        /// Reads a grade as Ofsted prints it in reports and statistics: "Outstanding", "Good",
        /// "Requires improvement", "Requires improvement to be good" (also "Require improvement…"), "Inadequate".
        /// Upper and lower case, extra blanks and line breaks, and a full stop at the end make no difference.
        /// </summary>
        /// <remarks>Refuses "Adequate" (a grade of another scale, until November 2013), "Not judged", numbers,
        /// empty text and anything that joins two grades. Allocates nothing.</remarks>
        /// <param name="printed">The wording to read.</param>
        /// <param name="grade">The grade, or <c>default</c> if the wording is no grade.</param>
        /// <returns>Whether the wording is a grade.</returns>
        public static bool TryParsePrinted(ReadOnlySpan<char> printed, out Grade grade)
        {
            ReadOnlySpan<char> words = printed.Trim();
            if (words is [.., '.'])
            {
                words = words[..^1].TrimEnd();
            }

            grade = words switch
            {
                _ when SaysTheSame(words, "outstanding") => Grade.Outstanding,
                _ when SaysTheSame(words, "good") => Grade.Good,
                _ when SaysTheSame(words, "inadequate") => Grade.Inadequate,
                _ when SaysTheSame(words, "requires improvement") => Grade.RequiresImprovement,
                _ when SaysTheSame(words, "requires improvement to be good") => Grade.RequiresImprovement,
                _ when SaysTheSame(words, "require improvement") => Grade.RequiresImprovement,
                _ when SaysTheSame(words, "require improvement to be good") => Grade.RequiresImprovement,
                _ => default,
            };
            return grade != default;
        }

        /// <inheritdoc cref="TryParsePrinted(ReadOnlySpan{char}, out Grade)"/>
        public static bool TryParsePrinted([NotNullWhen(true)] string? printed, out Grade grade) =>
            TryParsePrinted(printed.AsSpan(), out grade);
    }

    /// <summary>Returns the grade, or throws if it is not one of the four.</summary>
    internal static Grade Checked(Grade grade, [CallerArgumentExpression(nameof(grade))] string? name = null) =>
        grade is Grade.Outstanding or Grade.Good or Grade.RequiresImprovement or Grade.Inadequate ? grade : throw Undefined(grade, name);

    private static bool SaysTheSame(ReadOnlySpan<char> text, ReadOnlySpan<char> wording)
    {
        int at = 0;
        foreach (char expected in wording)
        {
            if (at == text.Length)
            {
                return false;
            }

            if (expected == ' ')
            {
                int gap = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == gap)
                {
                    return false;
                }
            }
            else if (char.IsAsciiLetter(text[at]) && (text[at] | ' ') == expected)
            {
                at++;
            }
            else
            {
                return false;
            }
        }

        return at == text.Length;
    }

    private static ArgumentOutOfRangeException Undefined(Grade grade, string? name = null) =>
        new(name ?? nameof(grade), $"{(int)grade} is not one of the four grades.");
}
