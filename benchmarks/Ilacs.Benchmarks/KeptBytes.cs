namespace Ilacs.Benchmarks;

/// <summary>How many bytes reading an inspection allocates, and how many of them stay as long as the inspection does.</summary>
internal static class KeptBytes
{
    private const int Inspections = 20_000;

    public static void Print()
    {
        byte[] json = IlacsJson.Write(Samples.Ilacs2025);
        for (int i = 0; i < 10 * Inspections; i++)
        {
            // Until the compiler has optimised it: code that is not yet allocates what later is not allocated.
            IlacsJson.ReadInspection(json);
        }

        var kept = new Inspection[Inspections];

        long keptBefore = GC.GetTotalMemory(forceFullCollection: true);
        long allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < kept.Length; i++)
        {
            kept[i] = IlacsJson.ReadInspection(json);
        }

        double allocated = (double)(GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / Inspections;
        double stays = (double)(GC.GetTotalMemory(forceFullCollection: true) - keptBefore) / Inspections;
        GC.KeepAlive(kept);
        Console.WriteLine(FormattableString.Invariant($"allocated {allocated:F0} B, kept {stays:F0} B, ratio {allocated / stays:F2}"));
    }
}
