using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>The judgements: every name is the code of a domain, every value one of five words.</summary>
internal sealed class JudgementsType : JsonType<JudgementSet>
{
    public static readonly JudgementsType Instance = new();

    /// <summary>Judgements where the type of the inspection has none: always refused, since to keep them unread would hide grades.</summary>
    public static readonly JsonType<JudgementSet> Refused = new RefusedType();

    private static readonly CodeType<JudgementDomain> Domain = CodeType<JudgementDomain>.Instance;
    private static readonly JsonEncodedText NotJudged = JsonEncodedText.Encode("notJudged");
    private static readonly JudgementType Value = new();

    public override string Expected => "an object with a judgement for each domain";

    public override JudgementSet Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Unexpected(ref reader);
        }

        var judgements = new KeyValuePair<JudgementDomain, Judgement>[8];
        int count = 0;
        HashSet<JudgementDomain>? many = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            JudgementDomain domain = Domain.ReadCode(ref reader);
            if (count == judgements.Length)
            {
                many ??= [.. judgements.Select(judgement => judgement.Key)];
                Array.Resize(ref judgements, count * 2);
            }

            if (many is null ? Contains(judgements.AsSpan(0, count), domain) : !many.Add(domain))
            {
                throw new ShapeException($"expected each domain once, found {domain} twice", reader.TokenStartIndex);
            }

            reader.Read();
            judgements[count++] = new(domain, Value.Read(ref reader));
        }

        Array.Resize(ref judgements, count);
        return new JudgementSet(judgements);
    }

    public override void Write(Utf8JsonWriter writer, JudgementSet value)
    {
        writer.WriteStartObject();
        foreach (var (domain, judgement) in value)
        {
            writer.WritePropertyName(domain.Encoded);
            Value.Write(writer, judgement);
        }

        writer.WriteEndObject();
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

    private sealed class RefusedType : JsonType<JudgementSet>
    {
        public override string Expected => "no judgements, since this type of inspection has none";

        public override JudgementSet Read(ref Utf8JsonReader reader) => throw Unexpected(ref reader);

        public override void Write(Utf8JsonWriter writer, JudgementSet value) => throw new NotSupportedException();
    }

    private sealed class JudgementType : JsonType<Judgement>
    {
        private static readonly WordType<Grade> Grades = new([.. Grade.All.Reverse().Select(grade => (grade.Code, grade))]);

        public override string Expected => $"{Grades.Expected.Replace(" or ", ", ", StringComparison.Ordinal)} or \"notJudged\"";

        public override Judgement Read(ref Utf8JsonReader reader)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                if (Grades.TryRead(ref reader, out Grade grade))
                {
                    return grade;
                }

                if (reader.ValueTextEquals(NotJudged.EncodedUtf8Bytes))
                {
                    return Judgement.NotJudged;
                }
            }

            throw Unexpected(ref reader);
        }

        public override void Write(Utf8JsonWriter writer, Judgement value)
        {
            if (value.Grade is { } grade)
            {
                Grades.Write(writer, grade);
            }
            else
            {
                writer.WriteStringValue(NotJudged);
            }
        }
    }
}
