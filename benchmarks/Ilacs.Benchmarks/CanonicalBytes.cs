using System.Buffers;
using System.Text.Json;

namespace Ilacs.Benchmarks;

/// <summary>
/// An inspection as bytes of its own, for hashing or storing. The baseline is the limit: a pass over recorded tokens, then the array.
/// </summary>
[MemoryDiagnoser]
public class CanonicalBytes
{
    private readonly ArrayBufferWriter<byte> buffer = new(4096);
    private readonly GradedInspection inspection = Samples.Ilacs2025;
    private RecordedToken[] tokens = [];
    private PlainInspection plain = new();

    [GlobalSetup]
    public void Setup()
    {
        byte[] canonical = IlacsJson.Write(inspection);
        tokens = RecordedToken.Record(canonical);
        plain = JsonSerializer.Deserialize(canonical, PlainContext.Default.PlainInspection)!;

        Require.SameBytes(canonical, BareReplay(), "the bare replay");
        Require.SameBytes(canonical, Reflection(), "reflection");
        Require.SameBytes(canonical, Newtonsoft(), "Newtonsoft.Json");
    }

    [Benchmark(Baseline = true, Description = "Bare Utf8JsonWriter replay")]
    public byte[] BareReplay()
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, PlainWriter.Options))
        {
            foreach (ref readonly RecordedToken token in tokens.AsSpan())
            {
                token.Write(writer);
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    [Benchmark(Description = "IlacsJson.Write")]
    public byte[] IlacsModel() => IlacsJson.Write(inspection);

    [Benchmark(Description = "Plain classes, reflection")]
    public byte[] Reflection() => PlainWriter.ToBytes(plain);

    [Benchmark(Description = "Plain classes, Newtonsoft.Json")]
    public byte[] Newtonsoft()
    {
        buffer.ResetWrittenCount();
        PlainNewtonsoft.Write(buffer, plain);
        return buffer.WrittenSpan.ToArray();
    }
}
