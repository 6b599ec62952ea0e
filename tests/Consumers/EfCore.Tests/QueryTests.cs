using Ilacs.Model;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Xunit;

namespace EfCore.Tests;

public class QueryTests : DatabaseTests
{
    public QueryTests() =>
        Database.Add([.. SampleDocuments.OfFiveAuthorities, IlacsJson.ReadInspection(SampleDocuments.WithoutOverallGrade)]);

    [Fact]
    public void Good_or_better_is_a_comparison_in_sql()
    {
        using InspectionsContext db = Database.Open();
        var goodOrBetter = db.Inspections.Where(it => it.Overall >= Grade.Good);

        Assert.Contains("WHERE \"i\".\"Overall\" >= @Good", goodOrBetter.ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("@Good 30", goodOrBetter.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(
            ["North Tyneside", "Barnet", "North Tyneside", "Barnet", "Kirklees", "North Tyneside"],
            goodOrBetter.OrderBy(it => it.StartedOn).Select(it => it.Authority));
    }

    [Fact]
    public void A_grade_from_a_query_string_is_a_parameter()
    {
        Grade atLeast = Grade.Parse("outstanding");

        using InspectionsContext db = Database.Open();
        var query = db.Inspections.Where(it => it.Overall >= atLeast).Select(it => it.Authority);

        Assert.Contains("\"Overall\" >= @", query.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(["North Tyneside", "North Tyneside"], query);
    }

    [Fact]
    public void Grades_sort_from_best_to_worst_and_none_comes_last()
    {
        using InspectionsContext db = Database.Open();
        var query = db.Inspections.OrderByDescending(it => it.Overall).Select(it => it.Overall);
        Grade?[] grades = [.. query];

        Assert.Contains("ORDER BY \"i\".\"Overall\" DESC", query.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(
            "outstanding outstanding good good good good requiresImprovement requiresImprovement requiresImprovement requiresImprovement "
                + "requiresImprovement requiresImprovement inadequate inadequate inadequate inadequate none none",
            string.Join(' ', grades.Select(grade => grade?.Code ?? "none")));
    }

    [Fact]
    public void A_grade_is_equal_to_a_grade_in_sql()
    {
        using InspectionsContext db = Database.Open();
        Grade wanted = Grade.Outstanding;
        var constant = db.Inspections.Where(it => it.Overall == Grade.Good);
        var parameter = db.Inspections.Where(it => it.Overall == wanted);

        Assert.Contains("WHERE \"i\".\"Overall\" = @Good", constant.ToQueryString(), StringComparison.Ordinal);
        Assert.Contains("WHERE \"i\".\"Overall\" = @wanted", parameter.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(4, constant.Count());
        Assert.Equal(2, parameter.Count());
    }

    [Fact]
    public void Another_grade_than_good_takes_in_what_has_no_grade_as_in_CSharp()
    {
        using InspectionsContext db = Database.Open();
        StoredInspection[] all = [.. db.Inspections];

        Assert.Equal(14, db.Inspections.Count(it => it.Overall != Grade.Good));
        Assert.Equal(14, all.Count(it => it.Overall != Grade.Good));
    }

    [Theory]
    [InlineData("inadequate")]
    [InlineData("requiresImprovement")]
    [InlineData("good")]
    [InlineData("outstanding")]
    public void Every_operator_answers_in_sql_what_it_answers_in_CSharp(string code)
    {
        Grade bound = Grade.Parse(code);
        using InspectionsContext db = Database.Open();
        StoredInspection[] all = [.. db.Inspections];

        Assert.Equal(all.Count(it => it.Overall < bound), db.Inspections.Count(it => it.Overall < bound));
        Assert.Equal(all.Count(it => it.Overall <= bound), db.Inspections.Count(it => it.Overall <= bound));
        Assert.Equal(all.Count(it => it.Overall > bound), db.Inspections.Count(it => it.Overall > bound));
        Assert.Equal(all.Count(it => it.Overall >= bound), db.Inspections.Count(it => it.Overall >= bound));
        Assert.Equal(all.Count(it => it.Overall == bound), db.Inspections.Count(it => it.Overall == bound));
        Assert.Equal(all.Count(it => it.Overall != bound), db.Inspections.Count(it => it.Overall != bound));
        Assert.Equal(all.Count(it => !(it.Overall >= bound)), db.Inspections.Count(it => !(it.Overall >= bound)));
    }

    [Fact]
    public void A_missing_bound_finds_nothing_in_sql_and_in_CSharp()
    {
        Grade? missing = null;
        using InspectionsContext db = Database.Open();

        Assert.Equal(0, db.Inspections.Count(it => it.Overall >= missing));
        Assert.Equal(0, db.Inspections.AsEnumerable().Count(it => it.Overall >= missing));
    }

    [Fact]
    public void Grades_group_and_count_in_sql()
    {
        using InspectionsContext db = Database.Open();
        var counts = db.Inspections.GroupBy(it => it.Overall).Select(group => new { Grade = group.Key, Count = group.Count() });

        Assert.Contains("GROUP BY \"i\".\"Overall\"", counts.ToQueryString(), StringComparison.Ordinal);
        Assert.Equal(
            ["none 2", "inadequate 4", "requiresImprovement 6", "good 4", "outstanding 2"],
            counts.OrderBy(it => it.Grade).AsEnumerable().Select(it => $"{it.Grade?.Code ?? "none"} {it.Count}"));
    }

    [Fact]
    public void One_of_several_grades_is_in_a_list_in_sql()
    {
        Grade[] grades = [Grade.Inadequate, Grade.Outstanding];
        using InspectionsContext db = Database.Open();

        Assert.Equal(6, db.Inspections.Count(it => grades.Contains(it.Overall!)));
    }

    [Fact]
    public void The_best_and_the_worst_grade_are_aggregates_in_sql()
    {
        using InspectionsContext db = Database.Open();

        Assert.Same(Grade.Outstanding, db.Inspections.Max(it => it.Overall));
        Assert.Same(Grade.Inadequate, db.Inspections.Min(it => it.Overall));
    }

    [Fact]
    public void An_inspection_without_an_overall_grade_is_not_below_good()
    {
        using InspectionsContext db = Database.Open();

        Assert.DoesNotContain("Without Overall", db.Inspections.Where(it => it.Overall < Grade.Good).Select(it => it.Authority));
        Assert.DoesNotContain("Without Overall", db.Inspections.Where(it => it.Overall >= Grade.Good).Select(it => it.Authority));
        Assert.Contains("Without Overall", db.Inspections.Where(it => it.Overall == null).Select(it => it.Authority));
    }

    [Fact]
    public void Not_good_or_better_is_another_question_and_takes_in_what_has_no_grade()
    {
        using InspectionsContext db = Database.Open();
        string[] authorities = [.. db.Inspections.Where(it => !(it.Overall >= Grade.Good)).Select(it => it.Authority)];

        Assert.Contains("Without Overall", authorities);
        Assert.Equal(12, authorities.Length);
    }

    [Fact]
    public void Authorities_whose_care_leavers_are_good_or_better_are_one_query()
    {
        using InspectionsContext db = Database.Open();
        var query = db.Inspections
            .Where(it => it.Edition == FrameworkEdition.Ilacs2023)
            .Where(it => it.Judgements.Any(judgement => judgement.Domain == JudgementDomain.CareLeavers && judgement.Grade >= Grade.Good))
            .Select(it => it.Authority)
            .Distinct()
            .OrderBy(authority => authority);
        string sql = query.ToQueryString();

        Assert.Contains("\"j\".\"Domain\" = @", sql, StringComparison.Ordinal);
        Assert.Contains("\"j\".\"Grade\" >= @Good", sql, StringComparison.Ordinal);
        Assert.Equal(["Barking and Dagenham", "Barnet", "Bradford", "North Tyneside"], query);
    }

    [Fact]
    public void Editions_and_dates_are_compared_in_sql()
    {
        var newYear = new LocalDate(2024, 1, 1);
        FrameworkEdition[] editions = [FrameworkEdition.Ilacs2023, FrameworkEdition.Ilacs2026];

        using InspectionsContext db = Database.Open();
        var query = db.Inspections
            .Where(it => editions.Contains(it.Edition!) && it.PublishedOn >= newYear)
            .OrderBy(it => it.PublishedOn)
            .Select(it => it.Authority);

        Assert.Equal(["Barnet", "Kirklees", "North Tyneside", "Bradford"], query);
    }

    [Fact]
    public void What_has_no_column_can_be_found_in_the_json()
    {
        const string Trust = "Bradford Children and Families Trust";

        using InspectionsContext db = Database.Open();
        StoredInspection found = db.Inspections
            .FromSql($"""SELECT * FROM "Inspections" WHERE json_extract("Document", '$.deliveredBy') = {Trust}""")
            .Single(it => it.Overall < Grade.Good);

        Assert.Equal(new LocalDate(2026, 1, 12), found.StartedOn);
        Assert.Equal(Trust, found.Document.DeliveredBy);
        Assert.Equal(5, found.Judgements.Count);
    }

    [Fact]
    public void A_member_of_a_code_or_a_document_cannot_be_queried_and_says_so()
    {
        using InspectionsContext db = Database.Open();

        Assert.Throws<InvalidOperationException>(() => db.Inspections.Where(it => it.Edition!.Code == "sif").ToQueryString());
        Assert.Throws<InvalidOperationException>(() => db.Inspections.Where(it => it.Overall!.OfstedNumber <= 2).ToQueryString());
        Assert.Throws<InvalidOperationException>(() => db.Inspections.Where(it => it.Document.DeliveredBy != null).ToQueryString());
    }
}
