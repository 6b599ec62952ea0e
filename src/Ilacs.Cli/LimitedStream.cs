namespace Ilacs.Cli;

/// <summary>A file that is read only up to a limit: a device may never end.</summary>
/// <param name="stream">The file, which is closed with this stream.</param>
/// <param name="path">Its name, for messages.</param>
/// <param name="most">The most bytes it may have.</param>
internal sealed class LimitedStream(Stream stream, string path, long most = LimitedStream.Most) : Stream
{
    /// <summary>A thousand times the size of all inspections.</summary>
    public const long Most = 256L * 1024 * 1024;

    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => read; set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        int count = stream.Read(buffer);
        read += count;
        return read <= most ? count
            : throw new CommandException(
                $"{path} has more than {most / (1024 * 1024)} MiB, which is the most that can be read.", CommandLine.WrongInput);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            stream.Dispose();
        }

        base.Dispose(disposing);
    }
}
