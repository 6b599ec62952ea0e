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
    /// <see cref="LocalDate"/> of one's own types travel as <c>yyyy-MM-dd</c>.
    /// </summary>
    /// <remarks>
    /// The documents themselves don't need it: without it they travel too, with more characters escaped. It sets
    /// <see cref="JsonSerializerOptions.Encoder"/> if that is not set, and adds a converter for dates if there is none.
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
        if (!options.Converters.Any(converter => converter.CanConvert(typeof(LocalDate))))
        {
            options.Converters.Add(new LocalDateConverter());
        }

        return options;
    }

    private sealed class LocalDateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            try
            {
                return JsonTypes.Date.Read(ref reader)!.Value;
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

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => JsonTypes.Date.Write(writer, value);
    }
}
