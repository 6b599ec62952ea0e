using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>Puts a value into the draft of an object.</summary>
internal delegate void Set<TDraft, in TValue>(ref TDraft draft, TValue value)
    where TDraft : struct;

/// <summary>A member of an object, by whatever type its value has.</summary>
/// <typeparam name="T">The object.</typeparam>
/// <typeparam name="TDraft">Its members while they are being read.</typeparam>
internal abstract class Member<T, TDraft>(string name, string description, bool isRequired, SchemaPart part)
    where T : notnull
    where TDraft : struct
{
    public string Name { get; } = name;

    public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(name);

    public bool IsRequired { get; } = isRequired;

    public SchemaPart Part { get; } = part;

    public abstract bool HoldsObjects { get; }

    /// <summary>Reads the value into the draft.</summary>
    public abstract void Read(ref Utf8JsonReader reader, ref TDraft draft);

    /// <summary>Writes the member, unless it has its default.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    public abstract List<UnknownPlace>? FindUnknown(T value);

    /// <summary>Writes its schema: a required member is never null, an optional one may be.</summary>
    public void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(EncodedName);
        writer.WriteString("description"u8, description);
        if (IsRequired)
        {
            Part.WriteReferenceKeywords(writer);
        }
        else
        {
            writer.WriteStartArray("anyOf"u8);
            Part.WriteReference(writer);
            writer.WriteStartObject();
            writer.WriteString("type"u8, "null"u8);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}

internal sealed class Member<T, TDraft, TValue>(
    string name, string description, bool isRequired, JsonCodec<TValue> codec, Func<T, TValue?> get, Set<TDraft, TValue> set)
    : Member<T, TDraft>(name, description, isRequired, codec)
    where T : notnull
    where TDraft : struct
{
    public override bool HoldsObjects => codec.HoldsObjects;

    public override void Read(ref Utf8JsonReader reader, ref TDraft draft) => set(ref draft, codec.Read(ref reader));

    /// <summary>A default, which is null or an empty <see cref="ValueList{T}"/>, is left out. Codecs of numbers, dates and yes-or-no are of
    /// nullable types, so 0 and false are no defaults and are written.</summary>
    public override void Write(Utf8JsonWriter writer, T value)
    {
        TValue? member = get(value);
        if (!EqualityComparer<TValue>.Default.Equals(member, default))
        {
            writer.WritePropertyName(EncodedName);
            codec.Write(writer, member!);
        }
        else if (IsRequired)
        {
            throw new JsonException($"The default value of {typeof(T).Name} has no JSON: it lacks {Name}.");
        }
    }

    public override List<UnknownPlace>? FindUnknown(T value) => get(value) is { } member ? codec.FindUnknown(member) : null;
}
