using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ilacs.Outcomes;

namespace Ilacs.Cli;

/// <summary>What commands that answer for programs have in common.</summary>
internal static class Answer
{
    public static string Iso(LocalDate date) => date.ToIso();

    public static string Iso(LocalDate? date) => date is { } day ? Iso(day) : "";

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void WriteOptional(this Utf8JsonWriter writer, string name, LocalDate? date)
    {
        if (date is { } day)
        {
            writer.WriteString(name, Iso(day));
        }
    }

    public static void WriteOptional(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    /// <summary>The comparison as the library writes it. Between inspections that did not follow one another it claims no change.</summary>
    public static void Write(Utf8JsonWriter writer, JudgementComparison comparison, bool claimsChange)
    {
        JsonObject json = JsonSerializer.SerializeToNode(comparison, IlacsJsonContext.Default.JudgementComparison)!.AsObject();
        if (!claimsChange)
        {
            json.Remove("change");
            json.Remove("steps");
        }

        json.WriteTo(writer);
    }

    /// <summary>A row of CSV. An apostrophe goes before anything that a spreadsheet program would take for a formula.</summary>
    public static void WriteCsv(TextWriter output, params IEnumerable<string?> cells) =>
        output.WriteLine(string.Join(',', cells.Select(Cell)));

    private static string Cell(string? text) =>
        CsvCell.Quote(int.TryParse(text, CultureInfo.InvariantCulture, out _) ? text : CsvCell.Escaped(text ?? ""));
}
