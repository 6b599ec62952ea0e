namespace Ilacs.Model.Tests;

/// <summary>What was published agrees with what the model says, over all 491 inspections.</summary>
public class PublishedInspectionsTests
{
    [Fact]
    public void Every_published_inspection_can_be_held_is_valid_and_survives_JSON()
    {
        List<GradedInspection> published = Published.Inspections();

        published.Should().HaveCount(491);
        published.Should().AllSatisfy(inspection =>
        {
            inspection.Validate().IsValid.Should().BeTrue();
            IlacsJson.Read(IlacsJson.Write(inspection)).Should().Be(inspection);
        });
    }

    [Fact]
    public void The_edition_in_force_on_the_first_day_is_the_one_published_or_one_of_two_in_the_overlap()
    {
        List<GradedInspection> published = Published.Inspections();

        published.Should().AllSatisfy(inspection =>
            FrameworkEdition.InForceOn(inspection.FirstDayOnSite!.Value).Candidates.Should().Contain(inspection.Framework));
        published
            .Count(inspection => FrameworkEdition.InForceOn(inspection.FirstDayOnSite!.Value).Edition is null
                && inspection.Framework == FrameworkEdition.Sif)
            .Should().Be(7, "seven SIF inspections began in the overlap");
    }
}
