using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>A place in a document: its JSON Pointer, and where it is in the text. Found by walking the document again.</summary>
internal readonly struct JsonPlace
{
    private const byte NewLine = (byte)'\n';

    private JsonPlace(string pointer, long offset)
    {
        Pointer = pointer;
        Offset = offset;
    }

    public string Pointer { get; }

    public long Offset { get; }

    /// <summary>Makes the exception for <c>JsonSerializer</c>, which adds line and byte itself: only it knows where the value is in the
    /// text.</summary>
    /// <param name="reader">The reader as it was at the first token of the value, or at the name that is the key of a dictionary.</param>
    /// <param name="error">What went wrong.</param>
    public static JsonException ToJsonException(Utf8JsonReader reader, ShapeException error)
    {
        string pointer = reader.TokenType == JsonTokenType.PropertyName ? "" : Find(reader, error.Offset, error.Member).Pointer;
        return new JsonException(Sentence(error.Message, pointer.Length > 0 ? $" (at {PrintedText.Quoted(pointer)})" : ""));
    }

    /// <summary>Makes the exception that callers see.</summary>
    /// <param name="json">The whole text, byte order mark included.</param>
    /// <param name="start">Where the document starts in it, after any byte order mark.</param>
    /// <param name="error">What went wrong.</param>
    /// <param name="firstLine">The line of the file at which the text starts, from 1.</param>
    public static JsonException ToJsonException(ReadOnlySpan<byte> json, int start, Exception error, int firstLine)
    {
        ReadOnlySpan<byte> document = json[start..];
        (string message, JsonPlace place) = error switch
        {
            ShapeException shape => (shape.Message, Find(new Utf8JsonReader(document), shape.Offset, shape.Member)),
            JsonException syntax => Syntax(document, OffsetOf(document, syntax)),
            _ => throw new ArgumentException("expected an error from reading JSON", nameof(error), error),
        };

        ReadOnlySpan<byte> before = json[..(start + (int)place.Offset)];
        int line = firstLine + before.Count(NewLine);
        int column = before.Length - before.LastIndexOf(NewLine);
        string where = place.Pointer.Length > 0 ? $"{PrintedText.Quoted(place.Pointer)}, " : "";
        return new JsonException(
            Sentence(message, string.Create(CultureInfo.InvariantCulture, $" (at {where}line {line}, byte {column})")),
            place.Pointer,
            line - 1,
            column - 1);
    }

    /// <summary>Finds the token that starts at an offset or contains it, or a member of the object that does.</summary>
    private static JsonPlace Find(Utf8JsonReader reader, long offset, string? member)
    {
        var path = new List<Step>();
        try
        {
            for (bool more = reader.TokenType != JsonTokenType.None || reader.Read();
                more;
                more = reader.TokenStartIndex < offset && reader.Read())
            {
                Follow(path, ref reader);
            }

            return member is not null && reader.Read() && Find(ref reader, member) is { } memberOffset
                ? new JsonPlace(PointerOf(path) + "/" + member, memberOffset)
                : new JsonPlace(PointerOf(path), offset);
        }
        catch (JsonException)
        {
            if (path.Count > 0
                && reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray))
            {
                // The last value was complete: the fault comes after it, in the object or list that contains it.
                path[^1] = path[^1] with { Index = -1, Name = null };
            }

            return new JsonPlace(PointerOf(path), offset);
        }
    }

    /// <summary>Where the value of a member starts. The reader is at the first name in its object.</summary>
    private static long? Find(ref Utf8JsonReader reader, string member)
    {
        while (reader.TokenType == JsonTokenType.PropertyName)
        {
            bool found = reader.ValueTextEquals(member);
            reader.Read();
            if (found)
            {
                return reader.TokenStartIndex;
            }

            reader.TrySkip();
            reader.Read();
        }

        return null;
    }

    private static void Follow(List<Step> path, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            path.RemoveAt(path.Count - 1);
        }
        else if (reader.TokenType == JsonTokenType.PropertyName)
        {
            path[^1] = path[^1] with { Name = NameOf(ref reader) };
        }
        else
        {
            if (path.Count > 0 && path[^1].IsArray)
            {
                path[^1] = path[^1] with { Index = path[^1].Index + 1 };
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                path.Add(new Step(reader.TokenType == JsonTokenType.StartArray, Index: -1, Name: null));
            }
        }
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(reader.RawValue());
        }
    }

    private static string PointerOf(List<Step> path)
    {
        var pointer = new StringBuilder();
        foreach (Step step in path)
        {
            if (step.IsArray && step.Index >= 0)
            {
                pointer.Append('/').Append(step.Index.ToString(CultureInfo.InvariantCulture));
            }
            else if (step.Name is { } name)
            {
                pointer.Append('/').Append(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            }
        }

        return pointer.ToString();
    }

    private static long OffsetOf(ReadOnlySpan<byte> document, JsonException syntax)
    {
        ReadOnlySpan<byte> rest = document;
        for (long line = syntax.LineNumber ?? 0; line > 0; line--)
        {
            rest = rest[(rest.IndexOf(NewLine) + 1)..];
        }

        return Math.Min(document.Length - rest.Length + (syntax.BytePositionInLine ?? 0), document.Length);
    }

    private static string Sentence(string message, string where) =>
        OnOneLine($"{char.ToUpperInvariant(message[0])}{message[1..]}{where}.");

    /// <summary>Messages quote the input, but without its line breaks and control characters.</summary>
    private static string OnOneLine(string message) =>
        message.AsSpan().ContainsAnyInRange('\0', '\u001F') || message.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
            ? string.Concat(message.Select(c =>
                char.IsControl(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : c.ToString()))
            : message;

    private static (string Message, JsonPlace Place) Syntax(ReadOnlySpan<byte> document, long offset) =>
        (JsonSyntax.Explain(document, (int)offset), Find(new Utf8JsonReader(document), offset, member: null));

    private readonly record struct Step(bool IsArray, int Index, string? Name);
}
