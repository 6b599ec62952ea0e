using Ilacs.Model;
using NodaTime;

namespace Ilacs.Outcomes;

/// <summary>The documents of the national record, which come with the package.</summary>
internal static class EmbeddedRecord
{
    /// <summary>The period whose visits the three workbooks of official statistics list, from the first one in the workbook of 2023. The
    /// workbook of 2024 adds visits of the year before whose letters came too late for the first, so there is no gap; that of 2025 ends on
    /// 31 March 2025.</summary>
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
