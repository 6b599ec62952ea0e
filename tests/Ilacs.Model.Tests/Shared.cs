using System.Runtime.CompilerServices;

namespace Ilacs.Model.Tests;

/// <summary>
/// Published data and the contract, kept beside the checkout in a folder named shared. They are not part of the
/// repository: a test that needs them is skipped, and says so, where they are absent.
/// </summary>
internal static class Shared
{
    public static string Path(string relative, [CallerFilePath] string thisFile = "")
    {
        string root = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", ".."));
        string path = System.IO.Path.Combine(root, "..", "shared", relative);
        Assert.SkipUnless(File.Exists(path), $"needs ../shared/{relative}, which is not beside this checkout");
        return path;
    }

    /// <summary>A file of the repository.</summary>
    public static string RepositoryFile(string relative, [CallerFilePath] string thisFile = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(thisFile)!, "..", "..", relative));
}
