using System.Collections;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// A set of rules, in the order in which they are checked. Sets are immutable: read the default one, reduce it, extend it.
/// </summary>
/// <example>
/// <code>
/// ValidationRules rules = ValidationRules.Default
///     .Without("ILACS011")
///     .With(ValidationRules.Default["ILACS005"].WithSeverity(Severity.Error));
/// ValidationReport report = inspection.Validate(rules);
/// </code>
/// </example>
[DebuggerDisplay("{Count} rules")]
[JsonConverter(typeof(IlacsJsonConverter<ValidationRules>))]
public sealed class ValidationRules : IReadOnlyCollection<ValidationRule>
{
    private readonly ValidationRule[] rules;

    private ValidationRules(ValidationRule[] rules) => this.rules = rules;

    /// <summary>The rules of the framework that this version of the library knows.</summary>
    public static ValidationRules Default { get; } = new(
    [
        .. FrameworkRules.All, .. OverallEffectivenessRules.All, .. DateRules.All, .. FindingRules.All, .. HistoryRules.All, .. PlanRules.All,
    ]);

    /// <summary>No rules, to build a set of one's own.</summary>
    public static ValidationRules None { get; } = new([]);

    /// <summary>How many rules there are.</summary>
    public int Count => rules.Length;

    /// <summary>The rule with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="KeyNotFoundException">The set has no such rule.</exception>
    public ValidationRule this[string id] =>
        rules.FirstOrDefault(rule => string.Equals(rule.Id, id, StringComparison.Ordinal))
        ?? throw new KeyNotFoundException($"There is no rule {id} in this set.");

    /// <summary>The set with one more rule at its end; a rule with the same id is replaced where it stands.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The changed set; this set stays as it is.</returns>
    public ValidationRules With(ValidationRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        int place = Array.FindIndex(rules, existing => string.Equals(existing.Id, rule.Id, StringComparison.Ordinal));
        if (place < 0)
        {
            return new([.. rules, rule]);
        }

        ValidationRule[] changed = [.. rules];
        changed[place] = rule;
        return new(changed);
    }

    /// <summary>The set without one rule.</summary>
    /// <param name="id">The id of the rule.</param>
    /// <returns>The changed set; this set stays as it is.</returns>
    /// <exception cref="KeyNotFoundException">The set has no such rule, so that a misspelt id does not pass unnoticed.</exception>
    public ValidationRules Without(string id)
    {
        ValidationRule unwanted = this[id];
        return new([.. rules.Where(rule => rule != unwanted)]);
    }

    /// <summary>ILACS033, that monitoring visits follow an inadequate judgement, with another view of what counts as inadequate. Put it in a set with
    /// <see cref="With"/>. The default passes over inspections without an overall grade, since what counts from April 2026 was not found in any source.</summary>
    /// <param name="countsAsInadequate">Whether an inspection counts; <see langword="null"/> passes over it.</param>
    /// <returns>The rule.</returns>
    public static ValidationRule MonitoringFollowsInadequate(Func<GradedInspection, bool?> countsAsInadequate)
    {
        ArgumentNullException.ThrowIfNull(countsAsInadequate);
        return HistoryRules.MonitoringFollowsInadequate(countsAsInadequate);
    }

    /// <summary>Checks an inspection alone and collects all issues, in the order of the document. Rules that need a history are passed over.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <returns>The report; <see cref="ValidationReport.NothingFound"/>, without any allocation, if there are no issues.</returns>
    public ValidationReport Validate(Inspection inspection) => Validate(inspection, history: null);

    /// <summary>Checks an inspection among the others of its authority and collects all issues, in the order of the document.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="history">The inspections and visits of its authority, this one included; <see langword="null"/> passes over the rules that need them.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The inspection is not the very object in the history, so that what came before it is not known.</exception>
    public ValidationReport Validate(Inspection inspection, InspectionHistory? history)
    {
        ArgumentNullException.ThrowIfNull(inspection);
        if (history is not null && !history.Holds(inspection))
        {
            throw new ArgumentException($"{inspection} is not in the history.", nameof(history));
        }

        RuleIssues issues = default;
        foreach (ValidationRule rule in rules)
        {
            issues.Rule = rule;
            rule.Run(inspection, history, ref issues);
        }

        return issues.ToReport();
    }

    /// <summary>Checks an action plan against the rules of the set and collects all issues, in the order of the document.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="inspection">The inspection it answers; <see langword="null"/> passes over the rules that need it.</param>
    /// <returns>The report.</returns>
    public ValidationReport Validate(ActionPlan plan, Inspection? inspection)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RuleIssues issues = default;
        foreach (ValidationRule rule in rules)
        {
            issues.Rule = rule;
            rule.Run(plan, inspection, ref issues);
        }

        return issues.ToReport();
    }

    /// <summary>Goes through the rules in order.</summary>
    /// <returns>An enumerator.</returns>
    public IEnumerator<ValidationRule> GetEnumerator() => ((IEnumerable<ValidationRule>)rules).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => rules.GetEnumerator();
}

/// <summary>Validation as a method of the inspection.</summary>
public static class InspectionValidation
{
    /// <summary>Checks an inspection against a set of rules and collects all issues.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> if left out.</param>
    /// <returns>The report.</returns>
    public static ValidationReport Validate(this Inspection inspection, ValidationRules? rules = null) =>
        (rules ?? ValidationRules.Default).Validate(inspection);
}
