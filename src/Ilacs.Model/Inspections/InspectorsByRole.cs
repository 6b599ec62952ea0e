using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>How many inspectors of one role were in the inspection team.</summary>
/// <example>
/// <code>
/// ValueList&lt;InspectorsByRole&gt; team = [new("Her Majesty's Inspector", 4), new("Ofsted Inspector", 1)];
/// string first = team[0].ToString();                                      // "4 Her Majesty's Inspector"
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<InspectorsByRole>))]
public sealed record InspectorsByRole : IlacsObject
{
    /// <summary>Creates a number of inspectors of one role.</summary>
    /// <param name="role">The role, as the report prints it: "Her Majesty's Inspector".</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <exception cref="ArgumentException">The role is empty or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1.</exception>
    public InspectorsByRole(string role, int count)
    {
        Role = Guard.RequiredText(role, nameof(role));
        Count = Guard.FromOne(count, nameof(count))!.Value;
    }

    /// <summary>The role, as the report prints it.</summary>
    public string Role { get; }

    /// <summary>How many inspectors, 1 or more.</summary>
    public int Count { get; }

    /// <summary>The count and the role.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Count} {Role}";
}
