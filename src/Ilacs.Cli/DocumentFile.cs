using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace Ilacs.Cli;

/// <summary>A file of documents, or standard input: one document, or JSON Lines. It is read as it is asked for, in memory that does not grow with it.</summary>
internal static class DocumentFile
{
    public const string StandardInput = "-";

    /// <summary>How much is looked at to tell JSON Lines from one document.</summary>
    private const int Beginning = 1024 * 1024;

    /// <summary>Refuses a file that is not there, before anything is written.</summary>
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

    /// <summary>The documents, each with the line at which it stands, or why it cannot be read.</summary>
    public static IEnumerable<DocumentLine> Read(string path, Stream standardInput)
    {
        if (string.Equals(path, StandardInput, StringComparison.Ordinal))
        {
            return ReadAsync(standardInput, isJsonLines: false).ToBlockingEnumerable();
        }

        CheckThatItExists(path);
        bool isJsonLines = Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON";
        return ReadFileAsync(path, isJsonLines).ToBlockingEnumerable();
    }

    private static async IAsyncEnumerable<DocumentLine> ReadFileAsync(string path, bool isJsonLines)
    {
        using var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 0 });
        await foreach (DocumentLine line in ReadAsync(file, isJsonLines).ConfigureAwait(false))
        {
            yield return line;
        }
    }

    private static async IAsyncEnumerable<DocumentLine> ReadAsync(Stream stream, bool isJsonLines)
    {
        PipeReader pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));
        try
        {
            if (isJsonLines || await BeginsAsJsonLinesAsync(pipe).ConfigureAwait(false))
            {
                await foreach (DocumentLine line in IlacsJson.ReadLinesAsync(pipe).ConfigureAwait(false))
                {
                    yield return line;
                }
            }
            else
            {
                yield return await ReadOneAsync(pipe).ConfigureAwait(false);
            }
        }
        finally
        {
            await pipe.CompleteAsync().ConfigureAwait(false);
        }
    }

    private static async Task<bool> BeginsAsJsonLinesAsync(PipeReader pipe)
    {
        ReadResult beginning = await pipe.ReadAtLeastAsync(Beginning).ConfigureAwait(false);
        bool begins = IsJsonLines(beginning.Buffer.ToArray());
        pipe.AdvanceTo(beginning.Buffer.Start);
        return begins;
    }

    private static async Task<DocumentLine> ReadOneAsync(PipeReader pipe)
    {
        using var document = new MemoryStream();
        await pipe.CopyToAsync(document).ConfigureAwait(false);
        try
        {
            return new DocumentLine(1, IlacsJson.Read(document.GetBuffer().AsSpan(0, (int)document.Length)), Error: null);
        }
        catch (JsonException error)
        {
            return new DocumentLine((int)(error.LineNumber ?? 0) + 1, Document: null, error);
        }
    }

    /// <summary>Tells JSON Lines from one document over several lines, where the name of the file does not: a line that is all of an object,
    /// not indented, and not all there is.</summary>
    private static bool IsJsonLines(ReadOnlySpan<byte> beginning)
    {
        ReadOnlySpan<byte> text = MemoryExtensions.Trim(beginning, "\uFEFF \t\r\n"u8);
        bool isOne = !text.Contains((byte)'\n');
        foreach (Range range in text.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = text[range];
            if (!isOne && line is [(byte)'{', ..] && IsAllOfAnObject(line))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAllOfAnObject(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
