using System.Reflection;

namespace Packages;

/// <summary>The folder of the packages, as the build was told it.</summary>
internal static class Feed
{
    public static string Folder { get; } = Told("Feed");

    public static string Version { get; } = Told("Version");

    /// <summary>Where the packages of a second build lie; empty where there was none.</summary>
    public static string Again { get; } = Told("Again");

    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    public static string Path(string id, string extension = "nupkg") => System.IO.Path.Combine(Folder, $"{id}.{Version}.{extension}");

    private static string Told(string key) =>
        typeof(Feed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(it => it.Key == key).Value ?? "";

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("Ilacs.Model.sln is in no folder above the tests.")
        : File.Exists(System.IO.Path.Combine(folder.FullName, "Ilacs.Model.sln")) ? folder.FullName
        : Find(folder.Parent);
}
