namespace Ilacs.Outcomes;

/// <summary>Keeps standard input or a pipe in memory, for readers that read a file more than once.</summary>
internal static class WholeStream
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The rest of a stream, from the beginning.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="tooLong">What is said where it has more than 64 MiB.</param>
    /// <exception cref="InvalidDataException">It has more than 64 MiB.</exception>
    public static MemoryStream Of(Stream stream, string tooLong)
    {
        var whole = new MemoryStream();
        byte[] chunk = new byte[81_920];
        while (stream.Read(chunk) is > 0 and var length)
        {
            whole.Write(chunk, 0, length);
            if (whole.Length > MostBytes)
            {
                throw new InvalidDataException(tooLong);
            }
        }

        whole.Position = 0;
        return whole;
    }
}
