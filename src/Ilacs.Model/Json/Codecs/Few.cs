using System.Runtime.CompilerServices;

namespace Ilacs.Model.Json;

/// <summary>Room on the stack for the items of a short list while their number is not known yet; then the list is allocated once.</summary>
[InlineArray(8)]
internal struct Few<T>
{
    private T first;

    /// <summary>Makes room for one more item after the first <paramref name="count"/>.</summary>
    public static void MakeRoom(ref Span<T> items, int count)
    {
        if (count == items.Length)
        {
            var more = new T[count * 2];
            items.CopyTo(more);
            items = more;
        }
    }
}
