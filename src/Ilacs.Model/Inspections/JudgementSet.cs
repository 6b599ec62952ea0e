using System.Collections;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The judgements of one inspection, by domain: an immutable set, in the same order for all editions.
/// </summary>
/// <remarks>
/// The order is that of the JSON contract, which never changes: the domains that its first release knew, in the order of
/// <see cref="OpenCode{TSelf}.Known"/>, then all others by their codes. The order of an edition's own reports is
/// <see cref="EditionDomain.Order"/>. The set holds what is stated: grades and "not judged". For any other domain the answer is
/// <see cref="Judgement.NotStated"/>; <see cref="GradedInspection.JudgementOf"/> also knows which domains the edition lacks.
/// <b>Equality</b> is by content. <b>Ordering</b> is not defined.
/// </remarks>
/// <example>
/// <code>
/// var judgements = new JudgementSet
/// {
///     [JudgementDomain.ImpactOfLeaders] = Grade.Good,
///     [JudgementDomain.CareLeavers] = Grade.RequiresImprovement,
/// };
/// judgements.Below(Grade.Good);   // careLeavers
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<JudgementSet>))]
public sealed class JudgementSet : IReadOnlyCollection<KeyValuePair<JudgementDomain, Judgement>>, IEquatable<JudgementSet>
{
    /// <summary>Domains added in a later release stay among the others, so that the bytes of a document never change.</summary>
    private const int DomainsOfFirstRelease = 10;

    /// <summary>Up to this many, a linear scan is faster than a search.</summary>
    private const int LookedThrough = 16;

    private KeyValuePair<JudgementDomain, Judgement>[] judgements;

    /// <summary>Creates a set. Write its judgements, by domain, in an initialiser after the constructor.</summary>
    public JudgementSet() => judgements = [];

    /// <summary>Takes over an array of distinct domains and sorts it.</summary>
    internal JudgementSet(KeyValuePair<JudgementDomain, Judgement>[] judgements)
    {
        Array.Sort(judgements, static (a, b) => Compare(a.Key, b.Key));
        this.judgements = judgements;
    }

    /// <summary>How many judgements are stated.</summary>
    public int Count => judgements.Length;

    /// <summary>The domains with a stated judgement, in the order of the set.</summary>
    public IEnumerable<JudgementDomain> Domains => judgements.Select(judgement => judgement.Key);

    /// <summary>The judgement of a domain.</summary>
    /// <param name="domain">The domain.</param>
    /// <value>The judgement; <see cref="Judgement.NotStated"/> if the set has none. It can be set only in an initialiser, to a grade or
    /// <see cref="Judgement.NotJudged"/>.</value>
    /// <exception cref="ArgumentNullException">The domain is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The value is neither a grade nor "not judged", or the domain already has a
    /// judgement.</exception>
    public Judgement this[JudgementDomain domain]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(domain);
            return judgements.Length <= LookedThrough ? Among(judgements, domain) : Among(judgements.AsSpan(Nearby(domain)), domain);
        }

        init
        {
            ArgumentNullException.ThrowIfNull(domain);
            if (value.Code is null)
            {
                throw new ArgumentException($"a set holds grades and 'not judged'; leave {domain} out if it is not stated", nameof(value));
            }

            if (this[domain] != Judgement.NotStated)
            {
                throw new ArgumentException($"{domain} has a judgement already", nameof(domain));
            }

            int place = judgements.Count(judgement => Compare(judgement.Key, domain) < 0);
            judgements = [.. judgements[..place], new(domain, value), .. judgements[place..]];
        }
    }

    /// <summary>Whether two sets hold the same judgements.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">Another set.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(JudgementSet? left, JudgementSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two sets hold different judgements.</summary>
    /// <param name="left">A set.</param>
    /// <param name="right">Another set.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(JudgementSet? left, JudgementSet? right) => !(left == right);

    /// <summary>Returns the same judgements except for one.</summary>
    /// <param name="domain">The domain whose judgement changes.</param>
    /// <param name="judgement">Its new judgement; <see cref="Judgement.NotStated"/> removes it.</param>
    /// <returns>The changed set; this set is not changed.</returns>
    /// <exception cref="ArgumentNullException">The domain is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The judgement is "not a judgement in this edition", which is not stored.</exception>
    /// <example>
    /// <code>
    /// var judgements = new JudgementSet { [JudgementDomain.CareLeavers] = Grade.RequiresImprovement };
    /// JudgementSet better = judgements.With(JudgementDomain.CareLeavers, Grade.Good);             // careLeavers: Good
    /// JudgementSet empty = judgements.With(JudgementDomain.CareLeavers, Judgement.NotStated);     // none
    /// </code>
    /// </example>
    public JudgementSet With(JudgementDomain domain, Judgement judgement)
    {
        ArgumentNullException.ThrowIfNull(domain);
        KeyValuePair<JudgementDomain, Judgement>[] others = [.. judgements.Where(stated => stated.Key != domain)];
        return judgement == Judgement.NotStated ? new JudgementSet(others) : new JudgementSet(others) { [domain] = judgement };
    }

    /// <summary>The domains judged exactly at a grade, in the order of the set.</summary>
    /// <param name="grade">The grade.</param>
    /// <returns>The domains; overall effectiveness is among them where it is judged.</returns>
    /// <exception cref="ArgumentNullException">The grade is <see langword="null"/>.</exception>
    public ValueList<JudgementDomain> At(Grade grade) => Where(Guard.NotNull(grade, nameof(grade)), static comparison => comparison == 0);

    /// <summary>The domains judged better than a grade, in the order of the set.</summary>
    /// <param name="grade">The grade, which is not included.</param>
    /// <returns>The domains; one that is not judged is never among them.</returns>
    /// <exception cref="ArgumentNullException">The grade is <see langword="null"/>.</exception>
    public ValueList<JudgementDomain> Above(Grade grade) => Where(Guard.NotNull(grade, nameof(grade)), static comparison => comparison > 0);

    /// <summary>The domains judged worse than a grade, in the order of the set.</summary>
    /// <param name="grade">The grade, which is not included.</param>
    /// <returns>The domains; one that is not judged is never among them.</returns>
    /// <exception cref="ArgumentNullException">The grade is <see langword="null"/>.</exception>
    public ValueList<JudgementDomain> Below(Grade grade) => Where(Guard.NotNull(grade, nameof(grade)), static comparison => comparison < 0);

    /// <summary>How far each graded domain is from a grade: what separates it from outstanding, for example.</summary>
    /// <param name="target">The grade to measure the distance to.</param>
    /// <returns>A distance for each domain that has a grade, in the order of the set, including those that have already reached
    /// it.</returns>
    /// <exception cref="ArgumentNullException">The grade is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// var judgements = new JudgementSet { [JudgementDomain.CareLeavers] = Grade.RequiresImprovement };
    /// ValueList&lt;GradeDistance&gt; distances = judgements.DistanceTo(Grade.Outstanding);              // careLeavers: 2 steps
    /// </code>
    /// </example>
    public ValueList<GradeDistance> DistanceTo(Grade target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return
        [
            .. judgements
                .Where(judgement => judgement.Value.Grade is not null)
                .Select(judgement => new GradeDistance(judgement.Key, judgement.Value.Grade!, target)),
        ];
    }

    private static Judgement Among(ReadOnlySpan<KeyValuePair<JudgementDomain, Judgement>> judgements, JudgementDomain domain)
    {
        foreach (var judgement in judgements)
        {
            if (judgement.Key == domain)
            {
                return judgement.Value;
            }
        }

        return Judgement.NotStated;
    }

    /// <summary>Finds the place of a domain in a large set: no report has one, but a hostile document may.</summary>
    private Range Nearby(JudgementDomain domain)
    {
        (int from, int to) = (0, judgements.Length);
        while (domain is not null && to - from > 1)
        {
            int middle = (from + to) / 2;
            (from, to) = Compare(judgements[middle].Key, domain) <= 0 ? (middle, to) : (from, middle);
        }

        return from..to;
    }

    private static int Compare(JudgementDomain a, JudgementDomain b)
    {
        int order = Math.Min(a.Place, DomainsOfFirstRelease).CompareTo(Math.Min(b.Place, DomainsOfFirstRelease));
        return order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
    }

    private ValueList<JudgementDomain> Where(Grade grade, Func<int, bool> wanted) =>
    [
        .. judgements
            .Where(judgement => judgement.Value.Grade is { } given && wanted(given.CompareTo(grade)))
            .Select(judgement => judgement.Key),
    ];

    /// <summary>Enumerates the judgements in the order of the set, without allocating.</summary>
    /// <returns>An enumerator.</returns>
    public ValueList<KeyValuePair<JudgementDomain, Judgement>>.Enumerator GetEnumerator() => new(judgements);

    IEnumerator<KeyValuePair<JudgementDomain, Judgement>> IEnumerable<KeyValuePair<JudgementDomain, Judgement>>.GetEnumerator() =>
        ((IEnumerable<KeyValuePair<JudgementDomain, Judgement>>)judgements).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => judgements.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(JudgementSet? other)
    {
        if (other is null || other.Count != Count)
        {
            return false;
        }

        for (int i = 0; i < judgements.Length; i++)
        {
            if (judgements[i].Key != other.judgements[i].Key || judgements[i].Value != other.judgements[i].Value)
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JudgementSet);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        HashCode hash = default;
        foreach (var judgement in judgements)
        {
            hash.Add(judgement.Key);
            hash.Add(judgement.Value);
        }

        return hash.ToHashCode();
    }

    /// <summary>The judgements in a line, such as "impactOfLeaders: Good, careLeavers: Outstanding".</summary>
    /// <returns>The line.</returns>
    public override string ToString() => string.Join(", ", judgements.Select(judgement => $"{judgement.Key}: {judgement.Value}"));
}
