using System.ComponentModel;
using System.Text.Json;
using Ilacs.Model;
using Ilacs.Outcomes.Json;

namespace Ilacs.Outcomes;

/// <summary>
/// Lets <see cref="JsonSerializer"/> write and read the types of this library that have JSON, and refuse the others with a clear message.
/// The types name it themselves, so nothing has to be registered.
/// </summary>
/// <remarks>An authority is its GSS code, a region its name, a release its name; they can also be property names, so
/// <c>Dictionary&lt;RegisteredAuthority, Grade&gt;</c> works. A register, a record or a table has no JSON of its own, and the
/// <see cref="NotSupportedException"/> says what to do instead.</remarks>
/// <typeparam name="T">The type to convert.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutcomesJsonConverter<T> : ListItemJsonConverter<T>
    where T : notnull
{
    private readonly JsonForm<T> form = JsonForms.Of<T>();

    /// <summary>Creates a converter.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is not a type that names this converter.</exception>
    public OutcomesJsonConverter()
    {
    }

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, at the first token of the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used: the JSON is the same under all options.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not the JSON of such a value.</exception>
    /// <exception cref="NotSupportedException">Values of this type have no JSON of their own; the message says what to do
    /// instead.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => form.Read(ref reader);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Receives the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used: the JSON is the same under all options.</param>
    /// <exception cref="JsonException">The value could not be read back, such as an authority of a custom register, or it is a meaningless
    /// default.</exception>
    /// <exception cref="NotSupportedException">Values of this type have no JSON of their own; the message says what to do
    /// instead.</exception>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        form.Write(writer, value);
    }

    /// <summary>Reads a value that is a property name.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The name is not the code or word of such a value.</exception>
    /// <exception cref="NotSupportedException">Values of this type can't be property names.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        form.ReadName(ref reader);

    /// <summary>Writes a value as a property name.</summary>
    /// <param name="writer">Receives the name.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value could not be read back.</exception>
    /// <exception cref="NotSupportedException">Values of this type can't be property names.</exception>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        form.WriteName(writer, value);
    }
}
