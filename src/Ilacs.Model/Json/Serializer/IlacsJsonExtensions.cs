using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ilacs.Model.Json;
using NodaTime;

namespace Ilacs.Model;

/// <summary>Options and checks for documents beyond what their own converters do.</summary>
public static class IlacsJsonExtensions
{
    /// <summary>
    /// Makes these options write the canonical form, byte for byte as <see cref="IlacsJson.Write(IlacsDocument)"/> does, and makes them
    /// write a <see cref="LocalDate"/> in your own types as <c>yyyy-MM-dd</c>, and a <see cref="DateInterval"/> as <c>start</c> and
    /// <c>end</c>.
    /// </summary>
    /// <remarks>
    /// The documents themselves don't need it: they work without it, with more characters escaped. It sets
    /// <see cref="JsonSerializerOptions.Encoder"/> if that is not set, and adds converters for dates if there are none. It doesn't change
    /// indentation.
    /// </remarks>
    /// <param name="options">The options, which must not have been used yet.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">The options are <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The options have been used, so they can no longer change.</exception>
    public static JsonSerializerOptions ConfigureForIlacs(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Encoder ??= JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        Add(options, new PresentCodec<LocalDate>(SharedCodecs.Date));
        Add(options, ConvertedTypes.DateInterval);
        return options;
    }

    /// <summary>Refuses a document if any of its objects has a member outside version 1 of the contract. Use it for strict reading, to find
    /// a misspelt name at once.</summary>
    /// <remarks>Such members may be correct in a document from a newer version of this library; without this method they are kept and
    /// written back, and rule ILACS042 reports each one. <c>JsonSerializer</c> refuses them itself if the options have
    /// <see cref="JsonUnmappedMemberHandling.Disallow"/>.</remarks>
    /// <typeparam name="TDocument">The kind of document.</typeparam>
    /// <param name="document">The document, as it was read.</param>
    /// <returns>The same document.</returns>
    /// <exception cref="ArgumentNullException">The document is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">There is such a member. The message names the first one, and the known member most like it;
    /// <see cref="JsonException.Path"/> is the JSON Pointer to it.</exception>
    /// <example>
    /// <code>
    /// Inspection strict = IlacsJson.ReadInspection(json).RefuseUnknownMembers();
    /// // Expected only members that ilacs/1 has, found "publishedon" (at /publishedon). Did you mean "publishedOn"?
    /// </code>
    /// </example>
    public static TDocument RefuseUnknownMembers<TDocument>(this TDocument document)
        where TDocument : IlacsDocument =>
        DocumentCodecs.Any.FindUnknown(Guard.NotNull(document, nameof(document))) is [var first, ..]
            ? throw new JsonException(first.RefusedMessage, first.Pointer, lineNumber: null, bytePositionInLine: null)
            : document;

    private static void Add<T>(JsonSerializerOptions options, JsonCodec<T> codec)
    {
        if (!options.Converters.Any(converter => converter.CanConvert(typeof(T))))
        {
            options.Converters.Add(new IlacsJsonConverter<T>(codec));
        }
    }
}
