using System.Text;
using System.Text.Json;

namespace Ilacs.Reports.Tests;

/// <summary>The published reports beside this checkout, and what a careful reader found in each.</summary>
internal static class PublishedReports
{
    /// <summary>Each report with its inspection, or with the code of the issue where it is none. The list is read at once, so that a test
    /// without it is skipped, wherever the reports are gone through.</summary>
    public static IReadOnlyList<(string Report, string Path, GradedInspection? Expected, string? Code)> All()
    {
        string list = Shared.Path("reports/expected.jsonl");
        return [.. File.ReadLines(list).Select(line => Read(line, Path.GetDirectoryName(list)!))];
    }

    private static (string Report, string Path, GradedInspection? Expected, string? Code) Read(string line, string folder)
    {
        JsonElement root = JsonDocument.Parse(line).RootElement;
        string report = root.GetProperty("report").GetString()!;
        return (
            report, Path.Combine(folder, report),
            root.TryGetProperty("inspection", out JsonElement inspection)
                ? (GradedInspection)IlacsJson.ReadInspection(Encoding.UTF8.GetBytes(inspection.GetRawText()))
                : null,
            root.TryGetProperty("error", out JsonElement error) ? error.GetString() : null);
    }

    /// <summary>What counts of a recommendation: white space, quotation marks and dashes do not.</summary>
    public static string Plain(Recommendation recommendation) =>
        $"{recommendation.Kind.Code} {recommendation.Domain?.Code} {recommendation.NationalFramework?.Code} "
            + string.Concat(recommendation.Text.Where(c => !char.IsWhiteSpace(c) && !"\"'-‘’“”‐‑–—".Contains(c)));
}
