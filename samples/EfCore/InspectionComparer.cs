using Ilacs.Model;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace EfCore;

/// <summary>Tells whether a document was replaced by a different one.</summary>
/// <remarks>
/// EF Core keeps a snapshot of each value to see later whether it changed. An inspection can't change, it can only be replaced, so the
/// object is its own snapshot: no copy, and no trip through JSON. Equality is by content, so an equal replacement is not a change.
/// </remarks>
public sealed class InspectionComparer() : ValueComparer<Inspection>(
    (left, right) => left == right,
    inspection => inspection.GetHashCode(),
    inspection => inspection);
