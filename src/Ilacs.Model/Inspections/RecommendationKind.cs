using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>How urgent a recommendation is.</summary>
[JsonConverter(typeof(IlacsJsonConverter<RecommendationKind>))]
[TypeConverter(typeof(CodeTypeConverter<RecommendationKind>))]
public sealed class RecommendationKind : ClosedCode<RecommendationKind>, ICodedValue<RecommendationKind>
{
    private RecommendationKind(string code, string title)
        : base(code, title)
    {
    }

    /// <summary>An area for improvement; the default where nothing is stated.</summary>
    public static RecommendationKind AreaForImprovement { get; } = new("areaForImprovement", "Area for improvement");

    /// <summary>An area for priority action: a serious weakness, raised after focused visits and joint inspections; under SIF,
    /// priority and immediate action.</summary>
    public static RecommendationKind AreaForPriorityAction { get; } = new("areaForPriorityAction", "Area for priority action");

    static RecommendationKind[] ICodedValue<RecommendationKind>.Values { get; } = [AreaForImprovement, AreaForPriorityAction];

    static string ICodedValue<RecommendationKind>.Expected =>
        "a kind of recommendation; expected areaForImprovement or areaForPriorityAction";

    static RecommendationKind? ICodedValue<RecommendationKind>.OfUnknown(ReadOnlySpan<char> code) => null;
}
