using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A value with a code: a grade, a domain, an edition, a type of inspection, a theme, and the like.
/// </summary>
/// <remarks>
/// <para>There is one object for each known value. JSON, <see cref="Parse(string)"/> and <see cref="ToString"/> use
/// the code; <see cref="TryParsePrinted(string, out TSelf)"/> reads what reports and statistics print. All of these are ordinal and the
/// same in every culture.</para>
/// <para><b>Equality.</b> Two values are equal if their codes are the same text, with case. <b>Ordering</b> is the official order:
/// that of <see cref="ClosedCode{TSelf}.All"/> or <see cref="OpenCode{TSelf}.Known"/>, then unknown codes ordinally.
/// <b>Missing</b> is <see langword="null"/>.</para>
/// </remarks>
/// <typeparam name="TSelf">The type itself.</typeparam>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverterFactory))]
public abstract class CodedValue<TSelf> : IEquatable<TSelf>, IComparable<TSelf>, IComparable, ISpanParsable<TSelf>
    where TSelf : CodedValue<TSelf>, ICodedValue<TSelf>
{
    private int placeFromOne;

    // A field, since values are compared more often than anything else.
    private readonly bool isUnknown;

    private protected CodedValue(string code, string title, bool isKnown = true)
    {
        Code = code;
        Title = title;
        Encoded = JsonEncodedText.Encode(code);
        isUnknown = !isKnown;
    }

    /// <summary>The code as JSON writes it.</summary>
    public string Code { get; }

    /// <summary>The words for people, as Ofsted prints them if it does; for an unknown code, the code itself.</summary>
    public string Title { get; }

    /// <summary>The code, ready to be written. None of its characters needs escaping.</summary>
    internal JsonEncodedText Encoded { get; }

    /// <summary>The place in the official order, from 0; unknown codes come last.</summary>
    internal int Place
    {
        get
        {
            // A single write of an int: threads that race write the same value.
            if (placeFromOne == 0)
            {
                placeFromOne = Array.IndexOf(TSelf.Values, (TSelf)this) is var index and >= 0 ? index + 1 : int.MaxValue;
            }

            return placeFromOne - 1;
        }
    }

    /// <summary>The wordings that <see cref="TryParsePrinted(string, out TSelf)"/> accepts for this value.</summary>
    internal virtual string[] PrintedForms => [Title];

    /// <summary>Parses a code, which must match exactly: case counts, and spaces and numbers are refused.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not such a code.</exception>
    public static TSelf Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out TSelf? result)
            ? result
            : throw new FormatException($"'{PrintedText.Quoted(s)}' is not {TSelf.Expected}.");

    /// <inheritdoc cref="Parse(ReadOnlySpan{char}, IFormatProvider?)"/>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is <see langword="null"/>.</exception>
    public static TSelf Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)"/>
    public static TSelf Parse(string s) => Parse(s, provider: null);

    /// <summary>Parses a code, which must match exactly: case counts, and spaces and numbers are refused. Allocates nothing for a known
    /// code or on failure.</summary>
    /// <param name="s">The code.</param>
    /// <param name="provider">Not used: codes are the same in every culture.</param>
    /// <param name="result">The value, or <see langword="null"/> if the text is not such a code.</param>
    /// <returns>Whether the text is such a code.</returns>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result)
    {
        foreach (TSelf known in TSelf.Values)
        {
            if (s.SequenceEqual(known.Code))
            {
                result = known;
                return true;
            }
        }

        result = TSelf.OfUnknown(s);
        return result is not null;
    }

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out TSelf)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out TSelf result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc cref="TryParse(ReadOnlySpan{char}, IFormatProvider?, out TSelf)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out TSelf result) =>
        TryParse(s.AsSpan(), provider: null, out result);

    /// <summary>Reads the words that reports and statistics print: the title, and for domains the title in any edition. Upper and lower
    /// case, the kind of dash and apostrophe, extra spaces, line breaks and a full stop at the end make no difference; anything else
    /// does.</summary>
    /// <param name="printed">The words.</param>
    /// <param name="result">The known value they stand for, or <see langword="null"/>.</param>
    /// <returns>Whether they stand for one.</returns>
    /// <example>
    /// <code>
    /// JudgementDomain.TryParsePrinted("The experiences and progress of care leavers", out JudgementDomain? domain);   // careLeavers
    /// Grade.TryParsePrinted("Requires improvement to be good", out Grade? grade);                 // requiresImprovement
    /// bool isRead = Grade.TryParsePrinted("RI", out grade);                   // false: see Grade.TryParseLenient
    /// </code>
    /// </example>
    public static bool TryParsePrinted(ReadOnlySpan<char> printed, [MaybeNullWhen(false)] out TSelf result)
    {
        ReadOnlySpan<char> words = PrintedText.WithoutFullStop(printed);
        foreach (TSelf known in TSelf.Values)
        {
            foreach (string form in known.PrintedForms)
            {
                if (PrintedText.SaysTheSame(words, form))
                {
                    result = known;
                    return true;
                }
            }
        }

        result = null;
        return false;
    }

    /// <inheritdoc cref="TryParsePrinted(ReadOnlySpan{char}, out TSelf)"/>
    public static bool TryParsePrinted([NotNullWhen(true)] string? printed, [MaybeNullWhen(false)] out TSelf result) =>
        TryParsePrinted(printed.AsSpan(), out result);

    /// <summary>Whether two values have the same code.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(CodedValue<TSelf>? left, CodedValue<TSelf>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && AreOneUnknown(left, right));

    /// <summary>Whether two values have different codes.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">Another value.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(CodedValue<TSelf>? left, CodedValue<TSelf>? right) => !(left == right);

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] TSelf? other) =>
        ReferenceEquals(this, other) || (other is not null && AreOneUnknown(this, other));

    /// <inheritdoc/>
    public sealed override bool Equals([NotNullWhen(true)] object? obj) => obj is TSelf other && Equals(other);

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>Compares by the official order, so that a list can be sorted.</summary>
    /// <param name="other">The other value; <see langword="null"/> comes before every value.</param>
    /// <returns>Negative if this one comes first, positive if the other does, 0 if they are equal.</returns>
    public int CompareTo(TSelf? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = Place.CompareTo(other.Place);
        return order != 0 ? order : string.CompareOrdinal(Code, other.Code);
    }

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        TSelf other => CompareTo(other),
        _ => throw new ArgumentException($"expected a {typeof(TSelf).Name}, found a {obj.GetType().Name}", nameof(obj)),
    };

    /// <summary>The code as JSON writes it.</summary>
    /// <returns><see cref="Code"/>.</returns>
    public sealed override string ToString() => Code;

    /// <summary>There is one object for each known code, and any number for an unknown one.</summary>
    private static bool AreOneUnknown(CodedValue<TSelf> left, CodedValue<TSelf> right) =>
        left.isUnknown && right.isUnknown && string.Equals(left.Code, right.Code, StringComparison.Ordinal);
}

/// <summary>What <see cref="CodedValue{TSelf}"/> needs from each type. Only this library can implement it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[JsonConverter(typeof(IlacsJsonConverterFactory))]
public interface ICodedValue<TSelf>
    where TSelf : CodedValue<TSelf>, ICodedValue<TSelf>
{
    /// <summary>The known values in their official order.</summary>
    internal static abstract TSelf[] Values { get; }

    /// <summary>Describes a code of this type, to complete the sentence "… is not …".</summary>
    internal static abstract string Expected { get; }

    /// <summary>The value for a well-formed but unknown code; <see langword="null"/> if the set is closed or the text is not a
    /// code.</summary>
    internal static abstract TSelf? OfUnknown(ReadOnlySpan<char> code);
}
