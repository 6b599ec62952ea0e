using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>The inspections of a set of documents by authority, as the register knows it. Two documents of authorities that the register does not know are of
/// one authority if the first kind of code that both state is equal, or, where they state none in common, the name; and so on through documents that have
/// something in common with either.</summary>
internal sealed class Histories
{
    private readonly Dictionary<string, Group> byNameOrCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Inspection, Group> authorities = new(ReferenceEqualityComparer.Instance);

    public Histories(IEnumerable<Inspection> inspections)
    {
        foreach (Inspection inspection in inspections)
        {
            LocalAuthority stated = Registered(inspection, inspection.LocalAuthority);
            Group authority = Find(stated) ?? new Group();
            authority.Add(inspection, stated);
            authorities[inspection] = authority;
            foreach (string key in Keys(stated))
            {
                byNameOrCode.TryAdd(key, authority);
            }
        }
    }

    public InspectionHistory Of(Inspection inspection) => authorities[inspection].Root.History;

    /// <summary>The inspection that a plan answers, by its authority and first day on site.</summary>
    public Inspection? InspectionOf(ActionPlan plan) => Find(Registered(plan, plan.LocalAuthority))?.History.InspectionOf(plan);

    private static LocalAuthority Registered(IlacsDocument document, LocalAuthority stated) =>
        AuthorityRegister.National.AuthorityOf(document)?.ToLocalAuthority() ?? stated;

    private static IEnumerable<string> Keys(LocalAuthority authority) =>
        new[] { authority.OfstedUrn, authority.GssCode, authority.LaCode, authority.Name }.OfType<string>();

    /// <summary>The authority known by any of the codes or the name; if these lead to several, they are one.</summary>
    private Group? Find(LocalAuthority authority)
    {
        Group? main = null;
        foreach (string key in Keys(authority))
        {
            if (byNameOrCode.TryGetValue(key, out Group? found) && found.Root is var root && root != main && root.Is(authority))
            {
                main?.Absorb(root);
                main ??= root;
            }
        }

        return main;
    }

    private sealed class Group
    {
        private readonly List<Inspection> inspections = [];
        private LocalAuthority? stated;
        private Group? absorbedBy;
        private InspectionHistory? history;

        public Group Root => absorbedBy?.Root ?? this;

        public InspectionHistory History => history ??= new InspectionHistory(stated!, inspections);

        public void Add(Inspection inspection, LocalAuthority known)
        {
            inspections.Add(inspection);
            Learn(known);
        }

        public void Absorb(Group other)
        {
            inspections.AddRange(other.inspections);
            other.absorbedBy = this;
            Learn(other.stated!);
        }

        public bool Is(LocalAuthority other) =>
            Same(stated!.OfstedUrn, other.OfstedUrn) ?? Same(stated.GssCode, other.GssCode) ?? Same(stated.LaCode, other.LaCode) ?? Same(stated.Name, other.Name) ?? false;

        private void Learn(LocalAuthority other) => stated = stated is null ? other : stated with
        {
            Name = stated.Name ?? other.Name,
            OfstedUrn = stated.OfstedUrn ?? other.OfstedUrn,
            GssCode = stated.GssCode ?? other.GssCode,
            LaCode = stated.LaCode ?? other.LaCode,
        };

        private static bool? Same(string? one, string? other) =>
            one is null || other is null ? null : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }
}
