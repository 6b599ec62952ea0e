using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace Ilacs.Benchmarks;

/// <summary>
/// A graded inspection as an application without the library would write it: mutable classes with the members of the
/// JSON, in the order of the JSON, and no checks.
/// </summary>
internal sealed class PlainInspection
{
    public string? Schema { get; set; }

    public string? Type { get; set; }

    public string? Framework { get; set; }

    public PlainLocalAuthority? LocalAuthority { get; set; }

    public string? DeliveredBy { get; set; }

    public bool? IsReinspection { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? AnnouncedOn { get; set; }

    public List<PlainFieldworkBlock>? Fieldwork { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? PublishedOn { get; set; }

    public List<string>? LeadInspectors { get; set; }

    public List<PlainTeamRole>? Team { get; set; }

    public Dictionary<string, PlainGrade>? Judgements { get; set; }

    public string? Summary { get; set; }

    public List<PlainStrength>? Strengths { get; set; }

    public List<PlainRecommendation>? Recommendations { get; set; }

    public int? RecommendationCount { get; set; }

    public string? Source { get; set; }
}

internal sealed class PlainLocalAuthority
{
    public string? Name { get; set; }

    public string? OfstedUrn { get; set; }

    public string? GssCode { get; set; }

    public string? LaCode { get; set; }
}

internal sealed class PlainFieldworkBlock
{
    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate Start { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public LocalDate? End { get; set; }
}

internal sealed class PlainTeamRole
{
    public string? Role { get; set; }

    public int Count { get; set; }
}

internal sealed class PlainStrength
{
    public string? Text { get; set; }

    public string? Domain { get; set; }

    public List<string>? Themes { get; set; }
}

internal sealed class PlainRecommendation
{
    public string? Text { get; set; }

    public PlainRecommendationKind? Kind { get; set; }

    public string? NationalFramework { get; set; }

    public string? Domain { get; set; }

    public List<string>? Themes { get; set; }
}

[JsonConverter(typeof(CamelCaseEnumConverter<PlainGrade>))]
internal enum PlainGrade
{
    Inadequate = 1,
    RequiresImprovement = 2,
    Good = 3,
    Outstanding = 4,
}

[JsonConverter(typeof(CamelCaseEnumConverter<PlainRecommendationKind>))]
internal enum PlainRecommendationKind
{
    AreaForImprovement = 1,
    AreaForPriorityAction = 2,
}

internal sealed class CamelCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;

internal sealed class LocalDateConverter : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        LocalDatePattern.Iso.Parse(reader.GetString()!).GetValueOrThrow();

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}

/// <summary>The plain classes by source generation. The date converter stands on the properties, not among the options: those would
/// take the generated writing away, and what is left is no faster than reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainInspection))]
internal sealed partial class PlainContext : JsonSerializerContext;

/// <summary>The plain classes by reflection.</summary>
internal static class PlainReflection
{
    public static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
