using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>A local authority as the register knows it, one that exists or one that has closed.</summary>
/// <remarks>
/// <b>Equality</b> is that of the object: the entry is the identity, since codes change, closed authorities have no Ofsted URN here, and
/// two authorities were called Dorset.
/// <b>Source.</b> Ofsted, official statistics as at 31 March 2025; Office for National Statistics, codes and regions; the orders that made new authorities.
/// </remarks>
[DebuggerDisplay("{Name,nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<RegisteredAuthority>))]
public sealed class RegisteredAuthority
{
    internal RegisteredAuthority()
    {
    }

    /// <summary>The name, as Ofsted prints it. A closed one whose name went on has more: "Dorset (county council)".</summary>
    public required string Name { get; init; }

    /// <summary>Ofsted's unique reference number; <see langword="null"/> for closed authorities.</summary>
    public string? OfstedUrn { get; init; }

    /// <summary>The Department for Education's three-digit code.</summary>
    public required string LaCode { get; init; }

    /// <summary>The code of the Government Statistical Service in force, or the last one.</summary>
    public required string GssCode { get; init; }

    /// <summary>The GSS codes that it had before, such as E08000016 of Barnsley until 2025.</summary>
    public IReadOnlyList<string> FormerGssCodes { get; init; } = [];

    /// <summary>Other names by which people know it: "Hull", "LBBD".</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The region.</summary>
    public required Region Region { get; init; }

    /// <summary>What kind of council it is, in words: "London borough", "Unitary authority".</summary>
    public required string Type { get; init; }

    /// <summary>The first day on which it existed; <see langword="null"/> if that was before November 2013, when inspections of all its services began.</summary>
    public LocalDate? OpenedOn { get; init; }

    /// <summary>The last day on which it existed; <see langword="null"/> while it exists.</summary>
    public LocalDate? ClosedOn { get; init; }

    /// <summary>The authorities that took over its area, or parts of it, when it closed.</summary>
    public IReadOnlyList<RegisteredAuthority> Successors { get; internal set; } = [];

    /// <summary>The authorities whose area, or part of it, it took over. It starts without judgements of its own.</summary>
    public IReadOnlyList<RegisteredAuthority> Predecessors { get; internal set; } = [];

    /// <summary>Whether it existed on a day.</summary>
    /// <param name="date">The day; the first and the last one count.</param>
    /// <returns>Whether it existed.</returns>
    public bool ExistedOn(LocalDate date) => !(date < OpenedOn) && !(date > ClosedOn);

    /// <summary>Its name and codes as documents state them.</summary>
    /// <returns>The authority for a document.</returns>
    public LocalAuthority ToLocalAuthority() => new(Name) { OfstedUrn = OfstedUrn, GssCode = GssCode, LaCode = LaCode };

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;
}
