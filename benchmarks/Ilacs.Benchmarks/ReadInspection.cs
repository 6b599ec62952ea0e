using System.Text.Json;

namespace Ilacs.Benchmarks;

/// <summary>
/// Reads one inspection. The baseline is the limit: it goes over the tokens and makes nothing of them.
/// </summary>
[MemoryDiagnoser]
public class ReadInspection
{
    private byte[] json = [];

    [GlobalSetup]
    public void Setup()
    {
        json = IlacsJson.Write(Samples.Ilacs2025);

        Require.That(json.Length is >= 1400 and <= 1600, $"the inspection has about 1.5 KB, not {json.Length} bytes");
        Require.That(BareWalk() == json.Length, "the bare walk goes to the end");
        Require.That(IlacsModel() == Samples.Ilacs2025, "IlacsJson reads the inspection that was written");
        RequireSame((PlainInspection?)Reflection(), "reflection");
        RequireSame((PlainInspection?)SourceGenerated(), "source generation");
        RequireSame((PlainInspection?)Newtonsoft(), "Newtonsoft.Json");
    }

    [Benchmark(Baseline = true, Description = "Bare Utf8JsonReader walk")]
    public long BareWalk()
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed;
    }

    [Benchmark(Description = "IlacsJson.ReadInspection")]
    public Inspection IlacsModel() => IlacsJson.ReadInspection(json);

    [Benchmark(Description = "Plain classes, reflection")]
    public object? Reflection() => JsonSerializer.Deserialize<PlainInspection>(json, PlainReflection.Options);

    [Benchmark(Description = "Plain classes, source-generated")]
    public object? SourceGenerated() => JsonSerializer.Deserialize(json, PlainContext.Default.PlainInspection);

    [Benchmark(Description = "Plain classes, Newtonsoft.Json")]
    public object? Newtonsoft() => PlainNewtonsoft.Read(json);

    private void RequireSame(PlainInspection? plain, string path)
    {
        Require.That(plain?.Recommendations?.Count == Samples.Ilacs2025.Recommendations.Count, $"{path} reads every recommendation");
        Require.That(plain.PublishedOn == Samples.Ilacs2025.PublishedOn, $"{path} reads dates");
        Require.That(plain.Judgements?.Count == Samples.Ilacs2025.Judgements.Count, $"{path} reads every judgement");
        foreach (var (domain, judgement) in Samples.Ilacs2025.Judgements)
        {
            Require.That(
                string.Equals(plain.Judgements[domain.Code].ToString(), judgement.Code, StringComparison.OrdinalIgnoreCase),
                $"{path} reads the grade of {domain}");
        }

        Require.SameBytes(json, PlainWriter.ToBytes(plain), $"what {path} read, written again,");
    }
}
