using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// One of the four grades on which Ofsted judges children's services.
/// </summary>
/// <remarks>
/// <para>The set is closed. Reasons for having no grade ("not judged") are not grades: see <see cref="Judgement"/>.
/// "Adequate", used before November 2013, is not one either: it was replaced by requires improvement, not renamed.</para>
/// <para><b>Ordering.</b> Better is greater: <c>Grade.Good &gt; Grade.RequiresImprovement</c>.
/// Ofsted's own numbers run the other way; they are at <see cref="GradeExtensions.get_OfstedNumber(Grade)">OfstedNumber</see>.</para>
/// <para><b>Default.</b> <c>default(Grade)</c> is no grade. It is undefined, and every member of this library refuses it.
/// The numbers 10 to 40 are chosen so that no small number can pass for a grade.</para>
/// <para><b>Source.</b> Ofsted, <i>Inspecting local authority children's services</i>; official statistics
/// <i>Local authority inspection outcomes as at 31 March 2025</i>.</para>
/// </remarks>
/// <example>
/// <code>
/// bool improved = Grade.Good &gt; Grade.RequiresImprovement;      // true
/// string printed = Grade.RequiresImprovement.OfficialTitle;     // "Requires improvement to be good"
/// Grade.TryParseCode("requiresImprovement", out Grade grade);   // true
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<Grade>))]
[TypeConverter(typeof(GradeTypeConverter))]
public enum Grade
{
    /// <summary>Inadequate, the lowest grade; Ofsted's number 4.</summary>
    Inadequate = 10,

    /// <summary>Requires improvement to be good; Ofsted's number 3.</summary>
    RequiresImprovement = 20,

    /// <summary>Good; Ofsted's number 2.</summary>
    Good = 30,

    /// <summary>Outstanding, the highest grade; Ofsted's number 1.</summary>
    Outstanding = 40,
}
