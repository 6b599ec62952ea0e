using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>How far the judgements of two inspections on a domain are like for like.</summary>
/// <remarks><b>Ordering</b>: the closest first.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<ComparisonBasis>))]
[TypeConverter(typeof(CodeTypeConverter<ComparisonBasis>))]
public sealed class ComparisonBasis : ClosedCode<ComparisonBasis>, ICodedValue<ComparisonBasis>
{
    private ComparisonBasis(string code, string title)
        : base(code, title)
    {
    }

    /// <summary>The same domain in both; a change may be claimed.</summary>
    public static ComparisonBasis SameDomain { get; } = new("sameDomain", "same domain");

    /// <summary>A domain and the one that followed it in a later edition; a change may be claimed.</summary>
    public static ComparisonBasis Successor { get; } = new("successor", "successor");

    /// <summary>A combined domain and one of the domains it was split into; no change is claimed.</summary>
    public static ComparisonBasis Split { get; } = new("split", "split from a combined domain");

    /// <summary>The other inspection has no such domain; no change is claimed.</summary>
    public static ComparisonBasis NotComparable { get; } = new("notComparable", "not comparable");

    static ComparisonBasis[] ICodedValue<ComparisonBasis>.Values { get; } = [SameDomain, Successor, Split, NotComparable];

    static string ICodedValue<ComparisonBasis>.Expected => "a basis of comparison; expected sameDomain, successor, split or notComparable";

    /// <summary>Whether a change may be claimed on this basis: for the same domain and for a successor.</summary>
    public bool AllowsChange => this == SameDomain || this == Successor;

    static ComparisonBasis? ICodedValue<ComparisonBasis>.OfUnknown(ReadOnlySpan<char> code) => null;
}
