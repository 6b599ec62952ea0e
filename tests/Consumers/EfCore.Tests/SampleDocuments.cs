using Ilacs.Model;

namespace EfCore.Tests;

/// <summary>The inspections and visits of the five sample authorities, and some that only tests need.</summary>
internal static class SampleDocuments
{
    /// <summary>As since April 2026: judgements, but no overall effectiveness.</summary>
    public const string WithoutOverallGrade = """
        {"type":"standardInspection","framework":"ilacs2026","localAuthority":{"name":"Without Overall"},
         "fieldwork":[{"start":"2026-09-07"}],
         "judgements":{"impactOfLeaders":"good","helpAndProtection":"notJudged","childrenInCare":"good","careLeavers":"inadequate"}}
        """;

    /// <summary>As a later version of the contract might have it: codes and members that this version does not know.</summary>
    public const string FromTheFuture = """
        {"type":"renewedInspection","framework":"ilacs2031","localAuthority":{"name":"Future","region":"North"},
         "judgements":{"earlyHelp":"good"},"councilReference":"CS/2031/7","visits":[1,2.50]}
        """;

    public static IReadOnlyList<Inspection> OfFiveAuthorities { get; } =
    [
        .. Directory.GetFiles(Path.Combine(RepositoryRoot(), "docs", "samples"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.Length > 0)
            .Select(IlacsJson.Read)
            .OfType<Inspection>(),
    ];

    private static string RepositoryRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ilacs.Model.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has Ilacs.Model.sln.");
    }
}
