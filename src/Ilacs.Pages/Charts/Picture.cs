using System.Xml.Linq;
using static Ilacs.Pages.Html;

namespace Ilacs.Pages;

/// <summary>The frame of a picture: its size, its title and its description.</summary>
internal static class Picture
{
    public static XElement Of(
        string id, double width, double height, string title, string description, string classes, params object?[] content) => E(
        "svg",
        A("class", $"chart {classes}"), A("viewBox", $"0 0 {N(width)} {N(height)}"), A("role", "img"),
        A("aria-labelledby", $"{id}-t {id}-d"),
        E($"title#{id}-t", title), E($"desc#{id}-d", description), content);

    public static XElement Rect(string classes, double x, double y, double width, double height, double radius = 0) => E(
        "rect", A("class", classes), A("x", x), A("y", y), A("width", width), A("height", height), radius > 0 ? A("rx", radius) : null);

    public static XElement Line(string classes, double x1, double y1, double x2, double y2) =>
        E("path", A("class", classes), A("d", $"M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}"));

    public static XElement Text(string classes, double x, double y, string text) =>
        E("text", A("class", classes), A("x", x), A("y", y), text);

    /// <summary>A part of a bar in the colour of a judgement, with its count where there is room for it.</summary>
    public static XElement Part(Judgement judgement, double x, double y, double width, double height, string? count = null) => E(
        $"g.{Mark.Class(judgement)}",
        Rect("part", x, y, width, height),
        count is null ? null : Text("count", x + (width / 2), y + (height / 2) + 4, count));
}
