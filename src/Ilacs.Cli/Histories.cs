namespace Ilacs.Cli;

/// <summary>The inspections of a set of documents by authority. Two documents are of one authority if the first kind of code that both
/// state is equal, or, where they state none in common, the name.</summary>
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

    public InspectionHistory Of(Inspection inspection) => authorities[inspection].History;

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

    private Authority? Find(LocalAuthority authority)
    {
        foreach (string key in Keys(authority))
        {
            if (byNameOrCode.TryGetValue(key, out Authority? found) && found.Is(authority))
            {
                return found;
            }
        }

        return null;
    }

    private sealed class Authority
    {
        private readonly List<Inspection> inspections = [];
        private LocalAuthority? stated;
        private InspectionHistory? history;

        public InspectionHistory History => history ??= new InspectionHistory(inspections);

        public void Add(Inspection inspection)
        {
            inspections.Add(inspection);
            LocalAuthority other = inspection.LocalAuthority;
            stated = stated is null ? other : stated with
            {
                Name = stated.Name ?? other.Name,
                OfstedUrn = stated.OfstedUrn ?? other.OfstedUrn,
                GssCode = stated.GssCode ?? other.GssCode,
                LaCode = stated.LaCode ?? other.LaCode,
            };
        }

        public bool Is(LocalAuthority other) =>
            Same(stated!.OfstedUrn, other.OfstedUrn) ?? Same(stated.GssCode, other.GssCode) ?? Same(stated.LaCode, other.LaCode) ?? Same(stated.Name, other.Name) ?? false;

        private static bool? Same(string? one, string? other) =>
            one is null || other is null ? null : string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
    }
}
