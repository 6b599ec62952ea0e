using System.Text.Json;
using Ilacs.Model;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Xunit;

namespace EfCore.Tests;

public class RoundTripTests : DatabaseTests
{
    [Fact]
    public void The_five_authorities_come_back_equal()
    {
        Database.Add(SampleDocuments.OfFiveAuthorities);

        using InspectionsContext db = Database.Open();
        Inspection[] read = [.. db.Inspections.OrderBy(it => it.Id).Select(it => it.Document)];

        Assert.Equal(17, read.Length);
        Assert.Equal(SampleDocuments.OfFiveAuthorities, read);
    }

    [Fact]
    public void The_columns_say_what_the_document_says()
    {
        Database.Add(SampleDocuments.OfFiveAuthorities);

        using InspectionsContext db = Database.Open();
        StoredInspection barnet = db.Inspections.Single(it => it.Authority == "Barnet" && it.Type == InspectionType.Short);

        Assert.Same(FrameworkEdition.Ilacs2023, barnet.Edition);
        Assert.Equal(new LocalDate(2024, 6, 10), barnet.StartedOn);
        Assert.Equal(new LocalDate(2024, 7, 23), barnet.PublishedOn);
        Assert.Equal(Grade.Good, barnet.Overall);
        Assert.Equal(5, barnet.Judgements.Count);
        Assert.Equal(Grade.Outstanding, barnet.Judgements.Single(it => it.Domain == JudgementDomain.ChildrenInCare).Grade);
    }

    [Fact]
    public void A_visit_has_no_edition_no_grade_and_no_judgements()
    {
        Database.Add(SampleDocuments.OfFiveAuthorities);

        using InspectionsContext db = Database.Open();
        StoredInspection visit = db.Inspections.Single(it => it.Type == InspectionType.MonitoringVisit);

        Assert.IsType<UngradedInspection>(visit.Document);
        Assert.Null(visit.Edition);
        Assert.Null(visit.Overall);
        Assert.Empty(visit.Judgements);
    }

    [Fact]
    public void Unknown_codes_and_members_survive()
    {
        Inspection future = IlacsJson.ReadInspection(SampleDocuments.FromTheFuture);
        Database.Add(future);

        using InspectionsContext db = Database.Open();
        StoredInspection read = db.Inspections.Single(it => it.Edition == FrameworkEdition.Parse("ilacs2031"));

        Assert.Equal(future, read.Document);
        Assert.Equal(IlacsJson.Write(future), IlacsJson.Write(read.Document));
        Assert.Contains("\"visits\":[1,2.50]", IlacsJson.WriteToString(read.Document), StringComparison.Ordinal);
        Assert.Equal("renewedInspection", read.Type.Code);
        Assert.False(read.Type.IsKnown);
        Assert.Equal("earlyHelp", Assert.Single(read.Judgements).Domain.Code);
    }

    [Fact]
    public void Not_judged_is_a_row_without_a_grade_and_not_stated_is_no_row()
    {
        Database.Add(IlacsJson.ReadInspection(SampleDocuments.WithoutOverallGrade));

        using InspectionsContext db = Database.Open();
        StoredInspection read = db.Inspections.Single();

        Assert.Null(read.Judgements.Single(it => it.Domain == JudgementDomain.HelpAndProtection).Grade);
        Assert.DoesNotContain(read.Judgements, it => it.Domain == JudgementDomain.OverallEffectiveness);
    }

    [Fact]
    public void The_database_holds_codes_and_numbers_and_canonical_json()
    {
        Database.Add(SampleDocuments.OfFiveAuthorities);

        using InspectionsContext db = Database.Open();
        string row = db.Database
            .SqlQuery<string>($"""
                SELECT "Type" || ' ' || "Edition" || ' ' || "StartedOn" || ' ' || "Overall" || ' ' || typeof("Overall") AS "Value"
                FROM "Inspections" WHERE "Authority" = 'Kirklees' AND "Edition" = 'ilacs2023'
                """)
            .Single();
        string[] documents = [.. db.Database.SqlQuery<string>($"""SELECT "Document" AS "Value" FROM "Inspections" ORDER BY "Id" """)];

        Assert.Equal("standardInspection ilacs2023 2024-07-08 30 integer", row);
        Assert.Equal(SampleDocuments.OfFiveAuthorities.Select(IlacsJson.WriteToString), documents);
    }

    [Fact]
    public void A_text_that_is_no_inspection_is_refused_with_its_place()
    {
        Database.Add(SampleDocuments.OfFiveAuthorities);

        using InspectionsContext db = Database.Open();
        db.Database.ExecuteSql($"""UPDATE "Inspections" SET "Document" = {"""{"type":"shortInspection"}"""}""");

        Assert.Contains("(at ", Assert.Throws<JsonException>(() => db.Inspections.ToArray()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_compare_with_case()
    {
        Database.Add(SampleDocuments.OfFiveAuthorities);

        using InspectionsContext db = Database.Open();

        Assert.Equal(5, db.Inspections.Count(it => it.Edition == FrameworkEdition.Sif));
        Assert.Equal(0, db.Inspections.Count(it => it.Edition == FrameworkEdition.Parse("SIF")));
    }

    [Theory]
    [InlineData("UPDATE \"Inspections\" SET \"Overall\" = 0")]
    [InlineData("UPDATE \"Inspections\" SET \"Overall\" = 2")]
    [InlineData("UPDATE \"Judgements\" SET \"Grade\" = 25")]
    public void The_database_refuses_a_number_that_is_no_grade(string sql)
    {
        Database.Add(SampleDocuments.OfFiveAuthorities);

        using InspectionsContext db = Database.Open();
        var error = Assert.ThrowsAny<Exception>(() => db.Database.ExecuteSqlRaw(sql));

        Assert.Contains("CHECK constraint failed", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Grades_are_10_to_40_and_back_and_another_number_is_refused()
    {
        var converter = new GradeConverter();

        Assert.Equal(["10", "20", "30", "40"], Grade.All.Select(grade => $"{converter.ConvertToProvider(grade)}"));
        Assert.All(Grade.All, grade => Assert.Same(grade, converter.ConvertFromProvider(converter.ConvertToProvider(grade))));
        Assert.All([0, 1, 2, 3, 4, 25, 50], number =>
        {
            var error = Assert.Throws<InvalidOperationException>(() => converter.ConvertFromProvider(number));
            Assert.Contains($"{number} is not a grade", error.Message, StringComparison.Ordinal);
        });
    }
}
