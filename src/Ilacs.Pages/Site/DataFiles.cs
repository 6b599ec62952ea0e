namespace Ilacs.Pages;

/// <summary>The files of data beside the pages.</summary>
internal static class DataFiles
{
    public static IReadOnlyList<(string Path, string Title, string What, Action<SiteContent, Stream> Write)> All { get; } =
    [
        ("data/inspections.csv", "inspections.csv", "one row for each inspection or visit, in words", WriteCsv),
        ("data/inspections.xlsx", "inspections.xlsx", "the same for Excel, with a sheet of the latest judgements", (site, stream) =>
            InspectionWorkbook.Write(stream, site.Documents.OfType<Inspection>(), asCodes: false, site.Record.Register)),
        ("data/inspections.jsonl", "inspections.jsonl", "all documents, action plans too, with one JSON document on each line", WriteLines),
        ("data/ilacs-1.schema.json", "ilacs-1.schema.json", "the JSON Schema of those documents", (_, stream) =>
            SiteFiles.WriteText(stream, writer => writer.Write(IlacsJson.Schema))),
    ];

    private static void WriteCsv(SiteContent site, Stream stream) =>
        SiteFiles.WriteText(stream, writer => InspectionCsv.Write(writer, site.Documents.OfType<Inspection>()));

    private static void WriteLines(SiteContent site, Stream stream) => SiteFiles.WriteText(stream, writer =>
    {
        foreach (IlacsDocument document in site.Documents)
        {
            writer.WriteLine(IlacsJson.WriteToString(document));
        }
    });
}
