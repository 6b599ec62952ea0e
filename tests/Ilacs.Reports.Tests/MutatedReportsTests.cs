using System.Collections.Concurrent;
using System.Globalization;
using Ilacs.Reports.Pdf;
using Ilacs.Reports.Reading;

namespace Ilacs.Reports.Tests;

/// <summary>The published reports with their words changed: what is read is right, or it is said that it may not be.</summary>
public class MutatedReportsTests
{
    private static readonly Lazy<IReadOnlyList<(string Report, GradedInspection Expected, IReadOnlyList<TextPage> Pages)>> Reports =
        new(ReadAll);

    public static TheoryData<string> Mutations { get; } = [.. ReportMutation.All.Select(mutation => mutation.Name)];

    [Theory]
    [MemberData(nameof(Mutations))]
    public void None_is_wrong_silently(string mutation)
    {
        var change = ReportMutation.All.Single(it => string.Equals(it.Name, mutation, StringComparison.Ordinal)).Change;
        var silent = new ConcurrentBag<string>();
        int right = 0;
        int said = 0;
        Parallel.ForEach(Reports.Value, new ParallelOptions{MaxDegreeOfParallelism=1}, report =>
        {
            if (change(report.Pages) is not { } pages)
            {
                return;
            }

            ReportReading reading = new ReportParser(ReportText.Of(pages), AuthorityRegister.National).Read();
            string[] wrong = [.. Differences(report.Expected, reading.Inspection)];
            if (wrong.Length == 0)
            {
                Interlocked.Increment(ref right);
            }
            else if (IsSaid(reading))
            {
                Interlocked.Increment(ref said);
                if (mutation is "bullets as bare numbers" or "lines much further apart" || mutation.Contains("bold")) File.AppendAllText("/tmp/said.txt", $"{mutation} {report.Report} {string.Join(", ", wrong)} {string.Join(" ; ", reading.Issues.Where(i=>i.Severity!=Severity.Info))}\n");
            }
            else
            {
                silent.Add($"{report.Report} {string.Join(", ", wrong)}");
            }
        });
        string figures = string.Create(CultureInfo.InvariantCulture, $"{right} right, {said} wrong and said, {silent.Count} wrong silently");
        if (mutation == "as it is") File.AppendAllText("/tmp/mutations.txt", string.Join("\n", Reports.Value.Where(r => r.Expected.Recommendations.Count == 0).SelectMany(r => new ReportParser(ReportText.Of(r.Pages), AuthorityRegister.National).Read().Issues)) + "\n");
        File.AppendAllText("/tmp/mutations.txt", $"{mutation}: {figures}\n  {string.Join("\n  ", silent.Order().Take(200))}\n");

        silent.Should().BeEmpty(figures);
    }

    /// <summary>An error or a warning, which the command line prints.</summary>
    private static bool IsSaid(ReportReading reading) =>
        reading.Issues.Any(issue => issue.Severity != Severity.Info);

    private static IEnumerable<string> Differences(GradedInspection expected, GradedInspection? read)
    {
        if (read is null)
        {
            return ["nothing read"];
        }

        return ((string What, bool IsSame)[])
        [
            ("authority", read.LocalAuthority.OfstedUrn == expected.LocalAuthority.OfstedUrn),
            ("framework", read.Framework == expected.Framework),
            ("type", read.Type == expected.Type),
            ("fieldwork", read.Fieldwork == expected.Fieldwork),
            ("publication", read.PublishedOn == expected.PublishedOn),
            ("inspectors", read.LeadInspectors == expected.LeadInspectors),
            ("re-inspection", read.IsReinspection == expected.IsReinspection),
            ($"judgements {string.Join(" ", read.Judgements)} for {string.Join(" ", expected.Judgements)} ", read.Judgements.Equals(expected.Judgements)),
            ("recommendations", read.Recommendations.Select(PublishedReports.Plain)
                .SequenceEqual(expected.Recommendations.Select(PublishedReports.Plain), StringComparer.Ordinal)),
        ]
        is var all ? all.Where(it => !it.IsSame).Select(it => it.What == "recommendations" ? it.What + " " + read.Recommendations.Count + "/" + expected.Recommendations.Count + "\n     -" + string.Join("\n     -", expected.Recommendations.Select(PublishedReports.Plain).Except(read.Recommendations.Select(PublishedReports.Plain)))+ "\n     +" + string.Join("\n     +", read.Recommendations.Select(PublishedReports.Plain).Except(expected.Recommendations.Select(PublishedReports.Plain))) : it.What) : [];
    }

    private static List<(string Report, GradedInspection Expected, IReadOnlyList<TextPage> Pages)> ReadAll() =>
    [
        .. PublishedReports.All().Where(it => it.Expected is not null).AsParallel().AsOrdered().Select(it =>
        {
            using FileStream file = File.OpenRead(it.Path);
            return (it.Report, it.Expected!, PdfFile.Read(file, CancellationToken.None).Pages);
        }),
    ];
}
