using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Samples;

/// <summary>The examples of the documentation comments, as the packages carry them. They are fragments: together they are compiled, each as a method, and not run.</summary>
internal static partial class DocumentationExamples
{
    public const string Project = "documentation-comments";

    private static readonly string[] Packages = ["Ilacs.Model", "Ilacs.Outcomes"];

    /// <summary>What an example may take for granted. One that declares a variable of that name does not get it.</summary>
    private static readonly string[] Given =
    [
        "Grade grade", "GradedInspection inspection", "IReadOnlyList<Inspection> inspections", "IReadOnlyList<Inspection> documents", "ActionPlan plan", "ValidationReport report",
        "InspectionHistory history", "RecurringTheme theme", "ValidationRules rules", "JsonSerializerOptions options", "string json", "string path", "Stream stream", "Stream file",
        "TextWriter writer",
    ];

    public static IReadOnlyList<DocumentationExample> Read(string packages, string version) =>
    [
        .. Packages.SelectMany(package => Members(packages, package, version))
            .SelectMany(member => member.Descendants("example").Elements("code").Select(code => ((string)member.Attribute("name")!, code.Value)))
            .Select((example, index) => new DocumentationExample(index + 1, example.Item1, example.Value.Trim('\n').Split('\n'))),
    ];

    public static string Program(IEnumerable<DocumentationExample> examples) =>
        $$"""
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using System.Text.Json.Serialization.Metadata;
        using Ilacs.Model;
        using Ilacs.Outcomes;
        using NodaTime;

        Console.WriteLine();

        [JsonSerializable(typeof(Inspection))]
        internal sealed partial class MyContext : JsonSerializerContext;

        internal static class Examples
        {
        {{string.Join('\n', examples.Select(Method))}}
        }
        """;

    /// <summary>What the compiler says of an example. CS0201 is no fault: an example may show an expression alone.</summary>
    public static Failure? CompilerErrors(DocumentationExample example, string log)
    {
        string[] messages =
        [
            .. log.Split('\n')
                .Select(line => Message().Match(line))
                .Where(match => match.Success && match.Groups["example"].Value == $"{example.Number}" && match.Groups["code"].Value != "CS0201")
                .Select(match => $"line {match.Groups["line"].Value}: {match.Groups["code"].Value}: {match.Groups["text"].Value}")
                .Distinct(),
        ];
        return messages.Length == 0 ? null : new($"documentation comment, example of {example.Member}", "does not compile", [.. messages, .. example.Code]);
    }

    private static string Method(DocumentationExample example)
    {
        string code = string.Join('\n', example.Code);
        IEnumerable<string> parameters = Given.Where(given => !Regex.IsMatch(code, $@"[\w?>\]] {given.Split(' ')[^1]} (=|in) ", RegexOptions.None, TimeSpan.FromSeconds(1)));
        return $$"""
                public static async Task Example{{example.Number}}({{string.Join(", ", parameters)}})
                {
            #line 1 "example-{{example.Number}}.cs"
            {{code}}
            #line default
                    await Task.CompletedTask;
                }
            """;
    }

    private static IEnumerable<XElement> Members(string packages, string package, string version)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.Combine(packages, $"{package}.{version}.nupkg"));
        using Stream xml = archive.GetEntry($"lib/net10.0/{package}.xml")!.Open();
        return XDocument.Load(xml).Descendants("member");
    }

    [GeneratedRegex(@"example-(?<example>\d+)\.cs\((?<line>\d+),\d+\): error (?<code>\w+): (?<text>.*) \[", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Message();
}

internal sealed record DocumentationExample(int Number, string Member, IReadOnlyList<string> Code);
