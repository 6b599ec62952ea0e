using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samples;

/// <summary>
/// The examples of the documentation comments, as the packages carry them. They are fragments: each is compiled as a method, and not run.
/// </summary>
internal static partial class DocumentationExamples
{
    public const string Project = "documentation-comments";

    private static readonly string[] Packages = ["Ilacs.Model", "Ilacs.Outcomes"];

    public static IReadOnlyList<DocumentationExample> Read(string packages, string version) =>
    [
        .. Packages.SelectMany(package => Members(packages, package, version))
            .SelectMany(
                member => member.Descendants("example").Elements("code"),
                (member, code) => (Member: (string)member.Attribute("name")!, Code: WithoutIndent(code.Value)))
            .Select((example, index) => new DocumentationExample(index + 1, example.Member, example.Code)),
    ];

    /// <summary>The files of the project: one for each example, so that the compiler names it.</summary>
    public static IEnumerable<(string Name, string Text)> Files(IEnumerable<DocumentationExample> examples) =>
    [
        ("Program.cs", """
            global using System.Text.Json;
            global using System.Text.Json.Serialization;
            global using System.Text.Json.Serialization.Metadata;
            global using Ilacs.Model;
            global using Ilacs.Outcomes;
            global using NodaTime;
            global using static Given;

            Console.WriteLine();

            // What an example may take for granted, unless it declares a variable of that name.
            internal static class Given
            {
                public static readonly Grade grade = null!;
                public static readonly GradedInspection inspection = null!;
                public static readonly IReadOnlyList<Inspection> inspections = null!, documents = null!;
                public static readonly ActionPlan plan = null!;
                public static readonly ValidationReport report = null!;
                public static readonly InspectionHistory history = null!;
                public static readonly RecurringTheme theme = null!;
                public static readonly JsonSerializerOptions options = null!;
                public static readonly string json = null!, path = null!;
                public static readonly Stream stream = null!, file = null!;
                public static readonly TextWriter writer = null!;
            }

            [JsonSerializable(typeof(Inspection))]
            internal sealed partial class MyContext : JsonSerializerContext;
            """),
        .. examples.Select(example => ($"example-{example.Number}.cs", Text(example))),
    ];

    /// <summary>Whether a line of the log is an error of an example, which <see cref="CompilerErrors"/> looks at.</summary>
    public static bool IsOfExample(string line) => Message().IsMatch(line);

    /// <summary>What the compiler says of an example. CS0201 is no fault: an example may show an expression alone.</summary>
    public static Failure? CompilerErrors(DocumentationExample example, string log)
    {
        string[] messages =
        [
            .. log.Split('\n')
                .Select(line => Message().Match(line))
                .Where(match => match.Success && match.Groups["example"].Value == $"{example.Number}")
                .Where(match => match.Groups["code"].Value != "CS0201")
                .Select(match => $"line {match.Groups["line"].Value}: {match.Groups["code"].Value}: {match.Groups["text"].Value}")
                .Distinct(),
        ];
        return messages.Length == 0 ? null : new(example.Where, "does not compile", [.. messages, .. example.Code]);
    }

    private static string Text(DocumentationExample example) =>
        $$"""
        internal static class Example{{example.Number}}
        {
            public static async Task Run()
            {
        #line 1
        {{string.Join('\n', example.Code)}}
                await Task.CompletedTask;
            }
        }
        """;

    private static string[] WithoutIndent(string code)
    {
        string[] lines = code.TrimEnd().TrimStart('\n').Split('\n');
        int indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return [.. lines.Select(line => line.Trim().Length == 0 ? "" : line[indent..])];
    }

    private static IEnumerable<XElement> Members(string packages, string package, string version)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(packages, $"{package}.{version}.nupkg"));
        using Stream xml = archive.GetEntry($"lib/net10.0/{package}.xml")!.Open();
        return XDocument.Load(xml).Descendants("member");
    }

    [GeneratedRegex(
        @"example-(?<example>\d+)\.cs\((?<line>\d+),\d+\): error (?<code>\w+): (?<text>.*) \[",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Message();
}

internal sealed record DocumentationExample(int Number, string Member, IReadOnlyList<string> Code)
{
    public string Where => $"documentation comment, example {Number} (of {Member})";
}
