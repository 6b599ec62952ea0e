using System.Text.RegularExpressions;

namespace Ilacs.Reports.Reading;

/// <summary>What all patterns have in common: no culture, and a limit to the time of a search.</summary>
internal static class Pattern
{
    public const RegexOptions Exact = RegexOptions.CultureInvariant;
    public const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    public const RegexOptions Named = Exact | RegexOptions.ExplicitCapture;
    public const RegexOptions NamedAnyCase = AnyCase | RegexOptions.ExplicitCapture;

    /// <summary>The most time for one search: a busy machine may take a second over what usually takes a moment.</summary>
    public const int Milliseconds = 10_000;
}
