using System.Text.Json;
using System.Text.Json.Serialization;
using Ilacs.Model.Json;

namespace Ilacs.Model;

/// <summary>
/// Lets <see cref="JsonSerializer"/>, and so ASP.NET Core, read and write the JSON of the contract. It stands on the types themselves:
/// nothing has to be registered.
/// </summary>
/// <remarks>
/// <para>What a wrong shape says is the message of <see cref="IlacsJson"/>, with the JSON Pointer within the value;
/// <see cref="JsonException.Path"/> is
/// that of <see cref="JsonSerializer"/>, which says where the value is in the text.</para>
/// <para>Some types carry it to be refused: a history or a rule has no JSON of its own, and the <see cref="NotSupportedException"/> says
/// what to do instead.</para>
/// <para>Codes, grades and the other closed words are names of members too, so that <c>Dictionary&lt;JudgementDomain, Grade&gt;</c>
/// works.</para>
/// </remarks>
/// <typeparam name="T">The type that carries it.</typeparam>
/// <example>
/// <code>
/// Inspection? inspection = JsonSerializer.Deserialize&lt;Inspection&gt;(json);
/// </code>
/// </example>
public sealed class IlacsJsonConverter<T> : JsonConverter<T>
{
    private readonly JsonCodec<T> type;

    /// <summary>A converter.</summary>
    /// <exception cref="NotSupportedException"><typeparamref name="T"/> is no type that carries one.</exception>
    public IlacsJsonConverter()
        : this(ConvertedTypes.Of<T>())
    {
    }

    internal IlacsJsonConverter(JsonCodec<T> type) => this.type = type;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Stands on the first token of the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">With <see cref="JsonUnmappedMemberHandling.Disallow"/> members that the contract does not have are refused;
    /// otherwise the contract is the same under all options.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The text is not the JSON of such a value.</exception>
    /// <exception cref="NotSupportedException">Such values have no JSON of their own, as a history has none; the message says what to do
    /// instead.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Utf8JsonReader start = reader;
        try
        {
            T read = type.Read(ref reader);
            return options?.UnmappedMemberHandling == JsonUnmappedMemberHandling.Disallow && type.FindUnknown(read) is [var first, ..]
                ? throw new JsonException(first.Refused)
                : read;
        }
        catch (ShapeException error)
        {
            throw JsonPlace.ToJsonException(start, error);
        }
        catch (InvalidOperationException)
        {
            throw JsonPlace.ToJsonException(start, ShapeException.BrokenUnicode(reader.TokenStartIndex));
        }
    }

    /// <summary>Writes a value: the canonical form, but for the escapes and the blanks that the options ask for.</summary>
    /// <param name="writer">Takes the value.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used: the contract is the same under all options.</param>
    /// <exception cref="JsonException">The value has no word in the contract, such as a judgement that is not stated, or it is a default
    /// that stands for nothing.</exception>
    /// <exception cref="NotSupportedException">Such values have no JSON of their own, as a history has none; the message says what to do
    /// instead.</exception>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">No value may stand where the writer is.</exception>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        type.Write(writer, value);
    }

    /// <summary>Reads the name of a member.</summary>
    /// <param name="reader">Stands on the name.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The name is not the code or word of such a value.</exception>
    /// <exception cref="NotSupportedException">Values of this type are no names of members.</exception>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return type.ReadName(ref reader);
        }
        catch (ShapeException error)
        {
            throw JsonPlace.ToJsonException(reader, error);
        }
        catch (InvalidOperationException)
        {
            throw JsonPlace.ToJsonException(reader, ShapeException.BrokenUnicode(reader.TokenStartIndex));
        }
    }

    /// <summary>Writes a value as the name of a member.</summary>
    /// <param name="writer">Takes the name.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">Not used.</param>
    /// <exception cref="JsonException">The value has no word in the contract.</exception>
    /// <exception cref="NotSupportedException">Values of this type are no names of members.</exception>
    /// <exception cref="ArgumentNullException">The writer is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">No name may stand where the writer is.</exception>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        type.WriteName(writer, value);
    }
}
