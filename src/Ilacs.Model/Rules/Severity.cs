using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>How serious an issue is.</summary>
/// <remarks><b>Ordering</b>: greater is more serious.</remarks>
[JsonConverter(typeof(IlacsJsonConverter<Severity>))]
[TypeConverter(typeof(CodeTypeConverter<Severity>))]
public sealed class Severity : ClosedCode<Severity>, ICodedValue<Severity>
{
    private Severity(string code, string title)
        : base(code, title)
    {
    }

    /// <summary>Worth knowing.</summary>
    public static Severity Info { get; } = new("info", "Info");

    /// <summary>Contradicts what was observed in all or nearly all published inspections, a source that is not official, or the sense of
    /// the data.</summary>
    public static Severity Warning { get; } = new("warning", "Warning");

    /// <summary>Contradicts law, guidance or the definition of an edition.</summary>
    public static Severity Error { get; } = new("error", "Error");

    static Severity[] ICodedValue<Severity>.Values { get; } = [Info, Warning, Error];

    static string ICodedValue<Severity>.Expected => "a severity; expected error, warning or info";

    static Severity? ICodedValue<Severity>.OfUnknown(ReadOnlySpan<char> code) => null;

    /// <summary>Whether a severity is more serious than another.</summary>
    /// <param name="left">A severity.</param>
    /// <param name="right">Another severity.</param>
    /// <returns>Whether it is; <see langword="false"/> if either is missing.</returns>
    public static bool operator >(Severity? left, Severity? right) => left is not null && right is not null && left.Place > right.Place;

    /// <summary>Whether a severity is less serious than another.</summary>
    /// <param name="left">A severity.</param>
    /// <param name="right">Another severity.</param>
    /// <returns>Whether it is; <see langword="false"/> if either is missing.</returns>
    public static bool operator <(Severity? left, Severity? right) => right > left;

    /// <summary>Whether a severity is at least as serious as another.</summary>
    /// <param name="left">A severity.</param>
    /// <param name="right">Another severity.</param>
    /// <returns>Whether it is; <see langword="false"/> if either is missing.</returns>
    public static bool operator >=(Severity? left, Severity? right) => left is not null && right is not null && left.Place >= right.Place;

    /// <summary>Whether a severity is no more serious than another.</summary>
    /// <param name="left">A severity.</param>
    /// <param name="right">Another severity.</param>
    /// <returns>Whether it is; <see langword="false"/> if either is missing.</returns>
    public static bool operator <=(Severity? left, Severity? right) => right >= left;
}
