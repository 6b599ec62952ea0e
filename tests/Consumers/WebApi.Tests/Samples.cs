using Ilacs.Model;

namespace WebApi.Tests;

internal static class Samples
{
    public static IReadOnlyList<IlacsDocument> Documents { get; } =
    [
        .. Directory.GetFiles(Path.Combine(RepositoryRoot(), "docs", "samples"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => IlacsJson.ReadLines(File.ReadAllBytes(file)))
            .Select(line => line.Document!),
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
