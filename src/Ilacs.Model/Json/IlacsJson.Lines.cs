using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ilacs.Model.Json;

namespace Ilacs.Model;

/// <content>JSON Lines: one document per line.</content>
public static partial class IlacsJson
{
    private const int MaxLineLength = 16 * 1024 * 1024;

    /// <summary>Reading stops after this many bytes without a line end: a device may never end.</summary>
    private const long MaxSkipped = 256 * 1024 * 1024;
    private const int BufferSize = 64 * 1024;
    private const byte NewLine = (byte)'\n';

    /// <summary>Reads JSON Lines: one document per line. Blank lines are skipped, and a line that cannot be read does not stop the
    /// others.</summary>
    /// <remarks>A line of more than 16 MiB is reported as unreadable. If a file is UTF-16 or UTF-32, its first line is reported and nothing
    /// more is read of what begins with it.</remarks>
    /// <param name="utf8JsonLines">The text of the file, or whole lines of it.</param>
    /// <param name="firstLine">The number that the first of these lines has in the file, for those who read several pieces of a file at
    /// once.</param>
    /// <returns>A result for each line that is not blank, in order, with its number in the file.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="firstLine"/> is less than 1.</exception>
    /// <example>
    /// <code>
    /// IEnumerable&lt;DocumentLine&gt; lines = IlacsJson.ReadLines(File.ReadAllBytes("bradford.jsonl"));
    /// var bradford = new InspectionHistory(lines.Select(line =&gt; line.Document).OfType&lt;Inspection&gt;());
    /// </code>
    /// </example>
    public static IEnumerable<DocumentLine> ReadLines(ReadOnlyMemory<byte> utf8JsonLines, int firstLine = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstLine, 1);
        return ReadMemory(utf8JsonLines, firstLine);
    }

    // The overloads differ in the type of the source or target, so no call is ambiguous.
#pragma warning disable RS0026

    /// <summary>
    /// Reads JSON Lines from a stream, one document at a time, in memory that does not grow with the stream. Blank lines are skipped, and a
    /// line that cannot be read does not stop the others.
    /// </summary>
    /// <remarks>A line of more than 16 MiB is reported as unreadable; after one of more than 256 MiB, reading ends. If the text is UTF-16
    /// or UTF-32, the first line is reported and nothing more is read.</remarks>
    /// <param name="utf8JsonLines">The stream. It is left open, and may have been read beyond the last line returned.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>A result for each line that is not blank, in order, with its number in the stream.</returns>
    /// <exception cref="ArgumentNullException">The stream is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    /// <example>
    /// <code>
    /// await foreach (DocumentLine line in IlacsJson.ReadLinesAsync(stream))
    /// {
    ///     Console.WriteLine(line.Error?.Message ?? $"{line.Number}: {line.Document}");
    /// }
    /// </code>
    /// </example>
    public static IAsyncEnumerable<DocumentLine> ReadLinesAsync(Stream utf8JsonLines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8JsonLines);
        return ReadStream(utf8JsonLines, cancellationToken);
    }

    /// <summary><inheritdoc cref="ReadLinesAsync(Stream, CancellationToken)" path="/summary"/></summary>
    /// <remarks><inheritdoc cref="ReadLinesAsync(Stream, CancellationToken)" path="/remarks"/></remarks>
    /// <param name="utf8JsonLines">The pipe. It is not completed, and keeps whatever was read beyond the last line returned.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>A result for each line that is not blank, in order, with its number in the pipe.</returns>
    /// <exception cref="ArgumentNullException">The pipe is <see langword="null"/>.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    /// <example><inheritdoc cref="ReadLinesAsync(Stream, CancellationToken)" path="/example"/></example>
    public static IAsyncEnumerable<DocumentLine> ReadLinesAsync(PipeReader utf8JsonLines, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8JsonLines);
        return ReadPipe(utf8JsonLines, cancellationToken);
    }

    /// <summary>
    /// Reads JSON Lines from a stream, one document at a time, in memory that does not grow with the stream, and stops at the first line
    /// that cannot be read. Blank lines are skipped.
    /// </summary>
    /// <param name="utf8JsonLines">The stream. It is left open, and may have been read beyond the last line returned.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The documents, in order.</returns>
    /// <exception cref="ArgumentNullException">The stream is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">While reading: a line is not the JSON of a document, or longer than 16 MiB. Its line number is that
    /// of the stream.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    /// <example>
    /// <code>
    /// await foreach (IlacsDocument document in IlacsJson.ReadDocumentsAsync(stream))
    /// {
    ///     Console.WriteLine(document);
    /// }
    /// </code>
    /// </example>
    public static IAsyncEnumerable<IlacsDocument> ReadDocumentsAsync(Stream utf8JsonLines, CancellationToken cancellationToken = default) =>
        OrStop(ReadLinesAsync(utf8JsonLines, cancellationToken), cancellationToken);

    /// <summary><inheritdoc cref="ReadDocumentsAsync(Stream, CancellationToken)" path="/summary"/></summary>
    /// <param name="utf8JsonLines">The pipe. It is not completed, and keeps whatever was read beyond the last line returned.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The documents, in order.</returns>
    /// <exception cref="ArgumentNullException">The pipe is <see langword="null"/>.</exception>
    /// <exception cref="JsonException">While reading: a line is not the JSON of a document, or longer than 16 MiB. Its line number is that
    /// of the pipe.</exception>
    /// <exception cref="OperationCanceledException">Reading was stopped.</exception>
    /// <example><inheritdoc cref="ReadDocumentsAsync(Stream, CancellationToken)" path="/example"/></example>
    public static IAsyncEnumerable<IlacsDocument> ReadDocumentsAsync(
        PipeReader utf8JsonLines, CancellationToken cancellationToken = default) =>
        OrStop(ReadLinesAsync(utf8JsonLines, cancellationToken), cancellationToken);

    /// <summary>Writes JSON Lines: each document in canonical form, with a line feed after it, in memory that does not grow with their
    /// number.</summary>
    /// <param name="destination">The stream. It is flushed at the end and left open.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Stops writing, perhaps in the middle of a line.</param>
    /// <returns>A task that completes when the last line is written.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>, or a document is.</exception>
    /// <exception cref="OperationCanceledException">Writing was stopped.</exception>
    /// <example>
    /// <code>
    /// await IlacsJson.WriteLinesAsync(stream, inspections.ToAsyncEnumerable());
    /// </code>
    /// </example>
    public static async Task WriteLinesAsync(
        Stream destination, IAsyncEnumerable<IlacsDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        PipeWriter pipe = PipeWriter.Create(destination, new StreamPipeWriterOptions(minimumBufferSize: BufferSize, leaveOpen: true));
        try
        {
            await WriteLinesAsync(pipe, documents, cancellationToken).ConfigureAwait(false);
            await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            // Without the error it would write the rest, and wait for a stream that takes no more.
            await pipe.CompleteAsync(error).ConfigureAwait(false);
            throw;
        }

        await pipe.CompleteAsync().ConfigureAwait(false);
    }

    /// <summary><inheritdoc cref="WriteLinesAsync(Stream, IAsyncEnumerable{IlacsDocument}, CancellationToken)" path="/summary"/></summary>
    /// <param name="destination">The pipe. It is flushed at the end, but not completed.</param>
    /// <param name="documents">The documents.</param>
    /// <param name="cancellationToken">Stops writing, perhaps in the middle of a line.</param>
    /// <returns>A task that completes when the last line is written, or when the other end of the pipe stops reading.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>, or a document is.</exception>
    /// <exception cref="OperationCanceledException">Writing was stopped.</exception>
    public static async Task WriteLinesAsync(
        PipeWriter destination, IAsyncEnumerable<IlacsDocument> documents, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(documents);
        var writer = new Utf8JsonWriter(destination, WriterOptions);
        await using ConfiguredAsyncDisposable disposal = writer.ConfigureAwait(false);
        long unflushed = 0;
        await foreach (IlacsDocument document in documents.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            DocumentCodecs.Any.Write(writer, document);
            writer.Flush();
            unflushed += writer.BytesCommitted + 1;
            destination.Write([NewLine]);
            writer.Reset();
            if (unflushed >= BufferSize)
            {
                unflushed = 0;
                if ((await destination.FlushAsync(cancellationToken).ConfigureAwait(false)).IsCompleted)
                {
                    return;
                }
            }
        }

        await destination.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

#pragma warning restore RS0026

    private static IEnumerable<DocumentLine> ReadMemory(ReadOnlyMemory<byte> utf8JsonLines, int firstLine)
    {
        int number = firstLine;
        for (ReadOnlyMemory<byte> rest = utf8JsonLines; !rest.IsEmpty; number++)
        {
            int end = rest.Span.IndexOf(NewLine);
            ReadOnlyMemory<byte> line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.Length > MaxLineLength || !IsBlankLine(line.Span))
            {
                yield return ReadLine(line.Span, number);
            }

            if (number == 1 && JsonSyntax.IsUtf16Or32(line.Span))
            {
                yield break;
            }
        }
    }

    private static async IAsyncEnumerable<IlacsDocument> OrStop(
        IAsyncEnumerable<DocumentLine> lines, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (DocumentLine line in lines.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return line.Document ?? throw line.Error!;
        }
    }

    private static async IAsyncEnumerable<DocumentLine> ReadStream(
        Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        PipeReader pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        try
        {
            await foreach (DocumentLine line in ReadPipe(pipe, cancellationToken).ConfigureAwait(false))
            {
                yield return line;
            }
        }
        finally
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static async IAsyncEnumerable<DocumentLine> ReadPipe(
        PipeReader pipe, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        int number = 1;
        long skipped = 0;
        long lookedAt = 0;
        for (bool isLast = false; !isLast && skipped <= MaxSkipped;)
        {
            ReadResult result = await pipe.ReadAsync(cancellationToken).ConfigureAwait(false);
            if (result.IsCanceled)
            {
                throw new OperationCanceledException(cancellationToken);
            }

            isLast = result.IsCompleted;
            ReadOnlySequence<byte> rest = result.Buffer;
            bool isExamined = false;
            try
            {
                while (TryTakeLine(ref rest, lookedAt, isLast, out ReadOnlySequence<byte> line))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    lookedAt = 0;
                    if (skipped == 0 && ReadLine(line, number) is { } read)
                    {
                        yield return read;
                    }

                    if (number == 1 && skipped == 0 && IsUtf16Or32(line))
                    {
                        yield break;
                    }

                    skipped = 0;
                    number++;
                }

                lookedAt = rest.Length;
                if (skipped > 0 || rest.Length > MaxLineLength)
                {
                    if (skipped == 0)
                    {
                        yield return TooLong(number);
                        if (number == 1 && IsUtf16Or32(rest))
                        {
                            yield break;
                        }
                    }

                    skipped += rest.Length;
                    rest = rest.Slice(rest.End);
                    lookedAt = 0;
                }

                isExamined = true;
            }
            finally
            {
                // A caller that stops early finds the next line still in the pipe.
                pipe.AdvanceTo(rest.Start, isExamined ? rest.End : rest.Start);
            }
        }
    }

    /// <summary>Takes a line off the front, without its line end; at the end of the text, takes what is left.</summary>
    /// <param name="rest">What was read but not yet taken.</param>
    /// <param name="lookedAt">How much of it is known to have no line end.</param>
    /// <param name="isLast">Whether nothing comes after it.</param>
    /// <param name="line">The line.</param>
    private static bool TryTakeLine(ref ReadOnlySequence<byte> rest, long lookedAt, bool isLast, out ReadOnlySequence<byte> line)
    {
        if (rest.Slice(lookedAt).PositionOf(NewLine) is { } end)
        {
            line = rest.Slice(0, end);
            rest = rest.Slice(rest.GetPosition(1, end));
            return true;
        }

        line = rest;
        if (!isLast || rest.IsEmpty)
        {
            return false;
        }

        rest = rest.Slice(rest.End);
        return true;
    }

    private static bool IsUtf16Or32(ReadOnlySequence<byte> line)
    {
        Span<byte> beginning = stackalloc byte[(int)Math.Min(line.Length, 2)];
        line.Slice(0, beginning.Length).CopyTo(beginning);
        return JsonSyntax.IsUtf16Or32(beginning);
    }

    /// <summary>Whether a line is empty, or has nothing but the byte order mark of a file.</summary>
    private static bool IsBlankLine(ReadOnlySpan<byte> line) =>
        !(line.StartsWith(ByteOrderMark) ? line[ByteOrderMark.Length..] : line).ContainsAnyExcept(" \t\r\n"u8);

    private static DocumentLine? ReadLine(ReadOnlySequence<byte> line, int number)
    {
        if (line.IsSingleSegment)
        {
            return IsBlankLine(line.FirstSpan) ? null : ReadLine(line.FirstSpan, number);
        }

        int length = (int)Math.Min(line.Length, MaxLineLength + 1);
        byte[] copy = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            line.Slice(0, length).CopyTo(copy);
            ReadOnlySpan<byte> text = copy.AsSpan(0, length);
            return IsBlankLine(text) ? null : ReadLine(text, number);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(copy);
        }
    }

    private static DocumentLine ReadLine(ReadOnlySpan<byte> line, int number)
    {
        if (line.Length > MaxLineLength)
        {
            return TooLong(number);
        }

        try
        {
            return new DocumentLine(number, ReadWhole(DocumentCodecs.Any, line, number), Error: null);
        }
        catch (JsonException error)
        {
            return new DocumentLine(number, Document: null, error);
        }
    }

    private static DocumentLine TooLong(int number) => new(
        number,
        Document: null,
        new JsonException(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Expected a line of at most {MaxLineLength} bytes, found a longer one (at line {number}, byte 1)."),
            path: "",
            number - 1,
            bytePositionInLine: 0));
}

/// <summary>One line of a JSON Lines file: the document it holds, or the reason it cannot be read.</summary>
/// <param name="Number">The number of the line in the file, from 1.</param>
/// <param name="Document">The document, or <see langword="null"/> if the line cannot be read.</param>
/// <param name="Error">Why the line cannot be read, or <see langword="null"/>; its line number is that of the file.</param>
/// <remarks><b>Default</b> has neither and is never returned.</remarks>
[DebuggerDisplay("{Number}: {Document}{Error}")]
[JsonConverter(typeof(IlacsJsonConverter<DocumentLine>))]
public readonly record struct DocumentLine(int Number, IlacsDocument? Document, JsonException? Error);
