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

    private const int MostDepth = 64;

    private static readonly SearchValues<byte> OfWords =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-._$"u8);

    /// <summary>Whether a text begins as UTF-16 or UTF-32 does, with a byte order mark or with a character of JSON.</summary>
    public static bool IsUtf16Or32(ReadOnlySpan<byte> text) => text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [not 0, 0, ..] or [0, _, ..];

    private static bool IsUtf32(ReadOnlySpan<byte> text) => text is [0xFF, 0xFE, 0, 0, ..] or [not 0, 0, 0, 0, ..] or [0, 0, ..];

    /// <summary>Says what is wrong, as the rest of a sentence from its "expected" on.</summary>
    /// <param name="document">The text.</param>
    /// <param name="offset">Where the reader stopped.</param>
    public static string Explain(ReadOnlySpan<byte> document, int offset) =>
        IsUtf32(document) ? Utf32 : IsUtf16Or32(document) ? Utf16 : $"expected valid JSON, but found {Find(document, offset)}";

    private static string Find(ReadOnlySpan<byte> document, int offset)
    {
        if (document.Trim(" \t\r\n"u8).IsEmpty)
        {
            return "nothing";
        }

        (int start, int depth) = LastToken(document);
        bool isInText = start < offset && document[start] == '"';
        if (document[offset..].Trim(", \t\r\n"u8).IsEmpty)
        {
            return isInText
                ? "the end of the input inside a string, whose closing quotation mark is missing"
                : "the end of the input too early";
        }

        return isInText ? InText(document, offset)
            : depth >= MostDepth - 1 && document[offset] is (byte)'[' or (byte)'{'
                ? string.Create(CultureInfo.InvariantCulture, $"lists and objects nested to a depth of more than {MostDepth}")
            : Between(document, start, offset);
    }

    private static string InText(ReadOnlySpan<byte> document, int offset)
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

    private static string Between(ReadOnlySpan<byte> document, int start, int offset)
    {
        int from = start < offset ? start : offset;
        int length = document[from..].IndexOfAnyExcept(OfWords);
        ReadOnlySpan<byte> word = length < 0 ? document[from..] : document.Slice(from, length);
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

    /// <summary>Where the token that could not be read starts, and how deeply it is nested.</summary>
    private static (int Start, int Depth) LastToken(ReadOnlySpan<byte> document)
    {
        var reader = new Utf8JsonReader(document);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            // The position is before the token.
        }

        int consumed = (int)reader.BytesConsumed;
        int start = document[consumed..].IndexOfAnyExcept(" \t\r\n,:"u8);
        return (start < 0 ? document.Length : consumed + start, reader.CurrentDepth);
    }

    private static string Character(ReadOnlySpan<byte> text) =>
        Rune.DecodeFromUtf8(text, out Rune rune, out _) != OperationStatus.Done ? "broken UTF-8"
        : Rune.IsLetterOrDigit(rune) || (rune.IsAscii && !Rune.IsControl(rune)) ? $"'{rune}'"
        : string.Create(CultureInfo.InvariantCulture, $"the character U+{rune.Value:X4}");

    private static string Quoted(ReadOnlySpan<byte> text) =>
        $"'{PrintedText.Quoted(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * MostDepth)]))}'";
}
