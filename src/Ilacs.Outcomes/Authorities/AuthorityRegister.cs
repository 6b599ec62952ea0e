using System.Collections.Frozen;
using System.Text.Json;
using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>
/// The register of the authorities that Ofsted inspects for children's services: the 153 that exist, and those that have closed since November 2013.
/// </summary>
/// <remarks><b>Source.</b> See <see cref="RegisteredAuthority"/>. The register is as at 20 August 2026.</remarks>
/// <example>
/// <code>
/// AuthorityRegister register = AuthorityRegister.National;
/// RegisteredAuthority hull = register["Hull"];                                        // Kingston upon Hull
/// AuthoritySearch search = register.Search("Northampton");                  // none, and candidates
/// RegisteredAuthority? county = register.Search("Dorset", new LocalDate(2018, 6, 1)).Found;
/// </code>
/// </example>
public sealed class AuthorityRegister
{
    private const int MostCandidates = 5;

    /// <summary>Much longer than any name. What is longer is not looked at, and not quoted in full.</summary>
    private const int LongestName = 100;
    private static readonly Lazy<AuthorityRegister> Shared = new(Read);

    private readonly FrozenDictionary<string, RegisteredAuthority[]> byKey;

    private AuthorityRegister(IReadOnlyList<RegisteredAuthority> all)
    {
        All = all;
        byKey = all.SelectMany(authority => NamesOf(authority).Concat(NamesOf(authority).Select(AuthorityName.Key)).Concat(CodesOf(authority)).Distinct(StringComparer.Ordinal).Select(key => (Key: key, Authority: authority)))
            .GroupBy(it => it.Key, it => it.Authority, StringComparer.Ordinal)
            .ToFrozenDictionary(it => it.Key, it => it.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The register that comes with the package, read once, when it is first asked for.</summary>
    public static AuthorityRegister National => Shared.Value;

    /// <summary>All authorities by name, the closed ones among them.</summary>
    public IReadOnlyList<RegisteredAuthority> All { get; }

    /// <summary>The authority with a name or code; see <see cref="Search"/>.</summary>
    /// <param name="nameOrCode">A name, an alias, an Ofsted URN, a GSS code or a three-digit code.</param>
    /// <returns>The authority.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">There is none, or more than one; the message names the candidates.</exception>
    public RegisteredAuthority this[string nameOrCode] => Search(nameOrCode) is { Found: { } found } ? found : throw new KeyNotFoundException(Search(nameOrCode).Problem);

    /// <summary>The authorities that existed on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The authorities, by name.</returns>
    public IReadOnlyList<RegisteredAuthority> AsAt(LocalDate date) => [.. All.Where(authority => authority.ExistedOn(date))];

    /// <summary>Finds an authority by its name, an alias or a code, present or former.</summary>
    /// <remarks>Case, punctuation, "&amp;" for "and" and words such as "City Council" make no difference. Anything else that is not the very name is never taken for it: then
    /// the answer is candidates.</remarks>
    /// <param name="nameOrCode">What was typed.</param>
    /// <param name="asAt">The day on which the authority has to have existed. Left out, one that exists today goes before one that has closed.</param>
    /// <returns>The authority, or why none was found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="nameOrCode"/> is <see langword="null"/>.</exception>
    public AuthoritySearch Search(string nameOrCode, LocalDate? asAt = null)
    {
        ArgumentNullException.ThrowIfNull(nameOrCode);
        RegisteredAuthority[] named = Named(nameOrCode);
        RegisteredAuthority[] existing = [.. named.Where(authority => asAt is { } date ? authority.ExistedOn(date) : authority.ClosedOn is null)];
        return existing.Length == 1 ? new AuthoritySearch(existing[0])
            : existing.Length > 1 ? new AuthoritySearch($"'{nameOrCode}' may be {Or(existing)}.", existing)
            : named.Length == 0 ? Near(nameOrCode)
            : asAt is { } day ? Absent(named[0], day)
            : named.Length == 1 ? new AuthoritySearch(named[0])
            : new AuthoritySearch($"'{nameOrCode}' may be {Or(named)}.", named);
    }

    /// <summary>The authorities that a document may mean by the name and the codes it states.</summary>
    /// <param name="stated">What the document states.</param>
    /// <returns>Usually one; two if only the name Dorset is stated; none if nothing of it is in the register, or its codes contradict each other. Codes and names that are not in
    /// the register are passed over beside one that is.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stated"/> is <see langword="null"/>.</exception>
    public IReadOnlyList<RegisteredAuthority> Find(LocalAuthority stated)
    {
        ArgumentNullException.ThrowIfNull(stated);
        return Candidates(stated);
    }

    /// <summary>The authority that a document is of, as at the day it is about: the first day on site, or else the publication; for a plan, the first day of its inspection, or
    /// else the receipt of the report.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The authority; <see langword="null"/> if it is not in the register, if what is stated contradicts itself, or if it may be either of two, as for the name Dorset
    /// without a date.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public RegisteredAuthority? AuthorityOf(IlacsDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        (LocalAuthority? stated, LocalDate? day) = document switch
        {
            Inspection inspection => (inspection.LocalAuthority, inspection.FirstKnownDay),
            ActionPlan plan => (plan.LocalAuthority, plan.InspectionStartedOn ?? plan.ReportReceivedOn),
            _ => (null, (LocalDate?)null),
        };
        RegisteredAuthority[] candidates = stated is null ? [] : Candidates(stated);
        if (candidates.Length > 1)
        {
            candidates = [.. candidates.Where(candidate => day is { } date && candidate.ExistedOn(date))];
        }

        return candidates is [var only] ? only : null;
    }

    /// <summary>The authority that a row of a table names by a code, a name or both, as at a day; or what is wrong, and whether it is the name.</summary>
    internal (RegisteredAuthority? Found, string Problem, bool IsOfName) Identify(string code, string name, LocalDate day)
    {
        AuthoritySearch search = Search(code.Length > 0 ? code : name, day);
        return search.Found is not { } found ? (null, search.Problem!, code.Length == 0)
            : Named(name) is { Length: > 0 } named && !named.Contains(found) ? (null, $"{Quote.Shortened(code)} is {found}, not {Quote.Shortened(name)}.", true)
            : (found, "", false);
    }

    /// <summary>The entries that a name or code may mean, whenever they existed; none if it is not in the register.</summary>
    internal RegisteredAuthority[] Named(string nameOrCode)
    {
        if (nameOrCode.Length > LongestName)
        {
            return [];
        }

        if (byKey.TryGetValue(nameOrCode, out RegisteredAuthority[]? asStated))
        {
            return asStated;
        }

        string key = AuthorityName.Key(nameOrCode);
        return byKey.TryGetValue(key, out RegisteredAuthority[]? exact) ? exact
            : byKey.TryGetValue(AuthorityName.WithoutKind(key), out RegisteredAuthority[]? plain) ? plain
            : [];
    }

    private static RegisteredAuthority[] Both(RegisteredAuthority[]? some, RegisteredAuthority[] others) =>
        some is null || some == others ? others
        : some is [var one] ? Array.IndexOf(others, one) >= 0 ? some : []
        : [.. some.Intersect(others)];

    private static AuthoritySearch Absent(RegisteredAuthority authority, LocalDate date)
    {
        bool closed = date > authority.ClosedOn;
        IReadOnlyList<RegisteredAuthority> others = closed ? authority.Successors : authority.Predecessors;
        string when = closed
            ? $"{authority.Name} closed on {Text(authority.ClosedOn!.Value)}"
            : $"{authority.Name} opened on {Text(authority.OpenedOn!.Value)}";
        string area = others.Count == 0 ? "" : closed ? $"; its area went to {And(others)}" : $"; its area was {And(others)}'s";
        return new AuthoritySearch($"{when}{area}.", others);
    }

    private static IEnumerable<string> NamesOf(RegisteredAuthority authority) =>
        authority.Name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var end
            ? [authority.Name, authority.Name[..end], .. authority.Aliases]
            : [authority.Name, .. authority.Aliases];

    private static IEnumerable<string> CodesOf(RegisteredAuthority authority) =>
        new[] { authority.OfstedUrn, authority.GssCode, authority.LaCode }.OfType<string>().Concat(authority.FormerGssCodes);

    private static string Or(IReadOnlyList<RegisteredAuthority> authorities) => Listed(authorities, " or ");

    private static string And(IReadOnlyList<RegisteredAuthority> authorities) => Listed(authorities, " and ");

    private static string Listed(IReadOnlyList<RegisteredAuthority> authorities, string last) =>
        authorities.Count == 1
            ? authorities[0].Name
            : string.Join("; ", authorities.SkipLast(1).Select(authority => authority.Name)) + last + authorities[^1].Name;

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static AuthorityRegister Read()
    {
        using Stream resource = typeof(AuthorityRegister).Assembly.GetManifestResourceStream("local-authorities.jsonl")!;
        using var lines = new StreamReader(resource);
        var entries = new List<(RegisteredAuthority Authority, string[] Successors)>();
        while (lines.ReadLine() is { } line)
        {
            using JsonDocument entry = JsonDocument.Parse(line);
            entries.Add((Read(entry.RootElement), Several(entry.RootElement, "successors")));
        }

        foreach ((RegisteredAuthority authority, string[] successors) in entries)
        {
            authority.Successors = [.. successors.Select(code => entries.Single(it => string.Equals(it.Authority.GssCode, code, StringComparison.Ordinal)).Authority)];
        }

        foreach ((RegisteredAuthority authority, _) in entries)
        {
            authority.Predecessors = [.. entries.Select(it => it.Authority).Where(it => it.Successors.Contains(authority))];
        }

        return new AuthorityRegister([.. entries.Select(it => it.Authority).OrderBy(authority => authority.Name, StringComparer.Ordinal)]);
    }

    private static RegisteredAuthority Read(JsonElement entry) => new()
    {
        Name = entry.GetProperty("name").GetString()!,
        OfstedUrn = Optional(entry, "ofstedUrn"),
        GssCode = entry.GetProperty("gssCode").GetString()!,
        LaCode = entry.GetProperty("laCode").GetString()!,
        FormerGssCodes = Several(entry, "formerGssCodes"),
        Aliases = Several(entry, "aliases"),
        Region = Region.Named(entry.GetProperty("region").GetString()!).Single(),
        Type = entry.GetProperty("type").GetString()!,
        OpenedOn = Date(Optional(entry, "openedOn")),
        ClosedOn = Date(Optional(entry, "closedOn")),
    };

    private static string? Optional(JsonElement entry, string member) => entry.TryGetProperty(member, out JsonElement value) ? value.GetString() : null;

    private static string[] Several(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out JsonElement list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];

    private static LocalDate? Date(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    private RegisteredAuthority[] Candidates(LocalAuthority stated)
    {
        RegisteredAuthority[]? common = null;
        foreach (string? value in (ReadOnlySpan<string?>)[stated.OfstedUrn, stated.GssCode, stated.LaCode, stated.Name])
        {
            if (value is not null && Named(value) is { Length: > 0 } named)
            {
                common = Both(common, named);
            }
        }

        return common ?? [];
    }

    private AuthoritySearch Near(string nameOrCode)
    {
        if (nameOrCode.Length > LongestName)
        {
            return new AuthoritySearch($"There is no local authority {Quote.Of(nameOrCode)} in the register.", []);
        }

        string typed = AuthorityName.WithoutKind(AuthorityName.Key(nameOrCode));
        RegisteredAuthority[] near =
        [
            .. All.Select(authority => (Authority: authority, Distance: NamesOf(authority).Min(name => AuthorityName.Distance(typed, AuthorityName.Key(name)))))
                .Where(it => it.Distance is not null)
                .OrderBy(it => it.Distance).ThenBy(it => it.Authority.Name, StringComparer.Ordinal)
                .Select(it => it.Authority)
                .Take(MostCandidates),
        ];
        return near.Length == 0
            ? new AuthoritySearch($"There is no local authority {Quote.Of(nameOrCode)} in the register.", [])
            : new AuthoritySearch($"There is no local authority {Quote.Of(nameOrCode)} in the register. Did you mean {Or(near)}?", near);
    }
}
