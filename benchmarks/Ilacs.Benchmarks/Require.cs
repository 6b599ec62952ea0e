using System.Diagnostics.CodeAnalysis;

namespace Ilacs.Benchmarks;

/// <summary>Checks, before anything is measured, that the competing paths have the same outcome.</summary>
internal static class Require
{
    public static void That([DoesNotReturnIf(false)] bool condition, string requirement)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"The benchmark would compare unlike things; it requires that {requirement}.");
        }
    }

    public static void SameBytes(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> found, string path) =>
        That(expected.SequenceEqual(found), $"{path} gives the canonical {expected.Length} bytes");
}
