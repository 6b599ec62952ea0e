using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>
/// The result of a validation: every issue, in the order of the document.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(IlacsJsonConverter<ValidationReport>))]
public sealed record ValidationReport : IlacsDocument
{
    /// <summary>Creates a report of issues.</summary>
    /// <param name="issues">The issues; none means that nothing was found.</param>
    /// <example>
    /// <code>
    /// ValidationReport ours = new([new ValidationIssue("COUNCIL1", Severity.Info, "", "There is no link to the report.")]);
    /// bool isValid = ours.IsValid;                                            // true: only errors make a document invalid
    /// </code>
    /// </example>
    public ValidationReport(ValueList<ValidationIssue> issues) => Issues = issues;

    /// <summary>The report that found nothing.</summary>
    public static ValidationReport NothingFound { get; } = new([]);

    /// <summary>The issues found.</summary>
    public ValueList<ValidationIssue> Issues { get; init; }

    /// <summary>The issues of severity error.</summary>
    public ValueList<ValidationIssue> Errors => Of(Severity.Error);

    /// <summary>The issues of severity warning.</summary>
    public ValueList<ValidationIssue> Warnings => Of(Severity.Warning);

    /// <summary>The issues of severity info.</summary>
    public ValueList<ValidationIssue> Infos => Of(Severity.Info);

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

    /// <summary>The errors by the member at fault, in the form that problem details use.</summary>
    /// <returns>A read-only dictionary, empty if there are no errors. The key is the JSON Pointer, empty for the whole document; each
    /// message begins with the id of the rule.</returns>
    /// <example>
    /// <code>
    /// IDictionary&lt;string, string[]&gt; errors = report.ErrorsByPath();     // for Results.ValidationProblem(errors) of ASP.NET
    /// string[] ofPublication = errors["/publishedOn"];                  // ILACS007: Published on …
    /// </code>
    /// </example>
    public IDictionary<string, string[]> ErrorsByPath() =>
        new ReadOnlyDictionary<string, string[]>(
            Errors.GroupBy(error => error.Path, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group => group.Select(error => $"{error.Rule}: {error.Message}").ToArray(),
                    StringComparer.Ordinal));

    /// <summary>The issues, one per line; "No issues." if there are none.</summary>
    /// <returns>The lines.</returns>
    public override string ToString() => Issues.Count == 0 ? "No issues." : string.Join('\n', Issues);

    private ValueList<ValidationIssue> Of(Severity severity) =>
        Issues.Count == 0 ? default : [.. Issues.Where(issue => issue.Severity == severity)];
}
