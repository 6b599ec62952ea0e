using System.Globalization;

namespace Ilacs.Model;

/// <summary>
/// How often published inspections keep the rules that rest on observation. Tests count the numbers over the national record, and over the
/// reports whose recommendations were read. If they are out of date, a test fails and says what to write here.
/// </summary>
internal static class RuleEvidence
{
    private const string Record = "published inspections and visits in the national record that it applies to";
    private const string Typed = "published inspections that it applies to and whose type is official: the type of the others was set by "
        + "their length";
    private const string Read = "published inspections that it applies to and whose recommendations were read for it";

    /// <summary>The rule, how many documents it applies to, how many of them break it, and what these documents are.</summary>
    private static readonly (string Rule, int Applicable, int Breaches, string Of)[] Counted =
    [
        ("ILACS003", 11, 0, Record),
        ("ILACS005", 335, 0, Record),
        ("ILACS012", 486, 0, Record),
        ("ILACS013", 34, 0, Record),
        ("ILACS014", 75, 0, Record),
        ("ILACS015", 74, 0, Record),
        ("ILACS016", 145, 0, Record),
        ("ILACS017", 44, 0, Record),
        ("ILACS018", 13, 0, Record),
        ("ILACS019", 40, 0, Record),
        ("ILACS020", 497, 0, Record),
        ("ILACS022", 491, 0, Record),
        ("ILACS023", 268, 2, Typed),
        ("ILACS024", 321, 29, Record),
        ("ILACS026", 64, 0, Read),
        ("ILACS027", 20, 0, Read),
        ("ILACS028", 84, 0, Read),
        ("ILACS031", 491, 0, Record),
        ("ILACS032", 100, 0, Typed),
        ("ILACS033", 77, 0, Record),
        ("ILACS035", 109, 0, Record),
        ("ILACS060", 66, 0, Record),
        ("ILACS061", 110, 0, Record),
        ("ILACS065", 558, 0, Record),
        ("ILACS066", 324, 1, Record),
        ("ILACS067", 491, 0, Record),
        ("ILACS068", 18, 0, Record),
        ("ILACS070", 77, 0, Record),
        ("ILACS071", 186, 0, Record),
        ("ILACS072", 167, 15, Record),
    ];

    /// <summary>Inspections with leaders below good, all of which have an overall grade below good.</summary>
    internal const int LeadersBelowGoodAll = 211;

    /// <summary>Inspections of ILACS 2023: in all of them, good or better overall goes together with leaders and two of three good or
    /// better and none inadequate.</summary>
    internal const int Ilacs2023All = 145;

    /// <summary>Under ILACS 2018, with two practice judgements: leaders and at least one of the two good or better, none inadequate; and
    /// how many of these were good or better overall. No others were.</summary>
    internal const int Ilacs2018LeadersAndOne = 90;
    internal const int Ilacs2018GoodOrBetter = 88;

    public static string LeadersBelowGood => Text($". With ILACS016: met by all {LeadersBelowGoodAll} whose leaders are below good");

    public static string LeadersAndTwoOfThree =>
        Text($". With the rules for the other way round: met by all {Ilacs2023All} inspections of ILACS 2023. ")
        + "Under ILACS 2018, with two practice judgements, leaders and at least one of the two, none inadequate, went with good or better "
        + Text($"overall in {Ilacs2018GoodOrBetter} of {Ilacs2018LeadersAndOne}, and good or better overall never occurred without that");

    public static string Of(string rule)
    {
        (_, int applicable, int breaches, string of) = Counted.Single(counted =>
            string.Equals(counted.Rule, rule, StringComparison.Ordinal));
        return Of(applicable, breaches, of);
    }

    /// <summary>The sentence for numbers that a test has counted.</summary>
    internal static string Of(int applicable, int breaches, string of) =>
        breaches == 0 ? Text($"Met by all {applicable} {of}") : Text($"Met by {applicable - breaches} of {applicable} {of}");

    /// <summary>Which documents a rule's numbers count.</summary>
    internal static string CountedOver(string rule) =>
        Counted.Single(counted => string.Equals(counted.Rule, rule, StringComparison.Ordinal)).Of;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
