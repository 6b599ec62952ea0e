using System.Buffers;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using Newtonsoft.Json.Serialization;
using NodaTime.Text;

namespace Ilacs.Benchmarks;

/// <summary>The plain classes by Newtonsoft.Json, from and to UTF-8, which it does by way of text.</summary>
internal static class PlainNewtonsoft
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
        NullValueHandling = NullValueHandling.Ignore,
        DateParseHandling = DateParseHandling.None,
        Converters = { new StringEnumConverter(new CamelCaseNamingStrategy()), new DateConverter() },
    });

    public static PlainInspection? Read(byte[] utf8)
    {
        using var text = new StreamReader(new MemoryStream(utf8), Utf8);
        using var reader = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
        return Serializer.Deserialize<PlainInspection>(reader);
    }

    public static PlainInspection? Read(string json)
    {
        using var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None };
        return Serializer.Deserialize<PlainInspection>(reader);
    }

    public static void Write(IBufferWriter<byte> destination, PlainInspection inspection)
    {
        using var text = new StringWriter();
        Serializer.Serialize(text, inspection);
        Utf8.GetBytes(text.ToString(), destination);
    }

    private sealed class DateConverter : JsonConverter<LocalDate>
    {
        public override LocalDate ReadJson(
            JsonReader reader, Type objectType, LocalDate existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            LocalDatePattern.Iso.Parse((string)reader.Value!).GetValueOrThrow();

        public override void WriteJson(JsonWriter writer, LocalDate value, JsonSerializer serializer) =>
            writer.WriteValue(LocalDatePattern.Iso.Format(value));
    }
}
