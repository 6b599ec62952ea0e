using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>Which way a grade went.</summary>
[JsonConverter(typeof(IlacsJsonConverter<ChangeDirection>))]
[TypeConverter(typeof(CodeTypeConverter<ChangeDirection>))]
public sealed class ChangeDirection : ClosedCode<ChangeDirection>, ICodedValue<ChangeDirection>
{
    private ChangeDirection(string code, string title)
        : base(code, title)
    {
    }

    /// <summary>To a worse grade.</summary>
    public static ChangeDirection Declined { get; } = new("declined", "declined");

    /// <summary>To the same grade.</summary>
    public static ChangeDirection Unchanged { get; } = new("unchanged", "unchanged");

    /// <summary>To a better grade.</summary>
    public static ChangeDirection Improved { get; } = new("improved", "improved");

    static ChangeDirection[] ICodedValue<ChangeDirection>.Values { get; } = [Declined, Unchanged, Improved];

    static string ICodedValue<ChangeDirection>.Expected => "a direction; expected declined, unchanged or improved";

    static ChangeDirection? ICodedValue<ChangeDirection>.OfUnknown(ReadOnlySpan<char> code) => null;
}
