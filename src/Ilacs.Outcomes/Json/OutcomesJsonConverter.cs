using System.ComponentModel;
using System.Text.Json;
using Ilacs.Model;
using Ilacs.Outcomes.Json;

namespace Ilacs.Outcomes;

/// <summary>
/// Lets <see cref="JsonSerializer"/> write and read the types of this library that have JSON, and refuse the others clearly. It stands on the types themselves: nothing has to be
/// registered.
/// </summary>
/// <remarks>An authority is its GSS code, a region its name, a release its name; they are names of members too, so that <c>Dictionary&lt;RegisteredAuthority, Grade&gt;</c> works. A
/// register, a record or a table has no JSON of its own, and the <see cref="NotSupportedException"/> says what to do instead.</remarks>
/// <typeparam name="T">The type that carries it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutcomesJsonConverter<T> : ListItemJsonConverter<T>
    where T : notnull
{
    private readonly JsonForm<T> form = JsonForms.Of<T>();

    /// <summary>A converter.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type that carries one.</exception>
    public OutcomesJsonConverter()
    {
    }

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used: the JSON is the same under all options.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not the JSON of such a value.</exception>
    /// <exception cref="NotSupportedException">Such values have no JSON of their own; the message says what to do instead.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => form.Read(ref reader);

    /// <summary>Writes a value.</summary>
    /// <param name="writer">Takes the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used: the JSON is the same under all options.</param>
    /// <exception cref="JsonException">The value could not be read back, such as an authority of a register of one's own, or it is a default that stands for nothing.</exception>
    /// <exception cref="NotSupportedException">Such values have no JSON of their own; the message says what to do instead.</exception>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        form.Write(writer, value);
    }

    /// <summary>Reads the name of a member.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The name is not the code or word of such a value.</exception>
    /// <exception cref="NotSupportedException">Values of this type are no names of members.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => form.ReadName(ref reader);

    /// <summary>Writes a value as the name of a member.</summary>
    /// <param name="writer">Takes the name.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value could not be read back.</exception>
    /// <exception cref="NotSupportedException">Values of this type are no names of members.</exception>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        form.WriteName(writer, value);
    }
}
