using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// Anything that is an object in ILACS JSON: a document or a part of one. It keeps the members that this version of the
/// library does not know, so that reading and writing loses nothing.
/// </summary>
/// <remarks>
/// <b>Equality</b> is by value, for all objects and the lists in them, unknown members included. <b>Ordering</b> is not defined. All
/// objects are immutable; <c>with</c> makes a changed copy and checks it again.
/// </remarks>
[JsonConverter(typeof(IlacsJsonConverter<IlacsObject>))]
public abstract record IlacsObject
{
    private protected IlacsObject()
    {
    }

    /// <summary>The members of the JSON object that this version of the library does not know, in ordinal order of their names.</summary>
    public ValueList<UnknownMember> UnknownMembers { get; internal init; }
}

/// <summary>A member of a JSON object that this version of the library does not know.</summary>
[DebuggerDisplay("{Name,nq}: {Json,nq}")]
[JsonConverter(typeof(IlacsJsonConverter<UnknownMember>))]
public sealed record UnknownMember
{
    internal UnknownMember(string name, string json)
    {
        Name = name;
        Json = json;
    }

    /// <summary>The name of the member.</summary>
    public string Name { get; }

    /// <summary>Its value as compact JSON, with numbers as they were written.</summary>
    public string Json { get; }
}
