using System.Diagnostics;
using Xunit;

namespace Packages;

/// <summary>The tool, installed from the folder of the packages and nowhere else.</summary>
public sealed class ToolTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ilacs-tool-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void On_64_bit_Linux_the_native_program_is_installed_and_answers_as_its_readme_says()
    {
        Install();

        Assert.Empty(Directory.GetFiles(_folder.FullName, "ilacs.dll", SearchOption.AllDirectories));
        string program = Directory.GetFiles(Path.Combine(_folder.FullName, ".store"), "ilacs", SearchOption.AllDirectories).Single();
        Assert.Equal<byte>([0x7F, 0x45, 0x4C, 0x46], File.ReadAllBytes(program)[..4]); // ELF

        AssertThatItAnswersAsItsReadmeSays();
    }

    [Fact]
    public void Elsewhere_the_package_that_runs_on_dotnet_is_installed_and_answers_the_same()
    {
        Install(platform: "linux-arm64");

        Assert.Single(Directory.GetFiles(_folder.FullName, "ilacs.dll", SearchOption.AllDirectories));
        AssertThatItAnswersAsItsReadmeSays();
    }

    private void AssertThatItAnswersAsItsReadmeSays()
    {
        string ilacs = Path.Combine(_folder.FullName, "ilacs");
        string command = Readme.FirstBlock().Single(line => line.StartsWith("ilacs ", StringComparison.Ordinal));

        Assert.Equal(Readme.Output(), Run(ilacs, command["ilacs ".Length..].Split(' ')).TrimEnd().Split('\n'));
        Assert.Equal(Feed.Version, Run(ilacs, ["--version"]).TrimEnd());
    }

    private void Install(string? platform = null) => Run(
        "dotnet",
        ["tool", "install", "Ilacs.Cli", "--tool-path", _folder.FullName, "--version", Feed.Version, "--source", Feed.Folder],
        platform);

    /// <param name="program">What to start.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="platform">The platform that .NET is to take this machine for.</param>
    private static string Run(string program, string[] arguments, string? platform = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_RUNTIME_ID"] = platform;
        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {process.ExitCode}\n{output}{errors.Result}");
        return output;
    }
}
