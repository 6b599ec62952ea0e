namespace WebApi.Tests;

internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("Ilacs.Model.sln is in no folder above the tests.")
        : File.Exists(Path.Combine(folder.FullName, "Ilacs.Model.sln")) ? folder.FullName
        : Find(folder.Parent);
}
