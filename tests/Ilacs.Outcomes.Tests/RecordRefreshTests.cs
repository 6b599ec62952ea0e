using System.Collections;
using System.Reflection;
using Ilacs.Outcomes.Build;

namespace Ilacs.Outcomes.Tests;

/// <summary>A new report is set beside the record before anything is written.</summary>
public class RecordRefreshTests
{
    private static readonly InspectionRecord Record = InspectionRecord.National;

    private static readonly GradedInspection Kirklees = Record.HistoryOf("Kirklees").Graded[^1];

    private static readonly GradedInspection New = Kirklees with
    {
        Framework = FrameworkEdition.Ilacs2026,
        Judgements = Kirklees.Judgements.With(JudgementDomain.OverallEffectiveness, Judgement.NotStated),
        Fieldwork = [new(new LocalDate(2027, 1, 11), new LocalDate(2027, 1, 15))],
        PublishedOn = new LocalDate(2027, 2, 22),
        Type = InspectionType.Short,
        Source = "https://example.org/report",
        LeadInspectors = ["A. Person"],
        Recommendations = [new Recommendation("Words of a report")],
    };

    [Fact]
    public void What_is_new_is_added_without_names_and_words_of_the_report()
    {
        RecordBuild build = With(New);

        Inspection added = build.Added.Should().ContainSingle().Subject;
        (added.LeadInspectors.Count, added.Recommendations.Count, added.RecommendationCount).Should().Be((0, 0, 1));
        build.Documents.Should().HaveCount(Record.Documents.Count + 1).And.Contain(added);
        build.Differences.Should().BeEmpty();
        build.Errors().Should().BeEmpty();
    }

    /// <summary>What counts as a fact: by its type, or by its name (bodies, addresses, themes in one's own words).</summary>
    [Fact]
    public void Of_what_a_report_says_only_facts_are_kept()
    {
        Type[] facts =
        [
            typeof(InspectionType), typeof(FrameworkEdition), typeof(LocalAuthority), typeof(JudgementSet), typeof(VisitTheme),
            typeof(ValueList<FieldworkBlock>), typeof(LocalDate?), typeof(int?), typeof(bool?),
        ];
        string[] alsoKept = [nameof(Inspection.DeliveredBy), nameof(Inspection.Source), nameof(Inspection.RecommendationThemes)];

        foreach (Inspection read in (Inspection[])[MergedMembersTests.Graded(), MergedMembersTests.Ungraded()])
        {
            Inspection kept = RecordBuild.WithoutReportText(read);
            foreach (PropertyInfo property in read.GetType().GetProperties().Where(it => it.SetMethod is { IsPublic: true }))
            {
                object? value = property.GetValue(kept);
                bool isFact = facts.Contains(property.PropertyType) || alsoKept.Contains(property.Name, StringComparer.Ordinal);
                bool isEmpty = value is null || (value is IEnumerable items && !items.Cast<object>().Any());
                isEmpty.Should().Be(!isFact, $"{property.Name} may have sentences of a report or names: RecordBuild leaves it out");
            }
        }
    }

    [Fact]
    public void What_is_known_is_compared_and_stays_as_it_is()
    {
        RecordBuild build = With(Kirklees with { PublishedOn = Kirklees.PublishedOn!.Value.PlusDays(1) });

        build.Added.Should().BeEmpty();
        build.Differences.Should().ContainSingle().Which.Should().Contain("published 2024-08-28").And.Contain("2024-08-29");
        build.Documents.Should().BeEquivalentTo(Record.Documents);
    }

    [Fact]
    public void What_contradicts_the_framework_is_said() =>
        With(New with { Framework = FrameworkEdition.Ilacs2018 }).Errors().Should().NotBeEmpty();

    private static RecordBuild With(Inspection inspection)
    {
        string path = Path.Combine(Path.GetTempPath(), $"ilacs-refresh-{Guid.NewGuid():N}.jsonl");
        try
        {
            File.WriteAllText(path, IlacsJson.WriteToString(inspection) + "\n");
            var build = RecordBuild.Of(Record.Documents);
            build.Add(path);
            return build;
        }
        finally
        {
            File.Delete(path);
        }
    }
}
