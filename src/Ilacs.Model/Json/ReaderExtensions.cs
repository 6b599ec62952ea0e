using System.Buffers;
using System.Text.Json;

namespace Ilacs.Model.Json;

internal static class ReaderExtensions
{
    /// <summary>The token as written, in one piece even if the text arrived in several.</summary>
    public static ReadOnlySpan<byte> RawValue(this in Utf8JsonReader reader) =>
        reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
}
