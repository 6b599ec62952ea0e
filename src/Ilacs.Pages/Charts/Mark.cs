using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>How pages show a judgement: a letter on a colour, never the colour alone.</summary>
internal static class Mark
{
    /// <summary>The grades, the best first.</summary>
    public static IReadOnlyList<Grade> Grades { get; } = [.. Grade.All.Reverse()];

    /// <summary>The grades and "not judged", in the order of legends and stacks.</summary>
    public static IReadOnlyList<Judgement> InOrder { get; } = [.. Grades.Select(grade => (Judgement)grade), Judgement.NotJudged];

    /// <summary>The letters; a dash where there is no judgement.</summary>
    public static string Letters(Judgement judgement) =>
        JudgementGrid.LettersOf(judgement) is var letters and not "." ? letters : "\u2013";

    /// <summary>One character, for data that the script reads.</summary>
    public static char Character(Judgement judgement) => Letters(judgement) is ['\u2013'] ? '.' : Letters(judgement)[0];

    /// <summary>The class that colours it.</summary>
    public static string Class(Judgement judgement) => Character(judgement) is var c and not '.' ? $"g{c}" : "g0";

    /// <summary>A small tile with the letters, beside words that say the same.</summary>
    public static XElement Tile(Judgement judgement, string more = "") => E($"b.m.{Class(judgement)}{more}", Letters(judgement));

    /// <summary>A tile on its own: screen readers read its words out, and pointing at it shows them.</summary>
    public static XElement Alone(Judgement judgement) =>
        E(
            $"b.m.{Class(judgement)}", A("title", InWords(judgement)), A("role", "img"), A("aria-label", InWords(judgement)),
            Letters(judgement));

    /// <summary>A tile with its words.</summary>
    public static object[] WithWords(Judgement judgement) => [Tile(judgement), " ", InWords(judgement)];

    /// <summary>The judgement in words.</summary>
    public static string InWords(Judgement judgement) => judgement.Grade is { } grade ? grade.Title
        : judgement == Judgement.NotJudged ? "Not judged" : "No judgement";

    /// <summary>The judgement in words within a sentence.</summary>
    public static string LowerWords(Judgement judgement) => InWords(judgement).ToLowerInvariant();

    /// <summary>What the letters and colours mean.</summary>
    public static XElement Legend(string none) => E(
        "p.legend",
        InOrder.Select(judgement => E("span", WithWords(judgement))),
        E("span", Tile(Judgement.NotStated), " ", none));
}
