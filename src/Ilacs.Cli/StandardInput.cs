using System.Runtime.InteropServices;

namespace Ilacs.Cli;

/// <summary>Standard input, which whoever starts the program may have closed.</summary>
internal static class StandardInput
{
    private const int GetFlags = 1;
    private const int CloseOnExec = 1;

    /// <summary>Opens it; one that is closed is empty.</summary>
    public static Stream Open() => IsClosed() ? Stream.Null : Console.OpenStandardInput();

    /// <summary>Where it is closed, the runtime's own pipes take its number, and reading from them never ends. They are closed on starting
    /// another program, which one that was
    /// handed over by another program is not.</summary>
    private static bool IsClosed() => !OperatingSystem.IsWindows() && Flags(0, GetFlags) is -1 or CloseOnExec;

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int Flags(int descriptor, int command);
}
