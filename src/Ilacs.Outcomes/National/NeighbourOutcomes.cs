using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Ilacs.Model;
using NodaTime;
using NodaTime.Text;

namespace Ilacs.Outcomes;

/// <summary>The outcomes of an authority's statistical neighbours by a record.</summary>
public static class NeighbourOutcomes
{
    /// <summary>The statistical neighbours of an authority, each with its latest graded inspection as at a day.</summary>
    /// <param name="record">The record.</param>
    /// <param name="authority">The authority, an entry of the <see cref="InspectionRecord.Register"/> of the record.</param>
    /// <param name="model">The model; left out, <see cref="StatisticalNeighbours.Of2025"/>.</param>
    /// <param name="asAt">The day: inspections that began on or before it and were published on or before it count. Left out,
    /// <see cref="InspectionRecord.NewestPublication"/>.</param>
    /// <returns>The neighbours, the nearest first; none, and a <see cref="NeighboursOfAuthority.Problem"/>, where the model does not have
    /// the authority.</returns>
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
        record.Own(authority, nameof(authority));
        LocalDate? day = asAt is { } stated ? IsoDate.Checked(stated, nameof(asAt)) : record.NewestPublication;
        return new NeighboursOfAuthority(record, authority, model ?? StatisticalNeighbours.Of2025, day);
    }
}

/// <summary>The statistical neighbours of an authority and their latest outcomes, by one record and as at one day.</summary>
/// <remarks><b>Equality</b> is that of the object. <b>Ordering</b> is not defined.</remarks>
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

        // Without any day of publication in the record nothing counts, whatever the day.
        LocalDate day = asAt ?? LocalDate.MaxIsoValue;
        Neighbours =
        [
            .. known.Select(neighbour => new NeighbourOutcome(
                neighbour, new AuthorityOutcome(neighbour.Authority, record.HistoryOf(neighbour.Authority), day, day))),
        ];
        Problem = known.Count + missing.Count == 0 ? NotInModel(model, authority)
            : missing.Count > 0
                ? $"The register has no authority with the three-digit code {string.Join(", ", missing)}, "
                    + $"so that {Authority.Name} has {Count(known.Count)} of its ten statistical neighbours here."
                : null;
    }

    /// <summary>The authority whose neighbours they are.</summary>
    public RegisteredAuthority Authority { get; }

    /// <summary>The Department for Education's model that says so.</summary>
    public StatisticalNeighbours Model { get; }

    /// <summary>The day as at which the outcomes are: inspections that began and were published by then count; <see langword="null"/> if
    /// none was asked for and the record knows no publication.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>The neighbours, the nearest first: ten, or none where the model does not have the authority.</summary>
    public ValueList<NeighbourOutcome> Neighbours { get; }

    /// <summary>Why there are not ten, in a sentence: the authority opened after the model was made, or had closed, or is not in it for
    /// another reason; or the record's register lacks some. <see langword="null"/> if there are ten.</summary>
    public string? Problem { get; }

    /// <summary>Whose neighbours they are, and by which model, or the problem.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Neighbours.Count == 0 ? Problem! : $"{Authority.Name}: {Model}";

    private static string NotInModel(StatisticalNeighbours model, RegisteredAuthority authority)
    {
        string why = authority.ClosedOn is { Year: var closed } on && closed < model.Year
                ? $", since it closed on {LocalDatePattern.Iso.Format(on)}"
            : authority.OpenedOn is { } opened && opened.Year >= model.Year
                ? $", since it opened on {LocalDatePattern.Iso.Format(opened)}"
            : "";
        StatisticalNeighbours other = model == StatisticalNeighbours.Of2025 ? StatisticalNeighbours.Of2021 : StatisticalNeighbours.Of2025;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"The model of {model.Year} has no statistical neighbours of {authority.Name}{why}."
                + $"{(other.Has(authority) ? $" That of {other.Year} has." : "")}");
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A statistical neighbour of an authority and its latest outcome.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined; lists have the nearest first.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<NeighbourOutcome>))]
public sealed record NeighbourOutcome
{
    internal NeighbourOutcome(StatisticalNeighbour neighbour, AuthorityOutcome outcome)
    {
        Neighbour = neighbour;
        Outcome = outcome;
    }

    /// <summary>The neighbour, its place among the ten, and how close it is.</summary>
    public StatisticalNeighbour Neighbour { get; }

    /// <summary>Its latest graded inspection as at the day, or that there is none.</summary>
    public AuthorityOutcome Outcome { get; }

    /// <summary>The neighbour and the inspection that counts.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Neighbour}: {Outcome.Latest?.ToString() ?? "no graded inspection"}";
}
