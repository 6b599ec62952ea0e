using System.Numerics;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>
/// How an object is read and written: one table of members, in the order of writing, drives reading, writing and the schema.
/// <list type="number">
/// <item>Reading collects the members in a draft.</item>
/// <item>The object is built from the draft. Its constructor and its members check what they get, and throw with the name of the parameter
/// or property, which <see cref="Guard"/> gets from the compiler.</item>
/// <item>What they throw is reported at the member of the JSON that has this name.</item>
/// </list>
/// An <see cref="IlacsObject"/> keeps its unknown members; an answer, which is no document, has no place for them and is built without.
/// </summary>
/// <typeparam name="T">The object.</typeparam>
/// <typeparam name="TDraft">Its members while they are being read.</typeparam>
/// <param name="definition">Its entry in the schema.</param>
/// <param name="expected">What messages call it.</param>
/// <param name="members">The table.</param>
/// <param name="build">Builds it from its draft.</param>
internal sealed partial class ObjectCodec<T, TDraft>(
    Definition definition, string expected, Member<T, TDraft>[] members, ObjectCodec<T, TDraft>.Build build) : JsonCodec<T>
    where T : notnull
    where TDraft : struct
{
    /// <summary>A bit for each required member, at its place in the table.</summary>
    private readonly ulong required = RequiredOf(members);

    /// <summary>Builds the object. An <see cref="ArgumentException"/> with the name of a member says what is wrong with that
    /// member.</summary>
    public delegate T Build(ref TDraft draft, ValueList<UnknownMember> unknown);

    public override string Expected => expected;

    /// <summary>A member that must be there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it means, for the schema.</param>
    /// <param name="codec">How its value is read and written.</param>
    /// <param name="get">Takes the value from the object.</param>
    /// <param name="set">Puts the value into the draft.</param>
    public static Member<T, TDraft> Required<TValue>(
        string name, string description, JsonCodec<TValue> codec, Func<T, TValue?> get, Set<TDraft, TValue> set) =>
        new Member<T, TDraft, TValue>(name, description, isRequired: true, codec, get, set);

    /// <summary>A member that may be left out, or be null. The parameters are those of <see cref="Required"/>.</summary>
    public static Member<T, TDraft> Optional<TValue>(
        string name, string description, JsonCodec<TValue> codec, Func<T, TValue?> get, Set<TDraft, TValue> set) =>
        new Member<T, TDraft, TValue>(name, description, isRequired: false, codec, get, set);

    public override T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader);
        }

        long start = reader.TokenStartIndex;
        TDraft draft = default;
        UnknownMembersReader? unknown = null;
        ulong seen = 0;
        int next = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(ref reader, next);
            if (index < 0)
            {
                (unknown ??= new()).Add(ref reader);
                continue;
            }

            if ((seen & Bit(index)) != 0)
            {
                throw new ShapeException($"expected each member once, found {members[index].Name} twice", reader.TokenStartIndex);
            }

            seen |= Bit(index);
            next = index + 1;
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null || members[index].IsRequired)
            {
                members[index].Read(ref reader, ref draft);
            }
        }

        if ((seen & required) != required)
        {
            throw Missing(seen, start);
        }

        try
        {
            return build(ref draft, unknown?.ToList() ?? default);
        }
        catch (ArgumentException wrong)
        {
            throw Refused(wrong, start);
        }
    }

    public override void Write(Utf8JsonWriter writer, T value)
    {
        writer.WriteStartObject();
        foreach (Member<T, TDraft> member in members)
        {
            member.Write(writer, value);
        }

        if (value is IlacsObject { UnknownMembers: var unknown })
        {
            foreach (UnknownMember member in unknown)
            {
                writer.WritePropertyName(member.Name);
                UnknownMembersReader.Write(writer, member.Json);
            }
        }

        writer.WriteEndObject();
    }

    /// <summary>Which member has the name that the reader is at; -1 if none has. Documents are mostly in the order of writing, so the
    /// search begins after the last member found.</summary>
    private int IndexOf(ref Utf8JsonReader reader, int next)
    {
        for (int i = 0; i < members.Length; i++)
        {
            int index = next + i < members.Length ? next + i : next + i - members.Length;
            if (reader.ValueTextEquals(members[index].EncodedName.EncodedUtf8Bytes))
            {
                return index;
            }
        }

        return -1;
    }

    private ShapeException Missing(ulong seen, long start)
    {
        int first = BitOperations.TrailingZeroCount(required & ~seen);
        return new ShapeException($"expected a member \"{members[first].Name}\", which is missing", start);
    }

    /// <summary>The exception has the name of the parameter or property, which differs from that of the member only in case, and .NET adds
    /// it to the message.</summary>
    private ShapeException Refused(ArgumentException wrong, long start)
    {
        string? member = Array.Find(members, it => string.Equals(it.Name, wrong.ParamName, StringComparison.OrdinalIgnoreCase))?.Name;
        int added = wrong.Message.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        return new ShapeException(added < 0 ? wrong.Message : wrong.Message[..added], start, member);
    }

    private static ulong RequiredOf(Member<T, TDraft>[] members)
    {
        if (members.Length > 64)
        {
            throw new ArgumentException($"expected at most 64 members, one for each bit, found {members.Length}", nameof(members));
        }

        ulong bits = 0;
        for (int i = 0; i < members.Length; i++)
        {
            bits |= members[i].IsRequired ? Bit(i) : 0;
        }

        return bits;
    }

    private static ulong Bit(int index) => 1UL << index;
}
