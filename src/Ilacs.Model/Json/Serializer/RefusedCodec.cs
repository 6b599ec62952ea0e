using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>A type that has no JSON of its own. Without this, <see cref="JsonSerializer"/> would write whatever the type happens to
/// contain, and could not read it back.</summary>
/// <param name="advice">A sentence that says what it is and what to do instead.</param>
internal sealed class RefusedCodec<T>(string advice) : JsonCodec<T>
{
    public override string Expected => "nothing";

    public override T Read(ref Utf8JsonReader reader) => throw new NotSupportedException(advice);

    public override void Write(Utf8JsonWriter writer, T value) => throw new NotSupportedException(advice);

    public override T ReadName(ref Utf8JsonReader reader) => throw new NotSupportedException(advice);

    public override void WriteName(Utf8JsonWriter writer, T value) => throw new NotSupportedException(advice);

    public override void WriteSchema(Utf8JsonWriter writer) => throw new NotSupportedException(advice);
}
