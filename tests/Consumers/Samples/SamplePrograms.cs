using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Samples;

/// <summary>
/// Samples that are programs: each is the Program.cs of a console project of its own, with nothing but the package that it needs.
/// </summary>
internal static partial class SamplePrograms
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Two cultures that write numbers and dates differently. What a page says is printed in both.</summary>
    private static readonly string[] Cultures = ["en_GB.UTF-8", "de_DE.UTF-8"];

    public static IEnumerable<Failure> Check(
        string root,
        IReadOnlyList<SampleBlock> blocks,
        IReadOnlyList<DocumentationExample> examples,
        string version,
        string packages,
        string output)
    {
        output = Path.GetFullPath(output);
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        Write(root, blocks, examples, version, output);
        (int status, string log) = Run(
            ["build", "samples.slnx", "-tl:off", "-clp:NoSummary", $"-p:RestoreAdditionalProjectSources={Path.GetFullPath(packages)}"],
            output,
            culture: null,
            TimeSpan.FromMinutes(20));
        File.WriteAllText(Path.Combine(output, "build.log"), log);

        List<Failure> failures =
        [
            .. blocks.Select(block => CompilerErrors(root, block, log)).OfType<Failure>(),
            .. examples.Select(example => DocumentationExamples.CompilerErrors(example, log)).OfType<Failure>(),
        ];
        string[] errors = [.. Errors(log)];
        string[] others = [.. errors.Where(line => !DocumentationExamples.IsOfExample(line) && !blocks.Any(block => IsOf(block, line)))];
        if (others.Length > 0 || (status != 0 && errors.Length == 0))
        {
            string[] details = others.Length > 0 ? others : log.Split('\n');
            failures.Add(new("the build of the samples", $"dotnet build exited with {status}", details));
        }

        IEnumerable<SampleBlock> built = blocks.Where(block => block.Runs && File.Exists(Assembly(block, output)));
        failures.AddRange(built.Select(block => WrongOutput(block, output)).OfType<Failure>());
        return failures;
    }

    private static string Assembly(SampleBlock block, string output) =>
        Path.Combine(output, block.Name, "bin", "Debug", "net10.0", $"{block.Name}.dll");

    private static void Write(
        string root, IReadOnlyList<SampleBlock> blocks, IReadOnlyList<DocumentationExample> examples, string version, string output)
    {
        Directory.CreateDirectory(output);
        foreach (string file in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            File.WriteAllText(Path.Combine(output, file), "<Project />\n"); // Nothing of the repository's own settings reaches the samples.
        }

        foreach (SampleBlock block in blocks)
        {
            string package = block.Code.Contains("using Ilacs.Model.Conformance;") ? "Ilacs.Model.Conformance"
                : block.Code.Contains("using Ilacs.Reports;") ? "Ilacs.Reports"
                : block.Code.Contains("using Ilacs.Outcomes;") ? "Ilacs.Outcomes" : "Ilacs.Model";

            // The compiler and stack traces then speak of the lines of the page.
            string line = $"#line {block.FirstLine} \"{Path.Combine(root, block.Page)}\"";
            WriteProject(output, block.Name, package, version, [("Program.cs", $"{line}\n{string.Join('\n', block.Code)}\n")]);
        }

        WriteProject(output, DocumentationExamples.Project, "Ilacs.Outcomes", version, DocumentationExamples.Files(examples));
        IEnumerable<string> projects = blocks.Select(block => block.Name).Append(DocumentationExamples.Project)
            .Select(project => $"  <Project Path=\"{project}/{project}.csproj\" />\n");
        File.WriteAllText(Path.Combine(output, "samples.slnx"), $"<Solution>\n{string.Concat(projects)}</Solution>\n");
    }

    /// <summary>What "dotnet new console" and "dotnet add package" make.</summary>
    private static void WriteProject(
        string output, string name, string package, string version, IEnumerable<(string Name, string Text)> files)
    {
        string folder = Path.Combine(output, name);
        Directory.CreateDirectory(folder);
        foreach ((string file, string text) in files)
        {
            File.WriteAllText(Path.Combine(folder, file), text);
        }

        File.WriteAllText(Path.Combine(folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
    }

    private static IEnumerable<string> Errors(string log) =>
        log.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Distinct();

    private static bool IsOf(SampleBlock block, string line) =>
        line.TrimEnd().EndsWith($"{Path.DirectorySeparatorChar}{block.Name}.csproj]", StringComparison.Ordinal);

    private static Failure? CompilerErrors(string root, SampleBlock block, string log)
    {
        List<string> details = [];
        foreach (string line in Errors(log).Where(line => IsOf(block, line)))
        {
            string message = line[..line.LastIndexOf('[')].Trim().Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
            details.Add(message);
            if (Place().Match(message) is { Success: true } place
                && block.Code.ElementAtOrDefault(int.Parse(place.Groups["line"].Value) - block.FirstLine) is { } code)
            {
                details.Add($"    {code.Trim()}");
            }
        }

        return details.Count == 0 ? null : block.Fails("does not compile", details);
    }

    private static Failure? WrongOutput(SampleBlock block, string output)
    {
        foreach (string culture in Cultures)
        {
            // An empty folder: a sample needs no file that it does not write itself.
            string folder = Path.Combine(output, block.Name, "run", culture);
            Directory.CreateDirectory(folder);
            (int status, string printed) = Run([Assembly(block, output)], folder, culture, Longest);
            string[] lines = printed.TrimEnd().Length == 0 ? [] : printed.TrimEnd().Split('\n');
            if (status != 0)
            {
                return block.Fails($"exited with {status} under {culture}", lines);
            }

            if (block.Output is null && lines.Length > 0)
            {
                return block.Fails("prints what the page does not show; put it in a ```text block right below:", lines);
            }

            if (block.Output?.Select(line => line.TrimEnd()).SequenceEqual(lines.Select(line => line.TrimEnd())) == false)
            {
                return block.Fails(
                    $"prints something else than the text at line {block.OutputLine} says (under {culture}); - the page, + the program:",
                    Difference(block.Output, lines));
            }
        }

        return null;
    }

    private static IEnumerable<string> Difference(IReadOnlyList<string> page, IReadOnlyList<string> program)
    {
        for (int at = 0; at < Math.Max(page.Count, program.Count); at++)
        {
            string? said = page.ElementAtOrDefault(at)?.TrimEnd();
            string? printed = program.ElementAtOrDefault(at)?.TrimEnd();
            if (said == printed)
            {
                yield return $"  {said}";
                continue;
            }

            if (said is not null)
            {
                yield return $"- {said}";
            }

            if (printed is not null)
            {
                yield return $"+ {printed}";
            }
        }
    }

    private static (int Status, string Output) Run(string[] arguments, string folder, string? culture, TimeSpan longest)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (culture is not null)
        {
            start.Environment["LC_ALL"] = culture;
        }

        using var process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(longest))
        {
            process.Kill(entireProcessTree: true);
            return (-1, $"Stopped after {longest}.");
        }

        return (process.ExitCode, (output.Result + errors.Result).Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\((?<line>\d+),\d+\): error", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place();
}
