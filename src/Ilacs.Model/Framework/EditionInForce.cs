using System.Text.Json.Serialization;
using NodaTime;

namespace Ilacs.Model;

/// <summary>
/// Tells which edition applies to inspections that began on a given day. It does not guess: where the date alone does not decide,
/// <see cref="Edition"/> is <see langword="null"/> and <see cref="Explanation"/> says why.
/// </summary>
[JsonConverter(typeof(IlacsJsonConverter<EditionInForce>))]
public sealed class EditionInForce
{
    internal EditionInForce(LocalDate firstDayOnSite, ValueList<FrameworkEdition> candidates)
    {
        FirstDayOnSite = firstDayOnSite;
        Candidates = candidates;
    }

    /// <summary>The day asked about.</summary>
    public LocalDate FirstDayOnSite { get; }

    /// <summary>Every edition under which an inspection could begin on that day, the older first: one, two, or none.</summary>
    public ValueList<FrameworkEdition> Candidates { get; }

    /// <summary>The edition, if the date decides it; otherwise <see langword="null"/>.</summary>
    public FrameworkEdition? Edition => Candidates is [var only] ? only : null;

    /// <summary>The answer in a sentence.</summary>
    public string Explanation => Candidates switch
    {
        [] => $"No edition known here was in force on {FirstDayOnSite.ToIso()}; "
            + $"the first SIF inspection began on {FrameworkEdition.Sif.FirstDay!.Value.ToIso()}.",
        [var only] => $"{only.Title} applies to inspections that began on {FirstDayOnSite.ToIso()}.",
        _ => $"On {FirstDayOnSite.ToIso()} inspections began under "
            + $"{string.Join(" and under ", Candidates.Select(edition => edition.Title))}; "
            + "the date alone does not decide, so the edition must be given.",
    };

    /// <summary>The answer in a sentence.</summary>
    /// <returns><see cref="Explanation"/>.</returns>
    public override string ToString() => Explanation;
}
