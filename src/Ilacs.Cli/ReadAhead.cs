using System.Collections.Concurrent;

namespace Ilacs.Cli;

/// <summary>Works on the pieces of a stream on as many threads as there are cores, a few pieces ahead of whoever takes the results. Each
/// thread takes the next piece, and works on it while another takes the one after it, which may keep it waiting.</summary>
internal static class ReadAhead
{
    /// <summary>Beyond this, the threads mostly wait for one another.</summary>
    private const int MostThreads = 8;

    /// <summary>The results for the pieces of a stream, in their order.</summary>
    /// <param name="stream">The stream, which is closed when it has been read.</param>
    /// <param name="cut">Takes the next piece of it; <see langword="null"/> at the end.</param>
    /// <param name="work">What is done with a piece.</param>
    public static IEnumerable<TResult> Of<TPiece, TResult>(IDisposable stream, Func<TPiece?> cut, Func<TPiece, TResult> work)
        where TPiece : class
    {
        int threads = Math.Min(Environment.ProcessorCount, MostThreads);
        var results = new BlockingCollection<Task<TResult>>(threads + 1);
        var stop = new CancellationTokenSource();
        var cutting = new Lock();
        for (int i = 0; i < threads; i++)
        {
            _ = Task.Run(WorkOnPieces, CancellationToken.None);
        }

        try
        {
            foreach (Task<TResult> result in results.GetConsumingEnumerable(CancellationToken.None))
            {
                yield return result.GetAwaiter().GetResult();
            }
        }
        finally
        {
            stop.Cancel();
        }

        void WorkOnPieces()
        {
            while (Next() is (var piece, var result))
            {
                try
                {
                    result.SetResult(work(piece));
                }
                catch (Exception error)
                {
                    result.SetException(error);
                }
            }
        }

        (TPiece Piece, TaskCompletionSource<TResult> Result)? Next()
        {
            lock (cutting)
            {
                if (results.IsAddingCompleted)
                {
                    return null;
                }

                try
                {
                    if (!stop.IsCancellationRequested && cut() is { } piece)
                    {
                        var result = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
                        results.Add(result.Task, stop.Token);
                        return (piece, result);
                    }
                }
                catch (Exception error) when (!stop.IsCancellationRequested)
                {
                    results.Add(Task.FromException<TResult>(error), stop.Token);
                }
                catch (OperationCanceledException)
                {
                    // Nobody takes the results any more.
                }

                results.CompleteAdding();
                stream.Dispose();
                return null;
            }
        }
    }
}
