namespace Ilacs.Model;

// Each overload has its own receiver or required parameter, so adding an optional parameter makes no call ambiguous.
#pragma warning disable RS0026

/// <summary>Adds <c>Validate</c> to inspections, histories and plans.</summary>
public static class DocumentValidation
{
    /// <summary>Checks an inspection alone and collects all issues.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> if left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inspection"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">A rule threw an exception. The message names the rule and the inspection; the inner
    /// exception is what the rule threw.</exception>
    /// <example>
    /// <code>
    /// GradedInspection early = inspection with { PublishedOn = new LocalDate(2024, 7, 18) };      // Kirklees, on site until 19 July 2024
    /// ValidationReport found = early.Validate();
    /// bool isValid = found.IsValid;                                           // false
    /// string rule = found.Errors[0].Rule;                                     // "ILACS007"
    /// </code>
    /// </example>
    public static ValidationReport Validate(this Inspection inspection, ValidationRules? rules = null) =>
        (rules ?? ValidationRules.Default).Validate(inspection);

    /// <summary>Checks an inspection among the others of its authority and collects all issues.</summary>
    /// <param name="inspection">The inspection.</param>
    /// <param name="history">The inspections and visits of its authority, including this object itself.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> if left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException">The inspection or the history is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The inspection object itself is not in the history.</exception>
    /// <exception cref="InvalidOperationException">A rule threw an exception. The message names the rule and the inspection; the inner
    /// exception is what the rule threw.</exception>
    /// <example>
    /// <code>
    /// GradedInspection again = inspection with { Summary = "The same inspection in another document" };
    /// var twice = new InspectionHistory([inspection, again]);
    /// string rule = again.Validate(twice).Warnings[0].Rule;                   // "ILACS030": no inspection appears twice
    /// </code>
    /// </example>
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
    /// <exception cref="InvalidOperationException">A rule threw an exception. The message names the rule and the inspection; the inner
    /// exception is what the rule threw.</exception>
    /// <example>
    /// <code>
    /// ValueList&lt;ValidationReport&gt; reports = history.Validate();               // one for each of history.Inspections
    /// int invalid = reports.Count(it =&gt; !it.IsValid);
    /// </code>
    /// </example>
    public static ValueList<ValidationReport> Validate(this InspectionHistory history, ValidationRules? rules = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        rules ??= ValidationRules.Default;
        return [.. history.Inspections.Select(inspection => rules.Validate(inspection, history))];
    }

    /// <summary>Checks an action plan and collects all issues.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="inspection">The inspection it answers. If left out, the rules that need it are skipped.</param>
    /// <param name="rules">The rules; <see cref="ValidationRules.Default"/> if left out.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">A rule threw an exception. The message names the rule and the plan; the inner exception
    /// is what the rule threw.</exception>
    /// <example>
    /// <code>
    /// ValidationReport alone = plan.Validate();                               // the rules about the plan itself
    /// ValidationReport together = plan.Validate(inspection);                  // also: does every recommendation have an action?
    /// </code>
    /// </example>
    public static ValidationReport Validate(this ActionPlan plan, Inspection? inspection = null, ValidationRules? rules = null) =>
        (rules ?? ValidationRules.Default).Validate(plan, inspection);
}
