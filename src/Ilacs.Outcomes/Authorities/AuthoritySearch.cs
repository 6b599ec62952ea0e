using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>The result of a register search: one authority, or the reason there is none and the authorities it may mean.</summary>
/// <remarks><b>Equality</b> is by reference. <b>Ordering</b> is not defined.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<AuthoritySearch>))]
public sealed class AuthoritySearch
{
    internal AuthoritySearch(RegisteredAuthority found)
    {
        Found = found;
        Candidates = [found];
    }

    internal AuthoritySearch(string problem, IEnumerable<RegisteredAuthority> candidates)
    {
        Problem = problem;
        Candidates = [.. candidates];
    }

    /// <summary>The authority, or <see langword="null"/> if none was found, or more than one.</summary>
    public RegisteredAuthority? Found { get; }

    /// <summary>The authority found; otherwise those that the text may mean, the likeliest first, or none.</summary>
    public ValueList<RegisteredAuthority> Candidates { get; }

    /// <summary>A sentence that says why none was found and names the candidates; <see langword="null"/> if one was found.</summary>
    public string? Problem { get; }

    /// <summary>The name of the authority, or the problem.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Found?.Name ?? Problem!;
}
