namespace Samples;

internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(Environment.CurrentDirectory));

    /// <summary>README.md, the pages of docs and the READMEs of the packages, relative to the root.</summary>
    public static IEnumerable<string> Pages =>
        ((string[])["docs", "src"])
            .SelectMany(folder => Directory.GetFiles(Path.Combine(Root, folder), "*.md", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Prepend("README.md");

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("Ilacs.Model.sln is in no folder above this one.")
        : File.Exists(Path.Combine(folder.FullName, "Ilacs.Model.sln")) ? folder.FullName
        : Find(folder.Parent);
}

/// <summary>What is wrong with a sample, and where.</summary>
internal sealed record Failure(string Where, string What, IReadOnlyList<string> Details);
