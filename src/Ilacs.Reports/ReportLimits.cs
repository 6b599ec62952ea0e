namespace Ilacs.Reports;

/// <summary>How large a report may be. No published report comes near: the longest has under 70 pages, the largest file 3 MB.</summary>
public static class ReportLimits
{
    /// <summary>The most bytes in a file: 64 MiB.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The most pages: 400.</summary>
    public const int MostPages = 400;

    /// <summary>The most glyphs on all pages together.</summary>
    public const int MostGlyphs = 2_000_000;

    /// <summary>The most bytes that the streams of a file may unpack to, all together: 256 MiB.</summary>
    public const long MostUnpackedBytes = 256L * 1024 * 1024;

    /// <summary>The most seconds for one file. A file that takes longer is given up.</summary>
    public const int MostSeconds = 30;
}
