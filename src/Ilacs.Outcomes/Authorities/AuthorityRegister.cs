using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>
/// A register of the authorities that Ofsted inspects for children's services. <see cref="National"/> has the 153 that exist, and those
/// that have closed since November 2013; <see cref="Read(Stream)"/> reads your own, for example with a council that opens next year.
/// </summary>
/// <remarks>
/// <para>No two authorities of a register share a code, and no two that existed on the same day share a name.</para>
/// <para><b>Equality</b> is by reference. <b>Source.</b> See <see cref="RegisteredAuthority"/>.</para>
/// </remarks>
/// <example>
/// <code>
/// AuthorityRegister register = AuthorityRegister.National;
/// RegisteredAuthority hull = register["Hull"];                              // Kingston upon Hull
/// AuthoritySearch search = register.Search("Northampton");                  // none, and candidates
/// RegisteredAuthority? county = register.Search("Dorset", new LocalDate(2018, 6, 1)).Found;
///
/// register.Write(writer);                                                   // as JSON Lines; add and change lines
/// AuthorityRegister own = AuthorityRegister.Read(file);
/// InspectionRecord record = InspectionRecord.National.With(own);
/// </code>
/// </example>
[DebuggerDisplay("{All.Count} authorities")]
[JsonConverter(typeof(OutcomesJsonConverter<AuthorityRegister>))]
public sealed class AuthorityRegister
{
    private const int MostCandidates = 5;

    private static readonly Lazy<AuthorityRegister> Shared = new(ReadEmbedded);

    private readonly FrozenDictionary<string, RegisteredAuthority[]> byKey;
    private readonly FrozenSet<RegisteredAuthority> entries;

    private AuthorityRegister(RegisteredAuthority[] all, LocalDate? knownUpTo)
    {
        All = [.. all];
        KnownUpTo = knownUpTo;
        entries = all.ToFrozenSet();
        byKey = all.SelectMany(KeysOf, (authority, key) => (Key: key, Authority: authority))
            .GroupBy(it => it.Key, it => it.Authority, StringComparer.Ordinal)
            .ToFrozenDictionary(it => it.Key, it => it.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The register that comes with the package, read once, on first use.</summary>
    public static AuthorityRegister National => Shared.Value;

    /// <summary>All authorities by name, including the closed ones.</summary>
    public ValueList<RegisteredAuthority> All { get; }

    /// <summary>The day up to which the register is current: authorities that open or close after it may be missing. 20 August 2026 for
    /// <see cref="National"/>; <see langword="null"/> for one that was read, since only its author knows.</summary>
    public LocalDate? KnownUpTo { get; }

    /// <summary>Gets the authority with a name or code; see <see cref="Search"/>.</summary>
    /// <param name="nameOrCode">A name, an alias, an Ofsted URN, a GSS code or a three-digit code.</param>
    /// <returns>The authority.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">There is none, or more than one; the message names the candidates.</exception>
    public RegisteredAuthority this[string nameOrCode] =>
        Search(nameOrCode) is { Found: { } found } ? found : throw new KeyNotFoundException(Search(nameOrCode).Problem);

    /// <summary>Reads a register: JSON Lines in UTF-8, one authority per line, in the form described in <c>docs/authorities.md</c>. It
    /// replaces <see cref="National"/> and must have every authority; use <see cref="Write"/> to get the lines to start from.</summary>
    /// <param name="jsonLines">The lines; the stream stays open. Empty lines are skipped.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="jsonLines"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">Something in it is wrong. The message has a line for each of the first ten problems, with the
    /// line of the file and the member: a line that is not JSON, an unknown member, an invalid code or date, a code or a name that two
    /// authorities share, a successor that is missing.</exception>
    public static AuthorityRegister Read(Stream jsonLines)
    {
        ArgumentNullException.ThrowIfNull(jsonLines);
        using StreamReader text = RegisterFile.OpenText(jsonLines);
        return Read(text);
    }

    /// <summary>Reads a register from text; see <see cref="Read(Stream)"/>.</summary>
    /// <param name="jsonLines">The lines; the reader stays open.</param>
    /// <returns>The register.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="jsonLines"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidDataException">Something in it is wrong; see <see cref="Read(Stream)"/>.</exception>
    public static AuthorityRegister Read(TextReader jsonLines)
    {
        ArgumentNullException.ThrowIfNull(jsonLines);
        return new AuthorityRegister(RegisterFile.Read(jsonLines), knownUpTo: null);
    }

    /// <summary>Writes the register as JSON Lines, which <see cref="Read(Stream)"/> reads back: one authority per line, by name, each line
    /// ending in a line feed.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        RegisterFile.Write(writer, All);
    }

    /// <summary>Gets the authority with a name or code, if there is exactly one. <see cref="Search"/> gives the reason if there is
    /// not.</summary>
    /// <param name="nameOrCode">A name, an alias, an Ofsted URN, a GSS code or a three-digit code.</param>
    /// <param name="authority">The authority, or <see langword="null"/>.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    public bool TryGet(string nameOrCode, [NotNullWhen(true)] out RegisteredAuthority? authority)
    {
        authority = Search(nameOrCode).Found;
        return authority is not null;
    }

    /// <summary>The authorities that existed on a day. After <see cref="KnownUpTo"/> the answer is only as good as the register's
    /// knowledge.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The authorities, by name.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    public ValueList<RegisteredAuthority> AsAt(LocalDate date)
    {
        LocalDate day = IsoDate.Checked(date, nameof(date));
        return [.. All.Where(authority => authority.ExistedOn(day))];
    }

    /// <summary>Finds an authority by its name, an alias or a code, present or former.</summary>
    /// <remarks>Case, punctuation, spaces, "&amp;" for "and" and words such as "City Council" that fit the authority make no difference.
    /// Points of the compass, saints and counties may be abbreviated ("N Tyneside", "South Glos"), and names in common use are aliases
    /// ("BANES"). Anything else is never accepted as the name: the answer is then a list of candidates, as it is for a short form that may
    /// mean several ("Northants").</remarks>
    /// <param name="nameOrCode">What was typed.</param>
    /// <param name="asAt">A day on which the authority must have existed. If left out, an authority that exists today is preferred to one
    /// that has closed.</param>
    /// <returns>The authority, or the reason none was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    /// <example>
    /// <code>
    /// AuthoritySearch found = AuthorityRegister.National.Search("Hull City Council");
    /// string? name = found.Found?.Name;                                       // "Kingston upon Hull"
    /// string? problem = AuthorityRegister.National.Search("Kirkless").Problem;
    /// // There is no local authority 'Kirkless' in the register. Did you mean Kirklees?
    /// </code>
    /// </example>
    public AuthoritySearch Search(string nameOrCode, LocalDate? asAt = null)
    {
        ArgumentNullException.ThrowIfNull(nameOrCode);
        if (asAt is { } stated)
        {
            IsoDate.Checked(stated, nameof(asAt));
        }

        RegisteredAuthority[] named = Named(nameOrCode);
        RegisteredAuthority[] existing =
            [.. named.Where(authority => asAt is { } date ? authority.ExistedOn(date) : authority.ClosedOn is null)];
        return existing.Length == 1 ? new AuthoritySearch(existing[0])
            : existing.Length > 1 ? Ambiguous(nameOrCode, asAt is null ? named : existing)
            : named.Length == 0 ? NotFound(nameOrCode)
            : asAt is { } day ? DidNotExist(named[0], day)
            : named.Length == 1 ? new AuthoritySearch(named[0])
            : Ambiguous(nameOrCode, named);
    }

    /// <summary>Finds the authorities that a document may mean by the name and the codes it states.</summary>
    /// <param name="stated">What the document states.</param>
    /// <returns>Usually one; two if only the name Dorset is stated; none if nothing stated is in the register, or the codes contradict each
    /// other. Codes and names that are not in the register are ignored if another one is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stated"/> is <see langword="null"/>.</exception>
    public ValueList<RegisteredAuthority> Find(LocalAuthority stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return [.. Candidates(stated)];
    }

    /// <summary>Finds the authority that a document belongs to, as at the day it is about: the first day on site, or else the publication;
    /// for a plan, the first day of its inspection, or else the receipt of the report.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The authority; <see langword="null"/> if it is not in the register, if the document contradicts itself, or if it may be
    /// either of two, such as the name Dorset without a date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public RegisteredAuthority? AuthorityOf(IlacsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (document is ValidationReport)
        {
            return null;
        }

        RegisteredAuthority[] candidates = Candidates(StatedBy(document));
        if (candidates.Length > 1)
        {
            LocalDate? day = document is ActionPlan plan
                ? plan.InspectionStartedOn ?? plan.ReportReceivedOn
                : ((Inspection)document).FirstKnownDay;
            candidates = [.. candidates.Where(candidate => day is { } date && candidate.ExistedOn(date))];
        }

        return candidates is [var only] ? only : null;
    }

    /// <summary>The authority as a document of a record states it.</summary>
    internal static LocalAuthority StatedBy(IlacsDocument document) =>
        document is ActionPlan plan ? plan.LocalAuthority : ((Inspection)document).LocalAuthority;

    /// <summary>Finds the authority that a row of a table names by a code, a name or both, as at a day; or says what is wrong, and whether
    /// the name is at fault.</summary>
    internal (RegisteredAuthority? Found, string Problem, bool IsOfName) Identify(string code, string name, LocalDate day)
    {
        AuthoritySearch search = Search(code.Length > 0 ? code : name, day);
        return search.Found is not { } found ? (null, search.Problem!, code.Length == 0)
            : Named(name) is { Length: > 0 } named && !named.Contains(found)
                ? (null, $"{Quote.Shortened(code)} is {found}, not {Quote.Shortened(name)}.", true)
            : (found, "", false);
    }

    /// <summary>The entries that a name or code may mean, whenever they existed; none if it is not in the register.</summary>
    internal RegisteredAuthority[] Named(string nameOrCode)
    {
        if (nameOrCode.Length > RegisterLine.LongestName)
        {
            return [];
        }

        if (byKey.TryGetValue(nameOrCode, out RegisteredAuthority[]? asStated))
        {
            return asStated;
        }

        string key = AuthorityName.Key(nameOrCode);
        string asWritten = AuthorityName.KeyAsWritten(nameOrCode);
        if (byKey.TryGetValue(key, out RegisteredAuthority[]? exact))
        {
            return WithSuccessors(exact, asWritten);
        }

        (string plain, CouncilKind kinds) = AuthorityName.WithoutKind(key);
        return byKey.TryGetValue(plain, out RegisteredAuthority[]? named)
            ? [.. WithSuccessors(named, AuthorityName.WithoutKind(asWritten).Name).Where(it => AuthorityName.Fits(kinds, plain, it))]
            : [];
    }

    /// <summary>A short form of a closed authority's name, such as "Northants", may also mean its successors.</summary>
    private static RegisteredAuthority[] WithSuccessors(RegisteredAuthority[] named, string asWritten)
    {
        return Array.Exists(named, IsShortOfClosed)
            ? [.. named.SelectMany(it => IsShortOfClosed(it) ? [it, .. it.Successors] : (RegisteredAuthority[])[it]).Distinct()]
            : named;

        bool IsShortOfClosed(RegisteredAuthority authority) => authority.ClosedOn is not null
            && !NamesOf(authority).Any(name => string.Equals(AuthorityName.KeyAsWritten(name), asWritten, StringComparison.Ordinal))
            && !CodesOf(authority).Contains(asWritten, StringComparer.Ordinal);
    }

    /// <summary>The authorities that two statements have in common; of one statement, its own.</summary>
    internal static RegisteredAuthority[] InCommon(RegisteredAuthority[]? some, RegisteredAuthority[] others) =>
        some is null || some == others ? others
        : some is [var one] ? Array.IndexOf(others, one) >= 0 ? some : []
        : [.. some.Intersect(others)];

    private static AuthoritySearch DidNotExist(RegisteredAuthority authority, LocalDate date)
    {
        bool closed = date > authority.ClosedOn;
        ValueList<RegisteredAuthority> others = closed ? authority.Successors : authority.Predecessors;
        string when = closed
            ? $"{authority.Name} closed on {authority.ClosedOn!.Value.ToIso()}"
            : $"{authority.Name} opened on {authority.OpenedOn!.Value.ToIso()}";
        string area = others.Count == 0 ? ""
            : closed ? $"; its area went to {Listed(others, "and")}"
            : $"; its area was {Listed(others, "and")}'s";
        return new AuthoritySearch($"{when}{area}.", others);
    }

    /// <summary>The names by which an authority is found: "Dorset (county council)" is Dorset too.</summary>
    internal static IEnumerable<string> NamesOf(string name, IEnumerable<string> aliases) =>
        name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end ? [name, name[..end], .. aliases] : [name, .. aliases];

    /// <summary>Whether an authority is an entry of this register.</summary>
    internal bool Contains(RegisteredAuthority authority) => entries.Contains(authority);

    private static IEnumerable<string> NamesOf(RegisteredAuthority authority) => NamesOf(authority.Name, authority.Aliases);

    private static IEnumerable<string> KeysOf(RegisteredAuthority authority)
    {
        string[] names = [.. NamesOf(authority)];
        return names.Concat(names.Select(AuthorityName.Key)).Concat(CodesOf(authority)).Distinct(StringComparer.Ordinal);
    }

    private static IEnumerable<string> CodesOf(RegisteredAuthority authority) =>
        new[] { authority.OfstedUrn, authority.GssCode, authority.LaCode }.OfType<string>().Concat(authority.FormerGssCodes);

    private static AuthoritySearch Ambiguous(string nameOrCode, RegisteredAuthority[] candidates) =>
        new($"'{nameOrCode}' may be {Listed(candidates, "or")}.", candidates);

    private static string Listed(IReadOnlyList<RegisteredAuthority> authorities, string conjunction) =>
        authorities.Count == 1
            ? authorities[0].Name
            : $"{string.Join("; ", authorities.SkipLast(1).Select(authority => authority.Name))} {conjunction} {authorities[^1].Name}";

    private static AuthorityRegister ReadEmbedded()
    {
        using Stream resource = typeof(AuthorityRegister).Assembly.GetManifestResourceStream("local-authorities.jsonl")!;
        using StreamReader text = RegisterFile.OpenText(resource);
        return new AuthorityRegister(RegisterFile.Read(text), knownUpTo: new LocalDate(2026, 8, 20));
    }

    /// <summary>The authorities that a document may mean, usually one.</summary>
    internal RegisteredAuthority[] Candidates(LocalAuthority stated)
    {
        RegisteredAuthority[]? common = null;
        foreach (string? value in (ReadOnlySpan<string?>)[stated.OfstedUrn, stated.GssCode, stated.LaCode, stated.Name])
        {
            if (value is not null && Named(value) is { Length: > 0 } named)
            {
                common = InCommon(common, named);
            }
        }

        return common ?? [];
    }

    private AuthoritySearch NotFound(string nameOrCode)
    {
        string problem = $"There is no local authority {Quote.Of(nameOrCode)} in the register.";
        RegisteredAuthority[] similar = nameOrCode.Length > RegisterLine.LongestName ? [] : Similar(nameOrCode);
        return new AuthoritySearch(similar.Length == 0 ? problem : $"{problem} Did you mean {Listed(similar, "or")}?", similar);
    }

    private RegisteredAuthority[] Similar(string nameOrCode)
    {
        string typed = AuthorityName.WithoutKind(AuthorityName.Key(nameOrCode)).Name;
        RegisteredAuthority[] ofArea = [.. WiderAreas.AuthoritiesOf(typed).SelectMany(Named)];
        return ofArea.Length > 0 ? ofArea :
        [
            .. All.Select(authority => (Authority: authority, Distance: Distance(authority)))
                .Where(it => it.Distance is not null)
                .OrderBy(it => it.Distance).ThenBy(it => it.Authority.Name, StringComparer.Ordinal)
                .Select(it => it.Authority)
                .Take(MostCandidates),
        ];

        int? Distance(RegisteredAuthority authority) =>
            NamesOf(authority).Min(name => AuthorityName.Distance(typed, AuthorityName.Key(name)));
    }
}
