using System.Buffers;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Ilacs.Model;

/// <summary>
/// A code from a set that Ofsted extends from time to time: a domain, an edition, an inspection type, a theme.
/// </summary>
/// <remarks>
/// <para>The codes this library knows are static members of each type. A well-formed code that it does not know is kept
/// as it is, so that a document from a newer program loses nothing: <see cref="IsKnown"/> is then <see langword="false"/>,
/// and validation reports it.</para>
/// <para><b>Equality.</b> Two codes are equal if they are the same text, ordinally and with case.
/// <b>Ordering</b> is not defined.</para>
/// <para>A code is 1 to 64 characters out of <c>A-Z a-z 0-9 . _ -</c>.</para>
/// </remarks>
/// <typeparam name="TSelf">The code type itself.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class OpenCode<TSelf> : IEquatable<TSelf>, ISpanParsable<TSelf>
    where TSelf : OpenCode<TSelf>, IOpenCode<TSelf>
{
    private const int MaxLength = 64;
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private protected OpenCode(string code, bool isKnown)
    {
        Code = code;
        IsKnown = isKnown;
        Encoded = JsonEncodedText.Encode(code);
    }

    /// <summary>The code as JSON writes it.</summary>
    public string Code { get; }

    /// <summary>Whether this version of the library knows the code.</summary>
    public bool IsKnown { get; }

    /// <summary>The codes this version of the library knows, in the order in which Ofsted's reports and this documentation list them.</summary>
    public static IReadOnlyList<TSelf> Known => Array.AsReadOnly(TSelf.KnownCodes);

    /// <summary>The code ready to be written; none of its characters needs escaping.</summary>
    internal JsonEncodedText Encoded { get; }

    /// <summary>Reads a code, known or not.</summary>
    /// <param name="s">The text to read: the code alone, without blanks.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="FormatException">The text is not a well-formed code.</exception>
    public static TSelf Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out TSelf? result) ? result : throw new FormatException(Malformed(s));

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    public static TSelf Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static TSelf Parse(string s) => Parse(s, provider: null);

    /// <summary>Reads a code, known or not. Allocates nothing for a known code, nor when it fails.</summary>
    /// <param name="s">The text to read: the code alone, without blanks.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <param name="result">The code, or <see langword="null"/> if the text is not a well-formed code.</param>
    /// <returns>Whether the text is a well-formed code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
    {
        foreach (TSelf known in TSelf.KnownCodes)
        {
            if (s.SequenceEqual(known.Code))
            {
                result = known;
                return true;
            }
        }

        result = s.Length is > 0 and <= MaxLength && !s.ContainsAnyExcept(Allowed) ? TSelf.CreateUnknown(s.ToString()) : null;
        return result is not null;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out TSelf)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out TSelf)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out TSelf result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <summary>Whether two codes are the same text.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">Another code.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(OpenCode<TSelf>? left, OpenCode<TSelf>? right) =>
        left is null ? right is null : left.Equals(right as TSelf);

    /// <summary>Whether two codes are different texts.</summary>
    /// <param name="left">A code.</param>
    /// <param name="right">Another code.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(OpenCode<TSelf>? left, OpenCode<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] TSelf? other) =>
        ReferenceEquals(this, other)
        || (!IsKnown && other is { IsKnown: false } && string.Equals(Code, other.Code, StringComparison.Ordinal)); // There is one of each known code.

    /// <inheritdoc/>
    public sealed override bool Equals([NotNullWhen(true)] object? obj) => obj is TSelf other && Equals(other);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code as JSON writes it.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public sealed override string ToString() => Code;

    private static string Malformed(ReadOnlySpan<char> text) =>
        $"'{(text.Length > MaxLength ? string.Concat(text[..MaxLength], "…") : text)}' is not a code; expected 1 to {MaxLength} of the characters A-Z a-z 0-9 . _ -";
}

/// <summary>Marks a code type whose set is open. Only this library can implement it.</summary>
/// <typeparam name="TSelf">The code type itself.</typeparam>
public interface IOpenCode<TSelf>
    where TSelf : OpenCode<TSelf>, IOpenCode<TSelf>
{
    internal static abstract TSelf[] KnownCodes { get; }

    internal static abstract TSelf CreateUnknown(string code);
}
