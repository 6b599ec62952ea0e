using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>
/// A local authority as a register knows it, existing or closed. What a document states about its authority is a
/// <see cref="LocalAuthority"/>: a name, a code or several; <see cref="AuthorityRegister.AuthorityOf"/> and
/// <see cref="AuthorityRegister.Find"/> lead from that to the register.
/// </summary>
/// <remarks>
/// <b>Equality</b> is by reference: the entry is the identity, since codes change, closed authorities have no Ofsted URN here, and two
/// authorities were called Dorset. Each register has its own entries: Leeds in one is not equal to Leeds in another. <b>Ordering</b> is not
/// defined. <b>Source</b> of the entries of <see cref="AuthorityRegister.National"/>: Ofsted, official statistics as at 31 March 2025;
/// Office for National Statistics, codes and regions; the orders that created new authorities.
/// </remarks>
/// <example>
/// <code>
/// RegisteredAuthority cumbria = AuthorityRegister.National["Cumbria"];
/// LocalDate? closedOn = cumbria.ClosedOn;                                 // 31 March 2023
/// ValueList&lt;RegisteredAuthority&gt; successors = cumbria.Successors;         // Cumberland, Westmorland and Furness
/// LocalAuthority forADocument = successors[0].ToLocalAuthority();
/// </code>
/// </example>
[DebuggerDisplay("{Name,nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<RegisteredAuthority>))]
public sealed class RegisteredAuthority
{
    internal RegisteredAuthority(RegisterEntry entry)
    {
        Name = entry.Name;
        OfstedUrn = entry.OfstedUrn;
        GssCode = entry.GssCode;
        LaCode = entry.LaCode;
        FormerGssCodes = [.. entry.FormerGssCodes];
        Aliases = [.. entry.Aliases];
        Region = entry.Region;
        Type = entry.Type;
        OpenedOn = entry.OpenedOn;
        ClosedOn = entry.ClosedOn;
    }

    /// <summary>The name, as Ofsted prints it. If the name of a closed authority is still in use, words are added to it: "Dorset (county
    /// council)".</summary>
    public string Name { get; }

    /// <summary>Ofsted's unique reference number; <see langword="null"/> for closed authorities, and for new ones without one
    /// yet.</summary>
    public string? OfstedUrn { get; }

    /// <summary>The Department for Education's three-digit code.</summary>
    public string LaCode { get; }

    /// <summary>The current code of the Government Statistical Service, or the last one.</summary>
    public string GssCode { get; }

    /// <summary>Its earlier GSS codes, such as Barnsley's E08000016 until 2025.</summary>
    public ValueList<string> FormerGssCodes { get; }

    /// <summary>Other names by which people know it: "Hull", "LBBD".</summary>
    public ValueList<string> Aliases { get; }

    /// <summary>The region.</summary>
    public Region Region { get; }

    /// <summary>The kind of council, in words: "London borough", "Unitary authority".</summary>
    public string Type { get; }

    /// <summary>The first day on which it existed; <see langword="null"/> if that was before November 2013, when inspections of all its
    /// services began.</summary>
    public LocalDate? OpenedOn { get; }

    /// <summary>The last day on which it existed; <see langword="null"/> while it exists.</summary>
    public LocalDate? ClosedOn { get; }

    /// <summary>The authorities that took over its area, or parts of it, when it closed.</summary>
    public ValueList<RegisteredAuthority> Successors { get; private set; }

    /// <summary>The authorities whose areas, or parts of them, it took over. It starts without judgements of its own.</summary>
    public ValueList<RegisteredAuthority> Predecessors { get; private set; }

    /// <summary>Whether it existed on a day.</summary>
    /// <param name="date">The day; its first and its last day count.</param>
    /// <returns>Whether it existed.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    public bool ExistedOn(LocalDate date)
    {
        LocalDate day = IsoDate.Checked(date, nameof(date));
        return !(day < OpenedOn) && !(day > ClosedOn);
    }

    /// <summary>Its name and codes as documents state them.</summary>
    /// <returns>The authority for a document.</returns>
    public LocalAuthority ToLocalAuthority() => new(Name) { OfstedUrn = OfstedUrn, GssCode = GssCode, LaCode = LaCode };

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;

    /// <summary>Sets the successors and predecessors. Only the register that creates the entries calls this, once, before anybody else has
    /// them.</summary>
    internal void Link(ValueList<RegisteredAuthority> successors, ValueList<RegisteredAuthority> predecessors)
    {
        Successors = successors;
        Predecessors = predecessors;
    }
}
