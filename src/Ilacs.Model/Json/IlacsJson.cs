using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ilacs.Model.Json;

namespace Ilacs.Model;

/// <summary>
/// Reads and writes ILACS documents as JSON, version 1 of the contract (<c>"schema": "ilacs/1"</c>).
/// </summary>
/// <remarks>
/// <para><b>Reading</b> takes members in any order and skips a leading byte order mark. Unknown codes and unknown members are kept
/// and written back. A wrong shape is refused with a <see cref="JsonException"/>: its message says what was expected, and where by
/// JSON Pointer, line and byte, counted from 1; its <see cref="JsonException.Path"/> is that JSON Pointer, and
/// <see cref="JsonException.LineNumber"/> and <see cref="JsonException.BytePositionInLine"/> count from 0 as usual in .NET.</para>
/// <para><b>Writing</b> gives the canonical form: compact UTF-8, members in a fixed order, defaults and empty lists left out. Equal
/// documents give equal bytes.</para>
/// <para><b>Limits.</b> Nesting deeper than 64 is refused. A document may be as long as memory allows; a line of JSON Lines, at most 16
/// MiB. Each member bounds its whole numbers; the length of a text is not bounded.</para>
/// <para><c>JsonSerializer</c> reads and writes the same JSON, through converters on the types (<see cref="IlacsJsonConverter{T}"/>); this
/// class is more direct.</para>
/// </remarks>
/// <example>
/// <code>
/// Inspection inspection = IlacsJson.ReadInspection(File.ReadAllBytes("kirklees-2024.json"));
/// byte[] canonical = IlacsJson.Write(inspection);
/// </code>
/// </example>
public static partial class IlacsJson
{
    internal static readonly JsonWriterOptions WriterOptions = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The JSON Schema of the contract (2020-12), generated from the tables that also drive reading and writing: every kind of
    /// document, indented, with a line end.</summary>
    /// <remarks>The definitions under <c>$defs</c> keep their names. Codes of open sets are open in the schema; grades are
    /// closed.</remarks>
    public static string Schema => JsonSchema.Text;

    /// <summary>Reads a document of any kind.</summary>
    /// <param name="utf8Json">The JSON of one document, with nothing after it but white space.</param>
    /// <returns>An <see cref="Inspection"/>, an <see cref="ActionPlan"/> or a <see cref="ValidationReport"/>.</returns>
    /// <exception cref="JsonException">The text is not the JSON of such a document.</exception>
    public static IlacsDocument Read(ReadOnlySpan<byte> utf8Json) => ReadWhole(DocumentCodecs.Any, utf8Json);

    /// <inheritdoc cref="Read(ReadOnlySpan{byte})"/>
    /// <param name="json">The JSON of one document, with nothing after it but white space.</param>
    public static IlacsDocument Read(string json) => Read(ToUtf8(json));

    /// <summary>Reads an inspection or visit.</summary>
    /// <param name="utf8Json">The JSON of one inspection, with nothing after it but white space.</param>
    /// <returns>A <see cref="GradedInspection"/> or an <see cref="UngradedInspection"/>.</returns>
    /// <exception cref="JsonException">The text is not the JSON of an inspection, but perhaps of another kind of document.</exception>
    public static Inspection ReadInspection(ReadOnlySpan<byte> utf8Json) => ReadWhole(DocumentCodecs.Inspection, utf8Json);

    /// <inheritdoc cref="ReadInspection(ReadOnlySpan{byte})"/>
    /// <param name="json">The JSON of one inspection, with nothing after it but white space.</param>
    public static Inspection ReadInspection(string json) => ReadInspection(ToUtf8(json));

    /// <summary>Reads an action plan.</summary>
    /// <param name="utf8Json">The JSON of one plan, with nothing after it but white space.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="JsonException">The text is not the JSON of an action plan.</exception>
    public static ActionPlan ReadActionPlan(ReadOnlySpan<byte> utf8Json) => ReadWhole(DocumentCodecs.Plan, utf8Json);

    /// <inheritdoc cref="ReadActionPlan(ReadOnlySpan{byte})"/>
    /// <param name="json">The JSON of one plan, with nothing after it but white space.</param>
    public static ActionPlan ReadActionPlan(string json) => ReadActionPlan(ToUtf8(json));

    /// <summary>Writes a document in canonical form.</summary>
    /// <param name="document">The document.</param>
    /// <returns>UTF-8 JSON, without a byte order mark or a line end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public static byte[] Write(IlacsDocument document)
    {
        using var buffer = new PooledBuffer();
        Write(buffer, document);
        return buffer.Written.ToArray();
    }

    /// <summary>Writes a document in canonical form.</summary>
    /// <param name="destination">Receives UTF-8 JSON, without a byte order mark or a line end.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(IBufferWriter<byte> destination, IlacsDocument document)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(document);
        using var writer = new Utf8JsonWriter(destination, WriterOptions);
        DocumentCodecs.Any.Write(writer, document);
    }

    /// <summary>Writes a document in canonical form, as a string.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The JSON, without a line end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is <see langword="null"/>.</exception>
    public static string WriteToString(IlacsDocument document)
    {
        using var buffer = new PooledBuffer();
        Write(buffer, document);
        return Encoding.UTF8.GetString(buffer.Written);
    }

    /// <summary>Reads a text that is one document and nothing else.</summary>
    private static TDocument ReadWhole<TDocument>(DocumentCodec<TDocument> codec, ReadOnlySpan<byte> utf8Json, int firstLine = 1)
        where TDocument : IlacsDocument
    {
        int start = utf8Json.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        var reader = new Utf8JsonReader(utf8Json[start..]);
        TDocument document;
        try
        {
            reader.Read();
            document = codec.Read(ref reader);
        }
        catch (JsonException error)
        {
            throw JsonSyntax.ToException(utf8Json, start, error, firstLine);
        }
        catch (Exception error) when (error is ShapeException or InvalidOperationException)
        {
            // The reader throws InvalidOperationException for broken Unicode, and is still at the token.
            throw JsonErrors.OfShape(utf8Json, start, ShapeException.Of(error, reader.TokenStartIndex), firstLine);
        }

        int end = start + (int)reader.BytesConsumed;
        int more = utf8Json[end..].IndexOfAnyExcept(" \t\r\n"u8);
        return more < 0
            ? document
            : throw JsonErrors.At(utf8Json, end + more, pointer: "", "expected a single document, found more text after it", firstLine);
    }

    private static byte[] ToUtf8(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return StrictUtf8.GetBytes(json);
        }
        catch (EncoderFallbackException error)
        {
            throw new JsonException(
                "Expected valid Unicode text, found half of a surrogate pair.",
                path: "", lineNumber: null, bytePositionInLine: null, error);
        }
    }
}
