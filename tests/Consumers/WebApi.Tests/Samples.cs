using System.Text;
using Ilacs.Model;
using Xunit;

namespace WebApi.Tests;

internal static class Samples
{
    /// <summary>Every inspection and visit of docs/samples, as its line says it.</summary>
    public static TheoryData<string> Inspections =>
        [.. Documents.Where(sample => sample.Document is Inspection).Select(sample => sample.Line)];

    public static IEnumerable<(string Line, IlacsDocument Document)> Documents =>
        from file in Directory.GetFiles(Path.Combine(Repository.Root, "docs", "samples"), "*.jsonl").Order()
        from line in File.ReadLines(file, Encoding.UTF8)
        select (line, IlacsJson.Read(line));
}
