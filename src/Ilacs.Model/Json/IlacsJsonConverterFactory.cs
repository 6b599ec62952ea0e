using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ilacs.Model.Json;

namespace Ilacs.Model;

/// <summary>What <see cref="IlacsJsonConverter{T}"/> is to other types, this is to generic ones: lists travel, and the bases of the codes are refused.</summary>
/// <remarks>A <see cref="ValueList{T}"/> of codes, documents and what else travels is a JSON array. A list of other things is refused: take an array. A source-generated context
/// that has a list of another library's items lists the type of the items too.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IlacsJsonConverterFactory : JsonConverterFactory
{
    /// <summary>Whether a type is one of those it stands on.</summary>
    /// <param name="typeToConvert">A type.</param>
    /// <returns>Whether it is.</returns>
    /// <exception cref="ArgumentNullException">The type is <see langword="null"/>.</exception>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        Type? definition = typeToConvert.IsGenericType ? typeToConvert.GetGenericTypeDefinition() : null;
        return definition == typeof(ValueList<>) || definition == typeof(CodedValue<>) || definition == typeof(ClosedCode<>)
            || definition == typeof(OpenCode<>) || definition == typeof(ICodedValue<>);
    }

    /// <summary>Makes the converter of a list.</summary>
    /// <param name="typeToConvert">The type of the list.</param>
    /// <param name="options">Where the converter of the items is found, if they are not of this library.</param>
    /// <returns>The converter.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">It is not a list, or not one of things that travel; the message says what to take instead.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (!CanConvert(typeToConvert))
        {
            throw new NotSupportedException($"{typeToConvert.Name} is not a list of the ILACS contract.");
        }

        Type item = typeToConvert.GenericTypeArguments[0];
        return typeToConvert.GetGenericTypeDefinition() != typeof(ValueList<>)
            ? throw new NotSupportedException($"The base of {item.Name} has no JSON of its own; take {item.Name}.")
            : ConvertedTypes.OfList(typeToConvert) ?? OfList(item, options) ?? throw new NotSupportedException(
                $"A ValueList of {item.Name} has no JSON of its own; take {item.Name}[], or list {item.Name} in your JsonSerializerContext if it is a type of Ilacs.Outcomes.");
    }

    private static JsonConverter? OfList(Type item, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.TryGetTypeInfo(item, out JsonTypeInfo? found) && found.Converter is IListItemJsonConverter converter ? converter.OfList() : null;
    }
}
