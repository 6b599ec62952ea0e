using System.Collections.Concurrent;
using Ilacs.Model;

namespace WebApi;

public sealed class InspectionStore
{
    private readonly ConcurrentQueue<Inspection> inspections = new();

    public IEnumerable<Inspection> All => inspections;

    public void Add(Inspection inspection) => inspections.Enqueue(inspection);
}
