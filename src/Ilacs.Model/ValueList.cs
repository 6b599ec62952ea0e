using System.Collections;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// An immutable list. Two lists are equal if they hold equal items in the same order, so documents that contain lists can be compared by
/// value.
/// </summary>
/// <remarks>
/// Write it as a collection expression: <c>Recommendations = [first, second]</c>. <b>Default</b> is the empty list.
/// <b>Ordering</b> is not defined. Items are never <see langword="null"/>.
/// </remarks>
/// <typeparam name="T">The type of the items.</typeparam>
/// <example>
/// <code>
/// ValueList&lt;string&gt; themes = ["front door", "care leavers"];
/// ValueList&lt;string&gt; others = ["front door", "care leavers"];
/// bool areEqual = themes == others;                                       // true: equal items in the same order
/// int none = default(ValueList&lt;string&gt;).Count;                            // 0
/// </code>
/// </example>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
[JsonConverter(typeof(IlacsJsonConverterFactory))]
public readonly struct ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
    where T : notnull
{
    private readonly T[]? items;

    internal ValueList(T[] items) => this.items = items;

    /// <summary>How many items there are.</summary>
    public int Count => items?.Length ?? 0;

    /// <summary>Gets the item at a position.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <returns>The item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The position is outside the list.</exception>
    public T this[int index] => (uint)index < (uint)Count ? items![index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Whether two lists hold equal items in the same order.</summary>
    /// <param name="left">A list.</param>
    /// <param name="right">Another list.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(ValueList<T> left, ValueList<T> right) => left.Equals(right);

    /// <summary>Whether two lists differ in their items, their order or their length.</summary>
    /// <param name="left">A list.</param>
    /// <param name="right">Another list.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(ValueList<T> left, ValueList<T> right) => !left.Equals(right);

    /// <summary>Whether the list holds an item.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether an equal item is in the list.</returns>
    public bool Contains(T item) => AsSpan().Contains(item);

    /// <summary>The items as a span, without copying.</summary>
    /// <returns>A view of the items.</returns>
    public ReadOnlySpan<T> AsSpan() => items;

    /// <inheritdoc/>
    public bool Equals(ValueList<T> other) => AsSpan().SequenceEqual(other.AsSpan());

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ValueList<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (T item in AsSpan())
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <summary>The items in brackets, such as "[childrenInCare, careLeavers]".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"[{string.Join(", ", items ?? [])}]";

    /// <summary>Enumerates the items in order, without allocating.</summary>
    /// <returns>An enumerator.</returns>
    public Enumerator GetEnumerator() => new(items ?? []);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (items ?? []).GetEnumerator();

    /// <summary>Enumerates a list; for <c>foreach</c>.</summary>
    public struct Enumerator
    {
        private readonly T[] items;
        private int index = -1;

        internal Enumerator(T[] items) => this.items = items;

        /// <summary>The current item.</summary>
        /// <exception cref="InvalidOperationException">There is no current item: the enumerator is before the first or after the
        /// last.</exception>
        public readonly T Current => items is { } all && (uint)index < (uint)all.Length
            ? all[index]
            : throw new InvalidOperationException("The enumerator is not at an item: it is before the first or after the last.");

        /// <summary>Moves to the next item.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext() => items is not null && ++index < items.Length;
    }
}

/// <summary>Makes a <see cref="ValueList{T}"/> from a collection expression. You don't need to call it yourself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ValueList
{
    /// <summary>Makes a list with a copy of the items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentException">An item is <see langword="null"/>.</exception>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull
    {
        foreach (T item in items)
        {
            if (item is null)
            {
                throw new ArgumentException("One of the items is null.", nameof(items));
            }
        }

        return items.IsEmpty ? default : new ValueList<T>(items.ToArray());
    }
}
