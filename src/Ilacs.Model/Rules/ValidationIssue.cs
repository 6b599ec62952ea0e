using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// One finding of a validation: what is wrong, where, and how serious it is.
/// </summary>
/// <remarks><b>Equality</b> is by rule, severity, path and message; <see cref="Source"/> does not count, since the JSON of a report does
/// not include it.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<ValidationIssue>))]
public sealed record ValidationIssue : IlacsObject
{
    /// <summary>Creates a finding.</summary>
    /// <param name="rule">The id of the rule, such as "ILACS003".</param>
    /// <param name="severity">How serious it is.</param>
    /// <param name="path">A JSON Pointer (RFC 6901) to the member at fault or, if a member is missing, to the object that lacks it; empty
    /// for the whole document.</param>
    /// <param name="message">What is wrong, in a sentence.</param>
    /// <exception cref="ArgumentException">The rule or the message is empty or blank, or the path is not a JSON Pointer.</exception>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <example>
    /// <code>
    /// var issue = new ValidationIssue("COUNCIL1", Severity.Info, "/source", "The link is broken.");
    /// string line = issue.ToString();                                         // "COUNCIL1 info /source: The link is broken."
    /// </code>
    /// </example>
    public ValidationIssue(string rule, Severity severity, string path, string message)
    {
        Rule = Guard.RequiredText(rule, nameof(rule));
        Severity = Guard.NotNull(severity, nameof(severity));
        Path = Guard.NotNull(path, nameof(path)) is "" or ['/', ..]
            ? path
            : throw new ArgumentException($"expected a JSON Pointer, empty or beginning with '/', found '{PrintedText.Quoted(path)}'",
                nameof(path));
        Message = Guard.RequiredText(message, nameof(message));
    }

    /// <summary>The id of the rule, such as "ILACS003".</summary>
    public string Rule { get; }

    /// <summary>How serious it is.</summary>
    public Severity Severity { get; }

    /// <summary>A JSON Pointer to the member at fault, or to the object that lacks it; empty for the whole document.</summary>
    public string Path { get; }

    /// <summary>What is wrong, in a sentence.</summary>
    public string Message { get; }

    /// <summary>Where the rule comes from: law, guidance, statistics or observation; <see langword="null"/> on an issue read from
    /// JSON.</summary>
    public string? Source { get; init; }

    /// <inheritdoc/>
    public bool Equals(ValidationIssue? other) =>
        base.Equals(other)
        && string.Equals(Rule, other.Rule, StringComparison.Ordinal)
        && Severity == other.Severity
        && string.Equals(Path, other.Path, StringComparison.Ordinal)
        && string.Equals(Message, other.Message, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Rule, Severity, Path, Message);

    /// <summary>The issue in a line, such as "ILACS003 error /judgements/overallEffectiveness: Overall effectiveness is not
    /// judged…".</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Rule} {Severity}{(Path.Length == 0 ? "" : $" {Path}")}: {Message}";
}
