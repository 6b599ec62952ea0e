using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The judgements: every name is the code of a domain, every value one of five words.</summary>
internal sealed class JudgementsCodec : JsonCodec<JudgementSet>
{
    public static readonly JudgementsCodec Instance = new();

    /// <summary>Judgements where the type of the inspection has none: always refused, since keeping them unread would hide
    /// grades.</summary>
    public static readonly JsonCodec<JudgementSet> NotAllowed = new NoJudgementsCodec();

    public override Definition Definition { get; } = new(
        "judgements",
        "Judgements",
        "The judgements of an inspection by domain: every name is the code of a domain, known or not.",
        """
        {"impactOfLeaders":"good","helpAndProtection":"good","childrenInCare":"outstanding",
        "careLeavers":"requiresImprovement","overallEffectiveness":"good"}
        """);

    public override IEnumerable<SchemaPart> Parts => [SharedCodecs.Domain, SharedCodecs.Judgement];

    public override string Expected => "an object with a judgement for each domain";

    public override JudgementSet Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader);
        }

        var few = default(Few<KeyValuePair<JudgementDomain, Judgement>>);
        Span<KeyValuePair<JudgementDomain, Judgement>> judgements = few;
        int count = 0;
        HashSet<JudgementDomain>? many = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            JudgementDomain domain = SharedCodecs.Domain.ReadName(ref reader);
            if (count == judgements.Length && many is null)
            {
                many = [];
                foreach (var (known, _) in judgements)
                {
                    many.Add(known);
                }
            }

            if (many is null ? Contains(judgements[..count], domain) : !many.Add(domain))
            {
                throw new ShapeException($"expected each domain once, found {domain} twice", reader.TokenStartIndex);
            }

            reader.Read();
            Few<KeyValuePair<JudgementDomain, Judgement>>.MakeRoom(ref judgements, count);
            judgements[count++] = new(domain, SharedCodecs.Judgement.Read(ref reader));
        }

        return new JudgementSet(judgements[..count].ToArray());
    }

    public override void Write(Utf8JsonWriter writer, JudgementSet value)
    {
        writer.WriteStartObject();
        foreach (var (domain, judgement) in value)
        {
            SharedCodecs.Domain.WriteName(writer, domain);
            SharedCodecs.Judgement.Write(writer, judgement);
        }

        writer.WriteEndObject();
    }

    public override (int Place, SchemaPart? Part) PlaceOf(string segment) =>
        JudgementDomain.Known.Index().FirstOrDefault(domain => string.Equals(domain.Item.Code, segment, StringComparison.Ordinal)) is
            (var place, { })
            ? (place, SharedCodecs.Judgement)
            : base.PlaceOf(segment);

    public override void WriteSchema(Utf8JsonWriter writer)
    {
        writer.WriteString("type"u8, "object"u8);
        writer.WritePropertyName("propertyNames"u8);
        SharedCodecs.Domain.WriteReference(writer);
        writer.WritePropertyName("additionalProperties"u8);
        SharedCodecs.Judgement.WriteReference(writer);
    }

    private static bool Contains(ReadOnlySpan<KeyValuePair<JudgementDomain, Judgement>> judgements, JudgementDomain domain)
    {
        foreach (var judgement in judgements)
        {
            if (judgement.Key == domain)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class NoJudgementsCodec : JsonCodec<JudgementSet>
    {
        public override string Expected => "no judgements, since this type of inspection has none";

        public override JudgementSet Read(ref Utf8JsonReader reader) => throw Unexpected(ref reader);

        public override void Write(Utf8JsonWriter writer, JudgementSet value) => throw new NotSupportedException();

        /// <summary>Nothing: not even an empty object.</summary>
        public override void WriteSchema(Utf8JsonWriter writer)
        {
            writer.WriteStartObject("not"u8);
            writer.WriteEndObject();
        }
    }
}
