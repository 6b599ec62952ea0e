using System.Text;
using System.Text.RegularExpressions;
using Ilacs.Model;

namespace Ilacs.Reports.Reading;

/// <summary>Text reduced to its letters and digits in lower case, so that blanks, line breaks, hyphens and quotation marks, which vary,
/// make no difference.</summary>
internal static partial class Squashed
{
    /// <summary>A whole grade, as it is printed.</summary>
    public const string GradePattern = "requires?improvement(?:tobegood)?|outstanding|inadequate|notjudged|good";

    private const int LongestGrade = 30;

    public static string Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                letters.Append(char.ToLowerInvariant(c));
            }
        }

        return letters.ToString();
    }

    /// <summary>The grade that a squashed text spells out; <see langword="null"/> if it is not a whole grade.</summary>
    public static Judgement? Grade(string squashed) => squashed switch
    {
        "outstanding" => Model.Grade.Outstanding,
        "good" => Model.Grade.Good,
        "inadequate" => Model.Grade.Inadequate,
        "notjudged" => Judgement.NotJudged,
        _ => RequiresImprovement().IsMatch(squashed) ? Model.Grade.RequiresImprovement : default(Judgement?),
    };

    /// <summary>Whether a squashed text is a grade or a part of one that was broken over lines.</summary>
    public static bool IsPartOfGrade(string squashed) => Part().IsMatch(squashed);

    /// <summary>How many letters at the beginning of a squashed text belong to a grade that is not whole; at least one.</summary>
    public static int PartLength(string squashed)
    {
        int length = Math.Min(squashed.Length, LongestGrade);
        while (length > 1 && !IsPartOfGrade(squashed[..length]))
        {
            length--;
        }

        return length;
    }

    [GeneratedRegex("^requires?improvement(?:tobegood)?$", Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex RequiresImprovement();

    [GeneratedRegex(
        "^(?:requires?|improvement|requires?improvement|requires?improvementto|requires?improvementtobe|requires?improvementtobegood"
            + "|improvementto|improvementtobe|improvementtobegood|tobegood|begood|tobe|good|outstanding|inadequate|notjudged"
            + "|not|judged)$",
        Pattern.Exact, Pattern.Milliseconds)]
    private static partial Regex Part();
}
