using System.IO.Compression;
using System.Text;

namespace Ilacs.Outcomes;

/// <summary>Opens a workbook, OpenDocument or Excel; its content decides which.</summary>
internal static class WorkbookFile
{
    private const string Manifest = "META-INF/manifest.xml";

    private static ReadOnlySpan<byte> Zip => "PK"u8;

    /// <summary>How files of Excel before 2007 begin, and password-protected ones.</summary>
    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Whether a file begins as a workbook does. The position of the stream does not change.</summary>
    public static bool IsWorkbook(Stream file)
    {
        Span<byte> start = stackalloc byte[4];
        start = start[..Peek(file, start)];
        return start.StartsWith(Zip) || start.StartsWith(Compound);
    }

    /// <summary>Opens a workbook.</summary>
    /// <param name="file">The file; it stays open.</param>
    /// <param name="problems">Receives what is skipped.</param>
    /// <exception cref="InvalidDataException">It is not a workbook, or is broken.</exception>
    public static WorkbookReader Open(Stream file, ProblemList problems)
    {
        Stream whole = file.CanSeek ? file : WholeStream.Of(file, "This spreadsheet, read from a pipe, is too long: more than 64 MiB.");
        RefuseCompound(whole);
        ZipArchive archive = Archive(whole);
        try
        {
            RefuseEncrypted(archive);
            return archive.GetEntry("content.xml") is { } content
                ? new OdsReader(archive, content, problems)
                : new XlsxReader(archive, problems);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>A password-protected workbook cannot be read.</summary>
    public static InvalidDataException BehindPassword() =>
        new(
            "This spreadsheet is protected by a password. "
                + "Open it in a spreadsheet program, save it without the password, and use that file.");

    private static ZipArchive Archive(Stream file)
    {
        var bounded = new BoundedDirectory(file);
        ZipArchive? archive = null;
        try
        {
            archive = new ZipArchive(bounded, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries;
            bounded.IsRead = true;
            return archive;
        }
        catch (InvalidDataException error) when (!bounded.IsTooLong)
        {
            archive?.Dispose();
            throw new InvalidDataException(
                "This is not an OpenDocument (.ods) or Excel (.xlsx) spreadsheet: it is not a ZIP archive, or it is a broken one.", error);
        }
    }

    private static int Peek(Stream file, Span<byte> start)
    {
        long position = file.Position;
        int count = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = position;
        return count;
    }

    private static void RefuseCompound(Stream file)
    {
        var start = new byte[64 * 1024];
        ReadOnlySpan<byte> known = start.AsSpan(0, Peek(file, start));
        if (known.StartsWith(Compound))
        {
            throw known.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 || EndHas(file, "EncryptedPackage") ? BehindPassword()
                : new InvalidDataException(
                    "This is not a current Excel workbook (.xlsx) but one from before 2007 (.xls), or another old document. "
                        + "Open it in a spreadsheet program and save it as .xlsx.");
        }
    }

    /// <summary>Whether the directory of a compound file, which may be anywhere, is at its end and names something.</summary>
    private static bool EndHas(Stream file, string name)
    {
        long position = file.Position;
        var end = new byte[64 * 1024];
        file.Seek(-Math.Min(end.Length, file.Length), SeekOrigin.End);
        int count = file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
        file.Position = position;
        return end.AsSpan(0, count).IndexOf(Encoding.Unicode.GetBytes(name)) >= 0;
    }

    /// <summary>OpenDocument says in its manifest which parts are password-protected, and keeps those parts, unreadable.</summary>
    private static void RefuseEncrypted(ZipArchive archive)
    {
        if (archive.GetEntry("encrypted-package") is not null)
        {
            throw BehindPassword();
        }

        if (archive.GetEntry(Manifest) is not { } manifest)
        {
            return;
        }

        using var part = new WorkbookPart(manifest, new WorkbookLimits());
        while (part.Read())
        {
            if (part.IsStart && part.LocalName is "encryption-data")
            {
                throw BehindPassword();
            }
        }
    }

    /// <summary>A file that allows only as much directory as a real workbook has: otherwise the archive would keep a list of
    /// millions.</summary>
    private sealed class BoundedDirectory(Stream file) : Stream
    {
        private long read;

        public bool IsRead { get; set; }

        public bool IsTooLong => !IsRead && read > WorkbookLimits.BytesOfDirectory;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => file.Position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            int count = file.Read(buffer);
            read += count;
            return IsTooLong ? throw WorkbookLimits.Exceeded(WorkbookLimits.BytesOfDirectory, "bytes in the list of its parts") : count;
        }

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
