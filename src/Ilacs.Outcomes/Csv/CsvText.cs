using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ilacs.Outcomes;

/// <summary>
/// The text of a CSV file: UTF-8, or UTF-16 if its byte order mark says so. Bytes that are not text become half of a surrogate pair, which
/// no text has, so that the cell with them can be named.
/// </summary>
internal sealed class CsvText : TextReader
{
    /// <summary>The most characters in a row. No row of a real file comes near it.</summary>
    public const int LongestRow = 4 * 1024 * 1024;

    private const char Broken = '\uDC80';
    private const int BufferSize = 32 * 1024;
    private const int LongestMark = 4;

    private readonly Stream stream;
    private readonly byte[] bytes = new byte[BufferSize];
    private readonly bool isUtf16;
    private readonly bool isBigEndian;
    private int start;
    private int end;
    private bool isAtEnd;
    private char? secondHalf;

    /// <summary>Starts at the current position of the stream.</summary>
    /// <exception cref="InvalidDataException">The byte order mark is that of UTF-32.</exception>
    public CsvText(Stream stream)
    {
        this.stream = stream;
        while (end < LongestMark && Fill())
        {
        }

        (isUtf16, isBigEndian, start) = bytes.AsSpan(0, end) switch
        {
            [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => throw new InvalidDataException("This is text in UTF-32; save it as UTF-8."),
            [0xFF, 0xFE, ..] => (true, false, 2),
            [0xFE, 0xFF, ..] => (true, true, 2),
            [0xEF, 0xBB, 0xBF, ..] => (false, false, 3),
            _ => (false, false, 0),
        };
    }

    /// <summary>Whether a text contains the mark for bytes that are not text.</summary>
    public static bool IsBroken(ReadOnlySpan<char> text)
    {
        for (int place = text.IndexOfAnyInRange('\uD800', '\uDFFF'); place >= 0; place = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (Rune.DecodeFromUtf16(text[place..], out _, out int length) != OperationStatus.Done)
            {
                return true;
            }

            text = text[(place + length)..];
        }

        return false;
    }

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <summary>Reads characters.</summary>
    /// <param name="buffer">It grows with the longest row.</param>
    /// <exception cref="InvalidDataException">The row is too long.</exception>
    public override int Read(Span<char> buffer)
    {
        if (buffer.Length > 2 * LongestRow)
        {
            throw TooLong();
        }

        int read = 0;
        if (secondHalf is { } half && buffer.Length > 0)
        {
            (buffer[0], secondHalf) = (half, null);
            return 1;
        }

        while (read == 0 && buffer.Length > 0 && (end > start || Fill()))
        {
            read = isUtf16 ? Utf16(buffer) : Utf8(buffer);
        }

        return read;
    }

    public static InvalidDataException TooLong() =>
        new(string.Create(
            CultureInfo.InvariantCulture, $"The row has more than {LongestRow} characters; perhaps a quotation mark is not closed."));

    private int Utf8(Span<char> buffer)
    {
        OperationStatus status = System.Text.Unicode.Utf8.ToUtf16(
            bytes.AsSpan(start, end - start), buffer, out int taken, out int written,
            replaceInvalidSequences: false, isFinalBlock: isAtEnd);
        start += taken;
        if (status == OperationStatus.NeedMoreData)
        {
            Fill();
        }
        else if (written < buffer.Length && status is OperationStatus.InvalidData or OperationStatus.DestinationTooSmall)
        {
            bool isSound = Rune.DecodeFromUtf8(bytes.AsSpan(start, end - start), out Rune rune, out int length) == OperationStatus.Done;
            Span<char> halves = stackalloc char[2];
            rune.EncodeToUtf16(halves);
            start += length;
            buffer[written++] = isSound ? halves[0] : Broken;
            secondHalf = isSound ? halves[1] : null;
        }

        return written;
    }

    private int Utf16(Span<char> buffer)
    {
        if (end - start == 1 && !Fill())
        {
            start = end;
            buffer[0] = Broken;
            return 1;
        }

        int written = Math.Min(buffer.Length, (end - start) / 2);
        for (int i = 0; i < written; i++, start += 2)
        {
            buffer[i] = (char)(isBigEndian ? bytes[start + 1] | (bytes[start] << 8) : bytes[start] | (bytes[start + 1] << 8));
        }

        return written;
    }

    /// <summary>Reads more bytes after those that are left.</summary>
    private bool Fill()
    {
        bytes.AsSpan(start, end - start).CopyTo(bytes);
        (start, end) = (0, end - start);
        int count = stream.ReadAtLeast(bytes.AsSpan(end), 1, throwOnEndOfStream: false);
        end += count;
        isAtEnd |= count == 0;
        return count > 0;
    }
}
