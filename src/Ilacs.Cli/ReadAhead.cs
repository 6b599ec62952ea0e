using System.Collections.Concurrent;

namespace Ilacs.Cli;

/// <summary>Reads documents on another thread, a few pieces of the stream ahead of whoever takes them, so that reading and checking go on
/// at the same time. What has been read is handed over before the reader waits for more.</summary>
internal static class ReadAhead
{
    private const int MostBatches = 4;

    /// <summary>The documents of a stream, in batches that come with one piece of it.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <param name="most">The most bytes it may have.</param>
    /// <param name="leaveOpen">Whether the stream stays open when it has been read.</param>
    /// <param name="read">How its documents are read.</param>
    public static IEnumerable<IReadOnlyList<DocumentLine>> Of(
        Stream stream, string path, long most, bool leaveOpen, Func<Stream, IEnumerable<DocumentLine>> read)
    {
        var batches = new BlockingCollection<List<DocumentLine>>(MostBatches);
        var stop = new CancellationTokenSource();
        CancellationToken stopped = stop.Token;
        Task reader = Task.Run(
            () =>
            {
                try
                {
                    List<DocumentLine> batch = [];
                    foreach (DocumentLine line in read(new LimitedStream(stream, path, most, HandOver)))
                    {
                        batch.Add(line);
                    }

                    HandOver();

                    void HandOver()
                    {
                        stopped.ThrowIfCancellationRequested();
                        if (batch.Count > 0)
                        {
                            batches.Add(batch, stopped);
                            batch = [];
                        }
                    }
                }
                finally
                {
                    batches.CompleteAdding();
                    if (!leaveOpen)
                    {
                        stream.Dispose();
                    }
                }
            },
            CancellationToken.None);
        try
        {
            foreach (List<DocumentLine> batch in batches.GetConsumingEnumerable(CancellationToken.None))
            {
                yield return batch;
            }

            reader.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }
    }
}
