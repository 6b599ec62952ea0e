using CsCheck;

namespace Ilacs.Model.Tests;

/// <summary>What the history works out once for all documents is what each would find by going through the others.</summary>
public class HistoryIndexTests
{
    private const int Many = 100_000;
    private static readonly LocalAuthority Bradford = new("Bradford");
    private static readonly LocalDate Start = new(2024, 1, 1);

    /// <summary>Documents of few days and types, so that many are the same, overlap, or stand between others.</summary>
    private static readonly Gen<InspectionHistory> Crowded = Gen.Select(
            Gen.Int[0, 3], Gen.Select(Gen.Int[0, 30], Gen.Int[-1, 9]).Array[0, 3], Gen.Int[-1, 20], Gen.Int[0, 3])
        .Select(Document).Array[0, 25].Select(documents => new InspectionHistory(documents));

    [Fact]
    public void The_same_one_before_is_the_first_of_its_type_and_day_or_publication() =>
        Crowded.Sample(
            history =>
            {
                foreach ((Inspection inspection, Inspection[] earlier) in WithEarlier(history))
                {
                    history.Index.SameBefore(inspection).Should().BeSameAs(earlier.FirstOrDefault(other => AreSame(other, inspection)));
                }
            },
            iter: 400);

    [Fact]
    public void An_overlap_is_found_exactly_where_there_is_one_and_what_is_named_overlaps() =>
        Crowded.Sample(
            history =>
            {
                foreach ((Inspection inspection, Inspection[] earlier) in WithEarlier(history))
                {
                    Inspection[] overlapping = [.. earlier.Where(other => !AreSame(other, inspection) && Overlap(other, inspection))];
                    Inspection? found = history.Index.OverlappingBefore(inspection);

                    (found is null).Should().Be(overlapping.Length == 0, $"{inspection} in {string.Join("; ", history.Inspections)}");
                    overlapping.Append(null).Should().Contain(other => ReferenceEquals(other, found));
                }
            },
            iter: 800);

    [Fact]
    public void The_graded_one_before_is_the_last_before_it() =>
        Crowded.Sample(
            history =>
            {
                bool undated = history.Inspections.OfType<GradedInspection>().Any(graded => graded.FirstKnownDay is null);
                foreach ((Inspection inspection, Inspection[] earlier) in WithEarlier(history))
                {
                    history.Holds(inspection).Should().BeTrue();
                    history.GradedBefore(inspection).Should().BeSameAs(
                        undated || inspection.FirstKnownDay is null ? null : earlier.OfType<GradedInspection>().LastOrDefault());
                }
            },
            iter: 400);

    [Fact]
    public void A_document_that_is_there_twice_as_the_same_object_counts_at_its_first_place()
    {
        GradedInspection inspection = Graded(Start);
        var history = new InspectionHistory([inspection, inspection]);

        history.Index.SameBefore(inspection).Should().BeNull();
        history.GradedBefore(inspection).Should().BeNull();
        history.Holds(inspection with { Summary = "equal or not, another object" }).Should().BeFalse();
    }

    /// <summary>Each would take minutes to hours if it went through all documents for each.</summary>
    [Fact(Timeout = 120_000)]
    public Task Histories_of_very_many_documents_are_checked_in_one_go() => Task.Run(
        () =>
        {
            InspectionHistory[] crowded =
            [
                new(Enumerable.Range(0, Many).Select(_ => Graded(Start))),
                new(Enumerable.Range(0, Many).Select(i => Visit(Start.PlusDays(i), days: Many))),
                new(Enumerable.Range(0, Many).Select(i => i % 2 == 0 ? Visit(Start, days: 5) : (Inspection)Graded(Start))),
            ];
            foreach (InspectionHistory history in crowded)
            {
                history.Inspections.Count(inspection => history.Index.SameBefore(inspection) is not null || history.Index.OverlappingBefore(inspection) is not null)
                    .Should().BeGreaterThan(Many / 2);
                history.Inspections.Count(inspection => history.GradedBefore(inspection) is not null).Should().BeLessThan(Many);
            }

            new InspectionHistory(Enumerable.Range(0, Many).Select(i => Graded(Start.PlusDays(14 * i)))).Validate(Between())
                .Count(report => report.Issues.Count > 0).Should().Be(0);
        },
        TestContext.Current.CancellationToken);

    /// <summary>The square of the number of blocks would be a million million.</summary>
    [Fact(Timeout = 120_000)]
    public Task An_inspection_of_very_many_blocks_is_checked_in_one_go() => Task.Run(
        () =>
        {
            GradedInspection inspection = Graded(Start) with
            {
                Fieldwork = [.. Enumerable.Range(0, 1_000_000).Select(i => new FieldworkBlock(Start.PlusDays(i)))],
            };

            inspection.LastDayOnSite.Should().BeNull("the end of the last block is not stated");
            (inspection with { Fieldwork = [.. inspection.Fieldwork, new(Start.PlusDays(1_000_000), Start.PlusDays(1_000_001))] })
                .LastDayOnSite.Should().Be(Start.PlusDays(1_000_001));
            ValidationRules.Default.Without("ILACS022").Validate(inspection).Issues.Should().NotContain(issue => issue.Rule == "ILACS021");
        },
        TestContext.Current.CancellationToken);

    [Fact]
    public void The_last_day_on_site_is_the_latest_end_if_no_block_begins_after_it() =>
        Crowded.Sample(history =>
        {
            foreach (Inspection inspection in history.Inspections.Where(inspection => inspection.Fieldwork.Count > 0))
            {
                LocalDate latest = inspection.Fieldwork.Max(block => block.End ?? block.Start);
                inspection.LastDayOnSite.Should().Be(inspection.Fieldwork.Any(block => block.End == latest) ? latest : null, inspection.ToString());
            }
        });

    private static ValidationRules Between() =>
        ValidationRules.Default.Where(rule => rule.NeedsHistory).Aggregate(ValidationRules.None, (rules, rule) => rules.With(rule));

    private static IEnumerable<(Inspection Inspection, Inspection[] Earlier)> WithEarlier(InspectionHistory history) =>
        history.Inspections.Select((inspection, place) => (inspection, history.Inspections.Take(place).ToArray()));

    private static bool AreSame(Inspection one, Inspection other) =>
        one.Type == other.Type
        && (one.FirstDayOnSite is { } first && other.FirstDayOnSite is { } day
            ? first == day
            : one.PublishedOn is { } published && published == other.PublishedOn);

    private static bool Overlap(Inspection one, Inspection other) =>
        one.Fieldwork.Any(a => other.Fieldwork.Any(b => a.Start <= (b.End ?? b.Start) && b.Start <= (a.End ?? a.Start)));

    private static Inspection Document(int type, (int Day, int Days)[] blocks, int published, int number)
    {
        Inspection document = type switch
        {
            0 => Graded(Start),
            1 => Graded(Start) with { Type = InspectionType.Short },
            2 => Visit(Start, 0) with { Type = InspectionType.FocusedVisit },
            _ => Visit(Start, 0) with { Number = number == 0 ? null : number },
        };
        return document with
        {
            Fieldwork = [.. blocks.Select(block => new FieldworkBlock(Start.PlusDays(block.Day), block.Days < 0 ? null : Start.PlusDays(block.Day + block.Days)))],
            PublishedOn = published < 0 ? null : Start.PlusDays(published),
        };
    }

    private static GradedInspection Graded(LocalDate start) =>
        new(InspectionType.Standard, FrameworkEdition.Ilacs2023, Bradford, new JudgementSet { [JudgementDomain.OverallEffectiveness] = Grade.Good })
        {
            Fieldwork = [new(start, start.PlusDays(11))],
        };

    private static UngradedInspection Visit(LocalDate start, int days) =>
        new(InspectionType.MonitoringVisit, Bradford) { Fieldwork = [new(start, start.PlusDays(days))], Number = 1 };
}
