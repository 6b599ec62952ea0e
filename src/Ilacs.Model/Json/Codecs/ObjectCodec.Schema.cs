using System.Text.Json;

namespace Ilacs.Model.Json;

/// <content>What else the table of members is for: the schema, the order of issues, and the search for unknown members.</content>
internal sealed partial class ObjectCodec<T, TDraft>
{
    /// <summary>The members that may have unknown ones within.</summary>
    private readonly Member<T, TDraft>[] holders = [.. members.Where(member => member.HoldsObjects)];

    /// <summary>Writes what the schema says besides.</summary>
    public Action<Utf8JsonWriter>? AlsoInSchema { get; init; }

    public override Definition Definition => definition;

    public override IEnumerable<SchemaPart> Parts => members.Select(member => member.Part);

    public override bool HoldsObjects => true;

    public override List<UnknownPlace>? FindUnknown(T value)
    {
        List<UnknownPlace>? found = null;
        foreach (Member<T, TDraft> member in holders)
        {
            UnknownPlace.AddTo(ref found, member.FindUnknown(value), member.Name);
        }

        if (value is IlacsObject { UnknownMembers: { Count: > 0 } unknown })
        {
            IEnumerable<string> known = members.Select(member => member.Name);
            (found ??= []).AddRange(unknown.Select(member => UnknownPlace.Of(member.Name, known)));
        }

        return found;
    }

    public override (int Place, SchemaPart? Part) PlaceOf(string segment)
    {
        int place = Array.FindIndex(members, member => string.Equals(member.Name, segment, StringComparison.Ordinal));
        return place < 0 ? base.PlaceOf(segment) : (place, members[place].Part);
    }

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type"u8, "object"u8);
        writer.WriteStartObject("properties"u8);
        foreach (Member<T, TDraft> member in members)
        {
            member.WriteSchema(writer);
        }

        writer.WriteEndObject();
        if (required != 0)
        {
            writer.WriteStartArray("required"u8);
            foreach (Member<T, TDraft> member in members.Where(member => member.IsRequired))
            {
                writer.WriteStringValue(member.EncodedName);
            }

            writer.WriteEndArray();
        }

        AlsoInSchema?.Invoke(writer);
    }
}
