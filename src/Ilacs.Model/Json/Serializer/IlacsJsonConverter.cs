using System.Text.Json;
using System.Text.Json.Serialization;
using Ilacs.Model.Json;

namespace Ilacs.Model;

/// <summary>
/// Lets <see cref="JsonSerializer"/>, and so ASP.NET Core, read and write the JSON of the contract. The types name it themselves, so
/// nothing has to be registered.
/// </summary>
/// <remarks>
/// <para>If the shape is wrong, the message is that of <see cref="IlacsJson"/>, with the JSON Pointer within the value;
/// <see cref="JsonException.Path"/> comes from <see cref="JsonSerializer"/> and says where the value is in the text.</para>
/// <para>Some types name it in order to be refused: a history or a rule has no JSON of its own, and the <see cref="NotSupportedException"/>
/// says what to do instead.</para>
/// <para>Codes, grades and the values of the other closed sets can also be property names, so <c>Dictionary&lt;JudgementDomain,
/// Grade&gt;</c> works.</para>
/// </remarks>
/// <typeparam name="T">The type to convert.</typeparam>
/// <example>
/// <code>
/// Inspection? inspection = JsonSerializer.Deserialize&lt;Inspection&gt;(json);
/// </code>
/// </example>
public sealed class IlacsJsonConverter<T> : JsonConverter<T>
{
    private readonly JsonCodec<T> codec;

    /// <summary>Creates a converter.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is not a type that names this converter.</exception>
    public IlacsJsonConverter()
        : this(ConvertedTypes.Of<T>())
    {
    }

    internal IlacsJsonConverter(JsonCodec<T> codec) => this.codec = codec;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">The reader, at the first token of the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">With <see cref="JsonUnmappedMemberHandling.Disallow"/> a document or a part of one is refused if it has a
    /// member that the contract does not have; otherwise the contract is the same under all options. Answers such as a comparison skip
    /// such members under any options.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not the JSON of such a value.</exception>
    /// <exception cref="NotSupportedException">Values of this type, such as a history, have no JSON of their own; the message says what to
    /// do instead.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        try
        {
            T read = codec.Read(ref reader);
            return options?.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow && codec.FindUnknown(read) is [var first, ..]
                ? throw new JsonException(first.RefusedMessage)
                : read;
        }
        catch (Exception error) when (error is ShapeException or InvalidOperationException)
        {
            var fault = ShapeException.Of(error, reader.TokenStartIndex);
            throw ToJsonException(fault, JsonErrors.Locate(fault, start).Pointer);
        }
    }

    /// <summary>Writes a value in canonical form, except for the escaping and indentation that the options ask for.</summary>
    /// <param name="writer">Receives the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used: the contract is the same under all options.</param>
    /// <exception cref="JsonException">The contract has no word for the value, such as a judgement that is not stated, or the value is a
    /// meaningless default, or an unknown member is nested more deeply than the options allow.</exception>
    /// <exception cref="NotSupportedException">Values of this type, such as a history, have no JSON of their own; the message says what to
    /// do instead.</exception>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The writer is not at a place where a value may be written.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        codec.Write(writer, value);
    }

    /// <summary>Reads a value that is a property name.</summary>
    /// <param name="reader">The reader, at the name.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The name is not the code or word of such a value.</exception>
    /// <exception cref="NotSupportedException">Values of this type can't be property names.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return codec.ReadName(ref reader);
        }
        catch (Exception error) when (error is ShapeException or InvalidOperationException)
        {
            throw ToJsonException(ShapeException.Of(error, reader.TokenStartIndex), pointer: "");
        }
    }

    /// <summary>Writes a value as a property name.</summary>
    /// <param name="writer">Receives the name.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The contract has no word for the value.</exception>
    /// <exception cref="NotSupportedException">Values of this type can't be property names.</exception>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The writer is not at a place where a name may be written.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        codec.WriteName(writer, value);
    }

    /// <summary><c>JsonSerializer</c> adds line and byte itself: only it knows where the value is in the text.</summary>
    private static JsonException ToJsonException(ShapeException fault, string pointer) =>
        new(JsonErrors.Sentence(fault.Message, pointer.Length > 0 ? $" (at {PrintedText.Quoted(pointer)})" : ""));
}
