using System.IO.Compression;
using System.Text;
using Ilacs.Reports.Pdf;

namespace Ilacs.Reports.Tests;

/// <summary>Small files that ask for much: each is answered within bounds of memory and time.</summary>
public class HostilePdfTests
{
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << "
        + "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> /XObject << /A 5 0 R >> >> >>";

    [Fact]
    public void Forms_that_draw_each_other_without_end() =>
        Code(Stream("/A Do"), Form("/A Do", 6), Form("/A Do", 5)).Should().BeOneOf(ReportIssueCodes.TooLarge, ReportIssueCodes.DamagedPdf);

    /// <summary>Each of thirty forms draws the next one twice: a thousand million in all.</summary>
    [Fact]
    public void Forms_that_double_with_each_step()
    {
        byte[][] forms = [.. Enumerable.Range(6, 30).Select(next => Form("/A Do /A Do", next)), Form("q Q", 4)];
        Code([Stream("/A Do"), .. forms]).Should().BeOneOf(ReportIssueCodes.TooLarge, ReportIssueCodes.DamagedPdf);
    }

    [Theory]
    [InlineData("BT /F 12 Tf (", "aaaaaaaaaaaaaaaa", ") Tj ET")]
    [InlineData("", "0 0 m 1 1 l S ", "")]
    [InlineData("", "q ", "")]
    public void A_page_that_draws_without_end(string before, string often, string after)
    {
        using var content = new MemoryStream();
        using (var packed = new ZLibStream(content, CompressionLevel.Fastest, leaveOpen: true))
        {
            packed.Write(Encoding.Latin1.GetBytes(before));
            byte[] block = Encoding.Latin1.GetBytes(string.Concat(Enumerable.Repeat(often, 100_000)));
            for (int i = 0; i < 60_000_000 / block.Length; i++)
            {
                packed.Write(block);
            }

            packed.Write(Encoding.Latin1.GetBytes(after));
        }

        long memory = GC.GetTotalAllocatedBytes();
        Code(Stream(content.ToArray(), "/Filter /FlateDecode"), Form("q Q", 4)).Should().Be(ReportIssueCodes.TooLarge);
        (GC.GetTotalAllocatedBytes() - memory).Should().BeLessThan(1_000_000_000);
    }

    [Fact]
    public void A_file_that_takes_longer_than_the_limit_is_given_up_and_one_that_is_cancelled_at_once()
    {
        byte[] slow = Slow();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        ReportIssue? issue = PdfFile.Read(new MemoryStream(slow), CancellationToken.None, mostSeconds: 0).Issue;
        Action cancelled = () => PdfFile.Read(new MemoryStream(slow), soon.Token);

        issue.Should().Be(new ReportIssue(ReportIssueCodes.TooLarge, Severity.Error, "The PDF could not be read within 0 seconds."));
        cancelled.Should().Throw<OperationCanceledException>();
    }

    /// <summary>Nine steps, each of which draws the next one eight times: 153 million operations.</summary>
    private static byte[] Slow()
    {
        string eight = string.Concat(Enumerable.Repeat("/A Do ", 8));
        byte[][] forms = [.. Enumerable.Range(6, 9).Select(next => Form(eight, next)), Form("q Q", 4)];
        return File([Stream("/A Do"), .. forms]);
    }

    private static string Code(params byte[][] objects)
    {
        ReportReading reading = Pdf.Read(File(objects));
        reading.Inspection.Should().BeNull();
        return reading.Issues[0].Code;
    }

    private static byte[] File(byte[][] objects) =>
        PdfObjects.File([PdfObjects.Catalogue, PdfObjects.OnePage, Encoding.Latin1.GetBytes(Page), .. objects]);

    private static byte[] Form(string content, int next) =>
        Stream(Encoding.Latin1.GetBytes(content),
            $"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /A {next} 0 R >> >>");

    private static byte[] Stream(string content) => Stream(Encoding.Latin1.GetBytes(content), "");

    private static byte[] Stream(byte[] content, string entries) =>
        [.. Encoding.Latin1.GetBytes($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. "\nendstream"u8];
}
