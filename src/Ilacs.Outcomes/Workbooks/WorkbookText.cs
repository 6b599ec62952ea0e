using System.Text;

namespace Ilacs.Outcomes;

/// <summary>
/// The text of a part of a workbook, counted before the XML parser sees it: the parser reads an element, a comment or a CDATA section as a
/// whole, however long it is.
/// </summary>
internal sealed class WorkbookText(Stream part, WorkbookLimits limits) : TextReader
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly StreamReader text = new(part, Utf8);
    private int length;
    private State state;
    private int marks;

    /// <summary>The state of the text: brackets inside a comment or a CDATA section open nothing.</summary>
    private enum State
    {
        Content,
        AfterBracket,
        AfterExclamationMark,
        Comment,
        Data,
    }

    public override int Read(char[] buffer, int index, int count)
    {
        int read = Unpack(buffer, index, count);
        limits.CountCharacters(read);
        ReadOnlySpan<char> rest = buffer.AsSpan(index, read);
        while (!rest.IsEmpty)
        {
            rest = state == State.Content ? Scan(rest) : Step(rest);
        }

        return read;
    }

    /// <summary>Content that cannot be unpacked is broken.</summary>
    public static InvalidDataException CannotUnpack(Exception error) =>
        new("This spreadsheet is broken: its content cannot be unpacked.", error);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            text.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpack(char[] buffer, int index, int count)
    {
        try
        {
            return text.Read(buffer, index, count);
        }
        catch (InvalidDataException error)
        {
            throw CannotUnpack(error);
        }
        catch (DecoderFallbackException error)
        {
            throw new InvalidDataException("This spreadsheet is broken: its content is not UTF-8 text.", error);
        }
    }

    /// <summary>Moves to the next opening bracket.</summary>
    private ReadOnlySpan<char> Scan(ReadOnlySpan<char> rest)
    {
        int bracket = rest.IndexOf('<');
        if (bracket < 0)
        {
            Count(rest.Length);
            return [];
        }

        Count(bracket);
        length = 0;
        state = State.AfterBracket;
        return rest[(bracket + 1)..];
    }

    /// <summary>Processes a character where it matters which one it is.</summary>
    private ReadOnlySpan<char> Step(ReadOnlySpan<char> rest)
    {
        char c = rest[0];
        bool isInside = state is State.Comment or State.Data;
        if (isInside && c == '>' && marks >= 2)
        {
            state = State.Content;
        }

        marks = isInside && c == (state == State.Comment ? '-' : ']') ? marks + 1 : 0;
        if (!isInside)
        {
            state = (state, c) switch
            {
                (State.AfterBracket, '!') => State.AfterExclamationMark,
                (State.AfterExclamationMark, '-') => State.Comment,
                (State.AfterExclamationMark, '[') => State.Data,
                _ => State.Content,
            };
            if (state == State.Content)
            {
                return rest;
            }
        }

        Count(1);
        return rest[1..];
    }

    private void Count(int more)
    {
        if ((length += more) > WorkbookLimits.CharactersBetweenBrackets)
        {
            throw WorkbookLimits.Exceeded(WorkbookLimits.CharactersBetweenBrackets, "characters in an element, a comment or a text");
        }
    }
}
