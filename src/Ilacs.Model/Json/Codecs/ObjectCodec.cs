using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>
/// How an object is read and written: one table of members, in the order of writing, drives reading, writing and the schema. Reading
/// collects the members in a draft; the object is then built from it by its constructor and its members, which check what they get. What
/// one of them throws, with its name by <see cref="Guard"/>, is reported at the member of the JSON that has this name.
/// An <see cref="IlacsObject"/> keeps unknown members; an answer skips them.
/// </summary>
/// <typeparam name="T">The object.</typeparam>
/// <typeparam name="TDraft">Its members while they are being read.</typeparam>
internal sealed class ObjectCodec<T, TDraft> : JsonCodec<T>
    where T : notnull
    where TDraft : struct
{
    private readonly Member[] members;
    private readonly Member[] holders;
    private readonly Build build;
    private readonly Action<Utf8JsonWriter>? alsoInSchema;
    private readonly ulong required;

    public ObjectCodec(Definition definition, string expected, Member[] members, Build build, Action<Utf8JsonWriter>? alsoInSchema = null)
    {
        Definition = definition;
        Expected = expected;
        this.members = members;
        holders = [.. members.Where(member => member.HoldsObjects)];
        this.build = build;
        this.alsoInSchema = alsoInSchema;
        if (members.Length > 64)
        {
            throw new ArgumentException($"expected at most 64 members, one for each bit, found {members.Length}", nameof(members));
        }

        for (int i = 0; i < members.Length; i++)
        {
            required |= members[i].IsRequired ? 1UL << i : 0;
        }
    }

    /// <summary>Builds the object. An <see cref="ArgumentException"/> with the name of a member says what is wrong with that
    /// member.</summary>
    public delegate T Build(ref TDraft draft, ValueList<UnknownMember> unknown);

    public delegate void Set<in TValue>(ref TDraft draft, TValue value);

    public override Definition Definition { get; }

    public override IEnumerable<SchemaPart> Parts => members.Select(member => member.Part);

    public override string Expected { get; }

    public override bool HoldsObjects => true;

    public static Member Required<TValue>(
        string name, string description, JsonCodec<TValue> codec, Func<T, TValue?> get, Set<TValue> set) =>
        new Member<TValue>(name, description, isRequired: true, codec, get, set);

    public static Member Optional<TValue>(
        string name, string description, JsonCodec<TValue> codec, Func<T, TValue?> get, Set<TValue> set) =>
        new Member<TValue>(name, description, isRequired: false, codec, get, set);

    public override T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader);
        }

        long start = reader.TokenStartIndex;
        TDraft draft = default;
        ulong seen = 0;
        int next = 0;
        UnknownMembersReader? unknown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = IndexOf(ref reader, next);
            if (index < 0)
            {
                (unknown ??= new()).Add(ref reader);
                continue;
            }

            if ((seen & (1UL << index)) != 0)
            {
                throw new ShapeException($"expected each member once, found {members[index].Name} twice", reader.TokenStartIndex);
            }

            seen |= 1UL << index;
            next = index + 1;
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null || members[index].IsRequired)
            {
                members[index].Read(ref reader, ref draft);
            }
        }

        if ((seen & required) != required)
        {
            throw Missing(required & ~seen, start);
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
        foreach (Member member in members)
        {
            member.Write(writer, value);
        }

        if (value is IlacsObject { UnknownMembers: var unknown })
        {
            foreach (UnknownMember member in unknown)
            {
                writer.WritePropertyName(member.Name);
                writer.WriteRawValue(member.Json, skipInputValidation: true);
            }
        }

        writer.WriteEndObject();
    }

    public override List<UnknownPlace>? FindUnknown(T value)
    {
        List<UnknownPlace>? found = null;
        foreach (Member member in holders)
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
        foreach (Member member in members)
        {
            member.WriteSchema(writer);
        }

        writer.WriteEndObject();
        if (required != 0)
        {
            writer.WriteStartArray("required"u8);
            foreach (Member member in members.Where(member => member.IsRequired))
            {
                writer.WriteStringValue(member.EncodedName);
            }

            writer.WriteEndArray();
        }

        alsoInSchema?.Invoke(writer);
    }

    /// <summary>Finds a member by the name the reader is at. Documents are mostly in the order of writing, so the search begins after the
    /// last member found.</summary>
    private int IndexOf(ref Utf8JsonReader reader, int next)
    {
        for (int i = next; i < members.Length; i++)
        {
            if (reader.ValueTextEquals(members[i].EncodedName.EncodedUtf8Bytes))
            {
                return i;
            }
        }

        for (int i = 0; i < next; i++)
        {
            if (reader.ValueTextEquals(members[i].EncodedName.EncodedUtf8Bytes))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Separate from reading: a lambda there would cost a closure for every object read.</summary>
    private ShapeException Missing(ulong missing, long start)
    {
        string first = members.Where((member, i) => (missing & (1UL << i)) != 0).First().Name;
        return new ShapeException($"expected a member \"{first}\", which is missing", start);
    }

    private ShapeException Refused(ArgumentException wrong, long start)
    {
        int suffix = wrong.Message.LastIndexOf(" (Parameter '", StringComparison.Ordinal);
        string? member = members
            .FirstOrDefault(member => string.Equals(member.Name, wrong.ParamName, StringComparison.OrdinalIgnoreCase))?.Name;
        return new ShapeException(suffix < 0 ? wrong.Message : wrong.Message[..suffix], start, member);
    }

    /// <summary>One member of the object.</summary>
    internal abstract class Member(string name, string description, bool isRequired, SchemaPart part)
    {
        public string Name { get; } = name;

        public SchemaPart Part { get; } = part;

        public bool IsRequired { get; } = isRequired;

        public JsonEncodedText EncodedName { get; } = JsonEncodedText.Encode(name);

        public abstract bool HoldsObjects { get; }

        public abstract void Read(ref Utf8JsonReader reader, ref TDraft draft);

        public abstract List<UnknownPlace>? FindUnknown(T value);

        public abstract void Write(Utf8JsonWriter writer, T value);

        /// <summary>Writes its schema: a required member is never null, an optional one may be.</summary>
        public void WriteSchema(Utf8JsonWriter writer)
        {
            writer.WriteStartObject(EncodedName);
            writer.WriteString("description"u8, description);
            if (!IsRequired)
            {
                writer.WriteStartArray("anyOf"u8);
                Part.WriteReference(writer);
                writer.WriteStartObject();
                writer.WriteString("type"u8, "null"u8);
                writer.WriteEndObject();
                writer.WriteEndArray();
            }
            else
            {
                Part.WriteReferenceKeywords(writer);
            }

            writer.WriteEndObject();
        }
    }

    private sealed class Member<TValue>(
        string name, string description, bool isRequired, JsonCodec<TValue> codec, Func<T, TValue?> get, Set<TValue> set)
        : Member(name, description, isRequired, codec)
    {
        public override bool HoldsObjects => codec.HoldsObjects;

        public override void Read(ref Utf8JsonReader reader, ref TDraft draft) => set(ref draft, codec.Read(ref reader));

        public override List<UnknownPlace>? FindUnknown(T value) => get(value) is { } member ? codec.FindUnknown(member) : null;

        /// <summary>A default is left out. The codec of a number, a date or a yes-or-no is of a nullable type for that, whose
        /// default is null: 0 and false are written.</summary>
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
    }
}
