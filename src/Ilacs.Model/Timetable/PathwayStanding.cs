using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>What a graded inspection means for what comes next: one of the three groups that the pathway distinguishes, or that it is
/// open.</summary>
/// <remarks>It is not a grade: good and outstanding lead to the same. A <see cref="PathwayReading"/> decides which group an inspection is
/// in.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<PathwayStanding>))]
[TypeConverter(typeof(CodeTypeConverter<PathwayStanding>))]
public sealed class PathwayStanding : ClosedCode<PathwayStanding>, ICodedValue<PathwayStanding>
{
    private PathwayStanding(string code, string title)
        : base(code, title)
    {
    }

    /// <summary>Good or better: a short inspection normally comes next.</summary>
    public static PathwayStanding GoodOrBetter { get; } = new("goodOrBetter", "good or better");

    /// <summary>Requires improvement: a standard inspection comes next.</summary>
    public static PathwayStanding RequiresImprovement { get; } = new("requiresImprovement", "requires improvement");

    /// <summary>Inadequate: monitoring visits come next, then a standard inspection.</summary>
    public static PathwayStanding Inadequate { get; } = new("inadequate", "inadequate");

    /// <summary>Open: there is no overall grade, and the judgements do not settle it.</summary>
    public static PathwayStanding Open { get; } = new("open", "open");

    static PathwayStanding[] ICodedValue<PathwayStanding>.Values { get; } = [GoodOrBetter, RequiresImprovement, Inadequate, Open];

    static string ICodedValue<PathwayStanding>.Expected => "a standing; expected goodOrBetter, requiresImprovement, inadequate or open";

    static PathwayStanding? ICodedValue<PathwayStanding>.OfUnknown(ReadOnlySpan<char> code) => null;
}
