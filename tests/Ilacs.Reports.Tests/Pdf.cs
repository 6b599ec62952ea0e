using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Ilacs.Reports.Tests;

/// <summary>Makes small PDFs: words at places, in points from the lower left corner, as reports have them.</summary>
internal sealed class Pdf
{
    private readonly PdfDocumentBuilder builder = new();
    private readonly PdfDocumentBuilder.AddedFont plain;
    private readonly PdfDocumentBuilder.AddedFont bold;
    private PdfPageBuilder page;

    public Pdf()
    {
        plain = builder.AddStandard14Font(Standard14Font.Helvetica);
        bold = builder.AddStandard14Font(Standard14Font.HelveticaBold);
        page = builder.AddPage(PageSize.A4);
    }

    public Pdf Page()
    {
        page = builder.AddPage(PageSize.A4);
        return this;
    }

    public Pdf Text(double left, double baseline, string text, double size = 12, bool isBold = false)
    {
        if (text.Length > 0)
        {
            page.AddText(text, size, new PdfPoint(left, baseline), isBold ? bold : plain);
        }

        return this;
    }

    /// <summary>Lines below each other.</summary>
    public Pdf Lines(double left, double baseline, params string[] lines)
    {
        foreach (string line in lines)
        {
            Text(left, baseline, line);
            baseline -= 14.5;
        }

        return this;
    }

    public byte[] Bytes() => builder.Build();

    public ReportReading Read() => Read(Bytes());

    public static ReportReading Read(byte[] bytes) => ReportReader.Read(new MemoryStream(bytes));
}
