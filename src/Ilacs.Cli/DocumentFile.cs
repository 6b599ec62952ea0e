using System.Text.Json;

namespace Ilacs.Cli;

/// <summary>A file of documents, or standard input: one document, or JSON Lines.</summary>
internal sealed class DocumentFile
{
    private DocumentFile(string name, IReadOnlyList<DocumentLine> lines)
    {
        Name = name;
        Lines = lines;
    }

    public string Name { get; }

    /// <summary>The documents, each with the line at which it stands, or why it cannot be read.</summary>
    public IReadOnlyList<DocumentLine> Lines { get; }

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

    public static DocumentFile Read(string path, Stream standardInput)
    {
        if (string.Equals(path, "-", StringComparison.Ordinal))
        {
            using var copy = new MemoryStream();
            standardInput.CopyTo(copy);
            return new DocumentFile("-", Documents(copy.ToArray(), isJsonLines: false));
        }

        CheckThatItExists(path);
        bool isJsonLines = Path.GetExtension(path).ToUpperInvariant() is ".JSONL" or ".NDJSON";
        return new DocumentFile(path, Documents(File.ReadAllBytes(path), isJsonLines));
    }

    public static IReadOnlyList<DocumentLine> Documents(byte[] utf8, bool isJsonLines)
    {
        if (isJsonLines || IsJsonLines(utf8))
        {
            return [.. IlacsJson.ReadLines(utf8)];
        }

        try
        {
            return [new DocumentLine(1, IlacsJson.Read(utf8), Error: null)];
        }
        catch (JsonException error)
        {
            return [new DocumentLine((int)(error.LineNumber ?? 0) + 1, Document: null, error)];
        }
    }

    /// <summary>Tells JSON Lines from one document over several lines, where the name of the file does not: a line that is all of an object,
    /// not indented, and not all there is.</summary>
    private static bool IsJsonLines(ReadOnlySpan<byte> utf8)
    {
        ReadOnlySpan<byte> text = MemoryExtensions.Trim(utf8, "\uFEFF \t\r\n"u8);
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
