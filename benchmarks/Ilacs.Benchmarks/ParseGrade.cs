namespace Ilacs.Benchmarks;

/// <summary>
/// Reads the four grades and one text that is none. The time is that of one text.
/// </summary>
[MemoryDiagnoser]
public class ParseGrade
{
    private const int Texts = 5;

    private readonly string[] codes = [.. Grade.All.Select(grade => grade.Code), "adequate"];
    private readonly string[] printed = [.. Grade.All.Select(grade => grade.Title), "Adequate"];

    [GlobalSetup]
    public void Setup()
    {
        Require.That(codes.Length == Texts && printed.Length == Texts, "there are as many texts as are counted");
        Require.That(EnumTryParse() == Grade.All.Count, "Enum.TryParse reads the four grades and nothing else");
        Require.That(TryParse() == Grade.All.Count, "TryParse reads the four grades and nothing else");
        Require.That(TryParsePrinted() == Grade.All.Count, "TryParsePrinted reads the four grades and nothing else");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Texts, Description = "Enum.TryParse, ignoring case")]
    public int EnumTryParse()
    {
        int read = 0;
        foreach (string text in codes)
        {
            if (Enum.TryParse<PlainGrade>(text, ignoreCase: true, out _))
            {
                read++;
            }
        }

        return read;
    }

    [Benchmark(OperationsPerInvoke = Texts, Description = "Grade.TryParse")]
    public int TryParse()
    {
        int read = 0;
        foreach (string text in codes)
        {
            if (Grade.TryParse(text, out _))
            {
                read++;
            }
        }

        return read;
    }

    /// <summary>Over the printed wordings, which the other two do not read ("Requires improvement to be good").</summary>
    [Benchmark(OperationsPerInvoke = Texts, Description = "Grade.TryParsePrinted")]
    public int TryParsePrinted()
    {
        int read = 0;
        foreach (string text in printed)
        {
            if (Grade.TryParsePrinted(text, out _))
            {
                read++;
            }
        }

        return read;
    }
}
