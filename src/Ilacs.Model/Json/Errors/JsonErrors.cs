using System.Globalization;
using System.Text.Json;

namespace Ilacs.Model.Json;

/// <summary>Makes the exceptions that callers see: what is wrong, and where, by JSON Pointer, line and byte. Reading keeps none of these;
/// they are found by reading the text again up to the fault.</summary>
internal static class JsonErrors
{
    private const byte NewLine = (byte)'\n';

    /// <summary>Makes the exception of <see cref="IlacsJson"/> for a document that does not have the shape of the contract.</summary>
    /// <param name="text">The whole text, byte order mark included.</param>
    /// <param name="start">Where the document starts in it, after any byte order mark.</param>
    /// <param name="error">What is wrong with the shape.</param>
    /// <param name="firstLine">The line of the file at which the text starts, from 1.</param>
    public static JsonException OfShape(ReadOnlySpan<byte> text, int start, ShapeException error, int firstLine)
    {
        var reader = new Utf8JsonReader(text[start..]);
        reader.Read();
        (string pointer, long offsetInDocument) = Locate(error, reader);
        return At(text, start + (int)offsetInDocument, pointer, error.Message, firstLine);
    }

    /// <summary>Makes the exception of <see cref="IlacsJson"/> for a fault whose place is known.</summary>
    /// <param name="text">The whole text, byte order mark included.</param>
    /// <param name="offset">Where in it the fault is.</param>
    /// <param name="pointer">The JSON Pointer of the member, item or object that it is in.</param>
    /// <param name="message">What is wrong, without a capital letter or a full stop.</param>
    /// <param name="firstLine">The line of the file at which the text starts, from 1.</param>
    public static JsonException At(ReadOnlySpan<byte> text, int offset, string pointer, string message, int firstLine)
    {
        ReadOnlySpan<byte> before = text[..offset];
        int line = firstLine + before.Count(NewLine);
        int column = before.Length - before.LastIndexOf(NewLine);
        string member = pointer.Length > 0 ? $"{PrintedText.Quoted(pointer)}, " : "";
        string where = string.Create(CultureInfo.InvariantCulture, $" (at {member}line {line}, byte {column})");
        return new JsonException(Sentence(message, where), pointer, line - 1, column - 1);
    }

    /// <summary>Goes to the token at fault, and from an object on to the member at fault. The reader is at the first token.</summary>
    public static (string Pointer, long Offset) Locate(ShapeException error, Utf8JsonReader reader)
    {
        var path = new PointerPath();
        path.Follow(ref reader);
        while (reader.TokenStartIndex < error.Offset && reader.Read())
        {
            path.Follow(ref reader);
        }

        return error.MemberName is { } member && ValueOf(member, ref reader) is { } value
            ? ($"{path}/{member}", value)
            : (path.ToString(), error.Offset);
    }

    /// <summary>Where the value of a member starts; <see langword="null"/> if the object lacks it. The reader is at the start of the
    /// object.</summary>
    private static long? ValueOf(string member, ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isFound = reader.ValueTextEquals(member);
            reader.Read();
            if (isFound)
            {
                return reader.TokenStartIndex;
            }

            reader.TrySkip();
        }

        return null;
    }

    /// <summary>The whole message. It quotes the input, so it is kept on one line.</summary>
    public static string Sentence(string message, string where)
    {
        string sentence = $"{char.ToUpperInvariant(message[0])}{message[1..]}{where}.";
        return !sentence.Any(IsNotPrinted) ? sentence : string.Concat(sentence.Select(character =>
            IsNotPrinted(character)
                ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}")
                : character.ToString()));

        static bool IsNotPrinted(char character) => char.IsControl(character) || character is '\u2028' or '\u2029';
    }
}
