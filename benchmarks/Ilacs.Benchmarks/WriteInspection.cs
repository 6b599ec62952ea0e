using System.Buffers;
using System.Text.Json;

namespace Ilacs.Benchmarks;

/// <summary>
/// Writes one inspection into a buffer that is used again and again; every path makes a writer of its own, with the same options.
/// The baseline is the limit: it replays the tokens of the inspection, recorded beforehand.
/// </summary>
[MemoryDiagnoser]
public class WriteInspection
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

        RequireSame(canonical, BareReplay, "the bare replay");
        RequireSame(canonical, IlacsModel, "IlacsJson");
        RequireSame(canonical, Reflection, "reflection");
        RequireSame(canonical, SourceGenerated, "source generation");
        RequireSame(canonical, Newtonsoft, "Newtonsoft.Json");
    }

    [Benchmark(Baseline = true, Description = "Bare Utf8JsonWriter replay")]
    public int BareReplay()
    {
        buffer.ResetWrittenCount();
        using (var writer = new Utf8JsonWriter(buffer, PlainWriter.Options))
        {
            foreach (ref readonly RecordedToken token in tokens.AsSpan())
            {
                token.Write(writer);
            }
        }

        return buffer.WrittenCount;
    }

    [Benchmark(Description = "IlacsJson.Write")]
    public int IlacsModel()
    {
        buffer.ResetWrittenCount();
        IlacsJson.Write(buffer, inspection);
        return buffer.WrittenCount;
    }

    [Benchmark(Description = "Plain classes, reflection")]
    public int Reflection()
    {
        buffer.ResetWrittenCount();
        PlainWriter.ByReflection(buffer, plain);
        return buffer.WrittenCount;
    }

    [Benchmark(Description = "Plain classes, source-generated")]
    public int SourceGenerated()
    {
        buffer.ResetWrittenCount();
        PlainWriter.BySourceGeneration(buffer, plain);
        return buffer.WrittenCount;
    }

    [Benchmark(Description = "Plain classes, Newtonsoft.Json")]
    public int Newtonsoft()
    {
        buffer.ResetWrittenCount();
        PlainNewtonsoft.Write(buffer, plain);
        return buffer.WrittenCount;
    }

    private void RequireSame(byte[] canonical, Func<int> write, string path)
    {
        write();
        Require.SameBytes(canonical, buffer.WrittenSpan, path);
    }
}
