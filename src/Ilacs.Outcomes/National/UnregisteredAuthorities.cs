using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>
/// Groups documents of authorities outside the register. Two belong to one authority if the first kind of code that both state (Ofsted URN,
/// three-digit code, GSS code) is equal, as in <see cref="LocalAuthority.IsSameAs"/>, or, if they share no kind of code, the name; and so
/// on, through documents that state something of either.
/// </summary>
/// <remarks>Evidence is used from the strongest to the weakest, whatever the order of the documents, so the same documents give the same
/// groups. A code or a name that two authorities share is no evidence and joins nothing. The cost is that of sorting the
/// evidence.</remarks>
internal sealed class UnregisteredAuthorities
{
    private readonly Dictionary<Evidence, Group> byEvidence = [];
    private readonly HashSet<Evidence> ambiguous = [];

    private UnregisteredAuthorities()
    {
    }

    /// <summary>The groups by their first document, each with its documents in order.</summary>
    public static IEnumerable<IReadOnlyList<IlacsDocument>> Of(IEnumerable<IlacsDocument> documents)
    {
        var stated = new Dictionary<Stated, List<(int Place, IlacsDocument Document)>>();
        int place = 0;
        foreach (IlacsDocument document in documents)
        {
            var key = new Stated(AuthorityRegister.StatedBy(document));
            if (!stated.TryGetValue(key, out List<(int Place, IlacsDocument Document)>? same))
            {
                stated[key] = same = [];
            }

            same.Add((place++, document));
        }

        var authorities = new UnregisteredAuthorities();
        var groups = new List<Group>();
        foreach ((Stated key, List<(int Place, IlacsDocument Document)> same) in stated.OrderBy(it => it.Key))
        {
            Group group = authorities.Add(key);
            group.Documents.AddRange(same);
            groups.Add(group);
        }

        return groups.Select(group => group.Root).Distinct().OrderBy(group => group.Documents.Min(it => it.Place))
            .Select(group => (IReadOnlyList<IlacsDocument>)[.. group.Documents.OrderBy(it => it.Place).Select(it => it.Document)]);
    }

    /// <summary>The key for comparing names: letters and digits, as in the register.</summary>
    public static string KeyOf(string name) => AuthorityName.Key(name) is { Length: > 0 } key ? key : name;

    private Group Add(Stated stated)
    {
        Group? joined = null;
        foreach (Evidence evidence in stated.All)
        {
            if (!ambiguous.Contains(evidence) && byEvidence.TryGetValue(evidence, out Group? found)
                && found.Root is var root && root != joined && root.Matches(stated))
            {
                joined = joined?.With(root) ?? root;
            }
        }

        joined ??= new Group();
        foreach (Evidence evidence in stated.All)
        {
            joined.Learn(evidence);
            if (!byEvidence.TryAdd(evidence, joined) && byEvidence[evidence].Root != joined)
            {
                ambiguous.Add(evidence);
            }
        }

        return joined;
    }

    private enum Kind
    {
        OfstedUrn,
        LaCode,
        GssCode,
        Name,
    }

    /// <summary>A code or the name, the strongest kind first.</summary>
    private readonly record struct Evidence(Kind Kind, string Value);

    /// <summary>What a document states about its authority.</summary>
    private sealed record Stated(string? OfstedUrn, string? LaCode, string? GssCode, string? Name) : IComparable<Stated>
    {
        public Stated(LocalAuthority authority)
            : this(authority.OfstedUrn, authority.LaCode, authority.GssCode, authority.Name is { } name ? KeyOf(name) : null)
        {
        }

        public IEnumerable<Evidence> All =>
            new[] { (Kind.OfstedUrn, OfstedUrn), (Kind.LaCode, LaCode), (Kind.GssCode, GssCode), (Kind.Name, Name) }
                .Where(it => it.Item2 is not null).Select(it => new Evidence(it.Item1, it.Item2!));

        /// <summary>Documents with a stronger code come first.</summary>
        public int CompareTo(Stated? other) => other is null ? 1
            : Compare(OfstedUrn, other.OfstedUrn) is not 0 and var byUrn ? byUrn
            : Compare(LaCode, other.LaCode) is not 0 and var byLaCode ? byLaCode
            : Compare(GssCode, other.GssCode) is not 0 and var byGssCode ? byGssCode
            : Compare(Name, other.Name);

        private static int Compare(string? one, string? other) =>
            one is null || other is null ? (one is null).CompareTo(other is null) : string.CompareOrdinal(one, other);
    }

    private sealed class Group
    {
        private readonly HashSet<Evidence> known = [];
        private readonly bool[] kinds = new bool[4];
        private Group? joinedTo;

        public List<(int Place, IlacsDocument Document)> Documents { get; private set; } = [];

        public Group Root
        {
            get
            {
                Group root = this;
                while (root.joinedTo is { } next)
                {
                    root = next;
                }

                return root;
            }
        }

        /// <summary>Whether the first kind of evidence that both have is the same.</summary>
        public bool Matches(Stated stated)
        {
            foreach (Evidence evidence in stated.All)
            {
                if (kinds[(int)evidence.Kind])
                {
                    return known.Contains(evidence);
                }
            }

            return false;
        }

        public void Learn(Evidence evidence)
        {
            known.Add(evidence);
            kinds[(int)evidence.Kind] = true;
        }

        /// <summary>Joins two groups, the smaller to the larger, so that no chain grows long.</summary>
        public Group With(Group other)
        {
            (Group larger, Group smaller) = known.Count >= other.known.Count ? (this, other) : (other, this);
            foreach (Evidence evidence in smaller.known)
            {
                larger.Learn(evidence);
            }

            larger.Documents.AddRange(smaller.Documents);
            smaller.Documents = [];
            smaller.joinedTo = larger;
            return larger;
        }
    }
}

/// <summary>The authorities outside the register, by any name or code that their documents state.</summary>
internal sealed class AuthorityNames
{
    private readonly Dictionary<string, List<AuthorityDocuments>> byKey = new(StringComparer.Ordinal);

    public AuthorityNames(IEnumerable<AuthorityDocuments> authorities)
    {
        foreach (AuthorityDocuments authority in authorities)
        {
            foreach (string key in authority.Documents.SelectMany(KeysOf).Distinct(StringComparer.Ordinal))
            {
                if (!byKey.TryGetValue(key, out List<AuthorityDocuments>? same))
                {
                    byKey[key] = same = [];
                }

                same.Add(authority);
            }
        }
    }

    public IReadOnlyList<AuthorityDocuments> Find(string nameOrCode) =>
        byKey.TryGetValue(nameOrCode.Trim(), out List<AuthorityDocuments>? byCode) ? byCode
        : byKey.TryGetValue(UnregisteredAuthorities.KeyOf(nameOrCode), out List<AuthorityDocuments>? byName) ? byName
        : [];

    private static IEnumerable<string> KeysOf(IlacsDocument document)
    {
        LocalAuthority stated = AuthorityRegister.StatedBy(document);
        string? name = stated.Name is null ? null : UnregisteredAuthorities.KeyOf(stated.Name);
        return new[] { stated.OfstedUrn, stated.GssCode, stated.LaCode, name }.OfType<string>();
    }
}
