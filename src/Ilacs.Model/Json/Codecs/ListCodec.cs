using System.Globalization;
using System.Text.Json;

namespace Ilacs.Model.Json;

internal sealed class ListCodec<T>(JsonCodec<T> item) : JsonCodec<ValueList<T>>
    where T : notnull
{
    public override IEnumerable<SchemaPart> Parts => [item];

    public override string Expected => $"a list, each item {item.Expected}";

    public override bool HoldsObjects => item.HoldsObjects;

    public override ValueList<T> Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw Unexpected(ref reader);
        }

        var few = default(Few<T>);
        Span<T> items = few;
        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            T read = item.Read(ref reader);
            Few<T>.MakeRoom(ref items, count);
            items[count++] = read;
        }

        return new ValueList<T>(items[..count].ToArray());
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value)
    {
        writer.WriteStartArray();
        foreach (T listed in value)
        {
            item.Write(writer, listed);
        }

        writer.WriteEndArray();
    }

    public override List<UnknownPlace>? FindUnknown(ValueList<T> value)
    {
        List<UnknownPlace>? found = null;
        for (int i = 0; i < value.Count; i++)
        {
            UnknownPlace.AddTo(ref found, item.FindUnknown(value[i]), i);
        }

        return found;
    }

    public override (int Place, SchemaPart? Part) PlaceOf(string segment) =>
        int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out int place) ? (place, item) : base.PlaceOf(segment);

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type"u8, "array"u8);
        writer.WritePropertyName("items"u8);
        item.WriteReference(writer);
    }
}
