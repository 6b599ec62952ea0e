using System.Text;

namespace Ilacs.Cli;

/// <summary>
/// Text on its way to people. What a document, a file name, an argument or an exception says may hold line feeds that forge another line,
/// escape sequences that a terminal obeys,
/// and marks that turn the order of what is shown; they are written as <c>\u000a</c>, here and nowhere else.
/// </summary>
internal static class HarmlessText
{
    /// <summary>A text on one line of a terminal, or with the ends of its lines.</summary>
    public static string Of(string text, bool keepsLines = false)
    {
        return text.Any(IsEscaped) ? string.Concat(text.Select(c => IsEscaped(c) ? $"\\u{(int)c:x4}" : c.ToString())) : text;

        bool IsEscaped(char c) => IsHarmful(c) && !(keepsLines && (c is '\r' or '\n'));
    }

    private static bool IsHarmful(char c) => char.IsControl(c) || c is '\u2028' or '\u2029'
        or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

/// <summary>Writes lines to people: each text that is written is made harmless, and only <see cref="TextWriter.WriteLine()"/> and the like
/// end a line, unless the text is data whose lines are its own.</summary>
internal sealed class HarmlessWriter(TextWriter writer, bool keepsLines = false) : TextWriter
{
    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => writer.Write(HarmlessText.Of(value.ToString(), keepsLines));

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value) => writer.Write(HarmlessText.Of(value ?? "", keepsLines));

    public override void WriteLine() => writer.WriteLine();

    public override void WriteLine(ReadOnlySpan<char> buffer) => WriteLine(buffer.ToString());

    public override void WriteLine(char[] buffer, int index, int count) => WriteLine(new string(buffer, index, count));

    public override void WriteLine(string? value) => writer.WriteLine(HarmlessText.Of(value ?? "", keepsLines));

    public override void Flush() => writer.Flush();
}
