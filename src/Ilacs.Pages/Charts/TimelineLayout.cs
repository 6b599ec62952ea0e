namespace Ilacs.Pages;

/// <summary>The measures of a timeline: beside its labels for a desk and for paper, below them for a phone.</summary>
/// <param name="Name">Tells the ids and classes apart.</param>
/// <param name="Width">The width.</param>
/// <param name="Left">Where the first year begins.</param>
/// <param name="LabelHeight">The height of a label above its row; 0 where labels are beside the rows.</param>
/// <param name="Row">The height of a row.</param>
/// <param name="Box">The width of an inspection.</param>
internal sealed record TimelineLayout(string Name, double Width, double Left, double LabelHeight, double Row, double Box)
{
    public static TimelineLayout Wide { get; } = new("wide", 1080, 222, 0, 38, 32);

    public static TimelineLayout Narrow { get; } = new("narrow", 344, 2, 17, 26, 23);

    /// <summary>The height of a row with its label.</summary>
    public double Step => Row + LabelHeight;
}
