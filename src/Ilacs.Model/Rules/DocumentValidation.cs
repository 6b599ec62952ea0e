namespace Ilacs.Model;

/// <summary>Validation as a method of what is validated.</summary>
public static class DocumentValidation
{
    /// <summary>Checks an inspection alone and collects all issues.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> if left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">A rule threw: the message names the rule and the inspection, and what it threw is within.</exception>
    public static ValidationReport Validate(this Inspection inspection, ValidationRules? rules = null) =>
        (rules ?? ValidationRules.Default).Validate(inspection);

    /// <summary>Checks an inspection among the others of its authority and collects all issues.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="history">The inspections and visits of its authority, this very object included.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> if left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">The inspection or the history is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection is not the very object in the history.</exception>
    /// <exception cref="InvalidOperationException">A rule threw: the message names the rule and the inspection, and what it threw is within.</exception>
    public static ValidationReport Validate(this Inspection inspection, InspectionHistory history, ValidationRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        return (rules ?? ValidationRules.Default).Validate(inspection, history);
    }

    /// <summary>Checks every inspection and visit of an authority among the others.</summary>
    /// <param name="history">The inspections and visits.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> if left out.</param>
    /// <returns>The reports, one for each of <see cref="InspectionHistory.Inspections"/>, in that order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="history"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">A rule threw: the message names the rule and the inspection, and what it threw is within.</exception>
    public static ValueList<ValidationReport> Validate(this InspectionHistory history, ValidationRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        rules ??= ValidationRules.Default;
        return [.. history.Inspections.Select(inspection => rules.Validate(inspection, history))];
    }

    /// <summary>Checks an action plan and collects all issues.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="inspection">The inspection it answers; left out, the rules that need it are passed over.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> if left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">A rule threw: the message names the rule and the plan, and what it threw is within.</exception>
    public static ValidationReport Validate(this ActionPlan plan, Inspection? inspection = null, ValidationRules? rules = null) =>
        (rules ?? ValidationRules.Default).Validate(plan, inspection);
}
