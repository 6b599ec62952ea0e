using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;

namespace Ilacs.Outcomes;

/// <summary>The judgement of a domain at one inspection of an authority and at its next.</summary>
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

    /// <summary>The earlier inspection.</summary>
    public GradedInspection Earlier { get; }

    /// <summary>The next graded inspection of the authority.</summary>
    public GradedInspection Later { get; }

    /// <summary>The judgements, between which a change can be claimed.</summary>
    public JudgementComparison Comparison { get; }

    /// <summary>Which way it went.</summary>
    public ChangeDirection Direction => Comparison.Change!.Value.Direction;

    internal static GradeFlow? Between(RegisteredAuthority authority, GradedInspection earlier, GradedInspection later, JudgementDomain domain)
    {
        foreach (JudgementComparison comparison in InspectionComparison.Between(earlier, later))
        {
            if (comparison.Domain == domain && comparison.Change is not null)
            {
                return new GradeFlow(authority, earlier, later, comparison);
            }
        }

        return null;
    }
}

/// <summary>How judgements went from inspections to the next ones: improved, retained, declined.</summary>
/// <remarks>Only what can be compared is in it: see <see cref="InspectionComparison"/>. A judgement split from a combined one has no flow.</remarks>
/// <example>
/// <code>
/// GradeFlows overall = InspectionRecord.National.Flows(JudgementDomain.OverallEffectiveness);
/// int risen = overall[Grade.RequiresImprovement, Grade.Good];
/// </code>
/// </example>
[DebuggerDisplay("{Improved} improved, {Retained} retained, {Declined} declined")]
[JsonConverter(typeof(OutcomesJsonConverter<GradeFlows>))]
public sealed class GradeFlows
{
    internal GradeFlows(IReadOnlyList<GradeFlow> flows) => Flows = flows;

    /// <summary>The flows, by the name of the authority and by date.</summary>
    public IReadOnlyList<GradeFlow> Flows { get; }

    /// <summary>How many went to a better grade.</summary>
    public int Improved => Flows.Count(flow => flow.Direction == ChangeDirection.Improved);

    /// <summary>How many kept their grade.</summary>
    public int Retained => Flows.Count(flow => flow.Direction == ChangeDirection.Unchanged);

    /// <summary>How many went to a worse grade.</summary>
    public int Declined => Flows.Count(flow => flow.Direction == ChangeDirection.Declined);

    /// <summary>How many went from one grade to another, or kept it.</summary>
    /// <param name="before">The earlier grade.</param>
    /// <param name="after">The later grade.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not one of the four grades.</exception>
    public int this[Grade before, Grade after]
    {
        get
        {
            GradeChange change = GradeChange.Between(before, after);
            return Flows.Count(flow => flow.Comparison.Before.Grade == before && flow.Comparison.Change == change);
        }
    }

    /// <summary>Some of the flows: those between two editions, say, or of a region.</summary>
    /// <param name="isCounted">Whether a flow counts.</param>
    /// <returns>These flows.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="isCounted"/> is <see langword="null"/>.</exception>
    public GradeFlows Where(Func<GradeFlow, bool> isCounted) => new([.. Flows.Where(isCounted)]);
}
