namespace Ilacs.Outcomes.Tests;

/// <summary>Ofsted's own workbooks of 2023 to 2025, compared with the reports.</summary>
public class OfstedWorkbooksTests
{
    [Fact]
    public void The_workbook_of_2025_reads_whole_and_says_what_the_reports_say()
    {
        InspectionReading reading = ReadShared("LA_Inspection_Outcomes_as_at_31_March_2025.ods");
        GradedInspection[] graded = [.. reading.Inspections.OfType<GradedInspection>()];
        Dictionary<string, GradedInspection> published = Published.Inspections()
            .ToDictionary(it => $"{it.LocalAuthority.GssCode} {it.FirstDayOnSite}", StringComparer.Ordinal);

        reading.Problems.Should().BeEmpty();
        reading.Inspections.OfType<UngradedInspection>().Should().HaveCount(60);
        graded.Should().HaveCount(271).And.AllSatisfy(it =>
        {
            GradedInspection same = published[$"{it.LocalAuthority.GssCode} {it.FirstDayOnSite}"];
            it.Should().Be(same with { PublishedOn = it.PublishedOn });
            (same.PublishedOn ?? it.PublishedOn).Should().Be(it.PublishedOn);
        });
    }

    [Fact]
    public void The_workbook_of_2024_reads_whole_and_says_what_the_reports_say_but_for_its_errors()
    {
        InspectionReading reading = ReadShared("LA_Inspection_Outcomes_as_at_31_March_2024.ods");
        GradedInspection[] graded = [.. reading.Inspections.OfType<GradedInspection>()];
        ILookup<string, GradedInspection> published = Published.Inspections()
            .ToLookup(it => $"{it.LocalAuthority.GssCode} {it.PublishedOn}", StringComparer.Ordinal);

        reading.Problems.Should().BeEmpty();
        graded.Should().HaveCount(219).And.OnlyContain(it => it.PublishedOn != null);
        reading.Inspections.Count(it => it.Type == InspectionType.FocusedVisit).Should().Be(37);
        reading.Inspections.Count(it => it.Type == InspectionType.MonitoringVisit).Should().Be(28);
        graded.Where(it => !published[$"{it.LocalAuthority.GssCode} {it.PublishedOn}"].Any(same =>
                it == same with { Fieldwork = it.Fieldwork } && (it.FirstDayOnSite ?? same.FirstDayOnSite) == same.FirstDayOnSite))
            .Select(it => $"{it.LocalAuthority.Name} {it.PublishedOn!.Value.Year}")
            .Should().Equal("Isles of Scilly 2023", "Merton 2022", "Nottingham 2022", "Staffordshire 2024");
    }

    [Fact]
    public void The_workbook_of_2023_with_its_other_layout_reads_whole_and_says_what_the_reports_say()
    {
        InspectionReading reading = ReadShared("Childrens_social_care_in_England_2023_underlying_data.ods");
        ILookup<string, GradedInspection> published = Published.Inspections()
            .ToLookup(it => $"{it.LocalAuthority.GssCode} {it.Framework}", StringComparer.Ordinal);
        GradedInspection[] sif = [.. reading.Inspections.OfType<GradedInspection>().Where(it => it.Framework == FrameworkEdition.Sif)];

        reading.Problems.Select(it => it.ToString()).Should().Equal(
            "LA_level_in_year_2022-23!21: The first day, 2022-09-21, differs from LA_level_at_31_Mar_2023, row 34 (2022-09-20), "
            + "which is used.");
        reading.Inspections.OfType<GradedInspection>().Should().HaveCount(173 + 177);
        reading.Inspections.Count(it => it.Type == InspectionType.FocusedVisit).Should().Be(36);
        reading.Inspections.Count(it => it.Type == InspectionType.MonitoringVisit).Should().Be(24);
        sif.Should().HaveCount(173);
        sif.Where(it => !published[$"{it.LocalAuthority.GssCode} sif"].Any(same => IsSame(it, same)))
            .Select(it => $"{it.LocalAuthority.Name} {it.PublishedOn!.Value.Year}")
            .Should().Equal(
                "Bournemouth 2014", "Cumbria 2015", "Cumbria 2018",
                "Dorset (county council) 2016", "Northamptonshire 2016", "Poole 2017");
    }

    // The workbook dates some reports a few days before they say themselves, and has the safeguarding board of first inspections alone.
    private static bool IsSame(GradedInspection listed, GradedInspection published) =>
        Math.Abs(Period.DaysBetween(listed.PublishedOn!.Value, published.PublishedOn!.Value)) <= 7
        && listed.Judgements.With(JudgementDomain.LocalSafeguardingChildrenBoard, Judgement.NotStated)
            == published.Judgements.With(JudgementDomain.LocalSafeguardingChildrenBoard, Judgement.NotStated);

    private static InspectionReading ReadShared(string name)
    {
        using FileStream ods = File.OpenRead(Shared.Path("data/official-statistics/" + name));
        return StatisticsWorkbook.Read(ods);
    }
}
