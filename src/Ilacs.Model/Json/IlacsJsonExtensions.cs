using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ilacs.Model.Json;
using NodaTime;

namespace Ilacs.Model;

/// <summary>What <see cref="JsonSerializerOptions"/> can do for documents beyond what their own converters do.</summary>
public static class IlacsJsonExtensions
{
    /// <summary>
    /// Makes these options write the canonical form, byte for byte as <see cref="IlacsJson.Write(IlacsDocument)"/> does, and makes a
    /// <see cref="LocalDate"/> of one's own types travel as <c>yyyy-MM-dd</c>, a <see cref="DateInterval"/> as <c>start</c> and <c>end</c>.
    /// </summary>
    /// <remarks>
    /// The documents themselves don't need it: without it they travel too, with more characters escaped. It sets
    /// <see cref="JsonSerializerOptions.Encoder"/> if that is not set, and adds converters for dates if there are none.
    /// Indentation is left as it is.
    /// </remarks>
    /// <param name="options">The options, not yet used.</param>
    /// <returns>The same options.</returns>
    /// <exception cref="ArgumentNullException">The options are <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">The options have been used and can't change any more.</exception>
    public static JsonSerializerOptions ConfigureForIlacs(this JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Encoder ??= JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        Add(options, new PresentCodec<LocalDate>(Codecs.Date));
        Add(options, Codecs.DateInterval);
        return options;
    }

    /// <summary>Refuses a document that holds members that version 1 of the contract does not have, on any of its objects: a strict
    /// reading, which finds a misspelt name at once.</summary>
    /// <remarks>A document of a newer version of this library may hold such members rightly; without this they are kept and written back,
    /// and rule ILACS042 tells of each. <c>JsonSerializer</c> refuses them by itself where the options have
    /// <see cref="JsonUnmappedMemberHandling.Disallow"/>.</remarks>
    /// <typeparam name="TDocument">The kind of document.</typeparam>
    /// <param name="document">The document, as it was read.</param>
    /// <returns>The same document.</returns>
    /// <exception cref="ArgumentNullException">The document is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">There is such a member. The message names the first, and the known one that is most like it;
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
            ? throw new JsonException(first.Refused, first.Pointer, lineNumber: null, bytePositionInLine: null)
            : document;

    private static void Add<T>(JsonSerializerOptions options, JsonCodec<T> type)
    {
        if (!options.Converters.Any(converter => converter.CanConvert(typeof(T))))
        {
            options.Converters.Add(new IlacsJsonConverter<T>(type));
        }
    }
}
