using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>One of the nine regions of England, and the one of Ofsted's eight that it belongs to.</summary>
/// <remarks>
/// Ofsted counts North East and Yorkshire and the Humber as one region; the other seven are the same. Ofsted's region alone does not say
/// which of the two it was. <b>Source.</b> Office for National Statistics; Ofsted, official statistics. <b>Equality</b> is by reference:
/// there is one object for each region.
/// </remarks>
[JsonConverter(typeof(OutcomesJsonConverter<Region>))]
public sealed class Region
{
    private const string NorthEastYorkshireAndTheHumber = "North East, Yorkshire and the Humber";

    private readonly string key;
    private readonly string ofstedKey;

    private Region(string name, string? ofstedName = null)
    {
        Name = name;
        OfstedName = ofstedName ?? name;
        key = AuthorityName.Key(Name);
        ofstedKey = AuthorityName.Key(OfstedName);
    }

    /// <summary>East Midlands.</summary>
    public static Region EastMidlands { get; } = new("East Midlands");

    /// <summary>East of England.</summary>
    public static Region EastOfEngland { get; } = new("East of England");

    /// <summary>London.</summary>
    public static Region London { get; } = new("London");

    /// <summary>North East.</summary>
    public static Region NorthEast { get; } = new("North East", NorthEastYorkshireAndTheHumber);

    /// <summary>North West.</summary>
    public static Region NorthWest { get; } = new("North West");

    /// <summary>South East.</summary>
    public static Region SouthEast { get; } = new("South East");

    /// <summary>South West.</summary>
    public static Region SouthWest { get; } = new("South West");

    /// <summary>West Midlands.</summary>
    public static Region WestMidlands { get; } = new("West Midlands");

    /// <summary>Yorkshire and the Humber.</summary>
    public static Region YorkshireAndTheHumber { get; } = new("Yorkshire and the Humber", NorthEastYorkshireAndTheHumber);

    /// <summary>The nine regions, by name.</summary>
    public static ValueList<Region> All { get; } =
        [EastMidlands, EastOfEngland, London, NorthEast, NorthWest, SouthEast, SouthWest, WestMidlands, YorkshireAndTheHumber];

    /// <summary>The name of the Office for National Statistics, with "the" in lower case as Ofsted prints it.</summary>
    public string Name { get; }

    /// <summary>The name of Ofsted's region, of which there are eight.</summary>
    public string OfstedName { get; }

    /// <summary>Finds the regions that a name means: one, or two for Ofsted's "North East, Yorkshire and the Humber".</summary>
    /// <param name="name">A name from either scheme; case does not matter.</param>
    /// <returns>The regions; none if there is no region of that name.</returns>
    /// <exception cref="ArgumentNullException">The name is <see langword="null"/>.</exception>
    public static ValueList<Region> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string typed = AuthorityName.Key(name);
        return [.. All.Where(region => string.Equals(region.key, typed, StringComparison.Ordinal)
            || string.Equals(region.ofstedKey, typed, StringComparison.Ordinal))];
    }

    /// <summary>The name.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Name;
}
