using System.ComponentModel;
using System.Text.Json;
using Ilacs.Model;

namespace Ilacs.Reports;

/// <summary>Writes and reads a <see cref="ReportIssue"/>, the same under all options.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportIssueJsonConverter : ListItemJsonConverter<ReportIssue>
{
    /// <summary>A converter.</summary>
    public ReportIssueJsonConverter()
    {
    }

    /// <summary>Reads an issue.</summary>
    /// <param name="reader">Positioned on the first token of the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used: the JSON is the same under all options.</param>
    /// <returns>The issue.</returns>
    /// <exception cref="JsonException">The text is not the JSON of an issue.</exception>
    public override ReportIssue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return Read(document.RootElement);
    }

    /// <summary>Writes an issue.</summary>
    /// <param name="writer">Where the issue is written.</param>
    /// <param name="value">The issue.</param>
    /// <param name="options">Not used: the JSON is the same under all options.</param>
    /// <exception cref="ArgumentNullException">The writer or the issue is <see langword="null"/>.</exception>
    public override void Write(Utf8JsonWriter writer, ReportIssue value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        writer.WriteString("code"u8, value.Code);
        writer.WriteString("severity"u8, value.Severity.Code);
        if (value.Path is { } path)
        {
            writer.WriteString("path"u8, path);
        }

        if (value.Page is { } page)
        {
            writer.WriteNumber("page"u8, page);
        }

        writer.WriteString("message"u8, value.Message);
        writer.WriteEndObject();
    }

    internal static ReportIssue Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.Object
            || Text(element, "code") is not { } code || Text(element, "message") is not { } message
            || !Severity.TryParse(Text(element, "severity"), out Severity? severity))
        {
            throw new JsonException("Expected an issue of a report: an object with code, severity (error, warning or info) and message.");
        }

        return new ReportIssue(code, severity, message)
        {
            Path = Text(element, "path"),
            Page = element.TryGetProperty("page", out JsonElement page) && page.ValueKind == JsonValueKind.Number
                && page.TryGetInt32(out int number)
                ? number
                : null,
        };
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.String && member.GetString() is { } text
            && !string.IsNullOrWhiteSpace(text)
            ? text
            : null;
}

/// <summary>Writes and reads a <see cref="ReportReading"/>, the same under all options.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportReadingJsonConverter : ListItemJsonConverter<ReportReading>
{
    private static readonly ReportIssueJsonConverter Issue = new();

    /// <summary>A converter.</summary>
    public ReportReadingJsonConverter()
    {
    }

    /// <summary>Reads a reading.</summary>
    /// <param name="reader">Positioned on the first token of the value.</param>
    /// <param name="typeToConvert">Not used.</param>
    /// <param name="options">Not used: the JSON is the same under all options.</param>
    /// <returns>The reading.</returns>
    /// <exception cref="JsonException">The text is not the JSON of a reading.</exception>
    public override ReportReading Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        JsonElement root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("issues", out JsonElement issues)
            || issues.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("Expected the reading of a report: an object with issues, and with an inspection if one was read.");
        }

        GradedInspection? inspection =
            root.TryGetProperty("inspection", out JsonElement member) && member.ValueKind != JsonValueKind.Null
                ? IlacsJson.ReadInspection(System.Text.Encoding.UTF8.GetBytes(member.GetRawText())) as GradedInspection
                    ?? throw new JsonException("Expected a graded inspection.")
                : null;
        return new ReportReading(inspection, [.. issues.EnumerateArray().Select(ReportIssueJsonConverter.Read)]);
    }

    /// <summary>Writes a reading.</summary>
    /// <param name="writer">Where the reading is written.</param>
    /// <param name="value">The reading.</param>
    /// <param name="options">Not used: the JSON is the same under all options.</param>
    /// <exception cref="ArgumentNullException">The writer or the reading is <see langword="null"/>.</exception>
    public override void Write(Utf8JsonWriter writer, ReportReading value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStartObject();
        if (value.Inspection is { } inspection)
        {
            writer.WritePropertyName("inspection"u8);
            writer.WriteRawValue(IlacsJson.Write(inspection));
        }

        writer.WriteStartArray("issues"u8);
        foreach (ReportIssue issue in value.Issues)
        {
            Issue.Write(writer, issue, options);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
