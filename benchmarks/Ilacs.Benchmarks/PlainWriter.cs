using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ilacs.Benchmarks;

/// <summary>Writes the plain classes as <see cref="IlacsJson"/> writes its documents: with the same options, into a buffer.</summary>
internal static class PlainWriter
{
    /// <summary>The writer options of <see cref="IlacsJson"/>.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    public static void ByReflection(IBufferWriter<byte> destination, PlainInspection inspection)
    {
        using var writer = new Utf8JsonWriter(destination, Options);
        JsonSerializer.Serialize(writer, inspection, PlainReflection.Options);
    }

    public static void BySourceGeneration(IBufferWriter<byte> destination, PlainInspection inspection)
    {
        using var writer = new Utf8JsonWriter(destination, Options);
        JsonSerializer.Serialize(writer, inspection, PlainContext.Default.PlainInspection);
    }

    public static byte[] ToBytes(PlainInspection inspection)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ByReflection(buffer, inspection);
        return buffer.WrittenSpan.ToArray();
    }
}
