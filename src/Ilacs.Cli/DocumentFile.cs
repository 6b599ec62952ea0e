using System.Text.Json;

namespace Ilacs.Cli;

/// <summary>A file of documents, or standard input: one document, or JSON Lines. It is read as a stream, in memory that does not grow with
/// the file.</summary>
internal static class DocumentFile
{
    public const string StandardInput = "-";

    /// <summary>How much of the file is inspected to tell JSON Lines from one document.</summary>
    private const int Beginning = 1024 * 1024;

    private static readonly string[] NamesOfJson = [".JSON", ".JSONL", ".NDJSON"];

    /// <summary>Refuses a missing file before anything is written.</summary>
    public static void CheckThatItExists(string path)
    {
        if (Directory.Exists(path))
        {
            throw new CommandException($"{path} is a folder; name the files in it.");
        }

        if (!File.Exists(path))
        {
            throw new CommandException($"{path}: there is no such file.");
        }
    }

    /// <summary>The documents, each with its line number, or the reason it cannot be read.</summary>
    /// <param name="path">The file.</param>
    /// <param name="standardInput">What to read for <c>-</c>.</param>
    /// <param name="isKept">Whether all documents are kept in memory, in which case there is a limit.</param>
    public static IEnumerable<DocumentLine> Read(string path, Stream standardInput, bool isKept) =>
        Read(path, standardInput, isKept, lines => lines.ToArray()).SelectMany(lines => lines);

    /// <summary>What is made of the documents, some at a time and several at once, in the order of the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="standardInput">What to read for <c>-</c>.</param>
    /// <param name="isKept">Whether all documents are kept in memory, in which case there is a limit.</param>
    /// <param name="work">What is made of some documents. It is called on several threads, and does not keep the sequence, which is read
    /// from a buffer that is used again.</param>
    public static IEnumerable<TResult> Read<TResult>(
        string path, Stream standardInput, bool isKept, Func<IEnumerable<DocumentLine>, TResult> work)
    {
        bool isStandardInput = string.Equals(path, StandardInput, StringComparison.Ordinal);
        if (!isStandardInput)
        {
            CheckThatItExists(path);
        }

        bool isJsonLines = Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON";
        Stream file = isStandardInput
            ? standardInput
            : new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        var limited = new LimitedStream(file, path, isKept ? LimitedStream.Most : long.MaxValue);
        return Read(new LinePieces(limited, leaveOpen: isStandardInput), isJsonLines, work);
    }

    internal static IEnumerable<TResult> Read<TResult>(LinePieces pieces, bool isJsonLines, Func<IEnumerable<DocumentLine>, TResult> work)
    {
        bool? isLines = isJsonLines ? true : null;
        bool isTaken = false;
        return ReadAhead.Of(pieces, Next, WorkOn);

        LinePieces.Piece? Next()
        {
            if (isLines is null)
            {
                pieces.ReadAtLeast(Beginning);
                isLines = IsJsonLines(pieces.Rest.Span, pieces.IsEnd);
            }

            if (isLines.Value)
            {
                return pieces.Take();
            }

            LinePieces.Piece? whole = isTaken ? null : pieces.TakeAll();
            isTaken = true;
            return whole;
        }

        TResult WorkOn(LinePieces.Piece piece)
        {
            using (piece)
            {
                return work(isLines == true ? IlacsJson.ReadLines(piece.Bytes, piece.FirstLine) : [ReadOne(piece.Bytes.Span)]);
            }
        }
    }

    /// <summary>All documents of a file. Every line has to be readable.</summary>
    /// <exception cref="CommandException">A line cannot be read.</exception>
    public static IReadOnlyList<DocumentLine> ReadRecord(string path, Stream standardInput)
    {
        var lines = new List<DocumentLine>();
        foreach (DocumentLine line in Read(path, standardInput, isKept: true))
        {
            if (line.Error is { } error)
            {
                string import = !NamesOfJson.Contains(Path.GetExtension(path).ToUpperInvariant(), StringComparer.Ordinal)
                    ? $" Import a CSV file or a workbook first: ilacs import {path} > record.jsonl" : "";
                throw new CommandException($"{path}:{line.Number}: {error.Message}{import}", CommandLine.WrongInput);
            }

            lines.Add(line);
        }

        return lines;
    }

    private static DocumentLine ReadOne(ReadOnlySpan<byte> document)
    {
        if (document.Length > LinePieces.LongestLine)
        {
            return new DocumentLine(1, Document: null, new JsonException(
                $"Expected a document of at most {LinePieces.LongestLine} bytes, found a longer one (at line 1, byte 1).", path: "",
                lineNumber: 0, bytePositionInLine: 0));
        }

        try
        {
            return new DocumentLine(1, IlacsJson.Read(document), Error: null);
        }
        catch (JsonException error)
        {
            return new DocumentLine((int)(error.LineNumber ?? 0) + 1, Document: null, error);
        }
    }

    /// <summary>Tells JSON Lines from a single document over several lines where the file name does not. In JSON Lines the first document
    /// ends on its first line. If the first one is broken, any line that is a whole document decides it: a single document may contain a
    /// line that is an object, but never one that is a document.</summary>
    private static bool IsJsonLines(ReadOnlySpan<byte> beginning, bool isAll)
    {
        ReadOnlySpan<byte> text = MemoryExtensions.Trim(beginning, "\uFEFF \t\r\n"u8);
        int lineEnd = text.IndexOf((byte)'\n');
        if (lineEnd < 0)
        {
            // One line so far. If it is too long for its end to be in sight, reading it as a line gives the same result.
            return !isAll;
        }

        return EndOfFirst(text, isAll) is { } end && (end >= lineEnd || text[end..lineEnd].Trim(" \t\r"u8).IsEmpty)
            ? end <= lineEnd
            : HasLineWithDocument(text);
    }

    /// <summary>Where the first value ends; <see langword="null"/> if it is broken. A value that runs past the inspected part ends where
    /// that part ends.</summary>
    private static int? EndOfFirst(ReadOnlySpan<byte> text, bool isAll)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: isAll, state: default);
        try
        {
            reader.Read();
            return reader.TrySkip() ? (int)reader.BytesConsumed : text.Length;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool HasLineWithDocument(ReadOnlySpan<byte> text)
    {
        foreach (Range range in text.Split((byte)'\n'))
        {
            if (text[range] is [(byte)'{', ..] line && IsDocument(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a line is a whole object that states its type.</summary>
    private static bool IsDocument(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        bool hasType = false;
        try
        {
            while (reader.Read())
            {
                hasType |= reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("type"u8);
            }

            return hasType;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
