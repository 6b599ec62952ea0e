using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A reference from an area for improvement to the children's social care national framework, as a code.
/// </summary>
/// <remarks>
/// <para>Reports have given one reference for each area for improvement since the inspections of January 2025: all 64 inspections that
/// began on or after 20 January 2025 have them; none of the 53 before that (from December 2023) does.</para>
/// <para><b>Source.</b> Department for Education, <i>Children's social care: national framework</i>, statutory guidance.
/// The numbering of the enablers is Ofsted's usage.
/// No report was seen with the titles of principles 4 to 6, so they are not given here.</para>
/// </remarks>
[JsonConverter(typeof(IlacsJsonConverter<NationalFrameworkReference>))]
[TypeConverter(typeof(CodeTypeConverter<NationalFrameworkReference>))]
public sealed class NationalFrameworkReference : OpenCode<NationalFrameworkReference>, ICodedValue<NationalFrameworkReference>
{
    private NationalFrameworkReference(string code, string title, bool isKnown = true)
        : base(code, title, isKnown)
    {
    }

    /// <summary>Outcome 1: children, young people and families stay together and get the help they need.</summary>
    public static NationalFrameworkReference Outcome1 { get; } =
        new("outcome1", "Children, young people and families stay together and get the help they need");

    /// <summary>Outcome 2: children and young people are supported by their family network.</summary>
    public static NationalFrameworkReference Outcome2 { get; } =
        new("outcome2", "Children and young people are supported by their family network");

    /// <summary>Outcome 3: children and young people are safe in and outside of their homes.</summary>
    public static NationalFrameworkReference Outcome3 { get; } =
        new("outcome3", "Children and young people are safe in and outside of their homes");

    /// <summary>Outcome 4: children in care and care leavers have stable, loving homes.</summary>
    public static NationalFrameworkReference Outcome4 { get; } =
        new("outcome4", "Children in care and care leavers have stable, loving homes");

    /// <summary>Enabler 1: multi-agency working is prioritised and effective.</summary>
    public static NationalFrameworkReference Enabler1 { get; } = new("enabler1", "Multi-agency working is prioritised and effective");

    /// <summary>Enabler 2: leaders drive conditions for effective practice.</summary>
    public static NationalFrameworkReference Enabler2 { get; } = new("enabler2", "Leaders drive conditions for effective practice");

    /// <summary>Enabler 3: the workforce is equipped and effective.</summary>
    public static NationalFrameworkReference Enabler3 { get; } = new("enabler3", "The workforce is equipped and effective");

    /// <summary>Principle 1: children's welfare is paramount.</summary>
    public static NationalFrameworkReference Principle1 { get; } = new("principle1", "Children's welfare is paramount");

    /// <summary>Principle 2: children's wishes and feelings.</summary>
    public static NationalFrameworkReference Principle2 { get; } = new("principle2", "Children's wishes and feelings");

    /// <summary>Principle 3: working in partnership with whole families.</summary>
    public static NationalFrameworkReference Principle3 { get; } = new("principle3", "Working in partnership with whole families");

    /// <summary>Principle 4.</summary>
    public static NationalFrameworkReference Principle4 { get; } = new("principle4", "Principle 4");

    /// <summary>Principle 5.</summary>
    public static NationalFrameworkReference Principle5 { get; } = new("principle5", "Principle 5");

    /// <summary>Principle 6.</summary>
    public static NationalFrameworkReference Principle6 { get; } = new("principle6", "Principle 6");

    static NationalFrameworkReference[] ICodedValue<NationalFrameworkReference>.Values { get; } =
    [
        Outcome1, Outcome2, Outcome3, Outcome4, Enabler1, Enabler2, Enabler3,
        Principle1, Principle2, Principle3, Principle4, Principle5, Principle6,
    ];

    static string ICodedValue<NationalFrameworkReference>.Expected => Form;

    static NationalFrameworkReference? ICodedValue<NationalFrameworkReference>.OfUnknown(ReadOnlySpan<char> code) =>
        IsWellFormed(code) ? new(code.ToString(), code.ToString(), isKnown: false) : null;
}
