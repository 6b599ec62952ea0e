using System.Diagnostics;
using System.Text.Json.Serialization;
using Ilacs.Model;
using Ilacs.Outcomes;

namespace Ilacs.Reports;

/// <summary>What was read from a report: the inspection, and what was noticed.</summary>
/// <remarks><b>Equality</b> is that of all members, lists included. <b>Ordering</b> is not defined. <b>JSON</b>: an object with
/// <c>inspection</c>, where one was read, and <c>issues</c>.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(ReportReadingJsonConverter))]
public sealed record ReportReading
{
    /// <summary>A reading.</summary>
    /// <param name="inspection">The inspection, or <see langword="null"/> if none could be read.</param>
    /// <param name="issues">What was noticed.</param>
    public ReportReading(GradedInspection? inspection, ValueList<ReportIssue> issues)
    {
        Inspection = inspection;
        Issues = issues;
    }

    /// <summary>The inspection, from the report alone; <see langword="null"/> if the file is not a report that can be read. An issue of
    /// severity error then says why.</summary>
    public GradedInspection? Inspection { get; }

    /// <summary>What was noticed, in the order of the members of the inspection.</summary>
    public ValueList<ReportIssue> Issues { get; init; }

    /// <summary>Whether something is certainly wrong or missing: there is an issue of severity error.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (ReportIssue issue in Issues)
            {
                if (issue.Severity == Severity.Error)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Compares the inspection with the same one in a record: its grades, edition, type and dates.</summary>
    /// <param name="record">The record, such as <see cref="InspectionRecord.National"/>.</param>
    /// <returns>This reading with an issue for each difference, or with a single one if the record has no such inspection. The inspection
    /// stays as it was read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="record"/> is <see langword="null"/>.</exception>
    public ReportReading CheckedAgainst(InspectionRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Inspection is { } read ? this with { Issues = [.. Issues, .. RecordCheck.Compare(read, record)] } : this;
    }

    /// <summary>The inspection on one line, or the first issue.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Inspection?.ToString() ?? (Issues.Count > 0 ? Issues[0].ToString() : "");
}
