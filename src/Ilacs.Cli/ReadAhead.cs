using System.Collections.Concurrent;

namespace Ilacs.Cli;

/// <summary>Works on the pieces of a stream on several threads, a few pieces ahead of whoever takes the results. One thread at a time cuts
/// the next piece, which may wait for input; the others work on theirs meanwhile.</summary>
internal static class ReadAhead
{
    /// <summary>Beyond this, the threads mostly wait for one another.</summary>
    private const int MostThreads = 8;

    /// <summary>The results for the pieces of a stream, in their order.</summary>
    /// <param name="stream">The stream, which is closed at its end, after a fault, and when nobody takes the results any more.</param>
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

                var result = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
                if (Cut(result) is { } piece && HandOver(result.Task))
                {
                    return (piece, result);
                }

                results.CompleteAdding();
                stream.Dispose();
                return null;
            }
        }

        TPiece? Cut(TaskCompletionSource<TResult> result)
        {
            try
            {
                return stop.IsCancellationRequested ? null : cut();
            }
            catch (Exception fault)
            {
                result.SetException(fault);
                HandOver(result.Task);
                return null;
            }
        }

        bool HandOver(Task<TResult> result)
        {
            try
            {
                results.Add(result, stop.Token);
                return true;
            }
            catch (OperationCanceledException)
            {
                return false;
            }
        }
    }
}
