using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>The documents of the national record, which come with the package.</summary>
internal static class EmbeddedRecord
{
    /// <summary>What the three workbooks of official statistics list of visits, from the first that the workbook of 2023 lists.
    /// That of 2024 adds those of the year before whose letters came too late for it, so that no gap is left between them; that
    /// of 2025 ends with 31 March 2025.</summary>
    public static ValueList<DateInterval> VisitsKnownFor { get; } = [new(new LocalDate(2022, 3, 10), new LocalDate(2025, 3, 31))];

    public static byte[] Bytes()
    {
        using Stream resource = typeof(EmbeddedRecord).Assembly.GetManifestResourceStream("national-record.jsonl")!;
        byte[] bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return bytes;
    }

    public static IEnumerable<IlacsDocument> Read(byte[] bytes) =>
        IlacsJson.ReadLines(bytes).Select(line => line.Document ?? throw line.Error!);
}
