using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// How an inspection is read for what comes next: by overall effectiveness if there is one, otherwise by leaders and two of three.
/// </summary>
/// <remarks>
/// <para>The pathway (<see cref="InspectionPathway.After"/>) and the rules on what follows an inspection
/// (<see cref="ValidationRules.WithReading"/>) use the same reading, so they never contradict one another.</para>
/// <para><b>Since April 2026</b> there has been no overall grade. It is this library's reading that good or better leaders, with two of
/// three practice judgements good or better, stand in for "good or better": the only source found, a secondary one, says so only about the
/// focused visit before a short inspection. No source was found for what replaces "inadequate": if a judgement is inadequate, the
/// <see cref="Default"/> reading leaves it open, and <see cref="CountingAsInadequate"/> uses your answer.</para>
/// </remarks>
/// <example>
/// <code>
/// // Trafford 2026: leaders and help and protection inadequate, no overall grade.
/// var ours = PathwayReading.CountingAsInadequate(it =&gt; it.Judgements[JudgementDomain.ImpactOfLeaders] == Grade.Inadequate);
/// PathwayStanding standing = PathwayReading.Default.Of(inspection);                       // open
/// PathwayStanding byOurs = ours.Of(inspection);                                           // inadequate
/// ExpectedInspection next = InspectionPathway.After(inspection, ours);                    // monitoring visits first
/// ValueList&lt;ValidationReport&gt; reports = history.Validate(ValidationRules.Default.WithReading(ours));
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<PathwayReading>))]
public sealed class PathwayReading
{
    private readonly Func<GradedInspection, bool?>? countsAsInadequate;

    private PathwayReading(Func<GradedInspection, bool?>? countsAsInadequate) => this.countsAsInadequate = countsAsInadequate;

    /// <summary>The reading that leaves open what an inadequate judgement means if there is no overall grade.</summary>
    public static PathwayReading Default { get; } = new(countsAsInadequate: null);

    /// <summary>Creates a reading with your own answer to what counts as inadequate if there is no overall grade.</summary>
    /// <param name="countsAsInadequate">Called only for inspections without an overall grade: whether the inspection counts as inadequate;
    /// <see langword="null"/> means as in <see cref="Default"/>.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="countsAsInadequate"/> is <see langword="null"/>.</exception>
    public static PathwayReading CountingAsInadequate(Func<GradedInspection, bool?> countsAsInadequate) =>
        new(Guard.NotNull(countsAsInadequate, nameof(countsAsInadequate)));

    /// <summary>What an inspection means for what comes next.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <returns>The standing; <see cref="PathwayStanding.Open"/> if the judgements do not settle it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is <see langword="null"/>.</exception>
    public PathwayStanding Of(GradedInspection inspection) => Explain(inspection).Standing;

    /// <summary>Which of the two readings it is, in words.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        countsAsInadequate is null ? "What counts as inadequate without an overall grade is open"
            : "The caller decides what counts as inadequate without an overall grade";

    /// <summary>The standing, and a clause that gives the reason.</summary>
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
                "a judgement is inadequate and there is no overall grade. What follows from that since April 2026 was not found in "
                    + "any source");
        }

        return InspectionPathway.LeadersAndTwoOfThree(inspection) switch
        {
            true => (PathwayStanding.GoodOrBetter, "leaders and at least two of three practice judgements are good or better"),
            false => (PathwayStanding.RequiresImprovement, "leaders or two of three practice judgements are below good"),
            null => (PathwayStanding.Open, $"there is no overall grade, and {WhyNotRead(inspection.Framework)}"),
        };
    }

    private static string WhyNotRead(FrameworkEdition edition)
    {
        int leaders = edition.Domains.Count(domain => domain.Role == DomainRole.Leaders);
        int practice = edition.Domains.Count(domain => domain.Role == DomainRole.ExperiencesAndProgress);
        return !edition.IsKnown ? $"'{edition}' is an edition that this library does not know"
            : edition.Find(JudgementDomain.OverallEffectiveness) is null && (leaders, practice) is not (1, 3)
                ? $"{edition.Title} does not have the four judgements, one of leaders and three of practice, for which there is a reading"
            : "not all judgements are stated";
    }

    private static PathwayStanding OfOverall(Grade overall) =>
        overall >= Grade.Good ? PathwayStanding.GoodOrBetter
        : overall == Grade.Inadequate ? PathwayStanding.Inadequate
        : PathwayStanding.RequiresImprovement;
}
