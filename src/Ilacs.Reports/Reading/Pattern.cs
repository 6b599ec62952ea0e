using System.Text.RegularExpressions;

namespace Ilacs.Reports.Reading;

/// <summary>What all patterns have in common: no culture, and an end to each search.</summary>
internal static class Pattern
{
    public const RegexOptions Exact = RegexOptions.CultureInvariant;
    public const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    public const RegexOptions Named = Exact | RegexOptions.ExplicitCapture;
    public const RegexOptions NamedAnyCase = AnyCase | RegexOptions.ExplicitCapture;
    public const int Milliseconds = 1000;
}
