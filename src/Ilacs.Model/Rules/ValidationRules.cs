using System.Collections;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A set of rules, in the order in which they are checked. Sets are immutable: start from the default one and remove, replace or add rules.
/// </summary>
/// <example>
/// <code>
/// ValidationRules rules = ValidationRules.Default
///     .Without("ILACS011")
///     .Replace(ValidationRules.Default["ILACS005"].WithSeverity(Severity.Error));
/// ValidationReport report = inspection.Validate(rules);
/// </code>
/// </example>
[DebuggerDisplay("{Count} rules")]
[JsonConverter(typeof(IlacsJsonConverter<ValidationRules>))]
public sealed class ValidationRules : IReadOnlyCollection<ValidationRule>
{
    private readonly ValidationRule[] rules;
    private readonly ValidationRule[] ofInspections;
    private readonly ValidationRule[] ofPlans;

    private ValidationRules(ValidationRule[] rules, PathwayReading reading)
    {
        this.rules = rules;
        ofInspections = [.. rules.Where(rule => rule.ChecksInspections)];
        ofPlans = [.. rules.Where(rule => rule.ChecksPlans)];
        Reading = reading;
    }

    /// <summary>The rules of the framework that this version of the library knows.</summary>
    public static ValidationRules Default { get; } = new(
        [
            .. FrameworkRules.All, .. OverallEffectivenessRules.All, .. DateRules.All, .. CalendarRules.All, .. FindingRules.All,
                .. VisitRules.All,
            .. HistoryRules.All, .. PlanRules.All, MemberRules.EveryMemberIsKnown,
        ],
        PathwayReading.Default);

    /// <summary>An empty set, to build your own from.</summary>
    public static ValidationRules None { get; } = new([], PathwayReading.Default);

    /// <summary>How many rules there are.</summary>
    public int Count => rules.Length;

    /// <summary>The reading used by the rules on what follows an inspection: see <see cref="WithReading"/>.</summary>
    public PathwayReading Reading { get; }

    /// <summary>Gets the rule with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The set has no such rule.</exception>
    public ValidationRule this[string id] => rules[PlaceOf(id)];

    /// <summary>Returns the set with one more rule at its end.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The changed set; this set is not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The set already has a rule with this id; <see cref="Replace"/> puts another in its
    /// place.</exception>
    public ValidationRules With(ValidationRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Find(rule.Id) >= 0
            ? throw new ArgumentException($"This set already has a rule {rule.Id}; use Replace to put another in its place.",
                nameof(rule))
            : new([.. rules, rule], Reading);
    }

    /// <summary>Returns the set with a rule in place of the one with the same id.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The changed set; this set is not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The set has no rule with this id; <see cref="With"/> adds one.</exception>
    public ValidationRules Replace(ValidationRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ValidationRule[] changed = [.. rules];
        changed[PlaceOf(rule.Id)] = rule;
        return new(changed, Reading);
    }

    /// <summary>Returns the set without one rule.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <returns>The changed set; this set is not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is <see langword="null"/>.</exception>
    /// <exception cref="KeyNotFoundException">The set has no such rule: a misspelt id does not go unnoticed.</exception>
    public ValidationRules Without(string id)
    {
        int place = PlaceOf(id);
        return new([.. rules[..place], .. rules[(place + 1)..]], Reading);
    }

    /// <summary>Returns the set with another reading of what an inspection means for what follows it.</summary>
    /// <remarks>The rules that use it: no short inspection after less than good (ILACS032), monitoring visits after inadequate (ILACS033),
    /// no focused visit while inadequate (ILACS035), re-inspections after inadequate (ILACS068), monitoring visits after the report
    /// (ILACS070), and ILACS064, which says where the reading leaves it open, so that these rules cannot be applied. Pass the same reading
    /// to <see cref="InspectionPathway.After"/>.</remarks>
    /// <param name="reading">The reading.</param>
    /// <returns>The changed set; this set is not changed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reading"/> is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// // Leaders inadequate count as inadequate, where there is no overall grade.
    /// ValidationRules rules = ValidationRules.Default.WithReading(
    ///     PathwayReading.CountingAsInadequate(it =&gt; it.Judgements[JudgementDomain.ImpactOfLeaders] == Grade.Inadequate));
    /// </code>
    /// </example>
    public ValidationRules WithReading(PathwayReading reading) => new(rules, Guard.NotNull(reading, nameof(reading)));

    /// <summary>Checks an inspection alone and collects all issues, in the order of the document. Rules that need a history are
    /// skipped.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <returns>The report; <see cref="ValidationReport.NothingFound"/>, without any allocation, if there are no issues.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">A rule threw an exception. The message names the rule and the inspection; the inner
    /// exception is what the rule threw.</exception>
    public ValidationReport Validate(Inspection inspection) => Validate(inspection, history: null);

    /// <summary>Checks an inspection among the others of its authority and collects all issues, in the order of the document.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="history">The inspections and visits of its authority, this one included; <see langword="null"/> skips the rules that
    /// need them.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection object itself is not in the history, so it is not known what came before
    /// it.</exception>
    /// <exception cref="InvalidOperationException">A rule threw an exception. The message names the rule and the inspection; the inner
    /// exception is what the rule threw.</exception>
    public ValidationReport Validate(Inspection inspection, InspectionHistory? history)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (history is not null && !history.Holds(inspection))
        {
            throw new ArgumentException($"{inspection} is not in the history.", nameof(history));
        }

        var issues = new RuleIssues { Reading = Reading };
        foreach (ValidationRule rule in ofInspections)
        {
            issues.Rule = rule;
            rule.Run(inspection, history, ref issues);
        }

        return issues.ToReport(inspection);
    }

    /// <summary>Checks an action plan against the rules of the set and collects all issues, in the order of the document.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="inspection">The inspection it answers; <see langword="null"/> skips the rules that need it.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">A rule threw an exception. The message names the rule and the plan; the inner exception
    /// is what the rule threw.</exception>
    public ValidationReport Validate(ActionPlan plan, Inspection? inspection)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var issues = new RuleIssues { Reading = Reading };
        foreach (ValidationRule rule in ofPlans)
        {
            issues.Rule = rule;
            rule.Run(plan, inspection, ref issues);
        }

        return issues.ToReport(plan);
    }

    /// <summary>Enumerates the rules in order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<ValidationRule> GetEnumerator() => ((IEnumerable<ValidationRule>)rules).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => rules.GetEnumerator();

    private int Find(string id) => Array.FindIndex(rules, rule => string.Equals(rule.Id, id, StringComparison.Ordinal));

    private int PlaceOf(string id) =>
        Find(Guard.NotNull(id, nameof(id))) is var place and >= 0 ? place
            : throw new KeyNotFoundException($"There is no rule {id} in this set.");
}
