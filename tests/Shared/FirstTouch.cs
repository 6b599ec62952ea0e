using System.Reflection;
using System.Runtime.Loader;

namespace Ilacs.Model.Tests;

/// <summary>Lets many threads touch a library at once before anything else has: its statics are made anew in a context of its own.</summary>
internal static class FirstTouch
{
    private const int Threads = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Calls a static method of a test class, which takes the number of the thread, from 32 threads at once.</summary>
    /// <param name="type">The test class, which is loaded anew with the libraries.</param>
    /// <param name="method">The method; it returns what it saw, as text.</param>
    /// <returns>What each thread saw.</returns>
    public static IReadOnlyList<string> ByManyThreads(Type type, string method)
    {
        var context = new Anew(Path.GetDirectoryName(type.Assembly.Location)!);
        MethodInfo touch = context.LoadFromAssemblyPath(type.Assembly.Location).GetType(type.FullName!)!
            .GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        using var start = new Barrier(Threads);
        string[] seen = new string[Threads];
        Thread[] threads =
        [
            .. Enumerable.Range(0, Threads).Select(number => new Thread(() =>
            {
                start.SignalAndWait();
                try
                {
                    seen[number] = (string)touch.Invoke(null, [number])!;
                }
                catch (TargetInvocationException error)
                {
                    seen[number] = error.InnerException!.ToString();
                }
            })
            {
                IsBackground = true,
            }),
        ];
        Array.ForEach(threads, thread => thread.Start());
        return threads.All(thread => thread.Join(Patience)) ? seen : throw new TimeoutException("The threads wait for one another.");
    }

    /// <summary>Loads the libraries of this repository and their tests anew, everything else once.</summary>
    private sealed class Anew(string folder) : AssemblyLoadContext("first touch")
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name!.StartsWith("Ilacs.", StringComparison.Ordinal) ? LoadFromAssemblyPath(Path.Combine(folder, assemblyName.Name + ".dll")) : null;
    }
}
