using System.Buffers;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A code from a set that Ofsted extends from time to time: a domain, an edition, an inspection type, a theme.
/// </summary>
/// <remarks>
/// <para>The codes this library knows are static members of each type. A well-formed code that it does not know is kept unchanged, so a
/// document from a newer program loses nothing: <see cref="IsKnown"/> is then <see langword="false"/>, and validation reports it.</para>
/// <para>A code is 1 to 64 characters from <c>A-Z a-z 0-9 . _ -</c>.</para>
/// </remarks>
/// <typeparam name="TSelf">The code type itself.</typeparam>
[JsonConverter(typeof(IlacsJsonConverterFactory))]
public abstract class OpenCode<TSelf> : CodedValue<TSelf>
    where TSelf : OpenCode<TSelf>, ICodedValue<TSelf>
{
    internal const string Form = "a code of 1 to 64 characters from A-Z a-z 0-9 . _ -";
    private const int MaxLength = 64;
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private protected OpenCode(string code, string title, bool isKnown)
        : base(code, title, isKnown) => IsKnown = isKnown;

    /// <summary>Whether this version of the library knows the code.</summary>
    public bool IsKnown { get; }

    /// <summary>The codes this version of the library knows,
    /// in the order in which Ofsted's reports and this documentation list them.</summary>
    public static ValueList<TSelf> Known => new(TSelf.Values);

    private protected static bool IsWellFormed(ReadOnlySpan<char> code) =>
        code.Length is > 0 and <= MaxLength && !code.ContainsAnyExcept(Allowed);
}
