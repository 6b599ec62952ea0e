using System.Text.Json.Serialization;

namespace Ilacs.Outcomes;

/// <summary>What a published figure counts: authorities, or per cent of them. There is no third.</summary>
/// <remarks><b>Equality</b> is that of the object: there is one object for each. <b>Ordering</b> is not defined. JSON has the <see cref="Code"/>.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<FigureUnit>))]
public sealed class FigureUnit
{
    private FigureUnit(string code) => Code = code;

    /// <summary>Local authorities.</summary>
    public static FigureUnit Authorities { get; } = new("authorities");

    /// <summary>Per cent of the local authorities that have a grade.</summary>
    public static FigureUnit Percent { get; } = new("percent");

    /// <summary>The word for it: <c>authorities</c> or <c>percent</c>.</summary>
    public string Code { get; }

    /// <summary>The word for it.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public override string ToString() => Code;
}
