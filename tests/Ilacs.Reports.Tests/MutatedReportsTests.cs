using System.Collections.Concurrent;
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
    public void None_is_wrong_silently_and_few_are_wrong(string mutation)
    {
        (_, int mostLost, var change) = ReportMutation.All.Single(it => string.Equals(it.Name, mutation, StringComparison.Ordinal));
        var silent = new ConcurrentBag<string>();
        var said = new ConcurrentBag<string>();
        Parallel.ForEach(Reports.Value, report =>
        {
            if (change(report.Pages) is not { } pages)
            {
                return;
            }

            ReportReading reading = new ReportParser(ReportText.Of(pages), AuthorityRegister.National).Read();
            if (string.Join(", ", Differences(report.Expected, reading.Inspection)) is { Length: > 0 } wrong)
            {
                bool isSaid = reading.Issues.Any(issue => issue.Severity != Severity.Info);
                (isSaid ? said : silent).Add($"{report.Report}: {wrong}");
            }
        });

        silent.Should().BeEmpty();
        said.Count.Should().BeLessThanOrEqualTo(mostLost, string.Join("; ", said));
    }

    private static IEnumerable<string> Differences(GradedInspection expected, GradedInspection? read) =>
        read is null ? ["nothing read"] : new (string What, bool IsSame)[]
        {
            ("authority", string.Equals(read.LocalAuthority.OfstedUrn, expected.LocalAuthority.OfstedUrn, StringComparison.Ordinal)),
            ("framework", read.Framework == expected.Framework),
            ("type", read.Type == expected.Type),
            ("fieldwork", read.Fieldwork == expected.Fieldwork),
            ("publication", read.PublishedOn == expected.PublishedOn),
            ("inspectors", read.LeadInspectors == expected.LeadInspectors),
            ("re-inspection", read.IsReinspection == expected.IsReinspection),
            ("judgements", read.Judgements.Equals(expected.Judgements)),
            ("recommendations", read.Recommendations.Select(PublishedReports.Plain)
                .SequenceEqual(expected.Recommendations.Select(PublishedReports.Plain), StringComparer.Ordinal)),
        }.Where(it => !it.IsSame).Select(it => it.What);

    private static List<(string Report, GradedInspection Expected, IReadOnlyList<TextPage> Pages)> ReadAll() =>
    [
        .. PublishedReports.All().Where(it => it.Expected is not null).AsParallel().AsOrdered().Select(it =>
        {
            using FileStream file = File.OpenRead(it.Path);
            return (it.Report, it.Expected!, PdfFile.Read(file, CancellationToken.None).Pages);
        }),
    ];
}
