using System.Globalization;

namespace Ilacs.Model;

/// <summary>
/// How often published inspections keep the rules that rest on observation. The numbers are counted over the data by a test, which fails
/// and says what to write here when they are out of date.
/// </summary>
internal static class RuleEvidence
{
    private static readonly (string Rule, int Applicable, int Breaches)[] Counted =
    [
        ("ILACS003", 11, 0),
        ("ILACS005", 335, 0),
        ("ILACS012", 480, 0),
        ("ILACS013", 34, 0),
        ("ILACS014", 74, 0),
        ("ILACS015", 74, 0),
        ("ILACS016", 141, 0),
        ("ILACS017", 44, 0),
        ("ILACS018", 12, 0),
        ("ILACS019", 39, 0),
        ("ILACS020", 491, 0),
        ("ILACS022", 491, 0),
        ("ILACS023", 321, 2),
        ("ILACS024", 321, 29),
        ("ILACS026", 64, 0),
        ("ILACS027", 20, 0),
        ("ILACS028", 84, 0),
        ("ILACS031", 491, 0),
        ("ILACS032", 128, 0),
        ("ILACS033", 46, 0),
        ("ILACS035", 71, 0),
    ];

    public static string Of(string rule)
    {
        (_, int applicable, int breaches) = Counted.Single(counted => string.Equals(counted.Rule, rule, StringComparison.Ordinal));
        return breaches == 0
            ? string.Create(CultureInfo.InvariantCulture, $"Kept by all {applicable} published inspections and visits counted to which it applies")
            : string.Create(CultureInfo.InvariantCulture, $"Kept by {applicable - breaches} of {applicable} published inspections and visits counted to which it applies");
    }
}
