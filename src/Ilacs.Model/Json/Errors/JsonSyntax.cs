using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>Explains what is wrong with text that is not JSON. The messages of <see cref="Utf8JsonReader"/> are not used: they mention its
/// options and quote without limit.</summary>
internal static class JsonSyntax
{
    private const string Utf32 = "expected UTF-8, found UTF-32; save the text as UTF-8";

    private const string Utf16 =
        "expected UTF-8, found UTF-16, which '>' in Windows PowerShell writes; "
        + "save the text as UTF-8, in PowerShell with '| Out-File -Encoding utf8 FILE'";

    /// <summary>How deeply lists and objects may be nested.</summary>
    public const int MostDepth = 64;

    private static readonly SearchValues<byte> OfWords =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-._$"u8);

    /// <summary>Whether a text begins as UTF-16 or UTF-32 does, with a byte order mark or with a character of JSON.</summary>
    public static bool IsUtf16Or32(ReadOnlySpan<byte> text) => text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, ..] or [0, _, ..];

    private static bool IsUtf32(ReadOnlySpan<byte> text) => text is [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, ..] or [0, 0, ..];

    /// <summary>Makes the exception of <see cref="IlacsJson"/> for a text that is not JSON.</summary>
    /// <param name="text">The whole text, byte order mark included.</param>
    /// <param name="start">Where the document starts in it, after any byte order mark.</param>
    /// <param name="error">What <see cref="Utf8JsonReader"/> threw.</param>
    /// <param name="firstLine">The line of the file at which the text starts, from 1.</param>
    public static JsonException ToException(ReadOnlySpan<byte> text, int start, JsonException error, int firstLine)
    {
        ReadOnlySpan<byte> document = text[start..];
        int offsetInDocument = OffsetOf(error, document);
        (string message, string pointer) = Explain(document, offsetInDocument);
        return JsonErrors.At(text, start + offsetInDocument, pointer, message, firstLine);
    }

    /// <summary>Where <see cref="Utf8JsonReader"/> stopped, which it says by line and byte.</summary>
    private static int OffsetOf(JsonException error, ReadOnlySpan<byte> document)
    {
        ReadOnlySpan<byte> rest = document;
        for (long line = error.LineNumber ?? 0; line > 0; line--)
        {
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        }

        return (int)Math.Min(document.Length - rest.Length + (error.BytePositionInLine ?? 0), document.Length);
    }

    /// <summary>What is wrong, as the rest of a sentence from its "expected" on, and the JSON Pointer of the member, item or object that
    /// it is in.</summary>
    /// <param name="document">The text.</param>
    /// <param name="offset">Where the reader stopped.</param>
    private static (string Message, string Pointer) Explain(ReadOnlySpan<byte> document, int offset)
    {
        var path = new PointerPath();
        var reader = new Utf8JsonReader(document);
        try
        {
            while (reader.Read())
            {
                path.Follow(ref reader);
            }
        }
        catch (JsonException)
        {
            // The fault. The reader is still at the last token before it; a name without its colon is a string to it.
        }

        bool isInMember = reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (!isInMember)
        {
            path.GoUp();
        }

        string message = IsUtf32(document) ? Utf32 : IsUtf16Or32(document) ? Utf16
            : $"expected valid JSON, but found {Fault(document, offset, (int)reader.BytesConsumed, reader.CurrentDepth)}";
        return (message, path.ToString());
    }

    /// <param name="document">The text.</param>
    /// <param name="offset">Where the reader stopped, perhaps within a token.</param>
    /// <param name="read">How much it has read, up to the end of the last token before the fault.</param>
    /// <param name="depth">How deeply that is nested.</param>
    private static string Fault(ReadOnlySpan<byte> document, int offset, int read, int depth)
    {
        if (document.Trim(" \t\r\n"u8).IsEmpty)
        {
            return "nothing";
        }

        int gap = document[read..].IndexOfAnyExcept(" \t\r\n,:"u8);
        int token = gap < 0 ? document.Length : read + gap;
        bool isInString = token < offset && document[token] == '"';
        if (document[offset..].Trim(", \t\r\n"u8).IsEmpty)
        {
            return isInString
                ? "the end of the input inside a string, whose closing quotation mark is missing"
                : "the end of the input too early";
        }

        return isInString ? InString(document, offset)
            : depth >= MostDepth - 1 && document[offset] is (byte)'[' or (byte)'{'
                ? string.Create(CultureInfo.InvariantCulture, $"lists and objects nested to a depth of more than {MostDepth}")
            : OutsideStrings(document, Math.Min(token, offset), offset);
    }

    private static string InString(ReadOnlySpan<byte> document, int offset)
    {
        byte found = document[offset];
        if (found is (byte)'\n' or (byte)'\r')
        {
            return "a line break inside a string, which is written \\n; or a quotation mark is missing";
        }

        if (found < ' ')
        {
            return string.Create(CultureInfo.InvariantCulture, $"a control character inside a string, which is written \\u{(int)found:x4}");
        }

        int escape = document[..offset].LastIndexOf((byte)'\\');
        bool isText = Rune.DecodeFromUtf8(document[offset..], out _, out int length) == OperationStatus.Done;
        return escape < 0 || !isText
            ? Character(document[offset..])
            : $"the escape {Quoted(document[escape..(offset + length)])}, which JSON does not have";
    }

    private static string OutsideStrings(ReadOnlySpan<byte> document, int token, int offset)
    {
        int length = document[token..].IndexOfAnyExcept(OfWords);
        ReadOnlySpan<byte> word = length < 0 ? document[token..] : document.Slice(token, length);
        ReadOnlySpan<byte> before = document[..offset].TrimEnd(" \t\r\n"u8);
        return document[offset] switch
        {
            (byte)'}' or (byte)']' when before is [.., (byte)','] => "a comma with nothing after it",
            (byte)'/' => "'/'; JSON has no comments",
            (byte)'\'' => "a single quotation mark; JSON needs double ones",
            _ when word.Length > 0 => Quoted(word),
            _ => Character(document[offset..]),
        };
    }

    private static string Character(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out Rune rune, out _) != OperationStatus.Done ? "broken UTF-8"
        : Rune.IsLetterOrDigit(rune) || (rune.IsAscii && !Rune.IsControl(rune)) ? $"'{rune}'"
        : string.Create(CultureInfo.InvariantCulture, $"the character U+{rune.Value:X4}");

    private static string Quoted(ReadOnlySpan<byte> text) =>
        $"'{PrintedText.Quoted(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * MostDepth)]))}'";
}
