using System.Buffers;

namespace Ilacs.Cli;

/// <summary>Cuts a stream into pieces of whole lines. A piece has what the stream gave at once, so lines that have come wait for no
/// others.</summary>
/// <param name="stream">The stream.</param>
/// <param name="leaveOpen">Whether it stays open.</param>
internal sealed class LinePieces(Stream stream, bool leaveOpen) : IDisposable
{
    /// <summary>As long as a line of JSON Lines, or a document, may be.</summary>
    public const int LongestLine = 16 * 1024 * 1024;

    /// <summary>How much is read at once. Handing over smaller pieces costs a tenth more processor time.</summary>
    private const int Size = 256 * 1024;

    /// <summary>Reading stops in a line that is longer: a device may never end.</summary>
    private const long LongestSkipped = 256 * 1024 * 1024;

    private byte[] buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int length;
    private int firstLine = 1;
    private bool isTooLong;

    /// <summary>What has been read and not been taken.</summary>
    public ReadOnlyMemory<byte> Rest => buffer.AsMemory(0, length);

    /// <summary>Whether the stream has nothing more.</summary>
    public bool IsEnd { get; private set; }

    /// <summary>Reads on until there is as much as this, or the stream ends.</summary>
    public void ReadAtLeast(int bytes)
    {
        while (length < bytes && ReadMore())
        {
        }
    }

    /// <summary>Takes the next piece; <see langword="null"/> at the end. A line that is too long is cut off after the first byte too
    /// many.</summary>
    public Piece? Take()
    {
        if (isTooLong)
        {
            SkipLine();
        }

        for (int looked = 0; ;)
        {
            int end = buffer.AsSpan(looked, length - looked).LastIndexOf((byte)'\n') + 1;
            if (end > 0)
            {
                return Cut(looked + end);
            }

            looked = length;
            isTooLong = length > LongestLine;
            if (isTooLong || !ReadMore())
            {
                return length == 0 ? null : Cut(isTooLong ? LongestLine + 1 : length);
            }
        }
    }

    /// <summary>Takes all that is left as one piece, but no more than a document may have and a byte.</summary>
    public Piece TakeAll()
    {
        ReadAtLeast(LongestLine + 1);
        return Cut(Math.Min(length, LongestLine + 1));
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(buffer);
        if (!leaveOpen)
        {
            stream.Dispose();
        }
    }

    private bool ReadMore()
    {
        if (IsEnd)
        {
            return false;
        }

        if (length == buffer.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(length * 2);
            Rest.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = larger;
        }

        int count = stream.Read(buffer.AsSpan(length));
        length += count;
        IsEnd = count == 0;
        return !IsEnd;
    }

    private Piece Cut(int end)
    {
        var piece = new Piece(buffer, end, firstLine);
        byte[] next = ArrayPool<byte>.Shared.Rent(Math.Max(Size, length - end));
        buffer.AsSpan(end, length - end).CopyTo(next);
        firstLine += piece.Bytes.Span.Count((byte)'\n');
        (buffer, length) = (next, length - end);
        if (piece.IsUtf16Or32)
        {
            // Where its lines end cannot be told; what is wrong is said of the first.
            (length, IsEnd) = (0, true);
        }

        return piece;
    }

    private void SkipLine()
    {
        isTooLong = false;
        firstLine++;
        long skipped = 0;
        do
        {
            int end = buffer.AsSpan(0, length).IndexOf((byte)'\n') + 1;
            if (end > 0)
            {
                length -= end;
                buffer.AsSpan(end, length).CopyTo(buffer);
                return;
            }

            skipped += length;
            length = 0;
        }
        while (skipped <= LongestSkipped && ReadMore());
        IsEnd = true;
    }

    /// <summary>Some whole lines.</summary>
    /// <param name="buffer">A rented buffer that begins with them.</param>
    /// <param name="length">How long they are.</param>
    /// <param name="firstLine">The number of the first, from 1.</param>
    internal sealed class Piece(byte[] buffer, int length, int firstLine) : IDisposable
    {
        public ReadOnlyMemory<byte> Bytes => buffer.AsMemory(0, length);

        public int FirstLine => firstLine;

        /// <summary>Whether it begins a file whose first line shows that it is UTF-16 or UTF-32.</summary>
        public bool IsUtf16Or32 => firstLine == 1
            && Bytes.Span is ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not (0 or (byte)'\n'), 0, ..] or [0, not (byte)'\n', ..]);

        public void Dispose() => ArrayPool<byte>.Shared.Return(buffer);
    }
}
