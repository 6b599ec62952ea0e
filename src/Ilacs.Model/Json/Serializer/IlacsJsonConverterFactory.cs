using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Ilacs.Model.Json;

namespace Ilacs.Model;

/// <summary>Does for generic types what <see cref="IlacsJsonConverter{T}"/> does for others: it converts lists, and refuses the base
/// classes of the codes.</summary>
/// <remarks>A <see cref="ValueList{T}"/> of codes, documents or anything else that has JSON is a JSON array. A list of other things is
/// refused: use an array. A source-generated context with a list of another library's items must list the type of the items too.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IlacsJsonConverterFactory : JsonConverterFactory
{
    /// <summary>Whether this factory can convert a type.</summary>
    /// <param name="typeToConvert">A type.</param>
    /// <returns>Whether it can.</returns>
    /// <exception cref="ArgumentNullException">The type is <see langword="null"/>.</exception>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        Type? definition = typeToConvert.IsGenericType ? typeToConvert.GetGenericTypeDefinition() : null;
        return definition == typeof(ValueList<>) || definition == typeof(CodedValue<>) || definition == typeof(ClosedCode<>)
            || definition == typeof(OpenCode<>) || definition == typeof(ICodedValue<>);
    }

    /// <summary>Creates the converter of a list.</summary>
    /// <param name="typeToConvert">The type of the list.</param>
    /// <param name="options">The options in which to find the converter of the items, if they are not types of this library.</param>
    /// <returns>The converter.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="NotSupportedException">The type is not a list, or its items have no JSON; the message says what to use
    /// instead.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (!CanConvert(typeToConvert))
        {
            throw new NotSupportedException($"{typeToConvert.Name} is not a list type of the ILACS contract.");
        }

        Type item = typeToConvert.GenericTypeArguments[0];
        return typeToConvert.GetGenericTypeDefinition() != typeof(ValueList<>)
            ? throw new NotSupportedException($"The base class of {item.Name} has no JSON of its own; use {item.Name}.")
            : ConvertedTypes.OfList(typeToConvert) ?? OfList(item, options) ?? throw new NotSupportedException(
                $"A ValueList of {item.Name} has no JSON of its own; use {item.Name}[]. "
                + $"If {item.Name} is a type of Ilacs.Outcomes, list it in your JsonSerializerContext.");
    }

    private static JsonConverter? OfList(Type item, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.TryGetTypeInfo(item, out JsonTypeInfo? found) && found.Converter is IListItemJsonConverter converter
            ? converter.OfList()
            : null;
    }
}
