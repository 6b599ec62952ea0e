namespace Ilacs.Model.Json;

/// <summary>Sorts the JSON Pointers of a document in the order in which the document writes what they point to.</summary>
internal sealed class PointerOrder(SchemaPart shape) : IComparer<string>
{
    public int Compare(string? x, string? y)
    {
        string[] left = x?.Split('/') ?? [];
        string[] right = y?.Split('/') ?? [];
        SchemaPart? within = shape;
        for (int i = 1; i < Math.Min(left.Length, right.Length); i++)
        {
            (int place, SchemaPart? part) = within?.PlaceOf(left[i]) ?? default;
            int order = place.CompareTo(within?.PlaceOf(right[i]).Place ?? 0);
            order = order != 0 ? order : string.CompareOrdinal(left[i], right[i]);
            if (order != 0)
            {
                return order;
            }

            within = part;
        }

        return left.Length.CompareTo(right.Length);
    }
}
