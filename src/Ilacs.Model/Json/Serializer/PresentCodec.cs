using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>A value of a type from elsewhere, which is never missing, by the codec of a member, which may be left out.</summary>
internal sealed class PresentCodec<T>(JsonCodec<T?> codec) : JsonCodec<T>
    where T : struct
{
    public override string Expected => codec.Expected;

    public override T Read(ref Utf8JsonReader reader) => codec.Read(ref reader)!.Value;

    public override void Write(Utf8JsonWriter writer, T value) => codec.Write(writer, value);

    public override void WriteSchema(Utf8JsonWriter writer) => codec.WriteSchema(writer);
}
