using System.Collections.Frozen;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>
/// The statistical neighbours of each local authority in one of the Department for Education's models: the ten authorities most like it,
/// with which it is usually compared.
/// </summary>
/// <remarks>
/// <para>Neighbours are not mutual: one of the ten may have ten closer ones. The model of 2025 has all 153 current authorities; that of
/// 2021 has the 156 entries that the Department listed, including closed ones.</para>
/// <para><b>Source.</b> Department for Education, Local Authority Interactive Tool: models of April 2021 and of 2025. Contains public
/// sector information licensed under the Open Government Licence v3.0.</para>
/// </remarks>
/// <example>
/// <code>
/// foreach (StatisticalNeighbour neighbour in StatisticalNeighbours.Of2025.Of(AuthorityRegister.National["Kirklees"]))
///     Console.WriteLine(neighbour);   // 1 Sheffield, very close
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<StatisticalNeighbours>))]
public sealed class StatisticalNeighbours
{
    private static readonly Lazy<FrozenDictionary<int, StatisticalNeighbours>> Models = new(Read);
    private readonly FrozenDictionary<string, string[]> byCode;

    private StatisticalNeighbours(int year, FrozenDictionary<string, string[]> byCode)
    {
        Year = year;
        this.byCode = byCode;
    }

    /// <summary>The model of 2025, the newest.</summary>
    public static StatisticalNeighbours Of2025 => Models.Value[2025];

    /// <summary>The model of April 2021.</summary>
    public static StatisticalNeighbours Of2021 => Models.Value[2021];

    /// <summary>The year of the model.</summary>
    public int Year { get; }

    /// <summary>Gets the neighbours of an authority, the closest first.</summary>
    /// <param name="authority">An entry of a register, matched by its three-digit code.</param>
    /// <param name="register">The register to take the neighbours from; <see cref="AuthorityRegister.National"/> if left out.</param>
    /// <returns>Ten neighbours; none for an authority that is not in the model, such as one that opened later.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="authority"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The register does not have one of the neighbours.</exception>
    public ValueList<StatisticalNeighbour> Of(RegisteredAuthority authority, AuthorityRegister? register = null)
    {
        ArgumentNullException.ThrowIfNull(authority);
        string[] neighbours = byCode.GetValueOrDefault(authority.LaCode, []);
        return
        [
            .. neighbours.Select((word, place) =>
                new StatisticalNeighbour(place + 1, (register ?? AuthorityRegister.National)[word[..^1]], Closeness(word[^1]))),
        ];
    }

    /// <summary>Whether the model has an authority.</summary>
    internal bool Has(RegisteredAuthority authority) => byCode.ContainsKey(authority.LaCode);

    /// <summary>The neighbours that a register has, and the codes of the ones it lacks.</summary>
    internal (ValueList<StatisticalNeighbour> Known, ValueList<string> Missing) In(
        AuthorityRegister register, RegisteredAuthority authority)
    {
        var known = new List<StatisticalNeighbour>();
        var missing = new List<string>();
        string[] words = byCode.GetValueOrDefault(authority.LaCode, []);
        for (int place = 0; place < words.Length; place++)
        {
            if (register.TryGet(words[place][..^1], out RegisteredAuthority? neighbour))
            {
                known.Add(new StatisticalNeighbour(place + 1, neighbour, Closeness(words[place][^1])));
            }
            else
            {
                missing.Add(words[place][..^1]);
            }
        }

        return ([.. known], [.. missing]);
    }

    /// <summary>The model in words.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"statistical neighbours, model of {Year}");

    private static FrozenDictionary<int, StatisticalNeighbours> Read()
    {
        using Stream resource = typeof(StatisticalNeighbours).Assembly.GetManifestResourceStream("statistical-neighbours.txt")!;
        using var lines = new StreamReader(resource);
        var models = new Dictionary<int, Dictionary<string, string[]>>();
        while (lines.ReadLine() is { } line)
        {
            string[] words = line.Split(' ');
            int year = int.Parse(words[0], CultureInfo.InvariantCulture);
            if (!models.TryGetValue(year, out var model))
            {
                models[year] = model = new(StringComparer.Ordinal);
            }

            model[words[1]] = words[2..];
        }

        return models.ToFrozenDictionary(it => it.Key, it =>
            new StatisticalNeighbours(it.Key, it.Value.ToFrozenDictionary(StringComparer.Ordinal)));
    }

    private static string Closeness(char letter) => letter switch
    {
        'e' => "extremely close",
        'v' => "very close",
        'c' => "close",
        's' => "somewhat close",
        _ => "not close",
    };
}

/// <summary>One of the statistical neighbours of an authority.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined; lists have the closest first.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<StatisticalNeighbour>))]
public sealed record StatisticalNeighbour
{
    internal StatisticalNeighbour(int rank, RegisteredAuthority authority, string closeness)
    {
        Rank = rank;
        Authority = authority;
        Closeness = closeness;
    }

    /// <summary>The rank among the ten, from 1 for the closest.</summary>
    public int Rank { get; }

    /// <summary>The neighbour.</summary>
    public RegisteredAuthority Authority { get; }

    /// <summary>How close it is, in the Department's words: "extremely close", "very close", "close", "somewhat close" or "not
    /// close".</summary>
    public string Closeness { get; }

    /// <summary>The rank, the name and the closeness, such as "1 Sheffield, very close".</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rank} {Authority.Name}, {Closeness}");
}
