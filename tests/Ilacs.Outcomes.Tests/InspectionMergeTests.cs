using System.Globalization;
using System.Text;

namespace Ilacs.Outcomes.Tests;

public class InspectionMergeTests
{
    private const string Header =
        "Type,Framework,Local authority,Fieldwork,Published on,Overall effectiveness,Care leavers,Number of recommendations,Theme\n";

    [Fact]
    public void One_inspection_in_several_files_is_one_with_what_each_says_of_it()
    {
        InspectionMerge merge = Merge(
            "Standard inspection,ILACS 2023,Kirklees,2024-07-08,,Good,,3,",
            "Standard inspection,ILACS 2023,Kirklees Council,2024-07-08/2024-07-19,2024-08-28,Good,Good,,");

        merge.Differences.Should().BeEmpty();
        var merged = (GradedInspection)merge.Inspections.Should().ContainSingle().Which.Inspection;
        (merged.PublishedOn, merged.LastDayOnSite, merged.RecommendationCount, merged.Judgements.Count)
            .Should().Be((new LocalDate(2024, 8, 28), new LocalDate(2024, 7, 19), 3, 2));
        merge.Inspections[0].Places.Select(place => place.ToString()).Should().Equal("2.csv, row 2", "1.csv, row 2");
    }

    [Fact]
    public void The_last_day_on_site_comes_from_whoever_knows_it()
    {
        InspectionMerge merge = Merge(
            "Standard inspection,ILACS 2023,Kirklees,2024-07-08/2024-07-19,,Good,,,",
            "Standard inspection,ILACS 2023,Kirklees,2024-07-08,,Good,,,");

        merge.Inspections.Single().Inspection.LastDayOnSite.Should().Be(new LocalDate(2024, 7, 19));
    }

    [Fact]
    public void What_differs_is_said_with_both_files_and_the_later_one_is_taken()
    {
        InspectionMerge merge = Merge(
            "Standard inspection,ILACS 2023,Kirklees,2024-07-08,2024-08-28,Good,Good,,\n"
                + "Focused visit,,Leeds,2024-02-06,,,,,Front door",
            "Short inspection,ILACS 2023,Kirklees,2024-07-09,2024-08-29,Good,Requires improvement,,\n"
                + "Focused visit,,Leeds,2024-02-06,,,,,Care leavers");

        merge.Inspections.Select(it => IlacsJson.WriteToString(it.Inspection)).Should().Equal(
            """
            {"schema":"ilacs/1","type":"shortInspection","framework":"ilacs2023","localAuthority":{"name":"Kirklees"},
            "fieldwork":[{"start":"2024-07-09"}],"publishedOn":"2024-08-29",
            "judgements":{"careLeavers":"requiresImprovement","overallEffectiveness":"good"}}
            """.OnOneLine(),
            """
            {"schema":"ilacs/1","type":"focusedVisit","localAuthority":{"name":"Leeds"},
            "fieldwork":[{"start":"2024-02-06"}],"theme":"careLeavers"}
            """.OnOneLine());
        const string PlaceInFirstFile = "1.csv, row 2: Kirklees, standardInspection, 2024-07-08/";
        merge.Differences.Select(it => it.ToString()).Should().Equal(
            $"{PlaceInFirstFile}: type Standard inspection; 2.csv, row 2 has Short inspection, which is used.",
            $"{PlaceInFirstFile}: days on site 2024-07-08/; 2.csv, row 2 has 2024-07-09/, which is used.",
            $"{PlaceInFirstFile}: publication 2024-08-28; 2.csv, row 2 has 2024-08-29, which is used.",
            $"{PlaceInFirstFile}: Care leavers Good; 2.csv, row 2 has Requires improvement to be good, which is used.",
            "1.csv, row 3: Leeds, focusedVisit, 2024-02-06/: theme Front door; 2.csv, row 3 has Care leavers, which is used.");
    }

    [Theory]
    [InlineData("Short inspection,ILACS 2023,Barnet,2024-06-10,,Good,,,", "Short inspection,ILACS 2023,Barnet,2024-06-17,,Good,,,", true)]
    [InlineData("Short inspection,ILACS 2023,Barnet,2024-06-10,,Good,,,", "Short inspection,ILACS 2023,Barnet,2024-06-18,,Good,,,", false)]
    [InlineData("Short inspection,ILACS 2023,Barnet,2024-06-10,,Good,,,", "Short inspection,ILACS 2023,Bexley,2024-06-10,,Good,,,", false)]
    [InlineData("Short inspection,ILACS 2023,Barnet,2024-06-10,,Good,,,", "Short inspection,ILACS 2023,80487,2024-06-10,,Good,,,", true)]
    [InlineData("Short inspection,ILACS 2023,Barnet,,2024-06-10,Good,,,", "Short inspection,ILACS 2023,Barnet,,2024-06-16,Good,,,", true)]
    [InlineData(
        "Short inspection,ILACS 2023,Barnet,,2024-06-10,Good,,,",
        "Short inspection,ILACS 2023,Barnet,2024-04-08,2024-06-11,Good,,,",
        true)]
    [InlineData("Short inspection,ILACS 2023,Barnet,,2024-06-10,Good,,,", "Short inspection,ILACS 2023,Barnet,2024-04-08,,Good,,,", true)]
    [InlineData("Short inspection,ILACS 2023,Barnet,,2024-06-10,Good,,,", "Short inspection,ILACS 2023,Barnet,2024-06-11,,Good,,,", false)]
    [InlineData("Focused visit,,Barnet,2024-06-10,,,,,", "Focused visit,,Barnet,2024-06-10,,,,,", true)]
    [InlineData("Focused visit,,Barnet,2024-06-10,,,,,", "Focused visit,,Barnet,2024-06-11,,,,,", false)]
    [InlineData("Focused visit,,Barnet,2024-06-10,,,,,", "Monitoring visit,,Barnet,2024-06-10,,,,,", false)]
    [InlineData("Focused visit,,Barnet,,2024-06-10,,,,", "Focused visit,,Barnet,,2024-06-11,,,,", true)]
    [InlineData("Focused visit,,Barnet,,2024-06-10,,,,", "Focused visit,,Barnet,2024-05-11,,,,,", false)]
    [InlineData("Focused visit,,Narnia,2024-06-10,,,,,", "Focused visit,,narnia ,2024-06-10,,,,,", true)]
    [InlineData("Focused visit,,Barnet,,,,,,", "Focused visit,,Barnet,,,,,,", true)]
    [InlineData("Focused visit,,Barnet,,,,,,Front door", "Focused visit,,Barnet,,,,,,Care leavers", false)]
    public void Accounts_are_of_one_inspection_by_authority_type_and_days(string one, string other, bool same)
    {
        Merge(one, other).Inspections.Should().HaveCount(same ? 1 : 2);
        Merge(other, one).Inspections.Should().HaveCount(same ? 1 : 2);
        Merge($"{one}\n{other}").Inspections.Should().HaveCount(same ? 1 : 2);
        InspectionMerge.Duplicates(Read($"{one}\n{other}").Inspections).Should().HaveCount(same ? 1 : 0);
    }

    [Fact]
    public void Whoever_joins_two_accounts_is_found_by_what_it_knows_later()
    {
        InspectionMerge merge = Merge(
            "Short inspection,ILACS 2023,Barnet,,2024-06-10,Good,,,",
            "Short inspection,ILACS 2023,Barnet,2024-04-10,,Good,,,",
            "Short inspection,ILACS 2023,Barnet,2024-04-08,2024-06-10,Good,,,");

        merge.Inspections.Should().ContainSingle().Which.Places.Should().HaveCount(3);
    }

    [Fact]
    public void An_index_finds_what_comparing_each_with_each_finds()
    {
        var random = new Random(11);
        GradedInspection[] all =
        [
            .. Enumerable.Range(0, 400).Select(_ => new GradedInspection(
                InspectionType.Short, FrameworkEdition.Ilacs2023, new LocalAuthority("Barnet"), [])
            {
                Fieldwork = random.Next(3) > 0 ? [new(new LocalDate(2010, 1, 1).PlusDays(random.Next(9_000)))] : [],
                PublishedOn = random.Next(3) > 0 ? new LocalDate(2010, 1, 1).PlusDays(random.Next(9_000)) : null,
            }).Where(it => it.FirstKnownDay is not null),
        ];
        foreach (GradedInspection one in all)
        {
            var index = new InspectionIndex<Inspection>();
            foreach (GradedInspection other in all.Where(other => other != one))
            {
                index.Put("", other, other);
            }

            Inspection? found = index.Find("", one);
            bool isAny = all.Any(other => other != one && InspectionIdentity.Of(one).IsSameAs(InspectionIdentity.Of(other)));
            (found is not null).Should().Be(isAny, "{0}", one);
            (found is null || InspectionIdentity.Of(one).IsSameAs(InspectionIdentity.Of(found))).Should().BeTrue();
        }
    }

    [Fact]
    public void The_record_has_nothing_twice_and_a_record_and_its_copy_have_everything()
    {
        Inspection[] record = [.. InspectionRecord.National.Documents.OfType<Inspection>()];

        InspectionMerge.Duplicates(record).Should().BeEmpty();
        InspectionMerge.Duplicates([.. record, .. record]).Should().HaveCount(record.Length)
            .And.AllSatisfy(accounts => accounts.Should().HaveCount(2));
    }

    /// <summary>Comparing each with each would take minutes; the benchmark LinearCost measures it.</summary>
    [Fact]
    public void Very_many_accounts_are_told_apart()
    {
        UngradedInspection[] visits =
        [
            .. Enumerable.Range(0, 50_000).Select(n => new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Barnet"))
            {
                Fieldwork = [new(new LocalDate(1000, 1, 1).PlusDays(n))], PublishedOn = new LocalDate(2024, 1, 1),
            }),
        ];

        InspectionMerge.Duplicates(visits).Should().BeEmpty();
        InspectionMerge.Duplicates(visits.Select(visit => visit with { Fieldwork = [new(new LocalDate(2024, 1, 1))] }))
            .Should().ContainSingle();
    }

    [Fact]
    public void Workbooks_of_several_years_give_each_inspection_of_the_record_once_and_the_official_figures()
    {
        InspectionReading[] readings =
        [
            Workbook("Childrens_social_care_in_England_2023_underlying_data.ods"),
            Workbook("LA_Inspection_Outcomes_as_at_31_March_2024.ods"),
            Workbook("LA_Inspection_Outcomes_as_at_31_March_2025.ods"),
        ];

        InspectionMerge merge = InspectionMerge.Of(readings);

        Inspection[] merged = [.. merge.Inspections.Select(it => it.Inspection)];
        merged.Length.Should().BeLessThan(readings.Sum(reading => reading.Inspections.Count));
        InspectionMerge.Duplicates(merged).Should().BeEmpty();
        InspectionMerge.Duplicates([.. merged, .. InspectionRecord.National.Documents.OfType<Inspection>()])
            .Should().HaveCount(merged.Length)
            .And.AllSatisfy(accounts => accounts.Should().HaveCount(2));
        UngradedInspection[] visits = [.. merged.OfType<UngradedInspection>()];
        visits.Should().HaveCount(
            InspectionRecord.National.Documents.OfType<UngradedInspection>().Count() - 1, "Bradford's sixth of 2021 is a sample");
        var asAt = new LocalDate(2025, 3, 31);
        merged.OfType<GradedInspection>().Count(it => it.Framework != FrameworkEdition.Sif).Should().Be(
            InspectionRecord.National.Documents.OfType<GradedInspection>().Count(it => it.Framework != FrameworkEdition.Sif
                && it.FirstDayOnSite <= asAt && it.PublishedOn <= new LocalDate(2025, 6, 30)));
        merge.Differences.Select(it => it.Fact).Should().BeEquivalentTo(
            ["type", "type", "publication", "publication", "days on site", "Care leavers"],
            "of Merton, Nottingham, Scilly and Staffordshire");
        OutcomeTable table = InspectionRecord.Of(merged).OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 6, 30));
        OutcomeTable national = InspectionRecord.National.OutcomesAsAt(new LocalDate(2025, 3, 31), publishedBy: new LocalDate(2025, 6, 30));
        foreach (Grade grade in Grade.All)
        {
            table[JudgementDomain.OverallEffectiveness, grade].Should().Be(national[JudgementDomain.OverallEffectiveness, grade]);
        }

        table.Flows(JudgementDomain.OverallEffectiveness).ToString()
            .Should().Be(national.Flows(JudgementDomain.OverallEffectiveness).ToString());
    }

    private static InspectionReading Workbook(string name)
    {
        using FileStream file = File.OpenRead(Shared.Path("data/official-statistics/" + name));
        return StatisticsWorkbook.Read(file);
    }

    private static InspectionMerge Merge(params string[] files) =>
        InspectionMerge.Of(files.Select((rows, i) => Read(rows).Named(string.Create(CultureInfo.InvariantCulture, $"{i + 1}.csv"))));

    private static InspectionReading Read(string rows) => InspectionCsv.Read(new MemoryStream(Encoding.UTF8.GetBytes(Header + rows)));
}
