using UglyToad.PdfPig;

namespace Ilacs.Reports.Pdf;

/// <summary>A file asks for more than is allowed.</summary>
internal sealed class BudgetExceededException : Exception;

/// <summary>What one file may use up, counted wherever the PDF library lets us, so that a small file can neither fill the memory nor run on
/// when nobody is waiting for it.</summary>
internal sealed class PdfBudget(CancellationToken stop)
{
    /// <summary>The most content to be parsed, of pages and the forms on them, in bytes. The largest published report has 1 MB.</summary>
    private const long MostContent = 64L * 1024 * 1024;

    /// <summary>The most content of one page or form. Published ones have 60 kB.</summary>
    private const long MostContentAtOnce = 8L * 1024 * 1024;

    /// <summary>The most drawing operations. Published reports have 54,000.</summary>
    private const long MostOperations = 5_000_000;

    private const int MostStates = 10_000;

    private long unpacked;
    private long content;
    private long operations;
    private int glyphs;

    /// <summary>Whether a limit was exceeded, even where the PDF library went on regardless.</summary>
    public bool IsExceeded { get; private set; }

    public long UnpackedLeft => ReportLimits.MostUnpackedBytes - unpacked;

    public static PdfBudget Of(ParsingOptions options) => ((BoundedFilters)options.FilterProvider!).Budget;

    public void Check() => stop.ThrowIfCancellationRequested();

    public void AddUnpacked(long bytes) => Add(ref unpacked, bytes, ReportLimits.MostUnpackedBytes);

    public void AddContent(long bytes)
    {
        Add(ref content, bytes, MostContent);
        if (bytes > MostContentAtOnce)
        {
            throw Exceeded();
        }
    }

    public void AddOperation() => Add(ref operations, 1, MostOperations);

    public void AddGlyph()
    {
        if (++glyphs > ReportLimits.MostGlyphs)
        {
            throw Exceeded();
        }
    }

    public void CheckDepth(int states)
    {
        if (states > MostStates)
        {
            throw Exceeded();
        }
    }

    public BudgetExceededException Exceeded()
    {
        IsExceeded = true;
        return new BudgetExceededException();
    }

    private void Add(ref long sum, long more, long most)
    {
        Check();
        sum += more;
        if (sum > most)
        {
            throw Exceeded();
        }
    }
}
