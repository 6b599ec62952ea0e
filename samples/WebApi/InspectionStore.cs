using System.Collections.Concurrent;
using Ilacs.Model;

namespace WebApi;

internal sealed class InspectionStore
{
    private readonly ConcurrentQueue<Inspection> inspections = new();

    public IEnumerable<GradedInspection> Graded => inspections.OfType<GradedInspection>();

    public void Add(Inspection inspection) => inspections.Enqueue(inspection);
}
