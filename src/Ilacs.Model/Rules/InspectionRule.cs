namespace Ilacs.Model;

/// <summary>
/// A named rule that an inspection either agrees with or does not.
/// </summary>
/// <remarks>Rules of this library have ids of the form ILACS000; an id never changes its meaning and is never used again.
/// Give rules of your own another prefix.</remarks>
/// <example>
/// <code>
/// var ours = new InspectionRule("COUNCIL1", "A report has a link", Severity.Info, "Our data standard",
///     (inspection, ref issues) =>
///     {
///         if (inspection.Source is null)
///         {
///             issues.Add("", "There is no link to the report.");
///         }
///     });
/// ValidationReport report = inspection.Validate(InspectionRules.Default.With(ours));
/// </code>
/// </example>
public sealed class InspectionRule
{
    /// <summary>A rule.</summary>
    /// <param name="id">The id, unique in a set.</param>
    /// <param name="title">What the rule says, in a sentence.</param>
    /// <param name="severity">How much a breach weighs.</param>
    /// <param name="source">Where the rule comes from, and how sure that is.</param>
    /// <param name="check">Looks at an inspection and adds an issue for each breach.</param>
    /// <exception cref="ArgumentException">A text is empty or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The severity is not one of the three.</exception>
    public InspectionRule(string id, string title, Severity severity, string source, InspectionCheck check)
    {
        Id = Guard.RequiredText(id, nameof(id));
        Title = Guard.RequiredText(title, nameof(title));
        Severity = Guard.Defined(severity, nameof(severity));
        Source = Guard.RequiredText(source, nameof(source));
        Check = Guard.NotNull(check, nameof(check));
    }

    /// <summary>The id, such as "ILACS003".</summary>
    public string Id { get; }

    /// <summary>What the rule says, in a sentence.</summary>
    public string Title { get; }

    /// <summary>How much a breach weighs.</summary>
    public Severity Severity { get; }

    /// <summary>Where the rule comes from: law, guidance, statistics or observation, and how sure that is.</summary>
    public string Source { get; }

    /// <summary>Looks at an inspection and adds an issue for each breach.</summary>
    public InspectionCheck Check { get; }

    /// <summary>The same rule with another severity.</summary>
    /// <param name="severity">How much a breach weighs.</param>
    /// <returns>The changed rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The severity is not one of the three.</exception>
    public InspectionRule WithSeverity(Severity severity) => new(Id, Title, severity, Source, Check);

    /// <summary>The id and the title.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} {Title}";
}

/// <summary>Looks at an inspection and adds an issue for each breach of a rule.</summary>
/// <param name="inspection">The inspection.</param>
/// <param name="issues">Takes the issues.</param>
public delegate void InspectionCheck(Inspection inspection, ref RuleIssues issues);

/// <summary>Takes the issues that a rule finds. It allocates nothing while there are none.</summary>
public ref struct RuleIssues
{
    private List<ValidationIssue>? found;

    internal InspectionRule? Rule { get; set; }

    /// <summary>Adds an issue of the rule that is being checked, with that rule's id, severity and source.</summary>
    /// <param name="path">A JSON Pointer to the member at fault; to the object that lacks it where a member is missing; empty for the whole document.</param>
    /// <param name="message">What is wrong, in a sentence.</param>
    /// <exception cref="ArgumentException">The path is no JSON Pointer, or the message is empty or blank.</exception>
    public void Add(string path, string message)
    {
        InspectionRule rule = Rule ?? throw new InvalidOperationException("Issues are added while a rule set checks an inspection.");
        (found ??= []).Add(new ValidationIssue(rule.Id, rule.Severity, path, message) { Source = rule.Source });
    }

    internal readonly ValidationReport ToReport() =>
        found is null ? ValidationReport.NothingFound : new ValidationReport([.. found]);
}
