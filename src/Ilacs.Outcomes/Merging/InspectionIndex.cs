using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>Finds the inspection that an account belongs to among those known so far, in time that hardly grows with their
/// number.</summary>
/// <typeparam name="T">What is kept for each.</typeparam>
internal sealed class InspectionIndex<T>
    where T : class
{
    private readonly Dictionary<(object Authority, InspectionType? VisitType), Days> known = [];
    private readonly Dictionary<(object Authority, Inspection Undated), T> undated = [];

    /// <summary>Finds the same inspection, if it is known.</summary>
    public T? Find(object authority, Inspection inspection)
    {
        var identity = InspectionIdentity.Of(inspection);
        return inspection.FirstKnownDay is null ? undated.GetValueOrDefault((authority, inspection))
            : known.GetValueOrDefault((authority, identity.VisitType))?.Find(identity);
    }

    /// <summary>Adds an inspection, or more about its days.</summary>
    public void Put(object authority, Inspection inspection, T kept)
    {
        var identity = InspectionIdentity.Of(inspection);
        if (inspection.FirstKnownDay is null)
        {
            undated[(authority, inspection)] = kept;
            return;
        }

        if (!known.TryGetValue((authority, identity.VisitType), out Days? days))
        {
            known[(authority, identity.VisitType)] = days = new Days();
        }

        days.Put(identity, kept);
    }

    /// <summary>The inspections of one authority, or its visits of one type, by what is known about their days.</summary>
    private sealed class Days
    {
        private readonly SortedDays firstDays = new();
        private readonly SortedDays publications = new();
        private readonly SortedDays firstDaysAlone = new();
        private readonly SortedDays publicationsAlone = new();
        private readonly Dictionary<T, InspectionIdentity> identities = new(ReferenceEqualityComparer.Instance);

        public T? Find(InspectionIdentity of) => of switch
        {
            { FirstDay: { } began, PublishedOn: { } came } =>
                firstDays.First(began, of.MostDaysBetween) ?? publicationsAlone.First(came, InspectionIdentity.MostDaysApart)
                    ?? (of.VisitType is null ? publications.First(came, within: 0) : null),
            { FirstDay: { } began } => firstDays.First(began, of.MostDaysBetween)
                ?? (of.VisitType is null ? publicationsAlone.First(began, before: 0, after: ImpliedEdition.MostDaysToPublish) : null),
            { PublishedOn: { } came } => publications.First(came, InspectionIdentity.MostDaysApart)
                ?? (of.VisitType is null ? firstDaysAlone.First(came, before: ImpliedEdition.MostDaysToPublish, after: 0) : null),
            _ => null,
        };

        public void Put(InspectionIdentity identity, T kept)
        {
            if (identities.TryGetValue(kept, out InspectionIdentity before))
            {
                firstDaysAlone.Remove(before.FirstDay, kept);
                publicationsAlone.Remove(before.PublishedOn, kept);
                firstDays.Remove(before.FirstDay, kept);
                publications.Remove(before.PublishedOn, kept);
            }

            identities[kept] = identity;
            firstDays.Add(identity.FirstDay, kept);
            publications.Add(identity.PublishedOn, kept);
            firstDaysAlone.Add(identity.PublishedOn is null ? identity.FirstDay : null, kept);
            publicationsAlone.Add(identity.FirstDay is null ? identity.PublishedOn : null, kept);
        }
    }

    /// <summary>Days in order, each with the first item added for it.</summary>
    private sealed class SortedDays
    {
        private readonly SortedSet<LocalDate> days = [];
        private readonly Dictionary<LocalDate, T> kept = [];

        public void Add(LocalDate? day, T of)
        {
            if (day is { } date && kept.TryAdd(date, of))
            {
                days.Add(date);
            }
        }

        public void Remove(LocalDate? day, T of)
        {
            if (day is { } date && kept.TryGetValue(date, out T? first) && first == of)
            {
                kept.Remove(date);
                days.Remove(date);
            }
        }

        public T? First(LocalDate day, int within) => kept.GetValueOrDefault(day) ?? First(day, within, within);

        public T? First(LocalDate day, int before, int after)
        {
            foreach (LocalDate found in days.GetViewBetween(Day(day, -before), Day(day, after)))
            {
                return kept[found];
            }

            return null;
        }

        private static LocalDate Day(LocalDate day, int plus) => day.Year is > 1 and < 9999 ? day.PlusDays(plus) : day;
    }
}
