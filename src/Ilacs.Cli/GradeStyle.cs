using Spectre.Console;

namespace Ilacs.Cli;

/// <summary>A colour for a grade, in addition to the words and never instead of them.</summary>
internal static class GradeStyle
{
    public static Style Of(Judgement judgement) => judgement.Grade?.OfstedNumber switch
    {
        1 => new Style(Color.Blue, decoration: Decoration.Bold),
        2 => new Style(Color.Green),
        3 => new Style(Color.Olive),
        4 => new Style(Color.Red),
        _ => Style.Plain,
    };
}
