using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>The judgement on a domain at one inspection of an authority, and at the graded inspection before it.</summary>
/// <remarks><b>Equality</b> is by value. <b>Ordering</b> is not defined.</remarks>
[JsonConverter(typeof(OutcomesJsonConverter<GradeFlow>))]
public sealed record GradeFlow
{
    private GradeFlow(RegisteredAuthority authority, GradedInspection earlier, GradedInspection later, JudgementComparison comparison)
    {
        Authority = authority;
        Earlier = earlier;
        Later = later;
        Comparison = comparison;
    }

    /// <summary>The authority.</summary>
    public RegisteredAuthority Authority { get; }

    /// <summary>The graded inspection before.</summary>
    public GradedInspection Earlier { get; }

    /// <summary>The inspection.</summary>
    public GradedInspection Later { get; }

    /// <summary>The two judgements, and the basis on which they can be compared.</summary>
    public JudgementComparison Comparison { get; }

    /// <summary>Which way the grade went; <see langword="null"/> if no change can be claimed: across a split, or if the earlier inspection
    /// has no comparable grade.</summary>
    public ChangeDirection? Direction => Comparison.Change?.Direction;

    /// <summary>How the grade of an inspection on a domain compares with the inspection before it; <see langword="null"/> if it has no
    /// grade, or there is no inspection before.</summary>
    internal static GradeFlow? Of(
        RegisteredAuthority authority, InspectionHistory history, GradedInspection inspection, JudgementDomain domain)
    {
        if (inspection.Judgements[domain].Grade is null || history.GradedBefore(inspection) is not { } before)
        {
            return null;
        }

        foreach (JudgementComparison comparison in history.ComparedWithBefore(inspection))
        {
            if (comparison.Domain == domain)
            {
                return new GradeFlow(authority, before, inspection, comparison);
            }
        }

        return null;
    }
}

/// <summary>How judgements on a domain changed from one inspection to the next: improved, retained, declined, and how many could be
/// compared.</summary>
/// <remarks>A change is claimed against the authority's previous graded inspection, as everywhere: see
/// <see cref="InspectionHistory.ComparedWithBefore"/>.</remarks>
/// <example>
/// <code>
/// GradeFlows overall = InspectionRecord.National.Flows(JudgementDomain.OverallEffectiveness);
/// int risen = overall[Grade.RequiresImprovement, Grade.Good];
/// Console.WriteLine(overall);   // improved 152, retained 122, declined 62; of 336 inspections with an earlier one, 336 could be compared
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(OutcomesJsonConverter<GradeFlows>))]
public sealed class GradeFlows
{
    internal GradeFlows(ValueList<GradeFlow> flows) => Flows = flows;

    /// <summary>Every inspection with a grade on the domain that has a graded inspection before it, by the name of the authority and by
    /// date, including those that can't be compared.</summary>
    public ValueList<GradeFlow> Flows { get; }

    /// <summary>The number for which a change can be claimed.</summary>
    public int Compared => Flows.Count(flow => flow.Direction is not null);

    /// <summary>How many went to a better grade.</summary>
    public int Improved => Count(ChangeDirection.Improved);

    /// <summary>How many kept their grade.</summary>
    public int Retained => Count(ChangeDirection.Unchanged);

    /// <summary>How many went to a worse grade.</summary>
    public int Declined => Count(ChangeDirection.Declined);

    /// <summary>The number that went from one grade to another, or kept it.</summary>
    /// <param name="before">The earlier grade.</param>
    /// <param name="after">The later grade.</param>
    /// <returns>The number; those that can't be compared don't count.</returns>
    /// <exception cref="ArgumentNullException">A grade is <see langword="null"/>.</exception>
    public int this[Grade before, Grade after]
    {
        get
        {
            GradeChange change = GradeChange.Between(before, after);
            return Flows.Count(flow => flow.Comparison.Before.Grade == before && flow.Comparison.Change == change);
        }
    }

    /// <summary>Selects some of the flows: for example those between two editions, or of a region.</summary>
    /// <param name="isCounted">Whether a flow counts.</param>
    /// <returns>These flows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="isCounted"/> is <see langword="null"/>.</exception>
    public GradeFlows Where(Func<GradeFlow, bool> isCounted) => new([.. Flows.Where(isCounted)]);

    /// <summary>The counts in a sentence, such as "improved 3, retained 4, declined 1; of 30 inspections with an earlier one, 8 could
    /// be compared".</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"improved {Improved}, retained {Retained}, declined {Declined}; "
            + $"of {Flows.Count} inspections with an earlier one, {Compared} could be compared");

    private int Count(ChangeDirection direction) => Flows.Count(flow => flow.Direction == direction);
}
