namespace Ilacs.Benchmarks;

/// <summary>
/// Checks a valid inspection against the default rules. The baseline is reading it: what is added by checking what was read.
/// </summary>
[MemoryDiagnoser]
public class Validate
{
    private byte[] json = [];
    private Inspection inspection = Samples.Ilacs2025;

    [GlobalSetup]
    public void Setup()
    {
        json = IlacsJson.Write(Samples.Ilacs2025);
        inspection = Read();

        Require.That(inspection == Samples.Ilacs2025, "the inspection read is the one that is checked");
        Require.That(Check() == ValidationReport.NothingFound, "the inspection has no issues");
    }

    [Benchmark(Baseline = true, Description = "IlacsJson.ReadInspection")]
    public Inspection Read() => IlacsJson.ReadInspection(json);

    [Benchmark(Description = "Inspection.Validate")]
    public ValidationReport Check() => inspection.Validate();
}
