using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace Ilacs.Benchmarks;

/// <summary>
/// Reads 10,000 lines from a stream, one inspection each. The baseline is the limit: it finds the lines and goes over the tokens.
/// </summary>
[MemoryDiagnoser]
public class ReadStream
{
    private const int Lines = 10_000;
    private byte[] file = [];

    [GlobalSetup]
    public async Task Setup()
    {
        byte[] line = [.. IlacsJson.Write(Samples.Ilacs2025), (byte)'\n'];
        file = [.. Enumerable.Repeat(line, Lines).SelectMany(bytes => bytes)];

        Require.That(await BareWalk() == file.Length - Lines, "the bare walk goes to the end");
        Require.That(await IlacsModel() == Lines, "IlacsJson reads every line");
        Require.That(await Reflection() == Lines, "reflection reads every line");
        Require.That(await SourceGenerated() == Lines, "source generation reads every line");
        Require.That(Newtonsoft() == Lines, "Newtonsoft.Json reads every line");
    }

    [Benchmark(Baseline = true, Description = "Bare Utf8JsonReader walk")]
    public async Task<long> BareWalk()
    {
        long bytes = 0;
        PipeReader pipe = PipeReader.Create(new MemoryStream(file), new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        for (bool isLast = false; !isLast;)
        {
            ReadResult result = await pipe.ReadAsync();
            isLast = result.IsCompleted;
            ReadOnlySequence<byte> rest = result.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                bytes += Walk(rest.Slice(0, end));
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            pipe.AdvanceTo(rest.Start, rest.End);
        }

        return bytes;
    }

    [Benchmark(Description = "IlacsJson.ReadLinesAsync")]
    public async Task<int> IlacsModel()
    {
        int count = 0;
        await foreach (DocumentLine line in IlacsJson.ReadLinesAsync(new MemoryStream(file)))
        {
            count += line.Document is GradedInspection ? 1 : 0;
        }

        return count;
    }

    [Benchmark(Description = "Plain classes, reflection")]
    public async Task<int> Reflection()
    {
        int count = 0;
        await foreach (PlainInspection? inspection in JsonSerializer.DeserializeAsyncEnumerable<PlainInspection>(
            new MemoryStream(file), topLevelValues: true, PlainReflection.Options))
        {
            count += inspection is null ? 0 : 1;
        }

        return count;
    }

    [Benchmark(Description = "Plain classes, source-generated")]
    public async Task<int> SourceGenerated()
    {
        int count = 0;
        await foreach (PlainInspection? inspection in JsonSerializer.DeserializeAsyncEnumerable(
            new MemoryStream(file), PlainContext.Default.PlainInspection, topLevelValues: true))
        {
            count += inspection is null ? 0 : 1;
        }

        return count;
    }

    [Benchmark(Description = "Plain classes, Newtonsoft.Json")]
    public int Newtonsoft()
    {
        int count = 0;
        using var text = new StreamReader(new MemoryStream(file));
        while (text.ReadLine() is { } line)
        {
            count += PlainNewtonsoft.Read(line) is null ? 0 : 1;
        }

        return count;
    }

    private static long Walk(ReadOnlySequence<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
        }

        return reader.BytesConsumed;
    }
}
