using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>The outcomes of an authority's statistical neighbours in a record.</summary>
public static class NeighbourOutcomes
{
    /// <summary>Finds the statistical neighbours of an authority, each with its latest graded inspection as at a day.</summary>
    /// <param name="record">The record.</param>
    /// <param name="authority">The authority, an entry of the <see cref="InspectionRecord.Register"/> of the record.</param>
    /// <param name="model">The model; <see cref="StatisticalNeighbours.Of2025"/> if left out.</param>
    /// <param name="asAt">The day: inspections that began and were published on or before it count.
    /// <see cref="InspectionRecord.NewestPublication"/> if left out.</param>
    /// <returns>The neighbours, the closest first; none, and a <see cref="NeighboursOfAuthority.Problem"/>, if the authority is not in the
    /// model.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> or <paramref name="authority"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The authority is an entry of another register.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is not of the ISO calendar, years 1 to 9999.</exception>
    /// <example>
    /// <code>
    /// InspectionRecord record = InspectionRecord.National;
    /// NeighboursOfAuthority answer = record.NeighboursOf(record.Register["Kirklees"], StatisticalNeighbours.Of2021);
    /// foreach (NeighbourOutcome neighbour in answer.Neighbours)
    ///     Console.WriteLine(neighbour);       // 1 Bolton, very close: Bolton, standardInspection, …
    /// </code>
    /// </example>
    public static NeighboursOfAuthority NeighboursOf(
        this InspectionRecord record, RegisteredAuthority authority, StatisticalNeighbours? model = null, LocalDate? asAt = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        record.Checked(authority, nameof(authority));
        LocalDate? day = asAt is { } stated ? IsoDate.Checked(stated, nameof(asAt)) : record.NewestPublication;
        return new NeighboursOfAuthority(record, authority, model ?? StatisticalNeighbours.Of2025, day);
    }
}

/// <summary>The statistical neighbours of an authority and their latest outcomes, in one record and as at one day.</summary>
/// <remarks><b>Equality</b> is by reference. <b>Ordering</b> is not defined.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<NeighboursOfAuthority>))]
public sealed class NeighboursOfAuthority
{
    internal NeighboursOfAuthority(InspectionRecord record, RegisteredAuthority authority, StatisticalNeighbours model, LocalDate? asAt)
    {
        Authority = authority;
        Model = model;
        AsAt = asAt;
        (ValueList<StatisticalNeighbour> known, ValueList<string> missing) = model.In(record.Register, authority);

        // If the record has no day of publication, nothing counts, whatever the day.
        LocalDate day = asAt ?? LocalDate.MaxIsoValue;
        Neighbours =
        [
            .. known.Select(neighbour => new NeighbourOutcome(
                neighbour, new AuthorityOutcome(neighbour.Authority, record.HistoryOf(neighbour.Authority), day, day))),
        ];
        Problem = known.Count + missing.Count == 0 ? NotInModel(model, authority)
            : missing.Count > 0
                ? $"The register has no authority with the three-digit code {string.Join(", ", missing)}, "
                    + $"so {Authority.Name} has {Count(known.Count)} of its ten statistical neighbours here."
                : null;
    }

    /// <summary>The authority whose neighbours they are.</summary>
    public RegisteredAuthority Authority { get; }

    /// <summary>The Department for Education's model that lists them.</summary>
    public StatisticalNeighbours Model { get; }

    /// <summary>The as-at day: inspections that began and were published by then count; <see langword="null"/> if no day was asked for and
    /// the record states no publication.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>The neighbours, the closest first: ten, or none if the authority is not in the model.</summary>
    public ValueList<NeighbourOutcome> Neighbours { get; }

    /// <summary>A sentence that says why there are not ten: the authority opened after the model was made, had closed, or is not in it for
    /// another reason; or the record's register lacks some. <see langword="null"/> if there are ten.</summary>
    public string? Problem { get; }

    /// <summary>The authority and the model, or the problem.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Neighbours.Count == 0 ? Problem! : $"{Authority.Name}: {Model}";

    private static string NotInModel(StatisticalNeighbours model, RegisteredAuthority authority)
    {
        string why = authority.ClosedOn is { Year: var closed } on && closed < model.Year
                ? $", since it closed on {on.ToIso()}"
            : authority.OpenedOn is { } opened && opened.Year >= model.Year
                ? $", since it opened on {opened.ToIso()}"
            : "";
        StatisticalNeighbours other = model == StatisticalNeighbours.Of2025 ? StatisticalNeighbours.Of2021 : StatisticalNeighbours.Of2025;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The model of {model.Year} has no statistical neighbours for {authority.Name}{why}."
                + $"{(other.Has(authority) ? $" That of {other.Year} does." : "")}");
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A statistical neighbour of an authority and its latest outcome.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined; lists have the closest first.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<NeighbourOutcome>))]
public sealed record NeighbourOutcome
{
    internal NeighbourOutcome(StatisticalNeighbour neighbour, AuthorityOutcome outcome)
    {
        Neighbour = neighbour;
        Outcome = outcome;
    }

    /// <summary>The neighbour, its rank among the ten, and how close it is.</summary>
    public StatisticalNeighbour Neighbour { get; }

    /// <summary>Its latest graded inspection as at the day, if there is one.</summary>
    public AuthorityOutcome Outcome { get; }

    /// <summary>The neighbour and the inspection that counts.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Neighbour}: {Outcome.Latest?.ToString() ?? "no graded inspection"}";
}
