using Ilacs.Model;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace EfCore.Tests;

public class ChangeTrackingTests : DatabaseTests
{
    public ChangeTrackingTests() => Database.Add(SampleDocuments.OfFiveAuthorities);

    [Fact]
    public void An_equal_replacement_is_no_change()
    {
        using InspectionsContext db = Database.Open();
        StoredInspection stored = NorthTyneside2020(db);
        Inspection equal = IlacsJson.ReadInspection(IlacsJson.WriteToString(stored.Document));

        Assert.NotSame(stored.Document, equal);
        stored.Replace(equal);

        Assert.False(db.ChangeTracker.HasChanges());
        Assert.Equal(0, db.SaveChanges());
    }

    [Fact]
    public void A_different_document_is_a_change_of_that_column_alone()
    {
        using InspectionsContext db = Database.Open();
        StoredInspection stored = NorthTyneside2020(db);

        stored.Replace(stored.Document with { Summary = "Services are outstanding." });

        Assert.Equal(
            [nameof(StoredInspection.Document)],
            db.ChangeTracker.Entries()
                .SelectMany(entry => entry.Properties)
                .Where(property => property.IsModified)
                .Select(property => property.Metadata.Name));
        Assert.Equal(1, db.SaveChanges());

        using InspectionsContext fresh = Database.Open();
        Assert.Equal("Services are outstanding.", NorthTyneside2020(fresh).Document.Summary);
    }

    [Fact]
    public void A_replacement_brings_its_columns_and_judgements_along()
    {
        using (InspectionsContext db = Database.Open())
        {
            StoredInspection stored = NorthTyneside2020(db);
            var document = (GradedInspection)stored.Document;
            stored.Replace(document with
            {
                Judgements = document.Judgements
                    .With(JudgementDomain.OverallEffectiveness, Grade.Good)
                    .With(JudgementDomain.HelpAndProtection, Judgement.NotStated)
                    .With(JudgementDomain.CareLeavers, Grade.RequiresImprovement),
            });
            db.SaveChanges();
        }

        using InspectionsContext fresh = Database.Open();
        StoredInspection read = NorthTyneside2020(fresh);

        Assert.Equal(Grade.Good, read.Overall);
        Assert.Equal(
            ((GradedInspection)read.Document).Judgements.Select(it => (it.Key.Code, it.Value.Grade)).Order(),
            read.Judgements.Select(it => (it.Domain.Code, it.Grade)).Order());
        Assert.Equal(4, read.Judgements.Count);
    }

    [Fact]
    public void The_snapshot_of_a_document_is_the_document_itself()
    {
        using InspectionsContext db = Database.Open();
        StoredInspection stored = NorthTyneside2020(db);

        Assert.Same(stored.Document, db.Entry(stored).OriginalValues[nameof(StoredInspection.Document)]);
    }

    private static StoredInspection NorthTyneside2020(InspectionsContext db) =>
        db.Inspections.Single(it => it.Authority == "North Tyneside" && it.Edition == FrameworkEdition.Ilacs2018);
}
