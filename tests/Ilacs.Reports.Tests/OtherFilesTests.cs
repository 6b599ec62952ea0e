using System.IO.Compression;
using System.Text;

namespace Ilacs.Reports.Tests;

/// <summary>Whatever comes in is answered by an issue with a code, never by an exception of the PDF library.</summary>
public class OtherFilesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><html><body>Not found</body></html>")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("Local authority,Grade\nLeeds,Good\n")]
    public void What_is_no_PDF(string content) => Code(Encoding.Latin1.GetBytes(content)).Should().Be(ReportIssueCodes.NotAPdf);

    [Fact]
    public void A_PDF_cut_short_anywhere()
    {
        byte[] whole = new MadeReport().Draw().Bytes();
        for (int length = 8; length < whole.Length; length += whole.Length / 40)
        {
            ReportReading reading = Pdf.Read(whole[..length]);
            (reading.HasErrors || reading.Inspection is not null).Should().BeTrue();
        }

        Code(whole[..200]).Should().Be(ReportIssueCodes.DamagedPdf);
    }

    [Fact]
    public void Bytes_that_were_changed()
    {
        byte[] whole = new MadeReport().Draw().Bytes();
        for (int at = 0; at < whole.Length; at += whole.Length / 50)
        {
            byte[] changed = [.. whole];
            changed.AsSpan(at, Math.Min(16, changed.Length - at)).Fill((byte)'9');
            Action read = () => Pdf.Read(changed);
            read.Should().NotThrow();
        }
    }

    [Fact]
    public void One_without_text_and_one_with_too_many_pages()
    {
        Code(new Pdf().Bytes()).Should().Be(ReportIssueCodes.NoText);

        var long500 = new Pdf();
        for (int i = 0; i < 500; i++)
        {
            long500.Page();
        }

        Code(long500.Bytes()).Should().Be(ReportIssueCodes.TooLarge);
    }

    [Theory]
    [InlineData("a joint targeted area", "Joint targeted area inspection of the multi-agency", "response to abuse in Solihull")]
    [InlineData("a monitoring visit", "Monitoring visit to Bradford", "children's services")]
    [InlineData("a focused visit", "Focused visit to Kirklees", "local authority children's services")]
    [InlineData("a review of a safeguarding board", "Surrey", "Review of the effectiveness of the Local Safeguarding Children Board")]
    [InlineData("do not have the title", "Minutes of the meeting", "of the town council")]
    public void Reports_of_other_kinds(string kind, params string[] title)
    {
        var pdf = new Pdf();
        for (int i = 0; i < title.Length; i++)
        {
            pdf.Text(71, 700 - (31 * i), title[i], 18);
        }

        ReportReading reading = pdf.Lines(71, 600, "Inspection dates: 7 and 8 September 2021", "A letter with some words.").Read();

        reading.Inspection.Should().BeNull();
        reading.Issues.Should().ContainSingle().Which.Code.Should().Be(ReportIssueCodes.UnsupportedReport);
        reading.Issues[0].Message.Should().Contain(kind);
    }

    [Fact]
    public void A_page_tree_that_goes_round_in_a_loop() =>
        Code(PdfObjects.File("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 100000 >>")).Should()
            .BeOneOf(ReportIssueCodes.DamagedPdf, ReportIssueCodes.NoText, ReportIssueCodes.TooLarge);

    [Fact]
    public void A_page_tree_that_is_very_deep()
    {
        string[] deep = [.. Enumerable.Range(2, 20000).Select(i => $"<< /Type /Pages /Kids [{i + 1} 0 R] /Count 1 /Parent {i - 1} 0 R >>")];
        Code(PdfObjects.File(["<< /Type /Catalog /Pages 2 0 R >>", .. deep])).Should()
            .BeOneOf(ReportIssueCodes.DamagedPdf, ReportIssueCodes.NoText, ReportIssueCodes.TooLarge);
    }

    [Fact]
    public void Arrays_that_are_nested_very_deeply() =>
        Code(PdfObjects.File(
                $"<< /Type /Catalog /Pages 2 0 R /X {new string('[', 200_000)} >>", "<< /Type /Pages /Kids [] /Count 0 >>")).Should()
            .BeOneOf(ReportIssueCodes.DamagedPdf, ReportIssueCodes.NoText, ReportIssueCodes.TooLarge);

    [Fact]
    public void A_stream_that_unpacks_to_more_than_memory()
    {
        byte[] bomb = Packed(400);

        Code(WithStream(bomb)).Should().BeOneOf(ReportIssueCodes.TooLarge, ReportIssueCodes.DamagedPdf);
    }

    [Fact]
    public void Reading_ends_when_it_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Action read = () => ReportReader.Read(new MemoryStream(new MadeReport().Draw().Bytes()), cancellationToken: cancelled.Token);

        read.Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Only_a_missing_stream_throws()
    {
        Action read = () => ReportReader.Read(null!);
        read.Should().Throw<ArgumentNullException>();
    }

    private static string Code(byte[] file)
    {
        ReportReading reading = Pdf.Read(file);
        reading.Inspection.Should().BeNull();
        reading.HasErrors.Should().BeTrue();
        return reading.Issues[0].Code;
    }

    private static byte[] Packed(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] block = new byte[1024 * 1024];
            Array.Fill(block, (byte)' ');
            for (int i = 0; i < megabytes; i++)
            {
                zlib.Write(block);
            }
        }

        return packed.ToArray();
    }

    private static byte[] WithStream(byte[] stream) => PdfObjects.File(
        PdfObjects.Catalogue,
        PdfObjects.OnePage,
        Encoding.Latin1.GetBytes("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"),
        [.. Encoding.Latin1.GetBytes($"<< /Length {stream.Length} /Filter /FlateDecode >>\nstream\n"), .. stream, .. "\nendstream"u8]);
}
