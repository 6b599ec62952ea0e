using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// What a validation found: every issue, in the order of the document.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<ValidationReport>))]
public sealed record ValidationReport : IlacsDocument
{
    /// <summary>What JSON says in the place of a type of inspection.</summary>
    internal const string TypeWord = "validationReport";

    /// <summary>A report of issues.</summary>
    /// <param name="issues">The issues; none means that nothing was found.</param>
    public ValidationReport(ValueList<ValidationIssue> issues) => Issues = issues;

    /// <summary>The report that found nothing.</summary>
    public static ValidationReport NothingFound { get; } = new([]);

    /// <summary>The issues found.</summary>
    public ValueList<ValidationIssue> Issues { get; init; }

    /// <summary>Whether there is no issue of severity error. Warnings and infos do not make a document invalid.</summary>
    public bool IsValid
    {
        get
        {
            foreach (ValidationIssue issue in Issues)
            {
                if (issue.Severity == Severity.Error)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The issues, one a line; "No issues." if there are none.</summary>
    /// <returns>The lines.</returns>
    public override string ToString() => Issues.Count == 0 ? "No issues." : string.Join('\n', Issues);
}
