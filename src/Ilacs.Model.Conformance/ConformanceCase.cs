using System.Reflection;
using System.Text.Json;

namespace Ilacs.Model.Conformance;

/// <summary>
/// One conformance case: what goes in, and what an implementation of the framework must answer. The members of each kind are
/// described in the README of the package.
/// </summary>
/// <example>
/// <code>
/// public static IEnumerable&lt;object[]&gt; Cases =&gt; ConformanceCase.TheoryData("validate");
///
/// [Theory, MemberData(nameof(Cases))]
/// public void Agrees(ConformanceCase conformanceCase) { … }
/// </code>
/// </example>
public sealed class ConformanceCase
{
    private ConformanceCase(string file, JsonElement json)
    {
        File = file;
        Json = json;
        Name = json.GetProperty("name").GetString()!;
        Kind = json.GetProperty("kind").GetString()!;
    }

    /// <summary>All cases, in the order of their files.</summary>
    public static IReadOnlyList<ConformanceCase> All { get; } = Array.AsReadOnly(ReadAll());

    /// <summary>The file it is in, such as "faults.json".</summary>
    public string File { get; }

    /// <summary>What it is about.</summary>
    public string Name { get; }

    /// <summary>The kind: <c>validate</c>, <c>unreadable</c>, <c>gradeChange</c>, <c>printedGrade</c>, <c>edition</c>, <c>compare</c>,
    /// <c>deadline</c>, <c>next</c>, <c>history</c> or <c>plan</c>.</summary>
    public string Kind { get; }

    /// <summary>The whole case.</summary>
    public JsonElement Json { get; }

    /// <summary>The cases of one kind as theory data, each a list of one <see cref="ConformanceCase"/>.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The data.</returns>
    /// <exception cref="ArgumentException">There is no case of that kind.</exception>
    public static IEnumerable<object[]> TheoryData(string kind)
    {
        object[][] data =
        [
            .. All.Where(item => string.Equals(item.Kind, kind, StringComparison.Ordinal)).Select(item => new object[] { item }),
        ];
        return data.Length > 0 ? data : throw new ArgumentException($"There is no conformance case of the kind '{kind}'.", nameof(kind));
    }

    /// <summary>The file and the name, for the list of a test runner.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{File}: {Name}";

    private static ConformanceCase[] ReadAll()
    {
        Assembly assembly = typeof(ConformanceCase).Assembly;
        var cases = new List<ConformanceCase>();
        IEnumerable<string> files = assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        foreach (string file in files)
        {
            using Stream stream = assembly.GetManifestResourceStream(file)!;
            using JsonDocument document = JsonDocument.Parse(stream);
            cases.AddRange(document.RootElement.EnumerateArray().Select(item => new ConformanceCase(file, item.Clone())));
        }

        return [.. cases];
    }
}
