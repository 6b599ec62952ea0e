using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// How an inspection is read for what comes next: by overall effectiveness where there is one, and without it by leaders and two of three.
/// </summary>
/// <remarks>
/// <para>The pathway (<see cref="InspectionPathway.After"/>) and the rules on what follows an inspection
/// (<see cref="ValidationRules.WithReading"/>) work from the same reading, so that they never tell two stories.</para>
/// <para><b>Since April 2026</b> there is no overall grade. That good or better leaders with two of three practice judgements good or better stand in for
/// "good or better" is reported from a secondary source. What takes the place of "inadequate" was not found in any source: where a judgement is inadequate
/// the <see cref="Default"/> reading leaves it open, and <see cref="CountingAsInadequate"/> takes your answer.</para>
/// </remarks>
/// <example>
/// <code>
/// PathwayReading.Default.Of(trafford2026);                                                   // open: leaders are inadequate
/// var ours = PathwayReading.CountingAsInadequate(it =&gt; it.Judgements[JudgementDomain.ImpactOfLeaders] == Grade.Inadequate);
/// ours.Of(trafford2026);                                                                     // inadequate
/// ExpectedInspection next = InspectionPathway.After(trafford2026, ours);                     // monitoring visits first
/// ValidationReport report = visit.Validate(history, ValidationRules.Default.WithReading(ours));
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<PathwayReading>))]
public sealed class PathwayReading
{
    private readonly Func<GradedInspection, bool?>? countsAsInadequate;

    private PathwayReading(Func<GradedInspection, bool?>? countsAsInadequate) => this.countsAsInadequate = countsAsInadequate;

    /// <summary>The reading that leaves open what an inadequate judgement means where there is no overall grade.</summary>
    public static PathwayReading Default { get; } = new(countsAsInadequate: null);

    /// <summary>A reading with your own answer to what counts as inadequate where there is no overall grade.</summary>
    /// <param name="countsAsInadequate">Asked of inspections without an overall grade, and of no others: whether one counts as inadequate;
    /// <see langword="null"/> leaves it as <see cref="Default"/> has it.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="countsAsInadequate"/> is <see langword="null"/>.</exception>
    public static PathwayReading CountingAsInadequate(Func<GradedInspection, bool?> countsAsInadequate) =>
        new(Guard.NotNull(countsAsInadequate, nameof(countsAsInadequate)));

    /// <summary>What an inspection means for what comes next.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <returns>The standing; <see cref="PathwayStanding.Open"/> where the judgements do not settle it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is <see langword="null"/>.</exception>
    public PathwayStanding Of(GradedInspection inspection) => Explain(inspection).Standing;

    /// <summary>Which of the two readings it is, in words.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        countsAsInadequate is null ? "What is inadequate without an overall grade is open" : "What is inadequate without an overall grade is for the caller to say";

    /// <summary>The standing, and in a clause why.</summary>
    internal (PathwayStanding Standing, string Because) Explain(GradedInspection inspection)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (inspection.OverallEffectiveness is { } overall)
        {
            return (OfOverall(overall), $"overall effectiveness is {overall.Title}");
        }

        bool? inadequate = countsAsInadequate?.Invoke(inspection);
        if (inadequate == true)
        {
            return (PathwayStanding.Inadequate, "the inspection counts as inadequate, as stated by the caller");
        }

        if (inadequate is null && inspection.Judgements.At(Grade.Inadequate).Count > 0)
        {
            return (
                PathwayStanding.Open,
                "a judgement is inadequate and there is no overall grade. What follows from that since April 2026 was not found in any source");
        }

        return InspectionPathway.LeadersAndTwoOfThree(inspection) switch
        {
            true => (PathwayStanding.GoodOrBetter, "leaders and at least two of three practice judgements are good or better"),
            false => (PathwayStanding.RequiresImprovement, "leaders or two of three practice judgements are below good"),
            null => (PathwayStanding.Open, "there is no overall grade, and not all judgements are stated"),
        };
    }

    private static PathwayStanding OfOverall(Grade overall) =>
        overall >= Grade.Good ? PathwayStanding.GoodOrBetter
        : overall == Grade.Inadequate ? PathwayStanding.Inadequate
        : PathwayStanding.RequiresImprovement;
}
