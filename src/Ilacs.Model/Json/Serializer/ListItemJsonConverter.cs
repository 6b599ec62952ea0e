using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ilacs.Model;

/// <summary>The converter of a type that a <see cref="ValueList{T}"/> may hold. It lets the list be converted too, as a JSON
/// array.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ListItemJsonConverter<T> : JsonConverter<T>, IListItemJsonConverter
    where T : notnull
{
    JsonConverter IListItemJsonConverter.OfList() => new ListConverter(this);

    private sealed class ListConverter(ListItemJsonConverter<T> item) : JsonConverter<ValueList<T>>
    {
        public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("Expected a list.");
            }

            var items = new List<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(reader.TokenType == JsonTokenType.Null
                    ? throw new JsonException("Expected a value for each item of the list, found null.")
                    : item.Read(ref reader, typeof(T), options)!);
            }

            return [.. items];
        }

        public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (T listed in value)
            {
                item.Write(writer, listed, options);
            }

            writer.WriteEndArray();
        }
    }
}

/// <summary>Makes the converter of a list of items whose type this library does not know.</summary>
internal interface IListItemJsonConverter
{
    JsonConverter OfList();
}
