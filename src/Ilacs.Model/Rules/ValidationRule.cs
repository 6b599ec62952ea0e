using System.Buffers;
using System.Text.Json.Serialization;
using Ilacs.Model.Json;

namespace Ilacs.Model;

/// <summary>
/// A named rule that a document either keeps or breaks.
/// </summary>
/// <remarks>An id is 1 to 64 characters from <c>A-Z a-z 0-9 . _ -</c>. Rules of this library have ids of the form ILACS000; an id never
/// changes its meaning and is never reused. Give your own rules a different prefix. A rule that needs other documents runs only if a
/// history is given. A check that throws ends the validation with an <see cref="InvalidOperationException"/> that names the rule and the
/// document.</remarks>
/// <example>
/// <code>
/// var ours = new ValidationRule("COUNCIL1", "A report has a link", Severity.Info, "Our data standard",
///     (inspection, ref issues) =>
///     {
///         if (inspection.Source is null)
///         {
///             issues.Add("", "There is no link to the report.");
///         }
///     });
/// ValidationReport report = inspection.Validate(ValidationRules.Default.With(ours));
/// </code>
/// </example>
[JsonConverter(typeof(IlacsJsonConverter<ValidationRule>))]
public sealed class ValidationRule
{
    private const int LongestId = 64;

    private static readonly SearchValues<char> InIds =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-");

    private readonly InspectionCheck? check;
    private readonly HistoryCheck? historyCheck;
    private readonly PlanCheck? planCheck;

    /// <summary>Creates a rule about an inspection alone.</summary>
    /// <param name="id">The id, unique in a set: 1 to 64 characters from <c>A-Z a-z 0-9 . _ -</c>.</param>
    /// <param name="title">What the rule says, in a sentence.</param>
    /// <param name="severity">How serious a breach is.</param>
    /// <param name="source">Where the rule comes from, and how certain that is.</param>
    /// <param name="check">Looks at an inspection and adds an issue for each breach.</param>
    /// <exception cref="ArgumentException">A text is empty or blank, or the id has the wrong form.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ValidationRule(string id, string title, Severity severity, string source, InspectionCheck check)
        : this(id, title, severity, source) => this.check = Guard.NotNull(check, nameof(check));

    /// <summary>Creates a rule about an inspection among the others of its authority.</summary>
    /// <param name="id">The id, unique in a set: 1 to 64 characters from <c>A-Z a-z 0-9 . _ -</c>.</param>
    /// <param name="title">What the rule says, in a sentence.</param>
    /// <param name="severity">How serious a breach is.</param>
    /// <param name="source">Where the rule comes from, and how certain that is.</param>
    /// <param name="check">Looks at an inspection and what came before it, and adds an issue for each breach.</param>
    /// <exception cref="ArgumentException">A text is empty or blank, or the id has the wrong form.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ValidationRule(string id, string title, Severity severity, string source, HistoryCheck check)
        : this(id, title, severity, source) => historyCheck = Guard.NotNull(check, nameof(check));

    /// <summary>Creates a rule about an action plan.</summary>
    /// <param name="id">The id, unique in a set: 1 to 64 characters from <c>A-Z a-z 0-9 . _ -</c>.</param>
    /// <param name="title">What the rule says, in a sentence.</param>
    /// <param name="severity">How serious a breach is.</param>
    /// <param name="source">Where the rule comes from, and how certain that is.</param>
    /// <param name="check">Looks at a plan, and the inspection it answers if that is known, and adds an issue for each breach.</param>
    /// <exception cref="ArgumentException">A text is empty or blank, or the id has the wrong form.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ValidationRule(string id, string title, Severity severity, string source, PlanCheck check)
        : this(id, title, severity, source) => planCheck = Guard.NotNull(check, nameof(check));

    internal ValidationRule(string id, string title, Severity severity, string source)
    {
        Id = IsId(Guard.NotNull(id, nameof(id)))
            ? id
            : throw new ArgumentException($"expected 1 to {LongestId} characters from A-Z a-z 0-9 . _ -, found '{id}'", nameof(id));
        Title = Guard.RequiredText(title, nameof(title));
        Severity = Guard.NotNull(severity, nameof(severity));
        Source = Guard.RequiredText(source, nameof(source));
    }

    private ValidationRule(ValidationRule rule, Severity severity)
        : this(rule.Id, rule.Title, severity, rule.Source)
    {
        (check, historyCheck, planCheck, DocumentCheck) = (rule.check, rule.historyCheck, rule.planCheck, rule.DocumentCheck);
        (AppliesTo, Evidence, Passes, Fails) = (rule.AppliesTo, rule.Evidence, rule.Passes, rule.Fails);
    }

    /// <summary>The id, such as "ILACS003".</summary>
    public string Id { get; }

    /// <summary>What the rule says, in a sentence.</summary>
    public string Title { get; }

    /// <summary>How serious a breach is.</summary>
    public Severity Severity { get; }

    /// <summary>Where the rule comes from: law, guidance, statistics or observation, and how certain that is.</summary>
    public string Source { get; }

    /// <summary>The editions and types it applies to, in words.</summary>
    public string AppliesTo { get; init; } = "Everything";

    /// <summary>How often published inspections keep it, where the rule rests on that; otherwise <see langword="null"/>.</summary>
    public string? Evidence { get; init; }

    /// <summary>An example that agrees with the rule, in words.</summary>
    public string? Passes { get; init; }

    /// <summary>An example that breaks the rule, in words.</summary>
    public string? Fails { get; init; }

    /// <summary>Whether it looks at other documents too, so that it runs only if a history is given.</summary>
    public bool NeedsHistory => historyCheck is not null;

    /// <summary>Set instead of another check: looks at inspections and plans alike.</summary>
    internal DocumentCheck? DocumentCheck { get; init; }

    internal bool ChecksInspections => check is not null || historyCheck is not null || DocumentCheck is not null;

    internal bool ChecksPlans => planCheck is not null || DocumentCheck is not null;

    /// <summary>Returns the same rule with another severity.</summary>
    /// <param name="severity">How serious a breach is.</param>
    /// <returns>The changed rule.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public ValidationRule WithSeverity(Severity severity) => new(this, severity);

    /// <summary>The id and the title.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Id} {Title}";

    internal void Run(Inspection inspection, InspectionHistory? history, ref RuleIssues issues)
    {
        try
        {
            DocumentCheck?.Invoke(inspection, ref issues);
            check?.Invoke(inspection, ref issues);
            if (history is not null)
            {
                historyCheck?.Invoke(inspection, history, ref issues);
            }
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            throw Failed(inspection, thrown);
        }
    }

    internal void Run(ActionPlan plan, Inspection? inspection, ref RuleIssues issues)
    {
        try
        {
            DocumentCheck?.Invoke(plan, ref issues);
            planCheck?.Invoke(plan, inspection, ref issues);
        }
        catch (Exception thrown) when (thrown is not OperationCanceledException)
        {
            throw Failed(plan, thrown);
        }
    }

    private static bool IsId(string id) => id.Length is > 0 and <= LongestId && !id.AsSpan().ContainsAnyExcept(InIds);

    private InvalidOperationException Failed(IlacsDocument document, Exception thrown) =>
        new($"The rule {Id} failed on {document}: {thrown.Message}", thrown);
}

/// <summary>Looks at an inspection and adds an issue for each breach of a rule.</summary>
/// <param name="inspection">The inspection.</param>
/// <param name="issues">Receives the issues.</param>
public delegate void InspectionCheck(Inspection inspection, ref RuleIssues issues);

/// <summary>Looks at an inspection among the others of its authority and adds an issue for each breach of a rule.</summary>
/// <param name="inspection">The inspection; an issue between two documents belongs in the report of the later one.</param>
/// <param name="history">All inspections and visits of the authority that are known, this one included.</param>
/// <param name="issues">Receives the issues.</param>
public delegate void HistoryCheck(Inspection inspection, InspectionHistory history, ref RuleIssues issues);

/// <summary>Looks at an action plan and adds an issue for each breach of a rule.</summary>
/// <param name="plan">The plan.</param>
/// <param name="inspection">The inspection it answers, or <see langword="null"/> if that is not known.</param>
/// <param name="issues">Receives the issues.</param>
public delegate void PlanCheck(ActionPlan plan, Inspection? inspection, ref RuleIssues issues);

/// <summary>Looks at a document of either kind and adds an issue for each breach of a rule.</summary>
internal delegate void DocumentCheck(IlacsDocument document, ref RuleIssues issues);

/// <summary>Collects the issues that a rule finds. It allocates nothing while there are none.</summary>
public ref struct RuleIssues
{
    private List<ValidationIssue>? found;

    private OverallPicture picture;
    private bool hasPicture;

    internal ValidationRule? Rule { get; set; }

    /// <summary>The reading used by the rules on what follows an inspection.</summary>
    internal PathwayReading Reading { get; init; }

    /// <summary>Adds an issue of the rule that is being checked, with that rule's id, severity and source.</summary>
    /// <param name="path">A JSON Pointer to the member at fault or, if a member is missing, to the object that lacks it; empty for the
    /// whole document.</param>
    /// <param name="message">What is wrong, in a sentence.</param>
    /// <exception cref="ArgumentException">The path is not a JSON Pointer, or the message is empty or blank.</exception>
    /// <exception cref="InvalidOperationException">No rule is being checked: this is a default value.</exception>
    public void Add(string path, string message)
    {
        ValidationRule rule = Rule ?? throw new InvalidOperationException("Issues can be added only while a rule set checks a document.");
        (found ??= []).Add(new ValidationIssue(rule.Id, rule.Severity, path, message) { Source = rule.Source });
    }

    /// <summary>The overall grade and the key judgements, counted once for all rules.</summary>
    internal OverallPicture PictureOf(Inspection inspection)
    {
        if (!hasPicture)
        {
            picture = new OverallPicture(inspection);
            hasPicture = true;
        }

        return picture;
    }

    /// <summary>The report. Its issues are in the order of the document and, in the same place, by rule id.</summary>
    internal readonly ValidationReport ToReport(IlacsDocument document) =>
        found is null ? ValidationReport.NothingFound
            : found is [var only] ? new ValidationReport([only])
            : new ValidationReport(
            [
                .. found.OrderBy(issue => issue.Path, DocumentKind.Of(document).OrderOfPointers)
                    .ThenBy(issue => issue.Rule, StringComparer.Ordinal),
            ]);
}
