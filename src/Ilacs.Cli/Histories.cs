namespace Ilacs.Cli;

/// <summary>The inspections of a set of documents by authority. Two documents are of one authority if the first kind of code that both
/// state is equal, or, where they state none in common, the name; and so on through documents that have something in common with either.</summary>
internal sealed class Histories
{
    private readonly Dictionary<string, Authority> byNameOrCode = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Inspection, Authority> authorities = new(ReferenceEqualityComparer.Instance);

    public Histories(IEnumerable<Inspection> inspections)
    {
        foreach (Inspection inspection in inspections)
        {
            Authority authority = Find(inspection.LocalAuthority) ?? new Authority();
            authority.Add(inspection);
            authorities[inspection] = authority;
            foreach (string key in Keys(inspection.LocalAuthority))
            {
                byNameOrCode.TryAdd(key, authority);
            }
        }
    }

    public InspectionHistory Of(Inspection inspection) => authorities[inspection].Root.History;

    /// <summary>The inspection that a plan answers, by its authority and first day on site.</summary>
    public Inspection? InspectionOf(ActionPlan plan)
    {
        if (plan.InspectionStartedOn is null || Find(plan.LocalAuthority) is not { } authority)
        {
            return null;
        }

        foreach (Inspection inspection in authority.History.Inspections)
        {
            if (inspection.FirstDayOnSite == plan.InspectionStartedOn)
            {
                return inspection;
            }
        }

        return null;
    }

    private static IEnumerable<string> Keys(LocalAuthority authority) =>
        new[] { authority.OfstedUrn, authority.GssCode, authority.LaCode, authority.Name }.OfType<string>();

    /// <summary>The authority known by any of the codes or the name; if these lead to several, they are one.</summary>
    private Authority? Find(LocalAuthority authority)
    {
        Authority? main = null;
        foreach (string key in Keys(authority))
        {
            if (byNameOrCode.TryGetValue(key, out Authority? found) && found.Root is var root && root != main && root.Is(authority))
            {
                main?.Absorb(root);
                main ??= root;
            }
        }

        return main;
    }

    private sealed class Authority
    {
        private readonly List<Inspection> inspections = [];
        private LocalAuthority? stated;
        private Authority? absorbedBy;
        private InspectionHistory? history;

        public Authority Root => absorbedBy?.Root ?? this;

        public InspectionHistory History => history ??= new InspectionHistory(inspections);

        public void Add(Inspection inspection)
        {
            inspections.Add(inspection);
            Learn(inspection.LocalAuthority);
        }

        public void Absorb(Authority other)
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
