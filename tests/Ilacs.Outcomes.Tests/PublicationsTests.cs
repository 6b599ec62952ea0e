namespace Ilacs.Outcomes.Tests;

public class PublicationsTests
{
    private static readonly InspectionRecord Record = InspectionRecord.National;

    [Fact]
    public void They_are_all_that_were_published_from_the_day_on_the_day_included_the_oldest_first()
    {
        var since = new LocalDate(2026, 5, 18);
        Inspection[] expected = [.. Record.Documents.OfType<Inspection>().Where(it => it.PublishedOn >= since)];

        PublicationsSince answer = Record.PublishedSince(since);

        expected.Should().Contain(it => it.PublishedOn == since);
        answer.Published.Select(it => it.Inspection).Should().BeEquivalentTo(expected);
        answer.Published.Select(it => it.Inspection.PublishedOn!.Value).Should().BeInAscendingOrder();
        answer.Undated.Should().BeEmpty("what states no publication began years before");
        Record.PublishedSince(new LocalDate(2024, 5, 1)).Undated.Select(it => it.Inspection).Should().NotBeEmpty().And.BeEquivalentTo(
            Record.Documents.OfType<Inspection>()
                .Where(it => it.PublishedOn is null && it.FirstDayOnSite >= new LocalDate(2024, 5, 1).PlusDays(-250)));
        answer.Since.Should().Be(since);
        Record.PublishedSince(since, since).Published.Should().NotBeEmpty().And.OnlyContain(it => it.Inspection.PublishedOn == since);
        Record.PublishedSince(new LocalDate(2026, 8, 21)).Published.Should().BeEmpty();
    }

    /// <summary>All changes come from the one place that claims them.</summary>
    [Fact]
    public void A_change_is_claimed_where_the_history_claims_it_and_nowhere_else() =>
        Record.PublishedSince(new LocalDate(2013, 11, 1)).Published.Should().HaveCount(558).And.AllSatisfy(publication =>
        {
            InspectionHistory history = publication.Authority.History;
            publication.Before.Should().BeSameAs(history.GradedBefore(publication.Inspection));
            publication.Comparisons.Should().Equal(
                publication.Inspection is GradedInspection graded ? history.ComparedWithBefore(graded) : []);
        });

    [Fact]
    public void Over_a_split_no_change_is_claimed_and_a_visit_has_none()
    {
        ValueList<Publication> published = Record.PublishedSince(new LocalDate(2024, 4, 1), new LocalDate(2025, 3, 31)).Published;

        published.SelectMany(it => it.Comparisons).Where(it => it.Basis == ComparisonBasis.Split).Should().NotBeEmpty()
            .And.OnlyContain(it => it.Change == null);
        published.SelectMany(it => it.Comparisons).Should().Contain(it => it.Change!.Value.Direction == ChangeDirection.Improved);
        published.Where(it => it.Inspection is UngradedInspection).Should().NotBeEmpty().And.OnlyContain(it => it.Comparisons.Count == 0);
    }

    [Fact]
    public void What_states_no_day_is_apart_and_authorities_that_nobody_registered_are_there_too()
    {
        var day = new LocalDate(2026, 1, 5);
        InspectionRecord own = InspectionRecord.Of(
        [
            new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Narnia")) { PublishedOn = day },
            new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Leeds")),
            new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Hull")) { PublishedOn = day.PlusDays(-1) },
        ]);

        PublicationsSince answer = own.PublishedSince(day);

        answer.Published.Should().ContainSingle().Which.ToString().Should().Be("Narnia, focusedVisit, published 2026-01-05");
        answer.Undated.Should().ContainSingle().Which.Authority.ToString().Should().Contain("Leeds");
    }

    [Fact]
    public void What_began_after_the_last_day_cannot_have_been_published_by_then()
    {
        var day = new LocalDate(2026, 1, 5);
        InspectionRecord own = InspectionRecord.Of(
        [
            new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Hull")) { Fieldwork = [new(day)] },
            new UngradedInspection(InspectionType.FocusedVisit, new LocalAuthority("Leeds")) { Fieldwork = [new(day.PlusDays(1))] },
        ]);

        own.PublishedSince(day, day).Undated.Should().ContainSingle().Which.Authority.ToString().Should().Contain("Hull");
        own.PublishedSince(day).Undated.Should().HaveCount(2);
    }
}
