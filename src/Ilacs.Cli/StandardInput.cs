using System.Runtime.InteropServices;

namespace Ilacs.Cli;

/// <summary>Standard input, which may have been closed by whatever started the program.</summary>
internal static class StandardInput
{
    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Opens standard input. If it is closed, the stream is empty.</summary>
    public static Stream Open() => IsClosed() ? Stream.Null : Console.OpenStandardInput();

    /// <summary>Where it is closed, the runtime's own pipes take its number, and reading from them never ends. Those pipes close when
    /// another program starts; a standard input that was handed to this program does not.</summary>
    private static bool IsClosed() => !OperatingSystem.IsWindows() && Flags(0, GetFlags) is -1 or CloseOnExec;

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int Flags(int descriptor, int command);
}
