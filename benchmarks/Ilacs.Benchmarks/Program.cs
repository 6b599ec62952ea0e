using BenchmarkDotNet.Running;
using Ilacs.Benchmarks;

if (args is ["kept"])
{
    KeptBytes.Print();
    return 0;
}

// BenchmarkDotNet itself ends with 0 even when a benchmark could not run.
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return summaries.All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
