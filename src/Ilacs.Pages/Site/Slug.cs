using System.Globalization;
using System.Text;

namespace Ilacs.Pages;

/// <summary>Names as parts of addresses and names of files: lower-case letters, digits and dashes, whatever the name has in it.</summary>
internal static class Slug
{
    private const int Longest = 60;

    public static string Of(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (c != '\'' && slug.Length > 0 && slug[^1] != '-'
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                slug.Append('-');
            }
        }

        string text = slug.ToString(0, Math.Min(slug.Length, Longest)).Trim('-');
        return text.Length == 0 ? "unnamed" : text;
    }

    /// <summary>A name for each, in their order; a name that is taken gets a number.</summary>
    public static IReadOnlyList<string> Distinct(IEnumerable<string> names)
    {
        HashSet<string> taken = new(StringComparer.Ordinal);
        List<string> slugs = [];
        foreach (string name in names)
        {
            string slug = Of(name);
            string free = slug;
            for (int number = 2; !taken.Add(free); number++)
            {
                free = $"{slug}-{Words.Number(number)}";
            }

            slugs.Add(free);
        }

        return slugs;
    }
}
