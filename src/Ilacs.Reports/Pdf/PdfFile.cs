using Ilacs.Model;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Ilacs.Reports.Pdf;

/// <summary>The text of a PDF, or why it could not be read.</summary>
internal sealed record PdfText(IReadOnlyList<TextPage> Pages, ReportIssue? Issue)
{
    public static PdfText Unreadable(string code, string message) => new([], new ReportIssue(code, Severity.Error, message));
}

/// <summary>Opens a PDF from anywhere and gives its lines, or says why it cannot. Memory and time are limited, and no exception of the PDF
/// library gets through.</summary>
internal static class PdfFile
{
    /// <summary>With less, a file nested more deeply than any report would overflow the stack.</summary>
    private const int StackBytes = 16 * 1024 * 1024;

    /// <summary>The header of a PDF is within this many bytes of the beginning.</summary>
    private const int Beginning = 1024;

    private const int WaitMilliseconds = 100;

    public static PdfText Read(Stream stream, CancellationToken cancellationToken, int mostSeconds = ReportLimits.MostSeconds)
    {
        if (ReadBytes(stream, cancellationToken) is not { } bytes)
        {
            return PdfText.Unreadable(ReportIssueCodes.TooLarge, $"The file has more than {ReportLimits.MostBytes / 1024 / 1024} MiB.");
        }

        if (bytes.Length == 0)
        {
            return PdfText.Unreadable(ReportIssueCodes.NotAPdf, "The file is empty.");
        }

        ReadOnlySpan<byte> beginning = bytes.AsSpan(0, Math.Min(bytes.Length, Beginning));
        if (beginning.IndexOf("%PDF-"u8) < 0)
        {
            return PdfText.Unreadable(ReportIssueCodes.NotAPdf, $"The file is {WhatInstead(beginning)}, not a PDF.");
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        CancellationToken stop = time.Token;
        PdfText? text = null;
        var worker = new Thread(() => text = ReadPages(bytes, stop), StackBytes) { IsBackground = true };
        worker.Start();
        for (int waited = 0; !worker.Join(WaitMilliseconds); waited += WaitMilliseconds)
        {
            if (cancellationToken.IsCancellationRequested || waited >= mostSeconds * 1000)
            {
                time.Cancel();
                worker.Join(WaitMilliseconds);
                cancellationToken.ThrowIfCancellationRequested();
                return PdfText.Unreadable(ReportIssueCodes.TooLarge, $"The PDF could not be read within {mostSeconds} seconds.");
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return text!;
    }

    private static string WhatInstead(ReadOnlySpan<byte> beginning)
    {
        string text = System.Text.Encoding.Latin1.GetString(beginning).TrimStart('\u00EF', '\u00BB', '\u00BF').TrimStart();
        bool isPage = text.StartsWith("<!doctype", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase);
        return isPage ? "a web page"
            : text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) ? "a zip, a Word document or a workbook"
            : text.StartsWith('<') ? "XML"
            : text.StartsWith('{') || text.StartsWith('[') ? "JSON"
            : "something else";
    }

    private static byte[]? ReadBytes(Stream stream, CancellationToken cancellationToken)
    {
        using var all = new MemoryStream();
        byte[] block = new byte[64 * 1024];
        int read;
        while ((read = stream.Read(block, 0, block.Length)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (all.Length + read > ReportLimits.MostBytes)
            {
                return null;
            }

            all.Write(block, 0, read);
        }

        return all.ToArray();
    }

    private static PdfText TooMuch() => PdfText.Unreadable(
        ReportIssueCodes.TooLarge,
        $"The PDF unpacks to more than {ReportLimits.MostUnpackedBytes / 1024 / 1024} MiB, or draws more than any report.");

    private static PdfText ReadPages(byte[] bytes, CancellationToken stop)
    {
        int page = 0;
        var budget = new PdfBudget(stop);
        try
        {
            using PdfDocument document = PdfDocument.Open(bytes, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                FilterProvider = new BoundedFilters(budget),
            });
            if (document.NumberOfPages > ReportLimits.MostPages)
            {
                return PdfText.Unreadable(
                    ReportIssueCodes.TooLarge, $"The PDF has {document.NumberOfPages} pages, more than {ReportLimits.MostPages}.");
            }

            document.AddPageFactory<GlyphPage, GlyphPageFactory>();
            var pages = new List<TextPage>(document.NumberOfPages);
            for (page = 1; page <= document.NumberOfPages; page++)
            {
                stop.ThrowIfCancellationRequested();
                GlyphPage content = document.GetPage<GlyphPage>(page);
                pages.Add(new TextPage(page, content.Height, WordBuilder.Lines(page, content.Glyphs)));
            }

            return budget.IsExceeded ? TooMuch()
                : pages.Exists(it => it.Lines.Count > 0) ? new PdfText(pages, Issue: null)
                : PdfText.Unreadable(ReportIssueCodes.NoText, "The PDF has no text; it may be a scan, which needs text recognition first.");
        }
        catch (Exception) when (budget.IsExceeded)
        {
            return TooMuch();
        }
        catch (PdfDocumentEncryptedException)
        {
            return PdfText.Unreadable(ReportIssueCodes.DamagedPdf, "The PDF is encrypted and opens only with a password.");
        }
        catch (Exception wrong)
        {
            // Whatever a broken file makes the library throw, on a thread where nothing else would catch it.
            string place = page == 0 ? "" : $", at page {page}";
            string memory = wrong is OutOfMemoryException ? ", and asks for too much memory" : "";
            return PdfText.Unreadable(ReportIssueCodes.DamagedPdf, $"The PDF is damaged or cut short{place}{memory}.");
        }
    }
}
