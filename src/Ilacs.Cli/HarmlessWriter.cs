using System.Text;

namespace Ilacs.Cli;

/// <summary>Writes lines for people. It makes every text harmless, and only <see cref="TextWriter.WriteLine()"/> and its overloads end a
/// line, unless the text is data with lines of its own.</summary>
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
