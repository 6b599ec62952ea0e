using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// For each document of a history, finds an earlier one of another inspection whose days on site overlap its own, if there is one.
/// </summary>
/// <remarks>One sweep over all blocks in order of their start, so a history of n blocks takes n log n steps however many of them overlap.
/// At each start, all documents on site overlap one another, and each except the first already has its answer.</remarks>
internal sealed class OverlapSweep
{
    private readonly int[] earlier;
    private readonly (InspectionType Type, LocalDate FirstDay)[] kinds;

    /// <summary>The documents on site, and those of each kind. A document appears once for each block it has that day.</summary>
    private readonly Dictionary<(InspectionType Type, LocalDate FirstDay), SortedDictionary<int, int>> onSite = [];

    /// <summary>The first document of each kind on site.</summary>
    private readonly SortedSet<int> firsts = [];

    /// <summary>The documents on site that have no answer.</summary>
    private readonly SortedSet<int> open = [];

    public OverlapSweep(ValueList<Inspection> inspections)
    {
        earlier = new int[inspections.Count];
        kinds = new (InspectionType, LocalDate)[inspections.Count];
        Array.Fill(earlier, -1);
        var blocks = new List<(LocalDate Start, LocalDate End, int Place)>();
        for (int place = 0; place < inspections.Count; place++)
        {
            if (inspections[place].FirstDayOnSite is { } firstDay)
            {
                kinds[place] = (inspections[place].Type, firstDay);
                foreach (FieldworkBlock block in inspections[place].Fieldwork)
                {
                    blocks.Add((block.Start, block.End ?? block.Start, place));
                }
            }
        }

        blocks.Sort();
        var leaving = new PriorityQueue<int, LocalDate>();
        foreach ((LocalDate start, LocalDate end, int place) in blocks)
        {
            while (leaving.TryPeek(out int left, out LocalDate last) && last < start)
            {
                leaving.Dequeue();
                Leave(left);
            }

            Meet(place);
            Enter(place);
            leaving.Enqueue(place, end);
        }
    }

    /// <summary>The place of an earlier document that overlaps the one at a given place; less than 0 if there is none.</summary>
    public int Earlier(int place) => earlier[place];

    private void Meet(int place)
    {
        // At most one of the two smallest is of the same kind.
        foreach (int first in firsts)
        {
            if (kinds[first] != kinds[place])
            {
                Answer(place, first);
                break;
            }
        }

        while (open.Count > 0 && open.Max is var last && last > place && kinds[last] != kinds[place])
        {
            Answer(last, place);
        }
    }

    private void Answer(int place, int before)
    {
        if (before < place && earlier[place] < 0)
        {
            earlier[place] = before;
            open.Remove(place);
        }
    }

    private void Enter(int place)
    {
        if (!onSite.TryGetValue(kinds[place], out SortedDictionary<int, int>? same))
        {
            onSite[kinds[place]] = same = [];
        }
        else
        {
            firsts.Remove(First(same));
        }

        same[place] = same.GetValueOrDefault(place) + 1;
        firsts.Add(First(same));
        if (earlier[place] < 0)
        {
            open.Add(place);
        }
    }

    private void Leave(int place)
    {
        SortedDictionary<int, int> same = onSite[kinds[place]];
        if (--same[place] > 0)
        {
            return;
        }

        firsts.Remove(First(same));
        same.Remove(place);
        open.Remove(place);
        if (same.Count > 0)
        {
            firsts.Add(First(same));
        }
        else
        {
            onSite.Remove(kinds[place]);
        }
    }

    private static int First(SortedDictionary<int, int> places)
    {
        foreach ((int place, _) in places)
        {
            return place;
        }

        return -1;
    }
}
