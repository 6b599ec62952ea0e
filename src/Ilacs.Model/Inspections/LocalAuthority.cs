using System.Buffers;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A local authority, by name or by any of the codes used in published data. At least one of the four is stated.
/// </summary>
/// <remarks>
/// The form of each code is checked, but not whether an authority has it. Two values are equal if everything they state is equal; only a
/// register can tell whether two different values mean the same authority. Prefer the Ofsted URN as a key: GSS codes changed for some
/// authorities when their boundaries or status changed.
/// </remarks>
/// <example>
/// <code>
/// var authority = new LocalAuthority("North Tyneside") { OfstedUrn = "80529", GssCode = "E08000022" };
/// LocalAuthority byCode = LocalAuthority.FromOfstedUrn("80529");
/// bool? isSame = authority.IsSameAs(byCode);                              // true: both state the Ofsted URN
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<LocalAuthority>))]
public sealed record LocalAuthority : IlacsObject
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    /// <summary>Creates an authority from its name.</summary>
    /// <param name="name">The name, as Ofsted prints it: "North Tyneside".</param>
    /// <exception cref="ArgumentException">The name is empty or blank.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public LocalAuthority(string name)
        : this(Guard.RequiredText(name, nameof(name)), ofstedUrn: null, gssCode: null, laCode: null)
    {
    }

    internal LocalAuthority(string? name, string? ofstedUrn, string? gssCode, string? laCode)
    {
        if ((name ?? ofstedUrn ?? gssCode ?? laCode) is null)
        {
            throw Nameless();
        }

        if (name is not null)
        {
            Name = name;
        }

        if (ofstedUrn is not null)
        {
            OfstedUrn = ofstedUrn;
        }

        if (gssCode is not null)
        {
            GssCode = gssCode;
        }

        if (laCode is not null)
        {
            LaCode = laCode;
        }
    }

    /// <summary>The name, as Ofsted prints it, or <see langword="null"/> if it is not stated.</summary>
    /// <exception cref="ArgumentException">The name is blank, or removing it would leave nothing.</exception>
    public string? Name
    {
        get;
        init => field = Guard.Text(value) ?? Without(OfstedUrn, GssCode, LaCode);
    }

    /// <summary>Ofsted's unique reference number, 5 to 7 digits ("80529"), or <see langword="null"/> if it is not stated.</summary>
    /// <exception cref="ArgumentException">The number has the wrong form, or removing it would leave nothing.</exception>
    public string? OfstedUrn
    {
        get;
        init => field = value is null ? Without(Name, GssCode, LaCode)
            : value.Length is >= 5 and <= 7 && !value.AsSpan().ContainsAnyExcept(Digits) ? value
            : throw new ArgumentException(
                $"expected an Ofsted URN of 5 to 7 digits, found '{PrintedText.Quoted(value)}'", nameof(OfstedUrn));
    }

    /// <summary>The code of the Government Statistical Service, E and eight digits ("E08000022"),
    /// or <see langword="null"/> if it is not stated.</summary>
    /// <exception cref="ArgumentException">The code has the wrong form, or removing it would leave nothing.</exception>
    public string? GssCode
    {
        get;
        init => field = value is null ? Without(Name, OfstedUrn, LaCode)
            : value is ['E', .. { Length: 8 } digits] && !digits.AsSpan().ContainsAnyExcept(Digits) ? value
            : throw new ArgumentException($"expected a GSS code, E and eight digits, found '{PrintedText.Quoted(value)}'", nameof(GssCode));
    }

    /// <summary>The Department for Education's three-digit code ("392"), or <see langword="null"/> if it is not stated.</summary>
    /// <exception cref="ArgumentException">The code has the wrong form, or removing it would leave nothing.</exception>
    public string? LaCode
    {
        get;
        init => field = value is null ? Without(Name, OfstedUrn, GssCode)
            : value.Length == 3 && !value.AsSpan().ContainsAnyExcept(Digits) ? value
            : throw new ArgumentException(
                $"expected a local authority code of three digits, found '{PrintedText.Quoted(value)}'", nameof(LaCode));
    }

    /// <summary>Creates an authority from its Ofsted URN alone.</summary>
    /// <param name="urn">The number, 5 to 7 digits.</param>
    /// <returns>The authority.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="urn"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The number has the wrong form.</exception>
    public static LocalAuthority FromOfstedUrn(string urn) =>
        new(name: null, Guard.NotNull(urn, nameof(urn)), gssCode: null, laCode: null);

    /// <summary>Creates an authority from its GSS code alone.</summary>
    /// <param name="code">The code, E and eight digits.</param>
    /// <returns>The authority.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The code has the wrong form.</exception>
    public static LocalAuthority FromGssCode(string code) =>
        new(name: null, ofstedUrn: null, Guard.NotNull(code, nameof(code)), laCode: null);

    /// <summary>Creates an authority from its three-digit code alone.</summary>
    /// <param name="code">The code, three digits.</param>
    /// <returns>The authority.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="code"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The code has the wrong form.</exception>
    public static LocalAuthority FromLaCode(string code) =>
        new(name: null, ofstedUrn: null, gssCode: null, Guard.NotNull(code, nameof(code)));

    /// <summary>Whether this and another value mean the same authority, as far as that can be told without a register.</summary>
    /// <remarks>The first item that both state decides, in this order: the Ofsted URN, the three-digit code, the GSS code (which changed
    /// for some authorities), and the name, ignoring case. A name alone may mislead: there have been two authorities called Dorset, one
    /// after the other.</remarks>
    /// <param name="other">The other value.</param>
    /// <returns>Whether they are the same; <see langword="null"/> if they state nothing in common.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public bool? IsSameAs(LocalAuthority other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Same(OfstedUrn, other.OfstedUrn) ?? Same(LaCode, other.LaCode) ?? Same(GssCode, other.GssCode) ?? Same(Name, other.Name);

        static bool? Same(string? one, string? another) =>
            one is null || another is null ? null : string.Equals(one, another, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the other states a different Ofsted URN or, without one, a different three-digit code: these never
    /// change.</summary>
    internal bool IsNumberedOtherThan(LocalAuthority other) =>
        OfstedUrn is not null && other.OfstedUrn is not null
            ? !string.Equals(OfstedUrn, other.OfstedUrn, StringComparison.Ordinal)
            : LaCode is not null && other.LaCode is not null && !string.Equals(LaCode, other.LaCode, StringComparison.Ordinal);

    /// <summary>Everything this states, and whatever only the other states.</summary>
    internal LocalAuthority With(LocalAuthority other) =>
        new(Name ?? other.Name, OfstedUrn ?? other.OfstedUrn, GssCode ?? other.GssCode, LaCode ?? other.LaCode);

    /// <summary>The name, or else the first code that is stated.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        Name ?? (OfstedUrn is not null ? $"Ofsted URN {OfstedUrn}" : GssCode is not null ? $"GSS code {GssCode}" : $"LA code {LaCode}");

    private static string? Without(string? a, string? b, string? c) =>
        (a ?? b ?? c) is null ? throw Nameless() : null;

    private static ArgumentException Nameless() =>
        new("expected at least one of name, ofstedUrn, gssCode and laCode");
}
