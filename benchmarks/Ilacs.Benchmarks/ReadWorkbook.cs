using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Ilacs.Outcomes;

namespace Ilacs.Benchmarks;

/// <summary>
/// Reads Ofsted's workbook of 2023, 2 MB. The baseline takes the rows of all sheets out of a document in memory, and makes nothing of
/// them. The workbook is not in the repository: it is looked for in <c>../shared/data/official-statistics</c>.
/// </summary>
[MemoryDiagnoser]
public class ReadWorkbook
{
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private byte[] workbook = [];

    [GlobalSetup]
    public void Setup()
    {
        workbook = File.ReadAllBytes(SharedFile("data/official-statistics/Childrens_social_care_in_England_2023_underlying_data.ods"));

        Require.That(DocumentInMemory() > 400, "the document has the rows");
        Require.That(Read().Inspections.Count == 410, "the reader finds every inspection and visit");
    }

    [Benchmark(Baseline = true, Description = "XDocument, rows only")]
    public int DocumentInMemory()
    {
        using var archive = new ZipArchive(new MemoryStream(workbook), ZipArchiveMode.Read);
        using Stream content = archive.GetEntry("content.xml")!.Open();
        int rows = 0;
        foreach (XElement row in XDocument.Load(content).Descendants(Table + "table-row"))
        {
            string[] cells =
            [
                .. row.Elements(Table + "table-cell")
                    .Select(cell => string.Concat(cell.Elements(Text + "p").Select(text => text.Value))),
            ];
            rows += cells.Any(cell => cell.Length > 0) ? 1 : 0;
        }

        return rows;
    }

    [Benchmark(Description = "StatisticsWorkbook.Read")]
    public InspectionReading Read() => StatisticsWorkbook.Read(new MemoryStream(workbook));

    private static string SharedFile(string path, [CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", "..", "shared", path));
}
