using System.Runtime.CompilerServices;
using NodaTime;

namespace Ilacs.Model;

/// <summary>Answers that are needed for every inspection of a history, worked out once for all of them: answering for each one separately
/// would take quadratic time.</summary>
internal sealed class HistoryIndex
{
    private const int None = -1;

    private readonly ValueList<Inspection> inspections;
    private readonly Dictionary<Inspection, int> places = new(ReferenceEqualityComparer.Instance);
    private readonly int[] gradedBefore;
    private readonly int[] numberedBefore;
    private int[]? sameAs;
    private OverlapSweep? overlaps;
    private Dictionary<LocalDate, Inspection>? byFirstDay;

    public HistoryIndex(ValueList<Inspection> inspections)
    {
        this.inspections = inspections;
        gradedBefore = new int[inspections.Count];
        numberedBefore = new int[inspections.Count];
        int graded = None;
        int numbered = None;
        for (int place = 0; place < inspections.Count; place++)
        {
            Inspection inspection = inspections[place];
            places.TryAdd(inspection, place);
            gradedBefore[place] = graded;
            numberedBefore[place] = numbered;
            if (inspection is GradedInspection { Judgements.Count: > 0 })
            {
                (graded, numbered) = (place, None);
                HasUndatedGraded |= inspection.FirstKnownDay is null;
            }
            else if (inspection is UngradedInspection { Number: not null } && inspection.Type == InspectionType.MonitoringVisit)
            {
                numbered = place;
            }
        }
    }

    /// <summary>Whether a graded inspection states no date, so that the last one before any other is unknown.</summary>
    public bool HasUndatedGraded { get; }

    /// <summary>Whether this object itself is in the history. An equal one is not enough, since a document may be there twice.</summary>
    public bool Holds(Inspection inspection) => places.ContainsKey(inspection);

    /// <summary>Refuses an inspection that is not in the history, by the name of the caller's argument.</summary>
    public void MustHold(Inspection inspection, [CallerArgumentExpression(nameof(inspection))] string? argument = null)
    {
        if (!Holds(inspection))
        {
            throw new ArgumentException($"{inspection} is not in this history.", argument);
        }
    }

    /// <summary>The last graded inspection before another one in the history.</summary>
    public GradedInspection? GradedBefore(Inspection inspection) => At(gradedBefore[places[inspection]]) as GradedInspection;

    /// <summary>The last numbered monitoring visit before a visit, since the last graded inspection.</summary>
    public UngradedInspection? NumberedBefore(Inspection visit) => At(numberedBefore[places[visit]]) as UngradedInspection;

    /// <summary>The first inspection or visit that began on a day.</summary>
    public Inspection? FirstOn(LocalDate day) => (byFirstDay ??= ByFirstDay()).GetValueOrDefault(day);

    /// <summary>The first earlier document of the same inspection or visit.</summary>
    public Inspection? SameBefore(Inspection inspection) => At((sameAs ??= SameAs())[places[inspection]]);

    /// <summary>An earlier document of another inspection or visit whose days on site overlap its own.</summary>
    public Inspection? OverlappingBefore(Inspection inspection) =>
        At((overlaps ??= new OverlapSweep(inspections)).Earlier(places[inspection]));

    private Inspection? At(int place) => place < 0 ? null : inspections[place];

    private Dictionary<LocalDate, Inspection> ByFirstDay()
    {
        var first = new Dictionary<LocalDate, Inspection>();
        foreach (Inspection inspection in inspections)
        {
            if (inspection.FirstDayOnSite is { } day)
            {
                first.TryAdd(day, inspection);
            }
        }

        return first;
    }

    /// <summary>Matches by type and first day on site, or by publication where one of the two does not state its days.</summary>
    private int[] SameAs()
    {
        int[] same = new int[inspections.Count];
        var byDay = new Dictionary<(InspectionType, LocalDate), int>();
        var byPublication = new Dictionary<(InspectionType, LocalDate), int>();
        var byPublicationAlone = new Dictionary<(InspectionType, LocalDate), int>();
        for (int place = 0; place < inspections.Count; place++)
        {
            Inspection inspection = inspections[place];
            int first = int.MaxValue;
            if (inspection.FirstDayOnSite is { } day)
            {
                first = FirstOrAdd(byDay, (inspection.Type, day), place);
            }

            if (inspection.PublishedOn is { } published)
            {
                (InspectionType, LocalDate) key = (inspection.Type, published);
                first = Math.Min(
                    first,
                    inspection.FirstDayOnSite is null
                        ? FirstOrAdd(byPublication, key, place)
                        : byPublicationAlone.GetValueOrDefault(key, int.MaxValue));
                (inspection.FirstDayOnSite is null ? byPublicationAlone : byPublication).TryAdd(key, place);
            }

            same[place] = first < place ? first : None;
        }

        return same;
    }

    private static int FirstOrAdd<TKey>(Dictionary<TKey, int> places, TKey key, int place)
        where TKey : notnull
    {
        if (places.TryGetValue(key, out int first))
        {
            return first;
        }

        places.Add(key, place);
        return place;
    }
}
