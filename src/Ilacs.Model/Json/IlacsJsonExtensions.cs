using System.Text.Encodings.Web;
using System.Text.Json;
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
        Add(options, new PresentType<LocalDate>(JsonTypes.Date));
        Add(options, JsonTypes.DateInterval);
        return options;
    }

    private static void Add<T>(JsonSerializerOptions options, JsonType<T> type)
    {
        if (!options.Converters.Any(converter => converter.CanConvert(typeof(T))))
        {
            options.Converters.Add(new IlacsJsonConverter<T>(type));
        }
    }
}
