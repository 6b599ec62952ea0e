using Ilacs.Outcomes;

namespace Ilacs.Benchmarks;

/// <summary>
/// Loads the national record, once and ten times as long. The baseline is the plain contract reader over the same bytes, which groups
/// nothing by authority.
/// </summary>
[MemoryDiagnoser]
public class LoadRecord
{
    private byte[] lines = [];

    [Params(1, 10)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        byte[] record = EmbeddedRecord.Bytes();
        lines = [.. Enumerable.Repeat(record, Times).SelectMany(bytes => bytes)];

        Require.That(PlainReader().Count == InspectionRecord.National.Documents.Count * Times, "the plain reader reads every line");
        Require.That(Load().Documents.SequenceEqual(PlainReader()), "the record holds what the plain reader reads");
        Require.That(
            Load().HistoryOf("Bradford").Inspections.Count == InspectionRecord.National.HistoryOf("Bradford").Inspections.Count * Times,
            "the record groups it by authority");
    }

    [Benchmark(Baseline = true, Description = "IlacsJson.ReadLines")]
    public IReadOnlyList<IlacsDocument> PlainReader()
    {
        var documents = new List<IlacsDocument>();
        foreach (DocumentLine line in IlacsJson.ReadLines(lines))
        {
            documents.Add(line.Document!);
        }

        return documents;
    }

    [Benchmark(Description = "InspectionRecord")]
    public InspectionRecord Load() => InspectionRecord.Read(lines);
}
